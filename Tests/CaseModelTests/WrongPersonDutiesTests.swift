import CaseModel
import PolicyModel
import Testing

/// What a case against the wrong person leaves behind: nothing is owed, and nothing comes back by a correction
/// once a case was opened against somebody else.
@Suite struct WrongPersonDutiesTests {
  private func corrected(_ right: ParentID?) throws -> CaseSpec {
    var spec = try CaseSpec()
    try spec.given(
      "9:00",
      .arrangeMeeting(
        MeetingArranged(
          meeting: "", on: spec.today.adding(days: 3), place: "School", with: "s01")))
    try spec.given(
      "9:10",
      .correctPerson(PersonCorrected(wrong: "p00001", right: right, reason: "A namesake.")))
    return spec
  }

  @Test func `no duty is owed, and no meeting waits for its outcome`() throws {
    let before = try CaseSpec()
    #expect(!before.state.undoneDuties(in: before.pack, calendar: .empty).isEmpty)
    let spec = try corrected("p00002")
    #expect(spec.state.undoneDuties(in: spec.pack, calendar: .empty).isEmpty)
    #expect(spec.state.meetings.map(\.why) == [.schoolCancelled])
    let close = CaseCommand.close(CaseClosed(outcome: .wrongPerson, reason: "A namesake."))
    #expect(spec.refusal(close) == nil)
  }

  @Test func `where a case was opened against somebody else a correction brings none back`() throws
  {
    let spec = try corrected("p00002")
    let refusal = try #require(spec.refusal(.correct(spec.state.version)))
    #expect(refusal.reasons[0].why.contains("against somebody else"))
    #expect(refusal.reasons[0].opens[0].contains("correct-person"))
  }

  @Test func `where nobody else was named it does`() throws {
    var spec = try corrected(nil)
    try spec.given("9:20", .correct(spec.state.version))
    #expect(spec.state.wrongPerson == nil)
  }

  @Test func `a meeting that was held stays held`() throws {
    var spec = try CaseSpec()
    try spec.given(
      "9:00", .arrangeMeeting(MeetingArranged(meeting: "", on: spec.today, with: "s01")),
      .holdMeeting(MeetingHeld(meeting: "M1", note: "Calm.", agreed: true)),
      .correctPerson(PersonCorrected(wrong: "p00001", reason: "A namesake.")))
    #expect(spec.state.meetings.map(\.missed) == [nil])
  }
}
