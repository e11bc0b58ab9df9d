import PolicyModel
import Yams

/// One value in the file, with its place, read as what the pack's format wants there.
///
/// Every reading reports what is wrong and gives nil, so that a reader goes on and finds the rest.
struct PackValue {
  let node: Node
  let path: String
  let log: IssueLog

  func report(_ message: String, expected: String = "") {
    log.report(at: node.mark, path: path, message, expected: expected)
  }

  /// A single text: not empty, one line, free of control codes.
  func text() -> String? {
    guard case .scalar(let scalar) = node else {
      report("This is \(kindInWords), not a text.", expected: "a text")
      return nil
    }
    let words = scalar.string.split { $0 == " " || $0.isNewline || $0 == "\t" }
    let text = words.joined(separator: " ")
    guard !text.isEmpty, !isNull(scalar) else {
      report("This is empty.", expected: "a text; or leave the key out where it may be left out")
      return nil
    }
    guard !text.unicodeScalars.contains(where: QuotedText.isHidden) else {
      report("\(QuotedText.quoted(text)) holds a control code.", expected: "plain text")
      return nil
    }
    return text
  }

  /// One of a fixed set of words.
  func word<Word>(_ type: Word.Type) -> Word?
  where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    word(type, among: Array(type.allCases))
  }

  /// One of some of a fixed set of words.
  func word<Word>(_ type: Word.Type, among allowed: [Word]) -> Word?
  where Word: RawRepresentable, Word.RawValue == String {
    guard let text = text() else { return nil }
    if let found = allowed.first(where: { $0.rawValue == text }) { return found }
    let words = allowed.map(\.rawValue)
    let near = NearestWord.to(text, among: words).map { " Perhaps “\($0)” was meant." } ?? ""
    report(
      "\(QuotedText.quoted(text)) is not known here.\(near)",
      expected: words.count == 1 ? words[0] : "one of \(words.joined(separator: ", "))")
    return nil
  }

  /// `true` or `false`, unquoted.
  func flag() -> Bool? {
    if case .scalar(let scalar) = node, scalar.style == .plain {
      if scalar.string == "true" { return true }
      if scalar.string == "false" { return false }
    }
    report("This is not a yes or no.", expected: "true or false")
    return nil
  }

  /// A whole number of at least 1.
  func count() -> Int? {
    if case .scalar(let scalar) = node, scalar.style == .plain,
      scalar.string.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(scalar.string), number >= 1
    {
      return number
    }
    report("This is not a whole number from 1.", expected: "a number such as 1")
    return nil
  }

  /// A length of time.
  func span() -> Span? {
    guard let text = text() else { return nil }
    if let span = Span(text) { return span }
    report(
      "\(QuotedText.quoted(text)) is not a length of time.",
      expected: "a length such as 6 weeks or 5 school days")
    return nil
  }

  /// A date of the form `yyyy-mm-dd`.
  func date() -> CivilDate? {
    guard let text = text() else { return nil }
    if let date = CivilDate(iso: text) { return date }
    report(
      "\(QuotedText.quoted(text)) is not a date in the calendar.",
      expected: "a date of the form yyyy-mm-dd")
    return nil
  }

  /// The items of a list, each with its place.
  func items() -> [PackValue] {
    guard case .sequence(let sequence) = node else {
      report("This is \(kindInWords), not a list.", expected: "a list")
      return []
    }
    return sequence.enumerated().map { index, item in
      PackValue(node: item, path: "\(path)[\(index)]", log: log)
    }
  }

  /// True for a single value, as against a list or a group.
  var isSingle: Bool {
    if case .scalar = node { return true }
    return false
  }

  /// True for a list without items.
  var isEmptyList: Bool { node.sequence?.isEmpty ?? false }

  /// The value of a key of a group, unjudged; nil where this is no group or has no such key.
  func child(_ key: String) -> PackValue? {
    node.mapping?[key].map { PackValue(node: $0, path: "\(path).\(key)", log: log) }
  }

  /// The single value as it stands, unjudged.
  var unjudged: String? { node.scalar?.string }

  /// The items of a list of texts.
  func texts() -> [String] {
    items().compactMap { $0.text() }
  }

  /// The items of a list of words, each of which may stand once.
  func words<Word>(_ type: Word.Type) -> [Word]
  where Word: RawRepresentable & CaseIterable & Hashable, Word.RawValue == String {
    words(type, among: Array(type.allCases))
  }

  /// The items of a list of some of a fixed set of words, each of which may stand once.
  func words<Word>(_ type: Word.Type, among allowed: [Word]) -> [Word]
  where Word: RawRepresentable & Hashable, Word.RawValue == String {
    var seen: Set<Word> = []
    return items().compactMap { item in
      guard let word = item.word(type, among: allowed) else { return nil }
      guard seen.insert(word).inserted else {
        item.report("“\(word.rawValue)” stands in this list twice.")
        return nil
      }
      return word
    }
  }

  /// What the value is, for a sentence about what it should have been.
  var kindInWords: String {
    switch node {
    case .scalar(let scalar): return isNull(scalar) ? "empty" : "a single value"
    case .sequence: return "a list"
    case .mapping: return "a group of keys"
    case .alias: return "an alias"
    }
  }

  private func isNull(_ scalar: Node.Scalar) -> Bool {
    scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }
}
