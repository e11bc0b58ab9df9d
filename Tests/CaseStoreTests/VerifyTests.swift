import Chronology
import Foundation
import GRDB
import Testing

@testable import CaseStore

@Suite struct VerifyTests {
  private func filled() throws -> CaseStore {
    let store = try ToyRecord.memory()
    try ToyRecord.fill(store)
    return store
  }

  @Test func `A sound record has no faults, and every seal of it is accepted`() throws {
    let store = try ToyRecord.memory()
    let empty = try store.seal()
    try ToyRecord.append(store, "c0", [try ToyRecord.entry("e0", "school")])
    let early = try store.seal()
    try ToyRecord.fill(store)

    let report = try #require(try store.verify(seals: [empty, early, store.seal()]))

    #expect(report.faults == [])
    #expect(report.isSound)
    #expect(report.head == (try store.head()))
    #expect(try ToyRecord.memory().verify()?.faults == [])
  }

  /// Every column of the chain's tables, with the rows to try.
  @Test(arguments: [
    ("entries", "sequence"), ("entries", "id"), ("entries", "stream"),
    ("entries", "stream_version"), ("entries", "kind"), ("entries", "version"),
    ("entries", "happened_on"), ("entries", "happened_at"), ("entries", "recorded_at"),
    ("entries", "staff"), ("entries", "account"), ("entries", "mark"), ("entries", "command_id"),
    ("entries", "payload_digest"), ("entries", "tie"), ("payloads", "sequence"),
    ("payloads", "salt"), ("payloads", "bytes"), ("record", "id"),
  ])
  func `A bit flipped in any column of the chain is found, with the guards put back`(
    table: String, column: String
  ) throws {
    let store = try filled()
    let guards = try store.disarm()
    var tried = 0
    for flip in try Flips.of(table, column, in: store) where try flip.apply(store) {
      for sql in guards { try store.raw(sql) }
      let reopened = try store.verify(quick: table != "record")
      // The record id is read on opening, so the chain is held against the one in the file.
      let id = try store.texts("SELECT id FROM record")[0]
      let broken = reopened?.isSound == false || id != store.recordID
      #expect(broken, "\(table).\(column) \(flip)")
      _ = try store.disarm()
      try flip.undo(store)
      tried += 1
    }
    #expect(tried >= 6)
    #expect(try store.verify(quick: true)?.isSound == true)
  }

  @Test(arguments: [
    ("people", "stream"), ("people", "key"), ("people", "name"), ("people", "sort"),
    ("cases", "notes"), ("cases", "about"), ("cases", "name"), ("notes", "key"),
    ("notes", "body"), ("notes", "place"), ("evidence", "digest"), ("evidence", "bytes"),
    ("evidence", "sequence"), ("read_models", "version"),
  ])
  func `A bit flipped in a list or a file is found`(table: String, column: String) throws {
    let store = try filled()
    let guards = try store.disarm()
    for flip in try Flips.of(table, column, in: store).prefix(60) where try flip.apply(store) {
      for sql in guards { try store.raw(sql) }
      let report = try #require(try store.verify())
      #expect(!report.isSound, "\(table).\(column) \(flip)")
      #expect(report.faults.allSatisfy { $0.sentence.hasSuffix(".") })
      _ = try store.disarm()
      try flip.undo(store)
    }
    for sql in guards { try store.raw(sql) }
    #expect(try store.verify()?.faults == [])
  }

  @Test func `A mark or time written into an empty column is found`() throws {
    let store = try filled()
    let guards = try store.disarm()
    try store.raw("UPDATE entries SET mark = 'police' WHERE sequence = 2")
    for sql in guards { try store.raw(sql) }

    #expect(try store.verify()?.faults.first?.sentence.hasPrefix("Entry 2 (case/1)") == true)
  }

  @Test(arguments: [
    ("happened_at", "'9:05'", "time"), ("happened_at", "'09.05'", "time"),
    ("happened_on", "'04/03/2026'", "date"),
    ("recorded_at", "'2026-03-04T09:07:12Z'", "recording time"),
    ("staff", "CAST(x'FF' AS TEXT)", "member of staff"), ("tie", "x'00'", "tie"),
  ])
  func `A field in another form than Conduct writes cannot be read`(
    column: String, value: String, field: String
  ) throws {
    let store = try filled()
    _ = try store.disarm()
    try store.raw("UPDATE entries SET \(column) = \(value) WHERE sequence = 2")
    let fault = ChainFault(sequence: 2, stream: "case/1", kind: .unreadable(field: field))

    #expect(try store.verify(quick: true)?.faults == [.chain(fault)])
    #expect(throws: StoreError.damagedEntry(fault)) { try store.load("case/1") }
  }

