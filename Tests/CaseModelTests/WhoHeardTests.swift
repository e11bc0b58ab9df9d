import PolicyModel
import Testing

@testable import CaseModel

/// An outcome is theirs who heard the challenge, and nobody's who decided what was challenged.
@Suite struct WhoHeardTests {
  private let vice = Actor(staff: "s06", roles: [.viceChair])

  /// A ban, challenged, which this office hears.
  private func challenged(_ hearer: ChallengeHearer) throws -> CaseSpec {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", challenge(hearer))
    return spec
  }

  private func challenge(_ hearer: ChallengeHearer, _ names: String = "") -> CaseCommand {
    .receiveChallenge(
      ChallengeReceived(
        challenge: "", about: "R1", hearer: hearer, names: names, says: "Not me.", how: "by letter")
    )
  }

  private func outcome(_ told: String = "", heardBy: String = "") -> CaseCommand {
    .decideChallenge(
      ChallengeDecided(
        challenge: "H1", outcome: .notUpheld, reasons: "Heard.", told: told, heardBy: heardBy))
  }

  @Test func `whoever heard it records it, and anybody else says how it came to them`() throws {
    let spec = try challenged(.viceChair)
    #expect(spec.refusal(outcome(), at: "10:10", by: vice) == nil)
    let refusal = try #require(spec.refusal(outcome(), at: "10:10"))
    #expect(
      refusal.reasons.map(\.why) == ["Whoever records this outcome did not hear the challenge."])
    #expect(spec.refusal(outcome("Her letter of today."), at: "10:10") == nil)
  }

  @Test func `where whoever was to hear it left, somebody else hears the same challenge`() throws {
    var spec = try challenged(.viceChair)
    #expect(spec.refusal(challenge(.panel, "C. Day, Hill School"), at: "10:05") != nil)
    spec.staff.removeAll { $0.staff == "s06" }
    spec.formerGovernors = [NamedStaff(staff: "s06", name: "F. Hale", roles: [.viceChair])]
    let refusal = try #require(spec.refusal(outcome("Her letter."), at: "10:10"))
    #expect(refusal.reasons[0].why.hasPrefix("F. Hale, who was to hear the complaint"))
    func challengeable() -> [ItemID] {
      Decider(spec.state, spec.context(CaseSpec.head, nil)).challengeable.map(\.id)
    }
    #expect(challengeable() == ["R1"])
    try spec.given("10:10", challenge(.panel, "C. Day, Hill School"))
    #expect(challengeable() == [])
    #expect(spec.state.challenges.count == 1)
    #expect(spec.state.challenges[0].facts.hearer == .panel)
    #expect(spec.refusal(outcome("Their letter."), at: "10:20") == nil)
    #expect(spec.refusal(challenge(.panel, "C. Day, Hill School"), at: "10:30") != nil)
  }

  @Test func `what was heard is heard, and a further challenge is another`() throws {
    var spec = try challenged(.viceChair)
    try spec.given("10:05", outcome("Her letter."))
    spec.staff.removeAll { $0.staff == "s06" }
    spec.formerGovernors = [NamedStaff(staff: "s06", name: "F. Hale", roles: [.viceChair])]
    try spec.given("10:10", challenge(.panel, "C. Day, Hill School"))
    #expect(spec.state.challenges.map(\.facts.challenge) == ["H1", "H2"])
    #expect(spec.state.challenges[0].facts.hearer == .viceChair)
  }

  @Test func `where whoever was to hear it was drawn into it since, somebody else does`() throws {
    var witness = try challenged(.viceChair)
    try witness.given(
      "10:05",
      .takeStatement(
        StatementTaken(
          from: "F. Hale", part: .affected, firstHand: true, seen: "He shouted at me too.",
          staff: "s06")))
    var consulted = try challenged(.viceChair)
    consulted.fold(
      .chairAsked(
        ChairAsked(
          consultation: "C9", of: .viceChair, standIn: .away, asked: "s06", how: "By telephone.",
          proposal: try #require(consulted.state.consultations.first).facts.proposal))
    )
    for spec in [witness, consulted] {
      var spec = spec
      let refusal = try #require(spec.refusal(outcome(), at: "10:10", by: vice))
      #expect(refusal.reasons[0].why.hasPrefix("F. Hale"))
      #expect(spec.refusal(outcome("Her letter."), at: "10:10") != nil)
      try spec.given("10:10", challenge(.panel, "C. Day, Hill School"))
      #expect(spec.refusal(outcome("Their letter."), at: "10:20") == nil)
    }
  }

  @Test
  func `whom the school's own procedure has hear it is named, and had no part in the decision`()
    throws
  {
    var spec = try CaseSpec.banned()
    spec.fold(
      .challengeReceived(
        ChallengeReceived(
          challenge: "H1", about: "R1", hearer: .procedure, says: "Not me.", how: "by letter")))
    func why(_ names: String) -> [String] {
      spec.refusal(outcome("A letter.", heardBy: names), at: "10:10")?.reasons.map(\.why) ?? []
    }
    #expect(why("").count == 1)
    #expect(why("A. Carr").contains { $0.contains("may be A. Carr") })
    #expect(why("C. Day, Hill School").isEmpty)
  }
}
