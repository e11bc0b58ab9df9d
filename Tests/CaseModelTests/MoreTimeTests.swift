import PolicyModel
import Testing

@testable import CaseModel

/// More time to reply: to whom it may be given, until when, and which letter tells of it.
@Suite struct MoreTimeTests {
  private func offered(_ spec: CaseSpec) throws -> [String] {
    let step = try #require(Step.named("move-reply-by", in: spec.pack))
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    let about = try #require(form.fields(of: step).first { $0.name == "about" })
    return about.choices.map(\.value)
  }

  private func drafts(_ spec: CaseSpec) -> [LetterKind] {
    spec.state.letters.filter { $0.issued == nil }.map(\.draft.kind)
  }

  // MARK: To whom

  @Test func `nobody is given more time to reply to a notice that was taken back`() throws {
    var spec = try CaseSpec.noticed()
    let opened = try #require(spec.state.hearing("N1")?.opened.sequence)
    let more = CaseCommand.moved(try CaseSpec.day(9))
    #expect(spec.refusal(more) == nil)
    try spec.given("10:00", .correct(opened))
    let refusal = try #require(spec.refusal(more))
    #expect(refusal.reasons[0].why.contains("waits for an answer"))
  }

  @Test func `more time is offered for what is awaited, and not for what was answered`() throws {
    var spec = try CaseSpec.noticed()
    #expect(try offered(spec) == ["N1"])
    try spec.given("10:00", .received("N1"))
    #expect(try offered(spec) == [])
  }

  @Test func `a day of which a letter has told is not taken back, whatever is written of it`()
    throws
  {
    func moved(isSent: Bool) throws -> CaseSpec {
      var spec = try CaseSpec.noticed()
      try spec.given("10:00", .moved(CaseSpec.day(9)))
      let moved = try #require(spec.state.hearing("N1")?.reply.later.first?.given.sequence)
      let letter = try #require(spec.state.letters.last)
      try spec.given("10:10", .issue(letter.id, .moreTime))
      if isSent { try spec.given("10:20", .send(letter.id)) }
      spec.fold(
        .entryCorrected(EntryCorrected(sequence: moved, text: "Not so.", why: "A mistake.")))
      return spec
    }
    #expect(try moved(isSent: true).state.hearing("N1")?.reply.by == CaseSpec.day(9))
    #expect(try moved(isSent: false).state.hearing("N1")?.reply.by == CaseSpec.day(7))
  }

  @Test func `nor for what another case of the person has decided`() throws {
    var spec = try CaseSpec.noticed()
    var other = try CaseSpec.noticed()
    other.today = try CaseSpec.day(1)
    try other.given("9:00", .against("N1"))
    spec.today = try CaseSpec.day(2)
    #expect(try offered(spec) == ["N1"])
    spec.others = [OtherCase(number: "2026-009", state: other.state)]
    #expect(try offered(spec) == [])
    #expect(spec.refusal(.moved(try CaseSpec.day(20))) != nil)
  }

  // MARK: Until when

  @Test func `more time is offered until the last day that may be given, and is counted once`()
    throws
  {
    let spec = try CaseSpec.noticed()
    let hearing = try #require(spec.state.hearing("N1"))
    let latest = Decider(spec.state, spec.context(CaseSpec.head, nil)).latestReply(to: hearing)
    for day in [0, 5, 7] {
      // Whom the notice left its time is given no more of it by asking late.
      var later = spec
      later.today = try CaseSpec.day(day)
      #expect(later.refusal(.moved(latest)) == nil)
      #expect(later.refusal(.moved(latest.adding(days: 1))) != nil)
    }
    var moved = spec
    try moved.given("10:00", .moved(latest.adding(days: -1)))
    #expect(try offered(moved) == ["N1"])
    try moved.given("10:10", .moved(latest))
    #expect(try offered(moved) == [])
  }

