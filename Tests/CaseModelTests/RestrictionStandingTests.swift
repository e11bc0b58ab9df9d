import PolicyModel
import Testing

@testable import CaseModel

@Suite struct RestrictionStandingTests {
  private let start = CivilDate(dayNumber: 20_600)

  private func stamp(_ day: Int) -> Stamp {
    Stamp(when: When(start.adding(days: day)), sequence: 1, staff: "s01")
  }

  /// A restriction decided on day 0, from day 1 to day 10, told on day 0 unless said otherwise.
  private func restriction(
    _ form: RestrictionForm = .full, atEnd: AtEnd = .lapses, told: Bool = true,
    until: Int? = 10, review: Int? = nil, ending: RestrictionEnding? = nil, ended: Int = 5
  ) throws -> Restriction {
    var pack = MadeUpPacks.menu
    for index in pack.measures.indices { pack.measures[index].atEnd = atEnd }
    var state = CaseState()
    let terms = Terms(
      form: form, scope: .whole, from: start.adding(days: 1),
      until: until.map { start.adding(days: $0) }, review: review.map { start.adding(days: $0) })
    let decided = RestrictionDecided(
      restriction: "R1", measure: "site-ban", terms: terms, reasons: .complete)
    state.evolve(
      Recorded(
        event: .restrictionDecided(decided), happened: When(start), staff: "s01", sequence: 1),
      pack: pack)
    var restriction = try #require(state.restriction("R1"))
    if told { restriction.told = stamp(0) }
    if let ending {
      restriction.ending = ending
      restriction.ended = stamp(ended)
    }
    return restriction
  }

  /// One recorded as found, dated day 3, from day 1 to day 10, with the document kept.
  private func found(_ shownBy: FoundDocument = .letter) throws -> Restriction {
    var restriction = try restriction(told: false)
    restriction.decision = nil
    restriction.isShown = true
    restriction.found = RestrictionFound(
      restriction: "R1", measure: "site-ban", terms: restriction.terms, origin: .before,
      imposedBy: "A head", shownBy: shownBy, dated: start.adding(days: 3))
    return restriction
  }

  /// Why it was not breached on a day, its letters having been handed over.
  private func whyNotBreached(_ restriction: Restriction, on day: Int) -> String? {
    restriction.whyNotBreached(
      at: When(start.adding(days: day)), knownFrom: restriction.told?.when.day,
      reviewKnownFrom: restriction.reviewTold?.when.day)
  }

  private func standings(_ restriction: Restriction, _ days: [Int]) -> [RestrictionStanding] {
    days.map { restriction.standing(on: start.adding(days: $0)) }
  }

