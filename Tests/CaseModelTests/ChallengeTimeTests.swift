import CaseModel
import PolicyModel
import Testing

/// How long a challenge may wait for its outcome: no policy says, so every pack has our twenty days.
@Suite struct ChallengeTimeTests {
  @Test(arguments: ShippedPacks.ids)
  func `a challenge is due twenty days after it came, and until it is decided`(_ id: String) throws
  {
    let pack = try ShippedPacks.pack(id)
    var spec = try CaseSpec(pack)
    spec.fold(
      .restrictionDecided(
        RestrictionDecided(
          restriction: "R1", measure: "site-ban",
          terms: Terms(
            form: .full, scope: .whole, from: spec.today, until: spec.today.adding(days: 42)),
          incidents: ["2026-001"], reasons: .complete)))
    try spec.given(
      "10:00",
      .receiveChallenge(
        ChallengeReceived(
          challenge: "", about: "R1", hearer: .panel, panel: ["s07"], says: "It was not me",
          how: "by post")))
    func due(_ spec: CaseSpec) -> [CivilDate] {
      DueList(pack: pack, calendar: .empty).items(of: spec.state)
        .filter { $0.kind == .challenge }.map(\.due)
    }
    #expect(try due(spec) == [CaseSpec.day(20)])
    try spec.given(
      "10:10",
      .decideChallenge(
        ChallengeDecided(
          challenge: "H1", outcome: .notUpheld, reasons: "Heard.", told: "Their letter.")))
    #expect(due(spec) == [])
  }
}
