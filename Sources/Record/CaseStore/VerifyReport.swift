public import Chronology

/// What a verification found.
public struct VerifyReport: Equatable, Sendable {
  /// The head of the chain as far as it is sound.
  public internal(set) var head: ChainHead
  /// How many entries have had their payload erased, each named by an entry that says so.
  public internal(set) var erased = 0
  /// The first faults found, in the order of the checks, at most ``mostFaults``.
  public internal(set) var faults: [VerifyFault] = []
  /// How many faults were found in all. The chain gives one at most: after it nothing can be
  /// judged.
  public internal(set) var faultCount = 0

  /// How many faults a report lists.
  public static let mostFaults = 100

  /// True where nothing is wrong.
  public var isSound: Bool { faultCount == 0 }

  init(head: ChainHead) {
    self.head = head
  }

  mutating func add(_ fault: VerifyFault) {
    faultCount += 1
    if faults.count < VerifyReport.mostFaults { faults.append(fault) }
  }
}

/// How far a verification has come.
public struct VerifyProgress: Equatable, Sendable {
  /// What is being checked.
  public internal(set) var phase: VerifyPhase
  /// How many entries, files or streams of this phase are done.
  public internal(set) var done: Int
  /// How many there were when the phase began.
  public internal(set) var total: Int
}

/// What a verification checks, in this order.
public enum VerifyPhase: Equatable, Sendable, CaseIterable {
  /// The chain: hashes, gaps in sequence and streams, erasures, seals, and that named files are
  /// there.
  case chain
  /// The bytes of every file of evidence.
  case evidence
  /// The file itself: SQLite's integrity check, indexes and foreign keys; tables and guards as
  /// declared.
  case database
  /// Every row of every read model against the fold.
  case readModels
  /// Nothing more.
  case finished
}
