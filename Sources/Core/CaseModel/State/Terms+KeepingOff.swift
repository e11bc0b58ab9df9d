extension Terms {
  /// True where how contact is arranged is worded so that it keeps the person from the site: that is a ban,
  /// whatever it is called.
  var keepsOffTheSite: Bool {
    !form.isBan && !KeepingOff.sentences(in: conditions, andWarnings: true).isEmpty
  }

  /// Why contact cannot be arranged so.
  static let keepsOff =
    "These arrangements keep the person from the site. That is a ban, whatever it is called."
}
