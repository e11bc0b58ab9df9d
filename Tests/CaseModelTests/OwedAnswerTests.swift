import CaseModel
import PolicyModel
import Testing

/// A ban decided on a silence that was none: once the head has considered what came, the gate asks until a letter
/// answers it.
@Suite struct OwedAnswerTests {
  /// A ban decided on silence, and a reply that had come in time, considered the day after.
  private func considered(isIssued: Bool = true) throws -> CaseSpec {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(8)
    try spec.given("9:00", spec.full())
    if isIssued { try spec.given("9:10", .issue("L2"), .send("L2")) }
    spec.today = try CaseSpec.day(9)
    spec.fold(
      .representationsReceived(RepresentationsReceived(how: "letter", text: "Mine.")),
      When(try CaseSpec.day(5)))
    try spec.given("9:30", answer())
    return spec
  }

  private func answer(_ restriction: ItemID = "R1") -> CaseCommand {
    .considerReply(ReplyConsidered(restriction: restriction, answer: "The insult was heard."))
  }

  private func owes(_ spec: CaseSpec) throws -> Bool {
    spec.state.hasFallen(try #require(spec.state.restriction("R1")))
  }

  @Test func `a letter about something else of the ban answers nothing`() throws {
    var spec = try considered()
    try spec.given(
      "9:40", .logBreach(RestrictionBreached(restriction: "R1", what: "Came in.")),
      .draftLetter(LetterDrafted(letter: "", kind: .restrictionBreached, about: "R1")),
      .issue("L4", .restrictionBreached))
    #expect(try owes(spec))
    try spec.given("9:50", .issue("L3", .laterReply))
    #expect(try !owes(spec))
  }

  @Test func `nor does an answer about another restriction`() throws {
    var spec = try considered()
    try spec.given("9:40", .consult(measure: "managed-contact"))
    try spec.given(
      "9:45",
      .managed(from: spec.today, days: 42))
    try spec.given("9:50", .issue("L4", .managedContact), .send("L4"))
    try spec.given(
      "10:00", .requestReview(ReviewRequested(restriction: "R2", how: "by letter")), answer("R2"))
    let letter = try #require(spec.state.letters.last)
    #expect(letter.draft.kind == .laterReply && letter.draft.about == "R2")
    try spec.given("10:10", .issue(letter.id, .laterReply))
    #expect(try owes(spec))
  }

  @Test func `an answer that was issued and given up is none`() throws {
    var spec = try considered()
    try spec.given("9:40", .issue("L3", .laterReply))
    #expect(try !owes(spec))
    try spec.given("9:50", .drop("L3"))
    #expect(try owes(spec))
  }

  @Test func `the letter of the ban answers where it was still to be written`() throws {
    var spec = try considered(isIssued: false)
    #expect(spec.state.letters.map(\.draft.kind) == [.noticeOfIntent, .ban])
    #expect(try owes(spec))
    try spec.given("9:40", .issue("L2"))
    #expect(try !owes(spec))
  }

  @Test func `a review decides it anew, and owes no answer for before`() throws {
    var spec = try considered()
    var shorter = try #require(spec.state.restriction("R1")).terms
    shorter.until = spec.today.adding(days: 10)
    try spec.given("9:40", .review(.vary, shorter))
    #expect(try !owes(spec))
  }

  @Test func `a ban on what they replied does not wait for the answer to a further reply`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("9:30", .received("N1"))
    spec.today = try CaseSpec.day(2)
    try spec.given("9:00", spec.full(), .issue("L2"), .send("L2"))
    spec.today = try CaseSpec.day(5)
    try spec.given("9:00", .received(nil), answer())
    #expect(spec.state.letters.last?.draft.kind == .laterReply)
    #expect(try !owes(spec))
  }
}
