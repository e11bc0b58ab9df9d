import PolicyModel
import Testing

@testable import CaseModel

/// Whoever decided, or was consulted, says only afterwards that it was done to them or that they saw it: what the
/// gates read is true now, and the head is asked until it is put right.
@Suite struct InvolvedAfterwardsTests {
  private let head = "A. Carr"
  private let chair = "E. Grant"

  private func told(by name: String) -> CaseCommand { AffectedByAccountTests.told(by: name) }

  private func hasFallen(_ spec: CaseSpec, _ id: ItemID = "R1") throws -> Bool {
    spec.state.hasFallen(try #require(spec.state.restriction(id)))
  }

  private func due(_ spec: CaseSpec) -> [DueItem] {
    DueList(pack: spec.pack, calendar: .empty).items(of: spec.state).filter {
      $0.kind == .corrected
    }
  }

  private func advice(_ spec: CaseSpec) throws -> [String] {
    let rail = Decider(spec.state, spec.context(CaseSpec.head, nil)).nextSteps()
    return try #require(rail.first { $0.step.id == "review" }).advice
  }

  /// The ban put to the parent again, who has nothing to say.
  private func announce(_ spec: inout CaseSpec) throws -> Terms {
    let terms = Terms(form: .full, scope: .whole, from: spec.today, until: try CaseSpec.day(42))
    try spec.given("10:10", .prepare(terms, replyBy: try CaseSpec.day(7)))
    try spec.given("10:11", .issue("L3", .reviewNotice), .send("L3"), .declined("V1"))
    return terms
  }

  // MARK: Who was consulted

  @Test func `a ban on the view of a chair who turns out to be affected asks until put right`()
    throws
  {
    var spec = try CaseSpec.banned()
    #expect(try !hasFallen(spec))
    try spec.given("10:00", told(by: chair))
    #expect(try hasFallen(spec))
    let item = try #require(due(spec).first)
    #expect(due(spec).count == 1)
    #expect(item.what.contains("a view that does not count") && item.step == "review")
    #expect(item.due <= spec.today && item.shows <= spec.today)
    #expect(try advice(spec).contains { $0.contains("E. Grant was affected") })
    // The lawful way: the vice-chair anew, the parent heard, and the review decided.
    let terms = try announce(&spec)
    #expect(spec.unmet(.review(.continue, terms)) == [.chairConsulted])
    try spec.given(
      "10:20", .consult(.viceChair, reason: .involved), .review(.continue, terms))
    #expect(try !hasFallen(spec))
    #expect(due(spec).isEmpty)
  }

  @Test func `a ban made less rests on the same view, and lifting it needs nobody`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", told(by: chair))
    var shorter = try #require(spec.state.restriction("R1")).terms
    shorter.until = spec.today.adding(days: 20)
    var lifted = spec
    try spec.given("10:10", .review(.vary, shorter))
    #expect(try hasFallen(spec))
    #expect(due(spec).count == 1)
    try lifted.given("10:10", .review(.lift))
    #expect(try !hasFallen(lifted))
    #expect(due(lifted).isEmpty)
  }

