import CaseStore
import Chronology
import Foundation
import Testing

@Suite struct ErasureTests {
  private func erase(_ store: CaseStore, _ sequence: Int, notice: NewEntry) throws -> ErasureReceipt
  {
    try store.erase(sequence, notice: notice, commandID: notice.id, at: ToyRecord.instant())
  }

  @Test func `An erased payload is gone, and the record still verifies`() throws {
    let store = try ToyRecord.memory()
    try ToyRecord.fill(store)
    let before = try #require(try store.entry(sequence: 4))

    let receipt = try erase(store, 4, notice: try ToyRecord.erasure("x1", of: 4))
    let after = try #require(try store.entry(sequence: 4))

    #expect(receipt.receipt.sequences == 6...6)
    #expect(receipt.logEmptied)
    #expect(after.isErased)
    #expect(after.salt == nil)
    #expect(after.tie == before.tie)
    #expect(after.id == before.id)
    #expect(try store.evidence(of: "case/2").isEmpty)
    let report = try #require(try store.verify())
    #expect(report.faults == [])
    #expect(report.erased == 1)
    #expect(try store.texts("SELECT body FROM notes WHERE stream = 'case/2'") == ["met them"])
  }

  @Test func `Nothing of an erased payload is left in the files`() throws {
    let folder = try ScratchFolder()
    let store = try CaseStore.create(
      at: folder.file(), recordID: "r", projection: ToyRecord.projection())
    let words = "a sentence that must go, marmalade"
    try ToyRecord.append(store, "c1", [try ToyRecord.entry("e1", text: words)])
    try ToyRecord.append(store, "c2", [try ToyRecord.entry("e2", text: "stays")])
    let holds = {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { name in
        let data = try Data(contentsOf: URL(fileURLWithPath: folder.file(name)))
        return data.range(of: Data("marmalade".utf8)) != nil
      }
    }
    #expect(try !holds().isEmpty)

    let receipt = try erase(store, 1, notice: try ToyRecord.erasure("x1", of: 1))

    #expect(receipt.logEmptied)
    #expect(try holds() == [])
  }

  @Test func `A repeated erasure gives the first receipt`() throws {
    let store = try ToyRecord.memory()
    try ToyRecord.fill(store)
    let notice = try ToyRecord.erasure("x1", of: 2)
    _ = try erase(store, 2, notice: notice)

    #expect(try erase(store, 2, notice: notice).receipt.repeated)
    #expect(try store.head().sequence == 6)
  }

  @Test func `What may not be erased is refused, with the reason, and nothing is written`() throws {
    let store = try ToyRecord.memory()
    try ToyRecord.fill(store)
    _ = try erase(store, 2, notice: try ToyRecord.erasure("x1", of: 2))

    let refusals: [(Int, NewEntry, StoreError.CannotErase)] = [
      (2, try ToyRecord.erasure("x2", of: 2), .alreadyErased),
      (6, try ToyRecord.erasure("x2", of: 6), .recordsAnErasure),
      (7, try ToyRecord.erasure("x2", of: 7), .noSuchEntry),
      (99, try ToyRecord.erasure("x2", of: 99), .noSuchEntry),
      (3, try ToyRecord.erasure("x2", of: 4), .noticeDoesNotNameIt),
      (3, try ToyRecord.erasure("x2", of: 3, reason: ""), .noticeDoesNotNameIt),
      (3, try ToyRecord.entry("x2"), .noticeDoesNotNameIt),
    ]
    for (sequence, notice, reason) in refusals {
      #expect(throws: StoreError.cannotErase(sequence: sequence, reason: reason)) {
        try erase(store, sequence, notice: notice)
      }
    }
    #expect(try store.head().sequence == 6)
  }

  @Test func `The expected version counts for erasures as well`() throws {
    let store = try ToyRecord.memory()
    try ToyRecord.fill(store)

    #expect(throws: StoreError.self) {
      try store.erase(
        2, notice: try ToyRecord.erasure("x1", of: 2), expecting: ["case/1": 1], commandID: "x1",
        at: ToyRecord.instant())
    }
    #expect(try store.entry(sequence: 2)?.isErased == false)
  }
}
