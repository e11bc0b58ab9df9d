import Foundation
import Testing

@Suite("The gate, endings and staff from the command line")
struct GateAndEndingsTests {
  /// A school with a ban in force against Dana Hollis, reported by a teacher.
  private func rig() throws -> Rig {
    let rig = try Rig(policy: "mugginton")
    let file = try rig.program.write(SmallSchool.transferFile, to: "office.xml")
    _ = try rig.program.run("import \(file) --accept-merge all")
    for staff in ["Dee Second|deputy", "Tess Third|staff", "Olu Front|office"] {
      let parts = staff.split(separator: "|")
      try rig.must("staff add", sets: ["name=\(parts[0])", "roles=\(parts[1])"])
    }
    try rig.must(
      "incident open --alleged p00001 --behaviour language", as: "s03",
      sets: [
        "seen=Swore at the office.", "channel=premises", "first-hand=yes", "on=20/11/2026",
        "at=8:35",
        "affected=Tess Third",
      ])
    try rig.must(
      "incident triage 2026-001",
      sets: ["reason=Loud.", "nature=neither", "seriousness=high", "outcome=open-case"])
    return rig
  }

  private func banned() throws -> Rig {
    let rig = try rig()
    try rig.banInterim()
    return rig
  }

  @Test func `the office logs a breach by the name on the list, without a case number`() throws {
    let rig = try banned()
    let run = { (sets: [String]) in
      try rig.program.run(
        ["gate", "breach", "Hollis, Dana", "--as", "s04", "--today", Program.today]
          + sets.flatMap { ["--set", $0] })
    }
    let empty = try run([])
    let logged = try run(["what=Came to the hatch.", "place=the office"])
    let early = try run(["what=Came in.", "on=18/11/2026"])

    #expect(empty.status == 65)
    #expect(logged.status == 0, "\(logged.messages)")
    #expect(early.status == 3)
    for outcome in [empty, logged, early] {
      #expect(!(outcome.output + outcome.messages).contains("2026-001"))
      #expect(!(outcome.output + outcome.messages).contains("R1"))
    }
    #expect(try rig.must("due").output.contains("was breached"))
    let json =
      try rig.must(
        "gate breach p00001 --format json", as: "s04", sets: ["what=At the fence."]
      ).json as? [String: Any]
    #expect(json?.keys.sorted() == ["recorded"])
  }

  @Test(arguments: ["Hollis", "Dana", "Ana Hollis", "Hol Dan", "ollis"])
  func `no breach is booked on a guess at the name`(_ name: String) throws {
    let rig = try banned()
    let before = try rig.must("log show").output
    let guess = try rig.program.run([
      "gate", "breach", name, "--set", "what=Came in.", "--as", "s04", "--today", Program.today,
    ])
    let within = ["Ana Hollis", "ollis"].contains(name)
    #expect(guess.status == (within ? 66 : 64), "\(guess.output + guess.messages)")
    #expect(guess.messages.contains("p00001") == !within)
    #expect(try rig.must("log show").output == before)
  }

  @Test func `a full name of somebody who may come in is no breach of a namesake's ban`() throws {
    let rig = try banned()
    try rig.must("parent add", as: "s04", sets: ["given=Ana", "family=Hollis", "kind=visitor"])
    let other = try rig.program.run([
      "gate", "breach", "Ana Hollis", "--set", "what=Came in.", "--as", "s04", "--today",
      Program.today,
    ])
    #expect(other.status == 3, "\(other.output + other.messages)")
    #expect(other.messages.contains("kept them from the site"))
  }

  @Test func `the plain gate logs a breach too, and leads the office to no closed door`() throws {
    let rig = try banned()

    let sitting = try rig.sit(
      ["1", "1", "1", "Came to the hatch.", ".", "the office", "", "", "s", "b", "b", "q"],
      as: "s04")

    #expect(sitting.output.contains("The breach by Hollis, Dana is logged."), "\(sitting.output)")
    #expect(!sitting.output.contains("2026-001"))
    #expect(!sitting.output.contains("that you may see"))
  }

