import PolicyModel

/// Finding out what happened.
extension StepForm {
  var statementFields: [StepField] {
    incidentFields + [
      StepField(
        "from", "Who gave the account", required: true, hint: "Choose a colleague, or type a name.",
        choices: thoseWhoMayTell),
      StepField(
        "part", "Their part", .choice, required: true,
        choices: IncidentPart.allCases.map { part in
          Choice(
            part.rawValue,
            part == .alleged ? "the \(context.pack.words.parent) of this case" : part.rawValue)
        }),
      StepField("first-hand", "Whether they saw or heard it themselves", .yesNo, required: true),
      StepField(
        "seen", "What was said or seen", .text, required: true,
        hint: "Facts, in their words. It may be read out one day."),
      StepField("assessment", "What they make of it", .text, hint: "Kept apart from the facts."),
    ]
  }

  /// Members of staff by name, those who were in an incident of the case first.
  private var thoseWhoMayTell: [Choice] {
    let present = state.joinedIncidents.flatMap { $0.facts.affectedStaff + $0.facts.witnessStaff }
    let sorted =
      context.staff.filter { present.contains($0.staff) }
      + context.staff.filter { !present.contains($0.staff) }
    return sorted.map { Choice($0.name, $0.name) }
  }

  func statement(_ reader: inout FormReader) -> StepAct {
    let teller = named("from", &reader)
    let account = StatementTaken(
      incident: incident(reader), from: teller.name, part: reader.raw("part", or: .witness),
      firstHand: reader.isYes("first-hand"), seen: reader.text("seen"),
      assessment: reader.text("assessment"), staff: teller.staff)
    if let other = Decider(state, context).toldBySomebodyElse(account) {
      reader.wrong("part", ([other.why] + other.opens).joined(separator: " "))
    }
    return .command(.takeStatement(account))
  }

  var askAccountFields: [StepField] {
    incidentFields + [
      StepField("from", "Who was asked", required: true, choices: thoseWhoMayTell),
      StepField("how", "How they were asked", required: true),
    ]
  }

  func askAccount(_ reader: inout FormReader) -> StepAct {
    let asked = named("from", &reader).name
    return .command(
      .askAccount(
        AccountAsked(incident: incident(reader), from: asked, how: reader.text("how"))))
  }

  var nobodyElseFields: [StepField] {
    incidentFields + [
      StepField("reason", "How it is known that nobody else was involved", .text, required: true)
    ]
  }

  func nobodyElse(_ reader: FormReader) -> StepAct {
    .command(
      .stateNobodyElse(
        NobodyElseInvolved(incident: incident(reader), reason: reader.text("reason"))))
  }

  var evidenceFields: [StepField] {
    [
      StepField("file", "File", .file, required: true),
      StepField("describes", "What it shows", required: true),
    ]
  }

  var spokenToFields: [StepField] {
    incidentsFields("About which incidents", initial: state.countingIncidents.map(\.id)) + [
      StepField(
        "channel", "How", .choice, required: true,
        choices: SpokenChannel.allCases.map { Choice($0.rawValue, $0.words) }),
      StepField(
        "outcome", "What came of it", .choice, required: true,
        choices: SpokenOutcome.allCases.map { Choice($0.rawValue, $0.words) }),
      StepField("note", "What was said", .text),
    ] + saidFields(onlyWhen: spoken) + toldOfMeetingFields + toldFields + [
      StepField(
        "requested-from", "Who asked to put it off", .choice, required: true,
        onlyWhen: StepField.Condition("outcome", "put-off"),
        choices: RequestingBody.allCases.map { Choice($0.rawValue, $0.words) }),
      StepField(
        "requested-by", "Which officer or social worker, by name", required: true,
        onlyWhen: byAuthority),
    ]
      + RequestingBody.allCases.filter { $0.officers.count > 1 }.map { body in
        StepField(
          "officer-\(body.rawValue)", body.asksOfficer, .choice, required: true,
          onlyWhen: StepField.Condition("requested-from", body.rawValue),
          choices: body.officers.map { Choice($0.replacing(" ", with: "-"), $0) })
      } + [StepField("reference", "Their reference", required: true, onlyWhen: byAuthority)]
  }

