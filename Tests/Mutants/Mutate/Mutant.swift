/// One change to one place of the code, which every test should notice unless it changes nothing.
struct Mutant: Encodable {
  /// Its number, by which a run switches it on; 0 until all mutants are known.
  var number = 0
  /// The file, from the folder of the target on.
  var file: String
  /// The line it begins in.
  var line: Int
  /// The column it begins in.
  var column: Int
  /// The lines of the whole statement it stands in, by which a compiler's complaint finds it.
  var statement: ClosedRange<Int>
  /// The type, function and case it stands in.
  var place: String
  /// The code in question, on one line.
  var text: String
  /// What is done to it.
  var change: String
  /// Counts up where all of the above but the lines is the same.
  var repetition = 1
  /// What is put into the text so that the mutant can be switched on.
  var edits: [Edit]

  /// What it is called in the list of mutants that change nothing: never by a line's number.
  var name: String {
    let suffix = repetition > 1 ? " | \(repetition)" : ""
    return "\(file) | \(place) | \(text) | \(change)\(suffix)"
  }

  private enum Key: String, CodingKey {
    case number, name, file, line, column, first, last, place, text, change
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(number, forKey: .number)
    try values.encode(name, forKey: .name)
    try values.encode(file, forKey: .file)
    try values.encode(line, forKey: .line)
    try values.encode(column, forKey: .column)
    try values.encode(statement.lowerBound, forKey: .first)
    try values.encode(statement.upperBound, forKey: .last)
    try values.encode(place, forKey: .place)
    try values.encode(text, forKey: .text)
    try values.encode(change, forKey: .change)
  }
}

/// A piece of text put before, after or in place of other text, always within one line: the copy's lines
/// are numbered as the original's.
struct Edit {
  /// On which side of what it belongs to it stands.
  enum Side { case after, before, instead }

  /// Where, in bytes from the file's start.
  var offset: Int
  /// On which side of what it belongs to it stands.
  var side: Side
  /// How long what it belongs to is, in bytes: the longer encloses the shorter.
  var length: Int
  /// What is put there; `#` stands for the mutant's number.
  var text: String
}

extension Edit {
  /// The text with every edit made; `numbered` gives each with its mutant's number, in their order.
  static func apply(_ numbered: [(number: Int, edit: Edit)], to source: [UInt8]) -> [UInt8] {
    let sorted = numbered.enumerated().sorted { a, b in
      let (left, right) = (a.element.edit, b.element.edit)
      if left.offset != right.offset { return left.offset < right.offset }
      if left.side != right.side { return left.side.rank < right.side.rank }
      if left.length != right.length {
        return (left.length > right.length) == (left.side == .before)
      }
      return (a.offset < b.offset) == (left.side == .before)
    }
    var result: [UInt8] = []
    var position = 0
    for (_, (number, edit)) in sorted {
      result += source[position..<edit.offset]
      position = edit.offset
      result +=
        edit.text.split(separator: "#", omittingEmptySubsequences: false)
        .joined(separator: String(number)).utf8
      if edit.side == .instead { position += edit.length }
    }
    return result + source[position...]
  }
}

extension Edit.Side {
  /// What ends here is closed before anything else begins.
  fileprivate var rank: Int {
    switch self {
    case .after: return 0
    case .before: return 1
    case .instead: return 2
    }
  }
}
