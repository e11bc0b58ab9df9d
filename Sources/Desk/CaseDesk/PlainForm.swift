import CaseModel
import PolicyModel

/// Reads the answers of a form that is no step of a case: everything wrong is collected.
struct PlainForm {
  private let fields: [StepField]
  private let answers: [String: String]
  private let dates: DateEntry
  /// Everything wrong, in the order of the fields.
  let problems: [FieldProblem]

  init(
    _ fields: [StepField], _ answers: [String: String], today: CivilDate, calendar: SchoolCalendar
  ) {
    self.fields = fields
    self.answers = answers
    let dates = DateEntry(today: today, calendar: calendar)
    self.dates = dates
    func text(_ field: StepField) -> String { Self.trimmed(answers[field.name] ?? field.initial) }
    var problems: [FieldProblem] = []
    for field in fields {
      let value = text(field)
      if value.isEmpty {
        if field.required {
          let label = field.label.prefix(1).lowercased() + field.label.dropFirst()
          problems.append(FieldProblem(field.name, "Enter \(label)."))
        }
        continue
      }
      switch field.type {
      case .choice where !field.choices.contains { $0.value == value }:
        let allowed = field.choices.map(\.value).filter { !$0.isEmpty }.joined(separator: ", ")
        problems.append(FieldProblem(field.name, "Choose one of: \(allowed)."))
      case .date:
        if case .failure(let failure) = dates.read(value) {
          problems.append(FieldProblem(field.name, failure.message))
        }
      case .time where LocalTime(value) == nil:
        problems.append(FieldProblem(field.name, "Enter a time, for example 9:05."))
      case .yesNo where !["yes", "no", "y", "n"].contains(value.lowercased()):
        problems.append(FieldProblem(field.name, "Answer yes or no."))
      default: break
      }
    }
    for name in answers.keys.sorted() where !fields.contains(where: { $0.name == name }) {
      let known = fields.map(\.name).joined(separator: ", ")
      problems.append(FieldProblem(name, "There is no field “\(name)”; there are \(known)."))
    }
    self.problems = problems
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  func text(_ name: String) -> String {
    Self.trimmed(answers[name] ?? fields.first { $0.name == name }?.initial ?? "")
  }

  func list(_ name: String) -> [String] {
    text(name).split { $0 == " " || $0 == "," }.map(String.init)
  }

  func isYes(_ name: String) -> Bool { ["yes", "y"].contains(text(name).lowercased()) }

  func date(_ name: String) -> CivilDate? {
    guard case .success(let entry) = dates.read(text(name)) else { return nil }
    return entry.date
  }

  func time(_ name: String) -> LocalTime? { LocalTime(text(name)) }

  func raw<Value: RawRepresentable<String>>(_ name: String) -> Value? {
    Value(rawValue: text(name))
  }
}
