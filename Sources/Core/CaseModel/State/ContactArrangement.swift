/// What the terms of a restriction that is no ban may hold: whom to write to or speak with, by which channel, how
/// often, who is there. Anything else reaches further than contact does, and passes the gates of a ban.
enum ContactArrangement {
  /// What may stand before the word by which a statement says what it arranges.
  private static let leading: Set<Substring> = [
    "a", "all", "an", "any", "at", "be", "by", "can", "each", "every", "five", "four", "in",
    "least", "may", "more", "most", "must", "never", "no", "not", "one", "only", "once", "our",
    "please", "should", "than", "the", "three", "twice", "two", "up", "we", "will", "with", "to",
    "you", "your",
  ]
  /// What a statement arranges: a channel, a person, a time.
  private static let arranged: Set<Substring> = [
    "accompanied", "answer", "answers", "appointment", "appointments", "call", "calls", "colleague",
    "communication", "contact", "conversations", "correspondence", "day", "deputy", "e", "email",
    "emails", "emergency", "fortnight", "head",
    "headteacher",
    "letter", "letters", "mail", "meet", "meeting", "meetings", "member", "message", "messages",
    "month", "office", "online", "phone", "post", "replies", "reply", "ring", "senior", "speak",
    "speaking", "staff", "talk", "talks", "telephone", "term", "week", "write", "writing",
  ]
  /// What speaks of being somewhere, of getting there, or of a child's way to and fro.
  private static let ofPlace: Set<Substring> = [
    "admission", "admit", "admitted", "arrive", "assemblies", "assembly", "attend", "attending",
    "bring", "brings", "building", "buildings", "classroom", "classrooms", "collect", "collected",
    "collecting", "collection", "coming", "concert", "corner", "corridor", "distance", "door",
    "doors", "drop", "dropped", "dropping", "enter", "entering", "entrance", "entrances", "entry",
    "event", "events", "fair", "fairs", "far", "feet", "fence", "fetch", "fetched", "gate", "gates",
    "grounds", "hall", "inside", "kerb", "lane", "lobby", "metre", "metres", "miles", "path",
    "pavement", "performance", "performances", "pick", "picked", "play", "playground", "plays",
    "premises", "road", "site", "stand", "standing", "stay", "stays", "street", "visit", "visiting",
    "visits", "walk", "yard", "yards",
  ]

  /// What comes and is nobody.
  private static let answering: Set<Substring> = [
    "answer", "answers", "letters", "replies", "reply",
  ]

  /// How a statement ends that says who lets somebody in, and where they wait until then.
  private static let lettingIn: [[Substring]] = [
    ["collects", "you"], ["fetches", "you"], ["meets", "you"], ["lets", "you", "in"],
    ["shows", "you", "in"], ["takes", "you", "in"],
  ]

  /// True where a statement says where somebody is, or their child, and not only how they are let in.
  private static func isOfPlace(_ words: [Substring]) -> Bool {
    let waits = words.contains { $0 == "wait" || $0 == "waits" || $0 == "waiting" }
    let isLetIn = lettingIn.contains { words.suffix($0.count).elementsEqual($0) }
    // Answers come; whoever else does comes to the school.
    let isComing = zip([""] + words, words).contains { before, word in
      ["come", "comes", "came"].contains(word) && !answering.contains(before)
    }
    // Some meetings are in person; that none is keeps somebody away.
    let isNever =
      words.contains("person") && words.contains { ["no", "not", "never", "none"].contains($0) }
    return words.contains(where: ofPlace.contains) || waits && !isLetIn || isNever || isComing
  }

  /// The statements of a text that arrange no contact, or more than contact.
  static func others(in text: String) -> [String] {
    text.split { ".!?;\n".contains($0) }.map { String($0).trimmed }.filter { statement in
      let words = statement.lowercased().split { !$0.isLetter }
      // A figure alone arranges nothing, and keeps nobody off.
      guard let first = words.first(where: { !leading.contains($0) }) else { return false }
      return !arranged.contains(first) || isOfPlace(words)
    }
  }
}
