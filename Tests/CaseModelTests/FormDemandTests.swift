import CaseModel
import PolicyModel
import Testing

/// What the rail offers, what the form asks and what is judged come from the same requirement.
@Suite struct FormDemandTests {
  private let reasons = [
    "facts": "What happened.", "factors": "The risk.", "alternatives": "A warning.",
  ]
  private let answer = ["answer": "Their points, answered."]

  private func step(_ spec: CaseSpec, _ id: StepID) throws -> Step {
    try #require(Step.named(id, in: spec.pack))
  }

  private func form(_ spec: CaseSpec) -> StepForm {
    StepForm(spec.state, spec.context(CaseSpec.head, nil))
  }

  private func problems(
    _ spec: CaseSpec, _ id: StepID, _ answers: [String: String]
  ) throws -> [String] {
    switch form(spec).fill(try step(spec, id), answers) {
    case .success: return []
    case .failure(let problems): return problems.problems.map(\.field)
    }
  }

  private func refusal(
    _ spec: CaseSpec, _ id: StepID, _ answers: [String: String]
  ) throws -> Refusal? {
    guard case .success(let filled) = form(spec).fill(try step(spec, id), answers),
      case .command(let command) = filled.act
    else { throw CaseSpec.NotTaken() }
    return spec.refusal(command)
  }

  // MARK: At the field, marked required

  @Test func `adjustments and each child's arrangements are demanded, or why they are left out`()
    throws
  {
    var spec = try CaseSpec.ready()
    spec.children = [CaseChild(pupil: "u1", name: "Amy"), CaseChild(pupil: "u2", name: "Ben")]
    #expect(try problems(spec, "interim-ban", reasons) == ["child-u1", "child-u2", "adjustments"])
    let given = reasons.merging([
      "child-u1": "Gran collects.", "child-u2": "Walks home.", "adjustments": "None.",
    ]) { $1 }
    #expect(try refusal(spec, "interim-ban", given) == nil)
    let left = reasons.merging([
      "override-child-arrangements": "They stay with their aunt.",
      "override-adjustments-asked": "Nobody could ask.",
    ]) { $1 }
    #expect(try refusal(spec, "interim-ban", left) == nil)
    try spec.given(nil, .askAdjustments(AdjustmentsAsked(how: "by telephone", answer: "None.")))
    #expect(try problems(spec, "interim-ban", reasons) == ["child-u1", "child-u2"])
  }

  @Test func `nobody whom a court order keeps from a child is named to collect them`() throws {
    var spec = try CaseSpec.ready()
    spec.children = [CaseChild(pupil: "u1", name: "Amy Field", mayNotCollect: ["Dan Field"])]
    for named in ["Dan Field collects Amy.", "Mr D. Field brings her home.", "Dan: dan field"] {
      let answers = reasons.merging(["child-u1": named, "adjustments": "None."]) { $1 }
      #expect(try problems(spec, "interim-ban", answers) == ["child-u1"], "\(named)")
    }
    for other in ["Gran collects.", "Amy Field walks home with Jo Field."] {
      let answers = reasons.merging(["child-u1": other, "adjustments": "None."]) { $1 }
      #expect(try problems(spec, "interim-ban", answers) == [], "\(other)")
    }
  }

  @Test func `seriousness is demanded on a skipped rung, and not once the conduct went on`() throws
  {
    var spec = try CaseSpec(ShippedPacks.pack("robert-miles"))
    let answers = reasons.merging(["adjustments": "None.", "then-form": "full"]) { $1 }
    #expect(try problems(spec, "interim-ban", answers) == ["seriousness"])
    let serious = answers.merging(["seriousness": "A blow."]) { $1 }
    #expect(try refusal(spec, "interim-ban", serious) == nil)
    spec.fold(.letterDrafted(LetterDrafted(letter: "L1", kind: .banWarning)))
    spec.fold(
      .letterSent(LetterSent(letter: "L1", how: .post, to: "home")), When(try CaseSpec.day(-20)))
    #expect(try refusal(spec, "interim-ban", answers) == nil)
  }

  @Test func `why the head differs is demanded where the view on these very terms is against`()
    throws
  {
    var spec = try CaseSpec.ready()
    let answers = reasons.merging(["adjustments": "None."]) { $1 }
    #expect(try refusal(spec, "interim-ban", answers) == nil)
    try spec.given("9:10", .consult(.chair, .against))
    #expect(try problems(spec, "interim-ban", answers) == ["against-chair"])
    // A later view on narrower terms says nothing of the whole site.
    try spec.given("9:20", .consult(.chair, .supports, scope: .part))
    #expect(try problems(spec, "interim-ban", answers) == ["against-chair"])
    let explained = answers.merging(["against-chair": "The risk."]) { $1 }
    #expect(try refusal(spec, "interim-ban", explained) == nil)
    try spec.given("9:30", .consult(.chair, .supports))
    #expect(try refusal(spec, "interim-ban", answers) == nil)
  }

