import PolicyModel
import Testing

@testable import CaseModel

/// Whoever comes to a meeting at the school that was arranged with them breaches nothing.
@Suite struct MeetingIsNoBreachTests {
  private func breached(
    at time: String?, meetingAt hour: String? = "10:00", place: String = "The office",
    _ change: (inout CaseSpec) throws -> Void = { _ in }
  ) throws -> Bool {
    var spec = try CaseSpec.banned()
    try spec.given(
      "9:50",
      .arrangeMeeting(
        MeetingArranged(
          meeting: "", on: spec.today.adding(days: 1), at: hour.flatMap { LocalTime($0) },
          place: place, with: "s01")))
    spec.today = try CaseSpec.day(1)
    try change(&spec)
    return spec.refusal(
      .logBreach(RestrictionBreached(restriction: "R1", what: "Came in.")), at: time,
      by: CaseSpec.office) == nil
  }

  @Test(arguments: ["9:30", "10:00", "10:20", "12:59"])
  func `they come for it from half an hour before it on`(_ time: String) throws {
    #expect(try !breached(at: time))
  }

  @Test(arguments: ["8:00", "9:29", "13:01", "16:00"])
  func `at another hour of the day they do not`(_ time: String) throws {
    #expect(try breached(at: time))
  }

  @Test func `where no hour is known the day is theirs until it is over`() throws {
    #expect(try !breached(at: nil))
    #expect(try !breached(at: "16:00", meetingAt: nil))
    let held = CaseCommand.holdMeeting(MeetingHeld(meeting: "M1", note: "Talked.", agreed: true))
    #expect(try breached(at: "16:00", meetingAt: nil) { try $0.given("11:00", held) })
    #expect(try !breached(at: "10:30", meetingAt: nil) { try $0.given("11:00", held) })
  }

  @Test func `what is called off, or held by telephone, brings nobody here`() throws {
    let off = CaseCommand.missMeeting(MeetingMissed(meeting: "M1", why: .schoolCancelled))
    #expect(try breached(at: "10:00") { try $0.given("9:00", off) })
    #expect(try breached(at: "10:00", place: "By telephone"))
  }

  @Test func `a meeting of another case of theirs counts`() throws {
    var other = try CaseSpec.ready()
    try other.given(
      "9:50",
      .arrangeMeeting(
        MeetingArranged(
          meeting: "", on: other.today.adding(days: 1), at: LocalTime("10:00"), place: "Here",
          with: "s01")))
    let place = OtherCase(number: "2026-009", state: other.state, pack: other.pack)
    #expect(try !breached(at: "10:05", meetingAt: "15:00") { $0.others = [place] })
  }
}
