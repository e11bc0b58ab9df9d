import PolicyModel
import Testing

@testable import CaseModel

/// A fact that was decided upon, or that a challenge took away, is the same under the number of another incident.
@Suite struct FactsDecidedTests {
  private let old = "You shouted at a teacher at the gate."
  private let new = "You raised your voice in the hall."

  /// The day after what was put with the old fact was decided: quashed on a challenge, or decided against; with
  /// something that has happened since.
  private func since(quashed: Bool) throws -> CaseSpec {
    var spec = try CaseSpec()
    try spec.given("9:00", .account, .spokenTo, .consult(facts: old))
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today) { $0.facts = old })
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"))
    if quashed {
      try spec.given(
        "9:30", spec.full { $0.reasons.facts = old },
        .receiveChallenge(
          ChallengeReceived(
            challenge: "", about: "R1", hearer: .viceChair, says: "Not so.", how: "by letter")),
        .decideChallenge(
          ChallengeDecided(
            challenge: "H1", outcome: .upheld, reasons: "It was not so.", told: "Their letter.")))
    } else {
      try spec.given("9:30", .against("N1"))
    }
    spec.today = try CaseSpec.day(1)
    try spec.given("9:00", .further("2026-002", When(spec.today, LocalTime("8:30"))))
    try spec.given("9:05", .account(of: "2026-002", from: "Another"), .spokenTo)
    try spec.given("9:10", .consult(incidents: ["2026-002"], facts: "\(old)\n\(new)"))
    return spec
  }

  private func notice(_ spec: CaseSpec, _ facts: String, again: String? = nil) -> CaseCommand {
    .notice(spec.today.adding(days: 7), from: spec.today, again: again) {
      $0.incidents = ["2026-002"]
      $0.facts = facts
    }
  }

  private func interim(_ spec: CaseSpec, _ facts: String) -> CaseCommand {
    spec.interim {
      $0.incidents = ["2026-002"]
      $0.reasons.facts = facts
    }
  }

  private func whys(_ spec: CaseSpec, _ command: CaseCommand) -> [String] {
    spec.refusal(command)?.reasons.map(\.why) ?? []
  }

  @Test func `what a challenge took away carries nothing, alone or beside something new`() throws {
    let spec = try since(quashed: true)
    for facts in [old, "\(new)\n\(old.uppercased())"] {
      for command in [notice(spec, facts, again: "We think so."), interim(spec, facts)] {
        #expect(whys(spec, command).count { $0.contains("after a challenge") } == 1)
      }
    }
    #expect(whys(spec, notice(spec, new)) == [])
    #expect(whys(spec, interim(spec, new)) == [])
  }

  @Test func `nor does a ban rest on it that was put before the challenge was heard`() throws {
    var spec = try CaseSpec()
    try spec.given("9:00", .account, .spokenTo, .consult(facts: old))
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today) { $0.facts = old })
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"))
    try spec.given("9:30", spec.full { $0.reasons.facts = old })
    try spec.given("9:31", .further("2026-002", When(spec.today, LocalTime("9:31"))))
    try spec.given("9:32", .account(of: "2026-002", from: "Another"), .spokenTo)
    try spec.given(
      "9:33", .consult(incidents: ["2026-002"], facts: old), notice(spec, old, again: "So."))
    let letter = try #require(spec.state.letters.last).id
    try spec.given("9:34", .issue(letter, .noticeOfIntent), .send(letter), .declined("N2"))
    let full = spec.full {
      $0.incidents = ["2026-002"]
      $0.reasons.facts = old
    }
    #expect(whys(spec, full) == [])
    try spec.given(
      "9:40",
      .receiveChallenge(
        ChallengeReceived(
          challenge: "", about: "R1", hearer: .viceChair, says: "Not so.", how: "by letter")),
      .decideChallenge(
        ChallengeDecided(
          challenge: "H1", outcome: .upheld, reasons: "It was not so.", told: "Their letter.")))
    #expect(whys(spec, full).contains { $0.contains("after a challenge") })
  }

  @Test func `what was decided is put once more for a reason, unless something is new`() throws {
    let spec = try since(quashed: false)
    #expect(whys(spec, notice(spec, old)).contains { $0.contains("was decided on 2 March") })
    #expect(whys(spec, notice(spec, old, again: "They asked for it.")) == [])
    #expect(whys(spec, notice(spec, "\(old)\n\(new)")) == [])
    let taken = try spec.events(notice(spec, old, again: "They asked for it."))
    guard case .noticeGiven(let given)? = taken.first else {
      Issue.record("no notice")
      return
    }
    #expect(given.again == "They asked for it.")
    let field = spec.form.fields(of: .builtIn(.notice)).first { $0.name == "again" }
    #expect(field?.onlyWhen?.values == ["site-ban"] && field?.required == false)
  }

  @Test func `an interim ban is for something new`() throws {
    let spec = try since(quashed: false)
    #expect(whys(spec, interim(spec, old)).contains { $0.contains("was decided upon") })
    #expect(whys(spec, interim(spec, "\(old)\n\(new)")) == [])
  }

  @Test func `a few words are no fact by which one is known again, nor those of another measure`()
    throws
  {
    let spec = try since(quashed: false)
    let person = PersonRecord(own: spec.state, others: [])
    #expect(person.decidedBefore("You shouted there.", by: "site-ban") == nil)
    #expect(person.decidedBefore(old, by: "managed-contact") == nil)
    #expect(person.decidedBefore(old, by: "site-ban") != nil)
  }

  @Test func `more told of what was decided is something new, and of nothing else`() throws {
    var spec = try since(quashed: false)
    func of(_ incidents: IncidentID...) -> CaseCommand {
      .notice(spec.today.adding(days: 7), from: spec.today, again: nil) {
        $0.incidents = incidents
        $0.facts = old
      }
    }
    #expect(!whys(spec, of("2026-001", "2026-002")).isEmpty)
    try spec.given("9:20", .account(of: "2026-001", from: "A third"))
    #expect(whys(spec, of("2026-001")) == [])
    #expect(whys(spec, of("2026-001", "2026-002")) == [])
    #expect(!whys(spec, of("2026-002")).isEmpty)
  }

  /// Notice of some facts, decided against on its day.
  private func against(_ facts: String) throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given(
      "9:10", .notice(spec.today.adding(days: 7), from: spec.today) { $0.facts = facts })
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"))
    try spec.given("9:30", .against("N1"))
    return spec
  }

  private func decided(_ facts: String, _ spec: CaseSpec) -> Stamp? {
    PersonRecord(own: spec.state, others: []).decidedBefore(facts, by: "site-ban")
  }

  @Test func `four words tell something of their own, and three do not`() throws {
    let (three, four) = ("You shouted there.", "You shouted over there.")
    #expect(try decided(three, against(three)) == nil)
    #expect(try decided(four, against(four)) != nil)
  }

  @Test func `the day is that of the decision on them, and what is only put is not decided`() throws
  {
    var spec = try against(old)
    let first = try #require(decided(old, spec))
    spec.today = try CaseSpec.day(1)
    try spec.given(
      "9:10", .notice(spec.today.adding(days: 7), from: spec.today) { $0.facts = new })
    #expect(decided(new, spec) == nil)
    try spec.given("9:20", .issue("L3", .noticeOfIntent), .send("L3"), .declined("N2"))
    try spec.given("9:30", .against("N2"))
    #expect(decided(new, spec)?.when.day == spec.today)
    #expect(decided(old, spec) == first)
  }

  @Test func `what the school set aside itself has decided nothing`() throws {
    var spec = try CaseSpec()
    try spec.given("9:00", .account, .spokenTo, .consult(facts: old))
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today) { $0.facts = old })
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"))
    try spec.given("9:30", spec.full { $0.reasons.facts = old })
    #expect(decided(old, spec) != nil)
    try spec.given("9:40", .setAside(RestrictionSetAside(restriction: "R1", reason: "Not so.")))
    #expect(decided(old, spec) == nil)
  }

  @Test func `what follows a ban under review tells the same facts`() throws {
    var spec = try CaseSpec()
    try spec.given("9:00", .account, .spokenTo, .consult(facts: old))
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today) { $0.facts = old })
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"))
    try spec.given("9:30", spec.full { $0.reasons.facts = old }, .issue("L2"), .send("L2"))
    spec.today = try CaseSpec.day(20)
    var terms = try #require(spec.state.restriction("R1")?.terms)
    terms.until = try CaseSpec.day(90)
    try spec.given("9:00", .prepare(terms, replyBy: try CaseSpec.day(27)))
    try spec.given("9:05", .issue("L3", .reviewNotice), .send("L3"))
    spec.today = try CaseSpec.day(21)
    try spec.given("9:00", .placeHold(HoldPlaced(by: "PC 12")))
    spec.today = try CaseSpec.day(43)
    try spec.given("9:00", .consult(facts: old))
    #expect(whys(spec, spec.interim { $0.reasons.facts = old }) == [])
  }
}
