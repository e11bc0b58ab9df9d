import PolicyModel
import Testing

@testable import CaseModel

/// A ban whose announced review only a request of the police keeps from being decided is followed by an interim ban.
@Suite struct InterimOnReviewTests {
  /// A ban of day 0 to day 42, its review announced on day 20 with comments by day 27, and contact on hold from a day
  /// on; the chair was consulted again today, the day after it ended.
  private func held(
    _ form: RestrictionForm = .full, from day: Int? = 21, told: Bool = true, answered: Bool = false,
    lifted: Int? = nil, today: Int = 43, proposing proposed: RestrictionForm? = nil
  ) throws -> CaseSpec {
    var spec = try CaseSpec.banned(form)
    spec.today = try CaseSpec.day(20)
    var terms = try #require(spec.state.restriction("R1")?.terms)
    terms.until = try CaseSpec.day(90)
    if proposed == .limited {
      (terms.form, terms.scope, terms.conditions) = (.limited, .part, "The hall.")
      terms.exceptions = "The rest."
    }
    if proposed == .full {
      (terms.form, terms.scope, terms.conditions) = (.full, .whole, "")
      terms.exceptions = ""
    }
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
    #expect(follows.ban == "the ban of 2 March 2026, under review since 22 March 2026")
    #expect(follows.heldBy == "PC 12" && follows.restriction == "R1")
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
    #expect(try isRefused(held(lifted: 36)))
    #expect(try whyNot(held(from: 27)) == [])
  }

