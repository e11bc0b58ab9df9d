public import CaseModel
import CaseStore
import Chronology
public import PolicyModel
import PolicyPacks

extension Desk {
  func schoolForm(_ key: FormKey) throws(DeskError) -> FormSheet {
    let school = try school()
    switch key {
    case .delegate:
      return FormSheet(
        key: key, title: "Delegate the head's powers",
        fields: [
          StepField(
            "to", "Who acts as head", .staff, required: true,
            choices: try namedStaff().map { StepField.Choice($0.staff.rawValue, $0.name) }),
          StepField("from", "First day", .date, required: true, initial: "today"),
          StepField(
            "until", "Last day", .date, required: true, initial: "today", base: "from"),
          StepField("case", "For one case only", hint: "Its number; left empty: all cases."),
          StepField("outside", "Is it an outside head", .yesNo, initial: "no"),
          StepField(
            "given-by", "Who gave it", required: true,
            initial: school.member(staff)?.name ?? "",
            hint: "A deputy may record it, naming who gave it."),
          StepField("reason", "Why", required: true),
        ], submit: "Record the delegation", version: school.version)
    case .staffAdd:
      return FormSheet(
        key: key, title: "Add a member of staff",
        fields: [
          StepField("name", "Name", required: true),
          StepField("title", "What letters print under the name"),
          StepField(
            "roles", "Roles", .several, required: true,
            choices: Role.allCases.map {
              StepField.Choice(
                $0.rawValue.split(separator: " ").joined(separator: "-"), $0.rawValue)
            }),
          StepField(
            "account", "Operating-system account", hint: "Bound: nobody else may act from it."),
          StepField("parent", "Their own record as a parent", .parent),
        ], submit: "Add them", version: school.version)
    case .schoolDetails:
      let details = school.details
      return FormSheet(
        key: key, title: "The school's details",
        fields: [
          StepField("name", "Name", required: true, initial: details?.name ?? ""),
          StepField("address", "Address", .text, initial: details?.address ?? ""),
          StepField("telephone", "Telephone", initial: details?.telephone ?? ""),
          StepField("email", "E-mail", initial: details?.email ?? ""),
        ], submit: "Record the details", version: school.version)
    default: throw .notFound("such a form")
    }
  }

  func recordSchool(_ key: FormKey, _ answers: [String: String]) throws(DeskError) -> Submission {
    let sheet = try schoolForm(key)
    let actor = try actor()
    let allowed =
      actor.isHead || actor.roles.contains(.administrator)
      || (key == .delegate && actor.roles.contains(.deputy))
    if !allowed {
      return .refused(
        Refusal(
          .permission, "This is for the headteacher or the administrator.",
          opens: ["A deputy may record a delegation, naming who gave it."]))
    }
    let now = try now()
    let reading = PlainForm(sheet.fields, answers, today: now.today, calendar: try calendar())
    var problems = reading.problems
    let school = try school()
    let payload: any EventPayload
    let done: String
    switch key {
    case .delegate:
      let to = StaffID(rawValue: reading.text("to"))
      if school.member(to) == nil {
        problems.append(FieldProblem("to", "Choose a member of staff."))
      }
      let from = reading.date("from") ?? now.today
      let until = reading.date("until") ?? from
      if until < from {
        problems.append(FieldProblem("until", "The last day must not be before the first."))
      }
      let number = reading.text("case")
      payload = DelegationGiven(
        delegation: "d\(school.delegations.count + 1)", to: to, from: from, until: until,
        caseNumber: number.isEmpty ? nil : CaseID(rawValue: number),
        outside: reading.isYes("outside"), givenBy: reading.text("given-by"),
        reason: reading.text("reason"))
      done = "\(school.member(to)?.name ?? "") acts as head until \(until.withWeekday)."
    case .staffAdd:
      let id = StaffID(rawValue: "s\(school.staff.count < 9 ? "0" : "")\(school.staff.count + 1)")
      let roles = reading.list("roles").compactMap {
        Role(rawValue: $0) ?? Role(rawValue: $0.split(separator: "-").joined(separator: " "))
      }
      if roles.count != reading.list("roles").count || roles.isEmpty {
        let known = Role.allCases.map { $0.rawValue.split(separator: " ").joined(separator: "-") }
        problems.append(FieldProblem("roles", "Choose from: \(known.joined(separator: ", "))."))
      }
      let parent = reading.text("parent")
      payload = StaffAdded(
        staff: id, name: reading.text("name"), title: reading.text("title"), roles: roles,
        account: reading.text("account").isEmpty ? nil : reading.text("account"),
        parent: parent.isEmpty ? nil : ParentID(rawValue: parent))
      done = "\(reading.text("name")) is \(id)."
    default:
      payload = SchoolSetUp(
        name: reading.text("name"), address: reading.text("address"),
        telephone: reading.text("telephone"), email: reading.text("email"),
        timeZone: school.details?.timeZone ?? "Europe/London",
        practice: school.details?.practice ?? false)
      done = "The school's details are recorded."
    }
    if !problems.isEmpty { return .mend(problems) }
    try record(
      [Write("school", payload)], happened: When(now.today, now.time),
      expecting: ["school": sheet.version])
    return .recorded(done, open: nil)
  }

  /// Binds a member of staff to an operating-system account, or frees them with nil.
  public func bind(_ staff: StaffID, to account: String?) throws(DeskError) {
    let actor = try actor()
    guard actor.isHead || actor.roles.contains(.administrator) else {
      throw .notPermitted("Binding an account is for the headteacher or the administrator.")
    }
    let school = try school()
    guard let member = school.member(staff) else { throw .notFound("member of staff \(staff)") }
    let now = try now()
    try record(
      [
        Write(
          "school",
          StaffChanged(
            staff: staff, name: member.name, title: member.title, roles: member.roles,
            account: account, parent: member.parent, left: member.left))
      ], happened: When(now.today, now.time), expecting: ["school": school.version])
  }

  /// Takes a pack into the record, in force from a day.
  ///
  /// - Throws: ``DeskError``: `unusable` with every fault of the pack, `notPermitted`.
  public func adopt(_ policy: String, from day: CivilDate) throws(DeskError) -> PolicyPack {
    let actor = try actor()
    guard actor.isHead || actor.roles.contains(.administrator) else {
      throw .notPermitted("Adopting a policy is for the headteacher or the administrator.")
    }
    let file = try Desk.packFile(policy, resources: resources)
    guard let pack = file.reading.pack else {
      throw .unusable(file.reading.issues.map(\.text).joined(separator: "\n"))
    }
    let now = try now()
    try record(
      [
        Write(
          "school",
          PolicyAdopted(
            pack: pack.id, edition: pack.version, digest: Desk.digest(file.bytes),
            source: String(decoding: file.bytes, as: UTF8.self), from: day))
      ], happened: When(now.today, now.time), expecting: ["school": try school().version])
    return pack
  }
}
