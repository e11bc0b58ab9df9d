/// The text of one element as it arrives in pieces, cut where it is longer than any real field.
struct FieldText {
  /// In bytes of UTF-8.
  static let limit = 4_000

  private(set) var raw = ""
  private(set) var isOverlong = false

  mutating func append(_ piece: String) {
    guard !isOverlong else { return }
    guard raw.utf8.count + piece.utf8.count <= Self.limit else {
      isOverlong = true
      raw = ""
      return
    }
    raw += piece
  }

  /// Trimmed and normalised; empty where the field was overlong.
  var tidied: String { ImportedText.tidy(raw) }
}
