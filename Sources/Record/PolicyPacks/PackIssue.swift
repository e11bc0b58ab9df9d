/// One thing wrong in a pack's file, at its place.
public struct PackIssue: Hashable, Sendable {
  /// The file as the caller named it.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, counted in Unicode scalars.
  public let column: Int
  /// Where in the pack, items counted from 0: `measures[2].kind`; empty for the file as a whole.
  public let path: String
  /// What is wrong: a whole sentence. Text quoted from the file has its controls made visible.
  public let message: String
  /// What is expected there, in words; empty where the message says it all.
  public let expected: String

  /// One thing wrong in a pack's file.
  public init(
    file: String, line: Int, column: Int, path: String, message: String, expected: String = ""
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.path = path
    self.message = message
    self.expected = expected
  }

  /// `mugginton.yaml:41:9: measures[2].kind: “bann” is not known here. Expected: site-ban.`
  public var text: String {
    let place = path.isEmpty ? "" : "\(path): "
    let hope = expected.isEmpty ? "" : " Expected: \(expected)."
    return "\(QuotedText.visible(file)):\(line):\(column): \(place)\(message)\(hope)"
  }
}
