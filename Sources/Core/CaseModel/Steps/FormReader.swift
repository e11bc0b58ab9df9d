import PolicyModel

/// Everything that is wrong with a form's answers; never empty.
public struct FieldProblems: Error, Hashable, Sendable {
  /// Each problem, in the order of the fields.
  public var problems: [FieldProblem]

  /// Everything that is wrong with a form's answers.
  public init(_ problems: [FieldProblem]) {
    self.problems = problems
  }
}

/// Reads answers by field name and collects everything that is wrong, never stopping at the first.
struct FormReader {
  let answers: [String: String]
  let fields: [StepField]
  private let dates: FormDates
  private var found: [FieldProblem]

  init(
    answers: [String: String], fields: [StepField], today: CivilDate, calendar: SchoolCalendar
  ) {
    self.answers = answers
    self.fields = fields
    dates = FormDates(fields, answers, today: today, calendar: calendar)
    found = FieldCheck.problems(fields, answers, today: today, calendar: calendar)
  }

  /// The problems in the order of the fields; nil where there are none.
  var problems: FieldProblems? {
    if found.isEmpty { return nil }
    let order = fields.map(\.name)
    func place(_ problem: FieldProblem) -> Int {
      order.firstIndex(of: problem.field) ?? order.count
    }
    return FieldProblems(found.sorted { place($0) < place($1) })
  }

  mutating func wrong(_ field: String, _ message: String) {
    // One error a field: the first found is the one to mend first.
    if !found.contains(where: { $0.field == field }) { found.append(FieldProblem(field, message)) }
  }

  mutating func refuseUnknown() {
    let known = fields.map(\.name)
    for name in answers.keys.sorted() where !known.contains(name) {
      wrong(name, "This step has no field “\(name)”; it has \(known.joined(separator: ", ")).")
    }
  }

  /// Says at each field that a decision or what is put to somebody rests on that its text tells nothing.
  mutating func refuseTellingNothing() {
    for field in fields where field.type == .text && text(field.name).isNoAnswer {
      let counts = field.isAsked(in: text) || fields.contains { $0.unless == field.name }
      if counts, !isBlank(field.name) {
        wrong(field.name, "\(field.missing) “\(text(field.name))” tells nothing.")
      }
    }
  }

  /// The trimmed answer, or what stood in the field at first.
  func text(_ name: String) -> String {
    (answers[name] ?? fields.first { $0.name == name }?.initial ?? "").trimmed
  }

  func isBlank(_ name: String) -> Bool { text(name).isEmpty }

  func isYes(_ name: String) -> Bool { FieldCheck.yesNo(text(name)) ?? false }

  func item(_ name: String) -> ItemID { ItemID(rawValue: text(name)) }

  func optionalItem(_ name: String) -> ItemID? { isBlank(name) ? nil : item(name) }

  func words(_ name: String) -> [String] {
    text(name).split { $0 == " " || $0 == "," }.map(String.init)
  }

  /// What a date field comes to; nil where it is empty or, which was noted already, no date.
  func entry(_ name: String) -> DateEntry.Entry? { try? dates.read(name)?.get() }

  func date(_ name: String) -> CivilDate? { entry(name)?.date }

  /// The time in a field; nil where it is empty or, which was noted already, no time.
  func time(_ name: String) -> LocalTime? { isBlank(name) ? nil : LocalTime(text(name)) }

  /// A raw value of an enum; the first case where a problem was already noted for the field.
  func raw<Value: RawRepresentable<String>>(_ name: String, or other: Value) -> Value {
    Value(rawValue: text(name)) ?? other
  }
}
