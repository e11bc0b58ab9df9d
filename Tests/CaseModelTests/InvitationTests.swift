import CaseModel
import PolicyModel
import Testing

/// An invitation names its meeting: what the rail calls ready ends in a letter that can be issued.
@Suite("Invitations") struct InvitationTests {
  private func fill(
    _ spec: CaseSpec, _ id: StepID, _ answers: [String: String]
  ) throws -> Result<FilledStep, FieldProblems> {
    let step = try #require(Step.named(id, in: spec.pack))
    return StepForm(spec.state, spec.context(CaseSpec.head, nil)).fill(step, answers)
  }

  private func problems(
    _ spec: CaseSpec, _ id: StepID, _ answers: [String: String]
  ) throws -> [String] {
    guard case .failure(let found) = try fill(spec, id, answers) else { return [] }
    return found.problems.map(\.field)
  }

  private func ready() throws -> CaseSpec {
    var spec = try CaseSpec(ShippedPacks.pack("mugginton"))
    try spec.given("9:00", .account, .spokenTo)
    return spec
  }

  private let meeting = [
    "note": "You shouted.", "day": "+3", "time": "3.15 pm", "place": "the office", "with": "s01",
  ]

  @Test(arguments: ShippedPacks.ids)
  func `it asks day, hour, place and holder, and arranges the meeting`(_ id: String) throws {
    var spec = try CaseSpec(ShippedPacks.pack(id))
    if id != "robert-miles" { try spec.given("9:00", .account, .spokenTo) }
    #expect(
      try problems(spec, "meeting-invitation", ["note": "You shouted."])
        == ["day", "time", "place", "with"])
    guard case .success(let filled) = try fill(spec, "meeting-invitation", meeting),
      case .command(let command) = filled.act
    else {
      Issue.record("\(id)")
      return
    }
    try spec.given(nil, command)
    let arranged = try #require(spec.state.meetings.first?.facts)
    #expect(arranged.at == LocalTime("15:15") && arranged.place == "the office")
    #expect(spec.state.letters.map(\.draft.about) == [arranged.meeting])
  }

  @Test func `an invitation to a further meeting goes out, whatever became of the first`() throws {
    var spec = try ready()
    func invite(_ days: Int) -> CaseCommand {
      .invite(
        MeasureTaken(measure: "meeting-invitation"),
        to: MeetingArranged(
          meeting: "", on: spec.today.adding(days: days), place: "School", with: "s01"))
    }
    try spec.given("9:10", invite(1), .issue("L1", .invitation), .send("L1"))
    spec.today = try CaseSpec.day(1)
    try spec.given("15:30", .holdMeeting(MeetingHeld(meeting: "M1", note: "We met.")))
    spec.today = try CaseSpec.day(2)
    try spec.given("9:10", invite(3), .issue("L2", .invitation), .send("L2"))
  }

  @Test func `its meeting lies ahead, and one that is arranged is not asked again`() throws {
    var spec = try ready()
    #expect(
      try problems(spec, "meeting-invitation", meeting.merging(["day": "yesterday"]) { $1 })
        == ["day"])
    let arranged = MeetingArranged(meeting: "", on: spec.today.adding(days: 2), with: "s01")
    try spec.given("9:10", .arrangeMeeting(arranged))
    #expect(try problems(spec, "meeting-invitation", ["note": "You shouted."]).isEmpty)
  }

  @Test func `while contact is on hold it is blocked as its meeting is`() throws {
    var spec = try ready()
    try spec.given("9:10", .placeHold(HoldPlaced(by: "Derbyshire Police")))
    let step = try #require(Step.named("meeting-invitation", in: spec.pack))
    let rail = Decider(spec.state, spec.context(CaseSpec.head, nil)).standing(of: step)
    #expect(rail?.mayBeTaken == false)
  }

  @Test func `an exception has its hours apart from when it was agreed`() throws {
    let spec = try CaseSpec.banned()
    let day = ["day": "+2", "purpose": "the nativity play", "from": "14:00", "until": "2.30 pm"]
    guard case .success(let filled) = try fill(spec, "exception", day),
      case .command(.agreeException(let agreed)) = filled.act
    else {
      Issue.record("not taken")
      return
    }
    #expect(agreed.visit() == "the nativity play, 14:00 to 14:30")
    #expect(filled.happened.day == spec.today && agreed.on == spec.today.adding(days: 2))
    #expect(try problems(spec, "exception", day.merging(["until": "13:00"]) { $1 }) == ["until"])
    #expect(try problems(spec, "exception", day.merging(["day": "yesterday"]) { $1 }) == ["day"])
  }

  @Test
  func `once its meeting is over it is neither due nor sent, and one sent before may be noted`()
    throws
  {
    var spec = try ready()
    guard case .success(let filled) = try fill(spec, "meeting-invitation", meeting),
      case .command(let command) = filled.act
    else {
      Issue.record("not taken")
      return
    }
    try spec.given("9:10", command)
    try spec.given("9:20", .issue("L1", .invitation), .send("L1"))
    spec.today = spec.today.adding(days: 2)
    try spec.given(nil, .returnLetter(LetterReturned(letter: "L1", reason: "Gone away.")))
    func due() -> [DueKind] {
      DueList(pack: spec.pack, calendar: .empty).items(of: spec.state).map(\.kind)
    }
    #expect(due().contains(.letterReturned))
    spec.today = spec.today.adding(days: 1)
    let held = try #require(spec.state.meetings.first?.facts.meeting)
    try spec.given(nil, .holdMeeting(MeetingHeld(meeting: held, note: "Both were calm.")))
    #expect(!due().contains(.letterReturned))
    spec.today = spec.today.adding(days: 1)
    let refusal = try #require(spec.refusal(.send("L1")))
    #expect(refusal.reasons.map(\.why).first?.contains("is over") == true)
    let late = spec.today.adding(days: -1)
    let sent = Decider(spec.state, spec.context(CaseSpec.head, When(late))).decide(.send("L1"))
    guard case .accepted = sent else {
      Issue.record("\(sent)")
      return
    }
  }
}
