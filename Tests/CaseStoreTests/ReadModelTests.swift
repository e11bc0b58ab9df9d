import CaseStore
import Chronology
import Synchronization
import Testing

@Suite struct ReadModelTests {
  @Test func `Rows are written with the entries they follow from`() throws {
    let store = try ToyRecord.memory()
    try ToyRecord.fill(store)

    #expect(
      try store.texts("SELECT stream || ' ' || key || ' ' || body FROM notes ORDER BY key") == [
        "case/1 2 shouted at the gate", "case/1 3 letter written", "case/2 4 a second case",
        "case/2 5 met them",
      ])
    #expect(try store.texts("SELECT name FROM cases ORDER BY stream") == ["Zoë Ash", "Zoë Ash"])
  }

  @Test func `A stream's dependents are rewritten with it`() throws {
    let store = try ToyRecord.memory()
    try ToyRecord.fill(store)

    try ToyRecord.append(store, "c9", [try ToyRecord.entry("e9", "person/7", text: "Zoë Oak")])

    #expect(try store.texts("SELECT name FROM cases ORDER BY stream") == ["Zoë Oak", "Zoë Oak"])
    #expect(try store.verify()?.faults == [])
  }

  @Test(arguments: ["a\0b", "", "'; DROP TABLE notes; --", "\u{202E}abc", "👩‍👩‍👧"])
  func `Text of any kind is kept exactly in rows`(text: String) throws {
    let store = try ToyRecord.memory()
    try ToyRecord.append(store, "c1", [try ToyRecord.entry("e1", text: text)])
    try ToyRecord.append(store, "c2", [try ToyRecord.entry("e2", "person/1", text: text)])

    #expect(try store.verify()?.faults == [])
  }

  @Test func `Rebuilding makes the same rows again`() throws {
    let store = try ToyRecord.memory()
    try ToyRecord.fill(store)
    try store.raw("DELETE FROM notes")
    try store.raw("UPDATE cases SET notes = 99")
    try store.raw("INSERT INTO people VALUES ('person/8', 'person', 'Nobody', x'00')")
    var seen: [Int] = []

    let completed = try store.rebuild { done, total in
      seen.append(done)
      #expect(total == 3)
      return true
    }

    #expect(completed)
    #expect(seen == [1, 2, 3])
    #expect(try store.verify()?.faults == [])
  }

  @Test func `Rows left for later are owed until they are made, and then whole`() throws {
    let store = try ToyRecord.memory()
    try ToyRecord.fill(store)

    _ = try store.append(
      [try ToyRecord.entry("e8", text: "a long evening")], commandID: "c8",
      at: ToyRecord.instant(), rowsLater: true)

    #expect(try !store.readModelsAreCurrent())
    #expect(throws: StoreError.readModelsOutdated(stored: 0, current: 1)) {
      try store.requireCurrentReadModels()
    }
    #expect(throws: StoreError.readModelsOutdated(stored: 0, current: 1)) {
      try ToyRecord.append(store, "c9", [try ToyRecord.entry("e9")])
    }
    try store.rebuild()
    try store.requireCurrentReadModels()
    #expect(try store.texts("SELECT body FROM notes WHERE body LIKE '%evening'").count == 1)
    #expect(try store.verify()?.faults == [])
  }

  @Test func `A rebuilding that is given up changes nothing`() throws {
    let store = try ToyRecord.memory()
    try ToyRecord.fill(store)
    try store.raw("DELETE FROM notes WHERE key = '2'")

    #expect(try store.rebuild { _, _ in false } == false)
    #expect(try store.texts("SELECT key FROM notes ORDER BY key") == ["3", "4", "5"])
  }

  @Test func `Rows of an older program must be rebuilt before anything is appended`() throws {
    let folder = try ScratchFolder()
    let old = try CaseStore.create(
      at: folder.file(), recordID: "r", projection: ToyRecord.projection(version: 1))
    try ToyRecord.fill(old)
    var schema = ToyRecord.schema
    schema.tables[2].columns.append(.text("remark", optional: true))

    let new = try CaseStore.open(
      folder.file(), projection: ToyRecord.projection(version: 2, schema: schema))

    #expect(try !new.readModelsAreCurrent())
    #expect(try new.readOnlyReason() == nil)
    #expect(throws: StoreError.readModelsOutdated(stored: 1, current: 2)) {
      try ToyRecord.append(new, "c9", [try ToyRecord.entry("e9")])
    }
    try new.rebuild()
    #expect(try new.readModelsAreCurrent())
    try ToyRecord.append(new, "c9", [try ToyRecord.entry("e9")])
    #expect(try new.verify()?.faults == [])
    #expect(try old.readOnlyReason() == .newerReadModels(stored: 2, current: 1))
    #expect(throws: StoreError.readOnly(.newerReadModels(stored: 2, current: 1))) {
      try ToyRecord.append(old, "c10", [try ToyRecord.entry("e10")])
    }
    #expect(throws: StoreError.readOnly(.newerReadModels(stored: 2, current: 1))) {
      try old.rebuild()
    }
  }

  @Test func `An entry of a kind this program does not know makes the record read-only`() throws {
    let folder = try ScratchFolder()
    let newer = try CaseStore.create(
      at: folder.file(), recordID: "r",
      projection: ToyRecord.projection { _, _ in true })
    try ToyRecord.append(newer, "c1", [try ToyRecord.entry("e1")])
    let older = try CaseStore.open(folder.file(), projection: ToyRecord.projection())
    #expect(try older.readOnlyReason() == nil)

    try ToyRecord.append(newer, "c2", [try ToyRecord.entry("e2", kind: "foreseen")])

    #expect(try older.readOnlyReason() == .unknownKind(kind: "foreseen", version: 1))
    #expect(throws: StoreError.readOnly(.unknownKind(kind: "foreseen", version: 1))) {
      try ToyRecord.append(older, "c3", [try ToyRecord.entry("e3")])
    }
    #expect(try older.load("case/1").count == 2)
    #expect(try older.verify(quick: true)?.isSound == true)
  }

  @Test(arguments: [
    ModelRow("guests", key: "k", [:]),
    ModelRow("people", key: "k", ["name": .text("A")]),
    ModelRow("people", key: "k", ["name": .integer(1), "sort": .blob([])]),
    ModelRow("people", key: "k", ["name": .null, "sort": .blob([])]),
    ModelRow("people", key: "k", ["name": .text("A"), "sort": .blob([]), "age": .integer(4)]),
  ])
  func `A row that does not fit the schema is refused and nothing is written`(row: ModelRow) throws
  {
    var projection = ToyRecord.projection()
    projection.rows = { _, _, _ in [row] }
    let store = try ToyRecord.memory(projection)

    let error = #expect(throws: StoreError.self) {
      try ToyRecord.append(store, "c1", [try ToyRecord.entry("e1")])
    }
    guard case .modelRow(table: row.table, key: "k", problem: _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try store.head().sequence == 0)
  }

  @Test func `A stream that many need is folded once in a transaction, and anew in the next`()
    throws
  {
    let counting = Counter()
    var projection = ToyRecord.projection()
    projection.rows = { _, _, read in
      let count = try read.folded("school") { entries in
        counting.add()
        return entries.count
      }
      let name = try read.folded("school") { $0.last?.id }
      return [
        ModelRow("people", key: "k", ["name": .text("\(count) \(name ?? "")"), "sort": .blob([])])
      ]
    }
    let store = try ToyRecord.memory(projection)

    try ToyRecord.append(
      store, "c1", try (1...9).map { try ToyRecord.entry("e\($0)", "case/\($0)") })
    #expect(counting.count == 1)
    try ToyRecord.append(store, "c2", [try ToyRecord.entry("s1", "school")])
    #expect(counting.count == 2)
    #expect(try store.texts("SELECT name FROM people WHERE stream = 'school'") == ["1 s1"])
  }

  @Test func `A key may come once in a table and stream`() throws {
    var projection = ToyRecord.projection()
    let row = ModelRow("people", key: "k", ["name": .text("A"), "sort": .blob([])])
    projection.rows = { _, _, _ in [row, row] }
    let store = try ToyRecord.memory(projection)

    #expect(
      throws: StoreError.modelRow(table: "people", key: "k", problem: "the key came twice")
    ) {
      try ToyRecord.append(store, "c1", [try ToyRecord.entry("e1")])
    }
  }
}

/// Counts calls, from whichever thread.
private final class Counter: Sendable {
  private let value = Mutex(0)

  var count: Int { value.withLock { $0 } }

  func add() { value.withLock { $0 += 1 } }
}
