extension Terms {
  /// The statements by which an arrangement of contact reaches further than contact: that is a ban, whatever it
  /// is called.
  var beyondContact: [String] {
    if form.isBan { return [] }
    let lines = conditions + "\n" + exceptions
    var found = ContactArrangement.others(in: lines)
    for sentence in KeepingOff.sentences(in: lines, andWarnings: true).map(\.trimmed)
    where !found.contains(sentence) {
      found.append(sentence)
    }
    return found
  }

  /// The statements of a limited ban that reach beyond the site: a licence to come is of the site, and its withdrawal is
  /// too.
  var beyondTheSite: [String] {
    guard form.isBan else { return [] }
    return conditions.split(whereSeparator: \.isNewline).map { String($0).trimmed }
      .filter(OffSite.isMeant)
  }

  /// The lines of what is left open that forbid something.
  var forbiddingExceptions: [String] {
    exceptions.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { line in
      let words = line.lowercased().split { !$0.isLetter }
      return words.contains("metres")
        || zip(words, words.dropFirst()).contains { ["may", "must"].contains($0) && $1 == "not" }
    }
  }

  /// Why those are none.
  static func leavesNothing(_ lines: [String]) -> String {
    let quoted = lines.map { "“\($0)”" }.joined(separator: ", ")
    return "\(quoted) forbids something, and is no exception."
  }

  /// Why a ban does not hold these statements.
  static func notOfTheSite(_ statements: [String]) -> String {
    let quoted = statements.map { "“\($0)”" }.joined(separator: ", ")
    return
      "\(quoted) reaches beyond the site. A ban withdraws leave to come on to it, and nothing else."
  }

  /// Why contact cannot be arranged by these statements.
  static func notContact(_ statements: [String]) -> String {
    let quoted = statements.map { "“\($0)”" }.joined(separator: ", ")
    return "\(quoted) arranges no contact, or more than that. That is a ban, whatever it is called."
  }

  /// The statements on a child's way to and fro that keep the person themselves from somewhere: that is a term.
  static func keepingOff(_ children: [ChildArrangement]) -> [String] {
    children.flatMap { KeepingOff.sentences(in: $0.arrangement, andWarnings: true) }.map(\.trimmed)
  }

  /// Why an arrangement for a child does not hold them.
  static func notForAChild(_ statements: [String]) -> String {
    let quoted = statements.map { "“\($0)”" }.joined(separator: ", ")
    return "\(quoted) says where the person may not be, and not who brings and collects a child."
  }

  /// What an arrangement of contact says instead.
  static let howContactIsArranged =
    "Begin each statement with what it arranges: by which channel, whom to write to or speak with, how often "
    + "answers come, who is there at meetings and calls."
}
