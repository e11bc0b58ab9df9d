extension Terms {
  /// True where how contact is arranged is worded so that it keeps the person from the site: that is a ban,
  /// whatever it is called. Told by the words that such a thing takes.
  var keepsOffTheSite: Bool {
    if form.isBan { return false }
    let letters = conditions.lowercased().map { $0.isLetter ? String($0) : " " }
    let words = " \(letters.joined()) "
    let keepsOff = [
      " not come ", " not enter ", " not be on ", " not attend ", " away from ", " off the ",
      " outside the ", " no entry ", " banned ", " barred ", " excluded ",
    ]
    let places = [
      " site ", " premises ", " grounds ", " playground ", " gate ", " school ", " building ",
    ]
    return keepsOff.contains(where: words.contains) && places.contains(where: words.contains)
  }

  /// Why contact cannot be arranged so.
  static let keepsOff =
    "These arrangements keep the person from the site. That is a ban, whatever it is called."
}
