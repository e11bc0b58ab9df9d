import CaseDesk
import CaseModel

/// Finds the person or the pupil whom a command names, by id or by name.
enum People {
  /// - Throws: ``CommandFailure`` with 66 where there is nobody of the name, 64 where there are
  ///   several.
  static func parent(_ text: String, in desk: Desk) throws -> ParentID {
    if isID(text, "p") { return ParentID(rawValue: text) }
    let rows = try desk.parents(ParentsQuestion(text: words(text)), limit: 12).rows
    let found = try one(text, rows.map { ($0.parent.rawValue, $0.name) })
    return ParentID(rawValue: found)
  }

  /// Somebody on the gate list; others of the name do not stand in their way.
  ///
  /// - Throws: as ``parent(_:in:)``.
  static func atGate(_ text: String, in desk: Desk) throws -> ParentID {
    if isID(text, "p") { return ParentID(rawValue: text) }
    let stopped = Set(try desk.gate().stopped.map(\.parent))
    let rows = try desk.parents(ParentsQuestion(text: words(text)), limit: 100).rows
    let found = rows.filter { stopped.contains($0.parent) }
    return try found.count == 1 ? found[0].parent : parent(text, in: desk)
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

  private static func isID(_ text: String, _ letter: Character) -> Bool {
    text.first == letter && text.count > 1 && text.dropFirst().allSatisfy(\.isNumber)
  }

  private static func one(_ text: String, _ rows: [(id: String, name: String)]) throws -> String {
    guard let first = rows.first else {
      throw CommandFailure(.noInput, "There is nobody called “\(text)” whom you may see.")
    }
    guard rows.count == 1 else {
      throw CommandFailure(
        .usage,
        ["Several people are called “\(text)”; name one by id:"]
          + rows.map { "  \($0.id)  \($0.name)" })
    }
    return first.id
  }
}
