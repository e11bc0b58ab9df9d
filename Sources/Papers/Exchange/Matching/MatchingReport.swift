/// What ``PersonMatching`` found.
public struct MatchingReport: Equatable, Sendable {
  /// Who may be one person, for a person to confirm.
  public var proposals: [MergeProposal]
  /// Who looks alike but is kept apart because a court order concerns one of them. Shown so that
  /// the likeness is not found by accident later; never to be confirmed from an import.
  public var keptApart: [MergeProposal]

  /// A report of these findings.
  public init(proposals: [MergeProposal], keptApart: [MergeProposal]) {
    self.proposals = proposals
    self.keptApart = keptApart
  }
}
