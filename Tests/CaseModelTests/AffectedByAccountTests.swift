import PolicyModel
import Testing

@testable import CaseModel

/// Whoever says in their own account that it was done to them, or that they saw it, is no judge of it and is not
/// asked about it, whatever was typed when it was reported.
@Suite struct AffectedByAccountTests {
  static func told(
    by name: String, _ part: IncidentPart = .affected, firstHand: Bool = true,
    of incident: IncidentID? = nil
  ) -> CaseCommand {
    .takeStatement(
      StatementTaken(
        incident: incident, from: name, part: part, firstHand: firstHand, seen: "She swore at me."))
  }

  /// A case with everything before a ban but the chair, and a reply declined.
  private func declined(_ pack: PolicyPack = MadeUpPacks.menu) throws -> CaseSpec {
    var spec = try CaseSpec(pack)
    try spec.given("9:00", .account, .spokenTo)
    try spec.given("9:05", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:06", .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"))
    return spec
  }

  // MARK: Who decides

  @Test(arguments: ["A. Carr", "Mrs Carr", "Anne Carr (headteacher)"])
  func `a head who says so hands the decision on, or says why not`(_ name: String) throws {
    var spec = try declined()
    try spec.given("9:10", .consult(), Self.told(by: name))
    #expect(spec.unmet(spec.full()) == [.impartialDecider])
    #expect(spec.refusal(spec.full(), by: CaseSpec.actingHead) == nil)
    let reasoned = spec.full(overrides: [.impartialDecider: "Nobody else could be reached."])
    #expect(try spec.ways(reasoned)[.impartialDecider] == .overriddenWithReason)
    let fields = StepForm(spec.state, spec.context(CaseSpec.head, nil)).fields(
      of: try #require(Step.named("site-ban", in: spec.pack)))
    #expect(fields.contains { $0.name == "override-impartial-decider" })
  }

  @Test func `so does one who says that they saw it, but not one who only heard of it`() throws {
    var saw = try declined()
    var heard = saw
    try saw.given("9:10", .consult(), Self.told(by: "A. Carr", .witness))
    #expect(saw.unmet(saw.full()) == [.impartialDecider])
    try heard.given("9:10", .consult(), Self.told(by: "A. Carr", .witness, firstHand: false))
    #expect(heard.refusal(heard.full()) == nil)
  }

  @Test func `an account that was corrected, of another incident or of a namesake is none`() throws
  {
    var spec = try declined()
    try spec.given("9:10", .consult(), Self.told(by: "A. Carr"))
    var corrected = spec
    try corrected.given("9:15", .correct(spec.state.version))
    #expect(corrected.refusal(corrected.full()) == nil)
    var other = try declined()
    try other.given("9:08", .further("2026-002", When(other.today)))
    try other.given("9:10", .consult(), Self.told(by: "A. Carr", of: "2026-002"))
    let ban = other.full { $0.incidents = ["2026-001"] }
    #expect(!other.unmet(ban).contains(.impartialDecider))
    var namesake = try declined()
    try namesake.given("9:10", .consult(), Self.told(by: "Bella Carr"))
    #expect(namesake.refusal(namesake.full()) == nil)
  }

  @Test func `it is known by identity, whatever they are called since`() throws {
    var spec = try declined()
    try spec.given("9:10", .consult(), Self.told(by: "A. Carr"))
    spec.staff[0].name = "A. Smith"
    #expect(spec.unmet(spec.full()) == [.impartialDecider])
  }

  // MARK: Who is asked

  @Test(arguments: ["menu", "mugginton"])
  func `a chair who says so is not consulted, and the vice-chair is`(_ name: String) throws {
    let pack = name == "menu" ? MadeUpPacks.menu : try ShippedPacks.pack(name)
    var spec = try CaseSpec(pack)
    try spec.given("9:00", .account, .spokenTo, Self.told(by: "E. Grant"))
    let refusal = try #require(spec.refusal(.consult()))
    #expect(refusal.reasons[0].why.contains("E. Grant was affected by the incident or saw it"))
    #expect(spec.refusal(.consult(.viceChair, reason: .involved)) == nil)
  }

  @Test func `a chair's view falls where their account comes afterwards`() throws {
    var spec = try declined()
    try spec.given("9:10", .consult())
    #expect(spec.refusal(spec.full()) == nil)
    try spec.given("9:20", Self.told(by: "E. Grant"))
    #expect(spec.unmet(spec.full()) == [.chairConsulted])
    try spec.given("9:30", .consult(.viceChair, reason: .involved))
    #expect(spec.refusal(spec.full()) == nil)
  }

  @Test func `whoever says so hears no challenge to it`() throws {
    var spec = try CaseSpec.banned()
    func challenge(_ hearer: ChallengeHearer) -> CaseCommand {
      .receiveChallenge(
        ChallengeReceived(
          challenge: "", about: "R1", hearer: hearer, says: "It is too long.", how: "by letter"))
    }
    #expect(spec.refusal(challenge(.viceChair)) == nil)
    try spec.given("10:00", Self.told(by: "F. Hale"))
    let refusal = try #require(spec.refusal(challenge(.viceChair)))
    #expect(refusal.lines.contains { $0.contains("F. Hale was affected") })
    #expect(refusal.lines.contains { $0.contains("panel") })
  }

  @Test func `who was affected says so in their own account, seen by themselves or not`() throws {
    func affects(_ account: CaseCommand) throws -> Bool {
      var spec = try CaseSpec.ready()
      try spec.given("9:10", account)
      return spec.state.affects("s03", in: ["2026-001"])
    }
    #expect(try affects(Self.told(by: "C. Evans")))
    #expect(try affects(Self.told(by: "C. Evans", firstHand: false)))
    #expect(try !affects(Self.told(by: "C. Evans", .witness)))
    #expect(try !affects(Self.told(by: "D. Frost")))
  }

  @Test(arguments: [
    (IncidentPart.witness, true, true), (.affected, true, true), (.reporter, true, false),
    (.alleged, true, false), (.witness, false, false),
  ])
  func `who tells it at first hand informs, save whoever reported it or did it`(
    _ part: IncidentPart, _ firstHand: Bool, _ informs: Bool
  ) throws {
    var spec = try CaseSpec()
    try spec.given("9:00", Self.told(by: "A person", part, firstHand: firstHand))
    #expect(spec.state.accounts.map(\.informs) == [informs])
  }
}
