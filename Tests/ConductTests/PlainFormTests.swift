import Foundation
import Testing

@Suite("Forms at the plain desk")
struct PlainFormTests {
  private func rig() throws -> Rig {
    let rig = try Rig(policy: "mugginton")
    let file = try rig.program.write(SmallSchool.transferFile, to: "office.xml")
    _ = try rig.program.run("import \(file) --accept-merge all")
    return rig
  }

  @Test func `what is missing is said at the end, and a wrong date at once`() throws {
    let rig = try rig()

    let sitting = try rig.sit(
      [
        "10", "hollis", "y", "", "", "", "1", "", "", "", "y", "", "", "", "", "31/2/2026",
        "20/11/2026", "25:00", "8:35", "s",
      ] + ["2 3", "Shouted.", ".", "s", "q"])

    let output = sitting.output
    #expect(output.contains("There is a problem\nChoose what it was.\n"))
    #expect(output.contains("\nEnter what was said or seen.\n"))
    let end = output.range(of: "Check your answers")?.lowerBound ?? output.startIndex
    for wrong in ["“When it happened” must be a real date.", "“At what time” must be a time"] {
      let said = output.range(of: "Error: \(wrong)")?.lowerBound
      #expect(said.map { $0 < end } == true, "\(wrong): \(output)")
    }
    #expect(output.contains("1. Who is it about: Hollis, Dana"))
    #expect(output.contains("That is Fri 20 November 2026."))
    #expect(output.contains("Incident I-2026-001 is reported"), "\(output)")
  }

