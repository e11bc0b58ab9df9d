import Chronology
import Testing

@testable import CaseStore

@Suite struct EvidenceTests {
  private let file = NewEvidence(Array("a screenshot".utf8))

  @Test func `A file is kept with the entry that names it`() throws {
    let store = try ToyRecord.memory()
    try ToyRecord.append(
      store, "c1", [try ToyRecord.entry("e1", files: [file])], evidence: [file])

    let items = try store.evidence(of: "case/1")

    #expect(items == [EvidenceItem(sequence: 1, digest: file.digest, size: 12)])
    #expect(try store.evidence(sequence: 1, digest: file.digest) == file.bytes)
    #expect(try store.evidence(sequence: 2, digest: file.digest) == nil)
  }

  @Test func `The same file may belong to two cases`() throws {
    let store = try ToyRecord.memory()
    try ToyRecord.append(
      store, "c1",
      [
        try ToyRecord.entry("e1", "case/1", files: [file]),
        try ToyRecord.entry("e2", "case/2", files: [file]),
      ], evidence: [file])

    #expect(try store.evidence(of: "case/1").count == 1)
    #expect(try store.evidence(of: "case/2").count == 1)
    #expect(try store.verify()?.faults == [])
  }

  @Test func `A file named but not handed over, or handed over but not named, is refused`() throws {
    let store = try ToyRecord.memory()

    #expect(throws: StoreError.evidenceNotMatched(file.digest)) {
      try ToyRecord.append(store, "c1", [try ToyRecord.entry("e1", files: [file])])
    }
    #expect(throws: StoreError.evidenceNotMatched(file.digest)) {
      try ToyRecord.append(store, "c1", [try ToyRecord.entry("e1")], evidence: [file])
    }
    #expect(try store.head().sequence == 0)
  }

  @Test func `Files have a limit each and together`() throws {
    let store = try CaseStore.inMemory(
      recordID: "r", projection: ToyRecord.projection(),
      options: StoreOptions(evidenceLimit: 12, evidenceLimitPerStream: 20))
    let large = NewEvidence([UInt8](repeating: 1, count: 13))
    let second = NewEvidence([UInt8](repeating: 2, count: 9))
    try ToyRecord.append(
      store, "c1", [try ToyRecord.entry("e1", files: [file])], evidence: [file])

    #expect(throws: StoreError.evidenceTooLarge(size: 13, limit: 12)) {
      try ToyRecord.append(
        store, "c2", [try ToyRecord.entry("e2", files: [large])], evidence: [large])
    }
    #expect(throws: StoreError.evidenceTooLarge(size: 21, limit: 20)) {
      try ToyRecord.append(
        store, "c2", [try ToyRecord.entry("e2", files: [second])], evidence: [second])
    }
    try ToyRecord.append(
      store, "c2", [try ToyRecord.entry("e2", "case/2", files: [second])], evidence: [second])
  }
}
