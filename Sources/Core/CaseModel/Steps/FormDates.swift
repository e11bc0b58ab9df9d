public import PolicyModel

/// The dates in a form's answers, each counted from the day that its field says: what a screen shows
/// beside a date and what is recorded come from here alike.
public struct FormDates: Sendable {
  private let fields: [StepField]
  private let answers: [String: String]
  private let entry: DateEntry

  /// The dates in answers by field name; a field without an answer has what stood in it at first.
  public init(
    _ fields: [StepField], _ answers: [String: String], today: CivilDate, calendar: SchoolCalendar
  ) {
    self.fields = fields
    self.answers = answers
    entry = DateEntry(today: today, calendar: calendar)
  }

  /// What a date field comes to; nil where it is empty.
  public func read(_ name: String) -> Result<DateEntry.Entry, DateEntry.Failure>? {
    read(name, depth: fields.count)
  }

  private func read(
    _ name: String, depth: Int
  ) -> Result<DateEntry.Entry, DateEntry.Failure>? {
    guard let field = fields.first(where: { $0.name == name }) else { return nil }
    let text = (answers[name] ?? field.initial).trimmed
    return text.isEmpty ? nil : entry.read(text, from: base(of: field, depth: depth))
  }

  /// The day a field counts from. An empty one hands on to what it counts from itself, and at the end of
  /// all stands today.
  private func base(of field: StepField, depth: Int) -> CivilDate? {
    guard !field.base.isEmpty, depth > 0 else { return nil }
    switch read(field.base, depth: depth - 1) {
    case .success(let entry)?: return entry.date
    case .failure?: return entry.today
    case nil:
      let next = fields.first { $0.name == field.base }
      return next.flatMap { base(of: $0, depth: depth - 1) } ?? entry.today
    }
  }
}

extension String {
  /// The text without white space at its ends.
  package var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
