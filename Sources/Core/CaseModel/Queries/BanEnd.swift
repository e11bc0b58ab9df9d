public import PolicyModel

/// A field of a form in which the last day of a ban stands.
public struct BanEnd: Hashable, Sendable {
  /// The field's name.
  public var field: String
  /// While what else stands in the form it is one; nil for always.
  public var onlyWhen: StepField.Condition?

  /// A field in which the last day of a ban stands.
  public init(_ field: String, onlyWhen: StepField.Condition? = nil) {
    self.field = field
    self.onlyWhen = onlyWhen
  }
}

extension FormSheet {
  /// What to consider about the day in a field before it is recorded, as a whole sentence; nil where there is
  /// nothing.
  public func advice(
    on field: String, of answers: [String: String], today: CivilDate, calendar: SchoolCalendar
  ) -> String? {
    guard let end = ends.first(where: { $0.field == field }) else { return nil }
    if let asked = end.onlyWhen, !asked.values.contains(answers[asked.field] ?? "") { return nil }
    let dates = FormDates(fields, answers, today: today, calendar: calendar)
    guard case .success(let entry)? = dates.read(field) else { return nil }
    return calendar.holidayAdvice(endingOn: entry.date)
  }
}