  @Test func `the end of the input in the middle of a text keeps every line of it`() throws {
    let rig = try rig()

    let first = try rig.sit(
      ["10", "hollis", "y", "", "", "2", "", "", "She said that", "we would regret it"])
    let second = try rig.sit(["10", "n", ">", "b", "q"])
    let third = try rig.sit(["10", "y", ">", "b", "q"])

    #expect(first.status == 0)
    #expect(first.output.contains("There is nothing more to read, so the desk is closed."))
    #expect(second.output.contains("You began this form before. What you typed then is kept."))
    #expect(
      second.output.contains("7. What was said or seen: She said that\n   we would regret it"))
    #expect(second.output.contains("What you typed is kept as a draft."))
    #expect(third.output.contains("7. What was said or seen: not provided"))
    #expect(try rig.must("incident list").output.contains("no such incidents"))
  }

  @Test func `what cannot be undone is recorded only after yes, and names the person`() throws {
    let rig = try rig()
    try rig.must(
      "incident open --alleged p00001 --behaviour language",
      sets: [
        "seen=Swore at the office.", "channel=premises", "first-hand=no", "open-case=yes",
        "nature=neither",
        "seriousness=medium", "on=20/11/2026", "at=8:35",
      ])
    try rig.takeAccount()
    try rig.must(
      "case do 2026-001 spoken-to",
      sets: ["channel=telephone", "outcome=spoken", "note=Asked to stop.", "at=8:40"])
    try rig.addChair()
    try rig.must(
      "case do 2026-001 consult",
      sets: [
        "measure=site-ban", "scope=whole", "how=by telephone", "until=+6w", "view=supports",
        "at=9:05", "facts=Heard.",
      ])
    let ban = [
      "3", "1", "interim", "1", "1", "", "", "", "", "", "", "Heard.", ".", "Risk.", ".",
      "A letter.", ".", "Grandmother.", ".", "Grandmother.", ".", "None asked for.", ".", ">",
      "s",
    ]

    let refused = try rig.sit(ban + ["", "b", "q"])
    let before = try rig.must("bans").output
    let banned = try rig.sit(["3", "1", "interim", "1", "1", "n", ">", "s", "y", "q"])

    #expect(refused.output.contains("This keeps Hollis, Dana from the site"), "\(refused.output)")
    #expect(refused.output.contains("Record the interim ban? y/N:"))
    #expect(refused.output.contains("Nothing was recorded. What you typed still stands."))
    #expect(before.contains("no such restrictions"))
    #expect(banned.output.contains("Recorded: Interim ban."), "\(banned.output)")
    #expect(try rig.must("bans").output.contains("interim ban"))
  }

  @Test func `a no of the procedure says why, and what was typed is kept`() throws {
    let rig = try rig()
    try rig.must(
      "incident open --behaviour language",
      sets: [
        "seen=Swore at the office.", "channel=premises", "first-hand=yes", "on=20/11/2026",
        "at=8:35",
      ])

    let sitting = try rig.sit(
      ["9", "1", "1", "4", "2", "1", "Not the first time.", ".", "", "", "s", "b", "q"])

    #expect(sitting.output.contains("This may not be done now. Nothing was recorded"))
    #expect(sitting.output.contains("Nobody is named or described in the report"))
    #expect(sitting.output.contains("What would open it: Complete the report"))
    #expect(sitting.output.contains("What you typed is kept as a draft."))
  }

  @Test func `a form that is somebody else's is not opened, and it is said whose it is`() throws {
    let rig = try rig()
    try rig.must("staff add", sets: ["name=Dee Second", "roles=deputy"])
    try rig.must(
      "incident open --alleged p00001 --behaviour language",
      sets: [
        "seen=Swore at the office.", "channel=premises", "first-hand=yes", "on=20/11/2026",
        "at=8:35",
      ])

    let sitting = try rig.sit(["9", "1", "1", "q"], as: "s02")

    #expect(sitting.output.contains("Triage is for the headteacher. Ask the headteacher"))
    #expect(!sitting.output.contains("Question 1"))
  }

  @Test func `a letter that came back is sent again`() throws {
    let rig = try Rig(policy: "mugginton")
    try rig.makeCase()
    try rig.banInterim()
    try rig.must("case do 2026-001 letter-returned", sets: ["letter=L1", "reason=Not known here."])

    let sitting = try rig.sit(["5", "1", "1", "", "1", "her, at the gate", "1", ">", "s", "q"])

    #expect(sitting.output.contains("1. Record that it was sent again"), "\(sitting.output)")
    #expect(
      sitting.output.contains("Recorded that a letter was sent."), "\(sitting.output)")
  }

  @Test func `somebody else's entry in between is shown, and s judges the answers anew`() throws {
    let rig = try rig()
    try rig.must(
      "incident open --alleged p00001 --behaviour language",
      sets: [
        "seen=Swore at the office.", "channel=premises", "first-hand=no", "open-case=yes",
        "nature=neither",
        "seriousness=medium", "on=20/11/2026", "at=8:35",
      ])
    try rig.takeAccount()
    let (process, output, _) = try rig.program.process(
      Program.binary, ["--plain", "--as", "s01", "--today", Program.today])
    let keys = Pipe()
    process.standardInput = keys
    try process.run()
    func type(_ lines: [String]) throws {
      try keys.fileHandleForWriting.write(contentsOf: Data(lines.map { $0 + "\n" }.joined().utf8))
    }
    try type(["3", "1", "1", "1", "2", "1", "Asked to stop.", "."])
    try process.wait(for: "the tenth question, the six before being for what was put off") {
      try rig.program.text(output).contains("Question 10 of 12")
    }
    try rig.must("case do 2026-001 note", sets: ["text=A call from her sister."])
    try type([">", "s", "s", "q"])
    try keys.fileHandleForWriting.close()
    process.waitUntilExit()

    let said = try rig.program.text(output)
    #expect(said.contains("Somebody else recorded something in between, so nothing was recorded:"))
    #expect(said.contains("Ruth Amber: Note"))
    #expect(said.contains("Recorded: Speak to the parent."), "\(said)")
  }

  @Test func `an answer that is itself a command is typed with a backslash`() throws {
    let rig = try rig()

    let sitting = try rig.sit(
      ["2", "p", "", "\\b", "\\-", "", "", "", "", "", "", "", "", "", "", "s", "b", "q"])

    #expect(sitting.output.contains("(p00002)."), "\(sitting.output)")
    #expect(try rig.must("parents").output.contains("-, b"))
  }

  @Test func `an entry to correct is typed by its own number, from the list or not`() throws {
    let rig = try Rig(policy: "mugginton")
    try rig.makeCase()
    try rig.must("case do 2026-001 note", sets: ["text=A note."])
    let way = ["3", "1", "correct an entry", "1", "1"]

    let listed = try rig.sit(way + ["b", "q"]).output
    let label = try #require(
      listed.split(separator: "\n").first { $0.contains(": Note, ") })
    let number = String(label.prefix { $0.isNumber })
    let chosen = try rig.sit(way + [number, ">", "b", "q"]).output
    let typed = try rig.sit(way + ["n", "1", ">", "b", "q"]).output

    #expect(!number.isEmpty && number != "1", "\(listed)")
    #expect(chosen.contains("1. Which entry, by its number: \(label)"), "\(chosen)")
    #expect(typed.contains("1. Which entry, by its number: 1\n"), "\(typed)")
  }

  @Test func `nothing but lines ever reaches the terminal`() throws {
    let rig = try rig()
    try rig.must(
      "incident open --alleged p00001 --behaviour language",
      sets: [
        "seen=Red\u{1B}[31m and \u{202E}turned", "channel=premises", "first-hand=yes",
        "open-case=yes",
        "nature=neither", "seriousness=medium", "on=20/11/2026",
      ])

    let sitting = try rig.sit(["1", "b", "9", "1", "b", "b", "3", "1", "3", "b", "q"])

    #expect(sitting.messages.isEmpty)
    #expect(sitting.output.contains("turned"))
    let controls = sitting.output.unicodeScalars.filter {
      $0.properties.generalCategory == .control || $0.value == 0x202E
    }
    #expect(Set(controls.map(\.value)) == [10])
    // No boxes: what is drawn would be read aloud.
    #expect(!sitting.output.unicodeScalars.contains { (0x2500...0x25FF).contains($0.value) })
  }

  @Test func `ACCESSIBLE asks for the plain desk, and 0 does not`() throws {
    let rig = try Rig(policy: "mugginton")

    let plain = try rig.program.run([], input: "q\n", environment: ["ACCESSIBLE": "1"])
    let other = try rig.program.run([], input: "q\n", environment: ["ACCESSIBLE": "0"])

    #expect(plain.output.contains("Goodbye."))
    #expect(other.output.contains("SUBCOMMANDS") || other.output.contains("USAGE"))
  }
}
