import CaseModel

/// Which screen shows what a chronology line belongs to.
enum StreamScreen {
  /// The screen of a stream such as `case/2026-014`; nil for one that has none.
  static func screen(of stream: String) -> (any Screen)? {
    let parts = stream.split(separator: "/", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let id = String(parts[1])
    switch parts[0] {
    case "case": return CaseScreen(CaseID(rawValue: id))
    case "parent": return ParentScreen(ParentID(rawValue: id))
    case "incident": return IncidentScreen(IncidentID(rawValue: id))
    default: return nil
    }
  }

  /// Going there, or why not.
  static func turn(to stream: String) -> Turn {
    screen(of: stream).map { .open($0) } ?? .say("This entry has no screen of its own.")
  }
}
