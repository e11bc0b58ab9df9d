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
      return text.isEmpty
        ? nil : message(field, text, dates, today).map { FieldProblem(field.name, $0) }
    }
  }

  private static func message(
    _ field: StepField, _ text: String, _ dates: FormDates, _ today: CivilDate
  ) -> String? {
    switch field.type {
    case .choice:
      // An incident may be named without the letter of its number.
      let incident = IncidentID(rawValue: text).rawValue
      if field.choices.contains(where: { [text, incident].contains($0.value) }) { return nil }
      let allowed = field.choices.map(\.value).filter { !$0.isEmpty }.joined(separator: ", ")
      return allowed.isEmpty ? "There is nothing to choose from." : "Choose one of: \(allowed)."
    case .yesNo: return yesNo(text) == nil ? "Answer yes or no." : nil
    case .date:
      switch dates.read(field.name) {
      case .failure(let failure)?: return failure.message(about: field.label)
      case .success(let entry)? where field.isPast && entry.date > today:
        return "This cannot have happened after today."
      case .success?, nil: return nil
      }
    case .time:
      return LocalTime(text) == nil ? "“\(field.label)” must be a time, for example 9:05." : nil
    case .parent:
      return isID(text, "p")
        ? nil
        : "“\(text)” is nobody in the record. Type a part of the name and choose; somebody who is not there is "
          + "described instead, or added first."
    case .pupil:
      return isID(text, "u")
        ? nil : "“\(text)” is no child in the record. Type a part of the name and choose."
    case .line, .text, .staff, .several, .incident, .file: return nil
    }
  }

  /// True for an id of a kind: its letter and digits.
  private static func isID(_ text: String, _ letter: Character) -> Bool {
    text.first == letter && text.count > 1 && text.dropFirst().allSatisfy(\.isNumber)
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
