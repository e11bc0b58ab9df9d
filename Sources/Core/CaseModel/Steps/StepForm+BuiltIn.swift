import PolicyModel

extension StepForm {
  typealias Choice = StepField.Choice

  /// What a built-in step asks. Every step is named: one that nobody handles does not compile.
  func builtInFields(_ step: BuiltInStep) -> [StepField] {
    switch step {
    case .statement: return statementFields
    case .askAccount: return askAccountFields
    case .nobodyElse: return nobodyElseFields
    case .evidence: return evidenceFields
    case .spokenTo: return spokenToFields
    case .triage: return triageFields
    case .adjustments: return adjustmentsFields
    case .safeguarding: return safeguardingFields
    case .meetingArrange: return meetingArrangeFields
    case .meetingHeld: return meetingHeldFields
    case .meetingMissed: return meetingMissedFields
    case .consult: return consultFields
    case .consultReply: return consultReplyFields
    case .notice: return noticeFields
    case .interimBan:
      return context.pack.measure(of: .siteBan).map { restrictionFields($0, interim: true) } ?? []
    case .representations: return representationsFields
    case .decline: return declineFields
    case .moveReplyBy: return moveReplyByFields
    case .noBan: return noBanFields
    case .found: return foundFields
    case .reviewPrepare: return reviewPrepareFields
    case .reviewRequest: return reviewRequestFields
    case .review: return reviewFields
    case .replyConsidered: return replyConsideredFields
    case .breach: return breachFields
    case .exception: return exceptionFields
    case .arrangements: return arrangementsFields
    case .challenge: return challengeFields
    case .challengeOutcome: return challengeOutcomeFields
    case .setAside: return setAsideFields
    case .letter: return letterFields
    case .letterIssue: return letterIssueFields
    case .letterSent: return letterSentFields
    case .letterReturned: return letterReturnedFields
    case .letterDrop: return letterDropFields
    case .hold: return holdFields
    case .holdLift: return [StepField("by", "Who withdrew it", required: true)]
    case .departure: return departureFields
    case .notUsed: return notUsedFields
    case .joinIncident:
      return [StepField("incident", "Which incident", .incident, required: true)]
    case .identify: return identifyFields
    case .correctPerson: return correctPersonFields
    case .access: return accessFields
    case .putOff: return putOffFields
    case .handOver: return handOverFields
    case .note: return [StepField("text", "The note", .text, required: true)]
    case .correctEntry: return correctEntryFields
    case .close: return closeFields
    case .reopen: return [StepField("reason", "Why", .text, required: true)]
    }
  }

