public import PolicyModel

/// What came of reading a pack's file: the pack, or everything that is wrong with it.
public struct PackReading: Hashable, Sendable {
  /// The pack; nil where there is any issue.
  public let pack: PolicyPack?
  /// Everything wrong, in the order of the file; empty where the pack was read.
  public let issues: [PackIssue]

  /// What came of reading a pack's file.
  public init(pack: PolicyPack?, issues: [PackIssue]) {
    self.pack = issues.isEmpty ? pack : nil
    self.issues = issues
  }
}