  @Test func `a review that goes on against the chair's view says why, one that narrows need not`()
    throws
  {
    var spec = try CaseSpec.banned()
    let longer = Terms(
      form: .full, scope: .whole, from: spec.today, until: spec.today.adding(days: 70))
    try spec.given("10:00", .prepare(longer, replyBy: spec.today.adding(days: 7)))
    try spec.given("10:10", .issue("L3", .reviewNotice), .send("L3"), .received("V1"))
    try spec.given("10:20", .consult(.chair, .against))
    let goOn = reasons.merging(answer) { $1 }.merging(["outcome": "continue"]) { $1 }
    #expect(try problems(spec, "review", goOn) == ["against-chair"])
    let vary = reasons.merging(answer) { $1 }.merging(["outcome": "vary"]) { $1 }
    #expect(try problems(spec, "review", vary) == ["against-chair"])
    let explained = goOn.merging(["against-chair": "The risk."]) { $1 }
    #expect(try refusal(spec, "review", explained) == nil)
    let narrow = vary.merging(["until": "+2w"]) { $1 }
    #expect(try refusal(spec, "review", narrow) == nil)
    #expect(try refusal(spec, "review", reasons.merging(["outcome": "lift"]) { $1 }) == nil)
  }

  @Test func `a review on silence after a day's notice says at its field why that was fair`() throws
  {
    var spec = try CaseSpec.banned()
    let longer = Terms(
      form: .full, scope: .whole, from: spec.today, until: spec.today.adding(days: 70))
    try spec.given("10:00", .prepare(longer, replyBy: spec.today.adding(days: 1)), .consult())
    try spec.given("10:10", .issue("L3", .reviewNotice), .send("L3"))
    spec.today = try CaseSpec.day(2)
    let goOn = reasons.merging(["outcome": "continue"]) { $1 }
    #expect(try problems(spec, "review", goOn) == ["override-notice-length"])
    let explained = goOn.merging(["override-notice-length": "A new threat."]) { $1 }
    #expect(try refusal(spec, "review", explained) == nil)
    let narrow = reasons.merging(["outcome": "vary", "until": "+2w"]) { $1 }
    #expect(try refusal(spec, "review", narrow) == nil)
    try spec.given("10:20", .received("V1"))
    #expect(try problems(spec, "review", goOn) == ["answer"])
    #expect(try refusal(spec, "review", goOn.merging(answer) { $1 }) == nil)
  }

  @Test func `a head who was affected is asked at the field why they decide all the same`() throws {
    var spec = try CaseSpec(affected: ["s01"])
    try spec.given("9:00", .account, .spokenTo, .consult())
    let answers = reasons.merging(["adjustments": "None."]) { $1 }
    #expect(try problems(spec, "interim-ban", answers) == ["override-impartial-decider"])
    let said = answers.merging(["override-impartial-decider": "Nobody else is here."]) { $1 }
    #expect(try refusal(spec, "interim-ban", said) == nil)
  }

  @Test func `a notice and a fixed period are asked for their end at the field`() throws {
    let spec = try CaseSpec(ShippedPacks.pack("rossmore"))
    let notice = [
      "measure": "site-ban", "form": "full", "facts": "What happened.", "until": "", "review": "",
    ]
    #expect(try problems(spec, "notice", notice) == ["until"])
    let reviewed = [
      "measure": "site-ban", "form": "full", "facts": "What happened.", "until": "",
      "review": "+6 weeks",
    ]
    #expect(try problems(spec, "notice", reviewed) == ["until"])
    let menu = try CaseSpec()
    #expect(try problems(menu, "notice", reviewed) == [])
    let vague = ["facts": "What happened.", "measure": "managed-contact", "conditions": ""]
    #expect(try problems(spec, "notice", vague) == ["arrangements"])
  }

  // MARK: The form starts within what was put

