import Foundation
import Testing

@Suite("Importing from the command line")
struct ImportCommandTests {
  @Test func `wrong records are listed with line and reason, and the others go in`() throws {
    let rig = try Rig(policy: "mugginton")
    let file = try rig.program.write(SmallSchool.transferFile, to: "office.xml")

    let rehearsal = try rig.program.run("import \(file) --dry-run")
    let before = try rig.must("parents").output
    let taken = try rig.program.run("import \(file)")

    #expect(rehearsal.status == 65)
    #expect(
      rehearsal.output.contains("pupils:   2 new, 0 changed, 0 unchanged, 0 skipped, 1 wrong"))
    #expect(before.contains("Nobody of that name"))
    #expect(taken.status == 65)
    #expect(taken.messages.contains("Line 16: Nobody: This pupil has no surname."))
    #expect(taken.output.contains("Ana Leech, doctor of Ash Hollis"))
    #expect(try rig.must("parents").output.contains("Hollis, Dana"))
  }

  @Test func `importing twice changes nothing`() throws {
    let rig = try Rig(policy: "mugginton")
    let file = try rig.program.write(SmallSchool.transferFile, to: "office.xml")
    _ = try rig.program.run("import \(file) --accept-merge all")
    let seal = try rig.must("log seal").output

    let again = try rig.program.run("import \(file)")

    #expect(again.output.contains("0 new, 0 changed, 2 unchanged, 0 skipped, 1 wrong"))
    #expect(again.output.contains("0 new, 0 changed, 2 unchanged, 1 skipped, 0 wrong"))
    #expect(try rig.must("log seal").output == seal)
  }

  @Test func `nobody is joined unasked: the second of a likely pair waits for a decision`() throws {
    let rig = try Rig(policy: "mugginton")
    let file = try rig.program.write(SmallSchool.transferFile, to: "office.xml")

    let first = try #require(
      try rig.program.run("import \(file) --format json").json as? [String: Any])
    let proposals = try #require(first["proposals"] as? [[String: Any]])
    let code = try #require(proposals.first?["code"] as? String)
    let contacts = try #require(first["contacts"] as? [String: Any])
    _ = try rig.program.run("import \(file) --keep-apart \(code)")
    let people = try #require(try rig.must("parents --format json").json as? [String: Any])

    #expect(contacts["waiting"] as? Int == 1)
    #expect((people["parents"] as? [Any])?.count == 2)
  }

  @Test func `one person for two children after the proposal is accepted by its code`() throws {
    let rig = try Rig(policy: "mugginton")
    let file = try rig.program.write(SmallSchool.transferFile, to: "office.xml")
    let first = try #require(
      try rig.program.run("import \(file) --format json").json as? [String: Any])
    let code = try #require((first["proposals"] as? [[String: Any]])?.first?["code"] as? String)

    _ = try rig.program.run("import \(file) --accept-merge \(code)")
    let people = try #require(try rig.must("parents --format json").json as? [String: Any])
    let rows = try #require(people["parents"] as? [[String: Any]])

    #expect(rows.count == 1)
    #expect((rows.first?["children"] as? [String])?.count == 2)
  }

  @Test func `what the school changed itself is not replaced by the file`() throws {
    let rig = try Rig(policy: "mugginton")
    let file = try rig.program.write(SmallSchool.transferFile, to: "office.xml")
    _ = try rig.program.run("import \(file) --accept-merge all")
    try rig.must(
      "parent edit p00001",
      sets: ["email=new@example.org", "since=today", "why=She told the office."])
    let moved = SmallSchool.transferFile.replacing("dana@example.org", with: "third@example.org")
    let other = try rig.program.write(moved, to: "later.xml")

    let again = try rig.program.run("import \(other)")

    #expect(again.output.contains("somebody at the school set it"))
    #expect(try rig.must("parent show p00001").output.contains("new@example.org"))
  }

  @Test func `what only the file ever set follows the file`() throws {
    let rig = try Rig(policy: "mugginton")
    let file = try rig.program.write(SmallSchool.transferFile, to: "office.xml")
    _ = try rig.program.run("import \(file) --accept-merge all")
    let moved = SmallSchool.transferFile.replacing("dana@example.org", with: "third@example.org")
    let other = try rig.program.write(moved, to: "later.xml")

    let again = try rig.program.run("import \(other)")

    #expect(again.output.contains("Changed: e-mail."))
    #expect(try rig.must("parent show p00001").output.contains("third@example.org"))
  }

  @Test func `an address not to be disclosed is neither replaced nor shown`() throws {
    let rig = try Rig(policy: "mugginton")
    let file = try rig.program.write(SmallSchool.transferFile, to: "office.xml")
    _ = try rig.program.run("import \(file) --accept-merge all")
    try rig.must(
      "parent edit p00001",
      sets: ["address=9 Refuge Row", "confidential=yes", "why=Asked by the refuge."])
    let address = """
      <Relationship>PAM</Relationship><Address><AddressLines><AddressLine1>1 Old Road</AddressLine1>\
      </AddressLines><PostCode>LS1 1AA</PostCode></Address>
      """
    let moved = SmallSchool.transferFile.replacing(
      "<Relationship>PAM</Relationship>", with: address)
    let other = try rig.program.write(moved, to: "later.xml")

    let again = try rig.program.run("import \(other)")
    let shown = try rig.must("parent show p00001 --format json").output

    #expect(again.output.contains("The address is not to be disclosed"))
    #expect(!again.output.contains("Refuge Row"))
    #expect(!shown.contains("Old Road") && !shown.contains("Refuge Row"))
  }

  @Test func `a file that ends in the middle is refused whole`() throws {
    let rig = try Rig(policy: "mugginton")
    let cut = String(SmallSchool.transferFile.prefix(900))
    let file = try rig.program.write(cut, to: "cut.xml")

    let outcome = try rig.program.run("import \(file)")

    #expect(outcome.status == 65)
    #expect(outcome.messages.contains("The file ends in the middle"))
    #expect(try rig.must("pupil").output.contains("No pupil"))
  }
}