  @Test func `an account that is corrected gives the view back`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", told(by: chair))
    try spec.given("10:10", .correct(spec.state.version))
    #expect(try !hasFallen(spec))
    #expect(due(spec).isEmpty)
  }

  @Test func `an incident joined since, of which nobody was asked, takes nothing from the view`()
    throws
  {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .further("2026-002", When(spec.today, LocalTime("9:50"))))
    try spec.given("10:05", AffectedByAccountTests.told(by: chair, of: "2026-002"))
    try spec.given("10:06", AffectedByAccountTests.told(by: head, of: "2026-002"))
    #expect(try !hasFallen(spec))
    #expect(due(spec).isEmpty)
  }

  @Test func `what a review was consulted on falls as what the ban was`() throws {
    var spec = try CaseSpec.banned()
    let terms = try announce(&spec)
    try spec.given("10:20", .consult(.viceChair, reason: .away), .review(.continue, terms))
    // The chair was asked before, and what stands rests on the vice-chair.
    try spec.given("10:30", told(by: chair))
    #expect(try !hasFallen(spec))
    try spec.given("10:40", told(by: "F. Hale"))
    #expect(try hasFallen(spec))
  }

  @Test func `so does an interim ban, until the ban is decided`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim())
    try spec.given("9:20", .issue("L1", .interimBan), .send("L1"), told(by: chair), told(by: head))
    #expect(try hasFallen(spec))
    #expect(due(spec).map(\.step) == ["site-ban", "site-ban"])
    let mending = Decider(spec.state, spec.context(CaseSpec.head, nil)).judgedInOwnCause
    #expect(mending.count == 1 && mending[0].contains("take the decision that follows"))
    try spec.given(
      "9:30", .declined("R1"), .consult(.viceChair, reason: .involved))
    spec.today = try CaseSpec.day(8)
    #expect(spec.unmet(spec.full()) == [.impartialDecider])
    try spec.given(
      "9:40", spec.full(overrides: [.impartialDecider: "Nobody else could be reached."]))
    #expect(try !hasFallen(spec, "R2"))
    #expect(due(spec).isEmpty)
  }

  @Test func `a decision that no letter has told goes on by no review: it is ended`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", .declined("N1"), spec.full(), told(by: head))
    let judged = Decider(spec.state, spec.context(CaseSpec.head, nil)).judgedInOwnCause
    #expect(judged.count == 1 && judged[0].hasSuffix("lift it, or set it aside."))
    #expect(due(spec).map { $0.what.hasSuffix("lift it, or set it aside.") } == [true])
    try spec.given("9:40", .issue("L2"), .send("L2"))
    #expect(due(spec).map { $0.what.contains("Let somebody else review it") } == [true])
    var interim = try CaseSpec.ready()
    try interim.given("9:10", interim.interim(), told(by: head))
    #expect(due(interim).map { $0.what.contains("take the decision that follows") } == [true])
  }

  @Test func `so does managed contact where the policy has the chair asked`() throws {
    var spec = try CaseSpec.managed()
    try spec.given("10:00", told(by: chair))
    #expect(try hasFallen(spec))
    #expect(due(spec).count == 1)
  }

  @Test func `a ban for which nobody is consulted asks nothing of the chair`() throws {
    var spec = try CaseSpec(ShippedPacks.pack("roby-park"))
    try spec.given("9:00", .account, .spokenTo)
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"))
    try spec.given("9:30", spec.full(), .issue("L2"), .send("L2"), told(by: chair))
    #expect(try !hasFallen(spec))
    #expect(due(spec).isEmpty)
  }

  // MARK: Who decided

  @Test func `whoever decided and turns out affected reviews it with a reason, or another does`()
    throws
  {
    var spec = try CaseSpec.banned()
    #expect(due(spec).isEmpty)
    try spec.given("10:00", told(by: head))
    // The ban stands: who decides may be answered for in writing.
    #expect(try !hasFallen(spec))
    let item = try #require(due(spec).first)
    #expect(item.what.contains("decided by somebody") && item.step == "review")
    #expect(item.due <= spec.today)
    #expect(try advice(spec).contains { $0.contains("A. Carr") && $0.contains("review") })
    let terms = try announce(&spec)
    try spec.given("10:15", .consult())
    #expect(spec.unmet(.review(.continue, terms)) == [.impartialDecider])
    for (actor, reason) in [(CaseSpec.actingHead, ""), (CaseSpec.head, "Nobody else is here.")] {
      var reviewed = spec
      try reviewed.given(
        "10:20",
        .decideReview(
          ReviewDecided(
            restriction: "R1", outcome: .continue, reasons: .complete, terms: terms,
            inOwnCause: reason)), by: actor)
      #expect(due(reviewed).isEmpty)
    }
  }

  @Test func `making it less settles it, by somebody else or with a reason`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", told(by: head))
    var shorter = try #require(spec.state.restriction("R1")).terms
    func less(_ days: Int, _ reason: String = "") -> CaseCommand {
      shorter.until = spec.today.adding(days: days)
      return .decideReview(
        ReviewDecided(
          restriction: "R1", outcome: .vary, reasons: .complete, terms: shorter,
          inOwnCause: reason))
    }
    var unsaid = spec
    try unsaid.given("10:10", less(20))
    #expect(due(unsaid).count == 1)
    for (actor, reason) in [(CaseSpec.actingHead, ""), (CaseSpec.head, "Nobody else is here.")] {
      var reviewed = spec
      try reviewed.given("10:10", less(20, reason), by: actor)
      #expect(due(reviewed).isEmpty)
      // Made less once more by whoever decided first: it does not open again.
      try reviewed.given("10:20", less(10, "It is over sooner."))
      #expect(due(reviewed).isEmpty)
    }
  }

  @Test func `whoever reviews it and turns out to be affected is due as whoever decided`() throws {
    var spec = try CaseSpec.banned()
    let terms = try announce(&spec)
    try spec.given("10:20", .consult(), .review(.continue, terms), by: CaseSpec.head)
    try spec.given("10:30", AffectedByAccountTests.told(by: "B. Dean"))
    #expect(due(spec).isEmpty)
    try spec.given("10:40", told(by: head))
    #expect(due(spec).count == 1)
  }

  @Test func `a reason that was written, or an account that is corrected, leaves nothing to do`()
    throws
  {
    var reasoned = try CaseSpec.banned(affected: ["s01"])
    try reasoned.given("10:00", told(by: head))
    #expect(due(reasoned).isEmpty)
    var spec = try CaseSpec.banned()
    try spec.given("10:00", told(by: head))
    try spec.given("10:10", .correct(spec.state.version))
    #expect(due(spec).isEmpty)
    #expect(try advice(spec).allSatisfy { !$0.contains("A. Carr") })
  }

  @Test func `what was judged away since was decided in nobody's cause`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", told(by: head), .judged("2026-001", .unfounded))
    #expect(due(spec).allSatisfy { !$0.what.contains("decided by somebody") })
  }

  @Test func `towards a visitor who decides is advice, before and afterwards`() throws {
    var spec = try CaseSpec(visitor: true)
    try spec.given("9:00", .account, .spokenTo, .consult(), spec.full(), told(by: head))
    #expect(due(spec).isEmpty)
  }

  /// A review of the ban, on terms of so many days.
  private func review(
    _ spec: inout CaseSpec, _ outcome: ReviewOutcome, _ days: Int, by actor: Actor,
    at time: String = "11:00"
  ) throws {
    let terms = Terms(
      form: .full, scope: .whole, from: try CaseSpec.day(0), until: try CaseSpec.day(days))
    try spec.given(time, .review(outcome, terms), by: actor)
  }

  @Test func `whoever went on with it is the one who judged, and not whoever had banned`() throws {
    var spec = try CaseSpec.banned()
    try spec.given(
      "10:00", .prepare(announced(spec, 42), replyBy: CaseSpec.day(7)),
      .issue("L3", .reviewNotice), .send("L3"), .declined("V1"), .consult())
    try review(&spec, .continue, 42, by: CaseSpec.actingHead)
    var banned = spec
    try banned.given("11:10", told(by: head))
    #expect(due(banned).isEmpty)
    try spec.given("11:10", told(by: "B. Dean"))
    #expect(due(spec).count == 1)
  }

  private func announced(_ spec: CaseSpec, _ days: Int) -> Terms {
    Terms(form: .full, scope: .whole, from: spec.today, until: spec.today.adding(days: days))
  }

  @Test func `whoever only made it less did not judge it`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"))
    try spec.given("9:30", spec.full(), by: CaseSpec.actingHead)
    try spec.given("9:40", .issue("L2"), .send("L2"))
    try review(&spec, .vary, 20, by: CaseSpec.head)
    #expect(spec.state.restriction("R1")?.lastMet == nil)
    var banned = spec
    try spec.given("11:10", told(by: head))
    #expect(due(spec).isEmpty)
    // Nor does it take anything from whoever banned that somebody else made it less.
    try banned.given("11:10", told(by: "B. Dean"))
    #expect(due(banned).isEmpty)
  }

  @Test func `what somebody else made less before it went on does not settle who went on`() throws {
    var spec = try CaseSpec.banned()
    try review(&spec, .vary, 30, by: CaseSpec.actingHead)
    try spec.given(
      "11:10", .prepare(announced(spec, 30), replyBy: CaseSpec.day(7)),
      .issue("L4", .reviewNotice), .send("L4"), .declined("V1"), .consult())
    try review(&spec, .continue, 30, by: CaseSpec.head, at: "11:15")
    try spec.given("11:20", told(by: head))
    #expect(due(spec).count == 1)
  }
}