  @Test func `whom no day left any time is given the notice's own time from now`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 2), from: spec.today))
    spec.today = try CaseSpec.day(1)
    try spec.given("9:00", .issue("L1", .noticeOfIntent), .post("L1"))
    // Thirty school days beyond a week from that day: one later for each later Monday to Thursday.
    func latest(_ day: Int) throws -> CivilDate {
      var spec = spec
      spec.today = try CaseSpec.day(day)
      let hearing = try #require(spec.state.hearing("N1"))
      return Decider(spec.state, spec.context(CaseSpec.head, nil)).latestReply(to: hearing)
    }
    #expect(try latest(8) == CaseSpec.day(8 + 7 + 42))
    #expect(try latest(9) == CaseSpec.day(9 + 7 + 42))
  }

  @Test func `more time is not offered where what was put has gone stale, however much might be`()
    throws
  {
    var pack = MadeUpPacks.menu
    pack.timings.hearing = try #require(Span("2 school days"))
    var spec = try CaseSpec(pack)
    try spec.given("9:00", .account, .spokenTo, .consult())
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"))
    spec.today = try CaseSpec.day(9)
    #expect(try offered(spec) == ["N1"])
    spec.today = try CaseSpec.day(10)
    #expect(try offered(spec) == [])
    #expect(spec.refusal(.moved(try CaseSpec.day(17))) != nil)
  }

  /// A notice to be answered by day 7 whose letter went out on that day, and left nobody any time.
  private func late(hearing: String = "30 school days") throws -> CaseSpec {
    var pack = MadeUpPacks.menu
    pack.timings.hearing = try #require(Span(hearing))
    var spec = try CaseSpec(pack)
    try spec.given("9:00", .account, .spokenTo, .consult())
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent))
    spec.today = try CaseSpec.day(7)
    try spec.given("9:00", .send("L1"))
    return spec
  }

  private func unmet(_ spec: CaseSpec, on day: Int) throws -> [Demand] {
    var later = spec
    later.today = try CaseSpec.day(day)
    try later.given("8:00", .consult())
    return later.unmet(later.full { $0.terms.until = $0.terms.from.adding(days: 7) })
  }

  @Test func `what left nobody any time is put anew by more time, however long ago it was`() throws
  {
    var spec = try late(hearing: "2 school days")
    spec.today = try CaseSpec.day(30)
    try spec.given("9:00", .moved(try CaseSpec.day(37)), .issue("L2", .moreTime), .send("L2"))
    #expect(try unmet(spec, on: 38) == [])
  }

  @Test func `more time given while no e-mail was agreed makes nothing fresh that was stale`()
    throws
  {
    var pack = MadeUpPacks.menu
    pack.timings.hearing = try #require(Span("2 school days"))
    let agreed = CasePerson(hasEmail: true, agreedToEmail: true)
    var spec = try CaseSpec(pack)
    spec.person = agreed
    try spec.given("9:00", .account, .spokenTo, .consult())
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given(
      "9:20", .issue("L1", .noticeOfIntent),
      .sendLetter(LetterSent(letter: "L1", how: .email, to: "")))
    spec.today = try CaseSpec.day(30)
    spec.person = CasePerson()
    try spec.given("9:00", .moved(try CaseSpec.day(37)), .issue("L2", .moreTime), .send("L2"))
    // They had agreed after all: the notice reached them in time, and that was long ago.
    spec.person = agreed
    spec.today = try CaseSpec.day(38)
    let refusal = try #require(spec.refusal(spec.full()))
    let heard = refusal.reasons.filter { $0.demand == .chanceToRespond }
    #expect(heard.map { $0.why.contains("was heard too long ago") } == [true])
  }

  @Test func `on the last day on which a decision could rest on it more time may be given`() throws
  {
    var pack = MadeUpPacks.menu
    pack.timings.hearing = try #require(Span("2 school days"))
    var spec = try CaseSpec(pack)
    try spec.given("9:00", .account, .spokenTo, .consult())
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"))
    spec.today = try CaseSpec.day(9)
    try spec.given("9:00", .moved(try CaseSpec.day(16)), .issue("L2", .moreTime), .send("L2"))
    #expect(try unmet(spec, on: 17) == [])
  }

  @Test func `more time counts where its own letter went to where they are to be found`() throws {
    let since = Stamp(when: When(try CaseSpec.day(3)), sequence: 10_000, staff: "s04")
    for (how, gone) in [
      (DeliveryMethod.email, CasePerson()), (.post, CasePerson(addressChanged: since)),
    ] {
      var spec = try late()
      spec.person = CasePerson(hasEmail: true, agreedToEmail: true)
      try spec.given(
        "9:30", .moved(try CaseSpec.day(17)), .issue("L2", .moreTime),
        .sendLetter(LetterSent(letter: "L2", how: how, to: "")))
      #expect(try unmet(spec, on: 18) == [])
      spec.person = gone
      #expect(try unmet(spec, on: 18) == [.chanceToRespond])
    }
  }

  @Test func `until its letter went out the road is to send it, and on its day to give more`()
    throws
  {
    var spec = try late()
    try spec.given("9:30", .moved(try CaseSpec.day(14)))
    func road(_ day: Int) throws -> String? {
      spec.today = try CaseSpec.day(day)
      return spec.refusal(spec.full())?.reasons.first { $0.demand == .chanceToRespond }?.opens.first
    }
    #expect(
      try road(13) == "Send the letter that gives more time, another way where it came back.")
    #expect(try road(14) == "Give more time to reply, and tell the parent.")
  }

  // MARK: Which letter tells of it

  @Test func `a notice whose text is fixed and has not gone out tells of no later day`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .moved(try CaseSpec.day(9)))
    #expect(drafts(spec) == [.moreTime])
  }

  @Test func `nor does a draft that was given up, or one about something else`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", .moved(try CaseSpec.day(9)), .drop("L2"))
    try spec.given("9:40", .moved(try CaseSpec.day(10)))
    #expect(spec.state.letters.map(\.draft.kind) == [.noticeOfIntent, .moreTime, .moreTime])
    var beside = try CaseSpec.noticed()
    try beside.given("9:30", .notice(beside.today.adding(days: 14), from: beside.today))
    try beside.given("9:40", .moved(try CaseSpec.day(9), "N1"))
    #expect(drafts(beside) == [.noticeOfIntent, .moreTime])
    #expect(beside.state.letters.last?.draft.about == "N1")
    // One that waits tells of every later day.
    try beside.given("9:50", .moved(try CaseSpec.day(10), "N1"))
    #expect(drafts(beside) == [.noticeOfIntent, .moreTime])
  }

  // MARK: Declining

  @Test func `in words that nobody spoke or wrote nobody declines`() throws {
    let spec = try CaseSpec.noticed()
    func declined(_ how: String) -> Refusal? {
      spec.refusal(
        .declineRepresentations(
          RepresentationsDeclined(
            about: "N1", how: how, said: "I will not reply.", source: .asked)))
    }
    let refusal = try #require(declined("silence"))
    #expect(refusal.reasons[0].why.contains("in which way"))
    #expect(declined("telephone") == nil)
  }
}
