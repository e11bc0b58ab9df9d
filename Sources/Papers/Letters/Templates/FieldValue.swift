/// What a field holds.
indirect enum FieldValue: Hashable, Sendable {
  /// Text to print; empty text counts as nothing recorded.
  case text(String)
  /// Opens or closes a section.
  case flag(Bool)
  /// Opens a section once for each, with these fields in it.
  case list([[LetterField: FieldValue]])

  /// A list of lines, each under the field `name`.
  static func lines(_ lines: [String], as name: LetterField) -> FieldValue {
    .list(lines.map { [name: .text($0)] })
  }
}
