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
    /// True where it names a day.
    var namesDay: Bool { !days.isEmpty }
    /// True where it names an incident by its number.
    var namesIncident: Bool { !incidents.isEmpty }
  }

  /// What a text claims beside what the person says themselves; most texts claim nothing.
  static func claims(in text: String) -> [Claim] {
    guard mayClaim(text) else { return [] }
    return sentences(of: text).compactMap { statement in
      let words = words(statement)
      if reportsTheirSide(words) { return nil }
      let claim = Claim(
        statement: statement, days: days(in: statement), incidents: incidents(in: statement),
        conduct: words.contains(where: subjects.contains)
          ? words.filter { conduct.contains($0) || grave.contains($0) }
          : words.filter(grave.contains))
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

  /// The sentences of a text that say that a restriction was breached; what might happen, and what did not, was none.
  static func breaches(in text: String) -> [String] {
    sentences(of: text).filter { statement in
      let words = Set(words(statement))
      let isNone: Set<Substring> = [
        "could", "if", "may", "might", "no", "none", "not", "never", "risk", "should", "without",
        "would",
      ]
      if !words.isDisjoint(with: isNone) || reportsTheirSide(Self.words(statement)) { return false }
      return !words.isDisjoint(with: ["breach", "breached", "breaches"])
        || !words.isDisjoint(with: ["broke", "broken"])
          && !words.isDisjoint(with: ["ban", "it", "terms"])
    }
  }

  /// False where no figure and no word of conduct stands in a text, so that no sentence of it need be read.
  private static func mayClaim(_ text: String) -> Bool {
    text.utf8.contains { 0x30...0x39 ~= $0 }
      || text.lowercased().utf8.split { !(0x61...0x7A ~= $0) }.contains {
        let word = Substring($0)
        return conduct.contains(word) || grave.contains(word)
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
    "abusing", "attacking", "bullying", "burned", "burnt", "drove", "followed", "harassing",
    "hitting",
    "kicking", "pushing", "screaming", "shouting", "sold", "spitting", "stalking", "stealing",
    "swearing", "threatening", "vandalised",
  ]
  /// What is conduct of somebody's whoever the sentence is about.
  private static let grave: Set<Substring> = [
    "arson", "dealer", "dealing", "drug", "drugs", "gun", "guns", "knife", "knives", "molested",
    "paedophile", "rape", "raped", "stabbed", "stabbing", "weapon", "weapons",
  ]

  static func words(_ text: String) -> [Substring] {
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
}
