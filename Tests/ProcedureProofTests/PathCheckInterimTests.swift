import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// An interim ban stands until the parent was heard: with its dates, so long, and once.
@Suite struct PathCheckInterimTests {
  private let gathered = PathStory.opened().account().spoke()

  @Test func `an interim ban with its dates and what may follow is lawful`() {
    #expect(gathered.bannedForNow().faults(.unasked) == [])
  }

  @Test func `it has an end`() {
    let found = gathered.bannedForNow(until: nil).faults(.unasked)
    #expect(found.contains { $0.contains("has no end") })
    expectOnly("end", found)
  }

  @Test func `it has a day by which the parent may reply`() {
    expectOnly("no day by which", gathered.bannedForNow(replyBy: nil).faults(.unasked))
  }

  @Test(arguments: [-1, 0])
  func `that day comes after its decision`(_ day: Int) {
    expectOnly("leaves the parent no day", gathered.bannedForNow(replyBy: day).faults(.unasked))
  }

  @Test func `that day comes not after its end`() {
    expectOnly("ends before the last day", gathered.bannedForNow(replyBy: 15).faults(.unasked))
    #expect(gathered.bannedForNow(replyBy: 14).faults(.unasked) == [])
  }

  @Test func `it begins before they could be heard`() {
    expectOnly(
      "could be heard first",
      gathered.bannedForNow(from: 15, until: 30, replyBy: 25).faults(.unasked))
    #expect(gathered.bannedForNow(from: 5, until: 14).faults(.unasked) == [])
  }

  @Test func `it says which ban may follow it, with an end or a review date`() {
    func proposing(_ terms: Terms?) -> [String] {
      gathered.bannedForNow(proposed: terms).faults(.unasked)
    }
    expectOnly("does not say which ban", proposing(nil))
    expectOnly("without an end or a review", proposing(PathStory.terms(until: nil)))
    expectOnly("puts no ban", proposing(PathStory.terms(.interim)))
    #expect(proposing(PathStory.terms(until: nil, review: 40)) == [])
  }

