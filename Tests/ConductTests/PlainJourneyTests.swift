import Foundation
import Testing

@Suite("Whole journeys at the plain desk")
struct PlainJourneyTests {
  /// A school with people in it and nothing about them.
  private func rig() throws -> Rig {
    let rig = try Rig(policy: "mugginton")
    let file = try rig.program.write(SmallSchool.transferFile, to: "office.xml")
    _ = try rig.program.run("import \(file) --accept-merge all")
    try rig.must("staff add", sets: ["name=Dee Second", "roles=deputy"])
    return rig
  }

  @Test func `from a report to a triage to the invitation letter, without leaving`() throws {
    let rig = try rig()

    let sitting = try rig.sit(
      ["10"] + Rig.report() + ["s"]
        // The incident's page: triage it, a case.
        + ["1", "4", "2", "1", "Loud, and not the first time.", ".", "", "", "s"]
        // The case's page: take the account of somebody else, which is due.
        + ["1", "1", "Kim Bell", "3", "y", "She shouted at me.", ".", "", "", "8:38", "", "s"]
        // And speak to the parent, which is due then.
        + ["1", "1", "2", "1", "Asked to stop.", ".", "", "", "", "8:40", "", "s"]
        // Its steps: a meeting, and the invitation to it.
        + ["arrange", "1", "1", "27/11/2026", "9:00", "The office", "1", "", "", "", "s"]
        + ["invitation", "1", "1", "Bring somebody with you.", ".", "", "", "s", "q"])

    #expect(sitting.status == 0)
    #expect(sitting.output.contains("Incident I-2026-001 is reported; it waits for triage."))
    #expect(sitting.output.contains("Triage recorded; case 2026-001."))
    #expect(sitting.output.contains("The letter “Invitation to a meeting” is drafted"))
    let issued = try rig.sit(["5", "1", "1", "", "", "", "s", "y", "q"])
    #expect(issued.output.contains("The letter's text to Hollis, Dana is fixed with this"))
    let letter = try rig.must("letters show 2026-001 L1").output
    #expect(letter.contains("Dear Ms Hollis,"))
    #expect(letter.contains("Bring somebody with you."))
    #expect(try rig.must("letters").output.contains("issued"))
    #expect(try rig.program.run(["log", "verify"]).status == 0)
  }

  @Test func `a deputy prepares a review and the head decides it`() throws {
    let rig = try rig()
    try rig.must(
      "incident open --alleged p00001 --behaviour language",
      sets: [
        "seen=Swore at the office.", "channel=premises", "first-hand=no", "open-case=yes",
        "nature=neither",
        "seriousness=medium", "on=20/11/2026", "at=8:35",
      ])
    try rig.takeAccount()
    try rig.banInterim()
    let hearing = ["--today", "2026-12-04", "--as", "s01"]
    let banned = try rig.program.run(
      ["case", "do", "2026-001", "site-ban"] + hearing
        + (Rig.interimBan.filter { !$0.hasPrefix("then-") } + ["until=+4w"]).flatMap {
          ["--set", $0]
        })
    #expect(banned.status == 0, "\(banned.messages)")
    let sent = ["--set", "how=handed", "--set", "to=her, at the office", "--set", "in-person=yes"]
    _ = try rig.program.run(["letters", "issue", "2026-001", "L2"] + hearing)
    _ = try rig.program.run(["letters", "sent", "2026-001", "L2"] + sent + hearing)

    // What she says is recorded as it comes; to lift it, nothing has to be put to her.
    let said = try rig.program.run(
      ["case", "do", "2026-001", "representations", "--set", "about=", "--set", "how=by telephone"]
        + ["--set", "text=Sorry for the words.", "--as", "s02", "--today", "2026-12-14"])
    #expect(said.status == 0, "\(said.messages)")

    let deputy = try rig.sit(
      ["4", "1", "1", "1", "", "Calm at the gate since.", ".", "", "3", ">", "s", "q"],
      as: "s02", today: "2026-12-14")
    let head = try rig.sit(
      ["4", "1", "3", "1", "", "", "Calm since.", ".", "Her side.", ".", ">", "s", "y", "q"],
      today: "2026-12-15")

    #expect(deputy.output.contains("Recorded: Prepare a review."), "\(deputy.output)")
    #expect(head.output.contains("Recorded: Decide a review."), "\(head.output)")
    // Lifted, it goes on in no form: nobody is asked how far, nor why nothing less is enough.
    #expect(!head.output.contains("Question 3 of"))
    #expect(!head.output.contains("What else was considered"))
    #expect(!head.output.contains("Places and times it covers"))
    let shown = try rig.program.run([
      "case", "show", "2026-001", "--as", "s01", "--today", "2026-12-16",
    ]).output
    #expect(shown.contains("Calm at the gate since."))
    #expect(shown.contains("Sorry for the words."))
    let gate = try rig.program.run(["gate", "--as", "s01", "--today", "2026-12-16"]).output
    #expect(gate.contains("Nobody."))
  }

