import PolicyModel
import Testing

@testable import CaseModel

/// What the parent said in time, or before they were told, and a decision was taken without.
@Suite struct UnconsideredReplyTests {
  /// A case with notice of a ban answered at once, the last day to reply being day 7, and the ban decided.
  private func banned(told: Bool = true, before: (inout CaseSpec) throws -> Void = { _ in })
    throws -> CaseSpec
  {
    var spec = try CaseSpec.noticed()
    try before(&spec)
    try spec.given("9:45", .declined("N1"), spec.full())
    let letter = try #require(spec.state.letters.last)
    if told { try spec.given("9:50", .issue(letter.id), .send(letter.id)) }
    return spec
  }

  private func waits(_ spec: CaseSpec, _ id: ItemID = "R1") -> Bool {
    spec.state.hasReplyToConsider(id, others: spec.others)
  }

  /// The same, after something came on a day.
  private func waits(_ spec: CaseSpec, with reply: CaseCommand = .received(nil), on day: Int)
    throws -> Bool
  {
    var spec = spec
    spec.today = try CaseSpec.day(day)
    try spec.given("9:00", reply)
    return waits(spec)
  }

  @Test func `what came in time after a ban waits, and once the ban has ended no longer`() throws {
    var spec = try banned()
    #expect(!waits(spec))
    #expect(try waits(spec, on: 7))
    #expect(try !waits(spec, on: 8))
    spec.today = try CaseSpec.day(3)
    try spec.given("9:00", .received(nil))
    #expect(waits(spec))
    try spec.given("9:10", .setAside(RestrictionSetAside(restriction: "R1", reason: "Not so.")))
    #expect(!waits(spec))
  }

  @Test func `nothing waits for an interim ban, which is decided anew, or for one that was found`()
    throws
  {
    var interim = try CaseSpec.ready()
    try interim.given("9:10", interim.interim(), .issue("L1", .interimBan), .send("L1"))
    #expect(try !waits(interim, on: 3))
    var untold = try CaseSpec.ready()
    try untold.given("9:10", untold.interim())
    #expect(try !waits(untold, on: 3))
    var found = try CaseSpec()
    found.firstDay = found.today
    try found.given(
      "9:00", .kept,
      .recordFound(
        RestrictionFound(
          restriction: "", measure: "site-ban",
          terms: Terms(
            form: .full, scope: .whole, from: CaseSpec.before, until: CaseSpec.day(40)),
          origin: .before, imposedBy: "A head", shownBy: .letter, dated: CaseSpec.before,
          kept: "A letter")))
    #expect(try !waits(found, on: 3))
  }

  @Test func `what came before they were told of a review waits, and after it no longer`() throws {
    var spec = try banned()
    spec.today = try CaseSpec.day(10)
    var shorter = try #require(spec.state.restriction("R1")).terms
    shorter.until = try CaseSpec.day(20)
    try spec.given("9:00", .review(.vary, shorter))
    #expect(try waits(spec, on: 11))
    let letter = try #require(spec.state.letters.last)
    try spec.given("9:10", .issue(letter.id, .reviewOutcome), .send(letter.id))
    #expect(try !waits(spec, on: 11))
  }

  // MARK: The last day that was promised

  @Test func `a day to reply that was given after the decision promises nothing before it`() throws
  {
    var spec = try banned()
    spec.today = try CaseSpec.day(8)
    let longer = Terms(
      form: .full, scope: .whole, from: CaseSpec.before.adding(days: 1),
      until: try CaseSpec.day(90))
    try spec.given("9:00", .prepare(longer, replyBy: CaseSpec.day(30)))
    let letter = try #require(spec.state.letters.last)
    try spec.given("9:10", .issue(letter.id, .reviewNotice), .send(letter.id))
    #expect(try !waits(spec, on: 20))
  }

  @Test func `a day of which no letter told, of another measure or incident, promises nothing`()
    throws
  {
    let day = try CaseSpec.day(20)
    let untold = try banned {
      try $0.given("9:30", .notice(day, from: $0.today))
    }
    #expect(try waits(untold, on: 7) && !waits(untold, on: 15))
    let measure = try banned {
      try $0.given(
        "9:30", .notice(day, from: $0.today, measure: "managed-contact", form: .managedContact),
        .issue("L2", .noticeOfIntent), .send("L2"))
    }
    #expect(try waits(measure, on: 7) && !waits(measure, on: 15))
    var other = try banned()
    var proposal = try #require(other.state.hearing("N1")).proposal
    proposal.incidents = ["2026-002"]
    var elsewhere = try CaseSpec.noticed()
    elsewhere.fold(
      .noticeGiven(NoticeGiven(notice: "N2", proposal: proposal, replyBy: day)))
    elsewhere.fold(.letterDrafted(LetterDrafted(letter: "L9", kind: .noticeOfIntent, about: "N2")))
    elsewhere.fold(
      .letterIssued(
        LetterIssued(letter: "L9", kind: .noticeOfIntent, text: "", hash: "", signedBy: "s01")))
    elsewhere.fold(.letterSent(LetterSent(letter: "L9", how: .handed, to: "")))
    #expect(elsewhere.state.hearing("N2")?.told != nil)
    for _ in 0..<40 { other.fold(.noteAdded(NoteAdded(text: "A note."))) }
    other.others = [OtherCase(number: "2026-009", state: elsewhere.state)]
    #expect(try waits(other, on: 7) && !waits(other, on: 15))
  }

