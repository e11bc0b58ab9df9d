extension Terms {
  /// True where how contact is arranged is worded so that it keeps the person from the site: that is a ban,
  /// whatever it is called. Told by the words that such a thing takes.
  var keepsOffTheSite: Bool {
    if form.isBan { return false }
    let words = conditions.lowercased().split { !$0.isLetter }
    guard words.contains(where: Self.places.contains) else { return false }
    return words.indices.contains { start in
      Self.keepsOffWords.contains { words[start...].starts(with: $0) }
    }
  }

  private static let keepsOffWords: [[Substring]] = [
    ["not", "come"], ["not", "enter"], ["not", "be", "on"], ["not", "attend"], ["away", "from"],
    ["off", "the"], ["outside", "the"], ["no", "entry"], ["banned"], ["barred"], ["excluded"],
  ]

  private static let places: Set<Substring> = [
    "site", "premises", "grounds", "playground", "gate", "school", "building",
  ]

  /// Why contact cannot be arranged so.
  static let keepsOff =
    "These arrangements keep the person from the site. That is a ban, whatever it is called."
}
