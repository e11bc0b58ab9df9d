import PolicyModel

/// The running of the case.
extension StepForm {
  var holdFields: [StepField] {
    [
      StepField(
        "requested-from", "Which body asked", .choice, required: true,
        hint: "Nobody else's request stops letters and calls.",
        choices: RequestingBody.allCases.filter(\.isAuthority).map { Choice($0.rawValue, $0.words) }
      ),
      StepField("by", "Which police force or office it was", required: true),
      StepField("officer", "Which officer or social worker", required: true, hint: "By name."),
      StepField("reference", "Their reference"), StepField("reason", "Their reason", .text),
    ]
  }

  func hold(_ reader: FormReader) -> StepAct {
    .command(
      .placeHold(
        HoldPlaced(
          body: reader.raw("requested-from", or: .police),
          by: "\(reader.text("by")), \(reader.text("officer"))",
          reference: reader.text("reference"),
          reason: reader.text("reason"))))
  }

  var departureFields: [StepField] {
    let duties = state.undoneDuties(in: context)
    return [
      StepField(
        "duty", "Which duty", .choice, required: true,
        initial: duties.count == 1 ? duties[0].id : "",
        choices: duties.map { Choice($0.id, $0.name) }),
      StepField("reason", "Why", .text, required: true),
    ]
  }

  var notUsedFields: [StepField] {
    [
      StepField(
        "measure", "Which measure", .choice, required: true,
        choices: context.pack.measures.map { Choice($0.id, $0.name) }),
      StepField("reason", "Why", .text, required: true),
    ]
  }

  var accessFields: [StepField] {
    [
      StepField(
        "access", "Who may see it", .choice, required: true, initial: state.access.rawValue,
        choices: [Choice("team", "the case team"), Choice("named", "named people only")]),
      StepField(
        "people", "Who they are", .several,
        initial: state.people.map(\.rawValue).joined(separator: " "),
        choices: staffChoices(nil)),
      StepField("reason", "Why", required: true),
    ]
  }

  func access(_ reader: FormReader) -> StepAct {
    .command(
      .changeAccess(
        AccessChanged(
          access: reader.raw("access", or: .team),
          people: reader.words("people").map { StaffID(rawValue: $0) },
          reason: reader.text("reason"))))
  }

  var handOverFields: [StepField] {
    [
      StepField(
        "to", "To whom", .staff, required: true,
        hint: "Somebody who may see the case and does not have it yet.",
        choices: staffChoices(nil).filter {
          Decider(state, context).handOverRefusal(StaffID(rawValue: $0.value)) == nil
        }),
      StepField("note", "What they should know", .text),
    ]
  }

  func handOver(_ reader: FormReader) -> StepAct {
    .command(
      .handOver(
        CaseHandedOver(to: StaffID(rawValue: reader.text("to")), note: reader.text("note"))))
  }

  var correctEntryFields: [StepField] {
    [
      StepField(
        "entry", "Which entry, by its number", required: true,
        hint: "As the chronology shows it; the newest come first.",
        choices: Decider(state, context).correctable.map { Choice(String($0), String($0)) }),
      StepField(
        "text", "What is right", .text, required: true,
        hint: "The entry no longer counts; record what is right by its own step too."),
      StepField("why", "How the mistake came about", required: true),
    ]
  }

  func correctEntry(_ reader: inout FormReader) -> StepAct {
    guard let sequence = Int(reader.text("entry")) else {
      let message = "Enter the entry's number, as the chronology shows it."
      reader.wrong("entry", message)
      return .refuse(Refusal(.state, message))
    }
    return .command(
      .correctEntry(
        EntryCorrected(
          sequence: sequence, text: reader.text("text"), why: reader.text("why"))))
  }

  var closeFields: [StepField] {
    [
      StepField(
        "outcome", "How it ended", .choice, required: true,
        hint: state.wrongPerson == nil && !state.countingIncidents.isEmpty
          ? "“No breach found” and “opened against the wrong person” come once no incident counts: judge it so, or "
            + "correct the person."
          : "",
        choices: CaseOutcome.allCases.map { Choice($0.rawValue, $0.words) }),
      StepField("reason", "In words", .text, required: true),
    ]
  }
}
