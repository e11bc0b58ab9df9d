import Foundation
import Testing

@Suite("What the record withstands", .serialized)
struct RecordSafetyTests {
  @Test func `two programs that append two hundred entries each leave one chain that verifies`()
    throws
  {
    let rig = try Rig(policy: "mugginton")
    let before = try entries(rig)
    let loop = """
      i=0; while [ $i -lt 200 ]; do
      "\(Program.binary)" gate --print --as s01 --today \(Program.today) || exit 1; i=$((i+1)); done
      """
    let writers = try (1...2).map { number in
      try rig.program.process("/bin/sh", ["-c", loop], name: "writer-\(number)").process
    }

    for writer in writers { try writer.run() }
    for writer in writers { writer.waitUntilExit() }

    #expect(writers.map(\.terminationStatus) == [0, 0])
    #expect(try entries(rig) == before + 400)
    #expect(try rig.program.run(["log", "verify"]).status == 0)
  }

  @Test func `a program killed while it appends leaves all of it or nothing`() throws {
    let rig = try Rig(policy: "mugginton")
    let log = "\(rig.program.file)-wal"
    var expected = try entries(rig)
    for round in 0..<10 {
      let file = try rig.program.write(
        SmallSchool.families(60, from: round * 60), to: "round-\(round).xml")
      let process = try rig.program.process(
        Program.binary, ["import", file, "--as", "s01", "--today", Program.today]
      ).process
      try process.run()
      // Killed once this much is in the write-ahead log, so at another place each time.
      try process.wait(for: "the write-ahead log") { rig.program.size(log) > round * 40_000 }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()

      #expect(try rig.program.run(["log", "verify"]).status == 0, "round \(round)")
      let found = try entries(rig)
      // A pupil, a person and a link for each family.
      #expect(found == expected || found == expected + 180, "round \(round): \(found)")
      expected = found
    }
  }

  @Test func `one byte changed in an entry is found, and the entry is named`() throws {
    let rig = try Rig(policy: "mugginton")
    try rig.makeCase()
    let sequence = try sequence(of: "incident/I-2026-001", rig)
    try change("\"seen\":\"Swore at", to: "\"seen\":\"Swoje at", in: rig.program.file)

    for command in [["log", "verify"], ["log", "verify", "--quick"]] {
      let outcome = try rig.program.run(command)
      #expect(outcome.status == 4)
      #expect(outcome.messages.contains("Entry \(sequence) (incident/I-2026-001) has a payload"))
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func `an earlier seal is met, and another record's is not`() throws {
    let rig = try Rig(policy: "mugginton")
    let seal = try rig.must("log seal").output.trimmingCharacters(in: .whitespacesAndNewlines)
    try rig.makeCase()
    let other = try Rig(policy: "mugginton")
    try other.makeCase()

    let met = try rig.program.run(["log", "verify", "--seal", seal])
    let notMet = try other.program.run(["log", "verify", "--seal", seal])
    let typo = try rig.program.run(["log", "verify", "--seal", seal.replacing("-", with: "-Z")])

    #expect(met.status == 0)
    #expect(notMet.status == 4)
    #expect(typo.status == 65)
  }

  @Test func `tables that do not follow from the chronology are found and made anew`() throws {
    let rig = try Rig(policy: "mugginton")
    try rig.makeCase()
    let outcome = try rig.program.run(["log", "rebuild"])

    #expect(outcome.status == 0)
    #expect(try rig.program.run(["log", "verify"]).status == 0)
    #expect(try rig.must("cases").output.contains("Hollis, Dana"))
  }

  private func entries(_ rig: Rig) throws -> Int {
    let verdict = try rig.program.run(["log", "verify", "--quick", "--format", "json"])
    let object = try #require(verdict.json as? [String: Any])
    return try #require(object["entries"] as? Int)
  }

  private func sequence(of stream: String, _ rig: Rig) throws -> Int {
    let log = try #require(
      try rig.must("log show --stream \(stream) --format json").json as? [String: Any])
    let entries = try #require(log["entries"] as? [[String: Any]])
    return try #require(entries.first?["sequence"] as? Int)
  }

  private func change(_ old: String, to new: String, in path: String) throws {
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    let range = try #require(data.range(of: Data(old.utf8)))
    data.replaceSubrange(range, with: Data(new.utf8))
    try data.write(to: URL(fileURLWithPath: path))
  }
}