  private var spoken: StepField.Condition {
    StepField.Condition("outcome", SpokenOutcome.spoken.rawValue)
  }

  /// Asked where there is a meeting: one of which they were told in words counts as offered, and the words may be
  /// written down only after it.
  private var toldOfMeetingFields: [StepField] {
    let meetings = state.meetings.filter { $0.why != .schoolCancelled }
    if meetings.isEmpty { return [] }
    return [
      StepField(
        "told-of", "The meeting they were told of", .choice, onlyWhen: spoken,
        hint: "Where they were told of none, leave it empty.",
        choices: meetings.map {
          Choice($0.facts.meeting.rawValue, "the meeting of \($0.facts.on.withWeekday)")
        })
    ]
  }

  /// Asked where there is something of which no letter has told them yet: only words about it tell them.
  private var toldFields: [StepField] {
    let restrictions: [Choice] = state.restrictions.compactMap { restriction in
      let days = state.takenBackUnsaid(under: restriction).map(\.on.withWeekday)
      let changed =
        days.isEmpty
        ? state.toldOtherwise(under: restriction).map { _ in "the children's arrangements" }
        : "the exception for \(days.joined(separator: ", ")), taken back"
      let isUnread =
        restriction.holding.form.isBan && !restriction.isOver(on: context.today)
        && restriction.found == nil
        && (state.knownAtGate(restriction, context.calendar).map { $0 > context.today } ?? true)
      if changed == nil, !isUnread { return nil }
      return Choice(
        restriction.id.rawValue, restriction.inWords + (changed.map { ": \($0)" } ?? ""))
    }
    let warnings = state.warningLetters.filter { letter in
      guard let sent = letter.sent else { return false }
      return context.today
        < state.reached(sent, letter.how, of: letter.id, since: letter.drafted, context.calendar)
    }
    let choices =
      restrictions
      + warnings.map { Choice($0.id.rawValue, "the warning of a ban, in the post") }
    if choices.isEmpty { return [] }
    return [
      StepField(
        "told", "What they were told of", .several, onlyWhen: spoken,
        hint: "Only what was spoken of: what they were not told stays untold.", choices: choices)
    ]
  }

  private var byAuthority: StepField.Condition {
    var condition = StepField.Condition("requested-from")
    condition.values = RequestingBody.allCases.filter(\.isAuthority).map(\.rawValue)
    return condition
  }

  func spokenTo(_ reader: inout FormReader) -> StepAct {
    let body = RequestingBody(rawValue: reader.text("requested-from"))
    let officer = body.flatMap { body in
      body.officers.count == 1
        ? body.officers[0]
        : body.officers.first {
          $0.replacing(" ", with: "-") == reader.text("officer-\(body.rawValue)")
        }
    }
    let by = named("requested-by", &reader).name
    return .command(
      .speak(
        ParentSpokenTo(
          incidents: incidents(reader), channel: reader.raw("channel", or: .telephone),
          outcome: reader.raw("outcome", or: .spoken), note: reader.text("note"),
          requestedFrom: body, requestedBy: officer.map { "\(by), \($0)" } ?? by,
          reference: reader.text("reference"), ofWhatWasPut: saidOfIt(reader),
          meeting: reader.isBlank("told-of") ? nil : reader.item("told-of"),
          told: reader.words("told").map { ItemID(rawValue: $0) })))
  }

