import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// What nobody was told of in writing is neither breached, nor kept going, nor over.
@Suite struct PathCheckToldTests {
  private static let longer = PathStory.terms(until: 90)
  private let asking = MadeUpPacks.menu.changing("site-ban") { $0.atEnd = .askHead }

  /// A review on day 50 that lengthens the ban of this story to day 90, everything before it done.
  private func lengthened(_ story: PathStory) -> PathStory {
    story.on(
      40,
      .reviewPrepared(
        ReviewPrepared(
          restriction: "R1", since: "", breaches: "", recommendation: .continue, hearing: "V1",
          proposal: PathStory.proposal(Self.longer), replyBy: PathStory.day(48))),
      .letterDrafted(LetterDrafted(letter: "LV1", kind: .reviewNotice, about: "V1"))
    ).issued("LV1", .reviewNotice, on: 40).sent("LV1", on: 40).answered("V1", on: 42)
      .asked(PathStory.proposal(Self.longer), on: 49, id: "C2").replied(on: 49, id: "C2")
      .on(
        50,
        .reviewDecided(
          ReviewDecided(
            restriction: "R1", outcome: .continue, reasons: PathStory.reasons, terms: Self.longer)),
        .letterDrafted(LetterDrafted(letter: "LO1", kind: .reviewOutcome, about: "R1")))
  }

  /// A further review on day 70, to day 120, everything before it done.
  private func lengthenedAgain(_ story: PathStory) -> PathStory {
    let further = PathStory.terms(until: 120)
    return story.on(
      60,
      .reviewPrepared(
        ReviewPrepared(
          restriction: "R1", since: "", breaches: "", recommendation: .continue, hearing: "V2",
          proposal: PathStory.proposal(further), replyBy: PathStory.day(68))),
      .letterDrafted(LetterDrafted(letter: "LV2", kind: .reviewNotice, about: "V2"))
    ).issued("LV2", .reviewNotice, on: 60).sent("LV2", on: 60).answered("V2", on: 62)
      .asked(PathStory.proposal(further), on: 69, id: "C3").replied(on: 69, id: "C3")
      .on(
        70,
        .reviewDecided(
          ReviewDecided(
            restriction: "R1", outcome: .continue, reasons: PathStory.reasons, terms: further)))
  }

  private func outcomeTold(_ story: PathStory, on day: Int = 51) -> PathStory {
    story.issued("LO1", .reviewOutcome, on: day).sent("LO1", on: day)
  }

  private func breached(
    _ story: PathStory, on day: Int, _ pack: PolicyPack = MadeUpPacks.menu
  ) -> [String] {
    story.on(day, .restrictionBreached(RestrictionBreached(restriction: "R1", what: "In.")))
      .faults(pack)
  }

  @Test func `a ban is kept going only where its letter was told`() {
    #expect(lengthened(.inForce).faults() == [])
    expectOnly("nobody had told them", lengthened(.decided).faults())
    let back = PathStory.inForce.returned("LR1", on: 20)
    expectOnly("nobody had told them", lengthened(back).faults())
    #expect(lengthened(back.sent("LR1", on: 21)).faults() == [])
    #expect(lengthened(back).faults(MadeUpPacks.menu, PathPerson(isVisitor: true)) == [])
  }

  @Test func `what was not told may be narrowed and lifted`() {
    for (outcome, terms) in [(ReviewOutcome.lift, nil), (.vary, PathStory.terms(until: 50))] {
      let review = CaseEvent.reviewDecided(
        ReviewDecided(
          restriction: "R1", outcome: outcome, reasons: PathStory.reasons, terms: terms))
      #expect(PathStory.decided.on(30, review).faults() == [])
    }
  }

  @Test func `what a review added is not breached before its letter told of it`() {
    let story = lengthened(.inForce)
    #expect(breached(story, on: 56) == [])
    expectOnly("that it goes on", breached(story, on: 57))
    #expect(breached(outcomeTold(story), on: 57) == [])
    #expect(breached(outcomeTold(story), on: 90) == [])
    expectOnly("its last day was past", breached(outcomeTold(story), on: 91))
    expectOnly("that it goes on", breached(outcomeTold(story, on: 60), on: 59))
    expectOnly("that it goes on", breached(outcomeTold(story).returned("LO1", on: 55), on: 57))
  }

  @Test func `nor is it kept going once all that they were told of is over`() {
    let story = lengthened(.inForce)
    #expect(lengthenedAgain(outcomeTold(story)).faults() == [])
    expectOnly("nobody had told them", lengthenedAgain(story).faults())
    #expect(lengthenedAgain(story).faults(asking) == [])
  }

  @Test func `the outcome of a review tells of the ban too`() {
    let narrowed = PathStory.decided.on(
      20,
      .reviewDecided(
        ReviewDecided(
          restriction: "R1", outcome: .vary, reasons: PathStory.reasons,
          terms: PathStory.terms(until: 50))),
      .letterDrafted(LetterDrafted(letter: "LO1", kind: .reviewOutcome, about: "R1")))
    expectOnly("nobody had told them", breached(narrowed, on: 30))
    #expect(breached(outcomeTold(narrowed, on: 21), on: 30) == [])
  }

  @Test func `a ban that a review shortened ends on its new last day, told or not`() {
    let shortened = PathStory.inForce.on(
      20,
      .reviewDecided(
        ReviewDecided(
          restriction: "R1", outcome: .vary, reasons: PathStory.reasons,
          terms: PathStory.terms(until: 30))))
    #expect(breached(shortened, on: 30) == [])
    expectOnly("its last day was past", breached(shortened, on: 31))
  }

  @Test func `what another decision replaced holds until they are told of that one`() {
    let replaced = PathStory.inForce.noticed(on: 15, replyBy: 26, id: "N2").told("N2", on: 15)
      .answered("N2", on: 16).asked(on: 17, id: "C2").replied(on: 17, id: "C2")
      .banned(PathStory.terms(from: 20), on: 20, id: "R2", replaces: ["R1"])
    #expect(breached(replaced, on: 21) == [])
    expectOnly("its last day was past", breached(replaced, on: 57))
    let told = replaced.toldOfBan("R2", drafted: 20, on: 22)
    #expect(breached(told, on: 21) == [])
    expectOnly("it had ended", breached(told, on: 23))
    let lifted = replaced.on(
      21,
      .reviewDecided(
        ReviewDecided(restriction: "R2", outcome: .lift, reasons: PathStory.reasons)))
    expectOnly("it had ended", breached(lifted, on: 22))
  }

  @Test func `what was never told is over at its end, whomever the policy asks then`() {
    func breaches(_ story: PathStory, on day: Int) -> [String] {
      breached(story, on: day, asking).filter { $0.contains("was breached") }
    }
    let endless = PathStory.ready.banned(PathStory.terms(until: nil, review: 56))
    #expect(breaches(endless.toldOfBan(), on: 57) == [])
    expectOnly("nobody had told them", breaches(endless, on: 57))
    expectOnly("before they were told of it", breaches(endless.toldOfBan(on: 57), on: 58))
  }

  @Test func `nor is it kept going after its end`() {
    func continued(_ story: PathStory) -> [String] {
      story.on(
        57,
        .reviewDecided(
          ReviewDecided(
            restriction: "R1", outcome: .vary, reasons: PathStory.reasons,
            terms: PathStory.terms(.limited, conditions: "The hall")))
      ).faults(asking)
    }
    #expect(continued(.inForce) == [])
    expectOnly("had lapsed on", continued(.decided))
  }
}
