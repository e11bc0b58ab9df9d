/// One term of what somebody typed into a filter: a word, a phrase in quotes, or `key:value`; a `-` in
/// front turns it round.
public struct FilterTerm: Hashable, Sendable {
  /// The key before the colon in small letters; empty for plain words.
  public var key: String
  /// What was asked, without its quotes.
  public var value: String
  /// True where a `-` stood in front: rows that do not match.
  public var isNegated: Bool
  /// True where the value stood in quotes.
  public var isQuoted: Bool

  /// One term.
  public init(key: String = "", value: String, isNegated: Bool = false, isQuoted: Bool = false) {
    self.key = key
    self.value = value
    self.isNegated = isNegated
    self.isQuoted = isQuoted
  }

  /// The term as it would be typed.
  public var text: String {
    let quoted = isQuoted ? "\"\(value)\"" : value
    return (isNegated ? "-" : "") + (key.isEmpty ? quoted : "\(key):\(quoted)")
  }

  /// The words of a plain term: lists write the family name first, with a comma, and so does whoever copies it.
  var withoutCommas: [FilterTerm] {
    guard key.isEmpty, !isQuoted, value.contains(",") else { return [self] }
    return value.split(separator: ",").map {
      FilterTerm(value: String($0), isNegated: isNegated)
    }
  }

  /// Takes a typed text apart. Never fails: a quote that is not closed ends with the text, and terms
  /// without a value yet (`stage:`, `-`, `""`) are left out, because somebody is still typing.
  public static func read(_ text: String) -> [FilterTerm] {
    var terms: [FilterTerm] = []
    var rest = Substring(text)
    while let term = next(&rest) {
      if !term.value.isEmpty { terms.append(term) }
    }
    return terms
  }

  private static func next(_ rest: inout Substring) -> FilterTerm? {
    rest = rest.drop(while: \.isWhitespace)
    guard !rest.isEmpty else { return nil }
    var term = FilterTerm(value: "")
    if rest.first == "-" {
      rest.removeFirst()
      term.isNegated = true
    }
    let word = rest.prefix { !$0.isWhitespace && $0 != ":" && !isQuote($0) }
    let after = rest.dropFirst(word.count)
    if after.first == ":", !word.isEmpty, word.allSatisfy(\.isLetter) {
      term.key = word.lowercased()
      rest = after.dropFirst()
    }
    if let first = rest.first, isQuote(first) {
      let phrase = rest.dropFirst().prefix { !isQuote($0) }
      term.value = phrase.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      term.isQuoted = true
      rest = rest.dropFirst(phrase.count + 1).dropFirst()
    } else {
      let value = rest.prefix { !$0.isWhitespace }
      term.value = String(value)
      rest = rest.dropFirst(value.count)
    }
    return term
  }

  /// Straight and curly quotes alike.
  private static func isQuote(_ character: Character) -> Bool {
    character == "\"" || character == "“" || character == "”"
  }
}
