/// Where a meeting is, as it was written.
extension MeetingArranged {
  /// Words of a place that say by which means a meeting is held, and not where.
  private static let means: Set<Substring> = [
    "call", "meet", "online", "phone", "skype", "teams", "telephone", "video", "virtual", "zoom",
  ]

  /// True unless its place says that nobody comes to it: what does not say so is at the school.
  public var isInPerson: Bool {
    !place.lowercased().split { !$0.isLetter }.contains(where: Self.means.contains)
  }
}