  /// Asked while something that was put to the person waits for their reply: what they say of it is no silence.
  func saidFields(onlyWhen condition: StepField.Condition? = nil) -> [StepField] {
    let person = Decider(state, context).person
    let isAwaited = person.states.contains { state in
      state.openHearings.contains { $0.isAwaited && $0.told != nil }
    }
    guard isAwaited else { return [] }
    return [
      StepField(
        "of-what-was-put", "Whether they said anything about what was put to them", .yesNo,
        required: true, onlyWhen: condition,
        hint: "If they did, record that as their reply too.")
    ]
  }

  func saidOfIt(_ reader: FormReader) -> Bool? {
    reader.isBlank("of-what-was-put") ? nil : reader.isYes("of-what-was-put")
  }

  var triageFields: [StepField] {
    [
      StepField(
        "incident", "Which incident", .choice, required: true,
        initial: state.joinedIncidents.last?.id.rawValue ?? "",
        choices: state.joinedIncidents.map { Choice($0.id.rawValue, $0.facts.on.inWords) }),
      StepField(
        "nature", "What it may be in law", .choice, required: true,
        choices: [
          Choice("criminal", "criminal"), Choice("libellous", "libel or slander"),
          Choice("both", "both"), Choice("neither", "neither"),
        ]),
      StepField(
        "seriousness", "How serious", .choice, required: true,
        choices: Seriousness.allCases.map { Choice($0.rawValue, $0.rawValue) }),
      StepField(
        "outcome", "What comes of it", .choice, required: true,
        hint:
          "For this person: anything but a case takes it out of everything that is decided here.",
        choices: TriageOutcome.allCases.map { Choice($0.rawValue, $0.words) }),
      StepField("reason", "Why", .text, required: true),
    ]
  }

  func triage(_ reader: FormReader) -> StepAct {
    .judge(
      IncidentJudged(
        incident: IncidentID(rawValue: reader.text("incident")),
        nature: reader.raw("nature", or: .neither),
        seriousness: reader.raw("seriousness", or: .medium),
        outcome: reader.raw("outcome", or: .openCase), reason: reader.text("reason")))
  }

  var adjustmentsFields: [StepField] {
    let letters = Decider(state, context).lettersToAdjust
    if letters.isEmpty {
      return [
        StepField("how", "How they were asked", required: true),
        StepField("answer", "What they answered", .text, required: true),
      ] + soughtFields
    }
    let agreed = (context.person.adjustments + context.person.adjustmentsEnded.map(\.what))
      .joined(separator: "; ")
    return [
      StepField(
        "letter", "For which letter what is agreed was done", .choice,
        hint: "Agreed: \(agreed) Left empty where they were only asked.",
        choices: letters.map { Choice($0.id.rawValue, $0.inWords) }),
      StepField("how", "How they were asked, or it was done", required: true),
      StepField(
        "answer", "What they answered, or what was done", .text, required: true,
        hint: "Or why nothing of it is needed for this letter."),
    ] + soughtFields
  }

  /// Asked where they have something to reply to: whoever needs longer for it is not silent.
  private var soughtFields: [StepField] {
    saidFields().map { field in
      var field = field
      field.label =
        "Whether they asked for time to reply, or said anything about what was put to them"
      field.hint = "If they did, give more time, or record it as their reply too."
      return field
    }
  }

  func adjustments(_ reader: FormReader) -> StepAct {
    .command(
      .askAdjustments(
        AdjustmentsAsked(
          how: reader.text("how"), answer: reader.text("answer"),
          letter: reader.optionalItem("letter"), ofWhatWasPut: saidOfIt(reader))))
  }

  var safeguardingFields: [StepField] {
    [
      StepField("to", "Passed to", .staff, choices: staffChoices(.safeguardingLead)),
      StepField(
        "reference", "Where they keep it",
        hint: "A pointer only; the concern itself stays with the safeguarding lead."),
    ]
  }

  func safeguarding(_ reader: FormReader) -> StepAct {
    let to = reader.isBlank("to") ? nil : StaffID(rawValue: reader.text("to"))
    return .command(
      .referToSafeguarding(ReferredToSafeguarding(to: to, reference: reader.text("reference"))))
  }
}
