import PolicyModel

extension StepForm {
  private typealias Choice = StepField.Choice

  /// Letters and the running of the case.
  func runningFields(_ step: BuiltInStep) -> [StepField] {
    switch step {
    case .letter:
      return [
        StepField(
          "kind", "Which letter", .choice, required: true,
          choices: LetterKind.allCases.map { Choice($0.rawValue, $0.name) }),
        StepField(
          "about", "About which restriction, notice or consultation", .choice,
          choices: [Choice("", "none")] + itemChoices),
        StepField("to", "To another carer", .parent, hint: "For a letter about a child."),
        StepField("details", "What it says besides", .text),
      ]
    case .letterIssue: return [letterField { $0.isOutstanding && $0.issued == nil }]
    case .letterSent:
      return [
        letterField { ($0.isOutstanding || $0.returned != nil) && $0.issued != nil },
        StepField(
          "how", "How it went out", .choice, required: true, initial: "post",
          choices: DeliveryMethod.allCases.map { Choice($0.rawValue, $0.words) }),
        StepField("to", "Where to", required: true, initial: "the address on record"),
      ]
    case .letterReturned:
      return [letterField { $0.sent != nil }, StepField("reason", "Why", required: true)]
    case .letterDrop:
      return [letterField(\.isOutstanding), StepField("reason", "Why", required: true)]
    case .hold:
      return [
        StepField("by", "Who asked", required: true, hint: "The service and the officer."),
        StepField("reference", "Their reference"), StepField("reason", "Their reason", .text),
      ]
    case .holdLift: return [StepField("by", "Who withdrew it", required: true)]
    case .departure:
      let duties = state.undoneDuties(in: context.pack)
      return [
        StepField(
          "duty", "Which duty", .choice, required: true, initial: duties.first?.id ?? "",
          choices: duties.map { Choice($0.id, $0.name) }),
        StepField("reason", "Why", .text, required: true),
      ]
    case .notUsed:
      return [
        StepField(
          "measure", "Which measure", .choice, required: true,
          choices: context.pack.measures.map { Choice($0.id, $0.name) }),
        StepField("reason", "Why", .text, required: true),
      ]
    case .joinIncident: return [StepField("incident", "Which incident", .incident, required: true)]
    case .identify:
      return [
        StepField("same-as", "Somebody already in the record", .parent),
        StepField("title", "Title"), StepField("given", "Given name"),
        StepField("family", "Family name"),
        StepField("how", "How this is known", required: true),
        StepField("by", "Who identified them", required: true),
      ]
    case .correctPerson:
      return [
        StepField("right", "Who it should have been", .parent, hint: "Left empty: not known."),
        StepField("reason", "How the mistake came about", .text, required: true),
      ]
    case .access:
      return [
        StepField(
          "access", "Who may see it", .choice, required: true, initial: state.access.rawValue,
          choices: [Choice("team", "the case team"), Choice("named", "named people only")]),
        StepField(
          "people", "Who they are", .several,
          initial: state.people.map(\.rawValue).joined(separator: " "),
          choices: staffChoices(nil)),
        StepField("reason", "Why", required: true),
      ]
    case .putOff: return putOffFields
    case .handOver:
      return [
        StepField(
          "to", "To whom", .staff, required: true, initial: state.lead?.rawValue ?? "",
          choices: staffChoices(nil)),
        StepField("note", "What they should know", .text),
      ]
    case .note: return [StepField("text", "The note", .text, required: true)]
    case .correctEntry:
      return [
        StepField("entry", "Which entry, by its number", required: true),
        StepField("text", "What is right", .text, required: true),
        StepField("why", "How the mistake came about", required: true),
      ]
    case .close:
      return [
        StepField(
          "outcome", "How it ended", .choice, required: true, initial: "resolved",
          choices: CaseOutcome.allCases.map { Choice($0.rawValue, $0.words) }),
        StepField("reason", "In words", .text, required: true),
      ]
    case .reopen: return [StepField("reason", "Why", .text, required: true)]
    default: return []
    }
  }

