import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// A ban on which the parent was not heard is unlawful, in whichever way they were not.
@Suite struct PathCheckHearingTests {
  /// Everything before a ban but what was put to the parent, in a school that asks nobody.
  private let gathered = PathStory.opened().account().spoke()

  /// Why a ban on day 14, or on another, is unlawful; all of it must be that the parent was not heard.
  private func why(
    _ story: PathStory, on day: Int = 14, _ person: PathPerson = PathPerson(),
    _ calendar: SchoolCalendar = .empty
  ) -> [String] {
    story.banned(PathStory.terms(from: max(day, 14), until: 56), on: day)
      .faults(.unasked, person, calendar)
  }

  @Test func `without any hearing`() {
    expectOnly("nothing on these incidents was put", why(gathered))
    expectOnly("the parent was not heard", why(gathered))
  }

  @Test func `a limited ban needs one as a full ban does`() {
    let limited = PathStory.terms(.limited, conditions: "The playground")
    expectOnly("was not heard", gathered.banned(limited).faults(.unasked))
    #expect(gathered.noticed().told().answered().banned(limited).faults(.unasked) == [])
  }

  @Test func `with a letter that never went out`() {
    expectOnly("never went out", why(gathered.noticed().issued("LN1", .noticeOfIntent, on: 1)))
  }

  @Test func `with a letter that came back`() {
    let story = gathered.noticed().told().returned("LN1", on: 6)
    expectOnly("came back", why(story))
    expectOnly("came back", why(story.answered(on: 7)))
  }

  @Test func `with a letter that came back, was sent again and came back again`() {
    let story = gathered.noticed().told().returned("LN1", on: 6).sent("LN1", on: 7)
      .returned("LN1", on: 9)
    expectOnly("came back", why(story))
  }

  @Test func `a letter sent again gives the parent as many days as at first`() {
    // Posted on day 1 with nine days to reply, and again on day 7: the last day is day 16.
    let story = gathered.noticed().told().returned("LN1", on: 6).sent("LN1", on: 7)
    expectOnly("was not past", why(story, on: 16))
    #expect(why(story, on: 17) == [])
    #expect(why(story.answered(on: 8)) == [])
  }

  @Test func `by e-mail without agreement or without an address on record`() {
    let story = gathered.noticed().told("N1", on: 1, .email).answered()
    for person in [
      PathPerson(), PathPerson(hasEmail: true), PathPerson(agreedToEmail: true),
    ] {
      #expect(why(story, person).contains { $0.contains("in no way that may be used") })
    }
    #expect(why(story, PathPerson(hasEmail: true, agreedToEmail: true)) == [])
  }

  @Test(arguments: [DeliveryMethod.post, .left])
  func `by post or left at an address where none is on record`(_ how: DeliveryMethod) {
    let nowhere = PathPerson(hasAddress: false)
    let story = gathered.noticed().told("N1", on: 1, how).answered()
    #expect(why(story, nowhere).contains { $0.contains("in no way that may be used") })
    #expect(why(gathered.noticed().told("N1", on: 1, .handed).answered(), nowhere) == [])
  }

  @Test func `a letter to another carer tells the parent nothing`() {
    var story = gathered.noticed()
    story.entries.removeLast()
    story = story.on(
      1,
      .letterDrafted(
        LetterDrafted(letter: "LN1", kind: .noticeOfIntent, about: "N1", to: "p9")))
    expectOnly("never went out", why(story.told().answered()))
  }

  @Test func `unanswered on the last day to reply, and lawful on the next`() {
    let story = gathered.noticed(replyBy: 14).told()
    expectOnly("was not past", why(story, on: 14))
    #expect(why(story, on: 15) == [])
  }

  @Test func `unanswered, with the last day moved and not past`() {
    let story = gathered.noticed().told().moved(to: 20, on: 8)
    expectOnly("was not past", why(story, on: 17))
    #expect(why(story, on: 21) == [])
  }

  @Test func `the last day, once in a letter, is not taken back`() {
    expectOnly("was not past", why(gathered.noticed(replyBy: 20).told().moved(to: 9, on: 2)))
  }

  @Test func `a letter that went out on the last day to reply leaves no time`() {
    let late = gathered.noticed(replyBy: 10).told(on: 10)
    expectOnly("no day left to reply", why(late))
    expectOnly("less time to reply", why(gathered.noticed(replyBy: 10).told("N1", on: 9, .handed)))
    // Who answers all the same was heard, and a later day gives the time that was missing.
    #expect(why(late.answered(on: 11)) == [])
    #expect(why(late.moved(to: 17, on: 11, told: .handed), on: 18) == [])
    expectOnly("no day left to reply", why(late.moved(to: 17, on: 11), on: 18))
    expectOnly("no day left to reply", why(late.moved(to: 12, on: 11, told: .post), on: 18))
    expectOnly("no day left to reply", why(late.moved(to: 11, on: 12)))
    let back = late.moved(to: 17, on: 11, told: .handed).returned("LMN1", on: 12)
    expectOnly("no day left to reply", why(back, on: 18))
  }

