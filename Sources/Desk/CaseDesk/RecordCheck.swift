import CaseStore
import Chronology

/// A verification of the record in slices, so that a key is never kept waiting.
public struct RecordCheck {
  private var verification: Verification

  init(_ verification: Verification) { self.verification = verification }

  /// What a slice came to.
  public enum Step: Hashable, Sendable {
    /// How many entries, files or streams of the present phase are done.
    case under(done: Int, total: Int)
    /// Whether the record is sound, and everything found in whole sentences, the head's seal first.
    case finished(sound: Bool, [String])
  }

  /// Goes on for a slice.
  ///
  /// - Throws: ``DeskError/store(_:)`` where the record cannot be read at all.
  public mutating func step() throws(DeskError) -> Step {
    var current = verification
    let more = try DeskError.mapping { try current.step() }
    verification = current
    if more {
      return .under(done: current.progress.done, total: max(1, current.progress.total))
    }
    let report = current.report
    let summary = "\(report.head.sequence) entries; the head is \(report.head.seal.text)."
    return .finished(sound: report.isSound, [summary] + report.faults.map(\.sentence))
  }
}

extension Desk {
  /// A verification of the whole record, to be taken in slices.
  public func recordCheck() throws(DeskError) -> RecordCheck {
    RecordCheck(try DeskError.mapping { try store.verification() })
  }

  /// The last entry's sequence.
  public func lastSequence() throws(DeskError) -> Int {
    try DeskError.mapping { try store.head().sequence }
  }
}