  /// What a built-in step's answers come to.
  func builtInAct(
    _ step: BuiltInStep, _ reader: inout FormReader, _ happened: When
  ) -> StepAct {
    switch step {
    case .statement: return statement(&reader)
    case .askAccount: return askAccount(&reader)
    case .nobodyElse: return nobodyElse(reader)
    case .evidence:
      return .keepEvidence(path: reader.text("file"), describes: reader.text("describes"))
    case .spokenTo: return spokenTo(&reader)
    case .triage: return triage(reader)
    case .adjustments: return adjustments(reader)
    case .safeguarding: return safeguarding(reader)
    case .meetingArrange: return meetingArrange(reader, happened)
    case .meetingHeld: return meetingHeld(reader)
    case .meetingMissed: return meetingMissed(reader)
    case .consult: return consult(&reader, happened)
    case .consultReply: return consultReply(reader)
    case .notice: return notice(&reader, happened)
    case .interimBan:
      guard let measure = context.pack.measure(of: .siteBan) else {
        return .refuse(Refusal(.state, "This policy has no ban."))
      }
      return restriction(measure, &reader, happened, interim: true)
    case .representations: return representations(&reader, happened)
    case .decline: return decline(&reader, happened)
    case .moveReplyBy: return moveReplyBy(&reader, happened)
    case .noBan: return noBan(&reader, happened)
    case .found: return found(&reader, happened)
    case .reviewPrepare: return reviewPrepare(&reader, happened)
    case .reviewRequest:
      return .command(
        .requestReview(
          ReviewRequested(restriction: reader.item("restriction"), how: reader.text("how"))))
    case .review: return review(&reader, happened)
    case .replyConsidered:
      return .command(
        .considerReply(
          ReplyConsidered(restriction: reader.item("restriction"), answer: reader.text("answer"))))
    case .breach: return breach(&reader, happened)
    case .exception: return exception(&reader, happened)
    case .arrangements: return arrangements(&reader)
    case .challenge: return challenge(&reader)
    case .challengeOutcome: return challengeOutcome(&reader)
    case .setAside: return setAside(&reader)
    case .letter: return letter(&reader)
    case .letterIssue: return letterIssue(&reader)
    case .letterSent: return letterSent(&reader, happened)
    case .letterReturned:
      return .command(
        .returnLetter(LetterReturned(letter: reader.item("letter"), reason: reader.text("reason"))))
    case .letterDrop:
      return .command(
        .dropLetter(LetterDropped(letter: reader.item("letter"), reason: reader.text("reason"))))
    case .hold: return hold(reader)
    case .holdLift: return .command(.liftHold(HoldLifted(by: named("by", &reader).name)))
    case .departure:
      return .command(
        .departFromDuty(DutyDeparted(duty: reader.text("duty"), reason: reader.text("reason"))))
    case .notUsed:
      return .command(
        .notUseMeasure(
          MeasureNotUsed(measure: reader.text("measure"), reason: reader.text("reason"))))
    case .joinIncident: return .joinIncident(IncidentID(rawValue: reader.text("incident")))
    case .identify: return identify(&reader)
    case .correctPerson: return correctPerson(&reader)
    case .access: return access(reader)
    case .putOff: return putOff(&reader)
    case .handOver: return handOver(reader)
    case .note: return .command(.note(NoteAdded(text: reader.text("text"))))
    case .correctEntry: return correctEntry(&reader)
    case .close:
      return .command(
        .close(
          CaseClosed(outcome: reader.raw("outcome", or: .resolved), reason: reader.text("reason"))))
    case .reopen: return .command(.reopen(CaseReopened(reason: reader.text("reason"))))
    }
  }

  func staffChoices(_ role: Role?) -> [Choice] {
    context.staff.filter { role == nil || $0.roles.contains(role ?? .staff) }
      .map { Choice($0.staff.rawValue, $0.name) }
  }

  // MARK: Incidents

  /// Which incident a fact is about; asked only where the case has several.
  var incidentFields: [StepField] {
    let incidents = state.incidentsOfFacts
    guard incidents.count > 1 else { return [] }
    return [
      StepField(
        "incident", "About which incident", .choice, required: true,
        initial: incidents.last?.id.rawValue ?? "",
        choices: incidents.map { Choice($0.id.rawValue, $0.facts.on.inWords) })
    ]
  }

  /// Which incidents something rests on; asked only where the case has several.
  func incidentsFields(_ label: String, initial: [IncidentID]) -> [StepField] {
    guard state.countingIncidents.count > 1 else { return [] }
    return [
      StepField(
        "incidents", label, .several, required: true,
        initial: initial.map(\.rawValue).joined(separator: " "), choices: incidentChoices)
    ]
  }

  var incidentChoices: [Choice] {
    state.countingIncidents.map { Choice($0.id.rawValue, $0.facts.on.inWords) }
  }

  func incident(_ reader: FormReader) -> IncidentID? {
    reader.isBlank("incident") ? nil : IncidentID(rawValue: reader.text("incident"))
  }

  func incidents(_ reader: FormReader) -> [IncidentID] {
    reader.words("incidents").map { IncidentID(rawValue: $0) }
  }
}
