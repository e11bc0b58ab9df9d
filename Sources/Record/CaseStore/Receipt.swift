public import Chronology

/// What an append did; the same again when the command is repeated.
public struct Receipt: Equatable, Sendable {
  /// The command's id.
  public let commandID: String
  /// The sequences its entries took.
  public let sequences: ClosedRange<Int>
  /// The version each stream reached with it.
  public let streamVersions: [String: Int]
  /// When the entries were written down.
  public let recordedAt: Instant
  /// The head right after it.
  public let head: ChainHead
  /// True where the command had been carried out before and nothing was written now.
  public let repeated: Bool
}

/// What an erasure did.
public struct ErasureReceipt: Equatable, Sendable {
  /// The receipt of the entry that records it.
  public let receipt: Receipt
  /// True where the write-ahead log was emptied too. False where another program was reading: call
  /// ``CaseStore/checkpoint()`` again, or the erased bytes stay in the log until it is next reused.
  public let logEmptied: Bool
}
