import CaseModel
import ScreenKit

/// One person: children, orders, adjustments, what happened and what is in force.
struct ParentScreen: Screen {
  /// What a line stands for.
  enum Target: Hashable, Sendable {
    case ofCase(CaseID)
    case incident(IncidentID)
    case restriction(CaseID, ItemID)
    case child(PupilID)
  }

  let parent: ParentID
  /// The name as far as known before the person is read.
  let name: String
  var sheet: ParentSheet?
  var outline = Outline<Target>()

  init(_ parent: ParentID, name: String = "") {
    self.parent = parent
    self.name = name
  }

  var crumb: String { sheet?.name ?? (name.isEmpty ? "Person" : name) }
  var asks: [DeskEffect] { [.askParent(parent)] }
  var isRead: Bool { sheet != nil }
  var hints: KeyTable<Void> { Self.keys.bare }
  var person: ParentID? { parent }
}
