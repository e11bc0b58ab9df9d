import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// A review that goes on, lengthens or widens is a decision; one that narrows or lifts needs less.
@Suite struct PathCheckReviewTests {
  private static let longer = PathStory.terms(until: 90)

  /// A ban until day 56, and a review announced on day 40 with comments by day 48.
  private func announced(
    _ put: Terms = longer, facts: String = PathStory.facts, replyBy: Int = 48
  ) -> PathStory {
    PathStory.inForce.on(
      40,
      .reviewPrepared(
        ReviewPrepared(
          restriction: "R1", since: "It went on.", breaches: "", recommendation: .continue,
          hearing: "V1", proposal: PathStory.proposal(put, facts: facts),
          replyBy: PathStory.day(replyBy))),
      .letterDrafted(LetterDrafted(letter: "LV1", kind: .reviewNotice, about: "V1")))
  }

  private func told(_ story: PathStory) -> PathStory {
    story.issued("LV1", .reviewNotice, on: 40).sent("LV1", on: 40)
  }

  /// The chair asked again, on day 49.
  private func asked(_ story: PathStory, _ put: Terms = longer) -> PathStory {
    story.asked(PathStory.proposal(put), on: 49, id: "C2").replied(on: 49, id: "C2")
  }

  private func reviewed(
    _ story: PathStory, _ outcome: ReviewOutcome = .continue, _ terms: Terms? = longer,
    on day: Int = 50, by staff: StaffID = "head", reasons: DecisionReasons = PathStory.reasons,
    of restriction: ItemID = "R1", againstChair: String = "", ways: [MetDemand] = []
  ) -> PathStory {
    story.on(
      day, by: staff,
      .reviewDecided(
        ReviewDecided(
          restriction: restriction, outcome: outcome, reasons: reasons, terms: terms, ways: ways,
          againstChair: againstChair)))
  }

  @Test func `a review announced and unanswered is lawful once the day is past`() {
    #expect(reviewed(asked(told(announced()))).faults() == [])
  }

  @Test func `silence after a day or two carries no review without a written reason`() {
    let short = asked(told(announced(replyBy: 45)))
    expectOnly("less time to reply", reviewed(short).faults())
    let reason = MetDemand(demand: .noticeLength, way: .overriddenWithReason, by: "A new threat.")
    #expect(reviewed(short, ways: [reason]).faults() == [])
    #expect(reviewed(short.answered("V1", on: 42)).faults() == [])
  }

  @Test func `a review announced and answered is lawful at once`() {
    let story = told(announced()).answered("V1", on: 42)
      .asked(PathStory.proposal(Self.longer), on: 42, id: "C2").replied(on: 42, id: "C2")
    #expect(reviewed(story, on: 43).faults() == [])
  }

  @Test func `it does not go on without a hearing of its own`() {
    expectOnly("no hearing of its own", reviewed(asked(PathStory.inForce)).faults())
    let notice = PathStory.inForce.noticed(
      PathStory.proposal(Self.longer), on: 40, replyBy: 48, id: "N2"
    )
    .told("N2", on: 40)
    expectOnly("no hearing of its own", reviewed(asked(notice)).faults())
  }

  @Test func `nor where its letter did not go out, came back, or the day is not past`() {
    expectOnly("never went out", reviewed(asked(announced())).faults())
    expectOnly("came back", reviewed(asked(told(announced()).returned("LV1", on: 44))).faults())
    let early = told(announced()).asked(PathStory.proposal(Self.longer), on: 44, id: "C2")
      .replied(on: 44, id: "C2")
    expectOnly("was not past", reviewed(early, on: 48).faults())
  }

