import PolicyModel
import Testing

@testable import CaseModel

@Suite("Putting off and handing over") struct PuttingOffTests {
  private func putOff(_ kind: DueKind, _ days: Int, reason: String = "Half term.") throws
    -> CaseCommand
  {
    .putOff(DuePutOff(due: kind.rawValue, until: try CaseSpec.day(days), reason: reason))
  }

  private func item(_ kind: DueKind, _ spec: CaseSpec) -> DueItem? {
    DueList(pack: spec.pack, calendar: .empty).items(of: spec.state).first { $0.kind == kind }
  }

  private func withLetter() throws -> CaseSpec {
    var spec = try CaseSpec.ready()
    try spec.given("9:05", .take("warning-letter"))
    return spec
  }

  @Test func `what is put off stays on Today, due on its day, and says how often that was done`()
    throws
  {
    var spec = try withLetter()
    try spec.given(nil, putOff(.letterUnsent, 5))
    let once = try #require(item(.letterUnsent, spec))
    #expect(try once.shows == CaseSpec.day(0))
    #expect(try once.due == CaseSpec.day(5))
    #expect(once.what.hasSuffix("Put off until 7 March 2026, once."))
    spec.today = try CaseSpec.day(5)
    try spec.given(nil, putOff(.letterUnsent, 8))
    #expect(
      item(.letterUnsent, spec)?.what.hasSuffix("Put off until 10 March 2026, twice.") == true)
  }

  @Test func `a putting off that is corrected puts nothing off`() throws {
    var spec = try withLetter()
    let before = spec.state.version
    try spec.given(nil, putOff(.letterUnsent, 5))
    try spec.given(nil, .correct(before + 1))
    #expect(try item(.letterUnsent, spec)?.due == CaseSpec.day(0))
  }

  @Test func `what comes due later was not put off with what was due before`() throws {
    var spec = try withLetter()
    try spec.given(nil, putOff(.letterUnsent, 10))
    try spec.given("9:10", .drop("L1"))
    spec.today = try CaseSpec.day(1)
    try spec.given("9:20", .take("warning-letter"))
    #expect(try item(.letterUnsent, spec)?.due == CaseSpec.day(1))
  }

  @Test func `ten school days at a time are the most, as our default, or what the pack says`()
    throws
  {
    var spec = try withLetter()
    #expect(try spec.refusal(putOff(.letterUnsent, 14)) == nil)
    let refusal = try #require(try spec.refusal(putOff(.letterUnsent, 15)))
    #expect(refusal.reasons[0].why.contains("10 school days at a time is the most"))
    #expect(refusal.reasons[0].opens == ["Choose 16/03/2026 or an earlier day."])
    #expect(refusal.reasons[0].citation?.basis == .ourDefault)
    var pack = spec.pack
    pack.timings.putOff = try #require(Span("2 days"))
    spec = try CaseSpec(pack)
    try spec.given("9:00", .account, .spokenTo, .take("warning-letter"))
    #expect(try spec.refusal(putOff(.letterUnsent, 2)) == nil)
    #expect(try spec.refusal(putOff(.letterUnsent, 3)) != nil)
  }

  @Test func `a ban as found waits for its confirmation and is not put off`() throws {
    var spec = try CaseSpec.ready()
    spec.firstDay = spec.today
    let terms = Terms(form: .full, scope: .whole, from: CaseSpec.before)
    try spec.given(
      nil,
      .recordFound(
        RestrictionFound(
          restriction: "", measure: "site-ban", terms: terms, origin: .before,
          imposedBy: "The head before", shownBy: .letter, dated: CaseSpec.before,
          kept: "A letter")))
    try neverPutOff(.confirmFound, spec)
  }

  @Test func `what rests on an incident judged away, or on a corrected entry, is not put off`()
    throws
  {
    var away = try CaseSpec.banned()
    try away.given("10:00", .judged("2026-001", .unfounded))
    try neverPutOff(.corrected, away)
    var corrected = try CaseSpec.banned()
    let view = try #require(corrected.state.consultations.first?.replied?.sequence)
    try corrected.given("10:00", .correct(view))
    try neverPutOff(.corrected, corrected)
  }

  @Test func `a letter that came back, and one that is due again, are not put off`() throws {
    var returned = try CaseSpec.banned()
    try returned.given("10:00", .returned("L2"))
    try neverPutOff(.letterReturned, returned)
    var ban = try CaseSpec.noticed()
    try ban.given(nil, .declined("N1"))
    try ban.given("12:00", ban.full())
    #expect(try ban.refusal(putOff(.letterUnsent, 5)) == nil)
    try ban.given("12:10", .drop("L2"))
    try neverPutOff(.letterUnsent, ban)
  }

  /// Refused to head and deputy alike, with our default cited and a road, and not offered by the form.
  private func neverPutOff(
    _ kind: DueKind, _ spec: CaseSpec, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(item(kind, spec) != nil, sourceLocation: sourceLocation)
    for actor in [CaseSpec.head, CaseSpec.deputy] {
      let refusal = try #require(
        try spec.refusal(putOff(kind, 1), by: actor), sourceLocation: sourceLocation)
      #expect(
        refusal.reasons[0].why.contains("kept out wrongly"), sourceLocation: sourceLocation)
      #expect(refusal.reasons[0].citation?.basis == .ourDefault, sourceLocation: sourceLocation)
      #expect(refusal.reasons[0].opens == ["Do what is due."], sourceLocation: sourceLocation)
    }
  }

  @Test func `a deputy may put something off, the office may not`() throws {
    let spec = try withLetter()
    #expect(try spec.refusal(putOff(.letterUnsent, 5), by: CaseSpec.deputy) == nil)
    #expect(try spec.refusal(putOff(.letterUnsent, 5), by: CaseSpec.office) != nil)
  }

  @Test func `nothing is put off without a reason, to today, or that is not due`() throws {
    let spec = try withLetter()
    #expect(try spec.refusal(putOff(.letterUnsent, 5, reason: " ")) != nil)
    #expect(try spec.refusal(putOff(.letterUnsent, 0)) != nil)
    #expect(try spec.refusal(putOff(.review, 5)) != nil)
  }

  @Test func `nothing is put off past the day until which the parent may reply`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given(nil, .take("warning-letter"))
    let by = try #require(spec.state.notices.first?.reply.by)
    let days = try CaseSpec.day(0).days(until: by)
    #expect(try spec.refusal(putOff(.letterUnsent, days)) == nil)
    let refusal = try #require(try spec.refusal(putOff(.letterUnsent, days + 1)))
    #expect(refusal.reasons[0].why.contains("may reply to the notice"))
    #expect(refusal.reasons[0].citation?.basis == .ourDefault)
  }

  @Test func `nothing is put off past the end of a ban`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given(nil, .declined("N1"))
    try spec.given("12:00", spec.full())
    let last = try #require(spec.state.restrictions.first?.lastDay)
    let days = try CaseSpec.day(0).days(until: last)
    #expect(try spec.refusal(putOff(.review, 5)) != nil)
    spec.today = last.adding(days: -5)
    let refusal = try #require(try spec.refusal(putOff(.review, days + 1)))
    #expect(refusal.reasons[0].why.contains("ends then"))
    #expect(try spec.refusal(putOff(.review, days)) == nil)
    // Nor is anything else, on its last day neither.
    spec.today = last
    let onLast = try #require(try spec.refusal(putOff(.letterUnsent, days + 1)))
    #expect(onLast.reasons[0].why.contains("ends then"))
    #expect(onLast.reasons[0].opens == ["Do what is due."])
    // Once it is over there is nothing left to put off.
    #expect(try spec.refusal(putOff(.review, 5), by: CaseSpec.deputy)?.isPermission == true)
    spec.today = last.adding(days: 1)
    #expect(try spec.refusal(putOff(.review, days + 5)) != nil)
  }

  @Test func `a review is put off until the policy's own day for it and no longer`() throws {
    var pack = MadeUpPacks.menu
    let ban = try #require(pack.measures.firstIndex { $0.id == "site-ban" })
    pack.measures[ban].review = ReviewRule(
      every: try #require(Span("2 weeks")), preparedBy: [.deputy], decidedBy: .head)
    var spec = try CaseSpec(pack)
    try spec.given("9:00", .account, .spokenTo, .consult())
    let until = try CaseSpec.day(42)
    try spec.given(
      "9:10",
      .notice(spec.today.adding(days: 7), from: spec.today) {
        $0.terms.until = until
        $0.terms.review = $0.terms.from.adding(days: 7)
      })
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"))
    try spec.given(
      "9:30", spec.full { $0.terms.review = $0.terms.from.adding(days: 7) })
    spec.today = try CaseSpec.day(7)
    #expect(try spec.refusal(putOff(.review, 14)) == nil)
    let refusal = try #require(try spec.refusal(putOff(.review, 15)))
    #expect(refusal.reasons[0].why.contains("is reviewed by then"))
    try spec.given("9:00", .take("warning-letter"))
    #expect(try spec.refusal(putOff(.letterUnsent, 20)) == nil)
    spec.today = try CaseSpec.day(15)
    #expect(try spec.refusal(putOff(.review, 16)) != nil)
  }

  @Test func `a period that is over with nothing decided asks the head, and is not put off`() throws
  {
    var spec = try CaseSpec.managed()
    spec.today = try CaseSpec.day(43)
    #expect(item(.review, spec) != nil)
    let refusal = try #require(try spec.refusal(putOff(.review, 44)))
    #expect(refusal.reasons[0].why.contains("ends then"))
    #expect(refusal.reasons[0].opens == ["Do what is due."])
  }

  @Test func `a breach is never put off`() throws {
    var spec = try CaseSpec.banned()
    try spec.given(nil, .logBreach(RestrictionBreached(restriction: "R1", what: "Came in.")))
    let refusal = try #require(try spec.refusal(putOff(.breachToday, 1)))
    #expect(refusal.reasons[0].why == "A breach of a restriction is not put off.")
    #expect(refusal.reasons[0].opens == ["Write to the person about it, or decide a review."])
  }

  @Test func `a day to reply that was answered or has passed, and a ban that ended, bind nobody`()
    throws
  {
    var answered = try CaseSpec.noticed()
    try answered.given(nil, .take("warning-letter"), .declined("N1"))
    #expect(try answered.refusal(putOff(.letterUnsent, 14)) == nil)
    var passed = try CaseSpec.noticed()
    try passed.given(nil, .take("warning-letter"))
    passed.today = try CaseSpec.day(8)
    #expect(try passed.refusal(putOff(.letterUnsent, 20)) == nil)
    passed.today = try CaseSpec.day(7)
    #expect(try passed.refusal(putOff(.letterUnsent, 8)) != nil)
    var lifted = try CaseSpec.banned()
    lifted.today = try CaseSpec.day(40)
    try lifted.given("10:00", .review(.lift))
    #expect(try lifted.refusal(putOff(.letterUnsent, 50)) == nil)
    var over = try CaseSpec.managed()
    over.today = try CaseSpec.day(43)
    try over.given("9:00", .take("warning-letter"))
    #expect(try over.refusal(putOff(.letterUnsent, 50)) == nil)
  }

  @Test func `a later bound lengthens nothing, and of two on one day the usual time is named`()
    throws
  {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .take("warning-letter"))
    #expect(try spec.refusal(putOff(.letterUnsent, 15)) != nil)
    var two = try CaseSpec.ready()
    try two.given("9:10", .notice(try CaseSpec.day(14), from: two.today))
    try two.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .take("warning-letter"))
    #expect(
      try two.refusal(putOff(.letterUnsent, 15))?.reasons[0].why.contains("at a time is the most")
        == true)
  }

  @Test func `whoever may put off only some of what is due is offered that alone, else all of it`()
    throws
  {
    func offered(_ spec: CaseSpec, _ actor: Actor) -> Set<DueKind> {
      Set(Decider(spec.state, spec.context(actor, nil)).dueToPutOff.map(\.kind))
    }
    var spec = try CaseSpec.banned()
    spec.today = try CaseSpec.day(40)
    #expect(offered(spec, CaseSpec.head) == [.review])
    #expect(offered(spec, CaseSpec.deputy) == [.review])
    try spec.given("9:00", .take("warning-letter"))
    try spec.given("9:10", .logBreach(RestrictionBreached(restriction: "R1", what: "Came in.")))
    #expect(offered(spec, CaseSpec.head) == [.review, .letterUnsent])
    #expect(offered(spec, CaseSpec.deputy) == [.letterUnsent])
  }

  @Test func `whoever a case is handed to carries it on`() throws {
    var spec = try CaseSpec.ready()
    try spec.given(nil, .handOver(CaseHandedOver(to: "s02", note: "You know the family.")))
    #expect(spec.state.lead == "s02")
  }

  @Test func `a case is handed to nobody who may not see it, nor twice to one`() throws {
    var spec = try CaseSpec.ready()
    func refusal(_ to: StaffID) -> Refusal? {
      spec.refusal(.handOver(CaseHandedOver(to: to, note: "")))
    }
    let unseen = try #require(refusal("s07"))
    #expect(
      unseen.reasons.map(\.why) == ["G. Ince may not see this case, so it would be with nobody."])
    #expect(unseen.reasons.first?.opens.last?.contains("Change who may see the case") == true)
    try spec.given(
      nil,
      .changeAccess(AccessChanged(access: .team, people: ["s07"], reason: "She knows the family.")))
    #expect(refusal("s07") == nil)
    try spec.given(nil, .handOver(CaseHandedOver(to: "s07", note: "")))
    #expect(refusal("s07")?.reasons.first?.why == "The case is with G. Ince already.")
    #expect(refusal("s02") == nil)
    spec.staff = spec.staff.map { member in
      var member = member
      if member.staff == "s02" { member.isSubject = true }
      return member
    }
    #expect(refusal("s02")?.isPermission == true)
  }
}