  @Test func `a decision's form starts within what the parent and the chair were asked`() throws {
    var spec = try CaseSpec()
    try spec.given("9:00", .account, .spokenTo)
    try spec.given(
      "9:05", .consult(.chair, .supports, scope: .part, until: CaseSpec.day(20)))
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .received("N1"))
    let answers = [
      "factors": "The risk.", "alternatives": "A warning.", "adjustments": "None.",
      "answer": "Their points, answered.",
    ]
    #expect(try refusal(spec, "site-ban", answers) == nil)
    let wider = answers.merging(["form": "full"]) { $1 }
    #expect(try problems(spec, "site-ban", wider) == ["form"])
    let longer = answers.merging(["until": "+6 weeks"]) { $1 }
    #expect(try problems(spec, "site-ban", longer) == ["until"])
  }

  @Test func `of two notices it starts from the one on which the parent was heard`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("10:00", .received("N1"))
    try spec.given(
      "10:10",
      .notice(spec.today.adding(days: 7), from: spec.today) {
        $0.terms.until = spec.today.adding(days: 90)
        $0.facts = "Something else."
      })
    let answers = [
      "factors": "The risk.", "alternatives": "A warning.", "adjustments": "None.",
      "answer": "Their points, answered.",
    ]
    #expect(try refusal(spec, "site-ban", answers) == nil)
    let refused = try #require(
      try refusal(spec, "site-ban", answers.merging(["facts": "Something else."]) { $1 }))
    #expect(refused.reasons.contains { $0.why.contains("was not told") })
  }

  @Test func `an interim ban that the chair saw as part of the site only is not ready`() throws {
    var spec = try CaseSpec()
    try spec.given("9:00", .account, .spokenTo, .consult(scope: .part))
    let decider = Decider(spec.state, spec.context(CaseSpec.head, nil))
    let next = try #require(decider.standing(of: .builtIn(.interimBan)))
    #expect(next.reasons.map(\.demand) == [.chairConsulted])
    #expect(next.reasons[0].why.contains("interim ban is wider"))
    try spec.given("9:10", .consult(until: CaseSpec.day(2)))
    let answers = reasons.merging(["adjustments": "None."]) { $1 }
    #expect(try problems(spec, "interim-ban", answers) == ["reply-by", "override-notice-length"])
    let said = answers.merging(["override-notice-length": "The chair saw two days only."]) { $1 }
    #expect(try refusal(spec, "interim-ban", said) == nil)
  }

  @Test func `a review goes on by its forms alone, weeks after the ban began`() throws {
    var spec = try CaseSpec.banned()
    spec.today = try CaseSpec.day(28)
    func take(_ id: StepID, _ answers: [String: String]) throws {
      guard case .success(let filled) = form(spec).fill(try step(spec, id), answers),
        case .command(let command) = filled.act
      else { throw CaseSpec.NotTaken() }
      try spec.given(nil, command)
    }
    try take(
      "review-prepare",
      ["recommendation": "continue", "since": "Quiet.", "facts": "What happened.", "until": "+8w"])
    try spec.given(nil, .issue("L3", .reviewNotice), .send("L3"), .declined("V1"))
    try take("consult", ["view": "supports", "how": "by telephone"])
    try take("review", reasons.merging(["outcome": "continue"]) { $1 })
    #expect(spec.state.restriction("R1")?.terms.until == spec.today.adding(days: 56))
    #expect(spec.state.restriction("R1")?.terms.from == (try CaseSpec.day(0)))
  }

  // MARK: Nothing falls into a note

  @Test(arguments: ShippedPacks.ids)
  func `every step of a pack has a form, and only the note records a note`(_ id: String) throws {
    let spec = try CaseSpec(ShippedPacks.pack(id))
    for step in Step.all(in: spec.pack) where step.id != "note" {
      #expect(!form(spec).fields(of: step).isEmpty, "\(step.id)")
      if case .success(let filled) = form(spec).fill(step, [:]), case .command(.note) = filled.act {
        Issue.record("\(step.id) records a note")
      }
    }
  }

  @Test func `under a pack without a ban there is no interim ban to take`() throws {
    var pack = MadeUpPacks.menu
    pack.measures.removeAll { $0.kind == .siteBan }
    let spec = try CaseSpec(pack)
    #expect(Step.named("interim-ban", in: pack) == nil)
    #expect(!Step.all(in: pack).contains { $0.id == "interim-ban" })
    #expect(Step.named("consult", in: pack) != nil)
    let filled = form(spec).fill(.builtIn(.interimBan), [:])
    guard case .success(let step) = filled, case .refuse = step.act else {
      Issue.record("\(filled)")
      return
    }
    pack.measures.removeAll(where: \.kind.isRestriction)
    #expect(Step.named("consult", in: pack) == nil)
  }
}
