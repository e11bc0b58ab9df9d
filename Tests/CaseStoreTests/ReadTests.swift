import CaseStore
import Chronology
import Testing

@Suite struct ReadTests {
  @Test func `The chronology is read in portions, oldest or newest first`() throws {
    let store = try ToyRecord.memory()
    try ToyRecord.fill(store)

    #expect(try store.entries(after: 0, limit: 2).map(\.sequence) == [1, 2])
    #expect(try store.entries(after: 4, limit: 9).map(\.sequence) == [5])
    #expect(try store.entries(after: 5, limit: 9).isEmpty)
    #expect(try store.entries(newestBefore: nil, limit: 2).map(\.sequence) == [5, 4])
    #expect(try store.entries(newestBefore: 3, limit: 9).map(\.sequence) == [2, 1])
    #expect(try store.entry(sequence: 3)?.id == "e3")
    #expect(try store.entry(sequence: 6) == nil)
  }

  @Test func `Streams are found by how their names begin`() throws {
    let store = try ToyRecord.memory()
    try ToyRecord.fill(store)

    #expect(
      try store.streams(prefix: "case/") == [
        StreamHead(stream: "case/1", version: 2), StreamHead(stream: "case/2", version: 2),
      ])
    #expect(try store.streams().map(\.stream) == ["case/1", "case/2", "person/7"])
    #expect(try store.streams(prefix: "case/3").isEmpty)
    #expect(try store.streamVersion("case/3") == 0)
    #expect(try store.load("case/3").isEmpty)
  }

  @Test func `The head of an empty record is bound to its id`() throws {
    let store = try ToyRecord.memory()

    #expect(try store.head() == ChainHead(emptyRecord: "toy-record"))
    #expect(try store.seal().sequence == 0)
  }

  @Test func `The seal is that of the last entry`() throws {
    let store = try ToyRecord.memory()
    try ToyRecord.fill(store)
    let last = try #require(try store.entry(sequence: 5))

    #expect(try store.seal() == Seal(sequence: 5, tie: last.tie))
  }
}
