import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// A letter is drafted by its step, goes out once its text is fixed, and lives as long as its decision.
@Suite struct PathCheckLetterTests {
  private func drafted(
    _ kind: LetterKind, _ letter: ItemID = "L9", about: ItemID? = nil, measure: String = ""
  ) -> CaseEvent {
    .letterDrafted(LetterDrafted(letter: letter, kind: kind, measure: measure, about: about))
  }

  private let warning = CaseEvent.measureTaken(MeasureTaken(measure: "warning-letter"))
  private let gathered = PathStory.opened().account().spoke()

  // MARK: What was said in time and nobody read

  @Test func `no letter of a ban goes out over what came in time and was never considered`() {
    func late(_ came: Int, unrelated: Bool = false) -> PathStory {
      let reply = RepresentationsReceived(
        how: "By letter.", text: "It was my sister.", isUnrelated: unrelated,
        whyUnrelated: unrelated ? "It is about the fair." : "")
      return PathStory.opened().account().spoke().noticed().told().asked().replied().banned()
        .on(14, drafted(.ban, "L1", about: "R1")).on(came, .representationsReceived(reply))
    }
    func told(_ story: PathStory) -> [String] {
      story.issued("L1", .ban, on: 15).sent("L1", on: 15).faults()
    }
    expectOnly("was never considered", told(late(9)))
    #expect(told(late(9, unrelated: true)) == [])
    #expect(told(late(11)) == [])
    let considered = CaseEvent.replyConsidered(
      ReplyConsidered(restriction: "R1", answer: "Two saw you."))
    #expect(told(late(9).on(15, considered)) == [])
    let answer = late(9).on(15, considered, drafted(.laterReply, about: "R1"))
    #expect(answer.faults() == [])
    expectOnly(
      "something else than its decision", late(9).on(15, drafted(.laterReply, about: "R1")).faults()
    )
  }

  // MARK: Drafting

  @Test func `a warning is drafted by its measure`() {
    #expect(gathered.on(1, warning, drafted(.warning, measure: "warning-letter")).faults() == [])
  }

  @Test(arguments: [LetterKind.warning, .banWarning, .invitation])
  func `no letter of a measure is drafted freely`(_ kind: LetterKind) {
    expectOnly("something else than its step", gathered.on(1, drafted(kind)).faults())
    expectOnly("something else than its step", gathered.on(1, drafted(kind, about: "R1")).faults())
  }

  @Test func `nor later, nor twice, nor by another measure`() {
    let taken = gathered.on(1, warning)
    expectOnly(
      "something else than its step",
      taken.on(2, .noteAdded(NoteAdded(text: ""))).on(2, drafted(.warning)).faults())
    expectOnly(
      "something else than its step",
      taken.on(1, drafted(.warning, "L1"), drafted(.warning, "L2")).faults())
    expectOnly("something else than its step", taken.on(1, drafted(.banWarning)).faults())
    expectOnly(
      "something else than its step",
      taken.on(1, drafted(.warning, measure: "ban-warning")).faults())
  }

  @Test func `not even where the earlier one was given up`() {
    let story = gathered.on(1, warning, drafted(.warning, "L1"))
      .on(2, .letterDropped(LetterDropped(letter: "L1", reason: "")))
    expectOnly("something else than its step", story.on(3, drafted(.warning, "L2")).faults())
    #expect(story.on(3, warning, drafted(.warning, "L2")).faults() == [])
  }

  @Test func `an invitation is drafted with its measure, whichever way the meeting is written`() {
    let meeting = CaseEvent.meetingArranged(
      MeetingArranged(meeting: "M1", on: PathStory.day(4), with: "head"))
    let taken = CaseEvent.measureTaken(MeasureTaken(measure: "meeting-invitation"))
    for story in [
      PathStory.opened().on(1, taken, meeting, drafted(.invitation, about: "M1")),
      PathStory.opened().on(1, meeting, taken, drafted(.invitation, about: "M1")),
    ] {
      #expect(story.faults(MadeUpPacks.ladder) == [])
    }
    expectOnly(
      "something else",
      PathStory.opened().on(1, meeting, drafted(.invitation)).faults(MadeUpPacks.ladder))
  }

  @Test func `a decision's letter is drafted by it, and again only where it was given up`() {
    let story = PathStory.decided
    #expect(story.on(14, drafted(.ban, "L1", about: "R1")).faults() == [])
    let one = story.on(14, drafted(.ban, "L1", about: "R1")).on(15, .noteAdded(NoteAdded(text: "")))
    expectOnly("something else than its decision", one.on(15, drafted(.ban, about: "R1")).faults())
    let given = one.on(15, .letterDropped(LetterDropped(letter: "L1", reason: "A slip.")))
    #expect(given.on(16, drafted(.ban, "L2", about: "R1")).faults() == [])
  }

