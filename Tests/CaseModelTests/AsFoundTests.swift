import CaseModel
import PolicyModel
import Testing

/// As found: what began before the record, or was imposed elsewhere; due at once, and nothing but the gate.
@Suite struct AsFoundTests {
  private func found(
    from: CivilDate, until: CivilDate?, _ origin: FoundOrigin = .before,
    by: String = "the former headteacher", shown: String = "the letter of 31 January"
  ) -> CaseCommand {
    .recordFound(
      RestrictionFound(
        restriction: "", measure: "site-ban",
        terms: Terms(form: .full, scope: .whole, from: from, until: until), origin: origin,
        imposedBy: by, shownBy: .letter, dated: CaseSpec.before, kept: shown))
  }

  /// A case in a record that began on the day on which the case was opened, about what happened before.
  private func fresh() throws -> CaseSpec {
    var spec = try CaseSpec()
    spec.firstDay = spec.today
    return spec
  }

  private func recorded() throws -> CaseSpec {
    var spec = try fresh()
    try spec.given(
      "9:00", .kept, found(from: CaseSpec.before, until: spec.today.adding(days: 40)))
    return spec
  }

  @Test func `a ban of today is not recorded as found on a case opened today`() throws {
    let spec = try fresh()
    let end = spec.today.adding(days: 40)
    for days in [0, 1, 3] {
      let refusal = try #require(
        spec.refusal(found(from: spec.today.adding(days: days), until: end)))
      #expect(refusal.reasons[0].why.contains("This record began on 2 March 2026"))
      #expect(refusal.reasons[0].opens[0].contains("both gates"))
    }
    #expect(spec.refusal(found(from: CaseSpec.before, until: end)) == nil)
  }

  @Test func `what somebody else imposed needs their paper and began before the case`() throws {
    var spec = try fresh()
    let end = spec.today.adding(days: 40)
    let elsewhere = found(from: spec.today.adding(days: -1), until: end, .elsewhere)
    #expect(spec.refusal(elsewhere) != nil)
    try spec.given(
      nil,
      .keepEvidence(
        EvidenceKept(hash: "", name: "order.pdf", bytes: 1, type: "application/pdf", describes: ""))
    )
    #expect(spec.refusal(elsewhere) == nil)
    #expect(spec.refusal(found(from: spec.today, until: end, .elsewhere)) != nil)
  }

  @Test func `who imposed it and what shows that are said, and it is not over`() throws {
    let spec = try fresh()
    let from = CaseSpec.before
    let end = spec.today.adding(days: 40)
    #expect(spec.refusal(found(from: from, until: end, by: " ")) != nil)
    #expect(spec.refusal(found(from: from, until: end, shown: "")) != nil)
    #expect(spec.refusal(found(from: from, until: spec.today.adding(days: -1))) != nil)
    #expect(spec.refusal(found(from: from, until: end), by: CaseSpec.deputy)?.isPermission == true)
  }

  @Test
  func `it is a restriction of this policy, in a form that it can take, and ends today at most`()
    throws
  {
    let spec = try fresh()
    func found(_ measure: String, _ form: RestrictionForm, days: Int) -> Refusal? {
      let terms = Terms(
        form: form, scope: .whole, conditions: "In writing.", from: CaseSpec.before,
        until: spec.today.adding(days: days))
      return spec.refusal(
        .recordFound(
          RestrictionFound(
            restriction: "", measure: measure, terms: terms, origin: .before, imposedBy: "A head",
            shownBy: .letter, dated: CaseSpec.before, kept: "A letter")))
    }
    #expect(found("site-ban", .full, days: 0) == nil)
    #expect(
      found("warning-letter", .full, days: 9)?.reasons.map(\.why)
        == ["The policy has no restriction called warning-letter."])
    #expect(
      found("site-ban", .managedContact, days: 9)?.reasons.map(\.why)
        == ["site-ban cannot take the form of managed contact."])
  }

  @Test func `it stands at the gate, is due at once, and counts for nothing else`() throws {
    let spec = try recorded()
    #expect(spec.state.live(on: spec.today).map(\.id) == ["R1"])
    let due = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
    let confirm = try #require(due.first { $0.kind == .confirmFound })
    #expect(confirm.due == spec.today.adding(days: 14))
    #expect(confirm.shows == spec.today)
    #expect(confirm.step == "site-ban")
    let measure = try #require(spec.pack.measure("site-ban"))
    #expect(!spec.state.hasUsed(measure))
    #expect(spec.state.finalDecisions.isEmpty)
    #expect(spec.unmet(spec.full()).contains(.chairConsulted))
    #expect(spec.unmet(spec.full()).contains(.chanceToRespond))
  }

  @Test func `a proper decision confirms it and takes its place`() throws {
    var spec = try recorded()
    try spec.given("9:10", .account, .spokenTo, .consult())
    try spec.given("9:20", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:30", .issue("L1", .noticeOfIntent), .send("L1"), .received("N1"))
    try spec.given("9:40", spec.full())
    #expect(spec.state.restriction("R1")?.ending == .replaced)
    let due = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
    #expect(!due.contains { $0.kind == .confirmFound })
  }

  @Test func `a decision against a ban on what it rests on ends it`() throws {
    func ending(_ incident: IncidentID) throws -> RestrictionEnding? {
      var spec = try recorded()
      try spec.given("9:10", .further("2026-002", When(spec.today)))
      try spec.given(
        "9:20",
        .notice(spec.today.adding(days: 7), from: spec.today) { $0.incidents = [incident] })
      try spec.given("9:30", .issue("L1", .noticeOfIntent), .send("L1"), .received("N1"))
      try spec.given("9:40", .against("N1"))
      return spec.state.restriction("R1")?.ending
    }
    #expect(try ending("2026-001") == .notImposed)
    // What happened after it began is not what it rests on.
    #expect(try ending("2026-002") == nil)
  }

  @Test func `a proper decision takes its place though it is over, and nothing of it stays due`()
    throws
  {
    var spec = try recorded()
    spec.today = try CaseSpec.day(41)
    #expect(spec.state.live(on: spec.today).isEmpty)
    try spec.given("9:10", .account, .spokenTo, .consult())
    try spec.given("9:20", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:30", .issue("L1", .noticeOfIntent), .send("L1"), .received("N1"))
    try spec.given("9:40", spec.full())
    #expect(spec.state.restriction("R1")?.ending == .replaced)
    let due = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
    #expect(!due.contains { $0.kind == .restrictionEnded && $0.due < spec.today })
  }

  @Test func `no review continues it, and the head may end it by one`() throws {
    var spec = try recorded()
    let terms = Terms(
      form: .full, scope: .whole, from: spec.today, until: spec.today.adding(days: 90))
    for outcome in [ReviewOutcome.continue, .vary] {
      let why = spec.refusal(.review(outcome, terms))?.reasons.map(\.why) ?? []
      #expect(why.contains { $0.contains("as found is not continued") })
    }
    #expect(spec.refusal(.prepare(terms, replyBy: spec.today.adding(days: 7))) != nil)
    try spec.given("9:10", .review(.lift))
    #expect(spec.state.live(on: spec.today).isEmpty)
    #expect(spec.state.letters.last?.draft.kind == .lift)
  }

  @Test func `one recorded by mistake is taken off the gate by a correction`() throws {
    var spec = try recorded()
    try spec.given("10:00", .correct(spec.state.version))
    #expect(spec.state.live(on: spec.today).isEmpty)
    #expect(spec.state.nextID("R") == "R2")
  }

  @Test func `what happened after it began is not what it rests on`() throws {
    let spec = try fresh()
    let end = spec.today.adding(days: 40)
    let earlier = spec.refusal(found(from: CaseSpec.before.adding(days: -1), until: end))
    #expect(earlier?.reasons.contains { $0.why.contains("happened after it began") } == true)
    #expect(earlier?.reasons.allSatisfy { !$0.opens.isEmpty } == true)
    #expect(spec.refusal(found(from: CaseSpec.before, until: end)) == nil)
  }

  @Test func `what shows it is a document of before the record, and where it is kept is said`()
    throws
  {
    var spec = try fresh()
    func shown(dated: CivilDate, kept: String, _ origin: FoundOrigin = .before) -> CaseCommand {
      .recordFound(
        RestrictionFound(
          restriction: "", measure: "site-ban",
          terms: Terms(
            form: .full, scope: .whole, from: CaseSpec.before,
            until: CaseSpec.before.adding(days: 40)), origin: origin, imposedBy: "A head",
          shownBy: .letter, dated: dated, kept: kept))
    }
    #expect(spec.refusal(shown(dated: spec.today, kept: "The safe.")) != nil)
    #expect(spec.refusal(shown(dated: CaseSpec.before, kept: " ")) != nil)
    #expect(spec.refusal(shown(dated: CaseSpec.before, kept: "The safe.")) == nil)
    try spec.given(
      nil,
      .keepEvidence(
        EvidenceKept(hash: "", name: "order.pdf", bytes: 1, type: "application/pdf", describes: ""))
    )
    #expect(spec.refusal(shown(dated: CaseSpec.before, kept: "")) == nil)
    let tomorrow = spec.today.adding(days: 1)
    #expect(spec.refusal(shown(dated: tomorrow, kept: "", .elsewhere)) != nil)
    #expect(spec.refusal(shown(dated: spec.today, kept: "", .elsewhere)) == nil)
  }

  @Test func `unconfirmed by its day the gate asks the head, and confirmed it is what was decided`()
    throws
  {
    var spec = try recorded()
    func standing(_ days: Int) throws -> RestrictionStanding? {
      try spec.state.restriction("R1")?.standing(on: CaseSpec.day(days))
    }
    // Ten school days from Monday 2 March 2026.
    #expect(try standing(14) == .inForce)
    #expect(try standing(15) == .unconfirmed)
    #expect(RestrictionStanding.unconfirmed.isLive)
    #expect(try standing(41) == .lapsed)
    #expect(try spec.state.live(on: CaseSpec.day(15)).map(\.id) == ["R1"])
    spec.today = try CaseSpec.day(15)
    #expect(spec.refusal(.review(.lift)) == nil)
  }

  @Test func `nobody records it on a word that the head has not confirmed`() throws {
    let spec = try fresh()
    let command = found(from: CaseSpec.before, until: spec.today.adding(days: 40))
    var acting = CaseSpec.actingHead
    #expect(spec.refusal(command, by: acting) == nil)
    acting.isUnconfirmed = true
    let refusal = try #require(spec.refusal(command, by: acting))
    #expect(refusal.isPermission && refusal.reasons.allSatisfy { !$0.opens.isEmpty })
    // Somebody who is head besides needs nobody's word.
    acting.roles.insert(.head)
    #expect(spec.refusal(command, by: acting) == nil)
  }

  @Test func `an interim ban is not found`() throws {
    let spec = try fresh()
    var terms = Terms(
      form: .interim, scope: .whole, from: CaseSpec.before,
      until: spec.today.adding(days: 9))
    func command() -> CaseCommand {
      .recordFound(
        RestrictionFound(
          restriction: "", measure: "site-ban", terms: terms, origin: .before, imposedBy: "A head",
          shownBy: .letter, dated: CaseSpec.before, kept: "A letter"))
    }
    #expect(spec.refusal(command()) != nil)
    terms.form = .full
    #expect(spec.refusal(command()) == nil)
  }

  // MARK: Once

  @Test func `what nothing in the record shows asks the head, until its document is kept`() throws {
    var spec = try fresh()
    try spec.given("9:00", found(from: CaseSpec.before, until: spec.today.adding(days: 40)))
    func standing() -> RestrictionStanding? {
      spec.state.restriction("R1")?.standing(on: spec.today)
    }
    #expect(standing() == .unconfirmed)
    let due = DueList(pack: spec.pack, calendar: .empty).items(of: spec.state)
    let confirm = try #require(due.first { $0.kind == .confirmFound })
    #expect(confirm.due == spec.today && confirm.what.contains("No document"))
    try spec.given("9:10", .kept)
    #expect(standing() == .inForce)
    try spec.given("9:20", .correct(spec.state.version))
    #expect(standing() == .unconfirmed)
  }

  @Test func `the same is not found again, in this case or another, whatever came of it`() throws {
    var spec = try recorded()
    let again = found(from: CaseSpec.before.adding(days: 0), until: spec.today.adding(days: 90))
    #expect(spec.refusal(again)?.reasons[0].why.contains("already") == true)
    #expect(spec.refusal(again)?.reasons.allSatisfy { !$0.opens.isEmpty } == true)
    var other = try fresh()
    other.others = [OtherCase(number: "2026-009", state: spec.state)]
    #expect(other.refusal(again)?.reasons[0].why.contains("already") == true)
    spec.today = try CaseSpec.day(20)
    #expect(spec.refusal(again) != nil)
    try spec.given("9:10", .review(.lift))
    #expect(spec.refusal(again)?.reasons[0].why.contains("has ended since") == true)
    let entry = try #require(spec.state.restriction("R1")?.decided.sequence)
    try spec.given("9:20", .correct(entry))
    #expect(spec.refusal(again)?.reasons[0].why.contains("has ended since") == true)
  }

  @Test func `one that is recorded anew after a correction keeps to the time of the first`() throws
  {
    var spec = try recorded()
    let first = try #require(spec.state.restriction("R1")?.found?.confirmBy)
    try spec.given("9:10", .correct(spec.state.version))
    spec.today = try CaseSpec.day(9)
    try spec.given("9:20", found(from: CaseSpec.before, until: spec.today.adding(days: 90)))
    #expect(spec.state.restriction("R2")?.found?.confirmBy == first)
    try spec.given("9:30", .correct(spec.state.version))
    spec.today = try CaseSpec.day(30)
    try spec.given("9:40", found(from: CaseSpec.before, until: spec.today.adding(days: 90)))
    #expect(spec.state.restriction("R3")?.standing(on: spec.today) == .unconfirmed)
  }

  @Test func `nothing is found of what this record decided, under whatever number`() throws {
    var spec = try CaseSpec.banned()
    spec.firstDay = try CaseSpec.day(0)
    let command = found(from: CaseSpec.before, until: try CaseSpec.day(60))
    #expect(spec.refusal(command)?.reasons[0].why.contains("decided on that conduct") == true)
    // Reported once more in another case, of the same day.
    var other = try fresh()
    other.others = [OtherCase(number: "2026-009", state: spec.state)]
    #expect(other.refusal(command)?.reasons[0].why.contains("decided on that conduct") == true)
    try spec.given("10:00", .review(.lift))
    #expect(spec.refusal(command) != nil)
    // An interim ban is a decision; no ban after hearing is one too.
    var interim = try CaseSpec.ready()
    interim.firstDay = try CaseSpec.day(0)
    try interim.given("9:10", interim.interim())
    #expect(interim.refusal(command) != nil)
    try interim.given("9:20", .issue("L1", .interimBan), .send("L1"), .against("R1"))
    #expect(interim.refusal(command) != nil)
    // How contact is arranged is another matter.
    let contact = CaseCommand.recordFound(
      RestrictionFound(
        restriction: "", measure: "managed-contact",
        terms: Terms(
          form: .managedContact, scope: .whole, conditions: "In writing.", from: CaseSpec.before,
          until: try CaseSpec.day(60)), origin: .before, imposedBy: "A head", shownBy: .letter,
        dated: CaseSpec.before, kept: "A letter"))
    #expect(spec.refusal(contact) == nil)
  }

  @Test func `somebody of this school is not somebody else`() throws {
    var spec = try fresh()
    try spec.given(nil, .kept)
    func refused(_ imposer: String, _ origin: FoundOrigin) -> Bool {
      spec.refusal(
        found(
          from: spec.today.adding(days: -1), until: spec.today.adding(days: 40), origin,
          by: imposer)) != nil
    }
    for imposer in ["A. Carr", "Adam Carr", "Mr Adam Carr, headteacher", "Mrs Grant (chair)"] {
      #expect(refused(imposer, .elsewhere), "\(imposer)")
      #expect(!refused(imposer, .before), "\(imposer)")
    }
    for imposer in ["The county court", "Brian Carr, the trust", "The local authority"] {
      #expect(!refused(imposer, .elsewhere), "\(imposer)")
    }
  }
}
