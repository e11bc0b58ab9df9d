import ScreenKit

/// What the line over the key hints says until the next key.
struct Notice: Equatable, Sendable {
  /// A whole sentence.
  var text: String
  /// How it looks.
  var tone: Tone

  /// Something was done.
  static func done(_ text: String) -> Notice { Notice(text: text, tone: .good) }
  /// A key cannot act now, and why.
  static func why(_ text: String) -> Notice { Notice(text: text, tone: .warning) }
  /// Something could not be done.
  static func failed(_ text: String) -> Notice { Notice(text: text, tone: .danger) }
}
