import PolicyModel
import Testing

@testable import CaseModel

/// What is agreed with somebody for a disability is kept for every letter: nobody's silence counts on one that they
/// could not read.
@Suite struct AgreedAdjustmentTests {
  private static let agreed = "Cannot read: everything is read out to her by telephone"

  /// A notice of day 0 that was handed over to somebody who cannot read, with until day 7 to reply.
  private func noticed() throws -> CaseSpec {
    var spec = try CaseSpec.noticed()
    spec.person.adjustments = [Self.agreed]
    return spec
  }

  private func done(_ letter: ItemID? = "L1", _ what: String = "Read out by Ms Hill.")
    -> CaseCommand
  {
    .askAdjustments(AdjustmentsAsked(how: "by telephone", answer: what, letter: letter))
  }

  private func full(_ spec: CaseSpec, _ adjustments: String = agreed) -> CaseCommand {
    spec.full { $0.adjustments = adjustments }
  }

  @Test func `silence counts once it was done for the letter, with time left`() throws {
    var spec = try noticed()
    var kept = spec
    spec.today = try CaseSpec.day(8)
    let refusal = try #require(spec.refusal(full(spec)))
    #expect(refusal.reasons.map(\.demand) == [.chanceToRespond])
    #expect(refusal.reasons[0].why.contains("“\(Self.agreed)”"))
    #expect(refusal.reasons[0].opens.count == 2)
    #expect(!refusal.reasons[0].opens.contains { $0.contains("end") })
    try kept.given("9:30", done())
    kept.today = try CaseSpec.day(8)
    #expect(try kept.ways(full(kept))[.chanceToRespond] == .replyByPassed)
    // Done on the last day, or after it, it leaves no time.
    for day in [7, 8] {
      var late = try noticed()
      late.today = try CaseSpec.day(day)
      try late.given("9:30", done())
      late.today = try CaseSpec.day(9)
      #expect(late.unmet(full(late)) == [.chanceToRespond])
    }
    // That they were asked what they need is not that it was done.
    var asked = try noticed()
    try asked.given("9:30", done(nil))
    asked.today = try CaseSpec.day(8)
    #expect(asked.unmet(full(asked)) == [.chanceToRespond])
    // Nor is it that it was done for another letter of the case.
    var another = try noticed()
    try another.given("9:30", .take("warning-letter"), .issue("L2", .warning), .send("L2"))
    try another.given("9:40", done("L2"))
    another.today = try CaseSpec.day(8)
    #expect(another.unmet(full(another)) == [.chanceToRespond])
  }

  @Test func `what was done for a letter of another case was done for that one alone`() throws {
    var other = try CaseSpec()
    try other.given(
      "9:15",
      .notice(
        other.today.adding(days: 7), from: other.today, measure: "managed-contact",
        form: .managedContact), .issue("L1", .noticeOfIntent), .send("L1"), done())
    var spec = try noticed()
    spec.others = [OtherCase(number: "2026-009", state: other.state)]
    spec.today = try CaseSpec.day(8)
    #expect(spec.unmet(full(spec)) == [.chanceToRespond])
    // There, silence counts, and here too where it was put there.
    let there = CaseCommand.ban(
      .managedContact, from: spec.today, until: spec.today.adding(days: 42),
      measure: "managed-contact"
    ) { $0.adjustments = Self.agreed }
    #expect(!spec.unmet(there).contains(.chanceToRespond))
  }

  @Test func `a correction of something else leaves it done`() throws {
    var spec = try noticed()
    try spec.given("9:30", done(), .account)
    try spec.given("9:40", .correct(spec.state.version))
    spec.today = try CaseSpec.day(8)
    #expect(try spec.ways(full(spec))[.chanceToRespond] == .replyByPassed)
  }

  @Test func `what they answered counts, and so does silence where nothing is agreed any more`()
    throws
  {
    for answer in [CaseCommand.received("N1"), .declined("N1")] {
      var spec = try noticed()
      try spec.given("9:30", answer)
      #expect(spec.refusal(full(spec)) == nil)
    }
    var without = try noticed()
    without.today = try CaseSpec.day(8)
    without.person.adjustments = []
    #expect(without.refusal(without.full()) == nil)
  }

