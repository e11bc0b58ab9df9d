import CaseModel
import PolicyModel
import Testing

/// A breach is logged on a day on which the restriction was in force and told.
@Suite struct BreachTests {
  private let breach = CaseCommand.logBreach(
    RestrictionBreached(restriction: "R1", what: "Came in."))

  @Test func `nobody breaches a ban before it begins, before it was told, or after its end`() throws
  {
    var spec = try CaseSpec.ready()
    try spec.given(
      "9:10",
      spec.interim {
        $0.terms.from = spec.today.adding(days: 1)
        $0.terms.until = spec.today.adding(days: 20)
      })
    let untold = try #require(spec.refusal(breach, by: CaseSpec.office))
    #expect(untold.reasons[0].why.contains("had not begun"))
    spec.today = try CaseSpec.day(1)
    #expect(spec.refusal(breach)?.reasons[0].why.contains("Nobody has told") == true)
    try spec.given("10:00", .issue("L1", .interimBan), .send("L1"))
    #expect(spec.refusal(breach, at: "9:50", by: CaseSpec.office) != nil)
    #expect(spec.refusal(breach, at: "10:10", by: CaseSpec.office) == nil)
    spec.today = try CaseSpec.day(21)
    #expect(spec.refusal(breach, by: CaseSpec.office) != nil)
  }

