/// What the terms of a restriction that is no ban may hold: whom to write to or speak with, by which channel, how
/// often, who is there. Anything else reaches further than contact does, and passes the gates of a ban.
enum ContactArrangement {
  /// What may stand before the word by which a statement says what it arranges.
  private static let leading: Set<Substring> = [
    "a", "all", "an", "any", "at", "by", "each", "every", "five", "four", "in", "least", "more",
    "most", "never", "no", "not", "one", "only", "once", "our", "than", "the", "three", "twice",
    "two", "up", "with", "to", "your",
  ]
  /// What a statement arranges: a channel, a person, a time.
  private static let arranged: Set<Substring> = [
    "answer", "answers", "appointment", "appointments", "call", "calls", "colleague", "contact",
    "conversations", "day", "deputy", "e", "email", "emails", "emergency", "fortnight", "head",
    "headteacher",
    "letter", "letters", "mail", "meet", "meeting", "meetings", "member", "message", "messages",
    "month", "office", "online", "phone", "post", "replies", "reply", "senior", "speak",
    "speaking", "staff", "talk", "talks", "telephone", "term", "week", "write", "writing",
  ]
  /// What speaks of being somewhere, of getting there, or of a child's way to and fro.
  private static let ofPlace: Set<Substring> = [
    "admission", "admit", "admitted", "arrive", "bring", "brings", "building", "buildings",
    "classroom", "classrooms", "collect", "collected", "collecting", "collection", "corner",
    "corridor", "distance", "door", "doors", "drop", "dropped", "dropping", "enter", "entering",
    "entrance", "entrances", "entry", "far", "feet", "fence", "fetch", "fetched", "gate", "gates",
    "grounds", "hall", "inside", "kerb", "lane", "lobby", "metre", "metres", "miles",
    "path", "pavement", "pick", "picked", "playground", "premises", "road", "site", "stand",
    "standing", "stay", "stays", "street", "visit", "visiting", "visits", "walk", "yard", "yards",
  ]

  /// The statements of a text that arrange no contact, or more than contact.
  static func others(in text: String) -> [String] {
    if text.isEmpty { return [] }
    return text.split { ".!?;\n".contains($0) }.map { String($0).trimmed }.filter { statement in
      let words = statement.lowercased().split { !$0.isLetter }
      // A figure alone arranges nothing, and keeps nobody off.
      guard let first = words.first(where: { !leading.contains($0) }) else { return false }
      return !arranged.contains(first) || words.contains(where: ofPlace.contains)
    }
  }
}
