public import PolicyModel

/// Another case of the same person.
public struct OtherCase: Hashable, Sendable {
  /// Its number.
  public var number: CaseID
  /// How it stands.
  public var state: CaseState
  /// The code it was opened under; nil for the one of the case that it is looked at from.
  public var pack: PolicyPack?
  /// True where whoever acts may see it: what is asked of them names no other.
  public var isSeen: Bool

  /// Another case of the same person.
  public init(number: CaseID, state: CaseState, pack: PolicyPack? = nil, isSeen: Bool = true) {
    self.number = number
    self.state = state
    self.pack = pack
    self.isSeen = isSeen
  }
}
