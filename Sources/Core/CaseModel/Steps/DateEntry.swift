public import PolicyModel

/// Reads dates as people type them: `27 3 2027`, `27/3`, `27 mar`, `Sat 27th March 2027`, `2027-03-27`,
/// `today`, `tomorrow`, `+14`, `+6w`, `3 months`, `+5sd`, `end of term`, `half term`, `end of year`.
///
/// A date without a year is the first such day from where the date counts from, or, where it counts from
/// nothing, the one nearest to today.
public struct DateEntry: Sendable {
  let today: CivilDate
  let calendar: SchoolCalendar

  /// A reader for a day and a school's calendar.
  public init(today: CivilDate, calendar: SchoolCalendar) {
    self.today = today
    self.calendar = calendar
  }

  /// A date, and the words in which it was set where they were not a date.
  public struct Entry: Hashable, Sendable {
    /// The day.
    public var date: CivilDate
    /// `end of term`, `6 weeks`; empty for a date typed as a date.
    public var words: String
    /// Those words where they name a day, as “half-term” does; empty for a length, which is counted from a day that a
    /// reader of the date alone does not know.
    var occasion: String { words.first?.isNumber ?? false ? "" : words }
  }

  /// Why a text is no date. Of several things wrong the first to mend: a part that is missing, then a day
  /// that does not exist.
  public enum Failure: Error, Hashable, Sendable {
    /// It is no date at all.
    case notADate(example: String)
    /// A part is missing: `a month`.
    case lacks(String, example: String)
    /// There is no such day.
    case notReal
    /// A whole sentence, where the date is one but cannot be worked out.
    case unresolved(String)

    /// What to do, as a whole sentence about a field.
    public func message(about label: String) -> String {
      switch self {
      case .notADate(let example): return "“\(label)” must be a date, for example \(example)."
      case .lacks(let part, let example):
        return "“\(label)” must include \(part), for example \(example)."
      case .notReal: return "“\(label)” must be a real date."
      case .unresolved(let sentence): return sentence
      }
    }
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - base: the day from which `+6w` counts; today where nil.
  ///   - first: the day on or after which a date without a year lies; `base` where nil, and where that is
  ///     nil too it is the nearest such day.
  public func read(
    _ text: String, from base: CivilDate? = nil, onOrAfter first: CivilDate? = nil
  ) -> Result<Entry, Failure> {
    let parts = Self.parts(of: text)
    let start = base ?? today
    switch parts.joined(separator: " ") {
    case "": return .failure(.notADate(example: example))
    case "today": return .success(Entry(date: today, words: ""))
    case "tomorrow": return .success(Entry(date: today.adding(days: 1), words: ""))
    case "yesterday": return .success(Entry(date: today.adding(days: -1), words: ""))
    case "end of term": return resolve(calendar.endOfTerm(after: start), "end of term")
    case "half term": return resolve(calendar.halfTerm(after: start), "half term")
    case "end of year", "end of school year":
      return resolve(calendar.endOfSchoolYear(after: start), "end of the school year")
    default: break
    }
    if let relative = relative(text, start) { return relative }
    return absolute(parts.filter { !Self.isPadding($0) }, first ?? base).map {
      Entry(date: $0, words: "")
    }
  }

  /// The day to show as an example: later than the 12th, so that nobody takes it for a month.
  private var example: String { "27 3 \(today.parts.year)" }

  /// Digits and letters in runs, so that `27th`, `27mar` and `27.3.` come apart.
  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var wasNumber = false
    var isOpen = false
    for character in text.lowercased() {
      let isNumber = ("0"..."9").contains(character)
      guard isNumber || character.isLetter else {
        isOpen = false
        continue
      }
      if isOpen, isNumber == wasNumber {
        parts[parts.count - 1].append(character)
      } else {
        parts.append(String(character))
      }
      (isOpen, wasNumber) = (true, isNumber)
    }
    return parts
  }

  /// What may stand in a date and says nothing: `of`, the end of `27th`, a weekday's name.
  private static func isPadding(_ part: String) -> Bool {
    if ["st", "nd", "rd", "th", "of", "the", "on"].contains(part) { return true }
    return part.count >= 3
      && Weekday.allCases.contains { $0.name.lowercased().hasPrefix(part) }
  }