  @Test func `post answered on the day it was posted, or that arrives on the last day to reply`() {
    let notice = gathered.noticed(replyBy: 20)
    expectOnly("answered before they were told", why(notice.told(on: 1).answered(on: 1)))
    #expect(why(notice.told(on: 1).answered(on: 2)) == [])
    #expect(why(notice.told("N1", on: 1, .handed).answered(on: 1)) == [])
    // Two weekdays: what is posted on Tuesday is there on Thursday.
    expectOnly("no day left to reply", why(gathered.noticed(replyBy: 10).told(on: 8)))
    expectOnly(
      "less time to reply", why(gathered.noticed(replyBy: 10).told("N1", on: 8, .handed)))
  }

  @Test func `a part of an answer, while the time to reply runs`() {
    let part = RepresentationsReceived(
      about: "N1", how: "By e-mail.", text: "I ask my solicitor.", isPart: true)
    let story = gathered.noticed(replyBy: 14).told().on(5, .representationsReceived(part))
    expectOnly("was not past", why(story, on: 14))
    #expect(why(story, on: 15) == [])
    #expect(why(story.answered(on: 8), on: 9) == [])
  }

  @Test func `told only after the last day to reply`() {
    let story = gathered.noticed(replyBy: 5).told("N1", on: 8)
    expectOnly("no day left to reply", why(story))
    #expect(why(story.answered(on: 9)) == [])
  }

  @Test func `a hold in another of the person's cases gives days to reply as well`() {
    let other = PathStory.opened().on(2, .holdPlaced(HoldPlaced(by: "PC 1")))
      .on(8, .holdLifted(HoldLifted(by: "PC 1"))).numbered(from: 1)
    let story = gathered.noticed().told().numbered(from: 100)
    expectOnly("was not past", why(story, on: 16, PathPerson(otherCases: [other.entries])))
    #expect(why(story, on: 17, PathPerson(otherCases: [other.entries])) == [])
  }

  @Test func `whose day passed while contact was on hold is told another`() {
    func held(to day: Int) -> PathStory {
      gathered.noticed().told().on(5, .holdPlaced(HoldPlaced(by: "PC 1")))
        .on(day, .holdLifted(HoldLifted(by: "PC 1")))
    }
    #expect(why(held(to: 9), on: 25) == [])
    expectOnly("passed on hold", why(held(to: 14), on: 25))
    let told = held(to: 14).on(
      14, .letterDrafted(LetterDrafted(letter: "L9", kind: .moreTime, about: "N1"))
    ).issued("L9", .moreTime, on: 14, at: "11:00").sent("L9", on: 14, at: "11:00")
    #expect(why(told, on: 25) == [])
  }

  @Test func `while a hold stands nobody's silence counts`() {
    let story = gathered.noticed().told().on(9, .holdPlaced(HoldPlaced(by: "PC 1")))
    expectOnly("was not past", why(story, on: 30))
    #expect(why(story.answered(on: 12), on: 30) == [])
  }

  @Test func `answered before being told`() {
    let story = gathered.noticed(replyBy: 20).answered(on: 1, at: "09:00")
      .issued("LN1", .noticeOfIntent, on: 1, at: "10:00").sent("LN1", on: 1, at: "10:00")
    expectOnly("answered before they were told", why(story))
  }

  @Test func `an answer about the case as a whole, or to something else, answers no hearing`() {
    let whole = gathered.noticed(replyBy: 20).told().on(
      5, .representationsReceived(RepresentationsReceived(how: "", text: "")))
    expectOnly("was not past", why(whole))
    expectOnly("was not past", why(gathered.noticed(replyBy: 20).told().answered("N9")))
  }

  // MARK: One hearing carries one decision

  @Test func `a hearing carries one ban`() {
    let first = gathered.noticed().told().answered().banned()
    expectOnly("closed it", first.banned(on: 14, id: "R2").faults(.unasked))
    let again = first.noticed(on: 15, replyBy: 26, id: "N2").told("N2", on: 15).answered(
      "N2", on: 16
    )
    .banned(PathStory.terms(from: 20), on: 20, id: "R2")
    #expect(again.faults(.unasked) == [])
  }

  @Test func `a ban dated back before the first does not use its hearing again`() {
    let story = gathered.noticed().told().answered().banned(on: 14, at: "10:00")
      .banned(on: 14, at: "09:00", id: "R2")
    expectOnly("closed it", story.faults(.unasked))
  }

