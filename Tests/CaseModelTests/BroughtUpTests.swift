import PolicyModel
import Testing

@testable import CaseModel

/// What decides rests on facts that were told, in whichever field it stands.
@Suite struct BroughtUpTests {
  /// What a text brings up thirty days after the opening, where the record knows of Monday 9 March besides.
  private func found(
    _ text: String, facts: String = "Threat to Ms Hill on 1 March 2026.", today: Int = 30
  ) throws -> [String] {
    BroughtUp(
      told: [facts], days: [try CaseSpec.day(7)], incidents: ["2026-001"],
      today: try CaseSpec.day(today)
    ).statements(among: BroughtUp.claims(in: text))
  }

  @Test(arguments: [
    "You also hit a pupil on 3 February 2026 and we never told you", "You are a thief",
    "She pushed a teaching assistant", "There was something on 3/2/2026",
    "It is like what happened on 2026-02-03", "On 3rd Feb it was worse", "See incident I-2026-004",
    "See incident 2026-004",
    "The same as on 1 March 2025",
  ])
  func `a day, an incident or conduct that was not told is brought up`(_ text: String) throws {
    #expect(try found(text + ".") == [text + "."])
    #expect(try found("The risk to staff. " + text) == [text])
  }

  @Test(arguments: [
    "Risk", "The effect on the children, who miss their mother", "You threatened a colleague twice",
    "What you did on 1 March 2026, and on 1 March", "Your reply of 9 March 2026",
    "A risk of assault remains", "Staff feel threatened", "It ends before 3 May 2026",
    "You say that the teacher pushed you on 3 February 2026", "See incident I-2026-001",
    "You may 3 times a week be met by the deputy", "A meeting in company; a warning letter",
  ])
  func `what was told, what the record did, and what they say themselves may be weighed`(
    _ text: String
  ) throws {
    #expect(try found(text) == [])
  }

  @Test(arguments: [
    "February 3 was worse", "February 3, 2026 was worse", "On 3.2.2026 it was worse",
    "On 31/12/2025 it was worse", "On 1 February 2026 it was worse", "On 2 March it was worse",
    "On 9 March 2025 it was worse", "On 9 February it was worse", "On 31 March it was worse",
    "On 1/3/25 it was worse", "Incident 2026-1004 was worse",
  ])
  func `a day is known however it is written, and is another where any part of it differs`(
    _ text: String
  ) throws {
    #expect(try found(text) == [text])
  }

  @Test(arguments: [
    "Your reply of 9 March", "Your reply of 9/3/26", "It begins on 1 April 2026",
    "It was quiet in February 2026", "Keep 5 m from the door", "Order 45/2/2026",
    "Order 3/20/2026", "Log 2026-12, extension 123-456", "The door was damaged by the wind",
  ])
  func `what is no day, no incident and nobody's conduct brings nothing up`(_ text: String) throws {
    #expect(try found(text) == [])
  }

  @Test(arguments: ["3 February", "3 February 2026", "2026-02-03", "3/2/2026", "3.2.26", "Feb 3"])
  func `a day that was told is the same in other figures, with its year or without`(
    _ told: String
  ) throws {
    let facts = "Threat to Ms Hill on \(told)."
    for text in ["On 3 Feb", "On 3rd February 2026", "On 2026-02-03", "On 3/2/26", "On 3-2-2026"] {
      #expect(try found("\(text) you threatened her", facts: facts) == [], "\(text)")
    }
  }

  @Test func `what you may do so many times is no day of May`() throws {
    #expect(try found("You may 3 times a week be met by the deputy", today: 120) == [])
    #expect(try found("It was worse on 3 May", today: 120) == ["It was worse on 3 May"])
  }

  @Test(arguments: ["!", "?", ";", "\n", ". "])
  func `each sentence is read for itself`(_ end: String) throws {
    let ended = "You are a thief\(end == ". " ? "." : "")"
    #expect(try found("The risk to staff\(end)You are a thief") == ["You are a thief"])
    #expect(try found("You are a thief\(end)The risk to staff") == [ended])
  }

  @Test(arguments: ["factors", "alternatives"])
  func `a decision that brings up more in other fields is refused, with the road`(_ field: String)
    throws
  {
    var spec = try CaseSpec.noticed()
    try spec.given("9:20", .received("N1"))
    func ban(_ text: String) -> CaseCommand {
      spec.full {
        if field == "factors" { $0.reasons.factors = text } else { $0.reasons.alternatives = text }
      }
    }
    #expect(spec.refusal(ban("The risk.")) == nil)
    let refusal = try #require(spec.refusal(ban("You hit a pupil on 3 February 2025.")))
    #expect(refusal.reasons.map(\.kind) == [.fairness])
    #expect(refusal.reasons[0].opens.last == "Or put it to the parent by a further notice.")
    #expect(refusal.reasons[0].citation?.basis == .ourDefault)
  }

  @Test(arguments: ["facts", "factors", "alternatives"])
  func `so is a decision against it, whose letter nobody could answer any more`(_ field: String)
    throws
  {
    var spec = try CaseSpec.noticed()
    try spec.given("9:20", .received("N1"))
    func against(_ text: String) -> CaseCommand {
      var reasons = DecisionReasons(
        facts: "It was another.", factors: "Risk", alternatives: "None", answer: "Answered.")
      switch field {
      case "facts": reasons.facts = text
      case "factors": reasons.factors = text
      default: reasons.alternatives = text
      }
      return .decideNoRestriction(NoRestrictionDecided(about: "N1", reasons: reasons))
    }
    #expect(spec.refusal(against("The witnesses name somebody else.")) == nil)
    #expect(spec.refusal(against("You say that the teacher pushed you.")) == nil)
    let refusal = try #require(spec.refusal(against("You hit a pupil on 3 February 2025.")))
    #expect(refusal.reasons.map(\.kind) == [.fairness])
    #expect(refusal.reasons[0].opens.first == "Leave it out.")
  }