  @Test func `Words hidden behind a zero byte are found`() throws {
    let store = try filled()
    let guards = try store.disarm()
    try store.raw("UPDATE entries SET staff = CAST(x'7331006869' AS TEXT)")
    try store.raw("UPDATE notes SET body = body || CAST(x'00' AS TEXT) || 'hidden'")
    for sql in guards { try store.raw(sql) }

    let report = try #require(try store.verify())

    #expect(
      report.faults.contains {
        if case .chain(let fault) = $0 { return fault.sequence == 1 } else { return false }
      })
    #expect(
      report.faults.contains(.model(table: "notes", stream: "case/1", key: "2", .changed)))
  }

  @Test func `Missing, added and changed rows are told apart`() throws {
    let store = try filled()
    try store.raw("DELETE FROM notes WHERE key = '2'")
    try store.raw("UPDATE notes SET place = 9 WHERE key = '3'")
    try store.raw("INSERT INTO notes VALUES ('case/1', '99', 'made up', 1)")
    try store.raw("INSERT INTO people VALUES ('person/9', 'person', 'Nobody', x'00')")

    let faults = try #require(try store.verify()).faults

    #expect(
      faults == [
        .model(table: "notes", stream: "case/1", key: "3", .changed),
        .model(table: "notes", stream: "case/1", key: "99", .added),
        .model(table: "notes", stream: "case/1", key: "2", .missing),
        .model(table: "people", stream: "person/9", key: "person", .added),
      ])
  }

  @Test func `A missing guard, index or table, a changed one and an added one are found`() throws {
    let store = try filled()
    try store.raw("DROP TRIGGER entries_update_guard")
    try store.raw("DROP INDEX entries_by_kind")
    try store.raw("DROP TABLE people")
    try store.raw("DROP INDEX cases_by_about")
    try store.raw("CREATE INDEX cases_by_about ON cases (name)")
    try store.raw("CREATE TABLE notebook (a)")

    let faults = try #require(try store.verify()).faults

    #expect(faults.contains(.schema(object: "trigger entries_update_guard", .missing)))
    #expect(faults.contains(.schema(object: "index entries_by_kind", .missing)))
    #expect(faults.contains(.schema(object: "table people", .missing)))
    #expect(faults.contains(.schema(object: "index cases_by_about", .changed)))
    #expect(faults.contains(.schema(object: "table notebook", .added)))
  }

  @Test func `A file that was taken away is found`() throws {
    let store = try filled()
    let guards = try store.disarm()
    try store.raw("DELETE FROM evidence")
    for sql in guards { try store.raw(sql) }
    let digest = NewEvidence(Array("a photograph".utf8)).digest

    #expect(try store.verify()?.faults == [.evidence(sequence: 4, digest: digest, .missing)])
  }

  @Test func `A cut tail is found against a seal, and only then`() throws {
    let store = try filled()
    let seal = try store.seal()
    let guards = try store.disarm()
    try store.raw("DELETE FROM payloads WHERE sequence > 3")
    try store.raw("DELETE FROM evidence")
    try store.raw("DELETE FROM entries WHERE sequence > 3")
    for sql in guards { try store.raw(sql) }
    try store.rebuild()

    #expect(try store.verify()?.faults == [])
    #expect(
      try store.verify(seals: [seal])?.faults == [
        .chain(
          ChainFault(sequence: 4, stream: nil, kind: .sealBeyondEnd(seal, end: 3)))
      ])
  }

  @Test func `A record written anew with other words is found against a seal`() throws {
    let seal = try filled().seal()
    let forged = try ToyRecord.memory()
    try ToyRecord.append(forged, "c1", [try ToyRecord.entry("e1", "person/7", text: "Zoë Oak")])
    for number in 2...5 {
      try ToyRecord.append(forged, "c\(number)", [try ToyRecord.entry("e\(number)")])
    }

    #expect(try forged.verify()?.faults == [])
    #expect(
      try forged.verify(quick: true, seals: [seal])?.faults == [
        .chain(ChainFault(sequence: 5, stream: "case/1", kind: .sealDiffers(seal)))
      ])
  }

  @Test func `A missing payload that no entry names is found`() throws {
    let store = try filled()
    let guards = try store.disarm()
    try store.raw("DELETE FROM payloads WHERE sequence = 3")
    for sql in guards { try store.raw(sql) }

    #expect(
      try store.verify(quick: true)?.faults == [
        .chain(ChainFault(sequence: 3, stream: "case/1", kind: .payloadMissing))
      ])
  }

  @Test func `A verification is taken in steps of any size with the same end`() throws {
    let store = try filled()
    try store.raw("DELETE FROM notes WHERE key = '2'")
    let whole = try store.verify()
    for size in [1, 2, 3, 1_000] {
      var verification = try store.verification()
      var phases: [VerifyPhase] = []
      while try verification.step(size) {
        if phases.last != verification.progress.phase { phases.append(verification.progress.phase) }
      }
      #expect(verification.report == whole)
      #expect(Set(phases).isSubset(of: Set(VerifyPhase.allCases)))
      #expect(verification.progress.phase == .finished)
    }
    #expect(try store.verify(progress: { _ in false }) == nil)
  }

  @Test func `Entries that cannot be folded are reported, not thrown`() throws {
    let folder = try ScratchFolder()
    let store = try CaseStore.create(
      at: folder.file(), recordID: "r", projection: ToyRecord.projection())
    try ToyRecord.fill(store)
    var projection = ToyRecord.projection()
    projection.rows = { _, _, _ in throw StoreError.nothingToAppend }
    let other = try CaseStore.open(folder.file(), projection: projection)

    let faults = try #require(try other.verify()).faults

    #expect(
      faults.prefix(3) == [
        .projection(stream: "case/1", message: "nothingToAppend"),
        .projection(stream: "case/2", message: "nothingToAppend"),
        .projection(stream: "person/7", message: "nothingToAppend"),
      ])
  }
}
