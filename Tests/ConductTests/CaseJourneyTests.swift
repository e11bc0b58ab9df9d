import Testing

@Suite("A case from the command line")
struct CaseJourneyTests {
  @Test func `a ban is refused until the chair was consulted, and then recorded`() throws {
    let rig = try Rig(policy: "mugginton")
    try rig.makeCase()
    try rig.must(
      "case do 2026-001 spoken-to",
      sets: ["channel=telephone", "outcome=spoken", "note=Asked to stop.", "at=8:40"])

    let refused = try rig.program.run("case do 2026-001 interim-ban", sets: Rig.interimBan)

    #expect(refused.status == 3)
    #expect(refused.output.isEmpty)
    #expect(refused.messages.contains("The chair of governors has not been consulted about this."))
    #expect(refused.messages.contains("Parent code of conduct, section 4, last sentence (policy)"))
    #expect(refused.messages.contains("What would open it:"))
    #expect(try rig.must("bans --all").output.contains("There are no such restrictions"))

    try rig.addChair()
    try rig.must(
      "case do 2026-001 consult",
      sets: [
        "measure=site-ban", "scope=whole", "how=by telephone", "until=+6w", "view=against",
        "at=9:05", Rig.facts,
      ])
    let banned = try rig.program.run(
      "case do 2026-001 interim-ban",
      sets: Rig.interimBan + ["against-chair=The office was frightened."])

    #expect(banned.status == 0)
    #expect(try rig.must("bans --all").output.contains("interim ban"))
  }

  @Test func `a school whose policy asks for no consultation is not asked for one`() throws {
    let rig = try Rig(policy: "roby-park")
    let file = try rig.program.write(SmallSchool.transferFile, to: "office.xml")
    _ = try rig.program.run("import \(file) --accept-merge all")
    let pack = try #require(try rig.must("policy show --format json").json as? [String: Any])
    let behaviours = try #require(pack["behaviours"] as? [[String: Any]])
    let behaviour = try #require(behaviours.first?["id"] as? String)
    try rig.must(
      "incident open --alleged p00001 --behaviour \(behaviour)",
      sets: [
        "seen=Swore at the office.", "channel=premises", "first-hand=no", "open-case=yes",
        "nature=neither",
        "seriousness=medium", "on=20/11/2026", "at=8:35",
      ])
    try rig.takeAccount()
    try rig.must(
      "case do 2026-001 spoken-to",
      sets: ["channel=telephone", "outcome=spoken", "note=Asked to stop.", "at=8:40"])

    #expect(
      try rig.program.run("case do 2026-001 interim-ban", sets: Rig.interimBan).status == 0)
  }

  @Test func `the next steps say which are ready and why others are blocked`() throws {
    let rig = try Rig(policy: "mugginton")
    try rig.makeCase()

    let text = try rig.must("case next 2026-001").output
    let json = try #require(
      try rig.must("case next 2026-001 --format json").json as? [String: Any])
    let steps = try #require(json["steps"] as? [[String: Any]])
    let ban = try #require(steps.first { $0["step"] as? String == "site-ban" })
    let spoken = try #require(steps.first { $0["step"] as? String == "spoken-to" })
    let fields = try #require(spoken["fields"] as? [[String: Any]])
    let reasons = try #require(ban["reasons"] as? [[String: Any]])

    #expect(text.contains("ready     spoken-to"))
    #expect(text.contains("blocked   site-ban"))
    #expect(ban["status"] as? String == "blocked")
    #expect(reasons.contains { ($0["citation"] as? String)?.contains("section 4") ?? false })
    #expect(fields.compactMap { $0["name"] as? String }.prefix(2) == ["channel", "outcome"])
    #expect(fields.first?["type"] as? String == "choice")
    #expect(fields.first?["required"] as? Bool == true)
  }

  @Test func `what a letter said stays as it was issued`() throws {
    let rig = try Rig(policy: "mugginton")
    try rig.makeCase()
    try rig.banInterim()

    let letter = try rig.must("letters show 2026-001 L1").output
    let again = try rig.program.run("letters issue 2026-001 L1")

    #expect(letter.contains("Dear Ms Hollis,"))
    #expect(letter.contains("PRACTICE"))
    #expect(again.status == 3)
    #expect(again.messages.contains("Letter L1 of case 2026-001 is sent"))
  }

  @Test func `a value may come from a file or from standard input`() throws {
    let rig = try Rig(policy: "mugginton")
    try rig.makeCase()
    let path = try rig.program.write("Heard by two people.\nWritten down at once.", to: "note.txt")

    try rig.must("case do 2026-001 note", sets: ["text=@\(path)"])
    let typed = try rig.program.run(
      [
        "case", "do", "2026-001", "note", "--set", "text=-", "--as", "s01", "--today",
        Program.today,
      ],
      input: "From the telephone.")
    try rig.must("case do 2026-001 note", sets: ["text=@@dana_h wrote again"])
    let shown = try rig.must("case show 2026-001").output

    #expect(typed.status == 0)
    #expect(shown.contains("Written down at once."))
    #expect(shown.contains("From the telephone."))
    #expect(shown.contains("@dana_h wrote again"))
  }

  @Test func `control characters typed into a case never reach the terminal`() throws {
    let rig = try Rig(policy: "mugginton")
    try rig.makeCase()
    try rig.must("case do 2026-001 note", sets: ["text=Red\u{1B}[31m and \u{202E}turned\u{9B}5m"])

    let text = try rig.must("case show 2026-001").output
    let json = try rig.must("case show 2026-001 --format json").output

    for shown in [text, json] {
      #expect(!shown.unicodeScalars.contains { [0x1B, 0x9B, 0x202E].contains($0.value) })
    }
    #expect(text.contains("turned"))
  }
}
