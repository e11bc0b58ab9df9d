import CaseModel
import PolicyModel
import Testing

/// What counts as narrowing, what a review records of itself, and what may be put to the parent for one.
@Suite struct ReviewTermsTests {
  private func terms(_ spec: CaseSpec, _ until: Int?, review: Int? = nil) -> Terms {
    Terms(
      form: .full, scope: .whole, from: spec.today, until: until.map(spec.today.adding(days:)),
      review: review.map(spec.today.adding(days:)))
  }

  /// A full ban of six weeks with terms changed as the test needs, of which the parent was told; put to them
  /// with a review and no end.
  private func banned(_ change: (inout Terms) -> Void) throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    let put = CaseCommand.notice(spec.today.adding(days: 7), from: spec.today) {
      $0.terms.review = $0.terms.until
      $0.terms.until = nil
    }
    try spec.given("9:10", put)
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"))
    try spec.given("9:30", spec.full { change(&$0.terms) })
    try spec.given("9:40", .issue("L2"), .send("L2"))
    return spec
  }

  private func varies(_ spec: CaseSpec, _ terms: Terms) -> [Demand] {
    spec.unmet(.review(.vary, terms))
  }

  private let asked: [Demand] = [.chairConsulted, .chanceToRespond]

  // MARK: Narrowing

  @Test func `the same ban over again is put to people, whatever it calls its end`() throws {
    let spec = try CaseSpec.banned()
    #expect(varies(spec, terms(spec, 42)) == asked)
    var worded = terms(spec, 42)
    worded.untilWords = "end of term"
    #expect(varies(spec, worded) == asked)
    let term = try banned { $0.untilWords = "end of term" }
    #expect(varies(term, terms(term, 42)) == asked)
    var later = try CaseSpec.banned()
    later.today = try CaseSpec.day(5)
    #expect(varies(later, terms(later, 37)) == asked)
  }

  @Test func `a review put off is no narrowing, while a ban without an end is held to its review`()
    throws
  {
    let spec = try banned { $0.review = $0.from.adding(days: 20) }
    #expect(varies(spec, terms(spec, 42, review: 30)) == asked)
    #expect(varies(spec, terms(spec, nil, review: 30)) == asked)
    #expect(varies(spec, terms(spec, 21, review: 21)) == asked)
    #expect(varies(spec, terms(spec, 41, review: 20)) == [])
    #expect(varies(spec, terms(spec, 41)) == [])
    #expect(varies(spec, terms(spec, 20)) == [])
    let endless = try banned {
      $0.review = $0.until
      $0.until = nil
    }
    #expect(varies(endless, terms(endless, nil, review: 43)) == asked)
    #expect(varies(endless, terms(endless, 43)) == asked)
    #expect(varies(endless, terms(endless, 41)) == [])
  }

  @Test func `a later first day is narrower, and shorter but continued is a decision`() throws {
    let spec = try CaseSpec.banned()
    var later = terms(spec, 42)
    later.from = spec.today.adding(days: 3)
    #expect(varies(spec, later) == [])
    #expect(spec.unmet(.review(.continue, terms(spec, 20))) == asked)
  }

  @Test func `longer terms begin on the day that was put, and stand as decided though untold`()
    throws
  {
    var spec = try CaseSpec.banned()
    var longer = terms(spec, 60)
    longer.from = try CaseSpec.day(5)
    try spec.given("10:00", .prepare(longer, replyBy: try CaseSpec.day(7)), .consult())
    #expect(try spec.state.hearings.last?.proposal.terms.from == CaseSpec.day(5))
    try spec.given("10:10", .issue("L3", .reviewNotice), .send("L3"), .received("V1"))
    try spec.given("10:20", .review(.continue, longer))
    #expect(try spec.state.restriction("R1")?.terms.from == CaseSpec.day(5))
    spec.today = try CaseSpec.day(10)
    longer.until = try CaseSpec.day(30)
    let whys = spec.refusal(.review(.vary, longer))?.reasons.map(\.why) ?? []
    #expect(!whys.contains("It would begin before it was decided."))
    var part = try CaseSpec.banned(.limited)
    var wider = terms(part, 40)
    wider.from = try CaseSpec.day(5)
    try part.given("10:00", .prepare(wider, replyBy: try CaseSpec.day(7)))
    #expect(try part.state.hearings.last?.proposal.terms.from == CaseSpec.day(5))
  }

  @Test func `whoever was affected only by what was judged away decides a review`() throws {
    var spec = try CaseSpec.banned(affected: ["s01"])
    try spec.given("9:50", .further("2026-002", When(spec.today)), .judged("2026-001", .unfounded))
    #expect(!spec.unmet(.review(.continue, terms(spec, 42))).contains(.impartialDecider))
  }

  @Test func `what is still to come begins no sooner without a decision`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:20", .declined("N1"))
    try spec.given("9:30", .ban(.full, from: try CaseSpec.day(20), until: try CaseSpec.day(42)))
    try spec.given("9:40", .issue("L2"), .send("L2"))
    spec.today = try CaseSpec.day(8)
    func varies(from day: Int) throws -> [Demand] {
      let terms = Terms(
        form: .full, scope: .whole, from: try CaseSpec.day(day), until: try CaseSpec.day(40))
      return spec.unmet(.review(.vary, terms))
    }
    for day in [8, 12, 19] { #expect(try varies(from: day) == asked) }
    for day in [20, 25] { #expect(try varies(from: day) == []) }
  }

  @Test func `a review leaves the first day as it stands, or sets one from its own day on`() throws
  {
    var spec = try CaseSpec.banned()
    spec.today = try CaseSpec.day(10)
    func refused(_ day: Int, _ make: (Terms) -> CaseCommand) throws -> Bool {
      let terms = Terms(
        form: .full, scope: .whole, from: try CaseSpec.day(day), until: try CaseSpec.day(40))
      let whys = spec.refusal(make(terms))?.reasons.map(\.why) ?? []
      return whys.contains("It would begin before it was decided.")
    }
    let reply = try CaseSpec.day(17)
    for make in [
      { CaseCommand.review(.vary, $0) }, { .review(.continue, $0) },
      { .prepare($0, replyBy: reply) },
    ] as [(Terms) -> CaseCommand] {
      for day in [-20, -1, 1, 9] { #expect(try refused(day, make)) }
      for day in [0, 10, 11] { #expect(try !refused(day, make)) }
    }
  }

  @Test func `narrowing has its reasons in writing and does not end before the review`() throws {
    var spec = try CaseSpec.banned()
    let silent = ReviewDecided(
      restriction: "R1", outcome: .vary,
      reasons: DecisionReasons(facts: "", factors: "", alternatives: ""), terms: terms(spec, 20))
    #expect(spec.unmet(.decideReview(silent)) == [.reasonsGiven])
    spec.today = try CaseSpec.day(5)
    var over = terms(spec, -1)
    over.from = try CaseSpec.day(0)
    #expect(
      spec.refusal(.review(.vary, over))?.reasons.map(\.why)
        == ["It would have ended before the review."])
    #expect(spec.refusal(.review(.vary, terms(spec, 0))) == nil)
  }

  @Test func `nothing goes on, narrower or not, once all it rests on was judged away`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .further("2026-002", When(spec.today)))
    #expect(varies(spec, terms(spec, 20)) == [])
    try spec.given("10:10", .judged("2026-001", .unfounded))
    let refusal = try #require(spec.refusal(.review(.vary, terms(spec, 20))))
    #expect(refusal.reasons.map(\.why) == ["Every incident that it rests on was judged away."])
    #expect(spec.refusal(.review(.lift)) == nil)
  }

  @Test func `a ban does not become an interim one by a review`() throws {
    let spec = try CaseSpec.banned()
    var interim = terms(spec, 20)
    interim.form = .interim
    let refusal = try #require(spec.refusal(.review(.vary, interim)))
    #expect(refusal.reasons.map(\.why) == ["An interim ban is not continued by a review."])
  }

  // MARK: What it records

  @Test func `lifting carries no terms and answers no chair`() throws {
    let spec = try CaseSpec.banned()
    let command = CaseCommand.decideReview(
      ReviewDecided(
        restriction: "R1", outcome: .lift, reasons: .complete, terms: terms(spec, 400),
        againstChair: "Because."))
    guard case .reviewDecided(let decided) = try spec.events(command)[0] else {
      Issue.record("not a review")
      return
    }
    #expect(decided.terms == nil)
    #expect(decided.againstChair == "")
  }

  @Test func `going on records how each demand was met, and writes the letter that says so`() throws
  {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .prepare(terms(spec, 100), replyBy: CaseSpec.day(7)), .consult())
    try spec.given("10:10", .issue("L3", .reviewNotice), .send("L3"), .declined("V1"))
    let silent = ReviewDecided(
      restriction: "R1", outcome: .continue,
      reasons: DecisionReasons(facts: "What happened.", factors: "", alternatives: ""),
      terms: terms(spec, 60))
    #expect(spec.unmet(.decideReview(silent)) == [.reasonsGiven])
    let events = try spec.events(.review(.continue, terms(spec, 60)))
    guard case .reviewDecided(let decided) = events[0], case .letterDrafted(let letter) = events[1]
    else {
      Issue.record("not a review with its letter")
      return
    }
    #expect(
      decided.ways.map(\.way)
        == [.consulted, .stated, .stated, .notInvolved, .replyDeclined, .stated])
    #expect(letter.kind == .reviewOutcome)
  }

  // MARK: What is put to the parent

  @Test func `a lifting that is recommended puts nothing to the parent`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .placeHold(HoldPlaced(by: "PC 1234")))
    let later = try CaseSpec.day(7)
    let lift = ReviewPrepared(
      restriction: "R1", since: "Nothing.", breaches: "None.", recommendation: .lift, hearing: "V9",
      proposal: Proposal(measure: "site-ban", terms: terms(spec, 100), incidents: [], facts: ""),
      replyBy: later)
    try spec.given("10:10", .prepareReview(lift))
    let prepared = try #require(spec.state.restriction("R1")?.inHand?.prepared)
    #expect(prepared.hearing == nil)
    #expect(prepared.proposal == nil)
    #expect(prepared.replyBy == nil)
    #expect(spec.state.letters.count == 2)
    // To go on is to contact them, which waits while police ask for that.
    let held = try #require(spec.refusal(.prepare(terms(spec, 100), replyBy: later), at: "10:20"))
    #expect(held.reasons[0].why.contains("on hold"))
  }

  @Test func `what is put for a review says its facts and its end, of a ban that still stands`()
    throws
  {
    var spec = try CaseSpec.banned()
    let later = try CaseSpec.day(7)
    #expect(spec.unmet(.prepare(terms(spec, nil), replyBy: later)) == [.endOrReview])
    let silent = ReviewPrepared(
      restriction: "R1", since: "Nothing.", breaches: "None.", recommendation: .continue,
      proposal: Proposal(measure: "", terms: terms(spec, 100), incidents: [], facts: " "),
      replyBy: later)
    #expect(
      spec.refusal(.prepareReview(silent))?.reasons.map(\.why)
        == ["The parent is not told on which facts it would go on."])
    spec.today = try CaseSpec.day(43)
    for recommendation in ReviewOutcome.allCases {
      let command = CaseCommand.prepare(
        terms(spec, 100), replyBy: spec.today.adding(days: 7), recommendation: recommendation)
      #expect(spec.refusal(command)?.reasons[0].why.contains("ended on its date") == true)
    }
  }

  // MARK: Widening

  @Test func `what a review adds begins with the review, and what held holds until it is told`()
    throws
  {
    var spec = try CaseSpec.banned(.limited)
    let first = try #require(spec.state.restrictions.first).terms
    var wider = first
    (wider.form, wider.scope, wider.conditions) = (.full, .whole, "")
    spec.today = try CaseSpec.day(10)
    try spec.given("10:00", .prepare(wider, replyBy: CaseSpec.day(17)))
    #expect(spec.state.hearings.last?.proposal.terms.from == spec.today)
    try spec.given("10:10", .issue("L3", .reviewNotice), .send("L3"), .declined("V1"))
    try spec.given("10:20", .consult(until: wider.until))
    spec.today = try CaseSpec.day(12)
    try spec.given("9:00", .review(.vary, wider))
    let restriction = try #require(spec.state.restrictions.first)
    #expect(restriction.terms.from == spec.today)
    #expect(restriction.holding == first)
    try spec.given("9:10", .issue("L4", .reviewOutcome), .send("L4"))
    #expect(spec.state.restrictions.first?.holding.form == .full)
  }

  @Test func `what a review leaves as it is keeps its first day`() throws {
    var spec = try CaseSpec.banned(.limited)
    var longer = try #require(spec.state.restrictions.first).terms
    let from = longer.from
    longer.until = longer.until?.adding(days: 7)
    spec.today = try CaseSpec.day(10)
    try spec.given("10:00", .prepare(longer, replyBy: CaseSpec.day(17)))
    #expect(spec.state.hearings.last?.proposal.terms.from == from)
  }

  @Test func `nothing is proposed to go on that no incident bears any more`() throws {
    var spec = try CaseSpec.banned()
    let terms = terms(spec, 42)
    spec.fold(
      .incidentJudged(
        IncidentJudged(
          incident: "2026-001", nature: .neither, seriousness: .low, outcome: .unfounded,
          reason: "It was her sister.")))
    let refusal = try #require(spec.refusal(.prepare(terms, replyBy: CaseSpec.day(7))))
    #expect(refusal.reasons.flatMap(\.opens).contains("Lift it, or set it aside."))
    #expect(!refusal.lines.contains { $0.contains("Or give notice") })
    #expect(spec.refusal(.prepare(nil, replyBy: nil, recommendation: .lift)) == nil)
    try spec.given("10:00", .further("2026-002", When(spec.today)))
    let other = try #require(spec.refusal(.prepare(terms, replyBy: CaseSpec.day(7))))
    #expect(other.lines.contains { $0.contains("Or give notice of a restriction of its own") })
  }

  @Test func `a review that makes it less keeps only in whose cause it was decided`() throws {
    let spec = try CaseSpec.banned()
    var decided = ReviewDecided(
      restriction: "R1", outcome: .vary, reasons: .complete, terms: terms(spec, 20))
    decided.shortNotice = "A new threat."
    func ways(_ spec: CaseSpec) throws -> [Demand] {
      try spec.events(.decideReview(decided)).flatMap { event -> [Demand] in
        if case .reviewDecided(let review) = event { review.ways.map(\.demand) } else { [] }
      }
    }
    #expect(try ways(spec) == [])
    var short = spec
    try short.given(
      "10:00", .prepare(terms(spec, 100), replyBy: CaseSpec.day(1)), .issue("L3", .reviewNotice),
      .send("L3"))
    short.today = try CaseSpec.day(2)
    decided.terms = try #require(short.state.restriction("R1")).terms
    decided.terms?.until = try CaseSpec.day(20)
    #expect(try ways(short) == [])
  }

  @Test func `a period that follows on one that is over begins with the review`() throws {
    var spec = try CaseSpec.managed()
    let before = try #require(spec.state.restriction("R1")).terms
    spec.today = try CaseSpec.day(50)
    var next = before
    next.until = spec.today.adding(days: 20)
    try spec.given("9:00", .prepare(next, replyBy: CaseSpec.day(57)))
    #expect(spec.state.hearings.last?.proposal.terms.from == spec.today)
  }
}
