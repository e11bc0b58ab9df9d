/// A field of a form in which the last day of a ban stands.
public struct BanEnd: Hashable, Sendable {
  /// The field's name.
  public var field: String
  /// While what else stands in the form it is one; nil for always.
  public var onlyWhen: StepField.Condition?

  /// A field in which the last day of a ban stands.
  public init(_ field: String, onlyWhen: StepField.Condition? = nil) {
    self.field = field
    self.onlyWhen = onlyWhen
  }
}
