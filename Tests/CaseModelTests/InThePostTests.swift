import PolicyModel
import Testing

@testable import CaseModel

/// A ban that was posted is known from the day on which post arrives, or on which somebody told them of it.
@Suite struct InThePostTests {
  private let breach = CaseCommand.logBreach(
    RestrictionBreached(restriction: "R1", what: "Came in."))

  /// A ban decided on a day after an answer, its letter gone out so.
  private func banned(_ how: DeliveryMethod, on day: Int = 0) throws -> CaseSpec {
    var spec = try CaseSpec.noticed()
    spec.person = CasePerson(hasEmail: true, agreedToEmail: true)
    try spec.given("9:25", .declined("N1"))
    spec.today = try CaseSpec.day(day)
    try spec.given("9:30", spec.full(), .issue("L2"))
    try spec.given("9:40", .sendLetter(LetterSent(letter: "L2", how: how, to: "")))
    return spec
  }

  private func knownFrom(_ spec: CaseSpec, _ id: ItemID = "R1") throws -> CivilDate? {
    spec.state.knownFrom(try #require(spec.state.restriction(id)), .empty)
  }

  @Test func `it is breached by nobody before the post has come`() throws {
    var spec = try banned(.post)
    for (day, isTaken) in [(0, false), (1, false), (2, true), (10, true)] {
      spec.today = try CaseSpec.day(day)
      let refusal = spec.refusal(breach, by: CaseSpec.office)
      #expect((refusal == nil) == isTaken, "\(day)")
      if let refusal {
        #expect(refusal.reasons[0].why.contains("counts as with them from 4 March 2026"))
        #expect(refusal.reasons[0].opens.count == 2)
      }
    }
    // Said afterwards of a day in between, it is the same.
    spec.today = try CaseSpec.day(5)
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    let filled = form.fill(
      .builtIn(.breach), ["restriction": "R1", "what": "Came in.", "on": "3/3/2026"])
    guard case .failure(let problems) = filled else {
      Issue.record("The form took it.")
      return
    }
    #expect(problems.problems.map(\.field) == ["on"])
    // On the day on which it comes, nothing makes them know of it sooner.
    spec.today = try CaseSpec.day(2)
    let between = spec.context(CaseSpec.office, When(try CaseSpec.day(1)))
    guard case .refused(let late) = Decider(spec.state, between).decide(breach) else {
      Issue.record("It was taken.")
      return
    }
    #expect(late.reasons.map(\.opens) == [["Report what happened as an incident."]])
  }

  @Test(arguments: [DeliveryMethod.handed, .left, .email])
  func `handed over, left at their door or by e-mail it is known at once`(_ how: DeliveryMethod)
    throws
  {
    let spec = try banned(how)
    #expect(try knownFrom(spec) == spec.today)
    #expect(spec.refusal(breach, at: "9:50", by: CaseSpec.office) == nil)
    #expect(spec.refusal(breach, at: "9:35", by: CaseSpec.office) != nil)
  }

  @Test func `a weekend is no time in the post`() throws {
    #expect(try knownFrom(banned(.post, on: 4)) == CaseSpec.day(8))
    let holidays = SchoolCalendar(
      bankHolidays: [try CaseSpec.day(7)], terms: [], insetDays: [])
    let spec = try banned(.post, on: 4)
    let restriction = try #require(spec.state.restriction("R1"))
    #expect(spec.state.knownFrom(restriction, holidays) == (try CaseSpec.day(9)))
  }

  @Test func `told in words beside it they know from then on`() throws {
    var spec = try banned(.post)
    // A call about something else tells them nothing of it.
    try spec.given("9:55", .spokenTo)
    #expect(try knownFrom(spec) == CaseSpec.day(2))
    let field = spec.form.fields(of: .builtIn(.spokenTo)).first { $0.name == "told" }
    #expect(field?.choices.map(\.value) == ["R1"])
    try spec.given("10:00", .toldChange())
    #expect(try knownFrom(spec) == spec.today)
    #expect(spec.refusal(breach, at: "10:30", by: CaseSpec.office) == nil)
    var later = try banned(.post)
    later.today = try CaseSpec.day(1)
    try later.given("8:00", .toldChange())
    #expect(try knownFrom(later) == later.today)
    // Words before it was decided told them nothing of it, and an attempt at them neither.
    var before = try CaseSpec.noticed()
    try before.given("9:25", .declined("N1"), .spokenTo)
    try before.given("9:30", before.full(), .issue("L2"), .post("L2"), .words(.unanswered))
    #expect(try knownFrom(before) == CaseSpec.day(2))
  }

  @Test func `words without a letter are no telling in writing`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .spokenTo)
    #expect(try knownFrom(spec) == nil)
    #expect(spec.refusal(breach)?.reasons[0].why.contains("in writing") == true)
  }

  @Test func `an interim ban posted and told at the gate holds at once`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .post("L1"))
    #expect(spec.refusal(breach, at: "9:20", by: CaseSpec.office) != nil)
    try spec.given("9:15", .toldChange())
    #expect(spec.refusal(breach, at: "9:20", by: CaseSpec.office) == nil)
  }

  @Test func `whoever is kept out anyhow, and knows, is not let in between`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .send("L1"), .declined("R1"))
    spec.today = try CaseSpec.day(3)
    var short = spec
    try spec.given("9:30", spec.full(), .issue("L2"), .post("L2"))
    #expect(try knownFrom(spec, "R2") == spec.today)
    // The interim ban had run out by the time the post comes.
    short.today = try CaseSpec.day(21)
    try short.given("9:30", short.full(), .issue("L2"), .post("L2"))
    #expect(try knownFrom(short, "R2") == CaseSpec.day(23))
  }

  @Test func `what a review adds is breached by nobody before its letter has come`() throws {
    var spec = try CaseSpec.banned(.limited)
    let terms = Terms(
      form: .full, scope: .whole, from: spec.today, until: spec.today.adding(days: 42))
    try spec.given("10:00", .prepare(terms, replyBy: spec.today.adding(days: 7)))
    try spec.given("10:10", .issue("L3", .reviewNotice), .send("L3"), .declined("V1"))
    spec.today = try CaseSpec.day(30)
    try spec.given("9:00", .consult(), .review(.vary, terms), .issue("L4", .reviewOutcome))
    try spec.given("9:10", .post("L4"))
    let restriction = try #require(spec.state.restriction("R1"))
    #expect(spec.state.reviewKnownFrom(restriction, .empty) == (try CaseSpec.day(32)))
  }

  /// A review of day 30 that widens or only lengthens a ban, heard, its outcome sent on a day.
  private func reviewed(
    _ form: RestrictionForm, _ how: DeliveryMethod, from before: RestrictionForm, on day: Int = 30
  ) throws -> CaseSpec {
    var spec = try CaseSpec.banned(before)
    let last = try #require(spec.state.restriction("R1")).terms
    var terms = last
    (terms.form, terms.scope) = (form, form == .full ? .whole : .part)
    if form == .full { (terms.conditions, terms.exceptions) = ("", "") }
    terms.until = try #require(last.until).adding(days: 14)
    try spec.given("10:00", .prepare(terms, replyBy: spec.today.adding(days: 7)))
    try spec.given("10:10", .issue("L3", .reviewNotice), .send("L3"), .declined("V1"))
    spec.today = try CaseSpec.day(30)
    try spec.given("9:00", .consult(), .review(.vary, terms), .issue("L4", .reviewOutcome))
    spec.today = try CaseSpec.day(day)
    try spec.given("9:10", .sendLetter(LetterSent(letter: "L4", how: how, to: "")))
    return spec
  }

  @Test func `what a review widens is known at the gate once its letter has come`() throws {
    func known(_ spec: CaseSpec) throws -> CivilDate? {
      spec.state.knownAtGate(try #require(spec.state.restriction("R1")), .empty)
    }
    let first = try known(CaseSpec.banned(.limited))
    #expect(try known(reviewed(.full, .post, from: .limited)) == CaseSpec.day(32))
    #expect(try known(reviewed(.full, .handed, from: .limited)) == CaseSpec.day(30))
    // They may not come in meanwhile anyhow.
    #expect(try known(reviewed(.full, .post, from: .full)) == first)
    #expect(try known(reviewed(.full, .post, from: .full, on: 39)) == first)
    // What they knew of was over before the letter came.
    #expect(try known(reviewed(.full, .post, from: .full, on: 42)) == CaseSpec.day(44))
  }

  @Test func `at the gate it asks the head until the post has come`() throws {
    let today = try CaseSpec.day(0)
    func row(_ knownFrom: CivilDate?, _ form: RestrictionForm = .full) -> RestrictionRow {
      RestrictionRow(
        number: "2026-001", restriction: "R1", parent: "p00001", parentName: "Field, Jo",
        form: form, scope: .whole, conditions: "", from: today, untilWords: "",
        standing: .inForce, reviewState: "", breaches: 0, asFound: false, knownFrom: knownFrom)
    }
    #expect(GateVerdict(row(today.adding(days: 2)), today) == .askHead)
    #expect(GateVerdict(row(today.adding(days: 2), .limited), today) == .askHead)
    #expect(GateVerdict(row(today), today) == .noEntry)
    #expect(GateVerdict(row(nil), today) == .noEntry)
    // It arranges contact alone.
    #expect(GateVerdict(row(today.adding(days: 2), .managedContact), today) == .mayComeIn)
  }
}
