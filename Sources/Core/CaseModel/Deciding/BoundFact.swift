import PolicyModel

/// A line of the facts, and when it says that it happened. Days within a quotation of what somebody said are what was
/// spoken of, and nothing happened on them.
struct BoundFact {
  private let days: [BroughtUp.Day]
  private let words: [Substring]
  private let stems: Set<Substring>

  init(_ line: String) {
    let told = Self.outsideQuotations(line)
    days = BroughtUp.days(in: told)
    words = told.lowercased().split { !$0.isLetter && !$0.isNumber }
    stems = Set(words.map { $0.prefix(4) })
  }

  /// True where it names a day by its date.
  var namesDays: Bool { !days.isEmpty }

  /// Words of a time that lasted: `between 1 and 12 September`.
  private static let spans: Set<Substring> = ["betw", "from", "sinc", "unti", "duri", "over"]
  /// Words of what the school did, cut to four letters: `you were warned on 3 September`.
  private static let procedure: Set<Substring> = [
    "warn", "lett", "wrot", "writ", "meet", "met", "told", "aske", "agre", "bann", "repl", "prom",
    "invi", "spok", "poli", "ban", "bans",
  ]

  /// True where it names a day that is none of these, save in a time that lasted to one of them, or as the day of something
  /// that the school did.
  func isOfAnotherDay(than its: [CivilDate], known: Set<CivilDate>) -> Bool {
    let others = days.filter { day in !its.contains(where: day.covers) }
    if others.isEmpty { return false }
    if others.count < days.count, !stems.isDisjoint(with: Self.spans) { return false }
    return stems.isDisjoint(with: Self.procedure)
      || others.contains { day in !known.contains(where: day.covers) }
  }

  // MARK: By no date

  /// True where it says when something happened by no date.
  var isByNoDate: Bool { !daysAgo.isEmpty || !weekdays.isEmpty || isBesideAnother }

  /// True where it means none of these days by that, as it would be read on the day on which it was written.
  func isUnclear(_ its: [CivilDate], writtenOn day: CivilDate) -> Bool {
    isBesideAnother
      || daysAgo.contains { ago in !its.contains(day.adding(days: -ago)) }
      || weekdays.contains { weekday in !its.contains { $0.weekday == weekday } }
  }

  /// How many days before it was written: `yesterday`, `this morning`.
  private var daysAgo: [Int] {
    words.indices.compactMap { at in
      let two = words[at...].prefix(2).joined(separator: " ")
      if words[at] == "yesterday" || two == "last night" { return 1 }
      return words[at] == "today" || ["this morning", "this afternoon"].contains(two) ? 0 : nil
    }
  }

  /// True for `two days before`, which is beside whatever it stands next to.
  private var isBesideAnother: Bool {
    let nouns: Set<Substring> = [
      "day", "days", "evening", "month", "months", "morning", "night", "week", "weeks", "year",
      "years",
    ]
    return zip(words, words.dropFirst()).contains { one, two in
      nouns.contains(one) && ["ago", "before", "earlier"].contains(two)
        || one == "previous" && nouns.contains(two)
    }
  }

  /// The weekdays on which it says that something happened: `on Friday`, `last Friday`, `Friday 3 October`.
  private var weekdays: [Weekday] {
    words.indices.compactMap { at in
      guard
        let weekday = Weekday.allCases.first(where: {
          words[at] == $0.name.lowercased() || words[at] == $0.short.lowercased()
        })
      else { return nil }
      let before = at > words.startIndex ? words[at - 1] : ""
      let next = words.dropFirst(at + 1).first?.first
      return ["on", "last", "this"].contains(before) || next?.isNumber ?? false ? weekday : nil
    }
  }

  // MARK: Quotations

  private static let saying: Set<Substring> = [
    "abou", "anno", "aske", "beca", "call", "comp", "dema", "over", "post", "repl", "said", "say",
    "sayi", "scre", "shou", "thre", "told", "writ", "wrot", "yell",
  ]

  /// A line without the words that it quotes, three or more, where it says that they were said or written.
  private static func outsideQuotations(_ line: String) -> String {
    var outside = ""
    var quoted = ""
    var isQuoted = false
    for character in line {
      if isQuoted ? "”\"".contains(character) : "“\"".contains(character) {
        if isQuoted, quoted.split(separator: " ").count < 3 { outside += " \(quoted) " }
        quoted = ""
        isQuoted.toggle()
      } else if isQuoted {
        quoted.append(character)
      } else {
        outside.append(character)
      }
    }
    let stems = outside.lowercased().split { !$0.isLetter }.map { $0.prefix(4) }
    return isQuoted || saying.isDisjoint(with: stems) ? line : outside
  }
}
