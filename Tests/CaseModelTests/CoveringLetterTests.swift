import PolicyModel
import Testing

@testable import CaseModel

/// Letters that accompany something: each may be drafted while there is what it tells of.
@Suite struct CoveringLetterTests {
  private func covering(_ kind: LetterKind, _ about: ItemID) -> CaseCommand {
    .draftLetter(LetterDrafted(letter: "", kind: kind, about: about))
  }

  private func kinds(_ spec: CaseSpec) throws -> [String] {
    spec.form.fields(of: .builtIn(.letter)).first { $0.name == "kind" }?.choices.map(\.value) ?? []
  }

  // MARK: An exception

  private func excepted(on day: Int = 10) throws -> CaseSpec {
    var spec = try CaseSpec.banned()
    try spec.given(
      "10:00",
      .agreeException(
        ExceptionAgreed(restriction: "R1", on: try CaseSpec.day(day), purpose: "A play.")))
    return spec
  }

  @Test func `an exception is told by letter until its day is over`() throws {
    #expect(try !kinds(CaseSpec.banned()).contains("exception"))
    var spec = try excepted()
    #expect(try kinds(spec).contains("exception"))
    try spec.given("10:10", covering(.exception, "R1"))
    spec.today = try CaseSpec.day(10)
    #expect(spec.refusal(.issue("L3", .exception)) == nil)
    #expect(spec.refusal(covering(.exception, "R1")) == nil)
    spec.today = try CaseSpec.day(11)
    let over = try #require(spec.refusal(.issue("L3", .exception)))
    #expect(over.reasons[0].why.contains("is over or was taken back"))
    #expect(spec.refusal(covering(.exception, "R1")) != nil)
    // Nor is one of a ban that a review has ended before it.
    spec = try excepted()
    var shorter = try #require(spec.state.restriction("R1")?.terms)
    shorter.until = try CaseSpec.day(5)
    try spec.given("10:20", .review(.vary, shorter))
    #expect(spec.refusal(covering(.exception, "R1")) == nil)
    spec.today = try CaseSpec.day(6)
    #expect(spec.refusal(covering(.exception, "R1")) != nil)
  }

  @Test func `what was taken back is not told by a letter that was fixed before`() throws {
    var spec = try excepted()
    let agreed = spec.state.version
    try spec.given(
      "10:05",
      .agreeException(
        ExceptionAgreed(restriction: "R1", on: try CaseSpec.day(12), purpose: "A talk.")))
    try spec.given("10:10", covering(.exception, "R1"))
    var before = spec
    try before.given("10:15", .correct(agreed), .issue("L3", .exception))
    #expect(before.refusal(.send("L3")) == nil)
    try spec.given("10:15", .issue("L3", .exception))
    #expect(spec.refusal(.send("L3")) == nil)
    // One that is agreed since changes nothing of what it tells.
    var further = spec
    try further.given(
      "10:18",
      .agreeException(
        ExceptionAgreed(restriction: "R1", on: try CaseSpec.day(13), purpose: "A fair.")))
    let last = further.state.version
    try further.given("10:19", .correct(last))
    #expect(further.refusal(.send("L3")) == nil)
    try spec.given("10:20", .correct(agreed))
    let back = try #require(spec.refusal(.send("L3")))
    #expect(back.reasons[0].why.hasPrefix("An exception of which"))
  }

  // MARK: What came

  @Test func `a reply is acknowledged while nothing is decided on it`() throws {
    var spec = try CaseSpec.noticed()
    #expect(spec.refusal(covering(.acknowledgement, "N1")) != nil)
    try spec.given("9:30", .received("N1"))
    #expect(try kinds(spec).contains("acknowledgement"))
    #expect(spec.refusal(covering(.acknowledgement, "N1")) == nil)
    #expect(spec.refusal(covering(.acknowledgement, "C1")) != nil)
    try spec.given("9:40", .against("N1"))
    #expect(spec.refusal(covering(.acknowledgement, "N1")) != nil)
  }

  @Test func `so is a part of one, and no refusal to reply`() throws {
    var spec = try CaseSpec.noticed()
    var part = spec
    try part.given(
      "9:30",
      .receiveRepresentations(
        RepresentationsReceived(
          about: "N1", how: "letter", text: "Mine.", isPart: true)))
    #expect(part.refusal(covering(.acknowledgement, "N1")) == nil)
    try spec.given("9:30", .declined("N1"))
    #expect(spec.refusal(covering(.acknowledgement, "N1")) != nil)
  }

  @Test func `a challenge is acknowledged until it is decided`() throws {
    var spec = try CaseSpec.banned()
    try spec.given(
      "10:00",
      .receiveChallenge(
        ChallengeReceived(
          challenge: "", about: "R1", hearer: .panel, panel: ["s07"], says: "It was not me",
          how: "by post")))
    #expect(spec.refusal(covering(.acknowledgement, "H1")) == nil)
    #expect(spec.refusal(covering(.acknowledgement, "R1")) != nil)
    #expect(
      spec.form.fields(of: .builtIn(.letter)).first { $0.name == "about" }?.choices
        .map(\.label).contains("the challenge of 2 March 2026") == true)
    try spec.given(
      "10:10",
      .decideChallenge(
        ChallengeDecided(
          challenge: "H1", outcome: .notUpheld, reasons: "Heard.", told: "Their letter.")))
    #expect(spec.refusal(covering(.acknowledgement, "H1")) != nil)
  }

  // MARK: A post

  @Test(arguments: Channel.allCases)
  func `a post is asked to be taken down where there is one`(_ channel: Channel) throws {
    var spec = try CaseSpec(channel: channel)
    try spec.given("8:30", .further("2026-002", When(CaseSpec.before)))
    #expect(spec.refusal(covering(.removalRequest, "2026-002")) != nil)
    let isPost = channel == .socialMedia || channel == .messagingGroup
    #expect((spec.refusal(covering(.removalRequest, "2026-001")) == nil) == isPost)
    #expect(try kinds(spec).contains("removal-request") == isPost)
    #expect(spec.refusal(covering(.removalRequest, "2026-009")) != nil)
  }
}
