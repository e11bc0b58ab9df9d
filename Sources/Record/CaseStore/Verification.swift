import Chronology
import GRDB

/// A verification that can be taken in steps, so that a screen stays awake meanwhile.
///
/// Each step reads in a transaction of its own; entries appended in between are checked too. Only
/// the integrity check of the database cannot be divided: it reads the whole file in one step.
public struct Verification {
  /// How far it has come.
  public private(set) var progress: VerifyProgress
  /// What has been found so far; final once the phase is ``VerifyPhase/finished``.
  public private(set) var report: VerifyReport

  private let store: CaseStore
  private let quick: Bool
  private var chain: ChainVerifier
  private var lastSequence = 0
  private var lastEvidence = EvidencePosition()
  private var lastStream = ""

  /// A verification of a store's record, not begun.
  init(store: CaseStore, quick: Bool, seals: [Seal]) throws {
    self.store = store
    self.quick = quick
    chain = ChainVerifier(recordID: store.recordID, seals: seals)
    report = VerifyReport(head: chain.head)
    progress = VerifyProgress(phase: .chain, done: 0, total: try store.total(of: .chain))
  }

  /// Takes the next step: at most this many entries, files or streams. Returns false once finished.
  ///
  /// - Throws: ``StoreError`` where the record cannot be read at all: `busy`, `inputOutput`. Damage
  ///   does not throw; it is in the report.
  public mutating func step(_ size: Int = 100) throws -> Bool {
    do {
      switch progress.phase {
      case .chain: try stepChain(size)
      case .evidence: try stepEvidence(size)
      case .database: try stepDatabase()
      case .readModels: try stepReadModels(size)
      case .finished: return false
      }
    } catch StoreError.damagedFile(let message) {
      report.add(.database(message: message))
      try advance()
    } catch StoreError.damagedEntry(let fault) {
      report.add(.chain(fault))
      try advance()
    }
    return progress.phase != .finished
  }

  private mutating func stepChain(_ size: Int) throws {
    let portion = try store.read { db in
      try ChainPortion.read(db, after: lastSequence, limit: size, store: store, quick: quick)
    }
    for entry in portion.entries { chain.feed(entry) }
    if let fault = portion.unreadable { chain.report(fault) }
    for fault in portion.faults { report.add(fault) }
    progress.done += portion.entries.count
    lastSequence = portion.entries.last?.sequence ?? lastSequence
    report.head = chain.head
    report.erased = chain.erased
    let ended = portion.entries.count < size
    if let fault = ended ? chain.finish() : chain.fault {
      report.add(.chain(fault))
    }
    if ended || chain.fault != nil { try advance() }
  }

  private mutating func stepEvidence(_ size: Int) throws {
    let portion = try store.read { db in
      try EvidencePortion.read(db, after: lastEvidence, limit: size, store: store)
    }
    for fault in portion.faults { report.add(fault) }
    progress.done += portion.count
    lastEvidence = portion.last
    if portion.count < size { try advance() }
  }

  private mutating func stepDatabase() throws {
    for fault in try store.read({ try DatabaseCheck.faults($0, store: store) }) {
      report.add(fault)
    }
    try advance()
  }

  private mutating func stepReadModels(_ size: Int) throws {
    let portion = try store.read { db in
      try ModelPortion.read(db, after: lastStream, limit: size, store: store)
    }
    for fault in portion.faults { report.add(fault) }
    progress.done += portion.count
    lastStream = portion.last
    if portion.count < size {
      for fault in try store.read({ try ModelPortion.orphans($0, store: store) }) {
        report.add(fault)
      }
      try advance()
    }
  }

  private mutating func advance() throws {
    let next: VerifyPhase
    switch progress.phase {
    case .chain: next = quick ? .finished : .evidence
    case .evidence: next = .database
    case .database: next = .readModels
    case .readModels, .finished: next = .finished
    }
    progress = VerifyProgress(phase: next, done: 0, total: try store.total(of: next))
  }
}

extension CaseStore {
  /// How much a phase has to go through; 0 where damage keeps it from being counted.
  func total(of phase: VerifyPhase) throws -> Int {
    let sql: String
    switch phase {
    case .chain: sql = "SELECT coalesce(max(sequence), 0) FROM entries"
    case .evidence: sql = "SELECT count(*) FROM evidence"
    case .readModels: sql = "SELECT count(DISTINCT stream) FROM entries"
    case .database, .finished: return 0
    }
    do {
      return try read { try Int.fetchOne($0, sql: sql) ?? 0 }
    } catch StoreError.damagedFile {
      return 0
    }
  }
}