  /// The same notice, whose adjustment was ended on day 6, the record says as of some day.
  private func ended(asOf day: Int = 6) throws -> CaseSpec {
    var spec = try noticed()
    spec.person.adjustments = []
    spec.person.adjustmentsEnded = [
      EndedAdjustment(
        what: Self.agreed,
        ended: Stamp(
          when: When(try CaseSpec.day(day)), sequence: spec.state.version + 1, staff: "s04"))
    ]
    spec.today = try CaseSpec.day(6)
    try spec.given(
      "8:00",
      .speak(ParentSpokenTo(channel: .telephone, outcome: .spoken, ofWhatWasPut: false)))
    return spec
  }

  @Test(arguments: [6, 0, -3]) func `what is ended does not reach back`(_ asOf: Int) throws {
    var spec = try ended(asOf: asOf)
    spec.today = try CaseSpec.day(8)
    let refusal = try #require(spec.refusal(spec.full()))
    #expect(refusal.reasons.map(\.demand) == [.chanceToRespond])
    #expect(refusal.reasons[0].why.contains("does not reach back"))
    #expect(refusal.reasons[0].opens[0].contains("more time"))
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    #expect(form.fields(of: .builtIn(.adjustments)).contains { $0.name == "letter" })
  }

  @Test func `more time in writing after the end runs without it, and a reply counts as ever`()
    throws
  {
    var spec = try ended()
    var replied = spec
    try spec.given("9:00", .moved(try CaseSpec.day(13)), .issue("L2", .moreTime))
    var untold = spec
    untold.today = try CaseSpec.day(14)
    #expect(untold.unmet(untold.full()) == [.chanceToRespond])
    try spec.given("9:30", .send("L2"))
    spec.today = try CaseSpec.day(14)
    #expect(try spec.ways(spec.full())[.chanceToRespond] == .replyByPassed)
    try replied.given("9:30", .received("N1"))
    #expect(replied.refusal(replied.full()) == nil)
  }

  @Test func `what was done for the letter while it stood stays done`() throws {
    var spec = try noticed()
    try spec.given("9:30", done())
    spec.person = try ended().person
    spec.person.adjustmentsEnded[0].ended.sequence = spec.state.version + 1
    spec.today = try CaseSpec.day(8)
    #expect(try spec.ways(spec.full())[.chanceToRespond] == .replyByPassed)
  }

  @Test func `what was ended before the notice asks nothing`() throws {
    var spec = try noticed()
    spec.person = CasePerson(adjustmentsEnded: [
      EndedAdjustment(
        what: Self.agreed, ended: Stamp(when: When(spec.today), sequence: 0, staff: "s04"))
    ])
    #expect(waiting(spec) == [])
    spec.person.adjustmentsEnded[0].ended.sequence = spec.state.version + 1
    #expect(waiting(spec) == ["L1"])
    spec.person.adjustmentsEnded[0].ended.sequence = 0
    spec.today = try CaseSpec.day(8)
    #expect(try spec.ways(spec.full())[.chanceToRespond] == .replyByPassed)
  }

  @Test func `an interim ban and a review ask the same`() throws {
    var interim = try CaseSpec.ready()
    interim.person.adjustments = [Self.agreed]
    try interim.given(
      "9:10", interim.interim { $0.adjustments = Self.agreed }, .issue("L1", .interimBan),
      .send("L1"))
    interim.today = try CaseSpec.day(8)
    #expect(interim.unmet(full(interim)) == [.chanceToRespond])
    var review = try CaseSpec.banned()
    let terms = Terms(
      form: .full, scope: .whole, from: review.today, until: review.today.adding(days: 90))
    try review.given("10:00", .prepare(terms, replyBy: review.today.adding(days: 7)))
    try review.given("10:10", .issue("L3", .reviewNotice), .send("L3"))
    review.person.adjustments = [Self.agreed]
    var kept = review
    review.today = try CaseSpec.day(8)
    try review.given("9:00", .consult())
    #expect(review.unmet(.review(.continue, terms)) == [.chanceToRespond])
    try kept.given("10:20", done("L3"))
    kept.today = try CaseSpec.day(8)
    try kept.given("9:00", .consult())
    #expect(kept.refusal(.review(.continue, terms)) == nil)
  }

