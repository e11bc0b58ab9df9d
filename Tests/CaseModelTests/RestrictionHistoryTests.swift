import CaseModel
import PolicyModel
import Testing

/// What happens to one restriction, and to no other, from its decision to its end.
@Suite struct RestrictionHistoryTests {
  private let arranged = [ChildArrangement(pupil: "u1", arrangement: "Gran collects.")]
  private let changed = [ChildArrangement(pupil: "u1", arrangement: "Walks home.")]

  private func managed(_ spec: CaseSpec) -> CaseCommand {
    .ban(
      .managedContact, from: spec.today, until: spec.today.adding(days: 42),
      measure: "managed-contact")
  }

  private func limited(_ spec: CaseSpec) -> Terms {
    Terms(
      form: .limited, scope: .part, conditions: "In writing.", exceptions: "The rest.",
      from: spec.today,
      until: spec.today.adding(days: 20))
  }

  private func challenge(_ about: ItemID) -> CaseCommand {
    .receiveChallenge(
      ChallengeReceived(
        challenge: "", about: about, hearer: .panel, panel: ["s07"], says: "It was not me",
        how: "by post"))
  }

  private func decided(_ challenge: ItemID, _ outcome: ChallengeOutcome) -> CaseCommand {
    .decideChallenge(
      ChallengeDecided(
        challenge: challenge, outcome: outcome, reasons: "Heard.", told: "Their letter."))
  }

  private func quashed(_ restriction: ItemID) -> CaseCommand {
    .setAside(RestrictionSetAside(restriction: restriction, reason: "Not so."))
  }

  /// A ban and managed contact, both told.
  private func two() throws -> CaseSpec {
    var spec = try CaseSpec.banned()
    try spec.given("9:50", .consult(measure: "managed-contact"))
    try spec.given("9:55", managed(spec), .issue("L3", .managedContact), .send("L3"))
    return spec
  }

  // MARK: Children

  @Test func `what happens with each child is as decided, changed, or said anew by a review`()
    throws
  {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", .declined("N1"), spec.full { $0.children = arranged })
    func children() -> [ChildArrangement]? { spec.state.restriction("R1")?.children }
    #expect(children() == arranged)
    try spec.given("9:35", .issue("L2"), .send("L2"))
    try spec.given("9:40", .review(.vary, limited(spec)))
    #expect(children() == arranged)
    let change = ArrangementsChanged(restriction: "R1", children: changed, reason: "Older.")
    try spec.given("9:50", .changeArrangements(change))
    #expect(children() == changed)
    var terms = limited(spec)
    terms.until = spec.today.adding(days: 10)
    let review = ReviewDecided(
      restriction: "R1", outcome: .vary, reasons: .complete, terms: terms, children: arranged)
    try spec.given("10:00", .decideReview(review))
    #expect(children() == arranged)
    #expect(spec.state.restriction("R1")?.terms == terms)
  }

  // MARK: Each its own

  @Test func `what is recorded about one of two is recorded of that one`() throws {
    var spec = try two()
    try spec.given(
      "10:00", .logBreach(RestrictionBreached(restriction: "R2", what: "Came in.")),
      .agreeException(ExceptionAgreed(restriction: "R2", on: spec.today, purpose: "A play.")),
      .requestReview(ReviewRequested(restriction: "R2", how: "by letter")))
    #expect(spec.state.restrictions.map(\.breaches.count) == [0, 1])
    #expect(spec.state.restrictions.map(\.exceptions.count) == [0, 1])
    #expect(spec.state.restrictions.map { $0.inHand != nil } == [false, true])
    try spec.given("10:10", .review(.lift, restriction: "R2"))
    #expect(spec.state.restrictions.map(\.reviews.count) == [0, 1])
    #expect(spec.state.restrictions.map(\.ending) == [nil, .lifted])
    #expect(spec.state.restrictions.map { $0.lastDecided == $0.decided } == [true, false])
  }

