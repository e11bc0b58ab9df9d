import PolicyModel

/// What a text brings up beside the facts: a day, an incident, or conduct of the person that is not among what
/// was told. What decides rests on facts that were told, in whichever field it stands.
///
/// What the person says themselves is theirs to bring up, and is answered.
struct BroughtUp {
  /// The facts that were told, and what the incidents are.
  let told: [String]
  /// The days that the record knows of besides.
  let days: Set<CivilDate>
  /// The incidents that are decided upon.
  let incidents: [IncidentID]
  let today: CivilDate

  /// A sentence that names a day, an incident or conduct of the person, told or not.
  struct Claim {
    /// The sentence as it was written.
    let statement: String
    fileprivate let days: [Day]
    fileprivate let incidents: [IncidentID]
    fileprivate let conduct: [Substring]
    /// True where it names conduct of the person.
    var isOfConduct: Bool { !conduct.isEmpty }
  }

  /// What a text claims beside what the person says themselves; most texts claim nothing.
  static func claims(in text: String) -> [Claim] {
    guard mayClaim(text) else { return [] }
    return sentences(of: text).compactMap { statement in
      let words = words(statement)
      if reportsTheirSide(words) { return nil }
      let claim = Claim(
        statement: statement, days: days(in: statement), incidents: incidents(in: statement),
        conduct: words.contains(where: subjects.contains) ? words.filter(conduct.contains) : [])
      return claim.days.isEmpty && claim.incidents.isEmpty && claim.conduct.isEmpty ? nil : claim
    }
  }

  /// Those of some claims that bring up something else, as they were written.
  func statements(among claims: [Claim]) -> [String] {
    let stems = Set(Self.words(told.joined(separator: "\n")).map(Self.stem))
    let toldDays = Set(told.flatMap { Self.days(in: $0) })
    return claims.filter { claim in
      claim.days.contains { day in
        !toldDays.contains { $0.isSame(as: day) } && !days.contains { day.covers($0) }
          && !day.isToCome(on: today)
      } || claim.incidents.contains { !incidents.contains($0) }
        || claim.conduct.contains { !stems.contains(Self.stem($0)) }
    }.map(\.statement)
  }

  /// False where no figure and no word of conduct stands in a text, so that no sentence of it need be read.
  private static func mayClaim(_ text: String) -> Bool {
    text.utf8.contains { 0x30...0x39 ~= $0 }
      || text.lowercased().utf8.split { !(0x61...0x7A ~= $0) }.contains {
        conduct.contains(Substring($0))
      }
  }

  // MARK: Words

  /// The sentences of a text; a full stop within a figure ends none.
  private static func sentences(of text: String) -> [String] {
    var found: [String] = []
    var current = ""
    var last: Character = " "
    for character in text {
      let ends = "!?;\n".contains(character) || (last == "." && character.isWhitespace)
      if ends {
        found.append(current)
        current = ""
      } else {
        current.append(character)
      }
      last = character
    }
    return (found + [current]).map(\.trimmed)
  }

  private static let subjects: Set<Substring> = [
    "carer", "father", "he", "mother", "parent", "she", "they", "visitor", "who", "you",
  ]
  private static let saying: Set<Substring> = [
    "ask", "asked", "asks", "denied", "deny", "denies", "explain", "explained", "explains",
    "replied", "reply", "said", "say", "says", "told", "write", "writes", "wrote",
  ]
  private static let conduct: Set<Substring> = [
    "abused", "assaulted", "attacked", "bullied", "bully", "cheated", "damaged", "drunk", "grabbed",
    "harassed", "hit", "intimidated", "kicked", "liar", "lied", "punched", "pushed", "racist",
    "robbed", "screamed", "shoved", "shouted", "slapped", "smashed", "spat", "stalked", "stole",
    "stolen", "struck", "swore", "thief", "threatened", "threw", "thug", "violent", "yelled",
  ]

  private static func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { Substring(String($0)) }
  }

  private static func stem(_ word: Substring) -> Substring { word.prefix(4) }

  /// True where it tells what the person said: `you say that …`.
  private static func reportsTheirSide(_ words: [Substring]) -> Bool {
    zip(words, words.dropFirst()).contains { subjects.contains($0) && saying.contains($1) }
  }

  /// The incidents that a text names by their numbers.
  static func incidents(in text: String) -> [IncidentID] {
    // The number's letter stands before it, or was left out.
    text.split { !$0.isNumber && $0 != "-" }.map { $0.drop { $0 == "-" } }.filter { part in
      let numbers = part.split(separator: "-", omittingEmptySubsequences: false)
      return numbers.count == 2 && numbers[0].count == 4 && (3...4).contains(numbers[1].count)
    }.map { IncidentID(rawValue: String($0)) }
  }

  // MARK: Days

  /// A day as a text gives it, with or without its year.
  struct Day: Hashable {
    var day: Int
    var month: Int
    var year: Int?

    fileprivate func isSame(as other: Day) -> Bool {
      day == other.day && month == other.month
        && (year == nil || other.year == nil || year == other.year)
    }

    func covers(_ date: CivilDate) -> Bool {
      let parts = date.parts
      return day == parts.day && month == parts.month && (year == nil || year == parts.year)
    }

    fileprivate func isToCome(on today: CivilDate) -> Bool {
      let year = year ?? today.parts.year
      return CivilDate(year: year, month: month, day: day).map { $0 >= today } ?? false
    }
  }

  /// `3 February 2026`, `3rd Feb`, `3/2/2026`, `3/2`, `2026-02-03`.
  static func days(in text: String) -> [Day] {
    var found: [Day] = []
    let words = words(text)
    for (index, word) in words.enumerated() {
      guard let month = month(word) else { continue }
      let next = words.dropFirst(index + 1).first
      let year = next.flatMap { $0.count == 4 ? Int($0) : nil }
      let before = index > 0 ? number(words[index - 1]) : nil
      // “You may 20 …” is no day of May.
      let after = month != 5 ? next.flatMap { Int($0) } : nil
      if let day = before ?? after, (1...31).contains(day) {
        found.append(Day(day: day, month: month, year: year))
      }
    }
    for part in text.split(whereSeparator: { !$0.isNumber && $0 != "/" && $0 != "-" && $0 != "." })
    {
      let numbers = part.split { "/-.".contains($0) }.compactMap { Int($0) }
      if numbers.count == 2, part.contains("/"), (1...31).contains(numbers[0]),
        (1...12).contains(numbers[1])
      {
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

  /// `3`, `3rd`.
  private static func number(_ word: Substring) -> Int? {
    for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) {
      return Int(word.dropLast(2))
    }
    return Int(word)
  }

  private static let months = CivilDate.monthNames.map { $0.lowercased() }

  private static func month(_ word: Substring) -> Int? {
    guard word.count >= 3, let index = months.firstIndex(where: { $0.hasPrefix(word) }) else {
      return nil
    }
    return index + 1
  }
}