  @Test(arguments: [
    LetterKind.noticeOfIntent, .interimBan, .ban, .noBan, .managedContact, .accompaniedContact,
    .reviewNotice, .reviewOutcome, .lift, .setAside,
  ])
  func `no letter of a decision is drafted without it`(_ kind: LetterKind) {
    expectOnly("something else than its", gathered.on(1, drafted(kind, about: "R1")).faults())
    expectOnly("something else than its", gathered.on(1, drafted(kind)).faults())
  }

  @Test func `a letter of one decision is not drafted by another`() {
    expectOnly(
      "something else than its", PathStory.decided.on(14, drafted(.ban, about: "R9")).faults())
    expectOnly(
      "something else than its",
      PathStory.decided.on(14, drafted(.interimBan, about: "R1")).faults())
  }

  @Test func `a letter of a decision that was set aside is not drafted again`() {
    let story = PathStory.decided.on(14, drafted(.ban, "L1", about: "R1"))
      .on(15, .letterDropped(LetterDropped(letter: "L1", reason: "")))
      .on(16, .restrictionSetAside(RestrictionSetAside(restriction: "R1", reason: "")))
    #expect(story.on(16, drafted(.setAside, "L3", about: "R1")).faults() == [])
    expectOnly("drafted again although", story.on(17, drafted(.ban, "L2", about: "R1")).faults())
  }

  @Test(arguments: [
    LetterKind.lapse, .restrictionBreached, .arrangementsOtherCarer, .chairNote,
  ])
  func `a covering letter is drafted freely`(_ kind: LetterKind) {
    #expect(PathStory.decided.on(20, drafted(kind, about: "R1")).faults() == [])
  }

  // MARK: Sending

  @Test func `a letter goes out after its text was fixed`() {
    let story = gathered.on(1, warning, drafted(.warning, "L1"))
    #expect(story.issued("L1", .warning, on: 1).sent("L1", on: 1).faults() == [])
    expectOnly("before its text was fixed", story.sent("L1", on: 1).faults())
    expectOnly(
      "before its text was fixed", story.sent("L1", on: 1).issued("L1", .warning, on: 1).faults())
    expectOnly(
      "before its text was fixed",
      story.issued("L1", .warning, on: 2, at: "10:00").sent("L1", on: 2, at: "09:00").faults())
  }

  @Test func `a letter that nobody drafted, or that was given up, does not go out`() {
    expectOnly("nobody drafted", gathered.sent("L1", on: 1).faults())
    let story = gathered.on(1, warning, drafted(.warning, "L1")).issued("L1", .warning, on: 1)
      .on(2, .letterDropped(LetterDropped(letter: "L1", reason: "")))
    expectOnly("after it was given up", story.sent("L1", on: 3).faults())
  }

  @Test func `a letter goes out by a way that may be used`() {
    func warned(_ how: DeliveryMethod, _ person: PathPerson) -> [String] {
      gathered.on(1, warning, drafted(.warning, "L1")).issued("L1", .warning, on: 1)
        .sent("L1", on: 1, how).faults(MadeUpPacks.menu, person)
    }
    expectOnly("may not be used for them", warned(.email, PathPerson()))
    expectOnly("may not be used for them", warned(.post, PathPerson(hasAddress: false)))
    #expect(warned(.handed, PathPerson(hasAddress: false)) == [])
    #expect(warned(.email, PathPerson(hasEmail: true, agreedToEmail: true)) == [])
  }

