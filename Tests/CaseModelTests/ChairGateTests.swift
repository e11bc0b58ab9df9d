import CaseModel
import PolicyModel
import Testing

@Suite struct ChairGateTests {
  private func spoken() throws -> CaseSpec {
    var spec = try CaseSpec()
    try spec.given("9:00", .account, .spokenTo)
    return spec
  }

  @Test func `consulted at 9.05 and banned at 9.20 is taken`() throws {
    var spec = try spoken()
    try spec.given("9:05", .consult())
    #expect(spec.refusal(spec.interim(), at: "9:20") == nil)
  }

  @Test func `banned at 9.20 and consulted at 9.30 is refused, though both are written by now`()
    throws
  {
    var spec = try spoken()
    try spec.given("9:30", .consult())
    let refusal = try #require(spec.refusal(spec.interim(), at: "9:20"))
    #expect(refusal.reasons.map(\.demand) == [.chairConsulted])
    #expect(refusal.reasons[0].why.contains("only after the time given"))
    #expect(spec.refusal(spec.interim(), at: "9:31") == nil)
  }

  @Test func `a consultation of the same day counts where a time is not known`() throws {
    var spec = try spoken()
    try spec.given(nil, .consult())
    #expect(spec.refusal(spec.interim(), at: "9:20") == nil)
  }

  @Test func `a question without a view does not open a ban, and a view of any kind does`() throws {
    var spec = try spoken()
    try spec.given(nil, .consult(.chair, nil))
    #expect(spec.unmet(spec.interim()) == [.chairConsulted])
    try spec.given(nil, .recordView(ChairReplied(consultation: "C1", view: .noAnswer)))
    let refusal = try #require(spec.refusal(spec.interim()))
    #expect(refusal.reasons.map(\.demand) == [.chairConsulted])
    #expect(refusal.reasons[0].why.contains("asked and did not answer"))
    try spec.given(nil, .recordView(ChairReplied(consultation: "C1", view: .noView)))
    #expect(spec.refusal(spec.interim()) == nil)
    let again = CaseCommand.recordView(ChairReplied(consultation: "C1", view: .supports))
    #expect(spec.refusal(again) != nil)
  }

