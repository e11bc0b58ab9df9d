import Foundation
import Testing

@Suite("The school from the command line")
struct SchoolCommandTests {
  private static let terms = """
    school year,term,name,start,end,status
    2026-27,autumn,term,2026-09-03,2026-12-18,confirmed
    2026-27,spring,term,2027-01-05,2027-03-25,confirmed
    """

  @Test func `a new term table replaces the old one, and a date by it is known at once`() throws {
    let rig = try Rig(policy: "mugginton")
    try rig.makeCase()
    try rig.addChair()
    let consult = [
      "measure=site-ban", "scope=whole", "how=by telephone", "until=end of term", "view=supports",
      "at=9:05", Rig.facts,
    ]
    let before = try rig.program.run("case do 2026-001 consult", sets: consult)
    let file = try rig.program.write(Self.terms, to: "terms.csv")

    let taken = try rig.must("school calendar \(file)")
    let after = try rig.program.run("case do 2026-001 consult", sets: consult)
    let shown = try #require(try rig.must("school --format json").json as? [String: Any])

    #expect(before.status == 65)
    #expect(taken.output.contains("2026-27 autumn: 03/09/2026 to 18/12/2026"))
    #expect(after.status == 0, "\(after.messages)")
    #expect((shown["terms"] as? [Any])?.count == 2)
    #expect(shown["schoolDay"] as? Bool == true)
    #expect(try rig.program.run(["log", "verify"]).status == 0)
  }

  @Test func `a table with faults is refused with each line, and nothing is recorded`() throws {
    let rig = try Rig(policy: "mugginton")
    let seal = try rig.must("log seal").output
    let file = try rig.program.write(
      Self.terms.replacing("2027-03-25", with: "2026-12-01"), to: "terms.csv")

    let outcome = try rig.program.run("school calendar \(file)")

    #expect(outcome.status == 65)
    #expect(outcome.messages.contains("Line 3"))
    #expect(outcome.messages.contains("Nothing was recorded."))
    #expect(try rig.must("log seal").output == seal)
  }

  @Test func `only the head or the administrator replaces the term dates`() throws {
    let rig = try Rig(policy: "mugginton")
    try rig.must("staff add", sets: ["name=Dee Second", "roles=deputy"])
    let file = try rig.program.write(Self.terms, to: "terms.csv")

    #expect(try rig.program.run("school calendar \(file)", as: "s02").status == 77)
    #expect(try rig.program.run("school calendar").status == 64)
    #expect(try rig.program.run("school calendar nowhere.csv").status == 66)
  }

  @Test func `the details that letters print can be changed one by one`() throws {
    let rig = try Rig(policy: "mugginton")

    try rig.must("school details", sets: ["telephone=01632 960555"])
    let shown = try rig.must("school show").output

    #expect(shown.contains("01632 960555"))
    #expect(shown.contains("Mugginton"))
  }
}