  @Test func `it is to come, in force through its last day, and over on the day after`() throws {
    let lapsing = try restriction()
    #expect(
      standings(lapsing, [0, 1, 10, 11]) == [.toCome, .inForce, .inForce, .lapsed])
    let asking = try restriction(atEnd: .askHead)
    #expect(
      standings(asking, [0, 1, 10, 11]) == [.toCome, .inForce, .inForce, .askHead])
    #expect(asking.standing(on: start.adding(days: 11)).isLive)
    #expect(!lapsing.standing(on: start.adding(days: 11)).isLive)
  }

  @Test func `an interim ban lapses whatever the pack says of the end of others`() throws {
    #expect(
      standings(try restriction(.interim, atEnd: .askHead), [10, 11]) == [.inForce, .lapsed])
  }

  @Test func `without an end it is over after its review date, and never without either`() throws {
    let reviewed = try restriction(until: nil, review: 7)
    #expect(standings(reviewed, [7, 8]) == [.inForce, .lapsed])
    let endless = try restriction(until: nil)
    #expect(standings(endless, [1, 5_000]) == [.inForce, .inForce])
  }

  @Test func `until the parent is told it is decided only, and it still ends on its date`() throws {
    let untold = try restriction(told: false)
    #expect(standings(untold, [0, 5, 10, 11]) == [.notTold, .notTold, .notTold, .lapsed])
    #expect(untold.standing(on: start.adding(days: 5)).isLive)
  }

  @Test func `what nobody was told of by its last day has no period to be over`() throws {
    let untold = try restriction(atEnd: .askHead, told: false)
    #expect(standings(untold, [10, 11, 400]) == [.notTold, .lapsed, .lapsed])
    var late = untold
    late.told = stamp(11)
    #expect(standings(late, [12]) == [.lapsed])
    late.told = stamp(10)
    #expect(standings(late, [12]) == [.askHead])
  }

  @Test func `what was told holds until the person was told of what took its place`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .send("L1"), .received("R1"))
    func holds(_ spec: CaseSpec) -> Bool? { spec.state.restriction("R1")?.holdsUntilTold }
    #expect(holds(spec) == false)
    try spec.given("9:20", spec.full())
    #expect(holds(spec) == true)
    var quashed = spec
    try spec.given("9:30", .issue("L2"), .send("L2"))
    #expect(holds(spec) == false)
    try spec.given("9:40", .returned("L2"))
    #expect(holds(spec) == true)
    try quashed.given("9:30", .setAside(RestrictionSetAside(restriction: "R2", reason: "Not so.")))
    #expect(holds(quashed) == false)
    // An interim ban that nobody was told of holds nothing.
    var untold = try CaseSpec.ready()
    try untold.given("9:10", untold.interim())
    let replaced = RestrictionDecided(
      restriction: "R2", measure: "site-ban", terms: try restriction().terms, reasons: .complete,
      replaces: ["R1"])
    untold.fold(.restrictionDecided(replaced))
    #expect(holds(untold) == false)
  }

  @Test func `what was replaced holds until the next begins, where that is later`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .send("L1"), .received("R1"))
    let from = try CaseSpec.day(6)
    try spec.given(
      "9:20", .ban(.full, from: from, until: from.adding(days: 30)), .issue("L2"), .send("L2"))
    func replaced(_ spec: CaseSpec) throws -> Restriction {
      try #require(spec.state.restriction("R1"))
    }
    let one = try replaced(spec)
    #expect(one.holdsUntilNext(on: try CaseSpec.day(5)) && !one.holdsUntilNext(on: from))
    let breach = CaseCommand.logBreach(RestrictionBreached(restriction: "R1", what: "Came in."))
    spec.today = try CaseSpec.day(5)
    #expect(spec.refusal(breach) == nil)
    spec.today = from
    #expect(spec.refusal(breach) != nil)
    // Where the next one ended too, nothing of either is left.
    try spec.given("9:30", .setAside(RestrictionSetAside(restriction: "R2", reason: "Not so.")))
    #expect(try !replaced(spec).holdsUntilNext(on: CaseSpec.day(5)))
  }

  @Test func `an ending stands from its day, and a lifted one was in force until then`() throws {
    #expect(
      standings(try restriction(ending: .lifted), [4, 5, 9]) == [.inForce, .lifted, .lifted])
    #expect(standings(try restriction(ending: .setAside), [1, 9]) == [.setAside, .setAside])
    #expect(standings(try restriction(ending: .replaced), [9]) == [.replaced])
    #expect(standings(try restriction(ending: .notImposed), [9]) == [.notImposed])
  }

  @Test func `one recorded as found counts as told where a document shows it`() throws {
    var spec = try CaseSpec()
    spec.firstDay = spec.today
    let terms = Terms(
      form: .full, scope: .whole, from: CaseSpec.before, until: spec.today.adding(days: 5))
    try spec.given(
      nil,
      .recordFound(
        RestrictionFound(
          restriction: "", measure: "site-ban", terms: terms, origin: .before,
          imposedBy: "the former headteacher", shownBy: .letter, dated: CaseSpec.before,
          kept: "the letter of 31 January",
          notKnown: ["reasons"], irregular: ["imposed without consulting the chair"])))
    #expect(spec.state.restriction("R1")?.standing(on: spec.today) == .unconfirmed)
    try spec.given(nil, .kept)
    #expect(spec.state.restriction("R1")?.standing(on: spec.today) == .inForce)
    #expect(spec.state.restriction("R1")?.found?.irregular.count == 1)
  }

  // MARK: Recorded as found

  @Test func `one recorded as found is known without a letter of this record`() throws {
    let one = try found()
    #expect(one.isKnown && one.wasInForce && !one.isUntold(on: start.adding(days: 2)))
    let untold = try restriction(told: false)
    #expect(!untold.isKnown && !untold.wasInForce && untold.isUntold(on: start.adding(days: 2)))
    var replaced = one
    (replaced.ending, replaced.ended) = (.replaced, stamp(5))
    #expect(replaced.holdsUntilTold)
    #expect(!replaced.isKnown)
    var never = untold
    (never.ending, never.ended) = (.replaced, stamp(5))
    #expect(!never.holdsUntilTold)
  }

  @Test func `it is breached from the day on which they were told, by what was sent to them`()
    throws
  {
    func breached(_ restriction: Restriction, on day: Int) -> Bool {
      whyNotBreached(restriction, on: day) == nil
    }
    #expect(try [2, 3, 4].map { try breached(found(), on: $0) } == [false, true, true])
    #expect(try breached(found(.email), on: 4))
    #expect(try !breached(found(.minutes), on: 4))
  }

  // MARK: What a review added

  /// One that a review of day 4 lengthened to day 20, of which nobody was told.
  private func lengthened(_ atEnd: AtEnd = .lapses) throws -> Restriction {
    var restriction = try restriction(atEnd: atEnd)
    restriction.known = restriction.terms
    restriction.terms.until = start.adding(days: 20)
    restriction.reviews = [stamp(4)]
    return restriction
  }

  @Test func `past the day they know of they are untold, unless the head is asked after it`() throws
  {
    let (lapsing, asking) = (try lengthened(), try lengthened(.askHead))
    #expect([10, 11].map { lapsing.isUntold(on: start.adding(days: $0)) } == [false, true])
    #expect([10, 11].map { asking.isUntold(on: start.adding(days: $0)) } == [false, false])
  }

  @Test func `a breach of what a review added says whether they were told late or never`() throws {
    var one = try lengthened()
    func why() -> String? { whyNotBreached(one, on: 12) }
    #expect(why() == "Nobody has told the person in writing what the review decided.")
    one.reviewTold = stamp(15)
    #expect(why() == "Nobody had told the person in writing by then what the review decided.")
    one.reviewTold = stamp(11)
    #expect(why() == nil)
  }

  @Test func `with a review date alone it is over then, unless the head is asked after it`() throws
  {
    func isOver(_ atEnd: AtEnd) throws -> [Bool] {
      let one = try restriction(atEnd: atEnd, until: nil, review: 7)
      return [7, 8].map { one.isOver(on: start.adding(days: $0)) }
    }
    #expect(try isOver(.lapses) == [false, true])
    #expect(try isOver(.askHead) == [false, false])
  }
}
