public import CaseModel
import CaseStore
import Chronology
public import PolicyModel
import PolicyPacks

extension Desk {
  func staffAddForm() throws(DeskError) -> FormSheet {
    FormSheet(
      key: .staffAdd, title: "Add a member of staff",
      fields: [
        StepField("name", "Name", required: true),
        StepField("title", "What letters print under the name"),
        StepField("roles", "Roles", .several, required: true, choices: Self.roleChoices),
        StepField(
          "account", "Operating-system account", hint: "Bound: nobody else may act from it."),
        StepField("parent", "Their own record as a parent", .parent),
        Self.minute, OfficeChange.toldBy,
        StepField("on", "From which day", .date, required: true, initial: "today", isPast: true),
      ], submit: "Add them", version: try school().version)
  }

  func schoolDetailsForm() throws(DeskError) -> FormSheet {
    let school = try school()
    let details = school.details
    return FormSheet(
      key: .schoolDetails, title: "The school's details",
      fields: [
        StepField("name", "Name", required: true, initial: details?.name ?? ""),
        StepField("address", "Address", .text, initial: details?.address ?? ""),
        StepField("telephone", "Telephone", initial: details?.telephone ?? ""),
        StepField("email", "E-mail", initial: details?.email ?? ""),
      ], submit: "Record the details", version: school.version)
  }

  func addStaff(_ answers: [String: String]) throws(DeskError) -> Submission {
    let sheet = try staffAddForm()
    let reading = try reading(sheet, answers)
    let school = try school()
    let (roles, wrong) = Self.roles(reading)
    var problems = reading.problems + reading.ahead + wrong
    let office = OfficeChange(adding: roles)
    if let refusal = try refusal(of: office, school) { return .refused(refusal) }
    if try !administers(), !Set(roles).isSubset(of: Role.governors) {
      return .refused(Self.changingStaff)
    }
    let minute = reading.text("minute")
    let toldBy = reading.text("told-by")
    problems +=
      office.problems(minute) + office.problems(toldBy: toldBy, by: try actor(), school)
    if roles.contains(.head), try !actor().roles.contains(.head) {
      return .refused(Self.notMade(school.heads.isEmpty))
    }
    let parent = reading.text("parent")
    if !parent.isEmpty, (try? parentState(ParentID(rawValue: parent))) == nil {
      problems.append(FieldProblem("parent", "There is no person \(parent) in the record."))
    }
    if !problems.isEmpty { return .mend(problems) }
    let id = StaffID(rawValue: "s\(school.staff.count < 9 ? "0" : "")\(school.staff.count + 1)")
    let account = reading.text("account")
    try record(
      [
        Write(
          "school",
          StaffAdded(
            staff: id, name: reading.text("name"), title: reading.text("title"), roles: roles,
            account: account.isEmpty ? nil : account,
            parent: parent.isEmpty ? nil : ParentID(rawValue: parent),
            why: try ground(office, minute: minute, toldBy: toldBy)))
      ], happened: reading.happened, expecting: ["school": sheet.version])
    return .recorded("\(reading.text("name")) is \(id).", open: nil)
  }

  func changeSchool(_ answers: [String: String]) throws(DeskError) -> Submission {
    let sheet = try schoolDetailsForm()
    let reading = try reading(sheet, answers)
    if !reading.problems.isEmpty { return .mend(reading.problems) }
    let details = try school().details
    try record(
      [
        Write(
          "school",
          SchoolSetUp(
            name: reading.text("name"), address: reading.text("address"),
            telephone: reading.text("telephone"), email: reading.text("email"),
            timeZone: details?.timeZone ?? "Europe/London", practice: details?.practice ?? false))
      ], happened: reading.happened, expecting: ["school": sheet.version])
    return .recorded("The school's details are recorded.", open: nil)
  }

  /// Binds a member of staff to an operating-system account, or frees them with nil.
  public func bind(_ staff: StaffID, to account: String?) throws(DeskError) {
    guard try administers() else {
      throw .notPermitted("Binding an account is for the headteacher or the administrator.")
    }
    let school = try school()
    guard let member = school.member(staff) else { throw .notFound("member of staff \(staff)") }
    if member.roles.contains(.head), !member.left, self.staff != staff {
      throw .notPermitted(
        "Nobody can take the headteacher's own rights away while the headteacher is in office. "
          + "The headteacher binds their own account.")
    }
    let now = try now()
    try record(
      [
        Write(
          "school",
          StaffChanged(
            staff: staff, name: member.name, title: member.title, roles: member.roles,
            account: account, parent: member.parent, left: member.left,
            why: account.map { "Bound to the account \($0)." } ?? "Bound to no account."))
      ], happened: When(now.today, now.time), expecting: ["school": school.version])
  }
}
