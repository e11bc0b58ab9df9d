import PolicyModel
import Testing

@testable import CaseModel

/// A ban whose announced review only a request of the police keeps from being decided is followed by an interim ban.
@Suite struct InterimOnReviewTests {
  /// A ban of day 0 to day 42, its review announced on day 20 with comments by day 27, and contact on hold from a day
  /// on; the chair was consulted again today, the day after it ended.
  private func held(
    _ form: RestrictionForm = .full, from day: Int? = 21, told: Bool = true, answered: Bool = false,
    lifted: Int? = nil, today: Int = 43
  ) throws -> CaseSpec {
    var spec = try CaseSpec.banned(form)
    spec.today = try CaseSpec.day(20)
    var terms = try #require(spec.state.restriction("R1")?.terms)
    terms.until = try CaseSpec.day(90)
    try spec.given("9:00", .prepare(terms, replyBy: try CaseSpec.day(27)))
    if told { try spec.given("9:05", .issue("L3", .reviewNotice), .send("L3")) }
    if answered { try spec.given("9:10", .received("V1")) }
    if let day {
      spec.today = try CaseSpec.day(day)
      try spec.given("9:20", .placeHold(HoldPlaced(by: "PC 12")))
    }
    if let lifted {
      spec.today = try CaseSpec.day(lifted)
      try spec.given("9:00", .liftHold(HoldLifted(by: "PC 12")))
    }
    spec.today = try CaseSpec.day(today)
    try spec.given("9:00", .consult())
    return spec
  }

  private func whyNot(_ spec: CaseSpec) -> [String] {
    spec.refusal(spec.interim())?.reasons.map(\.why) ?? []
  }

  @Test func `it follows where the time to comment would be over but for the hold`() throws {
    var spec = try held()
    let rail = Decider(spec.state, spec.context(CaseSpec.head, nil)).nextSteps()
    #expect(rail.first { $0.step.id == "interim-ban" }?.mayBeTaken == true)
    try spec.given("9:10", spec.interim())
    let follows = try #require(spec.state.restriction("R2")?.decision?.follows)
    #expect(
      follows
        == FollowedBan(
          ban: "the ban of 2 March 2026, under review since 22 March 2026", heldBy: "PC 12"))
    // One may follow it while the hold lasts, and once they may be heard the ban is decided on what they say.
    spec.today = try CaseSpec.day(65)
    try spec.given("9:00", .consult())
    try spec.given("9:10", spec.interim())
    spec.today = try CaseSpec.day(70)
    try spec.given("9:00", .liftHold(HoldLifted(by: "PC 12")))
    let letter = try #require(spec.state.letters.last).id
    try spec.given("9:10", .issue(letter, .interimBan), .send(letter))
    spec.today = try CaseSpec.day(71)
    try spec.given("9:00", .received("V1"), .received("R3"), .consult())
    try spec.given("9:20", spec.full())
    #expect(spec.state.restriction("R3")?.ending == .replaced)
  }

  @Test func `it is refused where something else keeps the review from being decided`() throws {
    let decided = "nothing is left that an interim ban could wait for"
    func isRefused(_ spec: CaseSpec) -> Bool { whyNot(spec).contains { $0.contains(decided) } }
    #expect(try isRefused(held(told: false)))
    #expect(try isRefused(held(answered: true)))
    #expect(try isRefused(held(from: nil)))
    #expect(try isRefused(held(from: 28)))
    #expect(try isRefused(held(lifted: 40)))
    #expect(try whyNot(held(from: 27)) == [])
  }

  @Test func `it begins after the ban, takes no more than that, and is on nothing else`() throws {
    var spec = try held(today: 42)
    #expect(whyNot(spec).contains { $0.contains("before the ban of 2 March 2026") })
    let next = spec.interim {
      $0.terms.from = $0.terms.from.adding(days: 1)
      $0.terms.until = $0.terms.from.adding(days: 14)
    }
    #expect(spec.refusal(next) == nil)
    let limited = try held(.limited)
    #expect(whyNot(limited).contains { $0.contains("goes beyond the limited ban") })
    try spec.given("9:05", .further("2026-002", When(try CaseSpec.day(-1))))
    try spec.given("9:06", .account(of: "2026-002"))
    let both = spec.interim { $0.incidents = ["2026-001", "2026-002"] }
    #expect(spec.refusal(both)?.reasons.contains { $0.why.contains("decided upon") } == true)
  }

  @Test func `what was lifted or set aside meanwhile is followed by none`() throws {
    for lifts in [true, false] {
      var spec = try held(lifted: nil)
      spec.today = try CaseSpec.day(41)
      try spec.given(
        "9:10",
        lifts
          ? .review(.lift) : .setAside(RestrictionSetAside(restriction: "R1", reason: "Not so.")))
      spec.today = try CaseSpec.day(43)
      #expect(!whyNot(spec).isEmpty)
    }
  }

  private func heldUp(_ state: CaseState, others: [OtherCase] = []) throws -> HeldUpReview? {
    PersonRecord(own: state, others: others)
      .reviewHeldUp(on: ["2026-001"], before: try CaseSpec.day(43))
  }

  @Test func `where the head is asked at its end the review is decided later, and none follows`()
    throws
  {
    var state = try held().state
    #expect(try heldUp(state) != nil)
    state.restrictions[0].atEnd = .askHead
    #expect(try heldUp(state) == nil)
  }

  @Test func `neither an interim ban nor an arrangement of contact is a ban under review`() throws {
    var interim = try CaseSpec.ready()
    try interim.given("9:05", interim.interim(), .issue("L1", .interimBan), .send("L1"))
    interim.today = try CaseSpec.day(1)
    try interim.given("9:00", .placeHold(HoldPlaced(by: "PC 12")))
    #expect(try heldUp(interim.state) == nil)
    var contact = try CaseSpec.managed()
    contact.today = try CaseSpec.day(20)
    var terms = try #require(contact.state.restriction("R1")?.terms)
    terms.until = try CaseSpec.day(90)
    try contact.given("9:00", .prepare(terms, replyBy: try CaseSpec.day(27)))
    let letter = try #require(contact.state.letters.last).id
    try contact.given("9:05", .issue(letter, .reviewNotice), .send(letter))
    contact.today = try CaseSpec.day(21)
    try contact.given("9:20", .placeHold(HoldPlaced(by: "PC 12")))
    var state = contact.state
    state.restrictions[0].atEnd = .lapses
    #expect(try heldUp(state) == nil)
    state.restrictions[0].terms.form = .full
    #expect(try heldUp(state) != nil)
  }

  @Test func `what another case has decided on it since is waited for no more`() throws {
    let own = try held().state
    var other = try CaseSpec.ready()
    for _ in 0..<60 { other.fold(.noteAdded(NoteAdded(text: "A note."))) }
    try other.given("9:10", .notice(other.today.adding(days: 7), from: other.today))
    try other.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"))
    #expect(
      try heldUp(own, others: [OtherCase(number: "2026-009", state: other.state)]) != nil)
    try other.given("9:30", .against("N1"))
    #expect(
      try heldUp(own, others: [OtherCase(number: "2026-009", state: other.state)]) == nil)
  }
}