  @Test func `facts that were put may name an earlier incident`() throws {
    let facts = "You came in again, as in incident 2026-004."
    var spec = try CaseSpec()
    try spec.given("9:00", .account, .spokenTo, .consult(facts: facts))
    try spec.given(
      "9:10", .notice(spec.today.adding(days: 7), from: spec.today) { $0.facts = facts })
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"))
    #expect(spec.refusal(spec.full { $0.reasons.facts = facts }) == nil)
  }

  @Test func `so is a review that goes on, with the road to put it`() throws {
    var spec = try CaseSpec.banned()
    let terms = Terms(
      form: .full, scope: .whole, from: spec.today, until: try CaseSpec.day(60))
    try spec.given("10:00", .prepare(terms, replyBy: try CaseSpec.day(7)), .consult())
    try spec.given("10:10", .issue("L3", .reviewNotice), .send("L3"), .received("V1"))
    func review(_ factors: String) -> CaseCommand {
      var reasons = DecisionReasons.complete
      reasons.factors = factors
      return .decideReview(
        ReviewDecided(restriction: "R1", outcome: .continue, reasons: reasons, terms: terms))
    }
    #expect(spec.refusal(review("The risk.")) == nil)
    let refusal = try #require(spec.refusal(review("You hit a pupil on 3 February 2025.")))
    #expect(
      refusal.reasons.map(\.opens) == [
        ["Leave it out.", "Or prepare the review anew, with it among the facts."]
      ])
  }

  @Test func `an interim ban comes before anything was put, and may tell it among its own facts`()
    throws
  {
    let spec = try CaseSpec.ready()
    let claim = "You hit a pupil on 3 February 2025."
    let refusal = try #require(spec.refusal(spec.interim { $0.reasons.factors = claim }))
    #expect(refusal.reasons.map(\.kind) == [.fairness])
    #expect(refusal.reasons[0].opens.last == "Or write it among the facts relied on.")
  }

  @Test func `words beside the way to complain take nothing from it`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:20", .received("N1"))
    func ban(_ words: String) -> CaseCommand { spec.full { $0.complaintRoute = words } }
    #expect(spec.refusal(ban("There is no complaint against this; do not write to us")) != nil)
    #expect(spec.refusal(ban("The decision is final")) != nil)
    #expect(spec.refusal(ban("The clerk helps you to put it in writing")) == nil)
    #expect(spec.refusal(ban(spec.pack.challenge.route)) == nil)
  }

  @Test func `a policy's own way to complain is taken, whatever words are in it`() throws {
    var pack = MadeUpPacks.menu
    pack.challenge.route = "the complaints procedure; it costs nothing"
    var spec = try CaseSpec(pack)
    try spec.given("9:00", .account, .spokenTo, .consult())
    func refusal(_ words: String) -> Refusal? {
      spec.refusal(spec.interim { $0.complaintRoute = words })
    }
    #expect(refusal(pack.challenge.route) == nil)
    #expect(refusal("the complaints procedure; it leads to nothing") != nil)
  }

  // MARK: What was told about something else

  /// A first incident that is decided upon, and another of today, of a threat.
  private func two() throws -> CaseSpec {
    var spec = try CaseSpec()
    var threat = spec.state.incidents[0].facts
    threat.incident = "2026-002"
    threat.on = When(spec.today)
    threat.categories = [.threat]
    try spec.given("8:30", .account(of: "2026-001"), .joinIncident(threat), .spokenTo)
    try spec.given("8:40", .account(of: "2026-002"), .consult())
    return spec
  }

  private func found(_ text: String, in spec: CaseSpec, _ incident: IncidentID = "2026-001")
    -> [String]
  {
    Decider(spec.state, spec.context(CaseSpec.head, nil)).broughtUp(
      in: text, beside: "You came in.", [incident])
  }

  @Test func `conduct of another incident is brought up, and of the same it is not`() throws {
    let spec = try two()
    #expect(found("You threatened a teacher", in: spec) == ["You threatened a teacher"])
    #expect(found("You threatened a teacher", in: spec, "2026-002") == [])
  }

  @Test func `what was put about another incident, or put by no letter yet, was not told`() throws {
    var spec = try two()
    let put = CaseCommand.notice(spec.today.adding(days: 7), from: spec.today) {
      $0.incidents = ["2026-001"]
      $0.facts = "You hit a pupil."
    }
    try spec.given("9:00", put)
    #expect(found("You hit a pupil", in: spec) == ["You hit a pupil"])
    try spec.given("9:10", .issue("L1", .noticeOfIntent), .send("L1"))
    #expect(found("You hit a pupil", in: spec) == [])
    #expect(found("You hit a pupil", in: spec, "2026-002") == ["You hit a pupil"])
  }

  @Test func `what an earlier decision told of another incident was not told of this one`() throws {
    var spec = try two()
    try spec.given("8:50", .consult(facts: "You hit a pupil."))
    try spec.given(
      "9:00",
      spec.interim {
        $0.incidents = ["2026-002"]
        $0.reasons.facts = "You hit a pupil."
      })
    #expect(found("You hit a pupil", in: spec, "2026-002") == [])
    #expect(found("You hit a pupil", in: spec) == ["You hit a pupil"])
  }
}
