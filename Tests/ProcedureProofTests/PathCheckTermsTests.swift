import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// A decision lies within what was put to the parent, and to the chair where the policy asks.
@Suite struct PathCheckTermsTests {
  private static let part = PathStory.terms(
    .limited, conditions: "The playground\nAt collection", exceptions: "Parents' evening")

  /// What is wrong with a ban on these terms where others were put to both.
  private func faults(
    _ terms: Terms = PathStory.terms(), put: Terms = PathStory.terms(),
    facts: String = PathStory.facts, putFacts: String = PathStory.facts
  ) -> [String] {
    let proposal = PathStory.proposal(put, facts: putFacts)
    return PathStory.opened().account().spoke().noticed(proposal).told().answered()
      .asked(proposal).replied()
      .banned(
        terms,
        reasons: DecisionReasons(
          facts: facts, factors: "Both sides.", alternatives: "None.", answer: "Answered.")
      ).faults()
  }

  /// Both the parent and the chair were put less than this.
  private func expectBoth(
    _ words: String, _ faults: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expectOnly(words, faults, sourceLocation: sourceLocation)
    #expect(faults.count == 2, sourceLocation: sourceLocation)
  }

  @Test func `what was put may be decided, and less of it`() {
    #expect(faults(Self.part, put: Self.part) == [])
    #expect(faults(Self.part) == [])
    #expect(faults(PathStory.terms(from: 20, until: 30)) == [])
    let fewer = PathStory.terms(
      .limited, conditions: "the  PLAYGROUND.", exceptions: "parents' evening\nThe summer fair")
    #expect(faults(fewer, put: Self.part) == [])
  }

  @Test func `another measure is more`() {
    var pack = MadeUpPacks.menu
    var other = MadeUpPacks.ban([])
    other.id = "ban-from-events"
    pack.measures.append(other)
    let put = PathStory.proposal(measure: other.id)
    let story = PathStory.opened().account().spoke().noticed(put).told().answered().asked(put)
      .replied().banned()
    expectBoth("another measure", story.faults(pack))
  }

  @Test func `the whole site is more than a part`() {
    expectBoth(
      "whole site", faults(PathStory.terms(exceptions: "Parents' evening"), put: Self.part))
  }

  @Test func `a place or time that was not put is more`() {
    var terms = Self.part
    terms.conditions += "\nThe car park"
    expectBoth("“The car park” was not put", faults(terms, put: Self.part))
  }

  @Test func `an exception left out is more`() {
    var terms = Self.part
    terms.exceptions = "The office"
    expectBoth("the exception “Parents' evening” is left out", faults(terms, put: Self.part))
  }

  @Test func `an earlier first day is more`() {
    expectBoth(
      "it begins before", faults(PathStory.terms(from: 14), put: PathStory.terms(from: 15)))
  }

  @Test func `a later end is more, and so is none`() {
    expectBoth("does not end by", faults(PathStory.terms(until: 57)))
    expectBoth("does not end by", faults(PathStory.terms(until: nil, review: 40)))
  }

  @Test
  func `where only a review was put, an end or a review after it is more, and so is neither put`() {
    let open = PathStory.terms(until: nil, review: 40)
    #expect(faults(PathStory.terms(until: 40), put: open) == [])
    expectBoth("is not reviewed by", faults(PathStory.terms(until: 80), put: open))
    let neither = faults(put: PathStory.terms(until: nil, review: nil))
    #expect(neither.count { $0.contains("neither an end nor a review was put") } == 2)
  }

  @Test func `a further incident is more`() {
    let story = PathStory.opened().joined(PathStory.another).account().account(PathStory.another)
      .spoke(about: []).noticed().told().answered().asked().replied()
    expectBoth(
      "incident I-2026-002 was not put",
      story.banned(incidents: [PathStory.incident, PathStory.another]).faults())
  }

  @Test func `a fact never told is more, and one told otherwise typed is not`() {
    expectBoth("“You threw a chair.” was not told", faults(facts: "You threw a chair."))
    #expect(faults(facts: "you  SHOUTED at the office staff\n") == [])
  }

  @Test func `no facts told are no facts that a ban may rest on`() {
    expectBoth("was not told", faults(putFacts: "").filter { !$0.contains("put no facts") })
  }

  @Test func `a final ban is more than an interim one`() {
    let interim = PathStory.proposal(PathStory.terms(.interim, from: 0, until: 80))
    let story = PathStory.opened().account().spoke().noticed().told().answered().asked(interim)
      .replied()
    expectOnly("is more than interim ban", story.banned().faults())
  }

