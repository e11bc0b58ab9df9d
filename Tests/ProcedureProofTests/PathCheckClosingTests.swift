import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// One hearing carries one decision: which decisions end what was put to people, and what ends a decision.
@Suite struct PathCheckClosingTests {
  private let gathered = PathStory.opened().account().spoke()
  private let contact = PathStory.terms(.managedContact, conditions: "In writing.")

  private func against(_ about: ItemID) -> CaseEvent {
    .noRestrictionDecided(NoRestrictionDecided(about: about, reasons: PathStory.reasons))
  }

  /// A school that asks nobody, and has managed contact besides a ban.
  private let school: PolicyPack = {
    var pack = PolicyPack.unasked
    pack.measures.append(
      Measure(id: "managed-contact", name: "Managed contact", kind: .managedContact, clause: "c"))
    return pack
  }()

  /// A ban put and answered, and managed contact put and answered.
  private var both: PathStory {
    gathered.noticed().told().answered()
      .noticed(PathStory.proposal(contact, measure: "managed-contact"), on: 2, id: "N2")
      .told("N2", on: 2).answered("N2", on: 5)
  }

  // MARK: What ends a hearing

  @Test func `managed contact, decided on, decided against or reviewed, leaves the ban to decide`()
  {
    let arranged = both.banned(contact, on: 12, measure: "managed-contact", id: "R5")
    let goneOn = arranged.on(
      13,
      .reviewDecided(
        ReviewDecided(restriction: "R5", outcome: .lift, reasons: PathStory.reasons, terms: nil)))
    for story in [arranged, both.on(12, against("N2")), goneOn] {
      #expect(story.banned().faults(school) == [])
    }
  }

  @Test func `a ban, decided on or against, ends the managed contact that was put as well`() {
    for story in [both.banned(id: "R6"), both.on(14, against("N1"))] {
      let late = story.issued("LN2", .noticeOfIntent, on: 14).sent("LN2", on: 14)
      expectOnly("closed it", late.faults(school))
    }
    let late = both.banned(contact, on: 14, measure: "managed-contact", id: "R5")
      .sent("LN2", on: 14)
    expectOnly("closed it", late.faults(school))
  }

  @Test func `an interim ban decided against is breached no more, and contact leaves it standing`()
  {
    func breached(after events: CaseEvent) -> [String] {
      both.bannedForNow(on: 3).issued("LR0", .interimBan, on: 3).sent("LR0", on: 3, .handed)
        .on(8, events)
        .on(9, .restrictionBreached(RestrictionBreached(restriction: "R0", what: "Came in.")))
        .faults(school)
    }
    #expect(breached(after: against("N2")) == [])
    expectOnly("had ended on", breached(after: against("N1")))
  }

  @Test func `a decision dated back before what was put ends it all the same`() {
    let story = gathered.noticed(on: 3, replyBy: 12).told(on: 3).answered(on: 5)
      .on(2, against("N1"))
    expectOnly("closed it", story.banned().faults(.unasked))
  }

  @Test func `where two notices carry a ban, the longer one's time is time enough`() {
    let long = gathered.noticed(replyBy: 20).told()
    let short = PathStory.terms(from: 21)
    func banned(_ story: PathStory) -> [String] { story.banned(short, on: 21).faults(.unasked) }
    #expect(banned(long) == [])
    #expect(banned(long.noticed(on: 2, replyBy: 5, id: "N2").told("N2", on: 2)) == [])
    expectOnly("less time to reply", banned(gathered.noticed(on: 2, replyBy: 5).told(on: 2)))
  }

  // MARK: What ends a decision

  @Test func `a ban whose own entry was corrected has used its hearing, and may be reviewed`() {
    let corrected = gathered.noticed().told().answered().banned().correcting {
      if case .restrictionDecided = $0 { return true }
      return false
    }
    expectOnly(
      "closed it",
      corrected.banned(PathStory.terms(from: 50), on: 50, id: "R2").faults(.unasked))
    let limited = PathStory.terms(.limited, conditions: "The playground")
    let reviewed = corrected.on(
      50,
      .reviewDecided(
        ReviewDecided(
          restriction: "R1", outcome: .vary, reasons: PathStory.reasons, terms: limited)))
    #expect(reviewed.faults(.unasked) == [])
  }

  @Test func `what was set aside stays so where that entry was corrected, and a review stays too`()
  {
    let story = gathered.noticed().told().answered().banned()
    let aside = story.on(
      20, .restrictionSetAside(RestrictionSetAside(restriction: "R1", reason: ""))
    ).correcting {
      if case .restrictionSetAside = $0 { return true }
      return false
    }
    let lift = ReviewDecided(
      restriction: "R1", outcome: .lift, reasons: PathStory.reasons, terms: nil)
    let lifted = story.on(20, .reviewDecided(lift)).correcting {
      if case .reviewDecided = $0 { return true }
      return false
    }
    let narrower = CaseEvent.reviewDecided(
      ReviewDecided(
        restriction: "R1", outcome: .vary, reasons: PathStory.reasons,
        terms: PathStory.terms(.limited, conditions: "The playground")))
    expectOnly("what was set aside", aside.on(51, narrower).faults(.unasked))
    expectOnly("what had ended", lifted.on(51, narrower).faults(.unasked))
  }

  @Test func `a notice whose entry was corrected carries nothing, and one put anew does`() {
    let wrong = gathered.noticed().told().answered().correcting {
      if case .noticeGiven = $0 { return true }
      return false
    }
    expectOnly(
      "was put to them",
      wrong.banned(PathStory.terms(from: 50), on: 50).faults(.unasked))
    let anew = wrong.noticed(on: 40, replyBy: 48, id: "N2").told("N2", on: 40)
      .answered("N2", on: 44)
    #expect(anew.banned(PathStory.terms(from: 50), on: 50).faults(.unasked) == [])
  }
}