  @Test func `a chair who is against it counts, and the head says why they differ`() throws {
    var spec = try spoken()
    try spec.given(nil, .consult(.chair, .against))
    let refusal = try #require(spec.refusal(spec.interim()))
    #expect(
      refusal.reasons.map(\.why) == [
        "The chair of governors was against it; say why you differ."
      ])
    #expect(spec.refusal(spec.interim { $0.againstChair = "The risk is too great." }) == nil)
  }

  @Test func `the vice-chair stands in with a reason, and not without`() throws {
    var spec = try spoken()
    #expect(spec.refusal(.consult(.viceChair)) != nil)
    try spec.given(nil, .consult(.viceChair, reason: .away))
    #expect(try spec.ways(spec.interim())[.chairConsulted] == .viceChairConsulted)
    #expect(spec.refusal(.consult(.deputy)) != nil)
  }

  @Test func `nobody who stands in is heard over the chair's own view`() throws {
    var spec = try spoken()
    try spec.given("9:05", .consult(.chair, .against))
    try spec.given("9:10", .consult(.viceChair, reason: .away))
    let refusal = try #require(spec.refusal(spec.interim()))
    #expect(
      refusal.reasons.map(\.why) == ["The chair of governors was against it; say why you differ."])
  }

  @Test func `one consultation covers the interim and the full ban`() throws {
    var spec = try CaseSpec.ready(ceilingEnd: CaseSpec.day(60))
    try spec.given("9:10", spec.interim())
    try spec.given("9:20", .issue("L1", .interimBan), .send("L1"), .declined("R1"))
    #expect(try spec.ways(spec.full())[.chairConsulted] == .consulted)
  }

  @Test func `shorter and narrower need no new question, longer and wider do`() throws {
    let end = try CaseSpec.day(30)
    var spec = try spoken()
    try spec.given("9:01", .consult(scope: .part, until: end))
    func limited(_ until: CivilDate?) -> [Demand] {
      spec.unmet(.ban(.limited, from: spec.today, until: until) { $0.terms.review = end })
        .filter { $0 == .chairConsulted }
    }
    #expect(limited(end) == [])
    #expect(limited(end.adding(days: -10)) == [])
    #expect(limited(end.adding(days: 1)) == [.chairConsulted])
    #expect(limited(nil) == [.chairConsulted])
    #expect(spec.unmet(spec.interim()) == [.chairConsulted])
    let refusal = try #require(spec.refusal(spec.interim()))
    #expect(refusal.reasons[0].why.contains("part of the site or the day (In writing)"))
  }

  @Test func `a question about one measure does not open another`() throws {
    var spec = try spoken()
    try spec.given(nil, .consult(measure: "managed-contact"))
    #expect(spec.unmet(spec.interim()) == [.chairConsulted])
    let managed = CaseCommand.ban(
      .managedContact, from: spec.today, until: spec.today.adding(days: 42),
      measure: "managed-contact")
    #expect(spec.refusal(managed) == nil)
  }

  @Test func `a question is about terms of a restriction`() throws {
    let spec = try spoken()
    #expect(spec.refusal(.consult(measure: "warning-letter")) != nil)
    let vague = ChairAsked(
      consultation: "", of: .chair, how: "",
      proposal: Proposal(
        measure: "site-ban",
        terms: Terms(
          form: .limited, scope: .part, exceptions: "The rest.", from: spec.today,
          until: spec.today.adding(days: 9)),
        incidents: [], facts: "What happened."))
    let refusal = try #require(spec.refusal(.consult(vague, view: nil, note: "")))
    #expect(refusal.reasons.map(\.why) == ["A question about part of the site says which part."])
  }

  // MARK: Asked since the last decision

  private let contact = "managed-contact"

  @Test func `a decision on another measure leaves the question about this one open`() throws {
    var spec = try spoken()
    try spec.given("9:05", .consult(), .consult(measure: contact))
    try spec.given(
      "9:10",
      .ban(
        .managedContact, from: spec.today, until: spec.today.adding(days: 42), measure: contact))
    #expect(spec.refusal(spec.interim(), at: "9:20") == nil)
  }

  @Test func `what was asked before the last decision is asked anew, however late it is written`()
    throws
  {
    var spec = try CaseSpec.banned()
    try spec.given("9:15", .consult())
    #expect(spec.unmet(spec.full()).contains(.chairConsulted))
    try spec.given("9:35", .consult())
    #expect(!spec.unmet(spec.full()).contains(.chairConsulted))
  }

  @Test func `where no times are known, the order of writing tells which came first`() throws {
    var spec = try spoken()
    try spec.given(nil, .consult(), .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given(nil, .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"), spec.full())
    #expect(spec.unmet(spec.full()).contains(.chairConsulted))
    try spec.given(nil, .consult(.chair, .against), .consult(.chair, .supports))
    #expect(!spec.unmet(spec.full()).contains(.chairConsulted))
    let whys = spec.refusal(spec.full())?.reasons.map(\.why) ?? []
    #expect(!whys.contains { $0.contains("was against it") })
  }

  @Test func `of two views the one given last counts, though it was written down first`() throws {
    var spec = try spoken()
    try spec.given("9:10", .consult(.chair, .against))
    try spec.given("9:05", .consult(.chair, .supports))
    #expect(
      spec.refusal(spec.interim())?.reasons.map(\.why) == [
        "The chair of governors was against it; say why you differ."
      ])
  }

  @Test func `of two questions the one counts that was answered last, though asked first`() throws {
    var spec = try spoken()
    try spec.given("9:00", .consult(.chair, nil), .consult(.chair, nil))
    func view(_ consultation: ItemID, _ view: ChairView) -> CaseCommand {
      .recordView(ChairReplied(consultation: consultation, view: view))
    }
    var inOrder = spec
    try inOrder.given("9:10", view("C2", .supports))
    try inOrder.given("9:20", view("C1", .against))
    #expect(inOrder.refusal(inOrder.interim())?.reasons.count == 1)
    try spec.given("9:20", view("C2", .against))
    try spec.given("9:10", view("C1", .supports))
    #expect(spec.refusal(spec.interim())?.reasons.count == 1)
  }

  // MARK: On the rail

  /// The reasons about the chair for which the rail blocks a step.
  private func blocked(_ spec: CaseSpec, _ step: StepID) -> [String] {
    let steps = Decider(spec.state, spec.context(CaseSpec.head, nil)).nextSteps()
    return steps.filter { $0.step.id == step }.flatMap(\.reasons)
      .filter { $0.demand == .chairConsulted }.map(\.why)
  }

  @Test func `the rail opens nothing on a question about another measure or incident`() throws {
    var spec = try spoken()
    try spec.given("9:05", .consult(measure: contact))
    #expect(blocked(spec, "site-ban").count == 1)
    #expect(blocked(spec, "managed-contact") == [])
    try spec.given("9:10", .further("2026-002", When(spec.today)))
    try spec.given("9:15", .consult(incidents: ["2026-001"]))
    #expect(blocked(spec, "site-ban").allSatisfy { $0.contains("incident I-2026-002 was not put") })
    #expect(blocked(spec, "site-ban").count == 1)
    try spec.given("9:20", .consult())
    #expect(blocked(spec, "site-ban") == [])
  }

  @Test func `the rail opens nothing on a question about days that are over`() throws {
    var spec = try CaseSpec.ready(ceilingEnd: CaseSpec.day(10))
    for (day, interim, full) in [(9, 0, 0), (10, 1, 0), (11, 1, 1)] {
      spec.today = try CaseSpec.day(day)
      // An interim ban leaves at least a day to reply.
      #expect(blocked(spec, "interim-ban").count == interim, "day \(day)")
      #expect(blocked(spec, "site-ban").count == full, "day \(day)")
    }
  }

  @Test func `the rail opens no interim ban on a question about a part of the site`() throws {
    var spec = try spoken()
    try spec.given("9:05", .consult(scope: .part))
    #expect(blocked(spec, "interim-ban").count == 1)
    #expect(blocked(spec, "site-ban") == [])
  }

  @Test func `a chair who is against less is against more, and the head says why they differ`()
    throws
  {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .consult(.chair, .against, until: spec.today.adding(days: 5)))
    let refusal = try #require(spec.refusal(spec.interim()))
    #expect(
      refusal.reasons.map(\.why) == ["The chair of governors was against it; say why you differ."])
    #expect(spec.refusal(spec.interim { $0.againstChair = "The risk." }) == nil)
    try spec.given("9:20", .consult())
    #expect(spec.refusal(spec.interim()) == nil)
  }

  @Test func `a question without an end says by when it is reviewed, and covers no later day`()
    throws
  {
    var spec = try CaseSpec()
    try spec.given("9:00", .account, .spokenTo)
    func asked(until: CivilDate? = nil, review: CivilDate? = nil) -> CaseCommand {
      let terms = Terms(form: .full, scope: .whole, from: spec.today, until: until, review: review)
      return .consult(
        ChairAsked(
          consultation: "", of: .chair, how: "by telephone",
          proposal: Proposal(
            measure: "site-ban", terms: terms, incidents: [], facts: "What happened.")),
        view: .supports, note: "")
    }
    #expect(spec.refusal(asked())?.lines.contains { $0.contains("without any end") } == true)
    #expect(spec.refusal(asked(until: try CaseSpec.day(30))) == nil)
    try spec.given("9:10", asked(review: try CaseSpec.day(30)))
    func ban(_ until: Int?, _ review: Int?) throws -> [Demand] {
      let command = CaseCommand.ban(.full, from: spec.today, until: try until.map(CaseSpec.day)) {
        $0.terms.review = review.flatMap { try? CaseSpec.day($0) }
      }
      return spec.unmet(command).filter { $0 == .chairConsulted }
    }
    #expect(try ban(5_000, nil) == [.chairConsulted])
    #expect(try ban(nil, 31) == [.chairConsulted])
    #expect(try ban(30, nil) == [])
    #expect(try ban(nil, 30) == [])
    // The form asks for one of the two, and begins with room for the hearing.
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    let step = try #require(Step.named("consult", in: spec.pack))
    let asked = [
      "measure": "site-ban", "scope": "whole", "how": "by telephone", "until": "", "review": "",
    ]
    guard case .failure(let missing) = form.fill(step, asked) else {
      throw CaseSpec.NotTaken()
    }
    #expect(missing.problems.map(\.field) == ["until"])
  }
}