  @Test func `it is not longer than the pack lets it be`() {
    // Fifteen school days after a Monday are three weeks.
    #expect(gathered.bannedForNow(until: 21).faults(.unasked) == [])
    expectOnly("longer than 15 school days", gathered.bannedForNow(until: 22).faults(.unasked))
    let holiday = SchoolCalendar(bankHolidays: [PathStory.day(18)], terms: [], insetDays: [])
    #expect(
      gathered.bannedForNow(until: 22).faults(.unasked, PathPerson(), holiday) == [])
  }

  @Test func `a second one waits until the first is decided, though the first has lapsed`() {
    let story = gathered.bannedForNow()
    expectOnly("not decided yet", story.bannedForNow(on: 3, id: "R2").faults(.unasked))
    expectOnly(
      "not decided yet",
      story.bannedForNow(on: 30, until: 40, replyBy: 37, id: "R2").faults(.unasked))
  }

  @Test func `so it does where the first stands in another case of the person`() {
    let other = gathered.bannedForNow().numbered(from: 1)
    let story = gathered.bannedForNow().numbered(from: 100)
    expectOnly(
      "not decided yet", story.faults(.unasked, PathPerson(otherCases: [other.entries])))
  }

  @Test func `a second one on a further incident is lawful once the first was decided`() {
    let first = gathered.bannedForNow().on(
      6, .noRestrictionDecided(NoRestrictionDecided(about: "R0", reasons: PathStory.reasons)))
    let further = first.joined(PathStory.another, on: 7, joining: 7).account(
      PathStory.another, on: 7
    )
    .spoke(on: 7, about: [PathStory.another])
    let again = further.bannedForNow(
      on: 7, until: 21, replyBy: 14, incidents: [PathStory.incident, PathStory.another], id: "R2")
    #expect(again.faults(.unasked) == [])
  }

  @Test func `what a challenge was upheld about is not banned again on the same conduct`() {
    let challenged = PathStory.decided.on(
      15,
      .challengeReceived(
        ChallengeReceived(challenge: "H1", about: "R1", hearer: .panel, says: "", how: "")))
    let quashed = CaseEvent.restrictionSetAside(
      RestrictionSetAside(restriction: "R1", reason: "", challenge: "H1"))
    func again(_ story: PathStory, _ incidents: [IncidentID] = [PathStory.incident]) -> [String] {
      story.asked(PathStory.proposal(incidents: incidents), on: 17, id: "C2")
        .replied(on: 17, id: "C2")
        .bannedForNow(
          on: 18, until: 30, replyBy: 25,
          proposed: PathStory.terms(from: 18), incidents: incidents
        ).faults()
        .filter { $0.contains("a challenge was upheld about") }
    }
    #expect(again(challenged.on(16, quashed)).count == 1)
    let further = challenged.on(16, quashed).joined(PathStory.another, on: 17, joining: 17)
    #expect(again(further, [PathStory.incident, PathStory.another]).isEmpty)
    // Contact that was quashed ends nothing that was put about a ban.
    let contact = PathStory.ready.banned(
      PathStory.terms(.managedContact, conditions: "By letter."), measure: "managed-contact",
      id: "R9"
    ).on(
      14,
      .challengeReceived(
        ChallengeReceived(challenge: "H9", about: "R9", hearer: .panel, says: "", how: ""))
    )
    .on(14, .restrictionSetAside(RestrictionSetAside(restriction: "R9", reason: "Upheld.")))
    #expect(contact.banned().faults().filter { $0.contains("not heard") } == [])
    let refused = CaseEvent.challengeDecided(
      ChallengeDecided(challenge: "H1", outcome: .notUpheld, reasons: "Heard."))
    #expect(again(challenged.on(15, refused).on(16, quashed)).isEmpty)
  }

  @Test func `an interim ban that was set aside does not stand in the way of another`() {
    let story = gathered.bannedForNow()
      .on(2, .restrictionSetAside(RestrictionSetAside(restriction: "R0", reason: "")))
    #expect(story.bannedForNow(on: 3, id: "R2").faults(.unasked) == [])
  }

  @Test func `one imposed anew has what is left of the first one's time, in whichever case it was`()
  {
    let quashed = gathered.bannedForNow()
      .on(2, .restrictionSetAside(RestrictionSetAside(restriction: "R0", reason: "")))
    #expect(quashed.bannedForNow(on: 3, until: 21, replyBy: 10, id: "R2").faults(.unasked) == [])
    let long = quashed.bannedForNow(on: 3, until: 22, replyBy: 10, id: "R2")
    expectOnly("longer than 15 school days, counted from the first", long.faults(.unasked))
    let third = quashed.bannedForNow(on: 3, until: 21, replyBy: 10, id: "R2")
      .on(4, .restrictionSetAside(RestrictionSetAside(restriction: "R2", reason: "")))
      .bannedForNow(on: 5, until: 24, replyBy: 12, id: "R3")
    expectOnly("counted from the first", third.faults(.unasked))
    let own = gathered.numbered(from: 100).bannedForNow(on: 3, until: 22, replyBy: 10, id: "R2")
    expectOnly(
      "counted from the first",
      own.faults(.unasked, PathPerson(otherCases: [quashed.entries])))
  }

  @Test func `one on a further incident, or after a decision, has its whole time`() {
    let quashed = gathered.bannedForNow()
      .on(2, .restrictionSetAside(RestrictionSetAside(restriction: "R0", reason: "")))
    let further = quashed.joined(PathStory.another, on: 2, joining: 3)
      .account(PathStory.another, on: 3).spoke(on: 3, about: [PathStory.another])
    #expect(
      further.bannedForNow(
        on: 3, until: 24, replyBy: 10, incidents: [PathStory.another], id: "R2"
      ).faults(.unasked) == [])
    let put = PathStory.proposal(PathStory.terms(from: 6))
    let banned = quashed.noticed(put, on: 3).told(on: 3).answered(on: 5)
      .banned(PathStory.terms(from: 6), on: 6)
      .on(7, .restrictionSetAside(RestrictionSetAside(restriction: "R1", reason: "")))
    // A decision that was set aside gives it no time anew.
    #expect(banned.bannedForNow(on: 8, until: 21, replyBy: 15, id: "R2").faults(.unasked) == [])
    expectOnly(
      "counted from the first",
      banned.bannedForNow(on: 8, until: 29, replyBy: 15, id: "R2").faults(.unasked))
  }

  @Test func `the same event under another number has what is left of the first one's time`() {
    let quashed = gathered.bannedForNow()
      .on(2, .restrictionSetAside(RestrictionSetAside(restriction: "R0", reason: "")))
    func again(_ happened: Int) -> [String] {
      quashed.joined(PathStory.another, on: happened, joining: 3)
        .account(PathStory.another, on: 3).spoke(on: 3, about: [PathStory.another])
        .bannedForNow(on: 3, until: 24, replyBy: 10, incidents: [PathStory.another], id: "R2")
        .faults(.unasked)
    }
    expectOnly("counted from the first", again(-3))
    #expect(again(-2) == [])
  }

  @Test func `what the school set aside after it had told them needs something new`() {
    func again(told: Bool, happened: Int? = nil) -> [String] {
      let banned = gathered.noticed().told().answered().banned()
      var story = (told ? banned.toldOfBan() : banned)
        .on(15, .restrictionSetAside(RestrictionSetAside(restriction: "R1", reason: "")))
      if let happened {
        story = story.joined(PathStory.another, on: happened, joining: 16)
          .account(PathStory.another, on: 16).spoke(on: 16, about: [PathStory.another])
      }
      return story.bannedForNow(
        on: 16, until: 30, replyBy: 23,
        incidents: happened == nil ? [PathStory.incident] : [PathStory.another], id: "R2"
      ).faults(.unasked)
    }
    expectOnly("with nothing new since", again(told: true))
    func interim(on day: Int) -> [String] {
      gathered.bannedForNow().issued("LR0", .interimBan, on: 0).sent("LR0", on: 0, .handed)
        .on(day, .restrictionSetAside(RestrictionSetAside(restriction: "R0", reason: "")))
        .bannedForNow(on: 3, until: 17, replyBy: 10, id: "R2").faults(.unasked)
    }
    expectOnly("with nothing new since", interim(on: 1))
    #expect(interim(on: 0) == [])
    expectOnly("with nothing new since", again(told: true, happened: 14))
    #expect(again(told: true, happened: 16) == [])
    #expect(again(told: false) == [])
    let elsewhere = gathered.noticed().told().answered().banned().toldOfBan()
      .on(15, .restrictionSetAside(RestrictionSetAside(restriction: "R1", reason: "")))
    expectOnly(
      "with nothing new since",
      gathered.numbered(from: 200).bannedForNow(on: 16, until: 30, replyBy: 23, id: "R2")
        .faults(.unasked, PathPerson(otherCases: [elsewhere.entries])))
  }

  @Test func `what was decided against is not banned again for now`() {
    let story = gathered.noticed().told().answered().on(
      6, .noRestrictionDecided(NoRestrictionDecided(about: "N1", reasons: PathStory.reasons)))
    expectOnly("all decided already", story.bannedForNow(on: 6, id: "R2").faults(.unasked))
  }

  @Test func `an event that was decided upon, reported once more, is not banned again for now`() {
    let story = gathered.noticed().told().answered().on(
      6, .noRestrictionDecided(NoRestrictionDecided(about: "N1", reasons: PathStory.reasons)))
    func again(_ story: PathStory, _ day: Int, _ others: [PathStory] = []) -> [String] {
      story.joined(PathStory.another, on: day, joining: 6).account(PathStory.another, on: 7)
        .spoke(on: 7, about: [PathStory.another])
        .bannedForNow(
          on: 7, until: 21, replyBy: 14, proposed: PathStory.terms(from: 8),
          incidents: [PathStory.another], id: "R2"
        ).faults(.unasked, PathPerson(otherCases: others.map(\.entries)))
    }
    let own = PathStory.opened().numbered(from: 100)
    expectOnly("heard already", again(story, -3))
    expectOnly("heard already", again(own, -3, [story]))
    for day in [-4, -2, 6, 7] {
      #expect(again(story, day) == [])
      #expect(again(own, day, [story]) == [])
    }
  }

  @Test func `what a ban was decided on is not banned again for now, unless it was set aside`() {
    let story = gathered.noticed().told().answered().banned()
    expectOnly(
      "all decided already", story.bannedForNow(on: 15, until: 29, replyBy: 22).faults(.unasked))
    let free = story.on(
      15, .restrictionSetAside(RestrictionSetAside(restriction: "R1", reason: "")))
    #expect(free.bannedForNow(on: 15, until: 29, replyBy: 22).faults(.unasked) == [])
  }

  @Test func `it passes the policy gate as any ban does`() {
    expectOnly("information gathered", PathStory.opened().spoke().bannedForNow().faults(.unasked))
    expectOnly("chair consulted", gathered.bannedForNow().faults())
  }

  @Test func `towards a mere visitor its dates are advice`() {
    let visitor = PathPerson(isVisitor: true)
    #expect(
      gathered.bannedForNow(until: nil, replyBy: nil, proposed: nil).faults(.unasked, visitor) == []
    )
  }

  @Test func `what was decided against stays so where the interim ban is set aside later`() {
    let story = gathered.bannedForNow().on(
      6, .noRestrictionDecided(NoRestrictionDecided(about: "R0", reasons: PathStory.reasons))
    ).on(7, .restrictionSetAside(RestrictionSetAside(restriction: "R0", reason: "")))
    expectOnly(
      "all decided already",
      story.bannedForNow(on: 8, until: 22, replyBy: 15, id: "R2").faults(.unasked))
  }

  @Test func `another follows where nothing but a hold keeps them from being heard`() {
    func again(
      _ story: PathStory, on day: Int = 15, id: ItemID = "R2",
      incidents: [IncidentID] = [PathStory.incident]
    ) -> [String] {
      story.bannedForNow(on: day, until: day + 14, replyBy: day + 7, incidents: incidents, id: id)
        .faults(.unasked)
    }
    func told(_ day: Int? = nil) -> PathStory {
      let story = gathered.bannedForNow().issued("LR0", .interimBan, on: 0)
        .sent("LR0", on: 0, .handed)
      return day.map { story.on($0, .holdPlaced(HoldPlaced(by: "PC 1"))) } ?? story
    }
    #expect(again(told(2)) == [])
    #expect(again(told(7)) == [])
    expectOnly("not decided yet", again(told()))
    expectOnly("not decided yet", again(told(8)))
    expectOnly("not decided yet", again(told(2), on: 14))
    expectOnly(
      "not decided yet", again(told(2).on(9, .holdLifted(HoldLifted(by: "PC 1")))))
    #expect(again(told(2).answered("R0", on: 1)).contains { $0.contains("not decided yet") })
    let further = told(2).joined(PathStory.another, on: -2, joining: 3)
      .account(PathStory.another, on: 3).spoke(on: 3, about: [PathStory.another])
    expectOnly(
      "not decided yet", again(further, incidents: [PathStory.incident, PathStory.another]))
    // One that leaves out an exception takes more.
    var terms = PathStory.terms(.interim, until: 14)
    terms.exceptions = "Collect Ann."
    let open = gathered.on(
      0,
      .restrictionDecided(
        RestrictionDecided(
          restriction: "R0", measure: "site-ban", terms: terms, incidents: [PathStory.incident],
          proposed: PathStory.terms(), reasons: PathStory.reasons, replyBy: PathStory.day(7),
          adjustments: "None known.", complaintRoute: "The complaints procedure.")),
      .letterDrafted(LetterDrafted(letter: "LR0", kind: .interimBan, about: "R0"))
    ).issued("LR0", .interimBan, on: 0).sent("LR0", on: 0, .handed)
      .on(2, .holdPlaced(HoldPlaced(by: "PC 1")))
    expectOnly("not decided yet", again(open))
  }
}
