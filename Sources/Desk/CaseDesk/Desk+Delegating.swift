public import CaseModel
import Chronology
import PolicyModel

extension Desk {
  // MARK: Forms

  func delegateForm() throws(DeskError) -> FormSheet {
    let school = try school()
    let givers = try givers(school, try today())
    return FormSheet(
      key: .delegate, title: "Delegate the head's powers",
      fields: try actingFields(school) + [
        StepField(
          "given-by", "Who gave it", .staff, required: true,
          initial: givers.contains { $0.staff == staff } ? staff.rawValue : "",
          hint:
            "Somebody else than who acts may record it for ten school days; the head is asked to confirm it.",
          choices: givers.map { StepField.Choice($0.staff.rawValue, $0.name) }),
        StepField("reason", "Why", required: true),
      ], submit: "Record the delegation", version: school.version)
  }

  func actingHeadForm() throws(DeskError) -> FormSheet {
    let school = try school()
    let standsIn = StepField(
      "chair-cannot", "Why the chair cannot do it", required: true,
      hint: "The vice-chair acts in the chair's place only where that is so.")
    return FormSheet(
      key: .actingHead, title: "Record an acting head appointed by the governors",
      fields: try actingFields(school) + [
        StepField(
          "minute", "Reference of the governors' minute", required: true,
          hint:
            "Where the appointment can be read; in an emergency the e-mail by which it was made."),
        StepField("reason", "Why", required: true),
      ] + (try standsInForChair(school) ? [standsIn] : []),
      submit: "Record the appointment", version: school.version)
  }

  /// True for the vice-chair while somebody else holds the chair: in urgent cases, and where the chair cannot, they act
  /// in their place (School Governance (Roles, Procedures and Allowances) (England) Regulations 2013, regulation 8).
  private func standsInForChair(_ school: SchoolState) throws(DeskError) -> Bool {
    let roles = try actor().roles
    return roles.contains(.viceChair) && roles.isDisjoint(with: [.chair, .administrator])
      && school.staff.contains { $0.roles.contains(.chair) && !$0.left }
  }

  /// - Throws: ``DeskError``: `unusable` where there is nothing to end.
  func delegationEndForm() throws(DeskError) -> FormSheet {
    let school = try school()
    return FormSheet(
      key: .delegationEnd, title: "End a delegation",
      fields: [
        try Self.which(
          "delegation", "Which", choices(try endable(), school),
          none: "No delegation is in force or to come, so there is none to end."),
        StepField("why", "Why", required: true),
      ]
        + (try deniable().isEmpty
          ? []
          : [
            StepField(
              "never-made", "Whether the governors never made this appointment", .yesNo,
              initial: "no",
              hint: "What was decided under it then waits for the headteacher, and the gate asks.")
          ]),
      submit: "End it", version: school.version)
  }

  /// - Throws: ``DeskError``: `unusable` where there is nothing to confirm.
  func delegationConfirmForm() throws(DeskError) -> FormSheet {
    let school = try school()
    let waiting =
      try delegations().filter(\.waitsForHead)
      + unsettledDelegations().filter { !$0.waitsForHead }
    return FormSheet(
      key: .delegationConfirm, title: "Confirm a delegation",
      advice: [
        "It was recorded for the headteacher, who has not confirmed it yet, or the governors say that they "
          + "never made it."
      ],
      fields: [
        try Self.which(
          "delegation", "Which", choices(waiting, school),
          none: "No delegation waits to be confirmed."),
        StepField(
          "answer", "What the head says", .choice, required: true,
          choices: [
            StepField.Choice("confirm", "I gave it, or what was decided under it stands"),
            StepField.Choice("end", "I did not give it, or it is to end"),
          ]),
        StepField("why", "What there is to say about it", hint: "Needed where it ends."),
      ], submit: "Record it", version: school.version)
  }

  /// Who can be asked to act, for how long and for what.
  private func actingFields(_ school: SchoolState) throws(DeskError) -> [StepField] {
    let heads = Set(school.heads.map(\.staff))
    let able = try namedStaff().filter {
      !heads.contains($0.staff) && $0.staff != staff && !$0.roles.areGovernorsOnly
        && !$0.roles.areOfficeOnly
    }
    return [
      StepField(
        "to", "Who acts as head", .staff, required: true,
        choices: able.map { StepField.Choice($0.staff.rawValue, $0.name) }),
      StepField("from", "First day", .date, required: true, initial: "today"),
      StepField(
        "until", "Last day", .date, required: true, initial: "today",
        hint: "It ends by itself; at most to the end of term.", base: "from"),
      StepField("case", "For one case only", hint: "Its number; left empty: all cases."),
      StepField("outside", "Is it an outside head", .yesNo, initial: "no"),
    ]
  }

  /// Who can hand the head's part on: the head, and whom the governors put in the head's place.
  private func givers(
    _ school: SchoolState, _ today: CivilDate
  ) throws(DeskError) -> [NamedStaff] {
    try namedStaff().filter { school.isHead($0.staff, on: today) }
  }

  private func choices(_ delegations: [Delegation], _ school: SchoolState) -> [StepField.Choice] {
    delegations.map { StepField.Choice($0.facts.delegation, Self.words($0, school)) }
  }

  /// Every delegation and appointment that whoever acts may know of: one for a case only where they may see
  /// the case, act in it or recorded it.
  public func delegations() throws(DeskError) -> [Delegation] {
    var known: [Delegation] = []
    for delegation in try school().delegations {
      let isOwn = [delegation.facts.to, delegation.recordedBy].contains(staff)
      if let number = delegation.facts.caseNumber, !isOwn, try !mayOpen(number) { continue }
      known.append(delegation)
    }
    return known
  }

