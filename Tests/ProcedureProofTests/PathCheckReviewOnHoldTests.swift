import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// Nobody is kept out unheard once more for what was decided, unless only the police keep the review of it from being
/// decided.
@Suite struct PathCheckReviewOnHoldTests {
  /// A ban until day 56, whose review was announced on day 40 with comments by day 48.
  private let announced = PathStory.inForce.on(
    40,
    .reviewPrepared(
      ReviewPrepared(
        restriction: "R1", since: "It went on.", breaches: "", recommendation: .continue,
        hearing: "V1", proposal: PathStory.proposal(PathStory.terms(from: 50, until: 90)),
        replyBy: PathStory.day(48))),
    .letterDrafted(LetterDrafted(letter: "LV1", kind: .reviewNotice, about: "V1")))

  private var told: PathStory {
    announced.issued("LV1", .reviewNotice, on: 40).sent("LV1", on: 40, .handed)
  }

  private func held(_ story: PathStory, from day: Int = 42) -> PathStory {
    story.on(day, .holdPlaced(HoldPlaced(by: "PC 1")))
  }

  private func follows(
    _ story: PathStory, on day: Int = 57, incidents: [IncidentID] = [PathStory.incident]
  ) -> [String] {
    story.asked(
      PathStory.proposal(PathStory.terms(from: day, until: 90), incidents: incidents), on: day,
      id: "C9"
    )
    .replied(on: day, id: "C9")
    .bannedForNow(
      on: day, until: day + 14, replyBy: day + 7, proposed: PathStory.terms(from: day, until: 90),
      incidents: incidents, id: "R9"
    ).faults()
  }

  @Test func `an interim ban follows where only a hold keeps them from being heard on the review`()
  {
    #expect(follows(held(told)) == [])
    #expect(follows(held(told, from: 48)) == [])
  }

  @Test func `without a hold, or where they could have been heard, what was decided carries none`()
  {
    expectOnly("all decided already", follows(told))
    expectOnly("all decided already", follows(held(told, from: 49)))
    expectOnly("all decided already", follows(held(announced)))
    expectOnly(
      "all decided already", follows(held(told).on(50, .holdLifted(HoldLifted(by: "PC 1")))))
    #expect(follows(held(told.answered("V1", on: 41))).contains { $0.contains("all decided") })
  }

  @Test func `it follows nothing that was lifted or set aside, and begins after the ban`() {
    let aside = CaseEvent.restrictionSetAside(
      RestrictionSetAside(restriction: "R1", reason: "Not so."))
    #expect(!follows(held(told).on(50, aside)).isEmpty)
    let lifted = CaseEvent.reviewDecided(
      ReviewDecided(
        restriction: "R1", outcome: .lift, reasons: PathStory.reasons, terms: nil))
    #expect(!follows(held(told).on(50, lifted)).isEmpty)
    #expect(follows(held(told), on: 56).contains { $0.contains("all decided already") })
  }

  @Test func `nor after a day that the review did not put, nor on a fact that it did not`() {
    let late = held(told)
    #expect(follows(late, on: 76) == [])
    #expect(follows(late, on: 77).contains { $0.contains("all decided already") })
    let other = late.asked(
      PathStory.proposal(PathStory.terms(from: 57, until: 90)), on: 57, id: "C9"
    )
    .replied(on: 57, id: "C9")
    .bannedForNow(
      on: 57, until: 71, replyBy: 64, proposed: PathStory.terms(from: 57, until: 90),
      facts: "You swore at the caretaker.", id: "R9")
    #expect(other.faults().contains { $0.contains("all decided already") })
  }

  @Test func `the days that a lifted hold took from the time keep it open as long`() {
    let lifted = held(told).on(55, .holdLifted(HoldLifted(by: "PC 1")))
    // Comments by day 48, and 13 days of the hold.
    #expect(follows(lifted) == [])
    #expect(follows(lifted, on: 62).contains { $0.contains("all decided already") })
  }

  @Test func `a hold that was written down only after the ban had ended opens none`() throws {
    func written(_ day: Int) -> [String] {
      follows(
        told.on(42, .holdPlaced(HoldPlaced(by: "PC 1", written: PathStory.day(day)))))
    }
    #expect(written(56) == [])
    #expect(written(57).contains { $0.contains("all decided already") })
  }
}
