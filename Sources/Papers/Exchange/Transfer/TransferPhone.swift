/// A telephone number as a transfer file gives it.
public struct TransferPhone: Hashable, Sendable {
  /// What the number is for.
  public var kind: PhoneKind
  /// The number as written, trimmed.
  public var number: String

  /// A number of this kind.
  public init(kind: PhoneKind, number: String) {
    self.kind = kind
    self.number = number
  }

  /// The number in a form in which two ways of writing one number are equal: E.164 where it can be
  /// told, else its digits alone.
  public var comparable: String {
    PhoneNumber.international(number) ?? String(number.filter(\.isWholeNumber))
  }
}
