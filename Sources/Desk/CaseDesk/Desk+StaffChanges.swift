import CaseModel
import Chronology
import PolicyModel

extension Desk {
  // MARK: Forms

  static let minute = StepField(
    "minute", "Reference of the governors' minute",
    hint:
      "Needed for the chair and the vice-chair, and where the governors name a headteacher, or one left."
  )

  func staffLeftForm() throws(DeskError) -> FormSheet {
    FormSheet(
      key: .staffLeft, title: "A member of staff leaves",
      fields: [
        StepField(
          "member", "Who leaves", .staff, required: true,
          choices: try namedStaff().map { StepField.Choice($0.staff.rawValue, $0.name) }),
        StepField("on", "Last day", .date, required: true, initial: "today", isPast: true),
        StepField("why", "Why", required: true), Self.minute, OfficeChange.toldBy,
      ], submit: "Record that they left", version: try school().version)
  }

  func staffChangeForm() throws(DeskError) -> FormSheet {
    let school = try school()
    return FormSheet(
      key: .staffChange, title: "Change a member of staff",
      advice: ["Somebody who left and is changed here is back from today."],
      fields: [
        StepField(
          "member", "Who", .staff, required: true,
          choices: school.staff.map {
            StepField.Choice($0.staff.rawValue, $0.left ? "\($0.name) (left)" : $0.name)
          }),
        StepField(
          "roles", "Roles from now on", .several,
          hint: "All of them; as they are where left empty.", choices: Self.roleChoices),
        StepField("name", "Name", hint: "As it is where left empty."),
        StepField("title", "What letters print under the name", hint: "As it is where left empty."),
        StepField(
          "parent", "Their own record as a parent", .parent, hint: "As it is where left empty."),
        StepField("no-parent", "Are they no parent here after all", .yesNo, initial: "no"),
        Self.minute, OfficeChange.toldBy,
        StepField("on", "From which day", .date, required: true, initial: "today", isPast: true),
        StepField("why", "What was changed and why", required: true),
      ], submit: "Record the change", version: school.version)
  }

  /// Every role as a form takes it.
  static var roleChoices: [StepField.Choice] {
    Role.allCases.map {
      StepField.Choice($0.rawValue.split(separator: " ").joined(separator: "-"), $0.rawValue)
    }
  }

  /// The roles in an answer, and what is wrong with it.
  static func roles(_ reading: PlainForm) -> (roles: [Role], problems: [FieldProblem]) {
    let typed = reading.list("roles")
    let roles = typed.compactMap {
      Role(rawValue: $0) ?? Role(rawValue: $0.split(separator: "-").joined(separator: " "))
    }
    if roles.count == typed.count { return (roles, []) }
    let known = roleChoices.map(\.value).joined(separator: ", ")
    return (roles, [FieldProblem("roles", "Choose from: \(known).")])
  }

  // MARK: Recording

  /// Changes a member of staff, or records that one left.
  func changeStaff(
    _ sheet: FormSheet, _ answers: [String: String], leaves: Bool
  ) throws(DeskError) -> Submission {
    let school = try school()
    let everybody = StaffNames(
      staff: school.staff.map { NamedStaff(staff: $0.staff, name: $0.name, roles: $0.roles) })
    let reading = try reading(sheet, answers, staff: leaves ? nil : everybody)
    var problems = reading.problems
    guard let member = school.member(StaffID(rawValue: reading.text("member"))), problems.isEmpty
    else { return .mend(problems) }
    let happened = reading.happened
    var changed = StaffChanged(
      staff: member.staff, name: member.name, title: member.title, roles: member.roles,
      account: member.account, parent: member.parent, left: leaves,
      why: reading.text("why"))
    problems += reading.ahead
    if !leaves { problems += try fill(&changed, reading, member) }
    let minute = reading.text("minute")
    let office = OfficeChange(of: member, to: changed)
    if problems.isEmpty {
      if let refusal = try refusal(of: changed, member, school, minute: minute) {
        return .refused(refusal)
      }
    }
    let toldBy = reading.text("told-by")
    problems +=
      office.problems(minute) + office.problems(toldBy: toldBy, by: try actor(), school)
    if !problems.isEmpty { return .mend(problems) }
    let ground = try ground(office, minute: minute, toldBy: toldBy)
    if !ground.isEmpty { changed.why += "\n\(ground)" }
    var writes = [Write("school", changed)]
    if changed.left {
      for delegation in school.standingDelegations(on: try today())
      where delegation.facts.to == member.staff {
        writes.append(
          Write(
            "school",
            DelegationEnded(delegation: delegation.facts.delegation, reason: "They left.")))
      }
    }
    try record(writes, happened: happened, expecting: ["school": sheet.version])
    return .recorded(
      changed.left
        ? "\(member.name) left on \(happened.day.withWeekday) and can record nothing any more."
        : "The change to \(changed.name) is recorded.", open: nil)
  }

