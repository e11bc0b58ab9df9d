extension DueRow {
  /// Whose it is to do: the reader's, somebody's to whom it was handed, or the head's alone; empty for what
  /// anybody who runs cases may take up.
  ///
  /// - Parameters:
  ///   - reader: the reader's name.
  ///   - isHead: true where the reader is the head or acts as head.
  public func whose(_ reader: String, isHead: Bool) -> String {
    if leadName == reader, !reader.isEmpty { return "Yours." }
    if !leadName.isEmpty { return "With \(leadName)." }
    guard isHeads else { return "" }
    return isHead ? "Yours." : "For the headteacher."
  }

  /// True for what only the head settles.
  private var isHeads: Bool {
    switch kind {
    case .triage, .decide, .confirmFound, .replyToConsider, .challengeFollowUp, .delegation:
      return true
    case .review: return step == BuiltInStep.review.rawValue
    case .breachToday, .duty, .interimEnding, .replyBy, .chairReply, .letterUnsent,
      .letterReturned, .toTell, .restrictionEnded, .arrangements, .meeting,
      .staffCheck, .challenge, .corrected, .policyReview:
      return false
    }
  }
}
