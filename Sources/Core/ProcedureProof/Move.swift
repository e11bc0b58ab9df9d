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
    /// One command after the other, each chosen after the one before; nil where there is none left.
    case series(@Sendable (Scene) -> CaseCommand?)
    /// Time passes until this day; nil where there is nothing to wait for.
    case wait(@Sendable (Scene) -> CivilDate?)
  }

  /// What the parts of a walk choose moves by, whatever their names.
  enum Tag: Hashable, Sendable {
    /// The chair is asked or answers, and nobody in their place.
    case ofChair
    /// The chair is asked about a part of the site.
    case ofChairOnPart
    /// A meeting is arranged as the policy has it.
    case arrangesMeeting
    /// A letter comes back.
    case cameBack
    /// A review by which a restriction would go on is prepared, or its letter sent.
    case announcesReview
    /// A review is announced that would narrow a restriction.
    case announcesNarrowing
    /// A review decides on terms from which walks go on.
    case goesOnAfterReview
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
  /// True for what no state allows, wherever it is offered.
  var isUnlawful = false
  /// The measure or power that it uses, if it is one.
  var step: String?
  /// What the parts of a walk choose it by.
  var tags: Set<Tag> = []
  /// The role whose decision it is, which nobody else may take; nil where many may.
  var decides: Role?
}

extension Move {
  /// The same move, of which only the verdict is looked at.
  var onlyTried: Move {
    var tried = self
    tried.isOnlyTried = true
    return tried
  }

  /// The same move, which no state may allow.
  var unlawful: Move {
    var tried = onlyTried
    tried.isUnlawful = true
    return tried
  }

  /// The same move, offered only where this holds.
  func only(when isOffered: @escaping @Sendable (Scene) -> Bool) -> Move {
    guard case .act(let build) = kind else { return self }
    var move = self
    move.kind = .act { scene in isOffered(scene) ? build(scene) : nil }
    return move
  }

  /// The same move with one more thing by which the parts of a walk choose.
  func tagged(_ tag: Tag) -> Move {
    var move = self
    move.tags.insert(tag)
    return move
  }
}

/// Those who act in a walk.
enum Cast {
  static let head = Actor(staff: "s01", roles: [.head])
  static let actingHead = Actor(staff: "s02", roles: [.deputy], actingHead: "delegation of today")
  static let deputy = Actor(staff: "s02", roles: [.deputy])
  static let staff = Actor(staff: "s03", roles: [.staff])
  /// A head whom the incident affected.
  static let affectedHead = Actor(staff: "s09", roles: [.head])

  /// The head who holds this role besides, for what takes several people in one go.
  static func headAnd(_ role: Role) -> Actor { Actor(staff: head.staff, roles: [.head, role]) }

  /// The offices that somebody holds.
  static let offices = Role.allCases

  /// Somebody who holds this role, and no other unless it is the head's.
  static func holder(of role: Role) -> Actor {
    switch role {
    case .head: return head
    case .deputy: return deputy
    case .staff: return staff
    case .seniorStaff, .safeguardingLead, .office, .chair, .viceChair, .administrator:
      return Actor(staff: StaffID(rawValue: "s-\(role.rawValue)"), roles: [role])
    }
  }
}
