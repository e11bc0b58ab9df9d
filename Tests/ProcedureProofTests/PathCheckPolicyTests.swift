import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// What the school's policy demands is met for each incident, by the ways it allows, in time.
@Suite struct PathCheckPolicyTests {
  private typealias Story = PathStory

  private func faults(
    _ story: PathStory, _ demand: Demand, _ ways: [Way]? = nil,
    incidents: [IncidentID] = [Story.incident], person: PathPerson = PathPerson(),
    calendar: SchoolCalendar = .empty
  ) -> [String] {
    PathDemand.faults(
      story, demand, ways, incidents: incidents, person: person, calendar: calendar)
  }

  // MARK: Information gathered

  @Test func `an account given first-hand is information, and nothing else is`() {
    #expect(faults(Story.opened().account(), .informationGathered) == [])
    expectOnly("information gathered", faults(Story.opened(), .informationGathered))
    let heard = Story.opened().on(
      0,
      .statementTaken(
        StatementTaken(incident: "2026-001", from: "A", part: .witness, firstHand: false, seen: ""))
    )
    expectOnly("information gathered", faults(heard, .informationGathered))
    let own = Story.opened().on(
      0,
      .statementTaken(
        StatementTaken(incident: "2026-001", from: "A", part: .alleged, firstHand: true, seen: ""))
    )
    expectOnly("information gathered", faults(own, .informationGathered))
  }

  @Test func `somebody asked without answer, or nobody else involved, is enough`() {
    let asked = Story.opened().on(0, .accountAsked(AccountAsked(incident: nil, from: "A", how: "")))
    #expect(faults(asked, .informationGathered) == [])
    let nobody = Story.opened().on(
      0, .nobodyElseInvolved(NobodyElseInvolved(incident: "2026-001", reason: "Nobody was there.")))
    #expect(faults(nobody, .informationGathered) == [])
  }

  @Test func `that nobody else was involved is for the head to state`() {
    let person = PathPerson(roles: ["head": [.head], "dep": [.deputy]])
    let stated = CaseEvent.nobodyElseInvolved(
      NobodyElseInvolved(incident: "2026-001", reason: "Nobody was there."))
    expectOnly(
      "information gathered",
      faults(Story.opened().on(0, by: "dep", stated), .informationGathered, person: person))
    #expect(faults(Story.opened().on(0, stated), .informationGathered, person: person) == [])
  }

  @Test func `a first-hand report alone is enough for an interim ban and for nothing else`() {
    let story = Story.opened(firstHand: true).spoke()
    expectOnly("information gathered", faults(story, .informationGathered))
    #expect(story.bannedForNow().faults(.unasked) == [])
    expectOnly(
      "information gathered", Story.opened().spoke().bannedForNow().faults(.unasked))
  }

  @Test func `only the ways that the policy lists count`() {
    expectOnly(
      "information gathered",
      faults(Story.opened().account(), .informationGathered, [.askedWithoutAnswer]))
    expectOnly("words with", faults(Story.opened().spoke(), .parentSpokenTo, [.offeredTwice]))
    let strict = PolicyPack.unasked.changing("site-ban") { ban in
      ban.requires.removeAll { $0.id == .informationGathered }
      ban.requires.append(MadeUpPacks.demand(.informationGathered, [.firstHandAccount]))
    }
    expectOnly(
      "information gathered", Story.opened(firstHand: true).spoke().bannedForNow().faults(strict))
  }

  @Test func `each incident needs its own information`() {
    let both = [Story.incident, Story.another]
    let story = Story.opened().joined(Story.another).account()
    expectOnly(
      "information gathered on incident I-2026-002",
      faults(story, .informationGathered, incidents: both))
    #expect(faults(story.account(Story.another), .informationGathered, incidents: both) == [])
    #expect(faults(story, .informationGathered) == [])
  }

  @Test func `an account that names no incident is about the only one, where there is one`() {
    func account(_ story: PathStory) -> PathStory {
      story.on(
        0, .statementTaken(StatementTaken(from: "A", part: .witness, firstHand: true, seen: "")))
    }
    #expect(faults(account(Story.opened()), .informationGathered) == [])
    expectOnly(
      "information gathered",
      faults(account(Story.opened().joined(Story.another)), .informationGathered))
  }

  @Test func `an account that names no incident stays with the one there was`() {
    let story = Story.opened().on(
      0, .statementTaken(StatementTaken(from: "A", part: .witness, firstHand: true, seen: ""))
    ).joined(Story.another, on: 1, joining: 1)
    #expect(faults(story, .informationGathered) == [])
  }

  @Test func `what happened before the incident, or after the ban, meets nothing`() {
    expectOnly("information gathered", faults(Story.opened().account(on: -4), .informationGathered))
    expectOnly("information gathered", faults(Story.opened().account(on: 15), .informationGathered))
    #expect(faults(Story.opened().account(on: -3), .informationGathered) == [])
  }

