import CaseStore

extension VerifyProgress {
  /// How far a verification has come, as a progress line says it.
  var words: String { "\(phase.words): \(done) of \(total)" }
}

extension VerifyPhase {
  /// The phase as a progress line names it.
  fileprivate var words: String {
    switch self {
    case .chain: return "The chain"
    case .evidence: return "Evidence"
    case .database: return "The file"
    case .readModels: return "The tables"
    case .finished: return "Finished"
    }
  }
}
