import CaseModel
import PolicyModel
import Testing

/// A review that goes on is a decision of its own; one that narrows or lifts is not.
@Suite struct ReviewTests {
  private func terms(_ spec: CaseSpec, _ days: Int, form: RestrictionForm = .full) -> Terms {
    Terms(
      form: form, scope: form == .limited ? .part : .whole,
      conditions: form == .full ? "" : "In writing.",
      exceptions: form == .limited ? "The rest." : "", from: spec.today,
      until: spec.today.adding(days: days))
  }

  @Test func `continuing needs a new date and reasons, and lifting needs reasons too`() throws {
    let spec = try CaseSpec.banned()
    #expect(spec.refusal(.review(.continue)) != nil)
    var endless = terms(spec, 1)
    endless.until = nil
    #expect(
      spec.refusal(.review(.continue, endless))?.reasons.map(\.why)
        == ["Going on needs a new end or the next review date."])
    let silent = ReviewDecided(
      restriction: "R1", outcome: .lift,
      reasons: DecisionReasons(facts: "", factors: "", alternatives: ""))
    #expect(spec.unmet(.decideReview(silent)) == [.reasonsGiven])
  }

  @Test func `a ban is lengthened only once the parent and the chair were asked about that`() throws
  {
    var spec = try CaseSpec.banned()
    let longer = CaseCommand.review(.continue, terms(spec, 100))
    #expect(spec.unmet(longer) == [.chairConsulted, .chanceToRespond])
    try spec.given("10:00", .prepare(terms(spec, 100), replyBy: CaseSpec.day(7)))
    #expect(spec.unmet(longer) == [.chairConsulted, .chanceToRespond])
    try spec.given("10:10", .issue("L3", .reviewNotice), .send("L3"))
    #expect(spec.unmet(longer, at: "10:20") == [.chairConsulted, .chanceToRespond])
    try spec.given("10:30", .received("V1"))
    #expect(spec.unmet(longer) == [.chairConsulted])
    try spec.given("10:40", .consult(until: CaseSpec.day(100)))
    #expect(
      spec.unmet(.review(.continue, terms(spec, 101))) == [.chairConsulted, .chanceToRespond])
    try spec.given("10:50", longer)
    #expect(spec.state.restriction("R1")?.terms.until == (try CaseSpec.day(100)))
    #expect(spec.state.restriction("R1")?.reviews.count == 1)
    #expect(spec.state.openHearings.isEmpty)
  }

  @Test func `a review is due as the policy has it, however late a date was given`() throws {
    for id in ShippedPacks.ids {
      let pack = try ShippedPacks.pack(id)
      guard let measure = pack.measure(of: .siteBan), let every = measure.review?.every else {
        continue
      }
      let day = try CaseSpec.day(0)
      let latest = SchoolCalendar.empty.endByWeekdays(of: every, from: day)
      let spec = try CaseSpec(pack)
      func due(_ review: CivilDate) -> [CivilDate] {
        var terms = Terms(form: .full, scope: .whole, from: day, until: day.adding(days: 900))
        terms.review = review
        var told = spec
        told.fold(
          .restrictionDecided(
            RestrictionDecided(
              restriction: "R1", measure: measure.id, terms: terms,
              reasons: .complete)))
        return DueList(pack: pack, calendar: .empty).items(of: told.state)
          .filter { $0.kind == .review }.map(\.due)
      }
      #expect(due(latest.adding(days: 200)) == [latest])
      #expect(due(latest.adding(days: -1)) == [latest.adding(days: -1)])
    }
  }

  @Test func `a silent parent does not hold a review up once the day to comment has passed`() throws
  {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .prepare(terms(spec, 100), replyBy: CaseSpec.day(7)), .consult())
    try spec.given("10:10", .issue("L3", .reviewNotice), .send("L3"))
    let longer = CaseCommand.review(.continue, terms(spec, 100))
    spec.today = try CaseSpec.day(7)
    #expect(spec.unmet(longer) == [.chanceToRespond])
    spec.today = try CaseSpec.day(8)
    #expect(spec.refusal(longer) == nil)
  }

  @Test func `silence after a day's notice carries no review without a written reason`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .prepare(terms(spec, 100), replyBy: CaseSpec.day(1)), .consult())
    try spec.given("10:10", .issue("L3", .reviewNotice), .send("L3"))
    var answered = spec
    spec.today = try CaseSpec.day(2)
    #expect(spec.unmet(.review(.continue, terms(spec, 50))) == [.noticeLength])
    var decided = ReviewDecided(
      restriction: "R1", outcome: .continue, reasons: .complete, terms: terms(spec, 50))
    decided.shortNotice = " "
    #expect(spec.unmet(.decideReview(decided)) == [.noticeLength])
    decided.shortNotice = "A new threat."
    let events = try spec.events(.decideReview(decided))
    let ways = events.flatMap { event -> [MetDemand] in
      if case .reviewDecided(let review) = event { review.ways } else { [] }
    }
    let reason = MetDemand(demand: .noticeLength, way: .overriddenWithReason, by: "A new threat.")
    #expect(ways.contains(reason))
    // Whoever answered had time enough, and narrowing asks nothing.
    try answered.given("10:20", .received("V1"))
    #expect(answered.refusal(.review(.continue, terms(answered, 50))) == nil)
    #expect(spec.refusal(.review(.vary, terms(spec, 20))) == nil)
  }

  @Test func `what nobody was told of never was in force, and no review continues it`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"))
    try spec.given("9:30", .ban(.full, from: spec.today, until: spec.today.adding(days: 42)))
    let prepare = CaseCommand.prepare(terms(spec, 100), replyBy: try CaseSpec.day(7))
    #expect(spec.refusal(prepare)?.lines.contains { $0.contains("of it, so it never was") } == true)
    let go = spec.refusal(.review(.continue, terms(spec, 100)))
    #expect(go?.lines.contains { $0.contains("never was in force") } == true)
    #expect(spec.refusal(.review(.lift, nil)) == nil)
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    let step = try #require(Step.named("review", in: spec.pack))
    let outcomes = form.fields(of: step).first { $0.name == "outcome" }?.choices.map(\.value)
    #expect(outcomes?.contains("continue") == false)
    // Nor is it made less by a letter that would be the first word of it.
    let less = CaseCommand.prepare(
      terms(spec, 20), replyBy: try CaseSpec.day(7), recommendation: .vary)
    for command in [less, .review(.vary, terms(spec, 20))] {
      #expect(spec.refusal(command)?.lines.contains { $0.contains("never was in force") } == true)
    }
    try spec.given("9:40", .issue("L2"), .send("L2"), prepare)
    // Nor was it once its last day has passed.
    var over = spec
    try over.given("9:50", .returned("L2"))
    over.today = try CaseSpec.day(43)
    #expect(over.refusal(.review(.lift, nil)) != nil)
  }

  @Test func `nor was what a review added, where no letter told of that by the end they knew`()
    throws
  {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .prepare(terms(spec, 60), replyBy: CaseSpec.day(7)), .consult())
    try spec.given("10:10", .issue("L3", .reviewNotice), .send("L3"), .received("V1"))
    try spec.given("10:20", .review(.continue, terms(spec, 60)))
    let further = terms(spec, 100)
    func refusal(on day: Int, told: Bool) throws -> [String] {
      var later = spec
      if told { try later.given("10:30", .issue("L4", .reviewOutcome), .send("L4")) }
      later.today = try CaseSpec.day(day)
      let prepare = CaseCommand.prepare(further, replyBy: later.today.adding(days: 7))
      return later.refusal(prepare)?.lines ?? []
    }
    #expect(try refusal(on: 42, told: false) == [])
    #expect(try refusal(on: 43, told: false).contains { $0.contains("added, so that never was") })
    #expect(try refusal(on: 43, told: true) == [])
    spec.today = try CaseSpec.day(43)
    #expect(spec.refusal(.review(.lift, nil)) == nil)
    #expect(spec.refusal(.review(.vary, terms(spec, 5))) == nil)
  }

  @Test func `a review notice that came back told nobody`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .prepare(terms(spec, 100), replyBy: CaseSpec.day(7)), .consult())
    try spec.given("10:10", .issue("L3", .reviewNotice), .send("L3"), .returned("L3"))
    spec.today = try CaseSpec.day(8)
    #expect(spec.unmet(.review(.continue, terms(spec, 50))) == [.chanceToRespond])
  }

  @Test func `a consultation before the decision that is reviewed does not serve the review`()
    throws
  {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .prepare(terms(spec, 100), replyBy: CaseSpec.day(7)))
    try spec.given("10:10", .issue("L3", .reviewNotice), .send("L3"), .declined("V1"))
    let refusal = try #require(spec.refusal(.review(.continue, terms(spec, 100))))
    #expect(refusal.reasons.map(\.demand) == [.chairConsulted])
    #expect(refusal.reasons[0].why.contains("asked about anew"))
  }

  @Test func `a chair who is against going on is answered in writing`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .prepare(terms(spec, 100), replyBy: CaseSpec.day(7)))
    try spec.given("10:10", .issue("L3", .reviewNotice), .send("L3"), .declined("V1"))
    try spec.given("10:20", .consult(.chair, .against))
    #expect(
      spec.refusal(.review(.continue, terms(spec, 100)))?.reasons.map(\.why) == [
        "The chair of governors was against it; say why you differ."
      ])
    let explained = ReviewDecided(
      restriction: "R1", outcome: .continue, reasons: .complete, terms: terms(spec, 100),
      againstChair: "The risk has not gone.")
    #expect(spec.refusal(.decideReview(explained)) == nil)
  }

  @Test func `one announcement serves one review`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .prepare(terms(spec, 100), replyBy: CaseSpec.day(7)), .consult())
    try spec.given("10:10", .issue("L3", .reviewNotice), .send("L3"), .declined("V1"))
    try spec.given("10:20", .review(.continue, terms(spec, 60)))
    #expect(
      spec.unmet(.review(.continue, terms(spec, 90))) == [.chairConsulted, .chanceToRespond])
  }

  @Test func `a full ban becomes a limited one, shorter or not longer, without asking anybody`()
    throws
  {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .review(.vary, terms(spec, 20, form: .limited)))
    #expect(spec.state.restriction("R1")?.terms.form == .limited)
    let refusal = try #require(spec.refusal(.review(.vary, terms(spec, 20))))
    #expect(refusal.reasons.compactMap(\.demand) == [.chairConsulted, .chanceToRespond])
    var elsewhere = terms(spec, 20, form: .limited)
    elsewhere.conditions = "At the gate."
    #expect(spec.refusal(.review(.vary, elsewhere)) != nil)
  }

  @Test func `lifting ends it and drafts the letter that says so`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", .review(.lift))
    #expect(spec.state.restriction("R1")?.standing(on: spec.today) == .lifted)
    #expect(spec.state.letters.last?.draft.kind == .lift)
    #expect(spec.refusal(.review(.lift)) != nil)
  }

  @Test func `after a lapse there is nothing to review, while one that asks the head can go on`()
    throws
  {
    var lapsed = try CaseSpec.banned()
    lapsed.today = try CaseSpec.day(43)
    let refusal = try #require(lapsed.refusal(.review(.continue, terms(lapsed, 10))))
    #expect(refusal.reasons[0].why.contains("ended on its date"))
    var asking = try CaseSpec.managed()
    asking.today = try CaseSpec.day(43)
    let contact = terms(asking, 10, form: .managedContact)
    #expect(
      asking.unmet(.review(.continue, contact)) == [.chairConsulted, .chanceToRespond])
    try asking.given("9:00", .prepare(contact, replyBy: CaseSpec.day(50)))
    try asking.given("9:10", .issue("L2", .reviewNotice), .send("L2"), .declined("V1"))
    try asking.given("9:20", .consult(measure: "managed-contact"))
    #expect(asking.refusal(.review(.continue, contact)) == nil)
  }

  @Test func `what is over and asks the head is not shortened back into force unheard`() throws {
    var spec = try CaseSpec.managed()
    spec.today = try CaseSpec.day(43)
    var shorter = terms(spec, 0, form: .managedContact)
    shorter.from = try CaseSpec.day(0)
    #expect(spec.unmet(.review(.vary, shorter)).contains(.chanceToRespond))
  }

  @Test func `an interim ban is neither continued nor turned into a ban by a review`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim())
    for form in [RestrictionForm.interim, .limited, .full] {
      let refusal = try #require(spec.refusal(.review(.vary, terms(spec, 30, form: form))))
      #expect(refusal.reasons.contains { $0.why.contains("not continued by a review") })
      #expect(spec.refusal(.prepare(terms(spec, 30, form: form), replyBy: spec.today)) != nil)
    }
    #expect(spec.refusal(.review(.lift)) == nil)
  }

  @Test func `a review does not turn managed contact into a ban`() throws {
    let spec = try CaseSpec.managed()
    let refusal = try #require(spec.refusal(.review(.vary, terms(spec, 30))))
    #expect(refusal.reasons.contains { $0.why.contains("cannot take the form of ban") })
  }

  @Test func `to go on, a review is prepared with terms, facts and a day to comment by`() throws {
    let spec = try CaseSpec.banned()
    let later = try CaseSpec.day(7)
    #expect(spec.refusal(.prepare(nil, replyBy: later)) != nil)
    #expect(spec.refusal(.prepare(terms(spec, 100), replyBy: nil)) != nil)
    #expect(spec.refusal(.prepare(terms(spec, 100), replyBy: spec.today)) != nil)
    #expect(spec.refusal(.prepare(terms(spec, 100), replyBy: later)) == nil)
    #expect(spec.refusal(.prepare(nil, replyBy: nil, recommendation: .lift)) == nil)
  }

  @Test func `a review prepared or asked for is in hand until it is decided`() throws {
    var spec = try CaseSpec.banned()
    let asked = CaseCommand.requestReview(ReviewRequested(restriction: "R1", how: "by letter"))
    try spec.given("10:00", asked)
    #expect(spec.state.restriction("R1")?.inHand?.prepared == nil)
    try spec.given(
      "10:10", .prepare(nil, replyBy: nil, recommendation: .lift), by: CaseSpec.deputy)
    #expect(spec.state.restriction("R1")?.inHand?.prepared?.recommendation == .lift)
    #expect(spec.state.openHearings.isEmpty)
    try spec.given("10:20", .review(.vary, terms(spec, 20)))
    #expect(spec.state.restriction("R1")?.inHand == nil)
  }

  // MARK: The outcome is told

  /// A ban until day 42, lengthened on day 0 to day 100, after the parent and the chair were asked.
  private func lengthened() throws -> CaseSpec {
    var spec = try CaseSpec.banned()
    let longer = terms(spec, 100)
    try spec.given(
      "10:00", .prepare(longer, replyBy: CaseSpec.day(7)), .issue("L3", .reviewNotice), .send("L3"))
    try spec.given("10:30", .received("V1"), .consult(until: CaseSpec.day(100)))
    try spec.given("10:50", .review(.continue, longer))
    return spec
  }

  @Test func `what a review adds stands at the gate once the person was told of it`() throws {
    var spec = try lengthened()
    func standing(_ spec: CaseSpec, _ day: Int) throws -> RestrictionStanding? {
      try spec.state.restriction("R1")?.standing(on: CaseSpec.day(day))
    }
    #expect(try standing(spec, 42) == .inForce)
    #expect(try standing(spec, 43) == .notTold)
    #expect(try standing(spec, 101) == .lapsed)
    try spec.given("11:00", .issue("L4", .reviewOutcome), .send("L4"))
    #expect(try standing(spec, 43) == .inForce)
    try spec.given("11:30", .returned("L4"))
    #expect(try standing(spec, 43) == .notTold)
    try spec.given("11:40", .send("L4"), .correct(spec.state.version + 1))
    #expect(try standing(spec, 43) == .notTold)
  }

  @Test func `the letter of one review tells nothing of the next`() throws {
    var spec = try lengthened()
    try spec.given("11:00", .issue("L4", .reviewOutcome), .send("L4"))
    let longer = terms(spec, 150)
    try spec.given(
      "11:10", .prepare(longer, replyBy: CaseSpec.day(7)), .issue("L5", .reviewNotice), .send("L5"))
    try spec.given("11:20", .received("V2"), .consult(until: CaseSpec.day(150)))
    try spec.given("11:30", .review(.continue, longer))
    #expect(spec.state.restriction("R1")?.standing(on: try CaseSpec.day(101)) == .notTold)
    try spec.given("11:40", .issue("L6", .reviewOutcome), .send("L6"))
    #expect(spec.state.restriction("R1")?.standing(on: try CaseSpec.day(101)) == .inForce)
  }

  @Test func `a review that only narrows stands as it was decided, told or not`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("11:00", .review(.vary, terms(spec, 20, form: .limited)))
    #expect(spec.state.restriction("R1")?.standing(on: try CaseSpec.day(20)) == .inForce)
    #expect(spec.state.restriction("R1")?.standing(on: try CaseSpec.day(21)) == .lapsed)
  }

  @Test func `what they were told holds until a review that reaches further was told`() throws {
    var spec = try CaseSpec.banned(.limited)
    let wider = terms(spec, 42)
    try spec.given(
      "10:00", .prepare(wider, replyBy: CaseSpec.day(7)), .issue("L3", .reviewNotice), .send("L3"))
    try spec.given("10:30", .received("V1"), .consult(until: CaseSpec.day(100)))
    try spec.given("10:50", .review(.continue, wider))
    #expect(spec.state.restriction("R1")?.standing(on: spec.today) == .inForce)
    #expect(spec.state.restriction("R1")?.holding.form == .limited)
    try spec.given("11:00", .issue("L4", .reviewOutcome), .send("L4"))
    #expect(spec.state.restriction("R1")?.standing(on: spec.today) == .inForce)
    #expect(spec.state.restriction("R1")?.holding.form == .full)
  }

  @Test func `a head who saw it says why they decide a review that goes on, and lifts freely`()
    throws
  {
    var spec = try CaseSpec.banned(affected: ["s01"])
    let shorter = terms(spec, 20)
    #expect(spec.refusal(.review(.vary, shorter)) == nil)
    try spec.given(
      "10:00", .prepare(terms(spec, 100), replyBy: CaseSpec.day(7)), .issue("L3", .reviewNotice),
      .send("L3"))
    try spec.given("10:30", .received("V1"), .consult(until: CaseSpec.day(100)))
    #expect(spec.unmet(.review(.continue, terms(spec, 100))) == [.impartialDecider])
    var decided = ReviewDecided(
      restriction: "R1", outcome: .continue, reasons: .complete, terms: terms(spec, 100))
    decided.inOwnCause = "Nobody else may decide in a school of three."
    #expect(spec.refusal(.decideReview(decided)) == nil)
    #expect(spec.refusal(.review(.lift)) == nil)
  }

  @Test func `that it has ended is told no more once a review goes on with it`() throws {
    var asking = try CaseSpec.managed()
    asking.today = try CaseSpec.day(43)
    try asking.given("8:50", .draftLetter(LetterDrafted(letter: "", kind: .lapse, about: "R1")))
    let contact = Terms(
      form: .managedContact, scope: .whole, conditions: "In writing.", from: asking.today,
      until: asking.today.adding(days: 10))
    try asking.given("9:00", .prepare(contact, replyBy: CaseSpec.day(50)))
    try asking.given("9:10", .issue("L3", .reviewNotice), .send("L3"), .declined("V1"))
    try asking.given(
      "9:20", .consult(measure: "managed-contact"))
    let goingOn = CaseCommand.review(.continue, contact)
    var returned = asking
    try returned.given("9:20", .issue("L2", .lapse), .send("L2"), goingOn, .returned("L2"))
    #expect(returned.refusal(.send("L2")) != nil)
    try asking.given("9:20", goingOn)
    #expect(asking.refusal(.issue("L2", .lapse)) != nil)
  }
}
