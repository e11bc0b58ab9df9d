public import PolicyModel

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