  @Test func `what was corrected meets nothing, and a correction corrected takes nothing away`() {
    let wrong = Story.opened().account().correcting { event in
      if case .statementTaken = event { return true }
      return false
    }
    expectOnly("information gathered", faults(wrong, .informationGathered))
    let right = wrong.correcting { event in
      if case .entryCorrected = event { return true }
      return false
    }
    #expect(faults(right, .informationGathered) == [])
  }

  // MARK: What an incident carries

  @Test(arguments: [TriageOutcome.noBreach, .withdrawn, .unfounded, .informally])
  func `an incident judged away carries nothing`(_ outcome: TriageOutcome) {
    func judged(_ outcome: TriageOutcome) -> CaseEvent {
      .incidentJudged(
        IncidentJudged(
          incident: Story.incident, nature: .neither, seriousness: .low, outcome: outcome,
          reason: ""))
    }
    let story = Story.opened().account().on(1, judged(outcome))
    let found = faults(story, .informationGathered)
    for words in ["carries nothing", "of which it tells, is no case", "was cleared"] {
      #expect(found.contains { $0.contains(words) }, "\(words): \(found)")
    }
    #expect(faults(story.on(2, judged(.openCase)), .informationGathered) == [])
  }

  @Test
  func `an incident whose joining was corrected, or that is not of the case, carries nothing`() {
    let wrong = Story.opened().account().correcting { event in
      if case .incidentJoined = event { return true }
      return false
    }
    expectOnly("carries nothing", faults(wrong, .informationGathered))
    expectOnly(
      "carries nothing",
      faults(Story.opened().account(), .informationGathered, incidents: ["2025-999"]))
    expectOnly(
      "rests on no incident",
      faults(Story.opened(), .informationGathered, incidents: [])
        .filter { !$0.contains("was not heard") })
  }

  @Test func `nobody is banned for what has not happened yet`() {
    let story = Story.opened().joined(Story.another, on: 20).account()
    #expect(
      faults(story, .informationGathered, incidents: [Story.another])
        .contains { $0.contains("carries nothing") })
  }

  // MARK: Spoken to

  @Test func `two offers on two school days are words with the parent`() {
    func offers(_ days: Int...) -> [String] {
      faults(
        days.reduce(Story.opened()) { $0.spoke(.unanswered, on: $1) }, .parentSpokenTo)
    }
    #expect(offers(0, 1) == [])
    expectOnly("words with the parent", offers(0))
    expectOnly("words with the parent", offers(0, 0))
    expectOnly("words with the parent", offers(4, 5))
    expectOnly("words with the parent", offers(4, 6))
    #expect(offers(4, 7) == [])
    #expect(
      faults(Story.opened().spoke(.declined, on: 0).spoke(.unanswered, on: 1), .parentSpokenTo)
        == [])
  }

  @Test func `an offer in the holidays is none`() {
    let calendar = SchoolCalendar(bankHolidays: [PathStory.day(1)], terms: [], insetDays: [])
    let story = Story.opened().spoke(.unanswered, on: 0).spoke(.unanswered, on: 1)
    expectOnly("words with the parent", faults(story, .parentSpokenTo, calendar: calendar))
  }

  @Test func `putting it off needs the name of whoever asked`() {
    func putOff(
      _ name: String, from body: RequestingBody? = .police, reference: String = "log 14"
    ) -> PathStory {
      Story.opened().on(
        0,
        .parentSpokenTo(
          ParentSpokenTo(
            channel: .telephone, outcome: .putOff, requestedFrom: body, requestedBy: name,
            reference: reference)))
    }
    #expect(faults(putOff("PC 12, Cheshire Police"), .parentSpokenTo) == [])
    for story in [
      putOff(" "), putOff("A friend", from: nil), putOff("The parent", from: .parent),
      putOff("PC 12", reference: ""), putOff("PC 12", reference: "none"),
      putOff("my friend", from: .socialCare),
    ] {
      expectOnly("words with the parent", faults(story, .parentSpokenTo))
    }
  }

  @Test func `words about one incident are not words about the next`() {
    let both = [Story.incident, Story.another]
    let story = Story.opened().spoke(about: []).joined(Story.another, on: 1, joining: 1)
    expectOnly(
      "words with the parent on incident I-2026-002",
      faults(story, .parentSpokenTo, incidents: both).filter { !$0.contains("opened before") })
  }
}

/// A case told up to the ban, in a school that demands one thing alone.
struct PathDemand {
  /// What is wrong with a ban after notice and the parent's side, in a school that demands this alone.
  static func faults(
    _ story: PathStory, _ demand: Demand, _ ways: [Way]? = nil,
    incidents: [IncidentID] = [PathStory.incident], seriousness: String = "",
    person: PathPerson = PathPerson(), calendar: SchoolCalendar = .empty
  ) -> [String] {
    let pack = MadeUpPacks.small.changing("site-ban") { ban in
      ban.requires.removeAll { $0.clause != nil }
      ban.requires.append(MadeUpPacks.demand(demand, ways))
    }
    return story.noticed(PathStory.proposal(incidents: incidents)).told().answered()
      .banned(incidents: incidents, seriousness: seriousness).faults(pack, person, calendar)
  }
}
