import PolicyModel

/// The days that `since:`, `until:` and `due:` understand: what a date field takes, and besides it
/// weekdays, months, terms and lengths of time, which look back, or for `due:` ahead.
struct FilterDays: Sendable {
  let today: CivilDate
  let calendar: SchoolCalendar

  /// The day a value means; nil where it means none.
  func day(_ value: String, for key: FilterKey) -> CivilDate? {
    let ahead = key == .due
    let text = value.lowercased()
    if text == "today" { return today }
    if let weekday = Weekday.allCases.first(where: { names(text, $0.name.lowercased()) }) {
      let back = (today.weekday.rawValue - weekday.rawValue + 7) % 7
      return today.adding(days: ahead ? (7 - back) % 7 : -back)
    }
    if let season = Season.allCases.first(where: { names(text, $0.rawValue) }) {
      let term = span(of: season, ahead: ahead)
      return key == .since ? term.first : term.last
    }
    if let month = CivilDate.monthNames.firstIndex(where: { names(text, $0.lowercased()) }) {
      return self.month(month + 1, key)
    }
    if let span = Span(text) {
      guard ahead else { return back(span) }
      return calendar.end(of: span, from: today)
    }
    let dates = DateEntry(today: today, calendar: calendar)
    let first = ahead ? today : today.adding(months: -12).adding(days: 1)
    guard case .success(let entry) = dates.read(value, onOrAfter: first) else { return nil }
    return entry.date
  }

  /// True where what is typed begins the name, by two letters at least.
  private func names(_ typed: String, _ name: String) -> Bool {
    typed.count >= 2 && name.hasPrefix(typed)
  }

  private func back(_ span: Span) -> CivilDate? {
    switch span.unit {
    case .days: return today.adding(days: -span.count)
    case .weeks: return today.adding(days: -7 * span.count)
    case .months: return today.adding(months: -span.count)
    case .schoolDays:
      var day = today
      var left = span.count
      while left > 0 {
        day = day.adding(days: -1)
        guard let school = calendar.isSchoolDay(day) else { return nil }
        if school { left -= 1 }
      }
      return day
    }
  }

  /// The first or the last day of the latest such month that has begun; for `due:` of the next that has
  /// not ended.
  private func month(_ month: Int, _ key: FilterKey) -> CivilDate? {
    let (year, now, _) = today.parts
    let shift = key == .due ? (month < now ? 1 : 0) : (month > now ? -1 : 0)
    guard let first = CivilDate(year: year + shift, month: month, day: 1) else { return nil }
    return key == .since ? first : first.adding(months: 1).adding(days: -1)
  }

  private enum Season: String, CaseIterable {
    case autumn, spring, summer
  }

  /// The latest such term that has begun, or for `due:` the next that has not ended: as the term table
  /// has it, or where it does not, by the months in which English terms lie.
  private func span(of season: Season, ahead: Bool) -> (first: CivilDate, last: CivilDate) {
    let (year, month, _) = today.parts
    let school = month >= 9 ? year : year - 1
    let spans = (school - 1...school + 1).map { span(of: season, schoolYear: $0) }
    let found =
      ahead ? spans.first { $0.last >= today } : spans.last { $0.first <= today }
    return found ?? spans[1]
  }

  private func span(
    of season: Season, schoolYear year: Int
  ) -> (first: CivilDate, last: CivilDate) {
    let begins = CivilDate(year: year, month: 9, day: 1) ?? today
    let ends = CivilDate(year: year + 1, month: 8, day: 31) ?? today
    let known = calendar.terms.filter {
      $0.name.lowercased() == season.rawValue && begins <= $0.first && $0.last <= ends
    }
    if let first = known.first, let last = known.last { return (first.first, last.last) }
    let months = begins.adding(months:)
    switch season {
    case .autumn: return (begins, months(4).adding(days: -1))
    case .spring: return (months(4), months(7).adding(days: -1))
    case .summer: return (months(7), ends)
    }
  }
}
