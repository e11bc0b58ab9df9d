/// Words of what no ban from a site reaches: how somebody writes and speaks, and where else they are (DfE, Controlling
/// access to school premises: the licence is one to come on to the premises).
enum OffSite {
  private static let words: Set<Substring> = [
    "answer", "anywhere", "church", "contact", "elsewhere", "email", "emails", "facebook",
    "instagram", "letter", "letters", "mail", "media", "message", "messages", "metres", "miles",
    "online", "phone", "phoning", "post", "posting", "posts", "replies", "ring", "social", "speak",
    "speaking", "street", "telephone", "telephoning", "town", "village", "whatsapp", "write",
    "yards",
  ]
  /// What stands before a word that only says how something is arranged: `unless agreed by letter or telephone`.
  private static let how: Set<Substring> = ["by", "in", "or", "our"]
  private static let phrases: [[Substring]] = [
    ["bus", "stop"], ["their", "home"], ["outside", "the", "school"], ["public", "road"],
    ["away", "from", "the", "school"], ["other", "schools"], ["another", "school"],
  ]

  /// True where a statement speaks of something beyond the site.
  static func isMeant(_ statement: String) -> Bool {
    let told = statement.lowercased().split { !$0.isLetter }
    if zip([""] + told, told).contains(where: { words.contains($1) && !how.contains($0) }) {
      return true
    }
    // A car park is of the site, and a park is not.
    let isPark = zip([""] + told, told).contains { $1 == "park" && $0 != "car" }
    return isPark
      || phrases.contains { phrase in
        told.indices.contains { told[$0...].starts(with: phrase) }
      }
  }
}
