import CaseModel
import PolicyModel
import Testing

/// What a challenge took away is not imposed again on the same conduct.
@Suite struct UpheldChallengeTests {
  private let received = CaseCommand.receiveChallenge(
    ChallengeReceived(
      challenge: "", about: "R1", hearer: .viceChair, says: "Not so.", how: "by letter"))
  private let quash = CaseCommand.setAside(
    RestrictionSetAside(restriction: "R1", reason: "The challenge is right."))

  private func decided(_ outcome: ChallengeOutcome) -> CaseCommand {
    .decideChallenge(
      ChallengeDecided(challenge: "H1", outcome: outcome, reasons: "Heard.", told: "Their letter."))
  }

  /// The day after a ban was quashed in one of the ways in which a challenge can end it.
  private func quashed(_ commands: CaseCommand...) throws -> CaseSpec {
    var spec = try CaseSpec.banned()
    for command in commands { try spec.given("10:00", command) }
    spec.today = try CaseSpec.day(1)
    return spec
  }

  private func isRefused(_ spec: CaseSpec, _ command: CaseCommand) -> Bool {
    spec.refusal(command)?.reasons.contains { $0.why.contains("after a challenge") } ?? false
  }

  @Test func `after an upheld challenge no ban of any form follows on the same incidents`() throws {
    let ways = [
      try quashed(received, decided(.upheld)), try quashed(received, quash),
      try quashed(received, decided(.partly), quash),
    ]
    for way in ways {
      var spec = way
      try spec.given("9:00", .consult())
      #expect(isRefused(spec, spec.interim()))
      #expect(isRefused(spec, spec.full()))
      #expect(isRefused(spec, .notice(spec.today.adding(days: 7), from: spec.today)))
      let rail = Decider(spec.state, spec.context(CaseSpec.head, nil)).nextSteps()
      for step in ["interim-ban", "site-ban"] {
        #expect(rail.first { $0.step.id == step }?.mayBeTaken == false)
      }
    }
  }

  @Test func `the views given before do not carry over, and what happened since does`() throws {
    var spec = try quashed(received, decided(.upheld))
    try spec.given("9:00", .further("2026-002", When(spec.today, LocalTime("8:30"))))
    try spec.given("9:05", .account(of: "2026-002"), .spokenTo)
    let both = spec.interim { $0.incidents = ["2026-001", "2026-002"] }
    #expect(spec.unmet(both) == [.chairConsulted])
    try spec.given("9:10", .consult())
    #expect(spec.refusal(both) == nil)
    #expect(spec.refusal(spec.interim { $0.incidents = ["2026-002"] }) == nil)
    #expect(isRefused(spec, spec.interim { $0.incidents = ["2026-001"] }))
  }

  @Test
  func `what happened before it, reported once more, carries no interim ban, and a notice does`()
    throws
  {
    var spec = try quashed(received, decided(.upheld))
    let again = When(try CaseSpec.day(-1), LocalTime("8:30"))
    try spec.given("9:00", .further("2026-002", again))
    try spec.given(
      "9:05", .account(of: "2026-002", from: "Pat Reed"), .spokenTo, .consult())
    let interim = spec.interim { $0.incidents = ["2026-002"] }
    let refusal = try #require(spec.refusal(interim))
    #expect(refusal.reasons.map { $0.why.contains("nothing has happened since") } == [true])
    #expect(refusal.reasons[0].why.contains("A challenge was upheld on"))
    let notice = CaseCommand.notice(spec.today.adding(days: 7), from: spec.today) {
      $0.incidents = ["2026-002"]
    }
    #expect(spec.refusal(notice) == nil)
    // What happened since carries one, and only one that rests on it.
    try spec.given("9:10", .further("2026-003", When(spec.today, LocalTime("8:40"))))
    #expect(spec.refusal(interim)?.reasons.map(\.why) == refusal.reasons.map(\.why))
  }

