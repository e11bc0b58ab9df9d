import CaseModel
import PolicyModel
import Testing

/// The time to reply: what a contact hold adds to it, what more time does, and what ends it.
@Suite struct ReplyTimeTests {
  private let place = CaseCommand.placeHold(HoldPlaced(by: "PC 1234"))
  private let lift = CaseCommand.liftHold(HoldLifted(by: "PC 1234"))

  /// A notice of day 0 to reply to by day 7, and a hold from one day to another.
  private func held(from: Int, to: Int?) throws -> CaseSpec {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(from)
    try spec.given("9:30", place)
    if let to {
      spec.today = try CaseSpec.day(to)
      try spec.given("9:30", lift)
    }
    return spec
  }

  private func lastDay(_ spec: CaseSpec, _ hearing: ItemID = "N1") throws -> CivilDate? {
    spec.state.lastDay(toReply: try #require(spec.state.hearing(hearing)))
  }

  @Test func `the last day is a day to reply, so that a hold on it pauses what is left`() throws {
    #expect(try lastDay(held(from: 7, to: nil)) == nil)
    // Nothing of it is left for a letter to arrive in: its own time is given.
    #expect(try lastDay(held(from: 7, to: 10)) == CaseSpec.day(17))
    #expect(try lastDay(held(from: 8, to: nil)) == CaseSpec.day(7))
    #expect(try lastDay(held(from: 2, to: 2)) == CaseSpec.day(7))
  }

  @Test func `a hold that was over before the letter went out takes no time from it`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:05", place)
    spec.today = try CaseSpec.day(1)
    try spec.given("9:00", lift)
    spec.today = try CaseSpec.day(4)
    try spec.given("9:00", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:10", .issue("L1"), .send("L1"))
    #expect(try lastDay(spec) == CaseSpec.day(11))
  }

  @Test func `a reply is awaited until the parent's side arrived or was declined`() throws {
    var spec = try CaseSpec.noticed()
    #expect(spec.state.hearing("N1")?.reply.isAwaited == true)
    for answer in [CaseCommand.received("N1"), .declined("N1")] {
      var answered = spec
      try answered.given("10:00", answer)
      #expect(answered.state.hearing("N1")?.reply.isAwaited == false)
      #expect(answered.state.otherReplies.isEmpty)
    }
    try spec.given(
      "10:00",
      .declineRepresentations(
        RepresentationsDeclined(about: nil, how: "telephone", said: "No thank you.")))
    #expect(spec.state.hearing("N1")?.reply.isAwaited == true)
    #expect(spec.state.otherReplies.count == 1)
  }

  @Test func `where the letter went out too late, the time given then is what keeps it fresh`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent))
    spec.today = try CaseSpec.day(8)
    try spec.given("9:00", .send("L1"))
    spec.today = try CaseSpec.day(9)
    let by = try CaseSpec.day(16)
    try spec.given("9:00", .moved(by), .issue("L2", .moreTime), .send("L2"))
    func isHeard(_ days: Int) throws -> Bool {
      spec.today = try CaseSpec.day(days)
      let ban = CaseCommand.ban(.full, from: spec.today, until: spec.today.adding(days: 5))
      return !spec.unmet(ban).contains(.chanceToRespond)
    }
    // Thirty school days from Wednesday 18 March are over on Wednesday 29 April.
    #expect(try !isHeard(16) && isHeard(17) && isHeard(58) && !isHeard(59))
  }

  @Test(arguments: [(7, DeliveryMethod.handed), (8, .handed), (4, .post)])
  func `time given because the letter went out too late keeps what was heard fresh`(
    _ sent: Int, _ how: DeliveryMethod
  ) throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent))
    spec.today = try CaseSpec.day(sent)
    try spec.given("9:00", how == .post ? .post("L1") : .send("L1"))
    spec.today = try CaseSpec.day(9)
    let by = try CaseSpec.day(16)
    try spec.given("9:00", .moved(by), .issue("L2", .moreTime), .send("L2"))
    spec.today = try CaseSpec.day(55)
    try spec.given("8:00", .consult())
    let ban = CaseCommand.ban(.full, from: spec.today, until: spec.today.adding(days: 5))
    #expect(spec.refusal(ban) == nil)
  }

  @Test func `the time of a decision runs from the last day that the parent was told of`() throws {
    func moved(on given: Int, to by: Int, told: Bool = true) throws -> CaseSpec {
      var spec = try CaseSpec.noticed()
      spec.today = try CaseSpec.day(given)
      let day = try CaseSpec.day(by)
      try spec.given("9:00", .moved(day))
      if told { try spec.given("9:10", .issue("L2", .moreTime), .send("L2")) }
      return spec
    }
    func isHeard(_ spec: CaseSpec, _ days: Int) throws -> Bool {
      var spec = spec
      spec.today = try CaseSpec.day(days)
      let ban = CaseCommand.ban(.full, from: spec.today, until: spec.today.adding(days: 5))
      return !spec.unmet(ban).contains(.chanceToRespond)
    }
    // Thirty school days from Sunday 22 March are over on Friday 1 May.
    let late = try moved(on: 15, to: 20)
    #expect(try !isHeard(late, 20) && isHeard(late, 21))
    #expect(try isHeard(late, 60) && !isHeard(late, 61))
    let untold = try moved(on: 15, to: 20, told: false)
    #expect(try !isHeard(untold, 20) && !isHeard(untold, 21))
    let inTime = try moved(on: 7, to: 14)
    #expect(try isHeard(inTime, 50) && isHeard(inTime, 56) && !isHeard(inTime, 57))
  }

  // MARK: More time

  /// A notice of day 0 to reply to by day 2, posted on day 1: it arrives too late.
  private func postedLate() throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 2), from: spec.today))
    spec.today = try CaseSpec.day(1)
    try spec.given("9:00", .issue("L1", .noticeOfIntent), .post("L1"))
    return spec
  }

  private func why(_ spec: CaseSpec, _ days: Int) throws -> [String] {
    var spec = spec
    spec.today = try CaseSpec.day(days)
    let ban = CaseCommand.ban(.full, from: spec.today, until: spec.today.adding(days: 5))
    return spec.refusal(ban)?.reasons.map(\.why) ?? []
  }

  @Test func `more time that no letter has told of lets silence count on neither day`() throws {
    var spec = try postedLate()
    spec.today = try CaseSpec.day(2)
    try spec.given("9:00", .moved(try CaseSpec.day(9)))
    #expect(spec.state.letters.last?.draft.kind == .moreTime)
    #expect(spec.state.letters.last?.draft.about == "N1")
    for day in [3, 9, 10, 30] {
      #expect(try why(spec, day).contains { $0.contains("no letter has told the parent of it") })
    }
    // The road: its letter goes out.
    try spec.given("9:10", .issue("L2", .moreTime), .send("L2"))
    #expect(try why(spec, 9).contains { $0.contains("awaited until 11 March 2026") })
    #expect(try why(spec, 10) == [])
    #expect(spec.state.hearing("N1")?.asLastTold?.reply.by == (try CaseSpec.day(9)))
  }

  @Test func `a letter that gives more time and comes back, or comes too late, tells nobody`()
    throws
  {
    var spec = try postedLate()
    spec.today = try CaseSpec.day(2)
    try spec.given("9:00", .moved(try CaseSpec.day(9)), .issue("L2", .moreTime))
    var late = spec
    try spec.given("9:10", .send("L2"))
    var decided = spec
    try spec.given("9:20", .returned("L2"))
    #expect(try why(spec, 10).contains { $0.contains("no letter has told the parent of it") })
    late.today = try CaseSpec.day(8)
    try late.given("9:00", .post("L2"))
    #expect(try why(late, 10).contains { $0.contains("too late to arrive") })
    // What was decided on that silence is marked.
    decided.today = try CaseSpec.day(10)
    try decided.given("9:00", .ban(.full, from: decided.today, until: try CaseSpec.day(20)))
    try decided.given("9:10", .returned("L2"))
    #expect(decided.state.restriction("R1")?.restsOnCorrected == [decided.state.version])
  }

  @Test
  func `an answer counts whatever more time was told, and no silence on a day that was not`()
    throws
  {
    var spec = try postedLate()
    spec.today = try CaseSpec.day(2)
    try spec.given("9:00", .moved(try CaseSpec.day(9)))
    try spec.given("9:10", .received("N1"))
    #expect(try why(spec, 3) == [])
    var courteous = try CaseSpec.noticed()
    try courteous.given("10:00", .moved(try CaseSpec.day(9)))
    #expect(try why(courteous, 9).contains { $0.contains("awaited until 11 March 2026") })
    // Neither a draft that nobody sent nor a letter that came back lets the day that was given count.
    #expect(try why(courteous, 10).contains { $0.contains("no letter has told the parent of it") })
    var back = courteous
    try back.given("10:10", .issue("L2", .moreTime), .send("L2"))
    var told = back
    try back.given("10:20", .returned("L2"))
    #expect(try why(back, 10).contains { $0.contains("no letter has told the parent of it") })
    // The road: it goes out another way, or once its day is over more time is given.
    var late = back
    try back.given("10:30", .send("L2"))
    #expect(try why(back, 10) == [])
    late.today = try CaseSpec.day(9)
    try late.given("9:00", .send("L2"))
    #expect(try why(late, 10).contains { $0.contains("too late to arrive") })
    courteous.today = try CaseSpec.day(10)
    try courteous.given("9:00", .moved(try CaseSpec.day(17)), .issue("L2", .moreTime), .send("L2"))
    #expect(try why(courteous, 18) == [])
    // The decision names the day that the parent was told of last.
    told.today = try CaseSpec.day(10)
    #expect(told.state.hearing("N1")?.asLastTold?.reply.by == (try CaseSpec.day(9)))
  }

  @Test func `more time given before the notice's text is fixed stands in the notice itself`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 2), from: spec.today))
    try spec.given("9:20", .moved(try CaseSpec.day(9)), .issue("L1", .noticeOfIntent), .send("L1"))
    #expect(spec.state.letters.count == 1)
    #expect(try why(spec, 10) == [])
  }

  @Test func `more time is told again where its letter was given up, and falls with its hearing`()
    throws
  {
    var spec = try postedLate()
    spec.today = try CaseSpec.day(2)
    try spec.given("9:00", .moved(try CaseSpec.day(9)))
    var decided = spec
    try spec.given("9:10", .drop("L2"))
    try spec.given("9:20", .draftLetter(LetterDrafted(letter: "", kind: .moreTime, about: "N1")))
    try spec.given("9:30", .issue("L3", .moreTime), .send("L3"))
    #expect(try why(spec, 10) == [])
    try decided.given("9:10", .received("N1"), .against("N1"))
    #expect(decided.refusal(.issue("L2", .moreTime)) != nil)
  }

  @Test func `what is stale is not put again by more time`() throws {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(50)
    let more = CaseCommand.moved(try CaseSpec.day(60))
    #expect(spec.refusal(more)?.reasons.first?.why.contains("too long ago") == true)
    spec.today = try CaseSpec.day(48)
    #expect(try spec.refusal(.moved(CaseSpec.day(49))) == nil)
  }

  @Test
  func `what is due asks for more time where the letter came too late, and not for a decision`()
    throws
  {
    var spec = try postedLate()
    func due() -> [StepID] {
      DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
        .filter { $0.kind == .replyBy || $0.kind == .decide }.map(\.step)
    }
    func waits() -> String { spec.state.standing(pack: spec.pack, calendar: .empty).waitsFor }
    #expect(due() == ["move-reply-by"])
    #expect(waits() == "more time to reply")
    spec.today = try CaseSpec.day(2)
    try spec.given("9:00", .moved(try CaseSpec.day(9)))
    #expect(due() == ["move-reply-by"])
    try spec.given("9:10", .issue("L2", .moreTime), .send("L2"))
    #expect(due() == ["representations", "site-ban"])
    #expect(waits() == "the parent's side by 11/03/2026")
  }

  @Test func `more time is offered while some later day can be given`() throws {
    func isOffered(_ spec: CaseSpec) throws -> Bool {
      let step = try #require(Step.named("move-reply-by", in: spec.pack))
      return Decider(spec.state, spec.context(CaseSpec.head, nil)).standing(of: step) != nil
    }
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    #expect(try isOffered(spec))
    let until = try #require(spec.state.restriction("R1")?.terms.until)
    spec.today = until.adding(days: -1)
    #expect(try isOffered(spec))
    for days in [0, 1, 20] {
      spec.today = until.adding(days: days)
      #expect(try !isOffered(spec))
    }
    var stale = try CaseSpec.noticed()
    #expect(try isOffered(stale))
    stale.today = try CaseSpec.day(50)
    #expect(try !isOffered(stale))
  }

  @Test func `to say nothing is not to decline`() throws {
    let spec = try CaseSpec.noticed()
    func declined(_ how: String, _ said: String) -> Refusal? {
      spec.refusal(
        .declineRepresentations(
          RepresentationsDeclined(
            about: "N1", how: how, said: said,
            source: AnswerSource(through: "A friend", leave: "Their letter.", asked: "All."))))
    }
    #expect(declined("silence", "Nothing.") != nil)
    #expect(declined("telephone", " . ") != nil)
    for way in DecliningWay.allCases { #expect(declined(way.rawValue, "I will not.") == nil) }
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    let step = try #require(Step.named("decline", in: spec.pack))
    let fields = form.fields(of: step)
    #expect(
      fields.first { $0.name == "how" }?.choices.map(\.value)
        == DecliningWay.allCases.map(\.rawValue))
    #expect(fields.first { $0.name == "said" }?.required == true)
  }
}