  @Test func `no letter goes to the person while contact is on hold`() {
    let story = gathered.on(1, warning, drafted(.warning, "L1")).issued("L1", .warning, on: 1)
      .on(2, .holdPlaced(HoldPlaced(by: "PC 1")))
    expectOnly("during a hold", story.sent("L1", on: 3).faults())
    #expect(
      story.on(3, at: "09:00", .holdLifted(HoldLifted(by: "PC 1"))).sent("L1", on: 3, at: "10:00")
        .faults() == [])
  }

  @Test func `a letter of a ban that was set aside, replaced or reviewed does not go out`() {
    let story = PathStory.decided.on(14, drafted(.ban, "L1", about: "R1")).issued(
      "L1", .ban, on: 14)
    #expect(story.sent("L1", on: 15).faults() == [])
    let aside = story.on(
      15, .restrictionSetAside(RestrictionSetAside(restriction: "R1", reason: "")))
    expectOnly("was set aside", aside.sent("L1", on: 16).faults())
    let lifted = story.on(
      15,
      .reviewDecided(
        ReviewDecided(restriction: "R1", outcome: .lift, reasons: PathStory.reasons)))
    expectOnly("a review took its place", lifted.sent("L1", on: 16).faults())
    let again = story.noticed(on: 15, replyBy: 26, id: "N2").told("N2", on: 15).answered(
      "N2", on: 16
    )
    .asked(on: 17, id: "C2").replied(on: 17, id: "C2")
    .banned(PathStory.terms(from: 20), on: 20, id: "R2", replaces: ["R1"])
    expectOnly("another decision took its place", again.sent("L1", on: 21).faults())
  }

  @Test func `a notice does not go out once it was decided`() {
    let none = CaseEvent.noRestrictionDecided(
      NoRestrictionDecided(about: "N1", reasons: PathStory.reasons))
    let story = gathered.noticed().issued("LN1", .noticeOfIntent, on: 1).on(2, none)
    expectOnly("closed it", story.sent("LN1", on: 3).faults())
    #expect(
      story.on(2, drafted(.noBan, "L2", about: "N1")).issued("L2", .noBan, on: 2).sent("L2", on: 2)
        .faults() == [])
  }

  @Test func `an interim ban's letter does not go out once the ban was decided`() {
    let story = gathered.bannedForNow().issued("LR0", .interimBan, on: 0)
      .on(3, .noRestrictionDecided(NoRestrictionDecided(about: "R0", reasons: PathStory.reasons)))
    expectOnly("closed it", story.sent("LR0", on: 4).faults(.unasked))
  }

  @Test
  func `a ban whose entry was corrected stands, and its letter goes out until it is set aside`() {
    let story = PathStory.decided.on(14, drafted(.ban, "L1", about: "R1")).issued(
      "L1", .ban, on: 14
    )
    .correcting { event in
      if case .restrictionDecided = event { return true }
      return false
    }
    #expect(story.sent("L1", on: 51).faults() == [])
    let aside = story.on(
      51, .restrictionSetAside(RestrictionSetAside(restriction: "R1", reason: "")))
    expectOnly("what it tells of was set aside", aside.sent("L1", on: 51).faults())
  }

  @Test func `a ban's letter does not go out once what met a demand was taken back`() {
    let met = MetDemand(demand: .chairConsulted, way: .consulted, by: "C1")
    func told(_ way: MetDemand, _ matches: (CaseEvent) -> Bool) -> [String] {
      let story = PathStory.opened().account().spoke().noticed().told().answered().asked().replied()
        .banned(ways: [way]).on(14, drafted(.ban, "L1", about: "R1"))
      return story.issued("L1", .ban, on: 14).correcting(matches).sent("L1", on: 51).faults()
    }
    func isAsked(_ event: CaseEvent) -> Bool { if case .chairAsked = event { true } else { false } }
    func isNote(_ event: CaseEvent) -> Bool { if case .noteAdded = event { true } else { false } }
    expectOnly("on which it rests, was taken back", told(met, isAsked))
    #expect(told(met, isNote) == [])
    let account = PathStory.opened().account().entries.last { entry in
      if case .statementTaken = entry.event { true } else { false }
    }
    let gathered = MetDemand(
      demand: .informationGathered, way: .firstHandAccount, by: "\(account?.sequence ?? 0)")
    expectOnly(
      "on which it rests, was taken back",
      told(gathered) { if case .statementTaken = $0 { true } else { false } })
  }

  @Test func `a review's notice is of its own review, and its outcome of its own outcome`() {
    let prepared = CaseEvent.reviewPrepared(
      ReviewPrepared(
        restriction: "R1", since: "", breaches: "", recommendation: .continue, hearing: "V1",
        proposal: PathStory.proposal(), replyBy: PathStory.day(48)))
    let story = PathStory.decided
    #expect(story.on(40, prepared, drafted(.reviewNotice, about: "V1")).faults() == [])
    expectOnly(
      "something else than", story.on(40, prepared, drafted(.reviewNotice, about: "V9")).faults())
    func reviewed(_ outcome: ReviewOutcome, _ kind: LetterKind) -> [String] {
      let limited = PathStory.terms(.limited, conditions: "The playground")
      return story.on(
        40,
        .reviewDecided(
          ReviewDecided(
            restriction: "R1", outcome: outcome, reasons: PathStory.reasons,
            terms: outcome == .lift ? nil : limited)), drafted(kind, "L1", about: "R1")
      ).issued("L1", kind, on: 40).sent("L1", on: 40).faults()
    }
    #expect(reviewed(.lift, .lift) == [])
    #expect(reviewed(.vary, .reviewOutcome) == [])
    expectOnly("something else than", reviewed(.vary, .lift))
    expectOnly("something else than", reviewed(.vary, .noBan).filter { !$0.contains("went out") })
  }

  @Test func `a review's notice under its restriction does not go out once it was decided`() {
    let story = PathStory.decided.on(
      40,
      .reviewPrepared(
        ReviewPrepared(
          restriction: "R1", since: "", breaches: "", recommendation: .continue, hearing: "V1",
          proposal: PathStory.proposal(), replyBy: PathStory.day(48))),
      drafted(.reviewNotice, "L1", about: "R1")
    ).issued("L1", .reviewNotice, on: 40)
    #expect(story.sent("L1", on: 41).faults() == [])
    let lifted = CaseEvent.reviewDecided(
      ReviewDecided(restriction: "R1", outcome: .lift, reasons: PathStory.reasons))
    expectOnly("closed it", story.on(41, lifted).sent("L1", on: 42).faults())
  }

  @Test func `an interim ban's letter does not go out once it was set aside or replaced`() {
    let story = gathered.bannedForNow().issued("LR0", .interimBan, on: 0)
    let aside = story.on(
      1, .restrictionSetAside(RestrictionSetAside(restriction: "R0", reason: "")))
    expectOnly("was set aside", aside.sent("LR0", on: 2).faults(.unasked))
    let contact = PathStory.terms(.managedContact, from: 3, conditions: "In writing")
    var pack = PolicyPack.unasked
    pack.measures.append(
      Measure(id: "managed-contact", name: "Contact", kind: .managedContact, clause: "c"))
    let replaced = story.banned(contact, on: 3, measure: "managed-contact", replaces: ["R0"])
    expectOnly("another decision took its place", replaced.sent("LR0", on: 4).faults(pack))
  }

  @Test func `a letter lives where another's decision was set aside`() {
    let story = PathStory.decided.on(14, drafted(.ban, "L1", about: "R1"))
      .issued("L1", .ban, on: 14)
      .on(15, .restrictionSetAside(RestrictionSetAside(restriction: "R7", reason: "")))
    #expect(story.sent("L1", on: 16).faults() == [])
  }

  @Test func `word that a ban was lifted may go out whatever was decided since`() {
    let story = PathStory.decided.on(
      20,
      .reviewDecided(
        ReviewDecided(restriction: "R1", outcome: .lift, reasons: PathStory.reasons)),
      drafted(.lift, "L1", about: "R1")
    ).issued("L1", .lift, on: 20).noticed(on: 20, replyBy: 30, id: "N2").told("N2", on: 20)
      .answered("N2", on: 21).asked(on: 22, id: "C2").replied(on: 22, id: "C2")
      .banned(PathStory.terms(from: 23), on: 23, id: "R2", replaces: ["R1"])
    #expect(story.sent("L1", on: 24).faults() == [])
  }

  @Test func `a letter that is for the person or for whoever was affected goes to nobody else`() {
    func faults(
      _ kind: LetterKind, to: ParentID? = nil, toStaff: StaffID? = nil, _ events: CaseEvent...
    ) -> [String] {
      let draft = LetterDrafted(
        letter: "L9", kind: kind, about: "2026-001", to: to, toStaff: toStaff)
      return events.reduce(PathStory.inForce) { $0.on(1, $1) }.on(15, .letterDrafted(draft))
        .faults()
    }
    func account(_ part: IncidentPart, by staff: StaffID) -> CaseEvent {
      .statementTaken(
        StatementTaken(from: "A", part: part, firstHand: true, seen: "S", staff: staff))
    }
    expectOnly("to somebody else than it is for", faults(.restrictionBreached, to: "p00009"))
    #expect(faults(.restrictionBreached) == [])
    #expect(faults(.arrangementsOtherCarer, to: "p00009") == [])
    expectOnly("whom nothing affected", faults(.staffAffected, toStaff: "s09"))
    #expect(faults(.staffAffected, toStaff: "s09", account(.affected, by: "s09")) == [])
    expectOnly(
      "whom nothing affected", faults(.staffAffected, toStaff: "s09", account(.affected, by: "s08"))
    )
    expectOnly(
      "whom nothing affected", faults(.staffAffected, toStaff: "s09", account(.witness, by: "s09")))
    expectOnly(
      "whom nothing affected", faults(.exception, toStaff: "s09", account(.affected, by: "s09")))
  }
}