  @Test(arguments: ["None", "none needed", "Asked; none.", "No adjustments are needed", ""])
  func `a decision does not say that there is none`(_ none: String) throws {
    var spec = try noticed()
    try spec.given("9:30", .declined("N1"))
    let refusal = try #require(spec.refusal(full(spec, none)))
    #expect(refusal.reasons.map(\.demand) == [.adjustmentsAsked])
    #expect(refusal.reasons[0].why.contains(Self.agreed))
    #expect(spec.refusal(full(spec, "Read out to her by telephone on 3 March.")) == nil)
    var free = spec
    free.person.adjustments = []
    if none.isEmpty {
      #expect(
        free.refusal(full(free, none))?.reasons.map(\.why) == [
          "The parent has not been asked whether a disability needs an adjustment."
        ])
    } else {
      #expect(free.refusal(full(free, none)) == nil)
    }
    let fields = StepForm(spec.state, spec.context(CaseSpec.head, nil))
      .fields(of: try #require(Step.named("site-ban", in: spec.pack)))
    #expect(fields.first { $0.name == "adjustments" }?.initial == Self.agreed)
  }

  @Test func `before a form is open, that they were asked stands beside what is agreed`() throws {
    var spec = try noticed()
    let asked = try #require(
      spec.pack.measure("site-ban")?.requires.first { $0.id == .adjustmentsAsked })
    func judged() -> [Judgement] {
      Gate(spec.state, spec.context(CaseSpec.head, nil), measure: "site-ban")
        .judge([asked], .onTheRail(form: .full, incidents: ["2026-001"]))
    }
    #expect(judged() == [.toBeStated(.adjustmentsAsked)])
    try spec.given("9:30", done(nil))
    let entry = String(spec.state.version)
    #expect(judged() == [.met(MetDemand(demand: .adjustmentsAsked, way: .stated, by: entry))])
  }

  private func waiting(_ spec: CaseSpec) -> [ItemID] {
    Decider(spec.state, spec.context(CaseSpec.head, nil)).lettersToAdjust.map(\.id)
  }

  @Test func `it is recorded for a letter that went out and says what was done`() throws {
    var spec = try noticed()
    #expect(spec.refusal(done("L9")) != nil)
    #expect(spec.refusal(done("L1", ".")) != nil)
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    let field = form.fields(of: .builtIn(.adjustments)).first { $0.name == "letter" }
    #expect(field?.choices.map(\.value) == ["L1"])
    var more = spec
    try more.given("9:25", .take("warning-letter"), .issue("L2", .warning), .send("L2"))
    try more.given("9:26", .notice(more.today.adding(days: 7), from: more.today))
    #expect(waiting(more) == ["L1"])
    // What is only ready to go out, and what came back, waits for nothing yet.
    try more.given("9:27", .issue("L3", .noticeOfIntent))
    #expect(waiting(more) == ["L1"])
    try more.given("9:28", .returned("L1"))
    #expect(waiting(more) == [])
    try spec.given("9:30", done())
    let entry = try #require(spec.state.adjusted.first?.stamp.sequence)
    try spec.given("9:40", .correct(entry))
    #expect(spec.state.adjusted == [])
    let plain = try CaseSpec.noticed()
    let without = StepForm(plain.state, plain.context(CaseSpec.head, nil))
    #expect(!without.fields(of: .builtIn(.adjustments)).contains { $0.name == "letter" })
  }

  @Test func `more time told too late, or by a way that may not be used any more, is none`() throws
  {
    var spec = try ended()
    spec.person.hasEmail = true
    spec.person.agreedToEmail = true
    try spec.given("9:00", .moved(try CaseSpec.day(9)), .issue("L2", .moreTime))
    spec.today = try CaseSpec.day(9)
    spec.fold(.letterSent(LetterSent(letter: "L2", how: .handed, to: "")))
    try spec.given("9:10", .moved(try CaseSpec.day(16)), .issue("L3", .moreTime))
    try spec.given(
      "9:20", .sendLetter(LetterSent(letter: "L3", how: .email, to: "")))
    spec.today = try CaseSpec.day(17)
    #expect(spec.refusal(spec.full()) == nil)
    spec.person.agreedToEmail = false
    let refusal = try #require(spec.refusal(spec.full()))
    #expect(refusal.reasons.map(\.demand) == [.chanceToRespond])
    #expect(refusal.reasons[0].why.contains("does not reach back"))
  }
}