  @Test func `nor beyond what was put in it`() {
    let further = PathStory.terms(until: 95)
    expectOnly(
      "does not end by", reviewed(asked(told(announced()), further), .continue, further).faults())
    let reasons = DecisionReasons(
      facts: "You came in on day 30.", factors: "Both sides.", alternatives: "None.")
    expectOnly(
      "was not told",
      reviewed(
        told(announced()).asked(
          PathStory.proposal(Self.longer, facts: reasons.facts), on: 49, id: "C2"
        ).replied(on: 49, id: "C2"), reasons: reasons
      ).faults())
  }

  @Test func `where its notice came back, what a review added is not breached`() {
    let decided = reviewed(asked(told(announced())))
      .on(50, .letterDrafted(LetterDrafted(letter: "LO1", kind: .reviewOutcome, about: "R1")))
      .issued("LO1", .reviewOutcome, on: 50).sent("LO1", on: 50)
    func breached(_ story: PathStory, on day: Int) -> [String] {
      story.on(day, .restrictionBreached(RestrictionBreached(restriction: "R1", what: "In.")))
        .faults()
    }
    #expect(breached(decided, on: 60) == [])
    let back = decided.returned("LV1", on: 52)
    #expect(breached(back, on: 56) == [])
    expectOnly("nobody had heard them", breached(back, on: 60))
  }

  @Test func `what widens begins with the review, and not before it`() {
    let limited = PathStory.terms(.limited, conditions: "The playground.")
    let chair = PathStory.opened().account().spoke().noticed(PathStory.proposal(limited)).told()
      .answered().asked(PathStory.proposal(limited)).replied().banned(limited).toldOfBan()
    func widened(from day: Int) -> [String] {
      let put = PathStory.terms(until: 90)
      let story = chair.on(
        40,
        .reviewPrepared(
          ReviewPrepared(
            restriction: "R1", since: "It went on.", breaches: "", recommendation: .vary,
            hearing: "V1", proposal: PathStory.proposal(put), replyBy: PathStory.day(48))),
        .letterDrafted(LetterDrafted(letter: "LV1", kind: .reviewNotice, about: "V1")))
      return reviewed(asked(told(story), put), .vary, PathStory.terms(from: day, until: 90))
        .faults()
    }
    #expect(widened(from: 50) == [])
    expectOnly("since a day before it was decided", widened(from: 14))
  }

  @Test func `nothing is announced to go on that no incident carries`() {
    func judged(_ outcome: TriageOutcome) -> [String] {
      let event = CaseEvent.incidentJudged(
        IncidentJudged(
          incident: PathStory.incident, nature: .neither, seriousness: .low, outcome: outcome,
          reason: "As it turned out."))
      let put = PathStory.proposal(Self.longer)
      return PathStory.inForce.on(39, event).on(
        40,
        .reviewPrepared(
          ReviewPrepared(
            restriction: "R1", since: "", breaches: "", recommendation: .continue, hearing: "V1",
            proposal: put, replyBy: PathStory.day(48)))
      ).faults()
    }
    #expect(judged(.openCase) == [])
    expectOnly("no incident carries it", judged(.unfounded))
  }

  @Test func `the facts of the ban itself were told with the ban`() {
    let story = told(announced(facts: "You came in on day 30."))
      .asked(PathStory.proposal(Self.longer), on: 49, id: "C2").replied(on: 49, id: "C2")
    #expect(reviewed(story).faults() == [])
  }

  @Test func `nor without the chair asked since the decision that it replaces`() {
    expectOnly("before the decision of", reviewed(told(announced())).faults())
    let story = asked(told(announced()))
    let once = reviewed(story)
    #expect(once.faults() == [])
    let twice = once.on(
      50, .letterDrafted(LetterDrafted(letter: "LO1", kind: .reviewOutcome, about: "R1"))
    ).issued("LO1", .reviewOutcome, on: 50).sent("LO1", on: 50).on(
      70,
      .reviewPrepared(
        ReviewPrepared(
          restriction: "R1", since: "", breaches: "", recommendation: .continue, hearing: "V2",
          proposal: PathStory.proposal(Self.longer), replyBy: PathStory.day(78))),
      .letterDrafted(LetterDrafted(letter: "LV2", kind: .reviewNotice, about: "V2"))
    ).issued("LV2", .reviewNotice, on: 70).sent("LV2", on: 70)
    expectOnly("before the decision of", reviewed(twice, on: 80).faults())
  }

