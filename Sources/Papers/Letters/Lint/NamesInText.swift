public import CaseModel
import PlainText

/// The names that stand in a finished text, read from the text itself and from nothing else.
public struct NamesInText: Sendable {
  /// Runs of one to six folded words, with how they stand in the text.
  private let runs: [String: String]
  /// Where each run begins first, so that names are given in the order of the text.
  private let places: [String: Int]
  /// The folded words of the text.
  public let words: Set<String>
  /// The folded words that follow a title: `Mrs Hill`.
  public let titled: Set<String>
  /// Folded words that may be a given name on its own, with how they stand in the text.
  private let alone: [String: String]

  private static let titles = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "sir", "madam", "revd", "rev",
  ]

  /// Reads a text.
  public init(_ text: String) {
    let found = Self.words(of: text)
    var runs: [String: String] = [:]
    var places: [String: Int] = [:]
    for start in found.indices {
      var key = ""
      for end in start..<min(start + 6, found.count) {
        key += (key.isEmpty ? "" : " ") + found[end].folded
        guard runs[key] == nil else { continue }
        runs[key] = found[start...end].map(\.written).joined(separator: " ")
        places[key] = start
      }
    }
    self.runs = runs
    self.places = places
    words = Set(found.map(\.folded))
    alone = GivenNameAlone.words(of: text)
    titled = Set(
      zip(found, found.dropFirst()).filter { Self.titles.contains($0.0.folded) }.map(\.1.folded))
  }

  /// The names of some people as they stand in the text, besides those by which others are allowed.
  public func names(of people: [PersonName], besides allowed: [PersonName]) -> [String] {
    let mine = allowed.reduce(into: Set<String>()) {
      $0.formUnion(Self.ways(of: $1, isAllowed: true))
    }
    let found = people.reduce(into: Set<String>()) { found, name in
      found.formUnion(Self.ways(of: name).filter { runs[$0] != nil && !mine.contains($0) })
    }
    // Where “Ann Hill” stands, “Ms Ann Hill” is the same one.
    return found.sorted { (places[$0] ?? 0, $0) < (places[$1] ?? 0, $1) }.compactMap { runs[$0] }
  }

  /// The given names of some people that stand in the text on their own, besides those of whoever may be named: of
  /// somebody who was there the given name alone tells who it was.
  public func givenNames(of people: [PersonName], besides allowed: [PersonName]) -> [String] {
    func first(_ name: PersonName) -> String? {
      Self.words(of: name.given).first?.folded.nonInitial
    }
    let mine = Set(allowed.compactMap(first))
    let found = Set(people.compactMap(first)).subtracting(mine).filter { alone[$0] != nil }
    return found.sorted { (places[$0] ?? 0, $0) < (places[$1] ?? 0, $1) }.compactMap { alone[$0] }
  }

  /// True where somebody is named in the text.
  public func hold(_ name: PersonName) -> Bool { !names(of: [name], besides: []).isEmpty }

  /// The ways in which a person may be written: given and family name in either order, the first given name or
  /// its letter with the family name, a title with it. Whoever may be named under a title of their own may
  /// not lend it to a namesake.
  private static func ways(of name: PersonName, isAllowed: Bool = false) -> Set<String> {
    let given = words(of: name.given).map(\.folded)
    let family = words(of: name.family).map(\.folded)
    guard !family.isEmpty else { return given.count > 1 ? [given.joined(separator: " ")] : [] }
    var ways: [[String]] = []
    if let first = given.first {
      ways += [
        given + family, family + given, [first] + family, [String(first.prefix(1))] + family,
      ]
    } else if family.count > 1 {
      ways.append(family)
    }
    let own = words(of: name.title).map(\.folded)
    let titles = isAllowed && !own.isEmpty ? [own] : Self.titles.map { [$0] } + [own]
    ways += titles.filter { !$0.isEmpty }.map { $0 + family }
    return Set(ways.map { $0.joined(separator: " ") })
  }

  /// The words of a text as they are searched, with how they stand; `Hill’s` is `Hill`.
  private static func words(of text: String) -> [(folded: String, written: String)] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }.flatMap { part in
      var word = part
      for ending in ["'s", "’s", "'", "’"] where word.hasSuffix(ending) {
        word = word.dropLast(ending.count)
        break
      }
      return FoldingKey.search(word).split(separator: " ").map { (String($0), String(word)) }
    }
  }
}

extension String {
  /// Itself, unless it is a single letter.
  fileprivate var nonInitial: String? { count > 1 ? self : nil }
}

extension PersonName {
  /// A name as it was typed in one field: a title where it begins with one, and the last word for the family.
  public init(typed text: String) {
    var words = text.split(separator: " ").map(String.init)
    var title = ""
    if words.count > 1, let first = words.first,
      ["mr", "mrs", "ms", "miss", "mx", "dr"].contains(
        FoldingKey.search(first.filter(\.isLetter)))
    {
      title = words.removeFirst()
    }
    let family = words.popLast() ?? ""
    self.init(title: title, given: words.joined(separator: " "), family: family)
  }
}
