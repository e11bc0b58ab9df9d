import CaseModel
import PolicyModel

/// Who fills the offices of chair and vice-chair: the governors, whose minute is cited. The headteacher, whom
/// their views bind, records it only where nobody else is on record who could.
struct OfficeChange {
  /// Whom it is about; nil for somebody new.
  let member: StaffMember?
  /// The offices held before.
  let before: Set<Role>
  /// The offices held from then on.
  let after: Set<Role>
  /// True where whoever holds an office would be somebody else by name, or no longer a parent here.
  let isSomebodyElse: Bool

  /// Somebody new with these roles.
  init(adding roles: [Role]) {
    member = nil
    before = []
    after = Role.governors.intersection(roles)
    isSomebodyElse = false
  }

  /// A member of staff changed, or leaving.
  init(of member: StaffMember, to changed: StaffChanged) {
    self.member = member
    before = member.left ? [] : Role.governors.intersection(member.roles)
    after = changed.left ? [] : Role.governors.intersection(changed.roles)
    isSomebodyElse =
      changed.name != member.name || member.parent != nil && changed.parent != member.parent
  }

  /// True where it is the governors' to make.
  var isGovernors: Bool { before != after || !after.isEmpty && isSomebodyElse }
  /// The offices that somebody gains.
  var gained: Set<Role> { after.subtracting(before) }

  /// Who of the governors told it, where none of them records it and somebody has held one of their offices
  /// before: the clerk, a governor. Nobody whom the headteacher chose says alone who is chair.
  static let toldBy = StepField(
    "told-by", "Who of the governing body told it",
    hint: "The clerk or a governor, by name and how. Asked where none of the governors records it.")

  /// What is wrong with who told it.
  func problems(
    toldBy words: String, by actor: Actor, _ school: SchoolState
  ) -> [FieldProblem] {
    guard isGovernors, actor.roles.isDisjoint(with: Role.governors),
      school.staff.contains(where: { !$0.terms.isEmpty })
    else { return [] }
    if words.tellsNothing {
      return [
        FieldProblem(
          "told-by",
          "No governor records this: say who of the governing body told it, by name, and how.")
      ]
    }
    let staff = school.staff.first { member in
      !member.left && member.terms.isEmpty
        && (words.mayName(member.name) || words.lowercased() == member.staff.rawValue)
    }
    return staff.map {
      [FieldProblem("told-by", "\($0.name) is no governor: name the clerk or a governor.")]
    } ?? []
  }

  /// What is wrong with the reference of the minute that the governors' changes cite.
  func problems(_ minute: String) -> [FieldProblem] {
    guard isGovernors, !minute.contains(where: { $0.isLetter || $0.isNumber }) else { return [] }
    return [
      FieldProblem(
        "minute",
        "The governors fill the offices of chair and vice-chair: give the reference of their minute."
      )
    ]
  }
}

extension Desk {
  /// Who may record what the governors decide on their own offices, besides the headteacher.
  static let recorders: Set<Role> = [.administrator, .chair, .viceChair]

  /// Those in office who may record this in the headteacher's place.
  static func recorders(besides one: StaffID?, _ school: SchoolState) -> [StaffMember] {
    school.staff.filter { member in
      !member.left && member.staff != one && !member.roles.contains(.head)
        && !recorders.isDisjoint(with: member.roles)
    }
  }

  /// Why the governors' offices may not be changed so by whoever acts; nil where they may.
  func refusal(of change: OfficeChange, _ school: SchoolState) throws(DeskError) -> Refusal? {
    guard change.isGovernors else { return nil }
    let actor = try actor()
    if change.gained.contains(.chair),
      let chair = school.staff.first(where: {
        !$0.left && $0.roles.contains(.chair) && $0.staff != change.member?.staff
      })
    {
      return Refusal(
        .state, "\(chair.name) is the chair of governors, and there is one at a time.",
        citation: .ours,
        opens: [
          "Let that office end first, with the reference of the minute: record that they left, or "
            + "change their roles."
        ])
    }
    if actor.staff == change.member?.staff, !change.gained.isEmpty {
      return Refusal(
        .permission, "Nobody records their own office: somebody else does.", citation: .ours,
        opens: [Self.whoRecords])
    }
    let others = Self.recorders(besides: change.member?.staff, school)
    if actor.isHead, !others.isEmpty {
      let names = others.map(\.name).joined(separator: " or ")
      return Refusal(
        .permission, "The headteacher does not choose whom the policy has them consult.",
        citation: .ours,
        opens: ["\(names) records it, with the reference of the governors' minute."])
    }
    if actor.isHead || !Self.recorders.isDisjoint(with: actor.roles) { return nil }
    return Refusal(
      .permission, "Who is chair or vice-chair is for the governors.", citation: .ours,
      opens: [Self.whoRecords])
  }

  private static let whoRecords =
    "The administrator, the chair or the vice-chair records it, with the reference of the minute; the "
    + "headteacher where there is none of them."

  /// What the entry says of a change that is the governors'.
  func ground(
    _ change: OfficeChange, minute: String, toldBy: String
  ) throws(DeskError) -> String {
    let told = change.isGovernors && !toldBy.tellsNothing ? " Told by \(toldBy)." : ""
    guard change.isGovernors, try actor().isHead else {
      return minute.isEmpty ? "" : "Minute of the governors: \(minute).\(told)"
    }
    return
      "Minute of the governors: \(minute).\(told) Recorded by the headteacher, as nobody else was on "
      + "record who could."
  }
}