  /// A delegation in a line: who acts, for what, how long, and on whose word.
  public static func words(_ delegation: Delegation, _ school: SchoolState) -> String {
    let facts = delegation.facts
    let name = school.member(facts.to)?.name ?? facts.to.rawValue
    let scope = facts.caseNumber.map { " for case \($0)" } ?? ""
    if delegation.basis == .pastOffice {
      return "\(name), on whom nobody conferred it, from \(facts.from.slashed)"
    }
    return
      "\(name)\(scope), \(facts.from.slashed) to \(facts.until.slashed), given by \(facts.givenBy)"
  }

  // MARK: Recording

  func delegate(_ answers: [String: String]) throws(DeskError) -> Submission {
    let school = try school()
    let now = try now()
    let isHead = school.isHead(staff, on: now.today)
    let sheet = try delegateForm()
    let reading = try reading(sheet, answers)
    var problems = reading.problems
    let giver = StaffID(rawValue: reading.text("given-by"))
    let given = try givers(school, now.today).first { $0.staff == giver }
    if given == nil, !problems.contains(where: { $0.field == "given-by" }) {
      problems.append(
        FieldProblem("given-by", "Only the headteacher can give it; name the headteacher."))
    } else if isHead, giver != staff, !problems.contains(where: { $0.field == "given-by" }) {
      problems.append(FieldProblem("given-by", "You give it yourself; name nobody else."))
    }
    let acting = try acting(reading, &problems, byDeputy: !isHead)
    if !isHead, acting.to == staff {
      problems.append(FieldProblem("to", "Nobody records their own delegation: ask somebody else."))
    }
    if problems.isEmpty, let number = acting.number, let given = school.member(giver),
      try !mayHead(given, try caseState(number).state)
    {
      problems.append(
        FieldProblem(
          "given-by",
          "\(given.name) may not see this case, so it is not theirs to hand on: the governors "
            + "appoint somebody."))
    }
    if !problems.isEmpty { return .mend(problems) }
    let event = DelegationGiven(
      delegation: school.nextDelegation, to: acting.to, from: acting.from,
      until: acting.until, caseNumber: acting.number, outside: reading.isYes("outside"),
      givenBy: given?.name ?? "", reason: reading.text("reason"))
    try record(
      [Write("school", event)], happened: When(now.today, now.time),
      expecting: ["school": sheet.version])
    let asked = isHead ? "" : " The headteacher is asked to confirm it."
    return .recorded(said(acting, school) + asked, open: nil)
  }

  /// Why whoever acts may record no delegation of the head's powers; nil where they may.
  func delegationRefusal() throws(DeskError) -> Refusal? {
    let school = try school()
    let today = try today()
    if school.isHead(staff, on: today) { return nil }
    let governors =
      "The chair of governors, the vice-chair where the chair cannot, or the administrator records an acting head "
      + "whom the governors appoint."
    guard try !actor().roles.isDisjoint(with: [.deputy, .seniorStaff]) else {
      return Refusal(
        .permission,
        "The headteacher gives a delegation; a deputy or senior staff may record one that was given to "
          + "somebody else.",
        citation: .ours, opens: ["Ask the headteacher or one of them.", governors])
    }
    if try givers(school, today).isEmpty {
      return Refusal(
        .state, "There is no headteacher in office who could have given it.", citation: .ours,
        opens: [governors])
    }
    if school.isDenied(recordingBy: staff) {
      return Refusal(
        .state, "The headteacher did not confirm the last one that you recorded.", citation: .ours,
        opens: ["The headteacher gives the next one.", governors])
    }
    if school.delegationsToConfirm.isEmpty { return nil }
    return Refusal(
      .state, "The headteacher has not yet confirmed the delegation recorded before.",
      citation: .ours,
      opens: ["The headteacher confirms that one, or ends it.", governors])
  }

  func appointActingHead(_ answers: [String: String]) throws(DeskError) -> Submission {
    let sheet = try actingHeadForm()
    let school = try school()
    let now = try now()
    let reading = try reading(sheet, answers)
    var problems = reading.problems
    let acting = try acting(reading, &problems, byDeputy: false, byGovernors: true)
    if acting.to == staff {
      problems.append(FieldProblem("to", "Nobody records their own appointment: ask the other."))
    }
    if !problems.isEmpty { return .mend(problems) }
    let event = ActingHeadAppointed(
      delegation: school.nextDelegation, to: acting.to, from: acting.from,
      until: acting.until, caseNumber: acting.number, outside: reading.isYes("outside"),
      minute: reading.text("minute"),
      reason: [
        reading.text("reason"),
        reading.text("chair-cannot").isEmpty
          ? "" : "Recorded by the vice-chair: \(reading.text("chair-cannot"))",
      ].filter { !$0.isEmpty }.joined(separator: ". "))
    try record(
      [Write("school", event)], happened: When(now.today, now.time),
      expecting: ["school": sheet.version])
    var unseen = ""
    if let number = acting.number, try !mayOpen(number) {
      unseen = " It counts where there is such a case and they may see it."
    }
    return .recorded(said(acting, school) + unseen, open: nil)
  }

  private func said(_ acting: Acting, _ school: SchoolState) -> String {
    let scope = acting.number.map { " for case \($0)" } ?? ""
    return "\(school.member(acting.to)?.name ?? "") acts as head\(scope) until "
      + "\(acting.until.withWeekday)."
  }
}

extension SchoolState {
  /// The id of the next delegation.
  fileprivate var nextDelegation: String { "d\(delegations.count + 1)" }
}
