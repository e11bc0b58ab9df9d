import Foundation
import Testing

@Suite("Who sees what from the command line")
struct VisibilityTests {
  private func rig() throws -> Rig {
    let rig = try Rig(policy: "mugginton")
    try rig.makeCase()
    try rig.must("staff add", sets: ["name=Olu Front", "roles=office"])
    try rig.must("staff add", sets: ["name=Dee Second", "roles=deputy"])
    return rig
  }

  @Test func `the office sees who may not come in, and never why`() throws {
    let rig = try rig()
    try rig.banInterim()

    let gate = try rig.must("gate", as: "s02").output
    let json = try rig.must("gate --format json", as: "s02").output
    let sheet = try rig.must("gate --print", as: "s02").output

    for shown in [gate, json, sheet] {
      #expect(shown.contains("Hollis, Dana"))
      #expect(!shown.contains("Swore"))
      #expect(!shown.contains("heard at the office"))
      #expect(!shown.contains("2026-001"))
    }
    #expect(try rig.program.run("case show 2026-001", as: "s02").status == 66)
    #expect(try rig.program.run("incident show 2026-001", as: "s02").status == 66)
    #expect(!(try rig.must("log show", as: "s02").output.contains("Swore")))
    #expect(try rig.must("letters", as: "s02").output.contains("no such letters"))
  }

  @Test func `a case for named people is not there for a deputy, in lists, counts or JSON`() throws
  {
    let rig = try rig()
    try rig.banInterim()
    let seen = try rig.must("cases", as: "s03").output
    try rig.must(
      "case do 2026-001 access",
      sets: ["access=named", "people=s01", "reason=A colleague's child."])

    let lists = [
      "cases --all", "cases --all --format json", "letters", "letters --format json",
      "incident list", "incident list --format json", "due", "due --format json",
      "bans --all --format json", "report", "report --format json", "log show",
      "log show --format json",
    ]
    #expect(seen.contains("2026-001"))
    for list in lists {
      let shown = try rig.must(list, as: "s03").output
      #expect(!shown.contains("2026-001"), "\(list) shows the case")
      #expect(!shown.contains("Swore"), "\(list) shows what was said")
    }
    let people = try #require(
      try rig.must("parents --format json", as: "s03").json as? [String: Any])
    let dana = try #require((people["parents"] as? [[String: Any]])?.first)
    #expect(dana["openCases"] as? Int == 0)
    for one in ["case show 2026-001", "case next 2026-001", "letters show 2026-001 L1"] {
      #expect(try rig.program.run(one, as: "s03").status == 66, "\(one) is answered")
    }
    #expect(try rig.program.run("case do 2026-001 note", as: "s03", sets: ["text=x"]).status == 66)
    let counts = try rig.must("report behaviour", as: "s03").output
    #expect(counts.contains("Nothing to count."))
    #expect(try rig.must("cases").output.contains("2026-001"))
  }
}
