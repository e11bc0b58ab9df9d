import PolicyModel

/// Meetings with the parent.
extension StepForm {
  /// True for an invitation where no meeting waits to be held: it says then when and where one is.
  func asksMeeting(_ measure: Measure) -> Bool {
    measure.letter == .invitation && !state.meetings.contains(where: \.isOpen)
  }

  /// What an invitation asks of its meeting: all that its letter tells.
  var invitationFields: [StepField] {
    meetingArrangeFields.map { field in
      var field = field
      field.required = field.name != "accompanied-by"
      return field
    }
  }

  func invitation(
    _ measure: Measure, _ reader: inout FormReader, _ happened: When
  ) -> StepAct {
    let meeting = meeting(reader, happened)
    if meeting.on < context.today {
      reader.wrong("day", "An invitation is to a meeting on a day to come.")
    } else if meeting.on == context.today, let at = meeting.at, let now = context.now, at < now {
      reader.wrong("time", "An invitation is to a meeting at an hour to come.")
    }
    return .command(.invite(taken(measure.id, &reader), to: meeting))
  }

  var meetingArrangeFields: [StepField] {
    let allowed = context.pack.measure(of: .meetingInvitation)?.with ?? []
    let holders = context.staff.filter { member in
      !member.isSubject && (allowed.isEmpty || !Set(allowed).isDisjoint(with: member.roles))
    }
    return [
      StepField("day", "Day of the meeting", .date, required: true, base: "on"),
      StepField("time", "Time of the meeting", .time, required: true),
      StepField("place", "Where, or how", required: true),
      StepField(
        "with", "Who holds it", .staff, required: true,
        hint: allowed.isEmpty
          ? "" : "The policy names \(allowed.map(\.inWords).joined(separator: " or ")).",
        choices: holders.map { Choice($0.staff.rawValue, $0.name) }),
      StepField("accompanied-by", "Accompanied by", .staff, choices: staffChoices(nil)),
    ]
  }

  func meetingArrange(_ reader: FormReader, _ happened: When) -> StepAct {
    .command(.arrangeMeeting(meeting(reader, happened)))
  }

  private func meeting(_ reader: FormReader, _ happened: When) -> MeetingArranged {
    let other = reader.text("accompanied-by")
    return MeetingArranged(
      meeting: "", on: reader.date("day") ?? happened.day,
      at: reader.time("time"), place: reader.text("place"),
      with: StaffID(rawValue: reader.text("with")),
      accompaniedBy: other.isEmpty ? nil : StaffID(rawValue: other))
  }

  var meetingHeldFields: [StepField] {
    [meetingField, StepField("note", "What was said and agreed", .text, required: true)]
      + agreedFields + saidFields()
  }

  /// Asked where nothing on record told the parent of an open meeting.
  private var agreedFields: [StepField] {
    let gate = Gate(Decider(state, context), measure: "")
    let isTold = state.meetings.filter(\.isOpen).allSatisfy { meeting in
      gate.isTold(of: meeting) { $0 <= context.today }
    }
    if isTold { return [] }
    return [
      StepField(
        "agreed", "Whether they agreed to meet then", .yesNo, required: true,
        hint: "No invitation is on record. What they did not agree to is no meeting.")
    ]
  }

  func meetingHeld(_ reader: FormReader) -> StepAct {
    .command(
      .holdMeeting(
        MeetingHeld(
          meeting: reader.item("meeting"), note: reader.text("note"),
          agreed: reader.text("agreed") == "yes", ofWhatWasPut: saidOfIt(reader))))
  }

  var meetingMissedFields: [StepField] {
    [
      meetingField,
      StepField(
        "why", "Why", .choice, required: true,
        choices: MissedReason.allCases.map { Choice($0.rawValue, $0.words) }),
      StepField("note", "In words", .text),
    ]
  }

  func meetingMissed(_ reader: FormReader) -> StepAct {
    .command(
      .missMeeting(
        MeetingMissed(
          meeting: reader.item("meeting"), why: reader.raw("why", or: .notAttended),
          note: reader.text("note"))))
  }

  private var meetingField: StepField {
    let open = state.meetings.filter(\.isOpen)
    return StepField(
      "meeting", "Which meeting", .choice, required: true,
      initial: open.first?.facts.meeting.rawValue ?? "",
      choices: open.map { Choice($0.facts.meeting.rawValue, $0.facts.on.withWeekday) })
  }
}
