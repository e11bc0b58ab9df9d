import CaseModel
import PolicyModel

/// Whose help a move needs besides the school's.
struct Cooperation: OptionSet, Hashable, Sendable {
  let rawValue: UInt8
  /// The parent answers, comes or speaks.
  static let parent = Cooperation(rawValue: 1)
  /// The chair of governors answers.
  static let chair = Cooperation(rawValue: 2)
}

/// One thing that can be tried in any state of a walk.
struct Move: Sendable {
  /// How it is done.
  enum Kind: Sendable {
    /// These commands, one after the other; nil where the move is not offered.
    case act(@Sendable (Scene) -> [CaseCommand]?)
    /// The same, said to have happened when the case was opened: before anything else in it.
    case actBefore(@Sendable (Scene) -> [CaseCommand]?)
    /// Time passes until this day; nil where there is nothing to wait for.
    case wait(@Sendable (Scene) -> CivilDate?)
  }

  /// The move as a path names it.
  var name: String
  /// How it is done.
  var kind: Kind
  /// Who does it.
  var actor: Actor
  /// Whose help it needs.
  var needs: Cooperation = []
  /// True where only the verdict is looked at and nobody goes on from there.
  var isOnlyTried = false
  /// True for what must never be refused.
  var isProtective = false
  /// The measure or power that it uses, if it is one.
  var step: String?
  /// The role whose decision it is, which nobody else may take; nil where many may.
  var decides: Role?
}

/// Those who act in a walk.
enum Cast {
  static let head = Actor(staff: "s01", roles: [.head])
  static let actingHead = Actor(staff: "s02", roles: [.deputy], actingHead: "delegation of today")
  static let deputy = Actor(staff: "s02", roles: [.deputy])
  static let staff = Actor(staff: "s03", roles: [.staff])

  /// Somebody who holds this role, and no other unless it is the head's.
  static func holder(of role: Role) -> Actor {
    role == .head ? head : Actor(staff: StaffID(rawValue: "s-\(role.rawValue)"), roles: [role])
  }
}