  @Test
  func `who was told that they may come on a day breaches nothing on it until told otherwise`()
    throws
  {
    var spec = try CaseSpec.banned()
    try spec.given(
      "10:00",
      .agreeException(ExceptionAgreed(restriction: "R1", on: spec.today, purpose: "A play.")))
    try spec.given("10:10", .correct(spec.state.version))
    // Before it was agreed they had been told nothing of it.
    #expect(spec.refusal(breach, at: "9:50") == nil)
    #expect(
      spec.refusal(breach, at: "10:20")?.reasons[0].why.contains("told that they may come") == true)
    var next = spec
    next.today = try CaseSpec.day(1)
    #expect(next.refusal(breach) == nil)
    try spec.given("10:25", .spokenTo)
    #expect(spec.refusal(breach, at: "10:40") != nil)
    try spec.given("10:30", .toldChange())
    #expect(spec.refusal(breach, at: "10:40") == nil)
    #expect(spec.refusal(breach, at: "10:20") != nil)
  }

  @Test func `one that was lifted, replaced or set aside is breached no more`() throws {
    var lifted = try CaseSpec.banned()
    try lifted.given("10:00", .review(.lift))
    #expect(lifted.refusal(breach, at: "9:50") == nil)
    let over = try #require(lifted.refusal(breach, at: "10:10"))
    #expect(over.reasons[0].why == "It had ended by then: lifted.")
    var against = try CaseSpec.ready()
    try against.given("9:10", against.interim(), .issue("L1", .interimBan), .send("L1"))
    try against.given("9:20", .against("R1"))
    let never = try #require(against.refusal(breach, at: "9:30"))
    #expect(never.reasons[0].why == "It had ended by then: replaced or not imposed.")
    var quashed = try CaseSpec.banned()
    try quashed.given(
      "10:00", .setAside(RestrictionSetAside(restriction: "R1", reason: "Not so.")))
    #expect(quashed.refusal(breach, at: "9:50") != nil)
  }

  @Test func `what is over is breached no more though it asks the head, and what was found is`()
    throws
  {
    var asking = try CaseSpec.managed()
    asking.today = try CaseSpec.day(42)
    #expect(asking.refusal(breach) == nil)
    try asking.given("9:00", breach)
    let letter = CaseCommand.draftLetter(
      LetterDrafted(letter: "", kind: .restrictionBreached, about: "R1"))
    #expect(asking.refusal(letter) == nil)
    asking.today = try CaseSpec.day(50)
    #expect(asking.state.restriction("R1")?.standing(on: asking.today) == .askHead)
    #expect(asking.refusal(breach)?.reasons[0].why.contains("its last day was") == true)
    // Its letter says that it is still in force.
    #expect(asking.refusal(letter) != nil)
    var found = try CaseSpec()
    found.firstDay = found.today
    let terms = Terms(
      form: .full, scope: .whole, from: CaseSpec.before,
      until: found.today.adding(days: 30))
    try found.given(
      "9:00",
      .recordFound(
        RestrictionFound(
          restriction: "", measure: "site-ban", terms: terms, origin: .before, imposedBy: "A head",
          shownBy: .letter, dated: CaseSpec.before, kept: "A letter")))
    #expect(
      found.refusal(breach, by: CaseSpec.staff)?.reasons[0].why.contains("Nothing in this record")
        == true)
    try found.given("9:10", .kept)
    #expect(found.refusal(breach, by: CaseSpec.staff) == nil)
  }

  @Test func `a breach is due at once, until something is done about it`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", breach, by: CaseSpec.office)
    func due() -> Bool {
      DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
        .contains { $0.kind == .breachToday && $0.due == spec.today }
    }
    #expect(due())
    try spec.given(
      "10:10", .draftLetter(LetterDrafted(letter: "", kind: .restrictionBreached, about: "R1")))
    #expect(!due())
  }

  /// A ban until day 42 that a review made longer, of which no letter has gone out.
  private func lengthened() throws -> CaseSpec {
    var spec = try CaseSpec.banned()
    let longer = Terms(
      form: .full, scope: .whole, from: spec.today, until: try CaseSpec.day(100))
    try spec.given(
      "10:00", .prepare(longer, replyBy: CaseSpec.day(7)), .issue("L3", .reviewNotice), .send("L3"))
    try spec.given("10:30", .received("V1"), .consult(until: CaseSpec.day(100)))
    try spec.given("10:50", .review(.continue, longer))
    return spec
  }

  @Test func `what a review adds is breached once the person was told of it`() throws {
    var spec = try lengthened()
    let breach = CaseCommand.logBreach(RestrictionBreached(restriction: "R1", what: "Came in."))
    spec.today = try CaseSpec.day(42)
    #expect(spec.refusal(breach) == nil)
    spec.today = try CaseSpec.day(43)
    #expect(spec.refusal(breach)?.reasons.first?.why.contains("what the review decided") == true)
    try spec.given("9:00", .issue("L4", .reviewOutcome), .send("L4"))
    #expect(spec.refusal(breach) == nil)
  }

  @Test(arguments: [DeliveryMethod.handed, .post])
  func `what a review adds is breached from the hour its letter reached them`(
    _ how: DeliveryMethod
  ) throws {
    var spec = try lengthened()
    spec.today = try CaseSpec.day(43)
    try spec.given(
      "10:00", .issue("L4", .reviewOutcome), .sendLetter(LetterSent(letter: "L4", how: how, to: ""))
    )
    func isBreached(_ day: Int, _ time: String) throws -> Bool {
      var then = spec
      then.today = try CaseSpec.day(day)
      let refusal = then.refusal(breach, at: time)
      if let why = refusal?.reasons.first?.why { #expect(why.contains("what the review decided")) }
      return refusal == nil
    }
    let isHanded = how == .handed
    #expect(try !isBreached(43, "9:50"))
    #expect(try isBreached(43, "10:10") == isHanded)
    #expect(try isBreached(44, "9:50") == isHanded)
    #expect(try isBreached(45, "9:50"))
  }

  @Test func `a ban that was told was told then, whatever letter of a review followed`() throws {
    var spec = try CaseSpec.banned()
    spec.today = try CaseSpec.day(10)
    let narrower = Terms(
      form: .limited, scope: .part, conditions: "In writing.", exceptions: "The rest.",
      from: spec.today,
      until: spec.today.adding(days: 20))
    try spec.given("9:00", .review(.vary, narrower), .issue("L3"), .send("L3"))
    let came = CaseCommand.logBreach(RestrictionBreached(restriction: "R1", what: "Came in."))
    let context = spec.context(CaseSpec.office, When(try CaseSpec.day(5)))
    guard case .accepted = Decider(spec.state, context).decide(came) else {
      Issue.record("no breach on day 5")
      return
    }
  }

  @Test func `until a review's letter went out what they were told before it can be breached`()
    throws
  {
    var spec = try CaseSpec.banned(.limited)
    spec.today = try CaseSpec.day(10)
    let wider = Terms(
      form: .full, scope: .whole, from: spec.today, until: try CaseSpec.day(50))
    let known = try #require(spec.state.restriction("R1")?.terms)
    try spec.given(
      "9:00", .prepare(wider, replyBy: CaseSpec.day(17)), .issue("L3", .reviewNotice), .send("L3"))
    try spec.given(
      "9:10", .received("V1"), .consult(until: CaseSpec.day(50)), .review(.vary, wider))
    #expect(spec.state.restriction("R1")?.holding == known)
    var untold = spec
    untold.today = try CaseSpec.day(45)
    #expect(untold.refusal(breach)?.reasons.first?.why.contains("what the review decided") == true)
    spec.today = try CaseSpec.day(15)
    try spec.given("9:00", .issue("L4", .reviewOutcome), .send("L4"))
    #expect(spec.state.restriction("R1")?.holding == wider)
    func isBreached(_ day: Int) throws -> Bool {
      let context = spec.context(CaseSpec.office, When(try CaseSpec.day(day)))
      if case .accepted = Decider(spec.state, context).decide(breach) { return true }
      return false
    }
    #expect(try [5, 12, 15].map(isBreached) == [true, true, true])
    // Lifting it takes nothing back of what they were told.
    try spec.given("10:00", .review(.lift), .issue("L5", .lift), .send("L5"))
    #expect(try [5, 12, 15].map(isBreached) == [true, true, true])
  }

  @Test func `between a ban and its letter the interim ban that it replaces is still breached`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1"), .send("L1"), .received("R1"))
    try spec.given("10:00", spec.full())
    spec.today = try CaseSpec.day(1)
    let refused = ["R1", "R2"].map { (id: ItemID) in
      spec.refusal(.logBreach(RestrictionBreached(restriction: id, what: "Came in."))) != nil
    }
    #expect(refused != [true, true])
  }

  @Test
  func `the interim ban holds until the ban was told or ended, and no longer than its own end`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1"), .send("L1"), .received("R1"))
    try spec.given("10:00", spec.full(), breach)
    func due(_ spec: CaseSpec) -> Bool {
      DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
        .contains { $0.kind == .breachToday }
    }
    #expect(due(spec))
    var late = spec
    late.today = try CaseSpec.day(22)
    #expect(late.refusal(breach)?.reasons[0].why.contains("its last day was") == true)
    var told = spec
    try told.given("10:10", .issue("L2"), .send("L2"))
    #expect(told.refusal(breach, at: "10:20") != nil)
    #expect(told.refusal(breach, at: "10:05") == nil)
    // It came back: nobody was told of the ban after all.
    try told.given("10:30", .returned("L2"))
    #expect(told.refusal(breach, at: "10:40") == nil)
    var quashed = spec
    try quashed.given("10:10", .setAside(RestrictionSetAside(restriction: "R2", reason: "Not so.")))
    #expect(quashed.refusal(breach, at: "10:20") == nil, "the interim ban holds on")
    var before = try CaseSpec.ready()
    try before.given("9:10", before.interim(), .issue("L1"), .send("L1"), .received("R1"), breach)
    #expect(due(before))
    try before.given("10:00", before.full())
    #expect(!due(before))
  }

  @Test func `a letter about a breach is drafted once one is logged`() throws {
    var spec = try CaseSpec.banned()
    let letter = CaseCommand.draftLetter(
      LetterDrafted(letter: "", kind: .restrictionBreached, about: "R1"))
    #expect(spec.refusal(letter)?.lines.contains { $0.contains("log the breach first") } == true)
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    let step = try #require(Step.named("letter", in: spec.pack))
    let kinds = form.fields(of: step).first { $0.name == "kind" }?.choices.map(\.value)
    #expect(kinds?.contains("restriction-breached") == false)
    try spec.given("10:00", breach)
    #expect(spec.refusal(letter) == nil)
  }

  @Test func `the letter about a breach goes out no more once none is left of them`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", breach, breach)
    let second = spec.state.version
    let letter = LetterDrafted(letter: "", kind: .restrictionBreached, about: "R1")
    try spec.given("10:10", .draftLetter(letter), .correct(second))
    #expect(spec.refusal(.issue("L3", .restrictionBreached)) == nil)
    try spec.given("10:20", .correct(second - 1))
    #expect(spec.refusal(.issue("L3", .restrictionBreached)) != nil)
  }
}