  @Test func `no sum of two hearings carries what neither does`() {
    let one = PathStory.proposal(facts: "You shouted at the office staff.")
    let two = PathStory.proposal(facts: "You would not leave.")
    let story = PathStory.opened().account().spoke()
      .noticed(one).told().answered().noticed(two, on: 2, id: "N2").told("N2", on: 2)
      .answered("N2", on: 5)
    expectOnly("was not told", story.banned().faults(.unasked))
  }

  // MARK: Terms by themselves

  @Test func `a ban does not begin before it was decided`() {
    let early = PathStory.terms(from: 13)
    expectOnly("begins before it was decided", faults(early, put: early))
  }

  @Test func `a ban has an end or a review date`() {
    let endless = PathStory.terms(until: nil)
    expectOnly("neither an end nor a review", faults(endless, put: endless))
    let story = PathStory.ready.banned(endless)
    let rules = PathCheck(pack: MadeUpPacks.menu).faults(in: story.entries) { [] }.map(\.0)
    #expect(rules.contains(.withoutEnd))
  }

  @Test func `where the policy fixes the period, a review date is not enough`() {
    let reviewed = PathStory.terms(until: nil, review: 40)
    let pack = MadeUpPacks.menu.changing("site-ban") { $0.period?.fixed = true }
    let proposal = PathStory.proposal(reviewed)
    let story = PathStory.opened().account().spoke().noticed(proposal).told().answered()
      .asked(proposal).replied().banned(reviewed)
    expectOnly("fixed period", story.faults(pack))
    #expect(story.faults() == [])
    expectOnly("fixed period", story.faults(pack, PathPerson(isVisitor: true)))
  }

  @Test func `what lasts longer than a year says why`() {
    func long(_ until: Int, _ whyLong: String? = nil) -> [String] {
      let terms = PathStory.terms(until: until)
      var reasons = PathStory.reasons
      reasons.whyLong = whyLong
      return PathStory.opened().account().spoke().noticed(PathStory.proposal(terms)).told()
        .answered().asked(PathStory.proposal(terms)).replied().banned(terms, reasons: reasons)
        .faults()
    }
    expectOnly("longer than a year", long(14 + 366))
    expectOnly("longer than a year", long(14 + 366, " "))
    #expect(long(14 + 365) == [])
    #expect(long(14 + 3650, "He said that he would do it again.") == [])
  }

  @Test func `a limited ban says what it leaves open`() {
    for words in ["", " \n"] {
      let all = PathStory.terms(.limited, conditions: "Everywhere, always", exceptions: words)
      expectOnly("nothing says what it leaves open", faults(all))
    }
  }

  @Test func `a limited ban says to what`() {
    let vague = PathStory.terms(.limited, conditions: " \n")
    expectOnly("nothing says to what", faults(vague))
  }

  // MARK: Reasons