  // MARK: Which replies

  @Test func `what answers something that is still open is considered with that`() throws {
    var spec = try banned()
    spec.today = try CaseSpec.day(1)
    let longer = Terms(
      form: .full, scope: .whole, from: CaseSpec.before.adding(days: 1),
      until: try CaseSpec.day(90))
    try spec.given("9:00", .prepare(longer, replyBy: CaseSpec.day(9)))
    let letter = try #require(spec.state.letters.last)
    try spec.given("9:10", .issue(letter.id, .reviewNotice), .send(letter.id))
    let prepared = letter.drafted.sequence - 1
    try spec.given("9:20", .received("V1"))
    #expect(!waits(spec))
    // Where that was a mistake, nobody else will consider it.
    try spec.given("9:30", .correct(prepared))
    #expect(waits(spec))
  }

  private func unanswered(_ spec: CaseSpec, _ incidents: IncidentID...) -> [Int] {
    PersonRecord(own: spec.state, others: []).unanswered("site-ban", incidents).map(\.sequence)
  }

  @Test func `a decision answers what was said before it about its incidents`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", .received("N1"))
    let answer = spec.state.version
    #expect(unanswered(spec, "2026-001") == [answer])
    #expect(unanswered(spec, "2026-002") == [])
    var unasked = try CaseSpec.ready()
    try unasked.given("9:05", .received(nil))
    #expect(unanswered(unasked, "2026-001") == [unasked.state.version])
    try unasked.given("9:10", .notice(unasked.today.adding(days: 7), from: unasked.today))
    try unasked.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"))
    try unasked.given("9:30", unasked.full())
    #expect(unanswered(unasked, "2026-001") == [])
    try unasked.given("9:40", .received(nil))
    #expect(unanswered(unasked, "2026-001") == [unasked.state.version])
  }

  @Test func `what is said to be about something else, with the reason, answers nothing`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given(
      "9:30",
      .receiveRepresentations(
        RepresentationsReceived(
          how: "letter", text: "About the fair.", isUnrelated: true,
          whyUnrelated: "It is about the fair.")))
    #expect(unanswered(spec, "2026-001") == [])
    #expect(spec.state.otherReplies.isEmpty)
  }

  @Test func `what they wrote to a letter sent again takes the place of their declining before it`()
    throws
  {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", .declined("N1"))
    try spec.given("9:40", .returned("L1"))
    try spec.given("9:50", .send("L1"))
    try spec.given("9:55", .received("N1"))
    #expect(spec.state.hearing("N1")?.reply.received != nil)
    #expect(spec.state.hearing("N1")?.reply.declined == nil)
  }

  // MARK: Of which nobody has said what they answer

  @Test func `an account of the person's own may answer, and that of a witness does not`() throws {
    var spec = try CaseSpec.noticed()
    func reply(_ part: IncidentPart) throws -> Bool {
      var told = spec
      try told.given(
        "9:30",
        .takeStatement(
          StatementTaken(from: "The parent", part: part, firstHand: true, seen: "Not me.")))
      let hearing = try #require(told.state.hearing("N1"))
      return PersonRecord(own: told.state, others: []).unassignedReply(to: hearing) != nil
    }
    #expect(try reply(.alleged))
    #expect(try !reply(.witness))
    #expect(try !reply(.affected))
    spec.today = try CaseSpec.day(1)
    #expect(try reply(.alleged))
  }

  @Test func `what waits for an answer elsewhere was told, is unanswered and undecided`() throws {
    func names(_ other: CaseSpec, own: CaseSpec) -> [String] {
      let others = [OtherCase(number: "2026-002", state: other.state)]
      return PersonRecord(own: own.state, others: others).unansweredElsewhere.map(\.name)
    }
    let own = try CaseSpec.ready()
    let told = try CaseSpec.noticed()
    #expect(names(told, own: own) == ["2026-002/N1"])
    var drafted = try CaseSpec.ready()
    try drafted.given("9:10", .notice(drafted.today.adding(days: 7), from: drafted.today))
    #expect(names(drafted, own: own) == [])
    var answered = told
    try answered.given("9:30", .received("N1"))
    #expect(names(answered, own: own) == [])
    #expect(names(told, own: try CaseSpec.banned()) == [])
  }
}
