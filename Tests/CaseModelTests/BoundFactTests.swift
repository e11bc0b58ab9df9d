import PolicyModel
import Testing

@testable import CaseModel

/// What happened on another day, or was put about another incident, comes in by that incident and not under the number of
/// this one.
@Suite struct BoundFactTests {
  /// A case on something that happened on 1 March, and another of the person on something of 4 March.
  private func trifle(
    _ first: (inout CaseSpec) throws -> Void = { _ in }
  ) throws -> CaseSpec {
    var other = try CaseSpec.ready()
    try first(&other)
    var spec = try CaseSpec.ready()
    let joined = try #require(spec.state.incidents.first?.joined.sequence)
    try spec.given("9:00", .correct(joined))
    spec.others = [OtherCase(number: "2026-009", state: other.state, pack: other.pack)]
    spec.today = try CaseSpec.day(3)
    try spec.given("9:00", .further("2026-007", When(spec.today)), .account(of: "2026-007"))
    try spec.given("9:01", .spokenTo, .consult(incidents: ["2026-007"]))
    return spec
  }

  private func commands(_ spec: CaseSpec, _ facts: String) -> [CaseCommand] {
    [
      .consult(incidents: ["2026-007"], facts: facts),
      .notice(spec.today.adding(days: 7), from: spec.today) {
        ($0.facts, $0.incidents) = (facts, ["2026-007"])
      },
      spec.interim { ($0.reasons.facts, $0.incidents) = (facts, ["2026-007"]) },
    ]
  }

  private func isOfAnotherDay(_ spec: CaseSpec, _ facts: String) -> [Bool] {
    commands(spec, facts).map { command in
      spec.refusal(command)?.reasons.contains { $0.why.contains("happened on that day") } ?? false
    }
  }

  @Test(arguments: [
    "You threatened to burn the school down on 1 March.", "You came back on 9 April.",
    "You raised your voice.\nYou threatened a teacher on 2/3/2026.",
    "You raised your voice on 5 March and hit a teacher on 1 March.",
    "You were warned on 20 February.", "You shouted between 1 March and 3 March.",
    "You hit a teacher on 3, 4 and 5 March.", "You hit a teacher on the 4th and the 5th of March.",
    "You hit a teacher on the fourth of March.", "You hit a teacher on the twenty-first of March.",
    "You hit a teacher on March 4th.", "You hit a teacher on 4-5 March.", "You came back on 4.3.",
    "You hit a teacher on the 4th.", "You hit a teacher on the 4th, and you raised your voice.",
    "On “4 March” you said you would hit a teacher.", "You hit him “on 4 March at the gate”.",
    "You said “I will be back on 4 March.",
  ])
  func `a day of none of its incidents is refused wherever the facts are put`(_ facts: String)
    throws
  {
    #expect(isOfAnotherDay(try trifle(), facts) == [true, true, true])
  }

  @Test(arguments: [
    "You raised your voice on 5 March.", "You raised your voice.",
    "You sent fourteen messages between 1 March and 5 March.",
    "You were warned on 2 March, and raised your voice on 5 March.",
    "You raised your voice on the 5th of March.", "You raised your voice on the 5th.",
    "You raised your voice at 8.3.", "You raised your voice on the 4th floor.",
    "You raised your voice over the second May half term.",
    "You said “I will be back with a knife on 6 April”.",
    "You shouted about \"the letter of 3 February\" and raised your voice.",
  ])
  func `its own day, a time that lasted to it, and what the school did before are not`(
    _ facts: String
  ) throws {
    #expect(isOfAnotherDay(try trifle(), facts) == [false, false, false])
  }

  @Test func `the day of another incident of the case is none of those that are decided upon`()
    throws
  {
    var spec = try trifle()
    try spec.given("9:10", .further("2026-008", When(try CaseSpec.day(1))))
    let facts = "You threatened a teacher on 3 March."
    #expect(isOfAnotherDay(spec, facts) == [true, true, true])
    let refusal = try #require(spec.refusal(commands(spec, facts)[2]))
    let opens = refusal.reasons.first { $0.why.contains("happened on that day") }?.opens
    #expect(opens?.contains { $0.contains("log the breach") } == false)
  }

