/// Another case of the same person.
public struct OtherCase: Hashable, Sendable {
  /// Its number.
  public var number: CaseID
  /// How it stands.
  public var state: CaseState

  /// Another case of the same person.
  public init(number: CaseID, state: CaseState) {
    self.number = number
    self.state = state
  }
}