  private func fill(
    _ changed: inout StaffChanged, _ reading: PlainForm, _ member: StaffMember
  ) throws(DeskError) -> [FieldProblem] {
    let (roles, wrong) = Self.roles(reading)
    var problems = wrong
    if !roles.isEmpty { changed.roles = roles }
    if !reading.text("name").isEmpty { changed.name = reading.text("name") }
    if !reading.text("title").isEmpty { changed.title = reading.text("title") }
    if !reading.text("parent").isEmpty {
      let parent = ParentID(rawValue: reading.text("parent"))
      if (try? parentState(parent)) == nil {
        problems.append(FieldProblem("parent", "There is no person \(parent) in the record."))
      }
      changed.parent = parent
    }
    if reading.isYes("no-parent") { changed.parent = nil }
    let isSame =
      changed.roles == member.roles && changed.name == member.name
      && changed.title == member.title && changed.parent == member.parent && !member.left
    if problems.isEmpty, isSame {
      problems.append(FieldProblem("roles", "Nothing is changed yet: say what is."))
    }
    return problems
  }

  // MARK: Who may

  /// Why this change may not be made; nil where it may. The head's own rights are nobody else's to take
  /// while the head is in office, and nobody makes a head but the head and the governors.
  private func refusal(
    of changed: StaffChanged, _ member: StaffMember, _ school: SchoolState, minute: String
  ) throws(DeskError) -> Refusal? {
    let office = OfficeChange(of: member, to: changed)
    if let refusal = try self.refusal(of: office, school) { return refusal }
    let actor = try actor()
    let isGovernors = !actor.roles.isDisjoint(with: [.chair, .administrator]) && !minute.isEmpty
    let wasHead = member.roles.contains(.head) && !member.left
    let isHead = changed.roles.contains(.head) && !changed.left
    if let own = member.parent, changed.parent != own {
      if actor.staff == member.staff { return Self.ownRecord(isHead: member.roles.contains(.head)) }
      let isAll =
        changed.roles == member.roles && changed.name == member.name
        && changed.title == member.title
      if wasHead, isHead, isAll, actor.roles.contains(.chair) { return nil }
    }
    if wasHead, !isHead {
      if actor.staff != member.staff, !(changed.left && isGovernors) {
        return Self.headStays(changed.left)
      }
      return hasSuccessor(to: member, school) ? nil : Self.nobodyAfter(member)
    }
    if isHead, !wasHead {
      if actor.roles.contains(.head) || (school.heads.isEmpty && isGovernors) { return nil }
      return Self.notMade(school.heads.isEmpty)
    }
    if actor.isHead || actor.roles.contains(.administrator) { return nil }
    let isOfficeAlone =
      Set(changed.roles).subtracting(Role.governors)
      == Set(member.roles).subtracting(Role.governors)
    return office.isGovernors && isOfficeAlone ? nil : Self.changingStaff
  }

  /// True where somebody is left who is head, acts as head, or can record who will.
  private func hasSuccessor(to head: StaffMember, _ school: SchoolState) -> Bool {
    let others = school.staff.filter { !$0.left && $0.staff != head.staff }
    return others.contains { !Set($0.roles).isDisjoint(with: [.head, .chair, .administrator]) }
  }

  /// Nobody takes from themself that a case about them is closed to them.
  private static func ownRecord(isHead: Bool) -> Refusal {
    Refusal(
      .permission,
      "Nobody changes by themself who they are in the record as a parent: it keeps the cases about "
        + "them closed to them.",
      citation: .ours,
      opens: [
        isHead
          ? "The administrator or the chair of governors records it."
          : "The headteacher or the administrator records it."
      ])
  }

  private static func headStays(_ leaves: Bool) -> Refusal {
    Refusal(
      .permission,
      "Nobody can take the headteacher's own rights away while the headteacher is in office.",
      citation: .ours,
      opens: [
        "The headteacher records it.",
        leaves
          ? "The chair of governors or the administrator records it with the reference of the minute."
          : "When the headteacher has left, the chair of governors or the administrator records that.",
        "The governors can appoint an acting head beside the headteacher.",
      ])
  }

  private static func nobodyAfter(_ member: StaffMember) -> Refusal {
    Refusal(
      .state,
      "\(member.name) is the only headteacher, and nobody is left who could record another.",
      citation: .ours,
      opens: ["Add the next headteacher, the chair of governors or an administrator first."])
  }

  /// Somebody becomes headteacher only by the headteacher's word, or the governors' where there is none.
  static func notMade(_ isVacant: Bool) -> Refusal {
    Refusal(
      .permission, "The rights of the headteacher are not this person's to give.",
      citation: .ours,
      opens: isVacant
        ? [
          "The chair of governors or the administrator records the new headteacher with the "
            + "reference of the minute: add them with another role, then change their roles."
        ]
        : ["The headteacher records it.", "Delegate the head's powers for some days."])
  }
}
