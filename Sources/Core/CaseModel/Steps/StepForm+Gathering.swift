import PolicyModel

extension StepForm {
  private typealias Choice = StepField.Choice

  /// Finding out what happened.
  func gatheringFields(_ step: BuiltInStep) -> [StepField] {
    switch step {
    case .statement:
      return [
        StepField("from", "Who gave the account", required: true),
        StepField(
          "part", "Their part", .choice, required: true, initial: "witness",
          choices: IncidentPart.allCases.map { Choice($0.rawValue, $0.rawValue) }),
        StepField("first-hand", "Whether they saw or heard it themselves", .yesNo, required: true),
        StepField(
          "seen", "What was said or seen", .text, required: true,
          hint: "Facts, in their words. It may be read out one day."),
        StepField("assessment", "What they make of it", .text, hint: "Kept apart from the facts."),
      ]
    case .askAccount:
      return [
        StepField("from", "Who was asked", required: true),
        StepField("how", "How they were asked", required: true),
      ]
    case .evidence:
      return [
        StepField("file", "File", .file, required: true),
        StepField("describes", "What it shows", required: true),
      ]
    case .spokenTo:
      return [
        StepField(
          "channel", "How", .choice, required: true, initial: "telephone",
          choices: SpokenChannel.allCases.map { Choice($0.rawValue, $0.words) }),
        StepField(
          "outcome", "What came of it", .choice, required: true, initial: "spoken",
          choices: SpokenOutcome.allCases.map { Choice($0.rawValue, $0.words) }),
        StepField("note", "What was said", .text),
        StepField("requested-by", "Who asked to put it off", hint: "A named officer."),
        StepField("reference", "Their reference"),
      ]
    case .triage:
      return [
        incidentField,
        StepField(
          "nature", "What it may be in law", .choice, required: true, initial: "neither",
          choices: [
            Choice("criminal", "criminal"), Choice("libellous", "libel or slander"),
            Choice("both", "both"), Choice("neither", "neither"),
          ]),
        StepField(
          "seriousness", "How serious", .choice, required: true, initial: "medium",
          choices: Seriousness.allCases.map { Choice($0.rawValue, $0.rawValue) }),
        StepField("reason", "Why", .text, required: true),
      ]
    case .adjustments:
      return [
        StepField("how", "How they were asked", required: true),
        StepField("answer", "What they answered", .text, required: true),
      ]
    case .safeguarding:
      return [
        StepField("to", "Passed to", .staff, choices: staffChoices(.safeguardingLead)),
        StepField(
          "reference", "Where they keep it",
          hint: "A pointer only; the concern itself stays with the safeguarding lead."),
      ]
    default: return runningFields(step)
    }
  }

  func gatheringAct(
    _ step: BuiltInStep, _ reader: inout FormReader, _ happened: When
  ) -> StepAct {
    switch step {
    case .statement:
      return .command(
        .takeStatement(
          StatementTaken(
            from: reader.text("from"), part: reader.raw("part", or: .witness),
            firstHand: reader.isYes("first-hand"), seen: reader.text("seen"),
            assessment: reader.text("assessment"))))
    case .askAccount:
      return .command(
        .askAccount(AccountAsked(from: reader.text("from"), how: reader.text("how"))))
    case .evidence:
      return .keepEvidence(path: reader.text("file"), describes: reader.text("describes"))
    case .spokenTo:
      return .command(
        .speak(
          ParentSpokenTo(
            channel: reader.raw("channel", or: .telephone),
            outcome: reader.raw("outcome", or: .spoken), note: reader.text("note"),
            requestedBy: reader.text("requested-by"), reference: reader.text("reference"))))
    case .triage:
      return .judge(
        IncidentJudged(
          incident: IncidentID(rawValue: reader.text("incident")),
          nature: reader.raw("nature", or: .neither),
          seriousness: reader.raw("seriousness", or: .medium), reason: reader.text("reason")))
    case .adjustments:
      return .command(
        .askAdjustments(AdjustmentsAsked(how: reader.text("how"), answer: reader.text("answer"))))
    case .safeguarding:
      let to = reader.isBlank("to") ? nil : StaffID(rawValue: reader.text("to"))
      return .command(
        .referToSafeguarding(ReferredToSafeguarding(to: to, reference: reader.text("reference"))))
    default: return runningAct(step, &reader, happened)
    }
  }

  var incidentField: StepField {
    StepField(
      "incident", "Which incident", .choice, required: true,
      initial: state.incidents.last?.facts.incident.rawValue ?? "",
      choices: state.incidents.map { incident in
        Choice(incident.facts.incident.rawValue, incident.facts.on.inWords)
      })
  }
}
