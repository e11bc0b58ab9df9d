import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("What happened is judged by the code in force on its day") struct CodeOfTheDayTests {
  private typealias Under = SchoolUnderTest

  private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  @Test func `no code is taken in for a day on which something on record had happened`() throws {
    let school = try Under("mugginton")
    _ = try school.openCase(about: try school.family())
    try school.clock.go("2026-10-12", "9:00")
    for back in ["2026-09-01", "2026-10-05"] {
      let refused = #expect(throws: DeskError.self) {
        try school.desk.adopt("roby-park", from: try day(back))
      }
      #expect(refused?.sentence.contains("(our default)") == true)
      #expect(refused?.sentence.contains("Tue 6 October 2026") == true)
    }
    _ = try school.desk.adopt("roby-park", from: try day("2026-10-06"))
    #expect(try school.desk.pack(on: day("2026-10-05")).id == "mugginton")
    #expect(try school.desk.pack().id == "roby-park")
  }

  @Test func `a record without an incident takes a code in from any day`() throws {
    let school = try Under("mugginton")
    _ = try school.desk.adopt("roby-park", from: try day("2026-09-01"))
    #expect(try school.desk.pack().id == "roby-park")
  }

  private func report(_ behaviour: String, on day: String) -> [String: String] {
    [
      "described": "A man in a red coat", "behaviours": behaviour, "channel": "social-media",
      "seen": "Wrote that the school lies.", "first-hand": "yes", "on": day,
    ]
  }

  @Test func `a report written late is offered, and judged by, the code of its own day`() throws {
    let school = try Under("roby-park")
    _ = try school.desk.adopt("mugginton", from: try day("2026-10-07"))
    try school.clock.go("2026-10-09", "9:00")
    let offered = try school.desk.form(.incident(nil)).fields.first { $0.name == "behaviours" }
    #expect(offered?.choices.contains { $0.value == "libellous-posts" } == true)
    let submission = try school.desk.submit(
      .incident(nil), report("libellous-posts", on: "8/10/2026"))
    guard case .mend(let problems) = submission else {
      Issue.record("\(Under.words(submission))")
      return
    }
    #expect(problems.map(\.field) == ["behaviours"])
    #expect(problems[0].message.contains("the code in force on 8 October 2026"))
    guard
      case .ofIncident(let late)? = try school.recorded(
        .incident(nil), report("libellous-posts", on: "6/10/2026"))
    else { throw Under.NotRecorded() }
    try school.recorded(
      .triage(late),
      ["nature": "neither", "seriousness": "medium", "outcome": "open-case", "reason": "Read."])
    let number = try #require(try school.desk.incidentSheet(late).row.cases.first)
    let joined = try school.desk.caseState(number).state.incidents
    #expect(joined.map(\.facts.categories) == [[.posts]])
    let found = try school.desk.incidents(IncidentsQuestion(text: "behaviour:posts")).rows
    #expect(found.map(\.incident) == [late])
    try school.expectSound()
  }
}
