import CaseModel
import PolicyModel
import Testing

/// What a gate or a letter rests on tells something, whoever types it and by whichever step.
@Suite struct TextsThatTellNothingTests {
  static let nothing = ["n/a", "N/A", ".", "-", "x", "none given", "tbc", "\u{200B}", "None"]

  @Test(arguments: nothing)
  func `a decision is refused where what it rests on tells nothing`(text: String) throws {
    var spec = try CaseSpec.noticed()
    spec.children = [CaseChild(pupil: "u1", name: "Amy")]
    try spec.given("9:30", .declined("N1"))
    func unmet(_ change: (inout RestrictionDecided) -> Void) -> [Demand] {
      spec.unmet(
        spec.full {
          $0.children = [ChildArrangement(pupil: "u1", arrangement: "Nan collects.")]
          change(&$0)
        })
    }
    #expect(unmet { _ in } == [])
    #expect(unmet { $0.reasons.factors = text } == [.reasonsGiven])
    #expect(unmet { $0.reasons.facts = text }.contains(.reasonsGiven))
    #expect(unmet { $0.complaintRoute = text } == [.complaintRoute])
    #expect(unmet { $0.children[0].arrangement = text } == [.childArrangements])
    let overridden = spec.full(overrides: [.complaintRoute: text]) {
      $0.children = [ChildArrangement(pupil: "u1", arrangement: "Nan collects.")]
      $0.complaintRoute = ""
    }
    #expect(spec.unmet(overridden) == [.complaintRoute])
    // None is an answer where what was considered or asked for may be none.
    let answers = text == "None"
    #expect(unmet { $0.reasons.alternatives = text } == (answers ? [] : [.reasonsGiven]))
    #expect(unmet { $0.adjustments = text } == (answers ? [] : [.adjustmentsAsked]))
  }

  @Test(arguments: nothing)
  func `nothing is put, gathered, answered or put off by a text that tells nothing`(text: String)
    throws
  {
    var spec = try CaseSpec.ready()
    #expect(
      spec.refusal(.notice(spec.today.adding(days: 7), from: spec.today) { $0.facts = text }) != nil
    )
    #expect(spec.refusal(.stateNobodyElse(NobodyElseInvolved(reason: text))) != nil)
    let account = StatementTaken(from: "A witness", part: .witness, firstHand: true, seen: text)
    #expect(spec.refusal(.takeStatement(account)) != nil)
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1"), .send("L1"))
    let side = RepresentationsReceived(about: "N1", how: "letter", text: text)
    let refusal = try #require(spec.refusal(.receiveRepresentations(side)))
    #expect(refusal.reasons[0].opens.count == 2)
    let declined = RepresentationsDeclined(about: "N1", how: "in-writing", said: text)
    #expect(spec.refusal(.declineRepresentations(declined)) != nil)
    #expect(spec.refusal(.received("N1")) == nil)
    #expect(spec.refusal(.declined("N1")) == nil)
  }

  @Test func `the form says it at the field, and takes none where none is an answer`() throws {
    let spec = try CaseSpec.ready()
    let form = StepForm(spec.state, spec.context(CaseSpec.head, nil))
    let step = try #require(Step.named("interim-ban", in: spec.pack))
    func problems(_ answers: [String: String]) -> [String] {
      guard case .failure(let problems) = form.fill(step, answers) else { return [] }
      return problems.problems.map(\.field)
    }
    let good = [
      "facts": "What happened.", "factors": "The risk.", "alternatives": "None",
      "adjustments": "None",
    ]
    #expect(problems(good) == [])
    #expect(problems(good.merging(["factors": "n/a"]) { $1 }) == ["factors"])
    #expect(problems(good.merging(["alternatives": "."]) { $1 }) == ["alternatives"])
  }

  @Test(arguments: [".", "none", "unknown", "Not known", "x", "n/a", "\u{200B}"])
  func `what is no address is none`(text: String) {
    #expect(!ContactDetails(address: text).hasAddress)
    #expect(!ContactDetails(address: text, postcode: text).hasAddress)
    #expect(ContactDetails(address: text, postcode: "NG1 1AA").hasAddress)
    #expect(ContactDetails(address: "1 High St").hasAddress)
  }
}
