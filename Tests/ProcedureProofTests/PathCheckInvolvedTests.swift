import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// Whoever says only after the ban that they were affected carries no review that goes on with it.
@Suite struct PathCheckInvolvedTests {
  private let longer = PathStory.terms(until: 90)

  /// A ban until day 56, an account of somebody's own the day after it, and a review announced on day 40 that goes on
  /// on day 50 with this governor asked.
  private func goneOn(
    told: StaffID, asking governor: StaffID = "g2", ways: [MetDemand] = []
  ) -> [String] {
    PathStory.inForce.on(
      15,
      .statementTaken(
        StatementTaken(
          incident: PathStory.incident, from: "Somebody", part: .affected, firstHand: true,
          seen: "She spat at me too.", staff: told))
    ).on(
      40,
      .reviewPrepared(
        ReviewPrepared(
          restriction: "R1", since: "It went on.", breaches: "", recommendation: .continue,
          hearing: "V1", proposal: PathStory.proposal(longer), replyBy: PathStory.day(48))),
      .letterDrafted(LetterDrafted(letter: "LV1", kind: .reviewNotice, about: "V1"))
    ).issued("LV1", .reviewNotice, on: 40).sent("LV1", on: 40).on(
      49,
      .chairAsked(
        ChairAsked(
          consultation: "C2", of: .chair, asked: governor, how: "in person",
          proposal: PathStory.proposal(longer)))
    ).replied(on: 49, id: "C2").on(
      50,
      .reviewDecided(
        ReviewDecided(
          restriction: "R1", outcome: .continue, reasons: PathStory.reasons, terms: longer,
          ways: ways))
    ).faults()
  }

  @Test func `a chair who says so is not asked about the review, and another governor is`() {
    expectOnly("was affected by it or saw it", goneOn(told: "g1", asking: "g1"))
    #expect(goneOn(told: "g1") == [])
  }

  @Test func `a head who says so goes on with it with a reason only`() {
    let reason = MetDemand(
      demand: .impartialDecider, way: .overriddenWithReason, by: "Nobody else.")
    expectOnly("without a reason", goneOn(told: "head"))
    #expect(goneOn(told: "head", ways: [reason]) == [])
  }
}
