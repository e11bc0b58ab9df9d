import CaseDesk
import CaseModel

/// Finds the person or the pupil whom a command names, by id or by name.
enum People {
  /// - Throws: ``CommandFailure`` with 66 where there is nobody of the name, 64 where there are
  ///   several.
  static func parent(_ text: String, in desk: Desk) throws -> ParentID {
    if isID(text, "p") { return ParentID(rawValue: text) }
    let called = try desk.called(text)
    let rows = called.inFull.count == 1 ? called.inFull : called.all
    let found = try one(text, rows.map { ($0.parent.rawValue, described($0)) })
    return ParentID(rawValue: found)
  }

  /// Somebody at the gate, by id or by a full name that nobody else in the record has, barred or not: what is
  /// logged against the wrong person stands in their case.
  ///
  /// - Throws: as ``parent(_:in:)``; 64 too where it is nobody's full name.
  static func atGate(_ text: String, in desk: Desk) throws -> ParentID {
    if isID(text, "p") { return ParentID(rawValue: text) }
    let called = try desk.called(text)
    if called.inFull.count == 1 { return called.inFull[0].parent }
    let rows = called.inFull.isEmpty ? called.all : called.inFull
    guard rows.count == 1 else { return try parent(text, in: desk) }
    throw CommandFailure(
      .usage,
      [
        "“\(text)” is nobody's full name here. If you mean this person, name them by id:",
        "  \(rows[0].parent)  \(described(rows[0]))",
      ])
  }

  /// Somebody with what tells them apart from namesakes.
  private static func described(_ row: ParentRow) -> String {
    row.children.isEmpty ? row.name : "\(row.name) (\(row.children.joined(separator: "; ")))"
  }

  /// A name as lists show it, family name first, as words to look for.
  private static func words(_ text: String) -> String {
    String(text.map { $0 == "," ? " " : $0 })
  }

  /// - Throws: as ``parent(_:in:)``.
  static func pupil(_ text: String, in desk: Desk) throws -> PupilID {
    if isID(text, "u") { return PupilID(rawValue: text) }
    let rows = try desk.children(ChildrenQuestion(text: words(text)), limit: 12).rows
    let found = try one(text, rows.map { ($0.pupil.rawValue, "\($0.name) \($0.form)") })
    return PupilID(rawValue: found)
  }

  /// At most so many are told.
  private static let told = 12

  private static func isID(_ text: String, _ letter: Character) -> Bool {
    text.first == letter && text.count > 1 && text.dropFirst().allSatisfy(\.isNumber)
  }

  private static func one(_ text: String, _ rows: [(id: String, name: String)]) throws -> String {
    guard let first = rows.first else {
      throw CommandFailure(.noInput, "There is nobody called “\(text)” whom you may see.")
    }
    guard rows.count == 1 else {
      let shown = rows.prefix(told).map { "  \($0.id)  \($0.name)" }
      let more = rows.count > told ? ["  and \(rows.count - told) more"] : []
      throw CommandFailure(
        .usage, ["Several people are called “\(text)”; name one by id:"] + shown + more)
    }
    return first.id
  }
}
