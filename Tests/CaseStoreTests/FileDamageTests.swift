import Chronology
import Foundation
import Testing

@testable import CaseStore

/// Damage to the bytes of the file, with no help from SQLite.
@Suite struct FileDamageTests {
  private let folder: ScratchFolder
  private let sound: Data
  private let entries: [Entry]
  private let rows: [String]

  private static let contents = """
    SELECT stream || key || body || coalesce(place, '') FROM notes
    UNION ALL SELECT stream || key || notes || coalesce(about, '') || coalesce(name, '') FROM cases
    UNION ALL SELECT stream || key || name || hex(sort) FROM people
    UNION ALL SELECT sequence || hex(digest) || hex(bytes) FROM evidence
    UNION ALL SELECT id || format FROM record
    """

  init() throws {
    folder = try ScratchFolder()
    let store = try CaseStore.create(
      at: folder.file(), recordID: "a-record-id", projection: ToyRecord.projection())
    try ToyRecord.fill(store)
    try ToyRecord.append(store, "rhubarb-command", [try ToyRecord.entry("e9", text: "gooseberry")])
    entries = try store.entries(after: 0, limit: 100)
    rows = try store.texts(Self.contents)
    #expect(try store.checkpoint())
    sound = try Data(contentsOf: URL(fileURLWithPath: folder.file()))
  }

  /// True where opening or verifying says that something is wrong.
  private func isFound(_ bytes: Data, at position: Int) throws -> Bool {
    let path = folder.file("damaged-\(position)")
    try bytes.write(to: URL(fileURLWithPath: path))
    do {
      let store = try CaseStore.open(path, projection: ToyRecord.projection())
      guard try store.verify()?.isSound == true else { return true }
      #expect(try store.entries(after: 0, limit: 100) == entries, "byte \(position)")
      #expect(try store.texts(Self.contents) == rows, "byte \(position)")
      return false
    } catch is StoreError {
      return true
    }
  }

  private func flipped(_ position: Int, bit: Int = 0) -> Data {
    var bytes = sound
    bytes[position] ^= 1 << UInt8(bit)
    return bytes
  }

  private func positions(of text: String) -> [Int] {
    var found: [Int] = []
    var start = sound.startIndex
    while let range = sound.range(of: Data(text.utf8), in: start..<sound.endIndex) {
      found.append(range.lowerBound)
      start = range.upperBound
    }
    return found
  }

  @Test func `A sound file is found sound`() throws {
    #expect(try !isFound(sound, at: 0))
  }

  @Test(arguments: ["rhubarb-command", "gooseberry"])
  func `A bit flipped in a table page or an index page is found`(text: String) throws {
    let positions = positions(of: text)

    // Once in the table and once in the index that is on it, at least.
    #expect(positions.count >= 2)
    for position in positions {
      #expect(try isFound(flipped(position + 2), at: position), "byte \(position)")
    }
  }

  @Test func `A bit flipped anywhere is found, or changes nothing that is read`() throws {
    var found = 0
    for position in stride(from: 0, to: sound.count, by: 499) {
      if try isFound(flipped(position, bit: position % 8), at: position) { found += 1 }
    }
    #expect(found > 5)
  }

  @Test func `A file cut short is found`() throws {
    for pages in [1, 3, 7] {
      #expect(try isFound(sound.prefix(pages * 4_096), at: pages))
    }
    #expect(try isFound(sound.dropLast(4_096), at: 0))
  }
}
