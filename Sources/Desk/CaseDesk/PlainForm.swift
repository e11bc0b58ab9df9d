import CaseModel
import PolicyModel

/// Reads the answers of a form that is no step of a case: everything wrong is collected, and members of
/// staff that were typed by name stand in it by id.
struct PlainForm {
  private let fields: [StepField]
  private let answers: [String: String]
  private let dates: FormDates
  private let now: (today: CivilDate, time: LocalTime?)
  /// Everything wrong, in the order of the fields.
  let problems: [FieldProblem]

  init(
    _ fields: [StepField], _ typed: [String: String],
    now: (today: CivilDate, time: LocalTime?), calendar: SchoolCalendar, staff: StaffNames
  ) {
    self.fields = fields
    self.now = now
    let (answers, strangers) = staff.read(fields, typed)
    self.answers = answers
    dates = FormDates(fields, answers, today: now.today, calendar: calendar)
    let known = fields.map(\.name)
    let unknown = answers.keys.filter { !known.contains($0) }.sorted().map {
      FieldProblem($0, "There is no field “\($0)”; there are \(known.joined(separator: ", ")).")
    }
    let wrong =
      FieldCheck.problems(fields, answers, today: now.today, calendar: calendar) + strangers
    problems = known.flatMap { name in wrong.filter { $0.field == name } } + unknown
  }

  func text(_ name: String) -> String {
    (answers[name] ?? fields.first { $0.name == name }?.initial ?? "").trimmed
  }

  func list(_ name: String) -> [String] {
    text(name).split { $0 == " " || $0 == "," || $0.isNewline }.map(String.init)
  }

  func isYes(_ name: String) -> Bool { FieldCheck.yesNo(text(name)) ?? false }

  func date(_ name: String) -> CivilDate? { (try? dates.read(name)?.get())?.date }

  func time(_ name: String) -> LocalTime? { LocalTime(text(name)) }

  func raw<Value: RawRepresentable<String>>(_ name: String) -> Value? {
    Value(rawValue: text(name))
  }

  // MARK: When it happened

  /// The fields that ask when something happened.
  static func whenFields(_ label: String = "When it happened") -> [StepField] {
    [
      StepField("on", label, .date, hint: "Today where left empty.", isPast: true),
      StepField("at", "At what time", .time, hint: "For example 8:35."),
    ]
  }

  /// When it happened: now where neither day nor time was said, and where today was said and no time asked.
  var happened: When {
    let day = date("on") ?? now.today
    let asksTime = fields.contains { $0.name == "at" }
    let isNow = text("on").isEmpty || !asksTime && day == now.today
    return When(day, time("at") ?? (isNow ? now.time : nil))
  }

  /// What is wrong with a happening that lies ahead: nothing that is reported has yet to happen.
  var ahead: [FieldProblem] {
    guard let day = date("on") ?? (text("on").isEmpty ? now.today : nil) else { return [] }
    guard day == now.today, let time = time("at"), let present = now.time, time > present else {
      return []
    }
    return [FieldProblem("at", "This cannot have happened after now.")]
  }
}

extension Desk {
  /// Reads the answers of a form that is no step of a case.
  ///
  /// - Parameter staff: who may be named in it; those present where it is nil.
  func reading(
    _ sheet: FormSheet, _ answers: [String: String], staff: StaffNames? = nil
  ) throws(DeskError) -> PlainForm {
    let present = try staffNames()
    return PlainForm(
      sheet.fields, answers, now: try now(), calendar: try calendar(), staff: staff ?? present)
  }

  /// Those who may be named in forms, to be found by id or full name.
  func staffNames() throws(DeskError) -> StaffNames { StaffNames(staff: try namedStaff()) }
}