  @Test func `a decision against a ban closes every hearing on its incidents`() {
    let none = NoRestrictionDecided(about: "N1", reasons: PathStory.reasons)
    let story = gathered.noticed().told().noticed(on: 2, id: "N2").told("N2", on: 2)
      .answered("N1").answered("N2").on(9, .noRestrictionDecided(none))
    expectOnly("closed it", why(story))
  }

  @Test func `a decision in another case of the person closes it too`() {
    let other = PathStory.opened().account().spoke().noticed().told().answered().banned(on: 14)
      .numbered(from: 200)
    let story = gathered.noticed().told().answered()
    #expect(why(story, PathPerson(otherCases: [other.entries])) == [])
    let later = gathered.noticed().told().answered().numbered(from: 1)
    var ban = later.banned(PathStory.terms(from: 15), on: 15)
    ban.entries[ban.entries.count - 1].sequence = 300
    expectOnly(
      "closed it", ban.faults(.unasked, PathPerson(otherCases: [other.entries])))
  }

  @Test func `what the parent was heard on in another case holds here`() {
    let other = PathStory.opened().noticed().told().answered().numbered(from: 1)
    let story = gathered.numbered(from: 100)
    #expect(why(story, PathPerson(otherCases: [other.entries])) == [])
  }

  @Test func `a ban on one incident closes a hearing on two`() {
    let two = PathStory.opened().joined(PathStory.another).account().account(PathStory.another)
      .spoke(about: [PathStory.incident, PathStory.another])
    let both = PathStory.proposal(incidents: [PathStory.incident, PathStory.another])
    let story = two.noticed(both).told().answered().banned()
      .banned(incidents: [PathStory.another], id: "R2")
    expectOnly("closed it", story.faults(.unasked))
  }

  @Test func `a ban that was told and set aside has used its hearing all the same`() {
    let story = gathered.noticed().told().answered().banned().toldOfBan(on: 15)
      .on(20, .restrictionSetAside(RestrictionSetAside(restriction: "R1", reason: "")))
    expectOnly("closed it", why(story, on: 21))
  }

  @Test func `the hearing of an interim ban that was set aside carries nothing`() {
    let story = gathered.bannedForNow().issued("LR0", .interimBan, on: 0).sent("LR0", on: 0)
      .answered("R0").on(
        6, .restrictionSetAside(RestrictionSetAside(restriction: "R0", reason: "")))
    expectOnly("was set aside", why(story, on: 8))
  }

  // MARK: Going stale

  @Test func `thirty school days after the last day to reply it is stale`() {
    // Day 10 is a Thursday: the thirtieth weekday after it is day 52.
    let story = gathered.noticed(PathStory.proposal(PathStory.terms(until: 90))).told().answered()
    func ban(_ day: Int, _ calendar: SchoolCalendar = .empty) -> [String] {
      story.banned(PathStory.terms(from: day, until: 90), on: day)
        .faults(.unasked, PathPerson(), calendar)
    }
    #expect(ban(52) == [])
    expectOnly("went stale", ban(53))
    let holiday = SchoolCalendar(
      bankHolidays: [PathStory.day(32), PathStory.day(35)], terms: [], insetDays: [])
    #expect(ban(53, holiday) == [])
    expectOnly("went stale", ban(57, holiday))
  }

  @Test func `ten school days after an interim ban lapsed undecided it is stale`() {
    // It ends on day 14, a Monday: the tenth weekday after it is day 28.
    let story = gathered.bannedForNow().issued("LR0", .interimBan, on: 0).sent("LR0", on: 0)
      .answered("R0")
    #expect(why(story, on: 28) == [])
    expectOnly("went stale", why(story, on: 29))
  }

  // MARK: What was promised

  @Test func `a day to reply that a later letter promised must be past`() {
    let story = gathered.noticed().told().answered()
      .noticed(on: 9, replyBy: 20, id: "N2").told("N2", on: 9)
    expectOnly("promised them until", why(story))
    #expect(why(story.answered("N2", on: 12)) == [])
    #expect(why(story, on: 21) == [])
  }

  @Test func `an earlier letter's day does not bind where a later one was answered`() {
    let story = gathered.noticed(replyBy: 30).told().noticed(on: 2, replyBy: 9, id: "N2")
      .told("N2", on: 2).answered("N2", on: 4)
    #expect(why(story) == [])
  }

  // MARK: The length of notice

  @Test func `silence after a short notice needs a written reason`() {
    let story = gathered.noticed(replyBy: 3).told("N1", on: 1, .handed)
    expectOnly("less time to reply", why(story))
    let reason = MetDemand(demand: .noticeLength, way: .overriddenWithReason, by: "A threat.")
    #expect(story.banned(ways: [reason]).faults(.unasked) == [])
    let nothing = MetDemand(demand: .noticeLength, way: .overriddenWithReason, by: " ")
    expectOnly("less time to reply", story.banned(ways: [nothing]).faults(.unasked))
  }

