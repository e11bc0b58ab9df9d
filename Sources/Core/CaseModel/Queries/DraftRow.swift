public import PolicyModel

/// A form that was left with something typed into it.
public struct DraftRow: Hashable, Sendable {
  /// Which form.
  public var key: FormKey
  /// What the form is for: `Interim ban — 2026-014, O'Brien, Siobhán`.
  public var title: String
  /// When it was last typed into, in the school's zone.
  public var left: When
  /// How the longest answer begins, in one line.
  public var words: String

  /// A form that was left with something typed into it.
  public init(key: FormKey, title: String, left: When, words: String) {
    self.key = key
    self.title = title
    self.left = left
    self.words = words
  }
}