  @Test func `against the chair it says why the head differs`() {
    let story = told(announced()).asked(PathStory.proposal(Self.longer), on: 49, id: "C2")
      .replied(.against, on: 49, id: "C2")
    expectOnly("was against it", reviewed(story).faults())
    #expect(reviewed(story, againstChair: "It went on.").faults() == [])
  }

  @Test func `one hearing carries one review`() {
    let once = reviewed(asked(told(announced())))
    let again = once.asked(PathStory.proposal(Self.longer), on: 51, id: "C3").replied(
      on: 51, id: "C3")
    expectOnly("closed it", reviewed(again, on: 52).faults())
  }

  @Test func `continuing unchanged goes on as well, whatever it is called`() {
    let same = PathStory.terms()
    for outcome in [ReviewOutcome.continue, .vary] {
      let found = reviewed(PathStory.inForce, outcome, same).faults()
      #expect(found.contains { $0.contains("no hearing of its own") })
      #expect(found.contains { $0.contains("chair consulted") })
    }
  }

  @Test func `narrowing needs neither a hearing nor the chair`() {
    let limited = PathStory.terms(.limited, conditions: "The playground")
    #expect(reviewed(PathStory.inForce, .vary, limited).faults() == [])
    #expect(reviewed(PathStory.inForce, .vary, PathStory.terms(until: 50)).faults() == [])
    #expect(
      reviewed(PathStory.inForce, .vary, PathStory.terms(exceptions: "Sports day")).faults() == [])
  }

  @Test func `what is still to come begins no sooner by narrowing`() {
    func review(from day: Int) -> [String] {
      let story = PathStory.ready.banned(PathStory.terms(from: 40)).toldOfBan()
      return reviewed(story, .vary, PathStory.terms(from: day, until: 50), on: 20).faults()
    }
    for day in [20, 39] { #expect(review(from: day).contains { $0.contains("no hearing of") }) }
    for day in [40, 45] { #expect(review(from: day) == []) }
  }

  @Test func `what narrows in one thing and lengthens in another goes on`() {
    let limited = PathStory.terms(.limited, until: 57, conditions: "The playground")
    let found = reviewed(PathStory.inForce, .vary, limited).faults()
    #expect(found.contains { $0.contains("no hearing of its own") })
  }

  @Test func `widening a limited ban goes on`() {
    let limited = PathStory.terms(.limited, conditions: "The playground")
    let story = PathStory.ready.banned(limited).toldOfBan()
    #expect(reviewed(story, .vary, PathStory.terms(from: 50)).faults().count == 2)
    let places = PathStory.terms(.limited, from: 50, conditions: "The playground\nThe hall")
    #expect(reviewed(story, .vary, places).faults().count == 2)
  }

  @Test func `lifting needs nothing`() {
    #expect(reviewed(PathStory.inForce, .lift, nil).faults() == [])
    let interim = PathStory.opened().account().spoke().bannedForNow()
    #expect(reviewed(interim, .lift, nil, on: 3, of: "R0").faults(.unasked) == [])
  }

  @Test func `an interim ban is not kept going, nor anything turned into one`() {
    let story = PathStory.opened().account().spoke().bannedForNow()
    let found = reviewed(story, .continue, PathStory.terms(from: 9), on: 9, of: "R0").faults(
      .unasked)
    #expect(found.contains { $0.contains("keeps an interim ban going") })
    let turned = reviewed(PathStory.inForce, .vary, PathStory.terms(.interim)).faults()
    #expect(turned.contains { $0.contains("turns it into interim ban") })
  }

  @Test func `what was found, set aside, lifted, replaced or lapsed is not kept going`() {
    let found = PathStory.opened().joined(on: -60).on(
      0,
      .restrictionFound(
        RestrictionFound(
          restriction: "R1", measure: "site-ban", terms: PathStory.terms(from: -30),
          origin: .before, imposedBy: "The last head.", shownBy: .letter, dated: PathStory.day(-40),
          kept: "A letter.")))
    func blames(_ story: PathStory, _ words: String, on day: Int = 50) -> Bool {
      reviewed(story, on: day).faults().contains { $0.contains(words) }
    }
    #expect(blames(found, "only recorded as found"))
    #expect(reviewed(found, .lift, nil).faults() == [])
    let aside = PathStory.inForce.on(
      20, .restrictionSetAside(RestrictionSetAside(restriction: "R1", reason: "")))
    #expect(blames(aside, "what was set aside"))
    #expect(blames(reviewed(PathStory.inForce, .lift, nil, on: 20), "what had ended"))
    let replaced = PathStory.inForce.banned(id: "R2", replaces: ["R1"])
    #expect(blames(replaced, "what had ended"))
    #expect(blames(PathStory.inForce, "had lapsed on", on: 57))
    #expect(!blames(PathStory.inForce, "had lapsed on", on: 56))
  }

  @Test func `where the period's end asks the head, it may be reviewed after its end`() {
    let pack = MadeUpPacks.menu.changing("site-ban") { $0.atEnd = .askHead }
    let found = reviewed(asked(told(announced())), on: 57).faults(pack)
    #expect(found == [])
  }

  @Test func `a restriction that is not there is not reviewed`() {
    expectOnly("not in the record", reviewed(PathStory.inForce, of: "R9").faults())
  }

  @Test func `a review says on which terms, until when and why`() {
    expectOnly("on which terms", reviewed(PathStory.inForce, .continue, nil).faults())
    let endless = PathStory.terms(until: nil)
    let story = asked(told(announced(endless)), endless)
    expectOnly("neither an end nor a review", reviewed(story, .continue, endless).faults())
    let silent = DecisionReasons(facts: PathStory.facts, factors: "", alternatives: "None.")
    expectOnly(
      "without what was weighed", reviewed(asked(told(announced())), reasons: silent).faults())
  }

  @Test func `a review goes on only where an incident still carries it`() {
    let away = CaseEvent.incidentJudged(
      IncidentJudged(
        incident: PathStory.incident, nature: .neither, seriousness: .low, outcome: .unfounded,
        reason: ""))
    expectOnly("no incident carries it", reviewed(asked(told(announced())).on(49, away)).faults())
  }

  @Test func `a witness reviews only with a written reason`() {
    let story = PathStory.opened(witnesses: ["dep"]).account().spoke().noticed().told().answered()
      .asked().replied().banned()
    let limited = PathStory.terms(.limited, conditions: "The playground")
    expectOnly("affected by it or saw it", reviewed(story, .vary, limited, by: "dep").faults())
    #expect(reviewed(story, .vary, limited).faults() == [])
  }

  @Test func `for a visitor the chair is asked and the rest is advice`() {
    let visitor = PathPerson(isVisitor: true)
    #expect(reviewed(asked(PathStory.inForce)).faults(MadeUpPacks.menu, visitor) == [])
    expectOnly(
      "chair consulted", reviewed(PathStory.inForce).faults(MadeUpPacks.menu, visitor))
  }

  @Test func `continuing for a shorter time is continuing all the same`() {
    let found = reviewed(PathStory.inForce, .continue, PathStory.terms(until: 50)).faults()
    #expect(found.contains { $0.contains("no hearing of its own") })
  }

  @Test func `widening for a shorter time, or without an end, goes on`() {
    let limited = PathStory.ready.banned(PathStory.terms(.limited, conditions: "The playground"))
    for story in [
      reviewed(limited, .vary, PathStory.terms(until: 52)),
      reviewed(PathStory.inForce, .vary, PathStory.terms(until: nil, review: 54)),
    ] {
      #expect(story.faults().contains { $0.contains("no hearing of its own") })
    }
  }

  @Test func `a review sets nothing aside that nobody may`() {
    let ways = [MetDemand(demand: .chairConsulted, way: .overriddenWithReason, by: "Away.")]
    let limited = PathStory.terms(.limited, conditions: "The playground")
    let story = PathStory.inForce.on(
      50,
      .reviewDecided(
        ReviewDecided(
          restriction: "R1", outcome: .vary, reasons: PathStory.reasons, terms: limited, ways: ways)
      ))
    expectOnly("which nobody may", story.faults())
  }

  @Test func `its notice may be filed under the restriction`() {
    var story = announced()
    story.entries.removeLast()
    story = story.on(
      40, .letterDrafted(LetterDrafted(letter: "LV1", kind: .reviewNotice, about: "R1")))
    #expect(reviewed(asked(told(story))).faults() == [])
  }

  @Test func `a review that lifts closes its hearing too, of what was found as well`() {
    let story = PathStory.opened().joined(on: -60).account().spoke().on(
      0,
      .restrictionFound(
        RestrictionFound(
          restriction: "R5", measure: "site-ban", terms: PathStory.terms(from: -30),
          origin: .before, imposedBy: "The last head.", shownBy: .letter, dated: PathStory.day(-40),
          kept: "A letter."))
    ).on(
      1,
      .reviewPrepared(
        ReviewPrepared(
          restriction: "R5", since: "", breaches: "", recommendation: .continue, hearing: "V5",
          proposal: PathStory.proposal(), replyBy: PathStory.day(10))),
      .letterDrafted(LetterDrafted(letter: "LV5", kind: .reviewNotice, about: "V5"))
    ).issued("LV5", .reviewNotice, on: 1).sent("LV5", on: 1).answered("V5")
    #expect(story.banned().faults(.unasked) == [])
    expectOnly(
      "closed it", reviewed(story, .lift, nil, on: 8, of: "R5").banned().faults(.unasked))
  }

  @Test func `a review leaves the first day as it stands, or sets one from its own day on`() {
    func review(_ outcome: ReviewOutcome, from first: Int, until last: Int = 90) -> [String] {
      let put = PathStory.terms(from: first, until: last)
      return reviewed(asked(told(announced(put)), put), outcome, put).faults()
    }
    for first in [14, 50, 55] { #expect(review(.continue, from: first) == []) }
    for first in [0, 13, 15, 49] {
      expectOnly("sets the first day back", review(.continue, from: first))
      expectOnly("sets the first day back", review(.vary, from: first, until: 55))
    }
  }

  @Test func `what has been in force until now is not decided anew`() {
    let put = PathStory.terms(from: 50, until: 90)
    #expect(reviewed(asked(told(announced(put)), put), .continue, Self.longer).faults() == [])
    let later = PathStory.terms(from: 55, until: 90)
    expectOnly(
      "it begins before", reviewed(asked(told(announced(later)), later), .continue).faults())
  }

  @Test func `nothing is reviewed before it was decided`() {
    expectOnly("before it was decided", reviewed(PathStory.inForce, .lift, nil, on: 13).faults())
    #expect(reviewed(PathStory.inForce, .lift, nil, on: 14).faults() == [])
  }

  @Test func `a review relies on no legal advice`() {
    var story = PathStory.inForce.on(39, .noteAdded(NoteAdded(text: "Counsel says so.")))
    let advice = story.entries.count
    story.entries[advice - 1].mark = .privileged
    let reasons = DecisionReasons(
      facts: PathStory.facts, factors: "Both.", alternatives: "None.", reliedOn: [advice])
    let limited = PathStory.terms(.limited, conditions: "The playground")
    expectOnly("relies on legal advice", reviewed(story, .vary, limited, reasons: reasons).faults())
  }
}
