import CaseModel
import PolicyModel
import Testing

/// Whose answer it is: what somebody else tells, and what is said at once by a parent who was not asked, ends no
/// time to reply.
@Suite struct AnswerSourceTests {
  private let neighbour = AnswerSource(
    through: "Pat Lowe, a neighbour", leave: "Her letter of 2 March: ask Pat.")

  private func declined(_ source: AnswerSource, how: DecliningWay = .throughSomebody)
    -> CaseCommand
  {
    .declineRepresentations(
      RepresentationsDeclined(
        about: "N1", how: how.rawValue, said: "She will not answer you.", source: source))
  }

  private func said(_ source: AnswerSource, part: Bool = false) -> CaseCommand {
    .receiveRepresentations(
      RepresentationsReceived(
        about: "N1", how: "words at the gate", text: "What is this? I will write to you.",
        isPart: part, source: source))
  }

  private func form(_ spec: CaseSpec, _ step: BuiltInStep) -> [StepField] {
    StepForm(spec.state, spec.context(CaseSpec.head, nil)).fields(of: .builtIn(step))
  }

  private func problems(
    _ spec: CaseSpec, _ step: BuiltInStep, _ answers: [String: String]
  ) -> [String] {
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    switch form.fill(.builtIn(step), answers) {
    case .success: return []
    case .failure(let problems): return problems.problems.map(\.field)
    }
  }

  @Test(arguments: [
    AnswerSource(), AnswerSource(through: "A neighbour"), AnswerSource(leave: "She said so."),
    AnswerSource(through: "A neighbour", leave: "."),
    AnswerSource(through: ".", leave: "Her letter of 2 March."),
  ])
  func `who speaks for the parent is said, and by what leave`(_ source: AnswerSource) throws {
    let spec = try CaseSpec.noticed()
    let refusal = try #require(spec.refusal(declined(source)))
    #expect(refusal.reasons.first?.why.contains("by what leave") == true)
    #expect(refusal.reasons.first?.opens.count == 2)
    if source.isRelayed { #expect(spec.refusal(said(source)) != nil) }
  }

  @Test func `what somebody tells opens nothing before the last day to reply`() throws {
    for command in [declined(neighbour), said(neighbour)] {
      var spec = try CaseSpec.noticed()
      try spec.given("9:30", command)
      #expect(spec.unmet(spec.full()) == [.chanceToRespond])
      spec.today = try CaseSpec.day(7)
      #expect(spec.unmet(spec.full()) == [.chanceToRespond])
      spec.today = try CaseSpec.day(8)
      #expect(try spec.ways(spec.full())[.chanceToRespond] == .replyByPassed)
    }
  }

  @Test func `their own words beside it are taken, and open the decision`() throws {
    for own in [CaseCommand.declined("N1"), .received("N1")] {
      var spec = try CaseSpec.noticed()
      try spec.given("9:30", declined(neighbour), own)
      #expect(spec.refusal(spec.full()) == nil)
    }
  }

  @Test func `what somebody tells of their side is answered by the decision`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", said(neighbour))
    spec.today = try CaseSpec.day(8)
    let silent = DecisionReasons(
      facts: "What happened.", factors: "What was weighed.", alternatives: "What else there was.")
    #expect(spec.unmet(spec.full { $0.reasons = silent }) == [.reasonsGiven])
  }

