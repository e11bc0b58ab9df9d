import CaseModel
import ScreenKit

/// One incident: what happened, who was in it, and what came of it.
struct IncidentScreen: Screen {
  let incident: IncidentID
  var row: IncidentRow?
  var lines: [String] = []
  var outline = Outline<CaseID>()

  init(_ incident: IncidentID) { self.incident = incident }

  var crumb: String { "Incident \(incident)" }
  var asks: [DeskEffect] { [.askIncident(incident)] }
  var isRead: Bool { row != nil }
  var hints: KeyTable<Void> { Self.keys.bare }
}
