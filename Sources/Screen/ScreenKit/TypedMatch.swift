import PlainText

/// How lists are narrowed by what is typed, the same in every field: each word of it stands somewhere in
/// the text, whatever accents, apostrophes and capitals either has.
public enum TypedMatch {
  /// True where the text holds every word typed; nothing typed is held by every text.
  public static func holds(_ text: String, _ typed: String) -> Bool {
    let words = FoldingKey.search(typed).split(separator: " ")
    if words.isEmpty { return true }
    let key = FoldingKey.search(text)
    return words.allSatisfy { key.contains($0) }
  }
}
