public import PolicyModel

/// What can be said about a form's answers from its fields alone, the same for every form: what is
/// missing, what is no date, no time and none of the choices. What the procedure makes of them is judged
/// where they are recorded.
public enum FieldCheck {
  /// One problem a field at most, in the order of the fields.
  public static func problems(
    _ fields: [StepField], _ answers: [String: String], today: CivilDate,
    calendar: SchoolCalendar
  ) -> [FieldProblem] {
    let dates = FormDates(fields, answers, today: today, calendar: calendar)
    func answer(_ name: String) -> String {
      (answers[name] ?? fields.first { $0.name == name }?.initial ?? "").trimmed
    }
    return fields.compactMap { field in
      if field.isMissing(in: answer) { return FieldProblem(field.name, field.missing) }
      let text = answer(field.name)
      return text.isEmpty ? nil : message(field, text, dates).map { FieldProblem(field.name, $0) }
    }
  }

  private static func message(
    _ field: StepField, _ text: String, _ dates: FormDates
  ) -> String? {
    switch field.type {
    case .choice:
      if field.choices.contains(where: { $0.value == text }) { return nil }
      let allowed = field.choices.map(\.value).filter { !$0.isEmpty }.joined(separator: ", ")
      return allowed.isEmpty ? "There is nothing to choose from." : "Choose one of: \(allowed)."
    case .yesNo: return yesNo(text) == nil ? "Answer yes or no." : nil
    case .date:
      guard case .failure(let failure)? = dates.read(field.name) else { return nil }
      return failure.message(about: field.label)
    case .time:
      return LocalTime(text) == nil ? "“\(field.label)” must be a time, for example 9:05." : nil
    case .line, .text, .staff, .several, .parent, .pupil, .incident, .file: return nil
    }
  }

  /// A yes or no as people type it; nil for anything else. Nothing is no.
  public static func yesNo(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "y", "true": return true
    case "no", "n", "false", "": return false
    default: return nil
    }
  }
}
