public import PolicyModel

/// What is confirmed about the days of a form before it is recorded.
public struct ConfirmedTime: Hashable, Sendable {
  /// What holds on these days, as the beginning of a sentence: `This bans O'Brien, Siobhán from the site`.
  public var what: String
  /// How the sentence ends after the days; empty where they end it.
  public var besides: String

  /// What is confirmed about the days of a form.
  public init(_ what: String, besides: String = "") {
    self.what = what
    self.besides = besides
  }

  /// The whole sentence, with the days that stand in `from`, `until` and `review`.
  func sentence(_ dates: FormDates) -> String {
    func day(_ name: String) -> CivilDate? { (try? dates.read(name)?.get())?.date }
    let (from, until) = (day("from"), day("until"))
    var words = what
    if let from, let until {
      words += from == until ? " on \(from.inWords)" : " from \(from.inWords(upTo: until))"
    } else if let from {
      words += " from \(from.inWords)"
    } else if let until {
      words += " until \(until.inWords)"
    }
    if let review = day("review") { words += ", with a review on \(review.inWords)" }
    return words + besides + "."
  }
}

extension FormSheet {
  /// The consequence to confirm before these answers are recorded, with their days; empty where nothing needs
  /// confirming.
  public func confirmation(
    of answers: [String: String], today: CivilDate, calendar: SchoolCalendar
  ) -> String {
    let dates = FormDates(fields, answers, today: today, calendar: calendar)
    let following = fields.compactMap { follows[$0.name]?[(answers[$0.name] ?? "").trimmed] }
    return ([time?.sentence(dates) ?? "", confirm] + following).filter { !$0.isEmpty }.joined(
      separator: " ")
  }
}

extension CivilDate {
  /// This day and a later one: `23 November to 14 December 2026`.
  func inWords(upTo last: CivilDate) -> String {
    let year = " \(parts.year)"
    let first = parts.year == last.parts.year ? String(inWords.dropLast(year.count)) : inWords
    return "\(first) to \(last.inWords)"
  }
}