  @Test func `no letter of a measure tells of conduct on a day of none of them`() throws {
    let spec = try trifle()
    func isOfAnotherDay(_ note: String) -> Bool {
      let taken = CaseCommand.take(MeasureTaken(measure: "warning-letter", note: note))
      return spec.refusal(taken)?.reasons.contains { $0.why.contains("happened on that day") }
        ?? false
    }
    #expect(isOfAnotherDay("You threatened a teacher on 1 March."))
    #expect(!isOfAnotherDay("You shouted on 5 March. Come to the office on 12 March."))
  }

  @Test func `what was put about another incident, and waits, is decided there`() throws {
    let fact = "You shouted at a teacher at the gate on 1 March."
    let spec = try trifle { other in
      try other.given(
        "9:10", .notice(other.today.adding(days: 7), from: other.today) { $0.facts = fact },
        .issue("L1", .noticeOfIntent), .send("L1"), .received("N1"))
    }
    func isOthers(_ facts: String) -> [Bool] {
      commands(spec, facts).dropFirst().map { command in
        spec.refusal(command)?.reasons.contains { $0.why.contains("about another incident") }
          ?? false
      }
    }
    #expect(isOthers("You shouted at a teacher at the gate.") == [true, true])
    #expect(isOthers("You shouted at a teacher.") == [true, true])
    // Nor does the question to the chair, or the letter of a warning, take it up here.
    let dayless = "You shouted at a teacher at the gate."
    for command in [
      CaseCommand.consult(incidents: ["2026-007"], facts: dayless),
      .take(MeasureTaken(measure: "warning-letter", note: dayless)),
    ] {
      #expect(
        spec.refusal(command)?.reasons.contains { $0.why.contains("about another incident") }
          == true)
    }
    // The same once more is something new where it says when.
    #expect(isOthers("You shouted at a teacher at the gate on 5 March.") == [false, false])
    #expect(isOthers("You raised your voice at the office.") == [false, false])
  }

  @Test func `what was decided against is known again without its day`() throws {
    let fact = "You shouted at a teacher at the gate on 1 March."
    let spec = try trifle { other in
      try other.given(
        "9:10", .notice(other.today.adding(days: 7), from: other.today) { $0.facts = fact },
        .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"), .against("N1"))
    }
    func isDecided(_ facts: String) -> Bool {
      spec.refusal(commands(spec, facts)[2])?.reasons.contains {
        $0.why.contains("was decided upon")
      } ?? false
    }
    #expect(isDecided("You shouted at a teacher at the gate."))
    #expect(isDecided("You were shouting at a teacher at the gate on 1 March."))
    // For a reason it is put once more, and is nobody else's.
    let again = CaseCommand.notice(
      spec.today.adding(days: 7), from: spec.today, again: "They asked for it."
    ) { ($0.facts, $0.incidents) = ("You shouted at a teacher at the gate.", ["2026-007"]) }
    #expect(spec.refusal(again) == nil)
    #expect(!isDecided("You shouted at a teacher at the gate on 5 March."))
    #expect(!isDecided("You raised your voice at the office."))
  }

  @Test func `no review takes up what was put in another case and waits there`() throws {
    let fact = "You threatened a teacher at the gate."
    var other = try CaseSpec.ready()
    try other.given(
      "9:10",
      .notice(other.today.adding(days: 7), from: other.today) {
        ($0.facts, $0.incidents) = (fact, ["2026-001"])
      })
    var spec = try CaseSpec.banned()
    // The other case is about an incident of its own.
    var state = other.state
    for index in state.hearings.indices { state.hearings[index].proposal.incidents = ["2026-044"] }
    spec.others = [OtherCase(number: "2026-009", state: state, pack: other.pack)]
    spec.today = try CaseSpec.day(10)
    func why(_ facts: String) -> [String] {
      let prepared = ReviewPrepared(
        restriction: "R1", since: "Nothing.", breaches: "None.", recommendation: .continue,
        proposal: spec.state.restriction("R1").map {
          Proposal(measure: "", terms: $0.terms, incidents: [], facts: facts)
        }, replyBy: spec.today.adding(days: 7))
      return spec.refusal(.prepareReview(prepared))?.reasons.map(\.why) ?? []
    }
    #expect(why(fact).contains { $0.contains("about another incident, I-2026-044") })
    #expect(why("What happened.").allSatisfy { !$0.contains("about another incident") })
  }

  @Test func `a review goes on with what the case is about, and with what the ban was breached by`()
    throws
  {
    var spec = try CaseSpec.banned()
    spec.today = try CaseSpec.day(10)
    try spec.given(
      "9:00", .logBreach(RestrictionBreached(restriction: "R1", what: "Came in.")))
    func opens(_ facts: String) -> [String] {
      let terms = spec.state.restriction("R1")?.terms
      let prepared = ReviewPrepared(
        restriction: "R1", since: "Nothing.", breaches: "One.", recommendation: .continue,
        proposal: terms.map { Proposal(measure: "", terms: $0, incidents: [], facts: facts) },
        replyBy: spec.today.adding(days: 7))
      return spec.refusal(.prepareReview(prepared))?.reasons.first {
        $0.why.contains("happened on that day")
      }?.opens ?? []
    }
    func isOfAnotherDay(_ facts: String) -> Bool { !opens(facts).isEmpty }
    #expect(isOfAnotherDay("You threatened a teacher on 9 March."))
    #expect(
      opens("You threatened a teacher on 9 March.").contains { $0.contains("log the breach") })
    #expect(!isOfAnotherDay("You came in on 12 March."))
    #expect(!isOfAnotherDay("What happened on 1 March."))
    let terms = try #require(spec.state.restriction("R1")).terms
    #expect(!isOfAnotherDay("You came in after the ban of \(terms.from.inWords) began."))
    // The chair is asked about what the parent is told.
    #expect(spec.refusal(.consult(facts: "You came in on 12 March.")) == nil)
    #expect(spec.refusal(.consult(facts: "You threatened a teacher on 9 March.")) != nil)
  }

  // MARK: By no date

  private func isUnclear(_ spec: CaseSpec, _ facts: String) -> [Bool] {
    commands(spec, facts).map { command in
      spec.refusal(command)?.reasons.contains { $0.why.contains("which day is meant") } ?? false
    }
  }

  @Test(arguments: [
    "You hit a teacher yesterday.", "You hit a teacher last night.",
    "You raised your voice on Wednesday.", "You hit a teacher last Friday.",
    "On Tuesday 5 March you raised your voice.", "You raised your voice, and the day before too.",
    "You raised your voice, and the previous evening too.",
    "Two days before, you hit a teacher.", "You hit a teacher some weeks ago.",
  ])
  func `a day by no date, and a weekday that none of them was, is refused wherever it is put`(
    _ facts: String
  ) throws {
    #expect(isUnclear(try trifle(), facts) == [true, true, true])
  }

  @Test(arguments: [
    "You raised your voice today.", "You raised your voice this morning.",
    "You raised your voice on Thursday.", "On Thu 5 March you raised your voice.",
    "You raised your voice about the Friday club.",
    "You said “I will be back next Friday or on Monday”.",
  ])
  func `its own day in other words is taken`(_ facts: String) throws {
    #expect(isUnclear(try trifle(), facts) == [false, false, false])
  }

  @Test func `what was put as of “this morning” is decided on later in the same words`() throws {
    var spec = try trifle()
    let facts = "You raised your voice this morning."
    try spec.given(
      "9:10",
      .notice(spec.today.adding(days: 7), from: spec.today) {
        ($0.facts, $0.incidents) = (facts, ["2026-007"])
      })
    spec.today = spec.today.adding(days: 3)
    let gate = Gate(Decider(spec.state, spec.context(CaseSpec.head, nil)), measure: "site-ban")
    #expect(gate.unboundFactRefusals(facts, ["2026-007"]).isEmpty)
    #expect(!gate.unboundFactRefusals("You hit somebody this morning.", ["2026-007"]).isEmpty)
  }

  // MARK: Beside what fell

  @Test func `a line of the day of what was judged away says which incident it is of`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:02", .further("2026-007", When(CaseSpec.before, LocalTime("12:00"))))
    try spec.given("9:03", .account(of: "2026-007"), .judged("2026-001", .unfounded))
    func isRefused(_ facts: String) -> Bool {
      let gate = Gate(Decider(spec.state, spec.context(CaseSpec.head, nil)), measure: "site-ban")
      return gate.unboundFactRefusals(facts, ["2026-007"]).contains {
        $0.why.contains("of that day was judged away")
      }
    }
    #expect(isRefused("You shouted at a teacher."))
    #expect(isRefused("You shouted at a teacher on 1 March."))
    #expect(isRefused("You shouted at a teacher at 11.00 on 1 March."))
    #expect(!isRefused("You shouted at a teacher at 12.00 on 1 March."))
    #expect(!isRefused("You shouted at a teacher at 12:00."))
    #expect(!isRefused("You shouted at a teacher (I-2026-007)."))
    #expect(isRefused("You shouted at a teacher (I-2026-001)."))
  }
}