  @Test func `a link, an order, an adjustment and a leaving end by command`() throws {
    let rig = try rig()
    try rig.must(
      "court-order p00001", sets: ["kind=prohibited-steps", "effect=May not collect.", "site=no"])
    try rig.must("adjustment p00001", sets: ["what=Large print."])
    try rig.must("pupil left u00001", sets: ["on=19/11/2026"])

    let shown = try rig.must("parent show p00001 --format json").json as? [String: Any]
    #expect((shown?["orderIDs"] as? [String])?.count == 1)
    #expect((shown?["adjustmentIDs"] as? [String])?.count == 1)
    #expect(shown?["pupils"] as? [String] == ["u00001", "u00002"])
    for command in ["court-order end", "adjustment end", "link end", "pupil returned"] {
      let whom = command == "pupil returned" ? "u00001" : "p00001"
      let rest = command == "link end" ? " u00002" : ""
      let blank = try rig.program.run("\(command) \(whom)\(rest)")
      #expect(blank.status == 65, "\(command)")
      #expect(blank.messages.contains("why: "), "\(command)")
      try rig.must("\(command) \(whom)\(rest)", sets: ["why=It is over."])
      #expect(try rig.program.run("\(command) \(whom)\(rest)").status == 65, "\(command) again")
    }
    let sheet = try rig.must("parent show p00001").output
    for gone in ["Court orders", "Large print.\n\n", "Bea"] {
      #expect(!sheet.contains("\n\(gone)"), "\(gone)")
    }
    #expect(sheet.contains("Court order ended") && sheet.contains("It is over."))
    try rig.must("link change p00001 u00001", sets: ["collects=no", "why=She rang."])
    #expect(try rig.must("parent show p00001").output.contains("does not collect"))
  }

  @Test func `staff list tells who acts as head, and the head confirms it`() throws {
    let rig = try rig()
    try rig.must("staff add", sets: ["name=Sal Fourth", "roles=senior-staff"])
    try rig.must(
      "staff delegate", as: "s05",
      sets: ["to=s02", "given-by=Ruth Amber", "until=+3d", "reason=Ill."])
    let list = try rig.must("staff --format json").json as? [String: Any]
    let acting = try #require((list?["delegations"] as? [[String: Any]])?.first)
    #expect(acting["waitsForHead"] as? Bool == true)
    #expect(acting["basis"] as? String == "on-behalf")
    #expect(try rig.must("due --format json").output.contains("\"delegation-confirm\""))
    #expect(
      try rig.program.run("staff confirm-delegation", as: "s02", sets: ["answer=confirm"]).status
        == 77)
    try rig.must("staff confirm-delegation", sets: ["answer=confirm"])
    try rig.must("staff end-delegation", sets: ["why=Back."])
    #expect(try rig.program.run("staff end-delegation", sets: ["why=Back."]).status == 65)
    #expect(try rig.program.run("staff left s01", as: "s02", sets: ["why=x"]).status == 77)
    try rig.must("staff left s03", sets: ["why=A new post."])
    #expect(try rig.must("staff").output.contains("left"))
    #expect(try rig.program.run("gate", as: "s03").status == 64)
    try rig.must("staff change s04", sets: ["roles=office staff", "why=Helps in class."])
  }

  @Test
  func
    `what the policy lets the office do is recorded without a case, and what its clause asks is asked`()
    throws
  {
    let rig = try Rig(policy: "rossmore")
    try rig.must("staff add", sets: ["name=Olu Front", "roles=office"])
    #expect(try rig.must("incident power", as: "s02").output.contains("uncollected-child"))
    let called = ["note=Rang 101.", "channel=premises", "first-hand=yes", "described=nobody came"]
    let left = try rig.program.run(
      "incident power uncollected-child", as: "s02", sets: called)
    #expect(left.status == 65)
    #expect(left.messages.contains("attempts: Enter whom the school tried to reach"))
    #expect(try rig.sit(["1", "p", "b", "q"], as: "s02").output.contains("bullet 16"))
    #expect(try rig.must("incident list", as: "s02").output.contains("no such incidents"))
    try rig.must(
      "incident power uncollected-child", as: "s02",
      sets: called + ["attempts=Mother and grandmother, 3.20 to 3.50."])
    let shown = try rig.must("incident show 2026-001", as: "s02").output
    #expect(shown.contains("The school tried to reach: Mother and grandmother"))
    #expect(
      try rig.program.run(
        "incident power view-messages", as: "s02", sets: called + ["behaviours=messages"]
      ).status == 77)
  }

  @Test func `the plain desk records what the policy lets the office do`() throws {
    let rig = try Rig(policy: "rossmore")
    try rig.must("staff add", sets: ["name=Olu Front", "roles=office"])

    let sitting = try rig.sit(
      ["1", "p", "2", "", "a man in a red van", "", "Rang 101.", "."]
        + ["Mother and grandmother.", ".", "", "1", "", "y", "", "", "s", "b", "b", "q"],
      as: "s02")

    #expect(sitting.output.contains("is reported with what was done"), "\(sitting.output)")
  }
}
