import CaseStore
import Chronology
import PolicyModel
import Testing

@Suite struct AppendTests {
  @Test func `What is appended is loaded as it was written`() throws {
    let store = try ToyRecord.memory()
    let first = try ToyRecord.entry("e1", mark: "police")
    let second = try ToyRecord.entry("e2")

    let receipt = try ToyRecord.append(store, "c1", expecting: ["case/1": 0], [first, second])
    let entries = try store.load("case/1")

    #expect(receipt.sequences == 1...2)
    #expect(receipt.streamVersions == ["case/1": 2])
    #expect(receipt.recordedAt == ToyRecord.instant())
    #expect(!receipt.repeated)
    #expect(entries.map(\.id) == ["e1", "e2"])
    #expect(entries.map(\.streamVersion) == [1, 2])
    #expect(entries[0].mark == "police")
    #expect(entries[1].mark == nil)
    #expect(entries[0].happened == first.happened)
    #expect(entries[0].payload == first.payload)
    #expect(entries[0].salt == first.salt)
    #expect(entries[0].commandID == "c1")
    #expect(try store.head() == receipt.head)
    #expect(receipt.head == ChainHead(sequence: 2, tie: entries[1].tie))
  }

  @Test func `A time that was not stated stays not stated`() throws {
    let store = try ToyRecord.memory()
    var entry = try ToyRecord.entry("e1")
    entry.happened = When(CivilDate(dayNumber: -800))

    try ToyRecord.append(store, "c1", [entry])

    #expect(try store.load("case/1").first?.happened == entry.happened)
  }

  @Test func `A repeated command writes nothing and gives the first receipt`() throws {
    let store = try ToyRecord.memory()
    let entries = [try ToyRecord.entry("e1"), try ToyRecord.entry("e2", "case/2")]
    let first = try ToyRecord.append(store, "c1", expecting: ["case/1": 0], entries)
    try ToyRecord.append(store, "c2", [try ToyRecord.entry("e3")])

    let again = try store.append(
      expecting: ["case/1": 0], entries, commandID: "c1", at: ToyRecord.instant(5_000))

    #expect(again.repeated)
    #expect(again.sequences == first.sequences)
    #expect(again.streamVersions == first.streamVersions)
    #expect(again.recordedAt == first.recordedAt)
    #expect(again.head == first.head)
    #expect(try store.head().sequence == 3)
  }

  @Test func `A conflict carries what was written since`() throws {
    let store = try ToyRecord.memory()
    try ToyRecord.append(store, "c1", [try ToyRecord.entry("e1")])
    try ToyRecord.append(store, "c2", [try ToyRecord.entry("e2")])

    let since = try store.load("case/1", from: 2)
    #expect(since.map(\.id) == ["e2"])
    #expect(
      throws: StoreError.conflict(stream: "case/1", expected: 1, actual: 2, entriesSince: since)
    ) {
      try ToyRecord.append(store, "c3", expecting: ["case/1": 1], [try ToyRecord.entry("e3")])
    }
    #expect(try store.head().sequence == 2)
  }

  @Test func `A stream that was only read may be expected`() throws {
    let store = try ToyRecord.memory()
    try ToyRecord.append(store, "c1", [try ToyRecord.entry("e1", "school")])

    #expect(throws: StoreError.self) {
      try ToyRecord.append(store, "c2", expecting: ["school": 0], [try ToyRecord.entry("e2")])
    }
    try ToyRecord.append(store, "c2", expecting: ["school": 1], [try ToyRecord.entry("e2")])
    #expect(try store.streamVersion("case/1") == 1)
  }

  @Test func `A stream expected empty can be begun once only`() throws {
    let store = try ToyRecord.memory()
    let begin = { (command: String) in
      try ToyRecord.append(
        store, command, expecting: ["case/9": 0], [try ToyRecord.entry(command, "case/9")])
    }
    _ = try begin("c1")

    #expect(throws: StoreError.self) { try begin("c2") }
  }

  @Test(arguments: [
    "id", "stream", "kind", "staff", "account", "mark", "salt", "payload", "version", "happened",
  ])
  func `An entry that could not be read back is not written`(field: String) throws {
    let store = try ToyRecord.memory()
    var entry = try ToyRecord.entry("e1")
    switch field {
    case "id": entry.id = "a\0b"
    case "stream": entry.stream = ""
    case "kind": entry.kind = String(repeating: "k", count: 257)
    case "staff": entry.staff = "\0"
    case "account": entry.account = ""
    case "mark": entry.mark = ""
    case "salt": entry.salt = [1, 2, 3]
    case "payload": entry.payload = []
    case "version": entry.version = 0
    default: entry.happened = When(CivilDate(dayNumber: .max))
    }

    #expect(throws: StoreError.unusableEntry(id: entry.id, field: field)) {
      try ToyRecord.append(store, "c1", [entry])
    }
    #expect(try store.head().sequence == 0)
  }

  @Test func `Nothing is appended for no entries, an empty command or a kind nobody knows`() throws
  {
    let store = try ToyRecord.memory()

    #expect(throws: StoreError.nothingToAppend) { try ToyRecord.append(store, "c1", []) }
    #expect(throws: StoreError.unusableEntry(id: "e1", field: "commandID")) {
      try ToyRecord.append(store, "", [try ToyRecord.entry("e1")])
    }
    #expect(throws: StoreError.unknownKind(kind: "guessed", version: 1)) {
      try ToyRecord.append(store, "c1", [try ToyRecord.entry("e1", kind: "guessed")])
    }
    #expect(throws: StoreError.erasureByAppend(id: "x")) {
      try ToyRecord.append(store, "c1", [try ToyRecord.erasure("x", of: 1)])
    }
  }

  @Test func `Entries are written together or not at all`() throws {
    let store = try ToyRecord.memory()
    let good = try ToyRecord.entry("e1")
    let sameID = try ToyRecord.entry("e1", "case/2")
    let notANote = ToyRecord.raw("e2", "case/3", payload: Array("{}".utf8))

    #expect(throws: StoreError.self) { try ToyRecord.append(store, "c1", [good, sameID]) }
    #expect(throws: DecodingError.self) { try ToyRecord.append(store, "c2", [good, notANote]) }
    #expect(try store.head().sequence == 0)
    #expect(try store.streams().isEmpty)
  }

  @Test func `Thousands of entries go in at once`() throws {
    let store = try ToyRecord.memory()
    let entries = try (0..<3_000).map { number in
      try ToyRecord.entry("e\(number)", "case/\(number % 300)", text: "note \(number)")
    }

    let receipt = try ToyRecord.append(store, "c1", entries)

    #expect(receipt.sequences == 1...3_000)
    #expect(receipt.streamVersions.values.allSatisfy { $0 == 10 })
    #expect(try store.verify(quick: true)?.isSound == true)
  }
}