  @Test func `a decision states facts, what was weighed and what else was considered`() {
    func with(_ facts: String, _ factors: String, _ alternatives: String) -> [String] {
      PathStory.ready.banned(
        reasons: DecisionReasons(
          facts: facts, factors: factors, alternatives: alternatives, answer: "Answered.")
      ).faults()
    }
    expectOnly("without the facts", with("", "Risk.", "None."))
    expectOnly("without what was weighed", with(PathStory.facts, "n", "None."))
    expectOnly("without what else was considered", with(PathStory.facts, "Risk.", ".\n"))
    #expect(
      PathStory.ready.banned(reasons: DecisionReasons(facts: "", factors: "", alternatives: ""))
        .faults(MadeUpPacks.menu, PathPerson(isVisitor: true)) == [])
  }

  @Test func `a decision says what happens with each child, or why not`() {
    let family = PathPerson(children: ["u1", "u2"])
    expectOnly("each child", PathStory.decided.faults(MadeUpPacks.menu, family))
    let reason = MetDemand(demand: .childArrangements, way: .overriddenWithReason, by: "In care.")
    #expect(PathStory.ready.banned(ways: [reason]).faults(MadeUpPacks.menu, family) == [])
    #expect(PathStory.decided.faults(MadeUpPacks.menu, PathPerson(children: ["u1"])) == [])
  }

  @Test func `a decision says how to complain and what was asked about adjustments, or why not`() {
    func ban(_ ways: [MetDemand]) -> [String] {
      PathStory.ready.on(
        14,
        .restrictionDecided(
          RestrictionDecided(
            restriction: "R1", measure: "site-ban", terms: PathStory.terms(),
            incidents: [PathStory.incident], reasons: PathStory.reasons, ways: ways))
      ).faults()
    }
    #expect(ban([]).count == 2)
    let reasons = [Demand.adjustmentsAsked, .complaintRoute].map {
      MetDemand(demand: $0, way: .overriddenWithReason, by: "At once.")
    }
    #expect(ban(reasons) == [])
  }

  @Test func `nobody sets aside what is not overridable`() {
    let hearing = MetDemand(demand: .chanceToRespond, way: .overriddenWithReason, by: "No time.")
    expectOnly("which nobody may", PathStory.ready.banned(ways: [hearing]).faults())
    let visitor = MetDemand(demand: .chanceToRespond, way: .advisedOnly)
    expectOnly("treats the person as a visitor", PathStory.ready.banned(ways: [visitor]).faults())
  }

  // MARK: Who decides

  @Test func `a witness, or a relative, decides only with a written reason`() {
    let story = PathStory.opened(witnesses: ["head"]).account().spoke().noticed().told().answered()
      .asked().replied()
    expectOnly("affected by it or saw it", story.banned().faults())
    #expect(story.banned(by: "dep").faults() == [])
    let empty = MetDemand(demand: .impartialDecider, way: .overriddenWithReason)
    expectOnly("affected by it or saw it", story.banned(ways: [empty]).faults())
    expectOnly(
      "related to the person",
      PathStory.decided.faults(MadeUpPacks.menu, PathPerson(related: ["head"])))
  }

  @Test func `a head who is the person of the case never decides`() {
    let reason = MetDemand(demand: .impartialDecider, way: .overriddenWithReason, by: "Alone.")
    let person = PathPerson(themselves: ["head"])
    expectOnly(
      "the person whom it is about",
      PathStory.ready.banned(ways: [reason]).faults(MadeUpPacks.menu, person))
  }

  @Test func `what is the head's to decide is decided by the head`() {
    let person = PathPerson(roles: ["head": [.head], "dep": [.deputy]])
    #expect(PathStory.decided.faults(MadeUpPacks.menu, person) == [])
    expectOnly(
      "not decided by the headteacher",
      PathStory.ready.banned(by: "dep").faults(MadeUpPacks.menu, person))
  }

  @Test func `a restriction that the policy does not have is not decided`() {
    expectOnly("does not have", PathStory.ready.banned(measure: "exile").faults())
    expectOnly("does not have", PathStory.ready.banned(PathStory.terms(.managedContact)).faults())
  }

  @Test func `a ban does not end before it begins`() {
    expectOnly("ends before it begins", faults(PathStory.terms(from: 30, until: 20)))
  }

  @Test func `what the parent was asked about adjustments may stand in an entry of its own`() {
    let decided = CaseEvent.restrictionDecided(
      RestrictionDecided(
        restriction: "R1", measure: "site-ban", terms: PathStory.terms(),
        incidents: [PathStory.incident], reasons: PathStory.reasons,
        complaintRoute: "The complaints procedure."))
    let asked = CaseEvent.adjustmentsAsked(AdjustmentsAsked(how: "By telephone.", answer: "None."))
    #expect(PathStory.ready.on(13, asked).on(14, decided).faults() == [])
    expectOnly("adjustments", PathStory.ready.on(14, decided).faults())
  }

  @Test func `what the parent said is answered, and where they said nothing nothing is`() {
    let silent = DecisionReasons(facts: PathStory.facts, factors: "Risk.", alternatives: "None.")
    expectOnly("unanswered", PathStory.ready.banned(reasons: silent).faults())
    let unheard = PathStory.opened().account().spoke().noticed(PathStory.proposal()).told()
      .asked(PathStory.proposal()).replied()
    #expect(unheard.banned(on: 14, reasons: silent).faults() == [])
  }

  @Test func `legal advice is never among the facts relied on`() {
    var story = PathStory.ready.on(12, .noteAdded(NoteAdded(text: "Counsel says so.")))
    let advice = story.entries.count
    func ban() -> [String] {
      story.banned(
        reasons: DecisionReasons(
          facts: PathStory.facts, factors: "Both sides.", alternatives: "None.",
          answer: "Answered.",
          reliedOn: [advice])
      ).faults()
    }
    #expect(ban() == [])
    story.entries[advice - 1].mark = .privileged
    expectOnly("relies on legal advice", ban())
  }

  @Test func `managed contact says what is managed`() throws {
    let rossmore = try ShippedPacksWalkTests.pack("rossmore")
    let put = PathStory.terms(.managedContact)
    let story = PathStory.opened().account().spoke()
      .asked(PathStory.proposal(put, measure: "managed-contact")).replied()
      .banned(put, measure: "managed-contact")
    expectOnly("nothing says to what", story.faults(rossmore))
  }
}
