/// Where a meeting is, as it was written.
extension MeetingArranged {
  /// Words of a place that say by which means a meeting is held, and not where.
  private static let means: Set<Substring> = [
    "online", "phone", "skype", "telephone", "video", "virtual", "zoom",
  ]
  /// Names of means that are words of a place as well, each with what shows which is meant.
  private static let namedMeans = [
    ["google", "meet"], ["microsoft", "teams"], ["ms", "teams"], ["on", "teams"], ["via", "teams"],
    ["by", "teams"], ["teams", "call"], ["teams", "link"], ["teams", "meeting"],
  ]
  private static let wholePlaces = [["teams"], ["call"], ["a", "call"], ["by", "call"]]

  /// True unless its place says that nobody comes to it: what does not say so is at the school.
  public var isInPerson: Bool {
    let words = place.lowercased().split { !$0.isLetter }
    if words.contains(where: Self.means.contains) { return false }
    let spelt = words.map(String.init)
    return !Self.wholePlaces.contains(spelt)
      && !zip(spelt, spelt.dropFirst()).contains { Self.namedMeans.contains([$0, $1]) }
  }
}
