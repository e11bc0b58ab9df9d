import Foundation
import Testing

@Suite("Backup and restore")
struct BackupTests {
  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }

  @Test func `a backup verifies, is for one account, and leaves nothing else behind`() throws {
    let rig = try Rig(policy: "mugginton")
    try rig.makeCase()
    let copy = "\(rig.program.folder)/copy.db"

    let made = try #require(
      try rig.program.run(["backup", copy, "--format", "json"]).json as? [String: Any])
    let verified = try rig.program.run(["log", "verify", "--file", copy])

    #expect(verified.status == 0)
    #expect(try mode(copy) == 0o600)
    #expect(
      made["seal"] as? String
        == (try rig.must("log seal --format json").json as? [String: String])?["seal"])
    #expect(made["bytes"] as? Int ?? 0 > 10_000)
    let left = try FileManager.default.contentsOfDirectory(atPath: "\(rig.program.folder)/record")
    #expect(left.allSatisfy { ["record.db", "record.db-wal", "record.db-shm"].contains($0) })
  }

  @Test func `a file that is there already is never replaced`() throws {
    let rig = try Rig(policy: "mugginton")
    let file = try rig.program.write("my only copy", to: "copy.db")

    let outcome = try rig.program.run(["backup", file])

    #expect(outcome.status == 65)
    #expect(outcome.messages.contains("never replaces one. Name another file."))
    #expect(try rig.program.text(file) == "my only copy")
  }

  @Test func `a record restored is the record that was backed up`() throws {
    let rig = try Rig(policy: "mugginton")
    try rig.makeCase()
    let copy = "\(rig.program.folder)/copy.db"
    _ = try rig.program.run(["backup", copy])
    let seal = try rig.must("log seal").output.trimmingCharacters(in: .whitespacesAndNewlines)
    let place = "\(rig.program.folder)/elsewhere/record.db"

    let restored = try rig.program.run(["restore", copy, "--file", place, "--seal", seal])
    let again = try rig.program.run(["restore", copy, "--file", place])
    let shown = try rig.program.run(["case", "show", "2026-001", "--file", place])

    #expect(restored.status == 0)
    #expect(restored.output.contains(seal))
    #expect(shown.output.contains("Hollis"))
    #expect(try mode(place) == 0o600)
    #expect(try mode("\(rig.program.folder)/elsewhere") == 0o700)
    #expect(again.status == 65)
    #expect(again.messages.contains("There is a record at"))
    let left = try FileManager.default.contentsOfDirectory(
      atPath: "\(rig.program.folder)/elsewhere")
    #expect(!left.contains { $0.contains("restoring") })
  }

  @Test func `nothing is made of a backup with a byte changed, or of another record's`() throws {
    let rig = try Rig(policy: "mugginton")
    try rig.makeCase()
    let copy = "\(rig.program.folder)/copy.db"
    _ = try rig.program.run(["backup", copy])
    let other = try Rig(policy: "mugginton")
    let seal = try other.must("log seal").output.trimmingCharacters(in: .whitespacesAndNewlines)
    let place = "\(rig.program.folder)/elsewhere/record.db"

    let foreign = try rig.program.run(["restore", copy, "--file", place, "--seal", seal])
    var bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
    let at = try #require(bytes.range(of: Data("\"seen\":\"Swore at".utf8)))
    bytes[at.lowerBound + 9] = UInt8(ascii: "Z")
    try bytes.write(to: URL(fileURLWithPath: copy))
    let changed = try rig.program.run(["restore", copy, "--file", place])

    for outcome in [foreign, changed] {
      #expect(outcome.status == 4)
      #expect(outcome.messages.contains("does not verify, so no record was made of it"))
    }
    #expect(!FileManager.default.fileExists(atPath: place))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(rig.program.folder)/elsewhere") == [])
  }

  @Test func `a record still in use is not taken for a backup`() throws {
    let rig = try Rig(policy: "mugginton")
    let copy = "\(rig.program.folder)/copy.db"
    _ = try rig.program.run(["backup", copy])
    _ = try rig.program.write("entries not yet in the file", to: "copy.db-wal")

    let outcome = try rig.program.run([
      "restore", copy, "--file", "\(rig.program.folder)/elsewhere.db",
    ])

    #expect(outcome.status == 65)
    #expect(outcome.messages.contains("Make a backup of it with “conduct backup”"))
  }

  @Test func `without a record or a backup the message says what to do`() throws {
    let rig = try Rig()

    let backup = try rig.program.run(["backup", "copy.db"])
    let restore = try rig.program.run(["restore", "nowhere.db"])

    #expect(backup.status == 66)
    #expect(backup.messages.contains("conduct init"))
    #expect(restore.status == 66)
  }
}