  @Test func `what the hold has taken of the time keeps it from being decided when it is lifted`()
    throws
  {
    // Comments by day 27 and 16 days of the hold: the day on which it would begin is theirs.
    let spec = try held(lifted: 37)
    #expect(whyNot(spec) == [])
    #expect(
      try spec.events(spec.interim()).contains {
        if case .restrictionDecided(let one) = $0 { one.follows?.heldBy == "PC 12" } else { false }
      })
  }

  @Test func `a request that was written down only once the time to reply was over carries none`()
    throws
  {
    let spec = try held(from: nil)
    let place = CaseCommand.placeHold(HoldPlaced(by: "PC 12"))
    func placed(writtenOn day: Int) throws -> CaseSpec {
      var spec = spec
      spec.today = try CaseSpec.day(day)
      let happened = When(try CaseSpec.day(21))
      guard
        case .accepted(let events) = Decider(spec.state, spec.context(CaseSpec.head, happened))
          .decide(place)
      else { throw CaseSpec.NotTaken() }
      for event in events { spec.fold(event, happened) }
      spec.today = try CaseSpec.day(43)
      return spec
    }
    #expect(try placed(writtenOn: 21).state.hold?.facts.written == nil)
    #expect(try placed(writtenOn: 42).state.hold?.facts.written == CaseSpec.day(42))
    let last = try #require(spec.state.openHearings.first?.reply.by)
    let lastDay = try CaseSpec.day(0).days(until: last)
    #expect(try whyNot(placed(writtenOn: lastDay)) == [])
    #expect(try !whyNot(placed(writtenOn: lastDay + 1)).isEmpty)
    #expect(try !whyNot(placed(writtenOn: 43)).isEmpty)
  }

  @Test func `it goes no further than the review put, in time, in reach and in facts`() throws {
    let spec = try held()
    func whys(_ change: (inout RestrictionDecided) -> Void) -> [String] {
      spec.refusal(spec.interim(change))?.reasons.map(\.why) ?? []
    }
    #expect(whys { _ in } == [])
    #expect(
      whys { $0.reasons.facts += "\nYou swore in the hall." }.contains {
        $0.hasPrefix("It goes beyond the ban") && $0.contains("was not told")
      })
    // The review put day 90 as the last.
    var late = try held(today: 80)
    #expect(late.refusal(late.interim { $0.terms.until = late.today.adding(days: 10) }) == nil)
    let long = late.refusal(late.interim { $0.terms.until = late.today.adding(days: 11) })
    #expect(long?.reasons.contains { $0.why.contains("would not end by 31 May 2026") } == true)
    late.today = try CaseSpec.day(91)
    #expect(late.refusal(late.interim()) != nil)
    let less = try held(proposing: .limited)
    #expect(whyNot(less).contains { $0.contains("interim ban is wider") })
    // What was put goes further than what held; it follows what held.
    let more = try held(.limited, proposing: .full)
    #expect(whyNot(more).contains { $0.contains("interim ban is wider") })
    // Said once, where it is beyond both.
    let both = try held(.limited)
    let said = whyNot(both).flatMap { $0.split(separator: ";") }
    #expect(said.count { $0.contains("interim ban is wider") } == 1)
  }

  // MARK: What it follows falls

  /// An interim ban that followed the ban under review, told where it can be.
  private func followed() throws -> CaseSpec {
    var spec = try held()
    try spec.given("9:10", spec.interim())
    return spec
  }

  private func fell(_ spec: CaseSpec) -> String? {
    let person = PersonRecord(own: spec.state, others: spec.others)
    return spec.state.restriction("R2").flatMap(person.whatItFollowsFell)
  }

  @Test func `where the ban is set aside or challenged it stands no more without the head`() throws
  {
    var spec = try followed()
    #expect(try !spec.state.hasFallen(#require(spec.state.restriction("R2"))))
    var aside = spec
    try aside.given(
      "9:20", .setAside(RestrictionSetAside(restriction: "R1", reason: "Not so.")))
    #expect(fell(aside)?.contains("the ban of 2 March 2026") == true)
    #expect(try aside.state.hasFallen(#require(aside.state.restriction("R2"))))
    let due = DueList(pack: aside.pack, calendar: .empty).items(of: aside.state)
    #expect(due.contains { $0.kind == .corrected && $0.what.contains("take the decision") })
    try spec.given(
      "9:20",
      .receiveChallenge(
        ChallengeReceived(
          challenge: "", about: "R1", hearer: .viceChair, says: "Not so.", how: "by letter")))
    #expect(fell(spec) != nil)
    var lost = spec
    try lost.given(
      "9:30",
      .decideChallenge(
        ChallengeDecided(
          challenge: "H1", outcome: .partly, reasons: "Heard.", told: "Their letter.")))
    #expect(fell(lost) != nil)
    try spec.given(
      "9:30",
      .decideChallenge(
        ChallengeDecided(
          challenge: "H1", outcome: .notUpheld, reasons: "Heard.", told: "Their letter.")))
    #expect(fell(spec) == nil)
  }

  @Test func `so it is where the review, its letter or the hold is taken back`() throws {
    let spec = try followed()
    func entry(_ matches: (CaseEvent) -> Bool) throws -> Int {
      try #require(spec.entries.last { matches($0.event) }?.sequence)
    }
    var unheld = spec
    try unheld.given(
      "9:20", .correct(entry { if case .holdPlaced = $0 { true } else { false } }))
    #expect(fell(unheld) == "the request not to make contact")
    var unput = spec
    try unput.given(
      "9:20", .correct(entry { if case .reviewPrepared = $0 { true } else { false } }))
    #expect(fell(unput)?.hasPrefix("what was put about") == true)
    var back = spec
    try back.given("9:20", .returned("L3"))
    #expect(fell(back) == "the letter of the review")
    // Its letter does not go out, nor does a ban rest on what it put.
    for fallen in [unheld, back] {
      var fallen = fallen
      if fallen.state.hold != nil { try fallen.given("9:25", .liftHold(HoldLifted(by: "PC 12"))) }
      let letter = try #require(fallen.state.letters.last { $0.draft.kind == .interimBan }).id
      #expect(fallen.refusal(.issue(letter, .interimBan)) != nil)
    }
  }

  @Test func `a ban rests on what it put only where that which it follows stands`() throws {
    var spec = try followed()
    try spec.given("9:20", .liftHold(HoldLifted(by: "PC 12")))
    let letter = try #require(spec.state.letters.last).id
    try spec.given("9:30", .issue(letter, .interimBan), .send(letter))
    spec.today = try CaseSpec.day(44)
    var back = spec
    try spec.given("9:00", .received("V1"), .received("R2"), .consult())
    #expect(spec.unmet(spec.full()) == [])
    try back.given("9:00", .received("R2"), .consult(), .returned("L3"))
    #expect(back.unmet(back.full()).contains(.chanceToRespond))
    // What it put is known by its number, in whatever order they stand.
    var turned = back.state
    turned.hearings.reverse()
    let decider = Decider(turned, back.context(CaseSpec.head, nil))
    guard case .refused(let refusal) = decider.decide(back.full()) else {
      Issue.record("It was decided.")
      return
    }
    #expect(refusal.reasons.contains { $0.demand == .chanceToRespond })
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

  private func heldUp(_ state: CaseState, others: [OtherCase] = []) throws -> HeldUpBan? {
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

  @Test func `a challenge that waits, or was upheld in part, keeps it from following`() throws {
    var spec = try held()
    try spec.given(
      "9:05",
      .receiveChallenge(
        ChallengeReceived(
          challenge: "", about: "R1", hearer: .viceChair, says: "Not so.", how: "by letter")))
    #expect(try heldUp(spec.state) == nil)
    var other = spec.state
    other.challenges[0].facts.about = "R9"
    #expect(try heldUp(other) != nil)
  }

  @Test func `what it follows is known by its name`() throws {
    var spec = try followed()
    try spec.given(
      "9:20", .setAside(RestrictionSetAside(restriction: "R1", reason: "Not so.")))
    var state = spec.state
    state.restrictions.reverse()
    let interim = try #require(state.restriction("R2"))
    #expect(PersonRecord(own: state, others: []).whatItFollowsFell(interim) != nil)
    // Of a case that is not at hand nothing is known.
    #expect(PersonRecord(own: CaseState(), others: []).whatItFollowsFell(interim) == nil)
  }
}
