import PolicyModel
import Testing

@testable import CaseModel

/// What counts as said in the time to reply, of everything that the parent said about that time.
@Suite struct SaidInTimeTests {
  private let plea = CaseCommand.askAdjustments(
    AdjustmentsAsked(how: "by telephone", answer: "Two weeks more."))
  private let part = CaseCommand.receiveRepresentations(
    RepresentationsReceived(
      about: "N1", how: "telephone", text: "It was my sister.", isPart: true))

  private func challenge(_ about: ItemID) -> CaseCommand {
    .receiveChallenge(
      ChallengeReceived(
        challenge: "", about: about, hearer: .viceChair, says: "I was in hospital.", how: "letter"))
  }

  /// What holds up silence on day 15; nil where it counts.
  private func heldUp(_ spec: CaseSpec) throws -> UnassignedReply.Source? {
    let hearing = try #require(spec.state.openHearings.last)
    return PersonRecord(own: spec.state, others: spec.others).unassignedReply(to: hearing)?.source
  }

  @Test func `a plea on the day of telling counts where it was written after it`() throws {
    var before = try CaseSpec.ready()
    try before.given(nil, plea)
    try before.given(
      "9:10", .notice(before.today.adding(days: 7), from: before.today), .issue("L1"), .send("L1"))
    #expect(try heldUp(before) == nil)
    var after = try CaseSpec.noticed()
    try after.given(nil, plea)
    #expect(try heldUp(after) == .adjustment)
  }

  @Test func `a part of their reply, taken down since, holds what they asked for`() throws {
    var spec = try CaseSpec.noticed()
    spec.today = try CaseSpec.day(2)
    try spec.given("9:00", plea)
    #expect(try heldUp(spec) == .adjustment)
    try spec.given("9:10", part)
    #expect(try heldUp(spec) == nil)
  }

  @Test func `words that were written before the sending was, but said after it, count`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today), .issue("L1"))
    spec.today = try CaseSpec.day(2)
    try spec.given("9:00", .spokenTo)
    spec.fold(
      .letterSent(LetterSent(letter: "L1", how: .handed, to: "")), When(try CaseSpec.day(1)))
    #expect(try heldUp(spec) == .words)
  }

  @Test func `a challenge from before they were told is no answer to it`() throws {
    var spec = try CaseSpec.ready()
    try spec.given(nil, spec.interim(), challenge("R1"))
    try spec.given(nil, .issue("L1", .interimBan), .send("L1"))
    #expect(try heldUp(spec) == nil)
  }

  @Test func `a challenge to something else is none, in this case or another`() throws {
    var spec = try CaseSpec.managed()
    try spec.given("9:30", .consult(), spec.interim(), .issue("L2", .interimBan), .send("L2"))
    spec.today = try CaseSpec.day(2)
    try spec.given("9:00", challenge("R1"))
    #expect(try heldUp(spec) == nil)
    try spec.given("9:10", challenge("R2"))
    #expect(try heldUp(spec) == .challenge)

    var other = try CaseSpec.ready()
    try other.given("9:10", other.interim(), .issue("L1", .interimBan), .send("L1"))
    other.today = try CaseSpec.day(2)
    try other.given("9:00", challenge("R1"))
    var beside = try CaseSpec.ready()
    try beside.given("9:15", beside.interim(), .issue("L1", .interimBan), .send("L1"))
    beside.others = [OtherCase(number: "2026-009", state: other.state)]
    #expect(try heldUp(beside) == nil)
  }

  // MARK: Meetings of which nobody said how they went

  private func met(_ on: Int, before day: Int, arranged: Int = 0) throws -> UnassignedReply? {
    var spec = try CaseSpec.ready()
    spec.today = try CaseSpec.day(arranged)
    let meeting = MeetingArranged(
      meeting: "", on: try CaseSpec.day(on), place: "The office", with: CaseSpec.head.staff)
    try spec.given("9:05", .arrangeMeeting(meeting))
    return PersonRecord(own: spec.state, others: [])
      .meetingToRecord(since: When(try CaseSpec.day(2)).stamp, before: try CaseSpec.day(day))
  }

  @Test func `one counts from the day of telling to the day before the decision`() throws {
    #expect(try met(1, before: 8) == nil)
    #expect(try met(2, before: 8) != nil)
    #expect(try met(7, before: 8) != nil)
    #expect(try met(8, before: 8) == nil)
  }

  @Test func `it is named by its day, and not by the day on which it was arranged`() throws {
    #expect(try met(3, before: 8)?.words.hasPrefix("5 March 2026") == true)
  }
}

extension When {
  /// The stamp of an entry at this time.
  fileprivate var stamp: Stamp { Stamp(when: self, sequence: 1, staff: "s01") }
}
