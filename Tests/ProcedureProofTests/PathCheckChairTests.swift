import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// The chair of governors is consulted first where the policy says so, about these terms, by somebody
/// whom one may ask.
@Suite struct PathCheckChairTests {
  /// Everything before a ban but the chair.
  private let heard = PathStory.opened().account().spoke().noticed().told().answered()

  @Test func `without anybody asked`() {
    expectOnly("nobody was asked", heard.banned().faults())
  }

  @Test func `a visitor's ban is asked about too`() {
    expectOnly(
      "nobody was asked", heard.banned().faults(MadeUpPacks.menu, PathPerson(isVisitor: true)))
  }

  @Test func `asked without an answer is not consulted`() {
    expectOnly("there is no answer", heard.asked().banned().faults())
    expectOnly("there is no answer", heard.asked().replied(.noAnswer).banned().faults())
  }

  @Test func `no view is a view, and against needs a word on why the head differs`() {
    #expect(heard.asked().replied(.noView).banned().faults() == [])
    expectOnly("was against it", heard.asked().replied(.against).banned().faults())
    #expect(
      heard.asked().replied(.against).banned(againstChair: "The risk is real.").faults() == [])
  }

  @Test func `of several views the latest counts, and no answer is none of them`() {
    let changed = heard.asked().replied(.supports, on: 11).replied(.against, on: 12)
    expectOnly("was against it", changed.banned().faults())
    let won = heard.asked().replied(.against, on: 11).asked(on: 12, id: "C2")
      .replied(.supports, on: 12, id: "C2")
    #expect(won.banned().faults() == [])
    let silent = heard.asked().replied(.supports, on: 11).asked(on: 12, id: "C2")
      .replied(.noAnswer, on: 12, id: "C2")
    #expect(silent.banned().faults() == [])
  }

  @Test func `the latest is the latest to happen, not to be written`() {
    let story = heard.asked().replied(.against, on: 12).replied(.supports, on: 11)
    expectOnly("was against it", story.banned().faults())
  }

  @Test func `a view on narrower terms does not count, nor stand in the way`() {
    let narrow = PathStory.proposal(PathStory.terms(.limited, conditions: "The playground"))
    let story = heard.asked().replied(.supports).asked(narrow, on: 12, id: "C2")
      .replied(.against, on: 12, id: "C2")
    #expect(story.banned().faults() == [])
    expectOnly(
      "goes beyond what was put", heard.asked(narrow).replied().banned().faults())
  }

  @Test func `asked after the ban, whenever that was written`() {
    let late = heard.asked(on: 14, at: "10:00").replied(on: 14, at: "10:05")
    expectOnly("nobody was asked", late.banned(on: 14, at: "09:20").faults())
    let inTime = heard.asked(on: 14, at: "09:05").replied(on: 14, at: "09:05")
    #expect(inTime.banned(on: 14, at: "09:20").faults() == [])
    let between = heard.asked(on: 14, at: "09:05").replied(on: 14, at: "09:30")
    expectOnly("there is no answer", between.banned(on: 14, at: "09:20").faults())
  }

  @Test func `asked before the last decision on the incident by that measure`() {
    let story = heard.asked().replied().banned().noticed(on: 15, replyBy: 26, id: "N2")
      .told("N2", on: 15).answered("N2", on: 16)
    let again = PathStory.terms(from: 20)
    expectOnly("before the decision of", story.banned(again, on: 20, id: "R2").faults())
    let asked = story.asked(on: 19, id: "C2").replied(on: 19, id: "C2")
    #expect(asked.banned(again, on: 20, id: "R2").faults() == [])
  }

  @Test func `one consultation may carry the interim ban and the ban after it`() {
    let ban = PathStory.proposal(PathStory.terms(from: 0))
    let story = PathStory.opened().account().spoke().asked(ban, on: 0).replied(on: 0)
      .bannedForNow().issued("LR0", .interimBan, on: 0).sent("LR0", on: 0).answered("R0")
    #expect(story.banned(replaces: ["R0"]).faults() == [])
    let now = PathStory.proposal(PathStory.terms(.interim, from: 0))
    let short = PathStory.opened().account().spoke().asked(now, on: 0).replied(on: 0)
      .bannedForNow().issued("LR0", .interimBan, on: 0).sent("LR0", on: 0).answered("R0")
    expectOnly("is more than interim ban", short.banned(replaces: ["R0"]).faults())
  }

  @Test func `an answer from before the question answers nothing`() {
    expectOnly("there is no answer", heard.asked(on: 12).replied(on: 11).banned().faults())
  }

  @Test func `asked before the incident happened`() {
    let story = PathStory.opened().asked(on: -5).replied(on: -4).account().spoke().noticed().told()
      .answered()
    expectOnly("before incident I-2026-001 happened", story.banned().faults())
    #expect(story.banned().faults().count == 2)
  }

  @Test func `whoever was told no facts was not consulted on any`() {
    let untold = heard.asked(PathStory.proposal(facts: " \n ."))
    expectOnly("put no facts", untold.faults())
    let banned = untold.replied().banned().faults()
    #expect(banned.contains { $0.contains("” was not told") })
    #expect(heard.asked().replied().banned().faults() == [])
  }

  @Test func `a consultation that was corrected is none`() {
    let story = heard.asked().replied().correcting { event in
      if case .chairAsked = event { return true }
      return false
    }
    expectOnly("nobody was asked", story.banned().faults())
  }

  @Test func `the vice-chair counts only where the policy lets them stand in`() {
    var pack = MadeUpPacks.menu.changing("site-ban") { ban in
      ban.requires.removeAll { $0.id == .chairConsulted }
      ban.requires.append(MadeUpPacks.demand(.chairConsulted, [.consulted]))
    }
    pack.consultations = []
    expectOnly(
      "is not whom the policy has asked",
      heard.asked(of: .viceChair).replied().banned().faults(pack))
  }

  @Test func `the policy's own list of consultations binds where no requirement does`() {
    let pack = MadeUpPacks.menu.changing("site-ban") { ban in
      ban.requires.removeAll { $0.id == .chairConsulted }
    }
    expectOnly("nobody was asked", heard.banned().faults(pack))
  }

  @Test func `managed contact needs the chair at Rossmore, and a ban does not at Roby Park`() throws
  {
    let rossmore = try ShippedPacksWalkTests.pack("rossmore")
    let terms = PathStory.terms(.managedContact, conditions: "One e-mail a week")
    let contact = PathStory.opened().account().spoke()
      .banned(terms, measure: "managed-contact")
    expectOnly("chair consulted", contact.faults(rossmore))
    let put = PathStory.proposal(terms, measure: "managed-contact")
    let asked = PathStory.opened().account().spoke().asked(put).replied()
    #expect(asked.banned(terms, measure: "managed-contact").faults(rossmore) == [])
    var more = terms
    more.conditions += "\nOne call a term"
    expectOnly(
      "“One call a term” was not put",
      asked.banned(more, measure: "managed-contact").faults(rossmore))
    #expect(heard.banned().faults(try ShippedPacksWalkTests.pack("roby-park")) == [])
  }

  // MARK: Whom one may ask

  /// What is wrong with asking this person, and then deciding.
  private func asking(_ who: StaffID?, _ person: PathPerson) -> [String] {
    heard.asked(who: who).replied().banned().faults(MadeUpPacks.menu, person)
  }

  @Test func `nobody is consulted about themselves or about somebody related`() {
    expectOnly("is the person of the case", asking("chair", PathPerson(themselves: ["chair"])))
    expectOnly("is related", asking("chair", PathPerson(related: ["chair"])))
    #expect(asking("chair", PathPerson(themselves: ["dep"], related: ["vice"])) == [])
  }

  @Test func `nobody is consulted about what they suffered or saw`() {
    for opened in [
      PathStory.opened(affected: ["chair"]), PathStory.opened(witnesses: ["chair"]),
    ] {
      let story = opened.account().spoke().noticed().told().answered()
      expectOnly(
        "was affected by it or saw it", story.asked(who: "chair").replied().banned().faults())
      #expect(
        story.asked(of: .viceChair, who: "vice").replied().banned().faults() == [])
    }
  }

  @Test func `whoever decides is not whom they consult`() {
    expectOnly("asked about it themselves", asking("head", PathPerson()))
    let acting = PathPerson(roles: ["head": [.head], "chair": [.chair, .head]])
    expectOnly("decides it", asking("chair", acting))
  }

  @Test func `the chair is whoever holds the office`() {
    let person = PathPerson(roles: ["head": [.head], "dep": [.deputy], "chair": [.chair]])
    expectOnly("was not the chair of governors", asking("dep", person))
    #expect(asking("chair", person) == [])
  }

  @Test func `the vice-chair is asked with a word on why`() {
    let asked = CaseEvent.chairAsked(
      ChairAsked(
        consultation: "C1", of: .viceChair, how: "By telephone.", proposal: PathStory.proposal()))
    expectOnly("nothing says why", heard.on(11, asked).faults())
  }

  @Test func `asking the wrong person is a fault by itself`() {
    let story = heard.asked(who: "chair")
    expectOnly("is related", story.faults(MadeUpPacks.menu, PathPerson(related: ["chair"])))
  }

  @Test func `and so may the vice-chair's view count`() {
    func asked(_ why: StandInReason?, _ words: String = "") -> [String] {
      heard.on(
        11,
        .chairAsked(
          ChairAsked(
            consultation: "C1", of: .viceChair, standIn: why, standInWords: words,
            how: "By telephone.", proposal: PathStory.proposal()))
      ).replied().banned().faults()
    }
    #expect(asked(.away) == [])
    expectOnly("nobody had asked them", asked(.silent))
    expectOnly("nothing says why", asked(nil))
    #expect(asked(nil).count == 2)
    expectOnly("nothing says why", asked(.conflict, " "))
    #expect(asked(.conflict, "They are in business together.") == [])
  }

  @Test func `it is written down who was asked, where the record knows who it can have been`() {
    let known = PathPerson(roles: ["head": [.head], "chair": [.chair]])
    expectOnly("nothing says who was asked", asking(nil, known))
    #expect(asking(nil, known).count == 2)
    #expect(asking("chair", known) == [])
    #expect(asking(nil, PathPerson(roles: ["head": [.head]])) == [])
  }

  @Test func `the chair is whoever held the office on the day of the question`() {
    func person(_ first: Int, _ second: Int) -> PathPerson {
      PathPerson(
        roles: ["head": [.head], "old": [], "new": [.chair]],
        offices: [
          "old": [PathOffice(role: .chair, until: PathStory.day(first))],
          "new": [PathOffice(role: .chair, from: PathStory.day(second))],
        ])
    }
    // Asked on day 11, decided on day 14: who has the office since then counts for nothing.
    #expect(asking("old", person(11, 12)) == [])
    expectOnly("was not the chair of governors", asking("new", person(11, 12)))
    #expect(asking("new", person(10, 11)) == [])
    expectOnly("was not the chair of governors", asking("old", person(10, 11)))
    expectOnly("nothing says who was asked", asking(nil, person(11, 12)))
    #expect(asking(nil, person(10, 12)) == [])
    expectOnly("was not the chair of governors", asking("stranger", person(11, 12)))
  }

  @Test func `a letter before which the chair is asked needs a view on its measure and incidents`()
  {
    let pack = MadeUpPacks.menu.changing("warning-letter") { letter in
      letter.requires = [MadeUpPacks.demand(.chairConsulted)]
    }
    let letter = CaseEvent.measureTaken(MeasureTaken(measure: "warning-letter"))
    func asked(_ measure: String, _ incidents: [IncidentID]) -> [String] {
      PathStory.opened().asked(
        PathStory.proposal(incidents: incidents, measure: measure), on: 1
      ).replied(on: 1).on(2, letter).faults(pack)
    }
    #expect(asked("warning-letter", [PathStory.incident]) == [])
    expectOnly("another measure was put", asked("site-ban", [PathStory.incident]))
    expectOnly("was not put", asked("warning-letter", []))
  }
}