  @Test
  func `more told of another number of its day opens that, and of what was decided nothing more`()
    throws
  {
    let first = try CaseSpec.day(0)
    func notice(_ spec: CaseSpec, _ incidents: IncidentID...) -> CaseCommand {
      .notice(spec.today.adding(days: 7), from: spec.today) { $0.incidents = incidents }
    }
    var spec = try CaseSpec.banned()
    try spec.given("9:50", .further("2026-002", When(first)))
    try spec.given("10:00", received, decided(.upheld))
    spec.today = try CaseSpec.day(1)
    // A day of its own says nothing of another day's.
    try spec.given("8:50", .further("2026-003", When(spec.today)))
    #expect(isRefused(spec, notice(spec, "2026-001")))
    #expect(!isRefused(spec, notice(spec, "2026-003")))
    try spec.given("9:00", .newAccount)
    #expect(isRefused(spec, notice(spec, "2026-001")))

    var again = try CaseSpec.banned()
    try again.given("10:00", received, decided(.upheld))
    again.today = try CaseSpec.day(1)
    try again.given("8:40", .further("2026-002", When(CaseSpec.before)))
    try again.given("8:50", .further("2026-003", When(again.today)))
    #expect(isRefused(again, notice(again, "2026-002")))
    var theirs = again
    try theirs.given(
      "9:00",
      .takeStatement(
        StatementTaken(
          incident: "2026-002", from: "Jo Field", part: .witness, firstHand: true, seen: "Not me."))
    )
    theirs.person.name = "Jo Field"
    #expect(isRefused(theirs, notice(theirs, "2026-002")))
    try again.given("9:20", .account(of: "2026-002"))
    #expect(isRefused(again, notice(again, "2026-002")))
    try again.given("9:30", .account(of: "2026-002", from: "Pat Reed"))
    #expect(!isRefused(again, notice(again, "2026-002")))
    let early = again.refusal(notice(again, "2026-002"), at: "9:10")
    #expect(early?.reasons.contains { $0.why.contains("after a challenge") } == true)
  }

  @Test func `nor does it where nobody was told of the ban that was quashed`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", .declined("N1"), spec.full(), received, quash)
    spec.today = try CaseSpec.day(1)
    try spec.given("9:00", .further("2026-002", When(CaseSpec.before)))
    try spec.given("9:05", .account(of: "2026-002"), .spokenTo, .consult())
    let interim = spec.interim { $0.incidents = ["2026-002"] }
    #expect(spec.unmet(interim) == [.chanceToRespond])
    try spec.given("9:10", .further("2026-003", When(spec.today, LocalTime("8:30"))))
    try spec.given("9:15", .account(of: "2026-003"), .spokenTo, .consult())
    #expect(spec.refusal(spec.interim { $0.incidents = ["2026-003"] }) == nil)
  }

  @Test func `what was put besides on those incidents is closed with it`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .notice(spec.today.adding(days: 7), from: spec.today))
    #expect(spec.state.openHearings.map(\.id) == ["N2"])
    try spec.given("10:10", received, decided(.upheld))
    #expect(spec.state.openHearings.isEmpty)
  }

  @Test func `it holds in another case of the person, and not for another measure`() throws {
    let first = try quashed(received, decided(.upheld)).state
    var spec = try CaseSpec.ready()
    spec.today = try CaseSpec.day(1)
    #expect(spec.refusal(spec.interim()) == nil)
    spec.others = [OtherCase(number: "2026-009", state: first)]
    #expect(isRefused(spec, spec.interim()))
    try spec.given("9:00", .consult(measure: "managed-contact"))
    let managed = CaseCommand.ban(
      .managedContact, from: spec.today, until: spec.today.adding(days: 42),
      measure: "managed-contact")
    #expect(spec.refusal(managed) == nil)
  }

  @Test
  func `a mistake that the head sets aside, and a challenge that is not upheld, bar no notice`()
    throws
  {
    for way in [try quashed(quash), try quashed(received, decided(.notUpheld), quash)] {
      var spec = way
      try spec.given("9:00", .consult())
      #expect(spec.refusal(.notice(spec.today.adding(days: 7), from: spec.today)) == nil)
      // An interim ban needs something new, as after one that lapsed.
      #expect(!isRefused(spec, spec.interim()) && spec.refusal(spec.interim()) != nil)
    }
  }

  @Test func `what happened on another day was never decided, whether it was told of or not`()
    throws
  {
    var spec = try quashed(received, decided(.upheld))
    try spec.given("9:00", .further("2026-002", When(try CaseSpec.day(-3))))
    try spec.given("9:01", .further("2026-003", When(CaseSpec.before)))
    func notice(_ incident: IncidentID) -> CaseCommand {
      .notice(spec.today.adding(days: 7), from: spec.today) { $0.incidents = [incident] }
    }
    #expect(!isRefused(spec, notice("2026-002")))
    #expect(isRefused(spec, notice("2026-003")))
  }
}
