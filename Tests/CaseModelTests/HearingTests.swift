import CaseModel
import PolicyModel
import Testing

/// A hearing: opened, told, answered once, closed by every final decision on its incidents.
@Suite struct HearingTests {
  private func answered() throws -> CaseSpec {
    var spec = try CaseSpec.noticed()
    try spec.given("10:00", .received("N1"))
    return spec
  }

  // MARK: Opened, told, answered, closed

  @Test func `a notice, an interim ban and an announced review each open one`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .notice(spec.today.adding(days: 7), from: spec.today))
    #expect(spec.state.hearings.map(\.origin) == [.interimBan, .notice])
    #expect(spec.state.hearings.map(\.id) == ["R1", "N1"])
    var banned = try CaseSpec.banned()
    let terms = Terms(
      form: .full, scope: .whole, from: banned.today, until: banned.today.adding(days: 90))
    try banned.given("10:00", .prepare(terms, replyBy: banned.today.adding(days: 7)))
    #expect(banned.state.hearings.map(\.origin) == [.notice, .review])
    #expect(banned.state.openHearings.map(\.id) == ["V1"])
    #expect(banned.state.hearing("V1")?.restriction == "R1")
  }

  @Test func `it is told when its letter went out, and untold when that came back`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    #expect(spec.state.hearing("N1")?.told == nil)
    try spec.given("9:20", .issue("L1", .noticeOfIntent))
    #expect(spec.state.hearing("N1")?.told == nil)
    try spec.given("9:30", .send("L1"))
    #expect(spec.state.hearing("N1")?.told?.when == When(spec.today, LocalTime("9:30")))
    try spec.given("9:40", .returned("L1"))
    #expect(spec.state.hearing("N1")?.told == nil)
  }

  @Test(arguments: [true, false])
  func `only one answer is recorded, and more words of the parent answer nothing in particular`(
    _ side: Bool
  ) throws {
    var spec = try CaseSpec.noticed()
    try spec.given("10:00", side ? .received("N1") : .declined("N1"))
    #expect(spec.refusal(.received("N1")) != nil)
    #expect(spec.refusal(.declined("N1")) != nil)
    #expect(spec.refusal(.received(nil)) == nil)
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    for (step, left) in [(BuiltInStep.representations, [""]), (.decline, [])] {
      let about = form.fields(of: .builtIn(step)).first { $0.name == "about" }
      #expect(about?.choices.map(\.value) == left)
    }
    let reply = try #require(spec.state.hearing("N1")?.reply)
    #expect((reply.received != nil) == side)
    #expect((reply.declined != nil) != side)
  }

  @Test func `every final decision closes all that was put on its incidents`() throws {
    var banned = try CaseSpec.noticed()
    try banned.given("10:00", .declined("N1"), banned.interim())
    try banned.given("10:10", .issue("L2", .interimBan), .send("L2"), .received("R1"))
    #expect(banned.state.openHearings.map(\.id) == ["N1", "R1"])
    var against = banned
    try against.given("10:20", .against("N1"))
    #expect(against.state.openHearings.isEmpty)
    #expect(against.state.restriction("R1")?.ending == .notImposed)
    #expect(against.refusal(.against("R1")) != nil)
    try banned.given("10:20", banned.full())
    #expect(banned.state.openHearings.isEmpty)
    #expect(banned.state.restriction("R1")?.ending == .replaced)
  }

  @Test func `what was put about another incident stays open`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("10:00", .further("2026-002", When(spec.today)), .declined("N1"))
    try spec.given(
      "10:10",
      .notice(spec.today.adding(days: 7), from: spec.today) { $0.incidents = ["2026-002"] })
    try spec.given("10:20", spec.full { $0.incidents = ["2026-001"] })
    #expect(spec.state.openHearings.map(\.id) == ["N2"])
  }

  @Test func `one hearing carries one decision, and a second notice a second one`() throws {
    var spec = try answered()
    try spec.given("10:10", spec.full { $0.terms.until = spec.today.adding(days: 5) })
    try spec.given("10:20", .consult())
    #expect(spec.unmet(spec.full()).contains(.chanceToRespond))
    try spec.given("10:30", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("10:40", .issue("L3", .noticeOfIntent), .send("L3"), .received("N2"))
    #expect(spec.refusal(spec.full()) == nil)
  }

  // MARK: Within what was put

  @Test func `a notice of a limited ban of four days carries no full ban of half a year`() throws {
    var spec = try CaseSpec.ready()
    let end = spec.today.adding(days: 11)
    let put = CaseCommand.notice(spec.today.adding(days: 7), from: spec.today, form: .limited) {
      $0.terms.from = end.adding(days: -3)
      $0.terms.until = end
      $0.terms.review = nil
    }
    try spec.given("9:10", put, .issue("L1", .noticeOfIntent), .send("L1"), .received("N1"))
    let full = CaseCommand.ban(.full, from: spec.today, until: spec.today.adding(days: 180)) {
      $0.reasons.facts = "Something new."
    }
    let refusal = try #require(spec.refusal(full))
    let why = try #require(refusal.reasons.first { $0.demand == .chanceToRespond }?.why)
    for part in ["is wider", "would begin before", "would not end by", "was not told"] {
      #expect(why.contains(part), "\(part)")
    }
    let asPut = CaseCommand.ban(.limited, from: end.adding(days: -3), until: end)
    #expect(spec.refusal(asPut) == nil)
  }

  @Test func `narrower, shorter and fewer than was put to the parent needs no further notice`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:05", .further("2026-002", When(spec.today, LocalTime("8:30"))))
    try spec.given("9:06", .account(of: "2026-002"), .spokenTo, .consult())
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .received("N1"))
    let narrow = CaseCommand.ban(.limited, from: spec.today, until: spec.today.adding(days: 7)) {
      $0.incidents = ["2026-002"]
    }
    #expect(spec.refusal(narrow) == nil)
  }

  @Test func `an incident that joined after the notice is put by a further one`() throws {
    var spec = try answered()
    try spec.given("11:00", .further("2026-002", When(spec.today, LocalTime("10:30"))))
    try spec.given("11:10", .account(of: "2026-002"), .spokenTo, .consult())
    let both = spec.full { $0.incidents = ["2026-001", "2026-002"] }
    #expect(spec.unmet(both).contains(.chanceToRespond))
    #expect(spec.refusal(spec.full { $0.incidents = ["2026-001"] }) == nil)
    #expect(spec.refusal(spec.full()) == nil)
    try spec.given("11:20", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("11:30", .issue("L2", .noticeOfIntent), .send("L2"), .received("N2"))
    #expect(spec.refusal(both) == nil)
  }

  @Test func `a notice says its end or review date, its facts, and what a limited ban covers`()
    throws
  {
    let spec = try CaseSpec.ready()
    let by = spec.today.adding(days: 7)
    let endless = CaseCommand.notice(by, from: spec.today) {
      $0.terms.until = nil
      $0.terms.review = nil
    }
    #expect(spec.unmet(endless) == [.endOrReview])
    let source = spec.refusal(endless)?.reasons[0].citation
    #expect(source?.source == "DfE, Controlling access to school premises")
    let reviewed = CaseCommand.notice(by, from: spec.today) {
      $0.terms.until = nil
      $0.terms.review = spec.today.adding(days: 42)
    }
    #expect(spec.refusal(reviewed) == nil)
    let vague = CaseCommand.notice(by, from: spec.today, form: .limited) {
      $0.terms.conditions = " "
    }
    #expect(spec.refusal(vague) != nil)
    #expect(spec.refusal(.notice(by, from: spec.today) { $0.incidents = ["2026-009"] }) != nil)
  }

  // MARK: Silence

  @Test func `a notice that came back opens no ban by silence, however late it is`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("10:00", .returned("L1"))
    for days in [8, 30, 60] {
      spec.today = try CaseSpec.day(days)
      let refusal = try #require(spec.refusal(spec.full()))
      #expect(refusal.reasons.contains { $0.why.contains("has not been sent, or came back") })
    }
  }

  @Test func `after a returned letter the time to reply runs anew from the next sending`() throws {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(4)
    try spec.given("9:00", .returned("L1"))
    spec.today = try CaseSpec.day(10)
    try spec.given("9:00", .send("L1"))
    #expect(spec.state.hearing("N1")?.reply.by == (try CaseSpec.day(17)))
    // Its text names the old day: a letter beside it tells of the new one.
    var untold = spec
    untold.today = try CaseSpec.day(18)
    #expect(untold.unmet(untold.full()).first == .chanceToRespond)
    try spec.given("9:10", .issue("L2", .moreTime), .send("L2"))
    spec.today = try CaseSpec.day(17)
    #expect(spec.unmet(spec.full()) == [.chanceToRespond])
    spec.today = try CaseSpec.day(18)
    #expect(try spec.ways(spec.full())[.chanceToRespond] == .replyByPassed)
  }

  @Test func `a returned letter runs anew too where the entry of its sending was corrected`() throws
  {
    var spec = try CaseSpec.noticed()
    let sent = spec.state.version
    spec.today = try CaseSpec.day(4)
    try spec.given("9:00", .returned("L1"), .correct(sent))
    spec.today = try CaseSpec.day(10)
    try spec.given("9:00", .send("L1"))
    #expect(spec.state.hearing("N1")?.reply.by == (try CaseSpec.day(17)))
  }

  @Test func `another letter about the ban, and one sent again early, moves no day to reply`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    try spec.given(
      "9:20",
      .draftLetter(
        LetterDrafted(letter: "", kind: .arrangementsOtherCarer, about: "R1", to: "p00009")),
      .issue("L2", .arrangementsOtherCarer), .send("L2"))
    spec.today = try CaseSpec.day(4)
    try spec.given("9:00", .returned("L2"), .send("L2"))
    #expect(spec.state.hearing("R1")?.reply.by == (try CaseSpec.day(7)))
    for days in [7, 30] {
      var early = try CaseSpec.ready()
      try early.given("9:10", .notice(early.today.adding(days: days), from: early.today))
      try early.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .returned("L1"))
      #expect(try early.events(.send("L1")).count == 1)
    }
  }

  @Test func `a letter that went out after the last day to reply gives no time to reply`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent))
    spec.today = try CaseSpec.day(8)
    try spec.given("9:00", .send("L1"))
    spec.today = try CaseSpec.day(9)
    let refusal = try #require(spec.refusal(spec.full()))
    #expect(
      refusal.reasons.contains {
        $0.why.contains("too late to arrive before the last day to reply")
      })
    let by = try CaseSpec.day(16)
    try spec.given("9:00", .moved(by), .issue("L2", .moreTime), .send("L2"))
    spec.today = try CaseSpec.day(17)
    #expect(spec.refusal(spec.full()) == nil)
  }

  @Test func `nor does one that went out on that very day`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent))
    spec.today = try CaseSpec.day(7)
    try spec.given("17:00", .send("L1"))
    spec.today = try CaseSpec.day(8)
    #expect(spec.unmet(spec.full()) == [.chanceToRespond, .noticeLength])
  }

  @Test func `a ban that rests on silence is due for a review where its notice came back`() throws {
    var spec = try CaseSpec.noticed()
    var answered = spec
    spec.today = try CaseSpec.day(8)
    try spec.given("9:00", spec.full(), .returned("L1"))
    let back = spec.state.version
    #expect(spec.state.restriction("R1")?.restsOnCorrected == [back])
    try answered.given("9:30", .received("N1"), answered.full(), .returned("L1"))
    #expect(answered.state.restriction("R1")?.restsOnCorrected == [])
  }

  @Test func `an answer opens the ban before the last day to reply, also with a hold in between`()
    throws
  {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(2)
    try spec.given("9:00", .received("N1"), .placeHold(HoldPlaced(by: "PC 1234")))
    #expect(spec.refusal(spec.full()) == nil)
  }

  // MARK: Stale

  @Test func `thirty school days after the last day to reply the matter is put again`() throws {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(3)
    try spec.given("9:00", .received("N1"))
    func ban(_ spec: CaseSpec) -> CaseCommand {
      .ban(.full, from: spec.today, until: spec.today.adding(days: 10))
    }
    // The last day to reply was Monday 9 March; thirty school days later is Monday 20 April.
    spec.today = try CaseSpec.day(49)
    try spec.given("8:00", .consult())
    #expect(spec.refusal(ban(spec)) == nil)
    spec.today = try CaseSpec.day(50)
    let refusal = try #require(spec.refusal(ban(spec)))
    #expect(refusal.reasons.contains { $0.why.contains("heard too long ago") })
  }

  @Test func `nobody who has answered is given more time, so that no answer is kept fresh`() throws
  {
    let spec = try answered()
    let by = try CaseSpec.day(30)
    let more = CaseCommand.moveReplyBy(ReplyByMoved(about: "N1", replyBy: by, reason: "Asked."))
    #expect(spec.refusal(more) != nil)
  }

  @Test func `how long it stays fresh is the pack's to say`() throws {
    var pack = MadeUpPacks.menu
    pack.timings.hearing = try #require(Span("2 school days"))
    var spec = try CaseSpec(pack)
    try spec.given("9:00", .account, .spokenTo, .consult())
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .received("N1"))
    spec.today = try CaseSpec.day(9)
    try spec.given("8:00", .consult())
    #expect(spec.refusal(spec.full()) == nil)
    spec.today = try CaseSpec.day(10)
    #expect(spec.unmet(spec.full()).contains(.chanceToRespond))
  }

  @Test func `more time is not given for days that are past`() throws {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(10)
    func moved(_ day: Int) throws -> Refusal? {
      let by = try CaseSpec.day(day)
      return spec.refusal(.moveReplyBy(ReplyByMoved(about: "N1", replyBy: by, reason: "Late.")))
    }
    for day in [8, 9, 10] { #expect(try moved(day) != nil) }
    #expect(try moved(11) == nil)
  }

  @Test func `a letter told nobody where the way it went turns out not to be theirs`() throws {
    var spec = try CaseSpec.ready()
    spec.person.hasEmail = true
    spec.person.agreedToEmail = true
    try spec.given(
      "9:10", .notice(spec.today.adding(days: 7), from: spec.today), .issue("L1", .noticeOfIntent),
      .sendLetter(LetterSent(letter: "L1", how: .email, to: "")))
    spec.today = try CaseSpec.day(8)
    #expect(spec.refusal(spec.full()) == nil)
    spec.person.agreedToEmail = false
    let refusal = try #require(spec.refusal(spec.full()))
    #expect(refusal.reasons.first?.why.contains("went by e-mail") == true)
    // The road: it did not reach them, and goes by post with its time anew.
    try spec.given("9:00", .returned("L1"), .post("L1"), .issue("L2", .moreTime), .post("L2"))
    spec.today = try CaseSpec.day(16)
    #expect(spec.refusal(spec.full()) == nil)
    var posted = try CaseSpec.ready()
    try posted.given(
      "9:10", .notice(posted.today.adding(days: 7), from: posted.today),
      .issue("L1", .noticeOfIntent), .post("L1"))
    posted.today = try CaseSpec.day(8)
    posted.person.hasAddress = false
    #expect(posted.unmet(posted.full()).first == .chanceToRespond)
  }

  @Test func `whoever is identified is told anew of what was put to a description`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    var answered = spec
    try answered.given("9:20", .declined("R1"))
    let named = CaseCommand.identify(PersonIdentified(parent: "p00002", how: "A pupil.", by: "s01"))
    try spec.given("9:30", named)
    #expect(spec.state.restriction("R1")?.standing(on: spec.today) == .notTold)
    spec.today = try CaseSpec.day(10)
    #expect(spec.unmet(spec.full()).first == .chanceToRespond)
    let asked = spec.refusal(spec.full())?.reasons.first { $0.demand == .chanceToRespond }
    #expect(asked?.why.contains("before it was known who they are") == true)
    try spec.given(
      "9:00", .draftLetter(LetterDrafted(letter: "", kind: .interimBan, about: "R1")),
      .issue("L2", .interimBan))
    #expect(spec.unmet(spec.full()).first == .chanceToRespond)
    try spec.given("9:10", .send("L2"))
    #expect(spec.state.hearing("R1")?.reply.by == (try CaseSpec.day(17)))
    // A letter that was given up, and one about something else, are no letter to somebody unknown.
    var dropped = try CaseSpec.ready()
    try dropped.given("9:10", .notice(dropped.today.adding(days: 7), from: dropped.today))
    var elsewhere = dropped
    try dropped.given("9:20", .drop("L1"))
    elsewhere.fold(.letterDrafted(LetterDrafted(letter: "L9", kind: .ban, about: "R9")))
    elsewhere.fold(.letterSent(LetterSent(letter: "L9", how: .handed, to: "")))
    elsewhere.fold(
      .personIdentified(PersonIdentified(parent: "p00002", how: "A pupil.", by: "s01")))
    for other in [dropped, elsewhere] {
      let why = other.refusal(other.full())?.reasons.first { $0.demand == .chanceToRespond }?.why
      #expect(why?.contains("has not been sent, or came back") == true)
    }
    // Who answered was told.
    try answered.given("9:30", named)
    #expect(answered.refusal(answered.full()) == nil)
    // What was handed to whoever it was, and decided on their silence, stands; they are told of it by name.
    var silent = try CaseSpec.noticed()
    silent.today = try CaseSpec.day(8)
    try silent.given("9:00", silent.full(), .issue("L2"), .send("L2"), named)
    #expect(silent.state.restriction("R1")?.restsOnCorrected == [])
    #expect(silent.state.restriction("R1")?.standing(on: silent.today) == .notTold)
  }

  @Test func `a ban on what was judged away since is due`() throws {
    var spec = try CaseSpec.banned()
    func due(_ spec: CaseSpec) -> [DueItem] {
      DueList(pack: spec.pack, calendar: .empty).items(of: spec.state).filter {
        $0.kind == .corrected
      }
    }
    #expect(due(spec).isEmpty)
    try spec.given("11:00", .judged("2026-001", .unfounded))
    #expect(due(spec).map(\.what).first?.contains("judged away") == true)
    try spec.given("11:10", .judged("2026-001", .openCase))
    #expect(due(spec).map(\.what).first?.contains("judged away and back") == true)
  }
}