  @Test func `today tells who may not come in, and why never`() throws {
    let rig = try rig()
    try rig.must(
      "incident open --alleged p00001 --behaviour language",
      sets: [
        "seen=Swore at the office.", "channel=premises", "first-hand=no", "open-case=yes",
        "nature=neither",
        "seriousness=medium", "on=20/11/2026", "at=8:35",
      ])
    try rig.takeAccount()
    try rig.banInterim()
    try rig.must("staff add", sets: ["name=Olu Front", "roles=office"])

    let office = try rig.sit(["1", "1", "b", "b", "3", "b", "6", "b", "7", "q"], as: "s03").output

    #expect(office.contains("Who may not simply come in: 1"))
    #expect(office.contains("1. Hollis, Dana."))
    #expect(office.contains("1. Log a breach by Hollis, Dana"))
    #expect(office.contains("There are no such cases that you may see."))
    #expect(!office.contains("2026-001"))
    #expect(!office.contains("Swore"))
  }

  @Test func `every place of the desk can be gone through`() throws {
    let rig = try rig()
    try rig.must(
      "incident open --alleged p00001 --behaviour language",
      sets: [
        "seen=Swore at the office.", "channel=premises", "first-hand=no", "open-case=yes",
        "nature=neither",
        "seriousness=medium", "on=20/11/2026", "at=8:35",
      ])
    try rig.takeAccount()
    try rig.banInterim()

    let sitting = try rig.sit([
      "1", "g", "m", "b", "2", "hollis", "1", "b", "a", "b", "3", "o", "1", "3", "b", "b", "b",
      "4", "o", "b", "5", "1", "b", "b", "6", "b", "7", "v", "1", "b", "b", "8", "1", "2", "b",
      "9", "w", "b", "11", "b", "12", "1", "b", "b", "leech",
      "b", "bea", "1", "b", "b", "99", "q",
    ])

    #expect(sitting.status == 0)
    for words in [
      "Seal of the record:", "Parents with “hollis”", "Reached by", "Cases, the most pressing",
      "Bans and other restrictions, by end or review", "Here the letter ends.", "needs first:",
      "The record verifies.", "Incidents by behaviour", "Offensive language: 1",
      "Incidents, the latest first", "Change the school's details",
      "What you recorded, the newest first", "Say what is right", "Found with “bea”",
      "pupil: Hollis, Bea",
      "There is no “99” here. The numbers here go up to 12.", "Goodbye.",
    ] {
      #expect(sitting.output.contains(words), "“\(words)” was not said:\n\(sitting.output)")
    }
  }

  @Test func `the made-up school opens plainly too`() throws {
    let rig = try Rig()

    let outcome = try rig.program.run(
      ["demo", "--plain", "--parents", "20", "--cases", "4", "--today", Program.today],
      input: "1\nq\n")

    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Wren Hollow Primary School"))
    #expect(outcome.output.contains("Due:"))
  }

  @Test func `a script that keeps a made-up school is not asked anything`() throws {
    let rig = try Rig()

    let outcome = try rig.program.run(
      ["demo", "--keep", "\(rig.program.folder)/demo.db", "--parents", "5", "--cases", "1"],
      environment: ["ACCESSIBLE": "1"])

    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Open it with “conduct --file"))
    #expect(!outcome.output.contains("Your choice:"))
  }
}
