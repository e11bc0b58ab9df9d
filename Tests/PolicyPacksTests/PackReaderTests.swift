import PolicyModel
import PolicyPacks
import Testing

@Suite("Reading a pack")
struct PackReaderTests {
  @Test("gives the pack as its file states it")
  func reading() throws {
    let pack = try OakLane.pack()
    #expect(pack.id == "oak-lane")
    #expect(pack.version == "2026-01")
    #expect(
      pack.clause("conduct.threat")
        == Clause(
          id: "conduct.threat",
          citation: Citation(basis: .policy, source: "Code of conduct", place: "section 3"),
          kind: .behaviour, summary: "No threats."))
    #expect(pack.clause("default.acts")?.citation.basis == .ourDefault)
    #expect(pack.duties.first?.when == [Trigger(category: [.threat])])
    #expect(pack.control.approvedOn == CivilDate(iso: "2026-01-12"))
    #expect(pack.timings.notice == Span(5, .schoolDays))
    let ban = try #require(pack.measure("site-ban"))
    #expect(ban.decidedBy == .head)
    #expect(ban.atEnd == .lapses)
    #expect(ban.review?.preparedBy == [.deputy])
  }

  @Test("takes our lengths of time for a hearing where the file states none, else its own")
  func timings() throws {
    let usual = try OakLane.pack().timings
    #expect(usual.hearing == Span(30, .schoolDays))
    #expect(usual.afterInterim == Span(10, .schoolDays))
    #expect(usual.confirming == Span(10, .schoolDays))
    #expect(usual.putOff == Span(10, .schoolDays))
    #expect(usual.unreviewed == Span(12, .months))
    #expect(usual.moreTime == Span(30, .schoolDays))
    let text = OakLane.text.replacing(
      "staff-check: 2 days}",
      with: "staff-check: 2 days, hearing: 6 weeks, after-interim: 3 days, confirming: 4 days, "
        + "put-off: 5 days, unreviewed: 6 months, more-time: 2 weeks}")
    let own = try #require(PackReader.read(text: text, file: "oak-lane.yaml").pack).timings
    #expect(own.hearing == Span(6, .weeks))
    #expect(own.afterInterim == Span(3, .days))
    #expect(own.confirming == Span(4, .days))
    #expect(own.putOff == Span(5, .days))
    #expect(own.unreviewed == Span(6, .months))
    #expect(own.moreTime == Span(2, .weeks))
  }

  @Test("lets a requirement state its ways, and takes all of them where it does not")
  func ways() throws {
    let pack = try OakLane.pack()
    let spoken = try #require(pack.measure("warning-letter")?.requires.first)
    #expect(spoken.ways == [.spokenTo, .offeredTwice])
    #expect(spoken.citation == pack.clause("breach.speak")?.citation)
    let chair = try #require(pack.measure("site-ban")?.requires.first)
    #expect(chair.ways == [.consulted, .viceChairConsulted])
  }

  @Test("appends to every restriction what law and guidance ask, and to nothing else")
  func fairness() throws {
    let pack = try OakLane.pack()
    #expect(
      pack.measure("site-ban")?.requires.map(\.id) == [
        .chairConsulted, .chanceToRespond, .reasonsGiven, .endOrReview, .noticeLength,
        .childArrangements, .adjustmentsAsked, .complaintRoute, .impartialDecider,
      ])
    #expect(pack.measure("warning-letter")?.requires.map(\.id) == [.parentSpokenTo])
  }

  @Test("lets a citation of a requirement stand in for its clause's")
  func citationOverride() throws {
    let text = OakLane.text.replacing(
      "{demand: chair-consulted, clause: breach.chair}",
      with: "{demand: chair-consulted, clause: breach.chair, "
        + "at: {basis: our reading, place: the last line}}")
    let reading = PackReader.read(text: text, file: "oak-lane.yaml")
    let chair = try #require(reading.pack?.measure("site-ban")?.requires.first)
    #expect(
      chair.citation
        == Citation(basis: .ourReading, source: "Code of conduct", place: "the last line"))
  }

  @Test("lets a measure rest on another clause towards a visitor")
  func visitors() throws {
    let text = OakLane.text
      .replacing("visitors: false", with: "visitors: true")
      .replacing("name: Ban\n", with: "name: Ban\n    for-visitors: default.acts\n")
    let pack = try #require(PackReader.read(text: text, file: "oak-lane.yaml").pack)
    let ban = try #require(pack.measure("site-ban"))
    #expect(ban.clause(forVisitor: true) == "default.acts")
    #expect(ban.clause(forVisitor: false) == "breach.ban")
    let letter = try #require(pack.measure("warning-letter"))
    #expect(letter.clause(forVisitor: true) == "breach.warning", "no other clause is stated")
    #expect(PackChecks.run(pack).allSatisfy { $0.findings.isEmpty })
    try #expect(
      OakLane.issues(writing: "name: Ban\n    for-visitors: breach.bann", for: "name: Ban") == [
        "oak-lane.yaml:45:19: measures[4].for-visitors: “breach.bann” is not a clause of this pack. "
          + "Expected: breach.ban."
      ])
  }

  @Test("lets a way rest on a clause of its own, wherever it is allowed")
  func wayClauses() throws {
    let ways = "ways: {offered-twice: default.acts, vice-chair-consulted: scope.who}\nduties:"
    let text = OakLane.text.replacing("duties:", with: ways)
    let pack = try #require(PackReader.read(text: text, file: "oak-lane.yaml").pack)
    let spoken = try #require(pack.measure("warning-letter")?.requires.first)
    #expect(spoken.clause(of: .offeredTwice) == "default.acts")
    #expect(spoken.citation(of: .offeredTwice).basis == .ourDefault)
    #expect(spoken.clause(of: .spokenTo) == "breach.speak")
    #expect(spoken.citation(of: .spokenTo) == spoken.citation)
    #expect(spoken.wayClauses.count == 1, "only ways that it allows itself")
    let chair = try #require(pack.measure("site-ban")?.requires.first)
    #expect(chair.citation(of: .viceChairConsulted).place == "section 1")
    #expect(PackChecks.run(pack).allSatisfy { $0.findings.isEmpty })
  }

  @Test("follows anchors and aliases, and reads a file with a byte order mark or Windows line ends")
  func spellings() throws {
    let original = try OakLane.pack()
    let aliased = OakLane.text
      .replacing("suggested: 6 weeks", with: "suggested: &six 6 weeks")
      .replacing("every: 6 weeks", with: "every: *six")
    #expect(PackReader.read(text: aliased, file: "oak-lane.yaml").pack == original)
    let windows = OakLane.text.replacing("\n", with: "\r\n")
    #expect(PackReader.read(text: windows, file: "oak-lane.yaml").pack == original)
    let marked = [0xEF, 0xBB, 0xBF] + Array(OakLane.text.utf8)
    #expect(PackReader.read(bytes: marked, file: "oak-lane.yaml").pack == original)
  }

  @Test("reads a text as text even where YAML would take it for something else")
  func texts() throws {
    let text = OakLane.text.replacing("Oak Lane Primary School", with: "No")
    #expect(PackReader.read(text: text, file: "oak-lane.yaml").pack?.school == "No")
  }

  @Test("joins a text that runs over lines with single spaces")
  func folding() throws {
    let text = OakLane.text.replacing(
      "    says: No threats.", with: "    says: |\n      No\n        threats.\n")
    let pack = PackReader.read(text: text, file: "oak-lane.yaml").pack
    #expect(pack?.clause("conduct.threat")?.summary == "No threats.")
  }
}
