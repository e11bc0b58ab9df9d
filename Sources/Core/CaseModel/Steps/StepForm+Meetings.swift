import PolicyModel

extension StepForm {
  private typealias Choice = StepField.Choice

  /// Meetings with the parent.
  func meetingFields(_ step: BuiltInStep) -> [StepField] {
    switch step {
    case .meetingArrange:
      let allowed = context.pack.measure(of: .meetingInvitation)?.with ?? []
      return [
        StepField("day", "Day of the meeting", .date, required: true, base: "on"),
        StepField("time", "Time of the meeting", .time),
        StepField("place", "Where, or how"),
        StepField(
          "with", "Who holds it", .staff, required: true,
          hint: allowed.isEmpty
            ? "" : "The policy names \(allowed.map(\.inWords).joined(separator: " or ")).",
          choices: staff.filter { allowed.isEmpty || !Set(allowed).isDisjoint(with: $0.roles) }
            .map { Choice($0.staff.rawValue, $0.name) }),
        StepField("accompanied-by", "Accompanied by", .staff, choices: staffChoices(nil)),
      ]
    case .meetingHeld:
      return [meetingField, StepField("note", "What was said and agreed", .text, required: true)]
    case .meetingMissed:
      return [
        meetingField,
        StepField(
          "why", "Why", .choice, required: true, initial: "not-attended",
          choices: MissedReason.allCases.map { Choice($0.rawValue, $0.words) }),
        StepField("note", "In words", .text),
      ]
    default: return runningFields(step)
    }
  }

  func meetingAct(
    _ step: BuiltInStep, _ reader: inout FormReader, _ happened: When
  ) -> StepAct {
    switch step {
    case .meetingArrange:
      let other = reader.text("accompanied-by")
      return .command(
        .arrangeMeeting(
          MeetingArranged(
            meeting: "", on: reader.date("day") ?? happened.day,
            at: reader.time("time"), place: reader.text("place"),
            with: StaffID(rawValue: reader.text("with")),
            accompaniedBy: other.isEmpty ? nil : StaffID(rawValue: other))))
    case .meetingHeld:
      return .command(
        .holdMeeting(MeetingHeld(meeting: reader.item("meeting"), note: reader.text("note"))))
    case .meetingMissed:
      return .command(
        .missMeeting(
          MeetingMissed(
            meeting: reader.item("meeting"), why: reader.raw("why", or: .notAttended),
            note: reader.text("note"))))
    default: return runningAct(step, &reader, happened)
    }
  }

  private var meetingField: StepField {
    let open = state.meetings.filter(\.isOpen)
    return StepField(
      "meeting", "Which meeting", .choice, required: true,
      initial: open.first?.facts.meeting.rawValue ?? "",
      choices: open.map { Choice($0.facts.meeting.rawValue, $0.facts.on.withWeekday) })
  }
}
