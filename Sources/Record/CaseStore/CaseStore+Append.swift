import CaseModel
public import Chronology
import GRDB

extension CaseStore {
  /// Appends entries, and rewrites the read models they touch, in one transaction.
  ///
  /// A repeated command writes nothing and returns the receipt of the first time, whatever is
  /// expected now.
  ///
  /// - Parameters:
  ///   - expecting: the version each stream must be at; 0 for a stream that must not exist. Streams
  ///     that were only read may be among them; a stream not among them is appended to as it
  ///     stands.
  ///   - entries: at least one; they take the next sequences in this order.
  ///   - evidence: the files these entries name, neither more nor fewer.
  ///   - commandID: an id the caller keeps for one intention, so that a retry is harmless.
  ///   - instant: when they are written down.
  ///   - rowsLater: true leaves the read models as they are and marks them as outdated, for making a long
  ///     record at once; ``rebuild(progress:)`` is due before anything is asked.
  /// - Throws: ``StoreError``: `conflict` with the entries since, `readOnly`, `readModelsOutdated`,
  ///   `nothingToAppend`, `unusableEntry`, `unknownKind`, `erasureByAppend`, `evidenceTooLarge`,
  ///   `evidenceNotMatched`, `modelRow`, `busy`, `diskFull`, `refused`, `damagedEntry`,
  ///   `damagedFile`, `inputOutput`; and whatever the projection throws. Nothing is written then.
  public func append(
    expecting: [String: Int] = [:], _ entries: [NewEntry], evidence: [NewEvidence] = [],
    commandID: String, at instant: Instant, rowsLater: Bool = false
  ) throws -> Receipt {
    if let erasure = entries.first(where: { $0.kind == PayloadErased.kind }) {
      throw StoreError.erasureByAppend(id: erasure.id)
    }
    return try write { db in
      let appender = Appender(store: self, db: db)
      return try appender.append(
        expecting: expecting, entries, evidence: evidence, commandID: commandID, at: instant,
        rowsLater: rowsLater)
    }
  }
}

/// One append inside its transaction.
struct Appender {
  let store: CaseStore
  let db: Database
  private let reader: EntryReader

  init(store: CaseStore, db: Database) {
    self.store = store
    self.db = db
    reader = EntryReader(db: db)
  }

  func append(
    expecting: [String: Int], _ entries: [NewEntry], evidence: [NewEvidence], commandID: String,
    at instant: Instant, rowsLater: Bool = false, afterInsert: () throws -> [String] = { [] }
  ) throws -> Receipt {
    try checkWritable(rowsLater: rowsLater)
    if let receipt = try firstReceipt(of: commandID) { return receipt }
    try EntryCheck(projection: store.projection).check(entries, commandID: commandID)
    try checkExpected(expecting)

    var head = try reader.head()
    let first = head.sequence + 1
    var versions: [String: Int] = [:]
    var touched: [String] = []
    var writer = EvidenceWriter(store: store, db: db, evidence: evidence)
    for new in entries {
      if versions[new.stream] == nil { touched.append(new.stream) }
      let version = try versions[new.stream] ?? reader.streamVersion(new.stream)
      let entry = Entry(
        new, after: head, streamVersion: version + 1, recordedAt: instant, commandID: commandID)
      try insert(entry)
      try writer.insert(for: entry)
      versions[new.stream] = version + 1
      head = ChainHead(sequence: entry.sequence, tie: entry.tie)
    }
    try writer.finish()
    for stream in try afterInsert() where !touched.contains(stream) { touched.append(stream) }
    if !rowsLater { try rewriteModels(of: touched) }
    return Receipt(
      commandID: commandID, sequences: first...head.sequence, streamVersions: versions,
      recordedAt: instant, head: head, repeated: false)
  }

  private func checkWritable(rowsLater: Bool) throws {
    if let reason = try store.readOnlyReason(db) { throw StoreError.readOnly(reason) }
    if rowsLater {
      // Older than any program's, so that nobody takes the rows for whole until they are made.
      return try db.execute(sql: "UPDATE read_models SET version = 0")
    }
    let stored = try store.modelVersion(db)
    guard stored == store.projection.version else {
      throw StoreError.readModelsOutdated(stored: stored, current: store.projection.version)
    }
  }

  private func checkExpected(_ expecting: [String: Int]) throws {
    for (stream, expected) in expecting.sorted(by: { $0.key < $1.key }) {
      let actual = try reader.streamVersion(stream)
      guard actual == expected else {
        throw StoreError.conflict(
          stream: stream, expected: expected, actual: actual,
          entriesSince: try reader.entries(of: stream, from: expected + 1))
      }
    }
  }

  private func insert(_ entry: Entry) throws {
    try db.cachedStatement(sql: EntryRow.insert).execute(arguments: EntryRow.arguments(entry))
    if let arguments = EntryRow.payloadArguments(entry) {
      try db.cachedStatement(sql: EntryRow.insertPayload).execute(arguments: arguments)
    }
  }

  /// Dependents are asked before and after, so that a stream losing its bond is rewritten too.
  private func rewriteModels(of touched: [String]) throws {
    let projector = ModelProjector(db: db, projection: store.projection)
    var dependents = try projector.dependents(of: touched)
    for stream in touched { try projector.rewrite(stream) }
    dependents.formUnion(try projector.dependents(of: touched))
    for stream in dependents.sorted() { try projector.rewrite(stream) }
  }

  private func firstReceipt(of commandID: String) throws -> Receipt? {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT stream, max(stream_version), min(sequence), max(sequence) FROM entries
          WHERE command_id = ? GROUP BY stream
          """),
      arguments: [commandID])
    var versions: [String: Int] = [:]
    var sequences: [Int] = []
    while let row = try rows.next() {
      guard let stream = row[0] as String?, let version = row[1] as Int?,
        let first = row[2] as Int?, let last = row[3] as Int?
      else { continue }
      versions[stream] = version
      sequences += [first, last]
    }
    guard let first = sequences.min(), let last = sequences.max(),
      let entry = try reader.entry(sequence: last)
    else { return nil }
    return Receipt(
      commandID: commandID, sequences: first...last, streamVersions: versions,
      recordedAt: entry.recordedAt, head: ChainHead(sequence: last, tie: entry.tie),
      repeated: true)
  }
}
