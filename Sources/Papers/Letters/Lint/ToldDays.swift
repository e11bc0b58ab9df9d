import CaseModel
import PolicyModel

/// Days that a letter tells of as though they were past, and are to come, or the other way round.
enum ToldDays {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october",
    "november", "december",
  ]
  private static let past: Set<String> = [
    "asked", "began", "came", "consulted", "decided", "ended", "expired", "happened", "held",
    "lapsed", "met", "passed", "received", "spoke", "started", "told", "wrote",
  ]
  /// What is told after these is not past.
  private static let present: Set<String> = [
    "are", "begins", "can", "end", "ends", "from", "is", "may", "must", "runs", "that", "to",
    "will",
  ]
  private static let asking: Set<String> = ["let", "may", "must", "please", "will"]

  /// The days of which these sentences tell in the wrong tense, each with what is wrong.
  ///
  /// - Parameter date: the letter's own.
  static func wrong(in sentences: [String], on date: CivilDate) -> [(
    day: CivilDate, isToCome: Bool
  )] {
    var found: [(day: CivilDate, isToCome: Bool)] = []
    var last: [CivilDate] = []
    for sentence in sentences {
      let words = LetterProse.words(of: sentence)
      let days = days(in: words, of: date)
      for (index, day) in days {
        let before =
          words[..<index].suffix(8).split(omittingEmptySubsequences: false) {
            present.contains($0)
          }.last ?? []
        let asks = before.last.map { ["by", "until", "before"].contains($0) } ?? false
        if day > date, before.last != "by", before.last != "until", !past.isDisjoint(with: before) {
          found.append((day, true))
        } else if day < date, asks, !asking.isDisjoint(with: words[..<index].suffix(8)) {
          found.append((day, false))
        }
      }
      // “We asked for your side by the 27th. Nothing had reached us by then.”
      let tellsOfThen = zip(words, words.dropFirst()).contains { $0 == "by" && $1 == "then" }
      if tellsOfThen, words.contains("had"), let day = last.first(where: { $0 > date }) {
        found.append((day, true))
      }
      last = days.map(\.day)
    }
    return found
  }

  /// The days that are named in full, or without their year, which is then the letter's, by the place of their number.
  private static func days(
    in words: [String], of date: CivilDate
  ) -> [(index: Int, day: CivilDate)] {
    words.indices.dropLast().compactMap { index in
      let digits = words[index].prefix { $0.isNumber }
      guard let number = Int(digits),
        ["", "st", "nd", "rd", "th"].contains(words[index].dropFirst(digits.count)),
        let month = months.firstIndex(of: words[index + 1])
      else { return nil }
      let year = words.indices.contains(index + 2) ? Int(words[index + 2]) : nil
      let day = CivilDate(
        year: year.flatMap { $0 > 1900 ? $0 : nil } ?? date.parts.year, month: month + 1,
        day: number)
      // A weekday stands before its number.
      let isNamed = index > 0 && words[index - 1].hasSuffix("day")
      return day.map { (isNamed ? index - 1 : index, $0) }
    }
  }
}
