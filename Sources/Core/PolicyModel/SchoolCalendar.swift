/// Term dates, holidays and INSET days, as the school has entered them.
///
/// Where the calendar does not know, it says so (`nil`); it never guesses a term end.
public struct SchoolCalendar: Hashable, Sendable, Codable {
  /// One term, with its half-term break.
  public struct Term: Hashable, Sendable, Codable {
    /// `autumn`, `spring` or `summer`.
    public var name: String
    /// The school year it belongs to, such as `2026-27`.
    public var schoolYear: String
    /// The first day on which pupils attend.
    public var first: CivilDate
    /// The last day on which pupils attend.
    public var last: CivilDate
    /// The first day of the half-term break, where the table has one.
    public var breakFirst: CivilDate?
    /// The last day of the half-term break, where the table has one.
    public var breakLast: CivilDate?
    /// True until the school confirms it.
    public var provisional: Bool

    /// One term.
    public init(
      name: String, schoolYear: String, first: CivilDate, last: CivilDate, breakFirst: CivilDate?,
      breakLast: CivilDate?, provisional: Bool
    ) {
      self.name = name
      self.schoolYear = schoolYear
      self.first = first
      self.last = last
      self.breakFirst = breakFirst
      self.breakLast = breakLast
      self.provisional = provisional
    }
  }

  /// Bank holidays of England and Wales.
  public var bankHolidays: Set<CivilDate>
  /// Terms, earliest first.
  public var terms: [Term]
  /// Days inside a term on which only staff attend.
  public var insetDays: Set<CivilDate>

  /// A calendar from the school's tables; terms are put in order of their first day.
  public init(bankHolidays: Set<CivilDate>, terms: [Term], insetDays: Set<CivilDate>) {
    self.bankHolidays = bankHolidays
    self.terms = terms.sorted { $0.first < $1.first }
    self.insetDays = insetDays
  }

  /// A calendar that knows nothing: weekends only.
  public static let empty = SchoolCalendar(bankHolidays: [], terms: [], insetDays: [])

  /// True or false where the term table covers the day or the day is never a school day; nil where
  /// no term table says.
  public func isSchoolDay(_ day: CivilDate) -> Bool? {
    if day.weekday.isWeekend || bankHolidays.contains(day) || insetDays.contains(day) {
      return false
    }
    guard isCovered(day) else { return nil }
    guard let term = terms.first(where: { $0.first <= day && day <= $0.last }) else {
      return false
    }
    if let breakFirst = term.breakFirst, let breakLast = term.breakLast,
      breakFirst <= day, day <= breakLast
    {
      return false
    }
    return true
  }

  /// The day on which a span that starts after `start` ends; nil where it counts school days that
  /// the term table does not cover.
  public func end(of span: Span, from start: CivilDate) -> CivilDate? {
    switch span.unit {
    case .days: return start.adding(days: span.count)
    case .weeks: return start.adding(days: span.count * 7)
    case .months: return start.adding(months: span.count)
    case .schoolDays:
      var day = start
      var left = span.count
      while left > 0 {
        day = day.adding(days: 1)
        guard let school = isSchoolDay(day) else { return nil }
        if school { left -= 1 }
      }
      return day
    }
  }

  /// The day on which a span ends where the term table does not say: school days are then counted as
  /// weekdays that are no bank holidays, which whoever uses this must say.
  public func endByWeekdays(of span: Span, from start: CivilDate) -> CivilDate {
    guard span.unit == .schoolDays else { return end(of: span, from: start) ?? start }
    var day = start
    var left = span.count
    while left > 0 {
      day = day.adding(days: 1)
      if !day.weekday.isWeekend && !bankHolidays.contains(day) { left -= 1 }
    }
    return day
  }

  /// School days after `start` up to and including `end`; nil where the table does not cover them.
  public func schoolDays(after start: CivilDate, through end: CivilDate) -> Int? {
    guard start <= end else { return 0 }
    var count = 0
    var day = start
    while day < end {
      day = day.adding(days: 1)
      guard let school = isSchoolDay(day) else { return nil }
      if school { count += 1 }
    }
    return count
  }

  /// The last pupil day of the term that holds the day, or of the next term; nil where unknown.
  public func endOfTerm(after day: CivilDate) -> CivilDate? {
    term(holdingOrAfter: day)?.last
  }

  /// The last pupil day before the half-term break that comes next; nil where unknown, which it is,
  /// too, where the table has no break for that term.
  public func halfTerm(after day: CivilDate) -> CivilDate? {
    var from = day
    while let term = term(holdingOrAfter: from) {
      guard let breakFirst = term.breakFirst else { return nil }
      var last = breakFirst.adding(days: -1)
      while last > term.first, isSchoolDay(last) != true { last = last.adding(days: -1) }
      if last >= day { return last }
      from = term.last.adding(days: 1)
    }
    return nil
  }

  /// The last pupil day of a named term such as `summer 2028`; nil where the table does not have it.
  public func endOfTerm(named text: String) -> CivilDate? {
    let words = text.lowercased().split(separator: " ")
    guard words.count == 2, let year = Int(words[1]) else { return nil }
    return terms.first { $0.name.lowercased() == words[0] && $0.last.parts.year == year }?.last
  }

  /// The last pupil day of the school year that holds the day, or, in the summer holidays, of the next:
  /// its summer term's; nil where unknown.
  public func endOfSchoolYear(after day: CivilDate) -> CivilDate? {
    guard let year = term(holdingOrAfter: day)?.schoolYear else { return nil }
    return terms.first { $0.name.lowercased() == "summer" && $0.schoolYear == year }?.last
  }

  /// No holiday lasts longer than this, in days: a longer gap between two terms means that the table
  /// lacks a term. English summer holidays last six weeks, those of independent schools up to ten.
  private static let longestHoliday = 70

  /// True where the table says what kind of day this is: in a term, or in a holiday between two of its
  /// terms.
  private func isCovered(_ day: CivilDate) -> Bool {
    guard let next = terms.firstIndex(where: { $0.last >= day }) else { return false }
    if terms[next].first <= day { return true }
    guard next > terms.startIndex else { return false }
    return terms[next - 1].last.days(until: terms[next].first) <= Self.longestHoliday
  }

  private func term(holdingOrAfter day: CivilDate) -> Term? {
    isCovered(day) ? terms.first { $0.last >= day } : nil
  }
}
