import CaseModel
import PolicyModel
import Testing

/// What is recorded in a case: about what is in it, once, and with a reason where one is asked.
@Suite struct RecordingTests {
  private func why(_ refusal: Refusal?) -> String { refusal?.reasons[0].why ?? "" }

  @Test func `an incident joins a case once, and again only where that was a mistake`() throws {
    var spec = try CaseSpec()
    let join = CaseCommand.further("2026-002", When(spec.today))
    try spec.given("9:00", join)
    #expect(spec.refusal(join) != nil)
    try spec.given("9:10", .correct(spec.state.version))
    #expect(spec.refusal(join) == nil)
  }

  @Test func `a fact is about an incident of the case, and about the only one where none is named`()
    throws
  {
    var spec = try CaseSpec()
    #expect(why(spec.refusal(.account(of: "2026-009"))).contains("is not part of this case"))
    try spec.given(
      "9:00", .account, .askedInVain, .stateNobodyElse(NobodyElseInvolved(reason: "Alone.")))
    #expect(spec.state.accounts.map(\.incident) == ["2026-001", "2026-001", "2026-001"])
    try spec.given("9:10", .further("2026-002", When(spec.today)))
    #expect(why(spec.refusal(.account)) == "This case has several incidents.")
    #expect(spec.refusal(.account(of: "2026-002")) == nil)
  }

  @Test func `that nobody else was involved is the head's to say, with how that is known`() throws {
    let spec = try CaseSpec()
    func nobody(_ reason: String) -> CaseCommand {
      .stateNobodyElse(NobodyElseInvolved(reason: reason))
    }
    #expect(spec.refusal(nobody(" ")) != nil)
    #expect(spec.refusal(nobody("They were alone.")) == nil)
    #expect(spec.refusal(nobody("They were alone."), by: CaseSpec.deputy)?.isPermission == true)
    #expect(spec.refusal(nobody(" "))?.isPermission == false)
  }

  @Test func `a meeting has one outcome, and each its own`() throws {
    var spec = try CaseSpec()
    try spec.given(
      "9:00", .arrangeMeeting(MeetingArranged(meeting: "", on: spec.today, with: "s01")))
    func held(_ meeting: ItemID) -> CaseCommand {
      .holdMeeting(MeetingHeld(meeting: meeting, note: "Agreed."))
    }
    #expect(why(spec.refusal(held("M9"))) == "There is no meeting M9 in this case.")
    try spec.given("9:10", held("M1"))
    #expect(why(spec.refusal(held("M1"))) == "The outcome of meeting M1 is already recorded.")
    let missed = CaseCommand.missMeeting(MeetingMissed(meeting: "M1", why: .declined))
    #expect(spec.refusal(missed) != nil)
  }

  @Test func `that a letter came back is recorded once a sending`() throws {
    var spec = try CaseSpec.noticed()
    try spec.given("10:00", .returned("L1"))
    #expect(spec.refusal(.returned("L1")) != nil)
    try spec.given("10:10", .send("L1"))
    #expect(spec.refusal(.returned("L1")) == nil)
  }

  @Test func `an exception, new arrangements and a request for review are for what still stands`()
    throws
  {
    var spec = try CaseSpec.banned()
    func exception(_ days: Int) throws -> CaseCommand {
      .agreeException(
        ExceptionAgreed(restriction: "R1", on: try CaseSpec.day(days), purpose: "The play."))
    }
    let commands = [
      try exception(43),
      .changeArrangements(ArrangementsChanged(restriction: "R1", children: [], reason: "Moved.")),
      .requestReview(ReviewRequested(restriction: "R1", how: "letter")),
    ]
    #expect(try spec.refusal(exception(-1)) != nil)
    #expect(try spec.refusal(exception(0)) == nil)
    for command in commands { #expect(spec.refusal(command) == nil) }
    spec.today = try CaseSpec.day(43)
    for command in commands {
      #expect(
        why(spec.refusal(command)) == "The restriction R1 is not in force: ended on its date.")
    }
  }

  @Test func `a step that the policy does not have needs no reason why it is not used`() throws {
    let spec = try CaseSpec()
    let unknown = MeasureNotUsed(measure: "mediation", reason: "Not wanted.")
    #expect(spec.refusal(.notUseMeasure(unknown)) != nil)
    let known = MeasureNotUsed(measure: "warning-letter", reason: "Too serious.")
    #expect(spec.refusal(.notUseMeasure(known)) == nil)
  }

  @Test func `the wrong person is written to about what they were told of, and of nothing else`()
    throws
  {
    var untold = try CaseSpec.ready()
    try untold.given("9:10", untold.interim())
    let correct = CaseCommand.correctPerson(
      PersonCorrected(wrong: "p00001", reason: "A namesake."))
    #expect(try untold.events(correct).count == 1)
    var quashed = try CaseSpec.banned()
    #expect(try quashed.events(correct).count == 2)
    try quashed.given(
      "10:00", .setAside(RestrictionSetAside(restriction: "R1", reason: "The wrong day.")))
    #expect(try quashed.events(correct).count == 1)
  }

  @Test func `a second answer is refused with the first, and what the parent adds has a place`()
    throws
  {
    var side = try CaseSpec.noticed()
    try side.given("10:00", .received("N1"))
    let again = try #require(side.refusal(.received("N1")))
    #expect(
      again.reasons[0].why
        == "To the notice of 2 March 2026, the parent's side is already recorded, on "
        + "Mon 2 March 2026 at 10:00.")
    #expect(again.reasons[0].opens[0].contains("an answer to nothing in particular"))
    let other = try #require(side.refusal(.declined("N1")))
    #expect(other.reasons[0].opens == ["Correct that entry, if it was mistaken."])
    var silent = try CaseSpec.noticed()
    try silent.given("10:00", .declined("N1"))
    #expect(why(silent.refusal(.received("N1"))).contains("that the parent will not reply"))
  }

  @Test func `a refusal is told with what it rests on and what would open it`() throws {
    let refusal = try #require(try CaseSpec().refusal(.close))
    #expect(
      refusal.lines == [
        "The policy says that this will be done: Gather accounts.",
        "  The chair is consulted before a ban. [Code of conduct, section 4 (policy)]",
        "  What would open it: Do it, or record why you depart from it (departure).",
      ])
    #expect(!refusal.isPermission)
  }
}
