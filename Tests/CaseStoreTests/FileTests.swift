import Chronology
import Foundation
import Synchronization
import Testing

@testable import CaseStore

@Suite struct FileTests {
  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? NSNumber).intValue
  }

  private func create(_ path: String, _ options: StoreOptions = StoreOptions()) throws -> CaseStore
  {
    try CaseStore.create(
      at: path, recordID: "r", projection: ToyRecord.projection(), options: options)
  }

  private func open(_ path: String, _ options: StoreOptions = StoreOptions()) throws -> CaseStore {
    try CaseStore.open(path, projection: ToyRecord.projection(), options: options)
  }

  @Test func `A new record and its folder are for one account only`() throws {
    let folder = try ScratchFolder()
    let path = folder.file("inner/deeper/school.conduct")

    let store = try create(path)
    try ToyRecord.fill(store)

    #expect(try mode(folder.file("inner/deeper")) == 0o700)
    #expect(try mode(path) == 0o600)
    #expect(try mode(path + "-wal") == 0o600)
    #expect(try mode(path + "-shm") == 0o600)
  }

  @Test func `A record shared by a group opens folder and files to it`() throws {
    let folder = try ScratchFolder()
    let path = folder.file("shared/school.conduct")
    let group = try #require(getgrgid(getgid()))

    let store = try create(path, StoreOptions(group: String(cString: group.pointee.gr_name)))
    try ToyRecord.fill(store)

    var information = stat()
    #expect(stat(folder.file("shared"), &information) == 0)
    #expect(information.st_mode & 0o7777 == 0o2770)
    #expect(information.st_gid == getgid())
    #expect(try mode(path) == 0o660)
    #expect(try mode(path + "-wal") == 0o660)
    #expect(throws: StoreError.unknownGroup("no such group here")) {
      try create(folder.file("other/x"), StoreOptions(group: "no such group here"))
    }
    #expect(!FileManager.default.fileExists(atPath: folder.file("other")))
  }

  @Test func `A folder that was there keeps its mode`() throws {
    let folder = try ScratchFolder()
    #expect(chmod(folder.path, 0o755) == 0)

    _ = try create(folder.file())

    #expect(try mode(folder.path) == 0o755)
  }

  @Test func `A record is opened again with all that is in it`() throws {
    let folder = try ScratchFolder()
    let entries = try {
      let store = try create(folder.file())
      try ToyRecord.fill(store)
      return try store.entries(after: 0, limit: 100)
    }()

    let store = try open(folder.file())

    #expect(store.recordID == "r")
    #expect(try store.entries(after: 0, limit: 100) == entries)
    #expect(try store.verify()?.faults == [])
    #expect(try store.texts("PRAGMA journal_mode") == ["wal"])
    #expect(try store.texts("PRAGMA synchronous") == ["2"])
    #expect(try store.texts("PRAGMA secure_delete") == ["1"])
    #expect(try store.texts("PRAGMA foreign_keys") == ["1"])
  }

  @Test func `What is not there, not ours or too new is not opened`() throws {
    let folder = try ScratchFolder()
    #expect(throws: StoreError.noRecord(path: folder.file())) { try open(folder.file()) }
    #expect(!FileManager.default.fileExists(atPath: folder.file()))

    let text = folder.file("letter.txt")
    try String(repeating: "Dear parent. ", count: 100).write(
      toFile: text, atomically: true, encoding: .utf8)
    #expect(throws: StoreError.notARecord(path: text)) { try open(text) }
    #expect(throws: StoreError.alreadyExists(path: text)) { try create(text) }

    let newer = folder.file("newer.conduct")
    let store = try create(newer)
    _ = try store.disarm()
    try store.raw("UPDATE record SET format = 2")
    #expect(throws: StoreError.newerFormat(found: 2, known: 1)) { try open(newer) }
    #expect(throws: StoreError.alreadyExists(path: newer)) { try create(newer) }
  }

  @Test func `Another program's database is left as it was`() throws {
    let folder = try ScratchFolder()
    let path = folder.file("other.sqlite")
    let store = try create(path)
    try store.raw("PRAGMA application_id = 7")
    #expect(try store.checkpoint())
    let before = try Data(contentsOf: URL(fileURLWithPath: path))

    #expect(throws: StoreError.notARecord(path: path)) { try open(path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func `An empty file left by a making that was interrupted is taken over`() throws {
    let folder = try ScratchFolder()
    #expect(FileManager.default.createFile(atPath: folder.file(), contents: Data()))
    #expect(throws: StoreError.notARecord(path: folder.file())) { try open(folder.file()) }

    let store = try create(folder.file())

    #expect(try store.head().sequence == 0)
    #expect(try mode(folder.file()) == 0o600)
  }

  @Test func `A commit elsewhere changes the data version, one's own does not`() throws {
    let folder = try ScratchFolder()
    let mine = try create(folder.file())
    let other = try open(folder.file())
    let before = try mine.dataVersion()

    try ToyRecord.append(mine, "c1", [try ToyRecord.entry("e1")])
    #expect(try mine.dataVersion() == before)
    _ = try other.load("case/1")
    #expect(try mine.dataVersion() == before)
    try ToyRecord.append(other, "c2", [try ToyRecord.entry("e2")])
    #expect(try mine.dataVersion() != before)

    #expect(mine.watchedFolder == URL(fileURLWithPath: folder.path).resolvingSymlinksInPath().path)
    #expect(mine.watchedFiles.allSatisfy { FileManager.default.fileExists(atPath: $0) })
    #expect(try ToyRecord.memory().watchedFolder == nil)
  }

  @Test func `A busy record is waited for in slices until the caller gives up`() throws {
    let folder = try ScratchFolder()
    let holder = try create(folder.file())
    let slices = Slices()
    let waiter = try open(
      folder.file(),
      StoreOptions { elapsed in
        slices.note(elapsed)
        return elapsed < 75
      })

    _ = try holder.write { _ in
      #expect(throws: StoreError.busy) {
        try ToyRecord.append(waiter, "c1", [try ToyRecord.entry("e1")])
      }
    }

    #expect(slices.seen == [0, 1, 3, 8, 18, 33, 58, 83])
    try ToyRecord.append(waiter, "c1", [try ToyRecord.entry("e1")])
  }

  @Test func `Two programs writing at once leave one unbroken chain`() async throws {
    let folder = try ScratchFolder()
    let path = folder.file()
    let each = 200
    // However long it takes: two writers that never pause may keep one another waiting.
    let patient = StoreOptions(busy: { _ in true })
    let stores = [try create(path, patient), try open(path, patient)]

    try await withThrowingTaskGroup(of: Void.self) { group in
      for (writer, store) in stores.enumerated() {
        group.addTask {
          for number in 0..<each {
            try Self.appendRetrying(store, id: "w\(writer)-\(number)")
          }
        }
      }
      try await group.waitForAll()
    }

    let reader = try open(path)
    #expect(try reader.head().sequence == 2 * each)
    #expect(try reader.streamVersion("case/1") == 2 * each)
    #expect(try reader.verify()?.faults == [])
    let ids = Set(try reader.load("case/1").map(\.id))
    #expect(ids.count == 2 * each)
  }

  /// Appends to the one shared stream, each time at the version just read, until nobody was faster.
  private static func appendRetrying(_ store: CaseStore, id: String) throws {
    while true {
      let version = try store.streamVersion("case/1")
      do {
        try ToyRecord.append(
          store, id, expecting: ["case/1": version], [try ToyRecord.entry(id)])
        return
      } catch StoreError.conflict(let stream, let expected, let actual, let since) {
        #expect(stream == "case/1")
        #expect(since.count == actual - expected)
      }
    }
  }

  @Test func `A backup is a whole record of its own, for one account`() throws {
    let folder = try ScratchFolder()
    let store = try create(folder.file())
    try ToyRecord.fill(store)
    let copy = folder.file("copy.conduct")

    try store.backup(to: copy)

    #expect(try mode(copy) == 0o600)
    let opened = try open(copy)
    #expect(try opened.head() == store.head())
    #expect(try opened.verify(seals: [store.seal()])?.faults == [])
    #expect(throws: StoreError.alreadyExists(path: copy)) { try store.backup(to: copy) }
    #expect(throws: StoreError.file(path: folder.file("no/copy"), errno: ENOENT)) {
      try store.backup(to: folder.file("no/copy"))
    }
  }
}

/// What a busy callback was told, from whichever thread.
private final class Slices: Sendable {
  private let values = Mutex<[Int]>([])

  var seen: [Int] { values.withLock { $0 } }

  func note(_ value: Int) { values.withLock { $0.append(value) } }
}
