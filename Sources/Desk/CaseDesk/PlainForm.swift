import CaseModel
import PolicyModel

/// Reads the answers of a form that is no step of a case: everything wrong is collected.
struct PlainForm {
  private let fields: [StepField]
  private let answers: [String: String]
  private let dates: FormDates
  /// Everything wrong, in the order of the fields.
  let problems: [FieldProblem]

  init(
    _ fields: [StepField], _ answers: [String: String], today: CivilDate, calendar: SchoolCalendar
  ) {
    self.fields = fields
    self.answers = answers
    dates = FormDates(fields, answers, today: today, calendar: calendar)
    let known = fields.map(\.name)
    let unknown = answers.keys.filter { !known.contains($0) }.sorted().map {
      FieldProblem($0, "There is no field “\($0)”; there are \(known.joined(separator: ", ")).")
    }
    problems =
      FieldCheck.problems(fields, answers, today: today, calendar: calendar) + unknown
  }

  func text(_ name: String) -> String {
    let raw = answers[name] ?? fields.first { $0.name == name }?.initial ?? ""
    let start = raw.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  func list(_ name: String) -> [String] {
    text(name).split { $0 == " " || $0 == "," }.map(String.init)
  }

  func isYes(_ name: String) -> Bool { FieldCheck.yesNo(text(name)) ?? false }

  func date(_ name: String) -> CivilDate? { (try? dates.read(name)?.get())?.date }

  func time(_ name: String) -> LocalTime? { LocalTime(text(name)) }

  func raw<Value: RawRepresentable<String>>(_ name: String) -> Value? {
    Value(rawValue: text(name))
  }
}
