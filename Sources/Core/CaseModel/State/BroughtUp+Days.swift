import PolicyModel

/// The days that a text names, as people write them.
extension BroughtUp {
  /// A day as a text gives it, with or without its month and year.
  struct Day: Hashable {
    var day: Int
    /// Nil for “on the 13th”, which is of no month in particular.
    var month: Int?
    var year: Int?

    func isSame(as other: Day) -> Bool {
      day == other.day && (month == nil || other.month == nil || month == other.month)
        && (year == nil || other.year == nil || year == other.year)
    }

    func covers(_ date: CivilDate) -> Bool {
      let parts = date.parts
      return day == parts.day && (month == nil || month == parts.month)
        && (year == nil || year == parts.year)
    }

    func isToCome(on today: CivilDate) -> Bool {
      guard let month else { return false }
      let year = year ?? today.parts.year
      return CivilDate(year: year, month: month, day: day).map { $0 >= today } ?? false
    }
  }

  /// `3 February 2026`, `3rd Feb`, `the third of February`, `1, 2 and 3 February`, `3/2/2026`, `3/2`, `2026-02-03`,
  /// `on 3.2.`, `on the 3rd`.
  static func days(in text: String) -> [Day] {
    let words = words(text)
    return daysOfMonths(words) + ordinalDays(words) + figureDays(text)
  }

  /// Days beside the name of their month, each of a list.
  private static func daysOfMonths(_ words: [Substring]) -> [Day] {
    var found: [Day] = []
    for (index, word) in words.enumerated() {
      guard let month = month(word) else { continue }
      let next = words.dropFirst(index + 1).first
      let year = next.flatMap { $0.count == 4 ? Int($0) : nil }
      let before = numbers(endingBefore: index, words)
      // “You may 20 …” is no day of May.
      let after = month != 5 ? next.flatMap(figure) : nil
      let days = before.isEmpty ? [after].compactMap(\.self) : before
      found += days.filter((1...31).contains).map { Day(day: $0, month: month, year: year) }
    }
    return found
  }

  /// The numbers of a list that ends before a word: `12, 13 and 14`, `the 1st and the 2nd of`.
  private static func numbers(endingBefore index: Int, _ words: [Substring]) -> [Int] {
    var found: [Int] = []
    var at = index - 1
    // “The second of May” is a day, “the second May half term” is none.
    let isOf = at >= 0 && words[at] == "of"
    if isOf { at -= 1 }
    while at >= 0 {
      if let number = isOf ? number(words[at]) : figure(words[at]), (1...31).contains(number) {
        let tens = at > 0 ? tens[words[at - 1]] : nil
        if let tens, number < 10 {
          found.append(tens + number)
          at -= 1
        } else {
          found.append(number)
        }
      } else if found.isEmpty || !joining.contains(words[at]) {
        break
      }
      at -= 1
    }
    return found.reversed()
  }

  private static let joining: Set<Substring> = ["and", "or", "the", "to", "till", "until"]

  /// Days without a month: `on the 13th`, and nothing after it of which it could be the thirteenth.
  private static func ordinalDays(_ words: [Substring]) -> [Day] {
    words.indices.compactMap { index in
      guard index >= 2, words[index - 1] == "the", words[index - 2] == "on",
        let day = number(words[index]), Int(words[index]) == nil, (1...31).contains(day)
      else { return nil }
      let next = words.dropFirst(index + 1).first
      return next.map(follows.contains) ?? true ? Day(day: day, month: nil, year: nil) : nil
    }
  }

  private static let follows: Set<Substring> = [
    "after", "and", "as", "at", "before", "by", "during", "he", "in", "she", "that", "they", "to",
    "when", "while", "with", "you",
  ]

  /// Days in figures.
  private static func figureDays(_ text: String) -> [Day] {
    var found: [Day] = []
    for part in text.split(whereSeparator: { !$0.isNumber && $0 != "/" && $0 != "-" && $0 != "." })
    {
      let numbers = part.split { "/-.".contains($0) }.compactMap { Int($0) }
      // `8.30` is an hour, unless something happened on it.
      let isDay = part.contains("/") || part.contains(".") && isAfterOn(part, text)
      if numbers.count == 2, isDay, (1...31).contains(numbers[0]), (1...12).contains(numbers[1]) {
        found.append(Day(day: numbers[0], month: numbers[1], year: nil))
      }
      guard numbers.count == 3 else { continue }
      let isISO = numbers[0] > 31
      let year = isISO ? numbers[0] : numbers[2]
      let day = isISO ? numbers[2] : numbers[0]
      guard (1...31).contains(day), (1...12).contains(numbers[1]) else { continue }
      found.append(
        Day(day: day, month: numbers[1], year: (0...99).contains(year) ? 2_000 + year : year))
    }
    return found
  }

  private static func isAfterOn(_ part: Substring, _ text: String) -> Bool {
    text[..<part.startIndex].split { !$0.isLetter }.last?.lowercased() == "on"
  }

  /// `3`, `3rd`.
  private static func figure(_ word: Substring) -> Int? {
    for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) {
      if let figure = Int(word.dropLast(2)) { return figure }
    }
    return Int(word)
  }

  /// `3`, `3rd`, `third`.
  private static func number(_ word: Substring) -> Int? {
    figure(word) ?? ordinals.firstIndex(of: word).map { $0 + 1 }
  }

  private static let ordinals: [Substring] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
  ]
  private static let tens: [Substring: Int] = ["twenty": 20, "thirty": 30]

  private static let months = CivilDate.monthNames.map { $0.lowercased() }

  private static func month(_ word: Substring) -> Int? {
    guard word.count >= 3, let index = months.firstIndex(where: { $0.hasPrefix(word) }) else {
      return nil
    }
    return index + 1
  }
}
