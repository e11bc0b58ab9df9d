import CaseModel

/// A form's answers as they stand in the plain desk: a pure value, so that what is checked, kept and
/// handed in is one thing.
struct PlainAnswers {
  let sheet: FormSheet
  /// What stands in it, by field name.
  private(set) var values: [String: String]
  private var called: Set<String> = []
  /// How values read that are no choices of their field: names of people found.
  private var names: [String: String] = [:]

  /// A form with what a draft had typed in.
  init(_ sheet: FormSheet) {
    self.sheet = sheet
    values = [:]
    for field in sheet.fields {
      values[field.name] = sheet.typed[field.name] ?? field.initial
    }
  }

  /// Takes an answer; `name` is how it reads, where the field's choices do not say.
  mutating func set(_ field: StepField, _ value: String, name: String? = nil) {
    values[field.name] = value
    if let name { names[value] = name }
  }

  /// True where anything stands in it that somebody typed.
  var hasDraft: Bool {
    sheet.fields.contains { field in
      values[field.name].map { !$0.isEmpty && $0 != field.initial } ?? false
    }
  }

  /// That nothing was recorded, and what became of what was typed, where anything was.
  var nothingRecorded: String {
    hasDraft ? "Nothing was recorded. What you typed still stands." : "Nothing was recorded."
  }

  /// How a field's answer reads.
  func shown(_ field: StepField) -> String {
    let value = values[field.name] ?? ""
    if value.isEmpty { return field.choices.first { $0.value.isEmpty }?.label ?? "" }
    if field.type == .several, !field.choices.isEmpty {
      return value.split(separator: " ").map { name(String($0), field) }.joined(separator: ", ")
    }
    return name(value, field)
  }

  private func name(_ value: String, _ field: StepField) -> String {
    field.choices.first { $0.value == value }?.label ?? names[value] ?? value
  }

  /// What is handed in: what stands in a question that is not asked is not.
  var counted: [String: String] { hidden.reduce(into: values) { $0[$1] = "" } }

  /// False for a question that only another answer calls for.
  func applies(_ field: StepField) -> Bool { !hidden.contains(field.name) }

  /// Has these asked whatever the other answers say: something was found wrong with them.
  mutating func call(_ names: [String]) { called.formUnion(names) }

  private var hidden: Set<String> {
    sheet.fields.notAsked(beside: values).subtracting(called)
  }

  /// The question for a field.
  func prompt(_ field: StepField) -> FieldPrompt {
    FieldPrompt(
      field: field, current: values[field.name] ?? "", shown: shown(field),
      isAsked: field.isAsked { values[$0] ?? "" })
  }

  /// Every answer with its number.
  var check: [String] {
    sheet.fields.enumerated().filter { applies($0.element) }.flatMap { index, field -> [String] in
      let lines = shown(field).split(separator: "\n", omittingEmptySubsequences: false)
      let first = lines.first.map(String.init) ?? ""
      return ["\(index + 1). \(field.label): \(first.isEmpty ? "not provided" : first)"]
        + lines.dropFirst().map { "   \($0)" }
    }
  }
}