  func runningAct(
    _ step: BuiltInStep, _ reader: inout FormReader, _ happened: When
  ) -> StepAct {
    switch step {
    case .letter:
      let to = reader.text("to")
      return .command(
        .draftLetter(
          LetterDrafted(
            letter: "", kind: reader.raw("kind", or: .warning), about: reader.optionalItem("about"),
            to: to.isEmpty ? nil : ParentID(rawValue: to), details: reader.text("details"))))
    case .letterIssue: return .issueLetter(reader.item("letter"))
    case .letterSent:
      return .command(
        .sendLetter(
          LetterSent(
            letter: reader.item("letter"), how: reader.raw("how", or: .post),
            to: reader.text("to"))))
    case .letterReturned:
      return .command(
        .returnLetter(LetterReturned(letter: reader.item("letter"), reason: reader.text("reason"))))
    case .letterDrop:
      return .command(
        .dropLetter(LetterDropped(letter: reader.item("letter"), reason: reader.text("reason"))))
    case .hold:
      return .command(
        .placeHold(
          HoldPlaced(
            by: reader.text("by"), reference: reader.text("reference"),
            reason: reader.text("reason"))))
    case .holdLift: return .command(.liftHold(HoldLifted(by: reader.text("by"))))
    case .departure:
      return .command(
        .departFromDuty(DutyDeparted(duty: reader.text("duty"), reason: reader.text("reason"))))
    case .notUsed:
      return .command(
        .notUseMeasure(
          MeasureNotUsed(measure: reader.text("measure"), reason: reader.text("reason"))))
    case .joinIncident: return .joinIncident(IncidentID(rawValue: reader.text("incident")))
    case .identify: return identify(&reader)
    case .correctPerson:
      let right = reader.text("right")
      return .correctPerson(
        PersonCorrected(
          wrong: state.parent ?? "", right: right.isEmpty ? nil : ParentID(rawValue: right),
          reason: reader.text("reason")))
    case .access:
      return .command(
        .changeAccess(
          AccessChanged(
            access: reader.raw("access", or: .team),
            people: reader.words("people").map { StaffID(rawValue: $0) },
            reason: reader.text("reason"))))
    case .correctEntry:
      guard let sequence = Int(reader.text("entry")) else {
        reader.wrong("entry", "Enter the entry's number, as the chronology shows it.")
        return .command(.note(NoteAdded(text: "")))
      }
      return .command(
        .correctEntry(
          EntryCorrected(
            sequence: sequence, text: reader.text("text"), why: reader.text("why"))))
    case .close:
      return .command(
        .close(
          CaseClosed(outcome: reader.raw("outcome", or: .resolved), reason: reader.text("reason"))))
    case .reopen: return .command(.reopen(CaseReopened(reason: reader.text("reason"))))
    case .putOff:
      return .command(
        .putOff(
          DuePutOff(
            due: reader.text("what"), until: reader.date("until") ?? context.today,
            reason: reader.text("reason"))))
    case .handOver:
      return .command(
        .handOver(
          CaseHandedOver(to: StaffID(rawValue: reader.text("to")), note: reader.text("note"))))
    default: return .command(.note(NoteAdded(text: reader.text("text"))))
    }
  }

  private func identify(_ reader: inout FormReader) -> StepAct {
    let same = reader.text("same-as")
    let name = PersonName(
      title: reader.text("title"), given: reader.text("given"), family: reader.text("family"))
    if same.isEmpty && name.full.isEmpty {
      reader.wrong("same-as", "Name somebody in the record, or enter a name.")
    }
    return .identify(
      name: same.isEmpty ? name : nil, sameAs: same.isEmpty ? nil : ParentID(rawValue: same),
      how: reader.text("how"), by: reader.text("by"))
  }

  private func letterField(_ fits: (CaseLetter) -> Bool) -> StepField {
    let letters = state.letters.filter(fits)
    return StepField(
      "letter", "Which letter", .choice, required: true, initial: letters.first?.id.rawValue ?? "",
      choices: letters.map { Choice($0.id.rawValue, "\($0.draft.kind.name), \($0.standing)") })
  }

  private var itemChoices: [StepField.Choice] {
    state.restrictions.map { Choice($0.id.rawValue, $0.terms.form.words) }
      + state.notices.map { Choice($0.facts.notice.rawValue, "notice") }
      + state.consultations.map { Choice($0.facts.consultation.rawValue, "consultation") }
      + state.meetings.map { Choice($0.facts.meeting.rawValue, "meeting") }
  }
}
