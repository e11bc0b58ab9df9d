/// A text as the lines that it says, so that what was decided can be held against what was told.
///
/// Two lines say the same where they differ only in capitals, in white space or in a final full stop.
struct PathText: Sendable {
  private let lines: [(said: String, plain: String)]

  init(_ text: String) {
    lines = text.split(whereSeparator: \.isNewline).map { line in
      let words = line.split(whereSeparator: \.isWhitespace)
      var plain = words.joined(separator: " ").lowercased()
      if plain.hasSuffix(".") { plain.removeLast() }
      return (words.joined(separator: " "), plain)
    }
    .filter { !$0.plain.isEmpty }
  }

  /// True where nothing is said.
  var isEmpty: Bool { lines.isEmpty }

  /// The lines of this text that none of the others says.
  func lines(missingIn others: PathText...) -> [String] {
    let known = Set(others.flatMap { $0.lines.map(\.plain) })
    return lines.filter { !known.contains($0.plain) }.map(\.said)
  }
}

extension String {
  /// True where no letter and no figure is in it, or one over and over.
  var saysNothing: Bool {
    var first: String?
    for character in self where character.isLetter || character.isNumber {
      let plain = character.lowercased()
      guard let known = first else {
        first = plain
        continue
      }
      if known != plain { return false }
    }
    return true
  }
}