  private func resolve(_ date: CivilDate?, _ words: String) -> Result<Entry, Failure> {
    guard let date else {
      return .failure(
        .unresolved(
          "The term table does not say when the \(words) is. Enter a date, or add the term dates."))
    }
    return .success(Entry(date: date, words: words))
  }

  /// A length of time, with or without a plus; nil where the text is none.
  private func relative(_ text: String, _ start: CivilDate) -> Result<Entry, Failure>? {
    let trimmed = text.drop(while: \.isWhitespace)
    let hasPlus = trimmed.first == "+"
    let isPlainNumber =
      hasPlus && trimmed.dropFirst().allSatisfy { $0.isNumber || $0.isWhitespace }
    let digits = trimmed.filter(\.isNumber)
    guard let span = isPlainNumber ? Span("\(digits)d") : Span(trimmed.lowercased()) else {
      guard hasPlus else { return nil }
      return .failure(
        .unresolved("Enter a length of time such as +14, +6w, +3m or +5sd (school days)."))
    }
    guard let date = calendar.end(of: span, from: start) else {
      return .failure(
        .unresolved("The term table does not cover \(span.text) from here. Enter a date."))
    }
    return .success(Entry(date: date, words: span.text))
  }

  // MARK: Days, months and years

  private func absolute(_ parts: [String], _ base: CivilDate?) -> Result<CivilDate, Failure> {
    guard let first = parts.first, parts.count <= 3 else { return failed }
    if Self.month(named: first) != nil {
      // “March 27” is as good as “27 March”.
      guard parts.count > 1, parts[1].count <= 2 else { return lacks("a day") }
      return date(parts[1], first, parts.count > 2 ? parts[2] : nil, base)
    }
    guard Int(first) != nil else { return failed }
    if first.count == 8, parts.count == 1 {
      return date(
        String(first.prefix(2)), String(first.dropFirst(2).prefix(2)), String(first.suffix(4)),
        base)
    }
    if first.count == 4 {
      guard parts.count > 1 else { return lacks("a day and a month") }
      guard parts.count > 2 else { return lacks("a day") }
      return date(parts[2], parts[1], first, base)
    }
    guard first.count <= 2 else { return failed }
    guard parts.count > 1 else { return lacks("a month") }
    if parts.count == 2, parts[1].count == 4, Int(parts[1]) != nil {
      return lacks((Int(first) ?? 0) > 12 ? "a month" : "a day and a month")
    }
    return date(first, parts[1], parts.count > 2 ? parts[2] : nil, base)
  }

  private func date(
    _ dayText: String, _ monthText: String, _ yearText: String?, _ base: CivilDate?
  ) -> Result<CivilDate, Failure> {
    let month: Int
    if let number = Int(monthText) {
      month = number
    } else {
      guard let named = Self.month(named: monthText) else { return lacks("a month") }
      month = named
    }
    guard let yearText else { return nearest(day: Int(dayText) ?? 0, month: month, base) }
    guard let typed = Int(yearText), [2, 4].contains(yearText.count) else {
      return lacks("a year")
    }
    let year = yearText.count == 2 ? typed + 2000 : typed
    guard let day = Int(dayText), (1900...2200).contains(year),
      let date = CivilDate(year: year, month: month, day: day)
    else { return .failure(.notReal) }
    return .success(date)
  }

  private func nearest(day: Int, month: Int, _ base: CivilDate?) -> Result<CivilDate, Failure> {
    let year = (base ?? today).parts.year
    let days = (year - 1...year + 1).compactMap { CivilDate(year: $0, month: month, day: day) }
    let found =
      base.map { base in days.first { $0 >= base } }
      ?? days.min { abs(today.days(until: $0)) < abs(today.days(until: $1)) }
    if let found { return .success(found) }
    return month == 2 && day == 29 ? lacks("a year") : .failure(.notReal)
  }

  private static func month(named word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return CivilDate.monthNames.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
  }

  private var failed: Result<CivilDate, Failure> { .failure(.notADate(example: example)) }

  private func lacks(_ part: String) -> Result<CivilDate, Failure> {
    .failure(.lacks(part, example: example))
  }
}
