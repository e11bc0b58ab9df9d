import CaseModel
import Foundation
import PolicyModel
import Testing

@testable import CaseDesk

@Suite("What happened is judged by the code in force on its day") struct CodeOfTheDayTests {
  private typealias Under = SchoolUnderTest

  private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  @Test func `once an incident is on record a code begins on a day to come`() throws {
    let school = try Under("mugginton")
    _ = try school.openCase(about: try school.family())
    try school.clock.go("2026-10-12", "9:00")
    for early in ["2026-09-01", "2026-10-06", "2026-10-12"] {
      let refused = #expect(throws: DeskError.self) {
        try school.desk(as: Under.chair).adopt("roby-park", from: try day(early), minute: "FGB 4")
      }
      #expect(refused?.sentence.contains("(our default)") == true)
      #expect(refused?.sentence.contains("Tue 13 October 2026") == true)
    }
    let adopted = try school.desk(as: Under.chair).adopt("roby-park", minute: "FGB 4")
    #expect(adopted.from == (try day("2026-10-13")))
    #expect(try school.desk.pack().id == "mugginton")
    try school.clock.go("2026-10-13", "9:00")
    #expect(try school.desk.pack().id == "roby-park")
  }

  @Test func `no code lasts for an afternoon: the old one comes back on a day to come too`() throws
  {
    let school = try Under("mugginton")
    _ = try school.openCase(about: try school.family())
    _ = try school.desk(as: Under.chair).adopt("robert-miles", minute: "FGB 4")
    let back = try school.desk(as: Under.chair).adopt("mugginton", minute: "FGB 5")
    try school.clock.go(back.from.iso, "9:00")
    #expect(try school.desk.pack().id == "mugginton")
    _ = try school.desk(as: Under.chair).adopt("robert-miles", minute: "FGB 6")
    #expect(try school.desk.pack().id == "mugginton")
  }

  @Test(arguments: ["", "  "])
  func `once an incident is on record the governors' minute is named`(_ minute: String) throws {
    let school = try Under("mugginton")
    _ = try school.openCase(about: try school.family())
    let refused = #expect(throws: DeskError.self) {
      try school.desk(as: Under.chair).adopt("roby-park", minute: minute)
    }
    #expect(refused?.sentence.contains("minute") == true)
    #expect(try school.desk.adoptedPolicies().count == 1)
    _ = try school.desk(as: Under.chair).adopt("roby-park", minute: "FGB 4")
    let entry = try #require(try school.desk.school().policies.last)
    #expect(entry.why == "Minute of the governors: FGB 4.")
  }

  @Test func `the head does not change the code that binds them where the governors have somebody`()
    throws
  {
    let school = try Under("mugginton")
    _ = try school.openCase(about: try school.family())
    for staff in [Under.head, Under.deputy] {
      let refused = #expect(throws: DeskError.self) {
        try school.desk(as: staff).adopt("roby-park", minute: "FGB 4")
      }
      #expect(refused?.sentence.contains("(our default)") == true)
    }
    #expect(try school.desk.adoptedPolicies().count == 1)
    try school.recorded(
      .staffLeft,
      [
        "member": Under.chair.rawValue, "why": "The term of office is over.", "minute": "FGB 4",
        "told-by": "The clerk, Mrs Ode, by letter",
      ])
    _ = try school.desk.adopt("roby-park", minute: "FGB 5")
    #expect(try school.desk.adoptedPolicies().count == 2)
  }

  @Test func `what happened before a code began is not reported once more to come under it`() throws
  {
    let school = try Under("mugginton")
    let parent = try school.family()
    let first = try school.openCase(about: parent)
    let from = try school.desk(as: Under.chair).adopt("roby-park", minute: "FGB 4").from
    try school.clock.go(from.iso, "9:00")
    func report(_ day: CivilDate) throws -> (IncidentID, CaseID) {
      guard
        case .ofIncident(let incident)? = try school.recorded(
          .incident(nil),
          [
            "alleged": parent.rawValue, "behaviours": "temper", "channel": "premises",
            "seen": "Shouted at the class teacher.", "first-hand": "yes", "on": day.iso,
          ])
      else { throw Under.NotRecorded() }
      try school.recorded(
        .triage(incident),
        ["nature": "neither", "seriousness": "high", "outcome": "open-case", "reason": "Read."])
      return (incident, try #require(try school.desk.incidentSheet(incident).row.cases.first))
    }
    let again = try report(try day("2026-10-05"))
    #expect(try school.desk.caseState(again.1).state.opened?.policy.pack == "mugginton")
    let later = try report(from)
    #expect(try school.desk.caseState(later.1).state.opened?.policy.pack == "roby-park")
    // What the earlier code asks is not left behind by taking its incident into the later case.
    let refusal = try school.refusal(
      later.1, "join-incident", ["incident": again.0.rawValue])
    #expect(refusal.reasons[0].why.contains("consulting the chair"))
    try school.take(first, "join-incident", ["incident": later.0.rawValue])
    // Nor by taking it in before anybody judged it.
    try school.clock.go("2026-10-05", "10:00")
    guard
      case .ofIncident(let unjudged)? = try school.recorded(
        .incident(nil),
        [
          "alleged": parent.rawValue, "behaviours": "temper", "channel": "premises",
          "seen": "Shouted through the fence.", "first-hand": "yes", "on": "2026-10-05",
        ])
    else { throw Under.NotRecorded() }
    let early = try school.refusal(
      later.1, "join-incident", ["incident": unjudged.rawValue])
    #expect(early.reasons[0].why.contains("consulting the chair"))
    try school.take(first, "join-incident", ["incident": unjudged.rawValue])
    try school.expectSound()
  }

  @Test func `a record without an incident takes a code in from any day, without a minute`() throws
  {
    let school = try Under("mugginton")
    _ = try school.desk.adopt("roby-park", from: try day("2026-09-01"))
    #expect(try school.desk.pack().id == "roby-park")
  }

  @Test func `a code without a rule that every code keeps is not taken in`() throws {
    let school = try Under("mugginton")
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "\(UUID().uuidString)/oak-lane.yaml")
    try FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: path.deletingLastPathComponent()) }
    try Desk.newPolicy(
      from: "model", path: path.path, school: "Oak Lane", resources: Under.resources())
    _ = try school.desk.adopt(path.path)
    let whole = try String(contentsOf: path, encoding: .utf8)
    let spoiled = whole.replacingOccurrences(
      of: "legal adviser, clause: breach.legal}", with: "legal adviser, clause: breach.none}")
    try #require(spoiled != whole)
    try Data(spoiled.utf8).write(to: path)
    let refused = #expect(throws: DeskError.self) { try school.desk.adopt(path.path) }
    #expect(refused?.sentence.contains("breach.none") == true)
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
