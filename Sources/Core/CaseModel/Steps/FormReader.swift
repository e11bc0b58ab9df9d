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
  let dates: DateEntry
  private var found: [FieldProblem] = []

  init(
    answers: [String: String], fields: [StepField], today: CivilDate, calendar: SchoolCalendar
  ) {
    self.answers = answers
    self.fields = fields
    self.dates = DateEntry(today: today, calendar: calendar)
    for field in fields where field.required && text(field.name).isEmpty {
      wrong(field.name, "Enter \(field.label.prefix(1).lowercased() + field.label.dropFirst()).")
    }
    for field in fields where field.type == .choice && !text(field.name).isEmpty {
      if !field.choices.contains(where: { $0.value == text(field.name) }) {
        let allowed = field.choices.map(\.value).filter { !$0.isEmpty }.joined(separator: ", ")
        wrong(
          field.name,
          allowed.isEmpty ? "There is nothing to choose from." : "Choose one of: \(allowed).")
      }
    }
    for field in fields where field.type == .yesNo && yesNo(field.name) == nil {
      wrong(field.name, "Answer yes or no.")
    }
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

  /// The trimmed answer, or what stood in the field at first.
  func text(_ name: String) -> String {
    let raw = answers[name] ?? fields.first { $0.name == name }?.initial ?? ""
    return String(raw.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  func isBlank(_ name: String) -> Bool { text(name).isEmpty }

  func yesNo(_ name: String) -> Bool? {
    switch text(name).lowercased() {
    case "yes", "y", "true": return true
    case "no", "n", "false", "": return false
    default: return nil
    }
  }

  func isYes(_ name: String) -> Bool { yesNo(name) ?? false }

  func item(_ name: String) -> ItemID { ItemID(rawValue: text(name)) }

  func optionalItem(_ name: String) -> ItemID? { isBlank(name) ? nil : item(name) }

  func words(_ name: String) -> [String] {
    text(name).split { $0 == " " || $0 == "," }.map(String.init)
  }

  mutating func entry(_ name: String, from base: CivilDate? = nil) -> DateEntry.Entry? {
    if isBlank(name) { return nil }
    switch dates.read(text(name), from: base) {
    case .success(let entry): return entry
    case .failure(let failure):
      wrong(name, failure.message)
      return nil
    }
  }

  mutating func date(_ name: String, from base: CivilDate? = nil) -> CivilDate? {
    entry(name, from: base)?.date
  }

  mutating func time(_ name: String) -> LocalTime? {
    if isBlank(name) { return nil }
    guard let time = LocalTime(text(name)) else {
      wrong(name, "Enter a time, for example 9:05.")
      return nil
    }
    return time
  }

  /// A raw value of an enum; the first case where a problem was already noted for the field.
  func raw<Value: RawRepresentable<String>>(_ name: String, or other: Value) -> Value {
    Value(rawValue: text(name)) ?? other
  }
}
