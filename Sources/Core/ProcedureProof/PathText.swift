/// A text as the lines that it says, so that what was decided can be held against what was told.
///
/// Two lines say the same where they differ only in capitals, in white space or in a final full stop.
struct PathText: Sendable {
  private let lines: [(said: String, plain: String)]

  init(_ text: String) {
    lines = text.split(whereSeparator: \.isNewline).map { line in
      let said = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return (said, Self.plain(said))
    }
    .filter { !$0.plain.isEmpty }
  }

  private static func plain(_ said: String) -> String {
    let plain = said.lowercased()
    return plain.hasSuffix(".") ? String(plain.dropLast()) : plain
  }

  /// True where nothing is said.
  var isEmpty: Bool { lines.isEmpty }

  /// The lines of this text that none of the others says.
  func lines(missingIn others: PathText...) -> [String] {
    let known = Set(others.flatMap { $0.lines.map(\.plain) })
    return lines.filter { !known.contains($0.plain) }.map(\.said)
  }

  /// The same of facts, which are told with whatever says them and where or when besides.
  func facts(missingIn others: PathText...) -> [String] {
    let told = others.flatMap(\.lines)
    var known = Set(told.map(\.plain))
    let left = lines.filter { !known.contains($0.plain) }
    if left.isEmpty { return [] }
    known = Set(told.flatMap { PathShortened($0.said).lines.map(Self.plain) })
    return left.filter { !known.contains($0.plain) }.map(\.said)
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
