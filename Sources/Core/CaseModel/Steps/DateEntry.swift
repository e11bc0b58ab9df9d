public import PolicyModel

/// Reads dates as people type them: `4/3/2027`, `4 March 2027`, `4 mar`, `2027-03-04`, `today`,
/// `tomorrow`, `+14`, `+6w`, `+3 months`, `+5sd`, `end of term`, `half term`, `end of year`.
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
  }

  /// Why a text is no date.
  public struct Failure: Error, Hashable, Sendable {
    /// What to do, as a whole sentence about “this”.
    public var message: String
  }

  /// Reads a text.
  ///
  /// - Parameter base: the day from which `+6w` counts; today where nil.
  public func read(_ text: String, from base: CivilDate? = nil) -> Result<Entry, Failure> {
    let words = text.lowercased().split { " ,./-".contains($0) }.map(String.init)
    let plain = words.joined(separator: " ")
    let start = base ?? today
    switch plain {
    case "": return .failure(Failure(message: "Enter a date, for example 27/3/2027."))
    case "today": return .success(Entry(date: today, words: ""))
    case "tomorrow": return .success(Entry(date: today.adding(days: 1), words: ""))
    case "yesterday": return .success(Entry(date: today.adding(days: -1), words: ""))
    case "end of term": return resolve(calendar.endOfTerm(after: start), "end of term")
    case "half term": return resolve(calendar.halfTerm(after: start), "half term")
    case "end of year", "end of school year":
      return resolve(calendar.endOfSchoolYear(after: start), "end of the school year")
    default: break
    }
    if text.drop(while: \.isWhitespace).first == "+" { return relative(text, start) }
    if let iso = CivilDate(iso: text.filter { !$0.isWhitespace }) {
      return .success(Entry(date: iso, words: ""))
    }
    return absolute(words)
  }

  private func resolve(_ date: CivilDate?, _ words: String) -> Result<Entry, Failure> {
    guard let date else {
      return .failure(
        Failure(
          message: "The term table does not say when the \(words) is. Enter a date, or add the "
            + "term dates."))
    }
    return .success(Entry(date: date, words: words))
  }

  private func relative(_ text: String, _ start: CivilDate) -> Result<Entry, Failure> {
    let digits = text.filter { $0.isNumber }
    let isPlainNumber = text.allSatisfy { $0.isNumber || $0.isWhitespace || $0 == "+" }
    guard let span = Span(isPlainNumber ? "\(digits)d" : text) else {
      return .failure(
        Failure(message: "Enter a length of time such as +14, +6w, +3m or +5sd (school days)."))
    }
    guard let date = calendar.end(of: span, from: start) else {
      return .failure(
        Failure(message: "The term table does not cover \(span.text) from here. Enter a date."))
    }
    return .success(Entry(date: date, words: span.text))
  }

  private func absolute(_ words: [String]) -> Result<Entry, Failure> {
    guard words.count == 2 || words.count == 3, let day = Int(words[0]) else {
      return .failure(Failure(message: "Enter a date, for example 27/3/2027."))
    }
    guard let month = month(words[1]) else {
      return .failure(Failure(message: "The date must include a month, for example 27/3/2027."))
    }
    if words.count == 2 {
      let year = today.parts.year
      guard let date = CivilDate(year: year, month: month, day: day) else { return notReal }
      return .success(Entry(date: date, words: ""))
    }
    guard var year = Int(words[2]) else {
      return .failure(Failure(message: "The date must include a year, for example 27/3/2027."))
    }
    if words[2].count == 2 { year += 2000 }
    guard (1900...2200).contains(year), let date = CivilDate(year: year, month: month, day: day)
    else { return notReal }
    return .success(Entry(date: date, words: ""))
  }

  private var notReal: Result<Entry, Failure> {
    .failure(Failure(message: "The date must be a real date."))
  }

  private func month(_ word: String) -> Int? {
    if let number = Int(word) { return (1...12).contains(number) ? number : nil }
    guard word.count >= 3 else { return nil }
    return CivilDate.monthNames.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
  }
}