  @Test func `corrected, it is gone, and silence counts as before`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", declined(neighbour))
    let entry = try #require(spec.state.hearing("N1")?.reply.declinedThrough.first?.sequence)
    try spec.given("9:40", .correct(entry))
    #expect(spec.state.hearing("N1")?.reply.declinedThrough == [])
    spec.today = try CaseSpec.day(8)
    #expect(spec.refusal(spec.full()) == nil)
  }

  @Test func `a correction of something else leaves it standing`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", declined(neighbour), .account)
    try spec.given("9:40", .correct(spec.state.version))
    #expect(spec.state.hearing("N1")?.reply.declinedThrough.count == 1)
  }

  @Test func `words on the day on which they were told end no time unless they were asked`() throws
  {
    var spec = try CaseSpec.noticed()
    for command in [said(AnswerSource()), declined(AnswerSource(), how: .inPerson)] {
      let refusal = try #require(spec.refusal(command))
      #expect(refusal.reasons.map(\.demand) == [.chanceToRespond])
      #expect(refusal.reasons.first?.why.contains("9 March 2026") == true)
    }
    try spec.given("9:30", said(AnswerSource(), part: true))
    #expect(spec.unmet(spec.full()) == [.chanceToRespond])
    try spec.given("9:40", declined(.asked, how: .inPerson))
    #expect(spec.refusal(spec.full()) == nil)
  }

  @Test func `of a letter that was posted today nobody is asked whether that is all`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 9), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .post("L1"))
    #expect(!form(spec, .representations).contains { $0.name == "asked" })
  }

  @Test func `on a later day their own words are enough`() throws {
    for command in [said(AnswerSource()), declined(AnswerSource(), how: .telephone)] {
      var spec = try CaseSpec.noticed()
      spec.today = try CaseSpec.day(1)
      try spec.given("9:30", command)
      #expect(spec.refusal(spec.full()) == nil)
    }
  }

  @Test func `an interim ban and a review that is announced ask the same`() throws {
    var interim = try CaseSpec.ready()
    try interim.given("9:10", interim.interim(), .issue("L1", .interimBan), .send("L1"))
    var early = RepresentationsDeclined(about: "R1", how: "in-person", said: "I will write.")
    #expect(interim.refusal(.declineRepresentations(early)) != nil)
    early.source = .asked
    #expect(interim.refusal(.declineRepresentations(early)) == nil)
    var review = try CaseSpec.banned()
    let terms = Terms(
      form: .full, scope: .whole, from: review.today, until: review.today.adding(days: 90))
    try review.given("10:00", .prepare(terms, replyBy: review.today.adding(days: 7)))
    try review.given("10:10", .issue("L3", .reviewNotice), .send("L3"))
    early.about = "V1"
    early.source = AnswerSource()
    #expect(review.refusal(.declineRepresentations(early)) != nil)
  }

  @Test func `the form asks it at its fields`() throws {
    var spec = try CaseSpec.noticed()
    let asked = try #require(form(spec, .representations).first { $0.name == "asked" })
    #expect(asked.required && asked.onlyWhen?.values == ["no"])
    let reply = ["how": "words at the gate", "text": "What is this?"]
    func with(_ more: [String: String]) -> [String: String] { reply.merging(more) { $1 } }
    #expect(problems(spec, .representations, with(["more": "no"])) == ["asked"])
    #expect(problems(spec, .representations, with(["more": "no", "asked": "."])) == ["asked"])
    #expect(problems(spec, .representations, with(["more": "yes"])) == [])
    #expect(
      problems(spec, .representations, with(["more": "for-them"])) == ["through", "leave"])
    let decline = ["said": "She will not."]
    func no(_ more: [String: String]) -> [String: String] { decline.merging(more) { $1 } }
    #expect(problems(spec, .decline, no(["how": "in-person"])) == ["asked"])
    #expect(problems(spec, .decline, no(["how": "through-somebody"])) == ["through", "leave"])
    #expect(
      problems(
        spec, .decline,
        no(["how": "through-somebody", "through": "Pat Lowe", "leave": "Her letter."])) == [])
    spec.today = try CaseSpec.day(1)
    #expect(!form(spec, .representations).contains { $0.name == "asked" })
    #expect(problems(spec, .representations, with(["more": "no"])) == [])
    #expect(problems(spec, .decline, no(["how": "in-person"])) == [])
    // Written down later, nobody can say any more that they were asked then.
    #expect(
      problems(spec, .representations, with(["more": "no", "on": "2/3/2026"])) == ["more"])
  }
}