  @Test func `a day moved later leaves the parent all the time since being told`() {
    #expect(why(gathered.noticed().told().moved(to: 12, on: 10)) == [])
  }

  // MARK: Visitors

  @Test func `towards a mere visitor fairness advises, and the policy still binds`() {
    let visitor = PathPerson(isVisitor: true)
    #expect(gathered.banned().faults(.unasked, visitor) == [])
    expectOnly(
      "words with the parent", PathStory.opened().account().banned().faults(.unasked, visitor))
  }

  // MARK: Dates that were put back

  @Test func `a ban dated back before its notice, or before the answer, rests on neither`() {
    let story = gathered.noticed(replyBy: 20).told().answered(on: 14, at: "10:00")
    let early = story.banned(on: 14, at: "09:00").faults(.unasked)
    expectOnly("was not past", early)
    #expect(story.banned(on: 14, at: "11:00").faults(.unasked) == [])
    let before = PathStory.terms(from: 0)
    #expect(
      gathered.noticed(PathStory.proposal(before)).told().answered().banned(before, on: 0)
        .faults(.unasked).contains { $0.contains("opened only afterwards") })
  }

  @Test func `a notice dated back behind a decision is closed by it`() {
    let story = gathered.noticed().told().answered().banned()
      .noticed(on: 5, id: "N2").told("N2", on: 5).answered("N2", on: 6)
    expectOnly(
      "closed it", story.banned(PathStory.terms(from: 15), on: 15, id: "R2").faults(.unasked))
  }

  @Test func `a notice from before the incident tells nothing of it`() {
    let both = PathStory.proposal(incidents: [PathStory.incident, PathStory.another])
    let story = gathered.joined(PathStory.another, on: 3, joining: 3)
      .account(PathStory.another, on: 3).spoke(on: 3, about: [PathStory.another])
      .noticed(both, on: 1).told().answered()
    expectOnly(
      "opened before incident I-2026-002 happened",
      story.banned(incidents: [PathStory.incident, PathStory.another]).faults(.unasked))
  }

  @Test func `the same number in another case is another hearing`() {
    let none = CaseEvent.noRestrictionDecided(
      NoRestrictionDecided(about: "N1", reasons: PathStory.reasons))
    let elsewhere = PathStory.opened().joined("2025-009")
      .noticed(PathStory.proposal(incidents: ["2025-009"])).told().on(6, none)
    var later = elsewhere.numbered(from: 20)
    later.entries[later.entries.count - 1].sequence = 40
    let story = gathered.noticed().told().answered().numbered(from: 1).on(
      7, .noteAdded(NoteAdded(text: "")))
    var ban = story.banned()
    ban.entries[ban.entries.count - 1].sequence = 50
    #expect(ban.faults(.unasked, PathPerson(otherCases: [later.entries])) == [])
  }

  @Test func `an interim ban that says nothing of what may follow carries no ban`() {
    let story = gathered.bannedForNow(proposed: nil).issued("LR0", .interimBan, on: 0)
      .sent("LR0", on: 0).answered("R0").banned()
    #expect(story.faults(.unasked).contains { $0.contains("does not say what may follow") })
  }

  @Test func `a letter sent again has the day that is set after it came back`() {
    // The ninth day after the second sending would be day 16; the school sets day 14 with it.
    let story = gathered.noticed().told().returned("LN1", on: 6).sent("LN1", on: 7)
      .moved(to: 14, on: 7, told: .handed)
    #expect(why(story, on: 15) == [])
    expectOnly("was not past", why(story, on: 14))
    let late = gathered.noticed(replyBy: 5).told("N1", on: 8).moved(to: 15, on: 8, told: .handed)
    #expect(why(late, on: 16) == [])
  }

  @Test func `a refusal to answer is an answer`() {
    let story = gathered.noticed(replyBy: 20).told().on(
      5,
      .representationsDeclined(
        RepresentationsDeclined(about: "N1", how: "telephone", said: "No thank you.")))
    #expect(why(story) == [])
  }

  @Test(arguments: [RestrictionForm.managedContact, .full])
  func `the review of managed contact leaves a ban that was put to be decided`(
    _ form: RestrictionForm
  ) {
    let measure = form == .full ? "site-ban" : "managed-contact"
    let lifted = CaseEvent.reviewDecided(
      ReviewDecided(restriction: "R2", outcome: .lift, reasons: PathStory.reasons))
    let story = PathStory.opened().account().spoke()
      .banned(PathStory.terms(form, from: 0), on: 0, measure: measure, id: "R2")
      .noticed().told().answered().on(6, lifted).asked().replied().banned()
    let isClosed = story.faults().contains { $0.contains("on its incidents closed it") }
    #expect(isClosed == (form == .full))
  }
}