  @Test func `a review asked for is in hand, and asking again takes nothing from one prepared`()
    throws
  {
    var spec = try CaseSpec.banned()
    let asked = CaseCommand.requestReview(ReviewRequested(restriction: "R1", how: "by letter"))
    try spec.given("10:00", asked)
    #expect(spec.state.restriction("R1")?.inHand?.stamp.sequence == spec.state.version)
    try spec.given("10:10", .prepare(nil, replyBy: nil, recommendation: .lift))
    let prepared = spec.state.restriction("R1")?.inHand
    #expect(prepared?.prepared != nil)
    try spec.given("10:20", asked)
    #expect(spec.state.restriction("R1")?.inHand == prepared)
  }

  private func adviceToContinue(_ spec: CaseSpec) throws -> [String] {
    let step = try #require(Step.named("review", in: spec.pack))
    let standing = Decider(spec.state, spec.context(CaseSpec.head, nil)).standing(of: step)
    return try #require(standing).advice.filter { $0.hasPrefix("To continue it") }
  }

  @Test func `no review continues an interim ban or one recorded as found, and none is advised`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim())
    #expect(try adviceToContinue(spec) == [])
    var found = try CaseSpec.ready()
    let from = CaseSpec.before
    try found.given(
      "9:10",
      .recordFound(
        RestrictionFound(
          restriction: "", measure: "site-ban",
          terms: Terms(form: .full, scope: .whole, from: from, until: from.adding(days: 60)),
          origin: .before, imposedBy: "the former headteacher", shownBy: .letter,
          dated: CaseSpec.before, kept: "the letter of then")))
    #expect(try adviceToContinue(found) == [])
    // A ban that may go on is advised on all the same, though an interim one came after it.
    var both = try CaseSpec.banned()
    try both.given("10:00", .further("2026-002", When(both.today, LocalTime("9:50"))))
    try both.given("10:10", .account(of: "2026-002"), .spokenTo, .consult())
    let before = try adviceToContinue(both)
    try both.given("10:20", both.interim { $0.incidents = ["2026-002"] })
    #expect(!before.isEmpty)
    #expect(try adviceToContinue(both) == before)
  }

  @Test func `what going on asks is told on the rail until it was done, for this review`() throws {
    var spec = try CaseSpec.banned()
    func advice() throws -> [String] { try adviceToContinue(spec) }
    let longer = Terms(
      form: .full, scope: .whole, from: spec.today, until: spec.today.adding(days: 90))
    #expect(try advice().count == 2)
    // What is heard on a ban of its own says nothing of a review.
    try spec.given(
      "10:00", .consult(), .notice(spec.today.adding(days: 7), from: spec.today), .issue("L3"),
      .send("L3"), .received("N2"))
    #expect(try advice().count == 1)
    try spec.given("10:10", .prepare(longer, replyBy: spec.today.adding(days: 7)))
    try spec.given("10:20", .issue("L4", .reviewNotice), .send("L4"), .received("V1"))
    #expect(try advice() == [])
  }

  // MARK: Decided against

  @Test func `deciding against it ends the interim bans on its incidents that stand, and no more`()
    throws
  {
    var spec = try CaseSpec.ready()
    func interim(_ incident: IncidentID) -> CaseCommand {
      spec.interim { $0.incidents = [incident] }
    }
    try spec.given("9:10", interim("2026-001"), quashed("R1"), interim("2026-001"))
    try spec.given("9:12", .further("2026-002", When(spec.today, LocalTime("9:12"))))
    try spec.given(
      "9:13", .account(of: "2026-002"), .spokenTo, .consult(), .consult(measure: "managed-contact"))
    try spec.given("9:20", interim("2026-002"), managed(spec))
    #expect(spec.state.restrictions.map(\.id) == ["R1", "R2", "R3", "R4"])
    try spec.given("9:30", .against("R2"))
    #expect(spec.state.restrictions.map(\.ending) == [.setAside, .notImposed, nil, nil])
    #expect(spec.state.hearings.map { $0.closed == nil } == [false, false, true])
  }

  @Test func `a ban closes the managed contact that was put, and managed contact what was its own`()
    throws
  {
    func noticed() throws -> CaseSpec {
      var spec = try CaseSpec.ready()
      try spec.given("9:05", .consult(measure: "managed-contact"))
      try spec.given(
        "9:10",
        .notice(
          spec.today.adding(days: 7), from: spec.today, measure: "managed-contact",
          form: .managedContact), .notice(spec.today.adding(days: 7), from: spec.today))
      return spec
    }
    var arranged = try noticed()
    try arranged.given("9:20", managed(arranged))
    #expect(arranged.state.openHearings.map(\.id) == ["N2"])
    let closed = arranged.state.hearing("N1")?.closed
    var banned = try noticed()
    try banned.given("9:20", .issue("L2"), .send("L2"), .declined("N2"))
    try banned.given("9:30", banned.full())
    #expect(banned.state.openHearings.isEmpty)
    // What is closed was closed by the decision that came first.
    try arranged.given("9:20", .issue("L2"), .send("L2"), .declined("N2"), arranged.full())
    #expect(arranged.state.hearing("N1")?.closed == closed)
  }

  // MARK: Set aside, and challenged

  @Test func `setting one aside closes what was put about it, and nothing else`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", quashed("R1"))
    #expect(spec.state.openHearings.map(\.id) == ["N1"])
    #expect(spec.state.restriction("R1")?.ended?.when == When(spec.today, LocalTime("9:20")))
  }

  @Test func `a challenge is acted upon by what is done about its own restriction`() throws {
    var spec = try two()
    try spec.given("10:00", challenge("R1"), challenge("R2"))
    try spec.given("10:10", decided("H1", .partly), decided("H2", .partly))
    #expect(spec.state.challenges.map(\.outcome) == [.partly, .partly])
    var reviewed = spec
    try reviewed.given("10:20", .review(.lift, restriction: "R2"))
    #expect(reviewed.state.challenges.map(\.awaitsFollowUp) == [true, false])
    try spec.given("10:20", quashed("R1"))
    #expect(spec.state.challenges.map(\.awaitsFollowUp) == [false, true])
  }

  @Test func `of two challenges each has its own outcome, and none follows what was not upheld`()
    throws
  {
    var spec = try two()
    try spec.given("10:00", challenge("R1"), challenge("R2"), decided("H2", .notUpheld))
    #expect(spec.state.challenges.map { $0.decided != nil } == [false, true])
    #expect(spec.state.challenges.map(\.outcome) == [nil, .notUpheld])
    try spec.given(
      "10:10", .review(.lift, restriction: "R1"), .review(.lift, restriction: "R2"))
    #expect(spec.state.challenges.map { $0.followed == nil } == [true, true])
  }

  @Test func `what is upheld in part after it was set aside waits for nobody`() throws {
    var spec = try CaseSpec.banned()
    try spec.given("10:00", challenge("R1"), quashed("R1"), decided("H1", .partly))
    #expect(!spec.state.challenges[0].awaitsFollowUp)
    var lifted = try CaseSpec.banned()
    try lifted.given("10:00", challenge("R1"), .review(.lift), decided("H1", .partly))
    #expect(lifted.state.challenges[0].awaitsFollowUp)
  }

  // MARK: What may be done with it

  @Test func `it can be breached once told, or where it was found, and not once set aside`() throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim())
    func canBeBreached() -> Bool? { spec.state.restriction("R1")?.canBeBreached }
    #expect(canBeBreached() == false)
    try spec.given("9:20", .issue("L1"), .send("L1"))
    #expect(canBeBreached() == true)
    try spec.given("9:30", quashed("R1"))
    #expect(canBeBreached() == false)
    var found = try CaseSpec()
    found.firstDay = found.today
    let terms = Terms(form: .full, scope: .whole, from: CaseSpec.before)
    try found.given(
      "9:00",
      .recordFound(
        RestrictionFound(
          restriction: "", measure: "site-ban", terms: terms, origin: .before, imposedBy: "A head",
          shownBy: .letter, dated: CaseSpec.before, kept: "A letter")))
    #expect(found.state.restriction("R1")?.canBeBreached == true)
    #expect(found.state.restriction("R1")?.canGoOn == false)
    #expect(spec.state.restriction("R1")?.canGoOn == false)
    #expect(try CaseSpec.banned().state.restriction("R1")?.canGoOn == true)
  }

  @Test func `an interim ban whose entry was corrected still waits for its decision`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim())
    let decided = try #require(spec.state.restriction("R1")?.decided.sequence)
    try spec.given("9:20", .correct(decided))
    #expect(spec.state.openHearings.map(\.id) == ["R1"])
  }
}
