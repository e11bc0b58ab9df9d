import PolicyModel
import Testing

@testable import CaseModel

/// What the parent said is answered, point by point, by the decision that ends what was put to them.
@Suite struct AnsweringTests {
  private let silent = DecisionReasons(
    facts: "What happened.", factors: "What was weighed.", alternatives: "What else there was.")

  private func fields(_ spec: CaseSpec, _ step: String) throws -> [StepField] {
    StepForm(spec.state, spec.context(CaseSpec.head, nil))
      .fields(of: try #require(Step.named(step, in: spec.pack)))
  }

  @Test(arguments: ["", ".", "n/a"])
  func `a ban after a reply says what they said and the answer`(_ nothing: String) throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", .received("N1"))
    var reasons = silent
    reasons.answer = nothing
    let refusal = try #require(spec.refusal(spec.full { $0.reasons = reasons }))
    #expect(refusal.reasons.map(\.demand) == [.reasonsGiven])
    #expect(refusal.reasons[0].why.contains("not answered"))
    #expect(try fields(spec, "site-ban").first { $0.name == "answer" }?.required == true)
    reasons.answer = "They say that they were provoked. That is no reason for a threat."
    #expect(spec.refusal(spec.full { $0.reasons = reasons }) == nil)
  }

  @Test func `a part of a reply, and what came unasked, is answered too`() throws {
    for about in ["N1", nil] as [ItemID?] {
      var spec = try CaseSpec.noticed()
      // What came unasked came before they were told of anything that it could answer.
      try spec.given(
        about == nil ? "9:00" : "9:30",
        .receiveRepresentations(
          RepresentationsReceived(about: about, how: "letter", text: "Wait.", isPart: true)))
      spec.today = try CaseSpec.day(8)
      #expect(spec.unmet(spec.full { $0.reasons = silent }) == [.reasonsGiven])
      #expect(spec.refusal(spec.full()) == nil)
    }
  }

  @Test func `where they said nothing, or declined, nothing is answered`() throws {
    var spec = try CaseSpec.noticed()
    var declined = spec
    try declined.given("9:30", .declined("N1"))
    #expect(declined.refusal(declined.full { $0.reasons = silent }) == nil)
    spec.today = try CaseSpec.day(8)
    #expect(spec.refusal(spec.full { $0.reasons = silent }) == nil)
    #expect(try !fields(spec, "site-ban").contains { $0.name == "answer" })
  }

  @Test func `what one decision answered the next one need not`() throws {
    var spec = try CaseSpec.banned()
    #expect(try !fields(spec, "review").contains { $0.name == "answer" })
    try spec.given(
      "10:00",
      .receiveRepresentations(
        RepresentationsReceived(about: nil, how: "letter", text: "Let me in.")))
    #expect(try fields(spec, "review").contains { $0.name == "answer" })
    // Who lets somebody in again owes no answer.
    let reasons = DecisionReasons(facts: "Calm since.", factors: "", alternatives: "")
    let lift = ReviewDecided(restriction: "R1", outcome: .lift, reasons: reasons)
    #expect(spec.refusal(.decideReview(lift)) == nil)
  }

  @Test func `what the ban answered, the review that goes on with it need not`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", .received("N1"), spec.full(), .issue("L2"), .send("L2"))
    let terms = try #require(spec.state.restriction("R1")).terms
    try spec.given(
      "10:00", .prepare(terms, replyBy: CaseSpec.day(7)), .issue("L3", .reviewNotice), .send("L3"),
      .declined("V1"), .consult())
    let goesOn = ReviewDecided(
      restriction: "R1", outcome: .continue, reasons: silent, terms: terms)
    #expect(spec.refusal(.decideReview(goesOn)) == nil)
    // A further ban on it answers what was said to the first.
    try spec.given("10:10", .decideReview(goesOn))
    try spec.given("10:20", .notice(CaseSpec.day(9), from: spec.today), .consult())
    let notice = try #require(spec.state.letters.last)
    try spec.given("10:30", .issue(notice.id, .noticeOfIntent), .send(notice.id), .declined("N2"))
    #expect(spec.unmet(spec.full { $0.reasons = silent }) == [.reasonsGiven])
  }

  @Test func `what was said to something else waits for that, or was answered there`() throws {
    func toAnswer(_ spec: CaseSpec) -> [Int] {
      PersonRecord(own: spec.state, others: [])
        .toAnswer("site-ban", ["2026-001"], isReview: false).map(\.sequence)
    }
    var open = try CaseSpec.noticed()
    try open.given(
      "9:30",
      .notice(
        CaseSpec.day(7), from: open.today, measure: "managed-contact", form: .managedContact),
      .issue("L2", .noticeOfIntent), .send("L2"), .received("N2"))
    #expect(toAnswer(open) == [])
    try open.given("9:40", .received("N1"))
    #expect(toAnswer(open) == [open.state.version])
    var other = try CaseSpec.ready()
    try other.given(
      "9:05", .further("2026-002", When(other.today)), .account(of: "2026-002"),
      .notice(CaseSpec.day(7), from: other.today) { $0.incidents = ["2026-002"] })
    try other.given("9:10", .issue("L1", .noticeOfIntent), .send("L1"), .received("N1"))
    let answer = other.state.version
    try other.given("9:20", .against("N1"))
    #expect(toAnswer(other) == [])
    #expect(
      PersonRecord(own: other.state, others: [])
        .toAnswer("site-ban", ["2026-002"], isReview: false).map(\.sequence) == [answer])
  }
}
