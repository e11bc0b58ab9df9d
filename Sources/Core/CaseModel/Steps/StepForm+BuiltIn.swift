import PolicyModel

extension StepForm {
  private typealias Choice = StepField.Choice

  func builtInFields(_ step: BuiltInStep) -> [StepField] {
    switch step {
    case .statement:
      return [
        StepField("from", "Who gave the account", required: true),
        StepField(
          "part", "Their part", .choice, required: true, initial: "witness",
          choices: IncidentPart.allCases.map { Choice($0.rawValue, $0.rawValue) }),
        StepField("first-hand", "Did they see or hear it themselves", .yesNo, initial: "yes"),
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
          "nature", "Is it perhaps", .choice, required: true, initial: "neither",
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
    case .meetingArrange:
      let allowed = context.pack.measure(of: .meetingInvitation)?.with ?? []
      return [
        StepField("day", "Day of the meeting", .date, required: true),
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
    case .consult:
      return [
        restrictionMeasureField,
        StepField(
          "of", "Who is asked", .choice, required: true, initial: "chair",
          choices: [Choice("chair", "the chair"), Choice("vice-chair", "the vice-chair")]),
        StepField("stand-in-reason", "Why the vice-chair"),
        StepField(
          "how", "How they were asked", required: true, initial: "by telephone"),
        StepField(
          "scope", "The widest scope asked about", .choice, required: true, initial: "whole",
          choices: Scope.allCases.map { Choice($0.rawValue, $0.words) }),
        StepField(
          "until", "The latest end asked about", .date,
          hint: "Left empty: one without an end date, kept under review."),
        StepField(
          "view", "The view, where it was given", .choice,
          choices: [Choice("", "not yet known")]
            + ChairView.allCases.map { Choice($0.rawValue, $0.words) }),
        StepField("note", "What was said", .text),
      ]
    case .consultReply:
      let open = state.consultations.filter { $0.replied == nil }
      return [
        StepField(
          "consultation", "Which consultation", .choice, required: true,
          initial: open.last?.facts.consultation.rawValue ?? "",
          choices: open.map {
            Choice(
              $0.facts.consultation.rawValue,
              $0.facts.ceiling.map(\.words).joined(separator: "; "))
          }),
        StepField(
          "view", "The view", .choice, required: true,
          choices: ChairView.allCases.map { Choice($0.rawValue, $0.words) }),
        StepField("note", "What was said", .text),
      ]
    case .notice:
      let forms: [RestrictionForm] = [.full, .limited]
      return [
        restrictionMeasureField,
        StepField(
          "form", "How far it would go", .choice, required: true, initial: "full",
          choices: forms.map { Choice($0.rawValue, $0.words) }),
        StepField("conditions", "Places, times and exceptions", .text),
        StepField("from", "It would begin on", .date, required: true, initial: "+2w"),
        StepField("until", "It would end on", .date),
        StepField("review", "It would be reviewed on", .date),
        StepField("facts", "The facts relied on", .text, required: true),
        StepField(
          "reply-by", "Last day to reply", .date, required: true,
          initial: proposed(context.pack.timings.notice),
          hint: "At least \(context.pack.timings.notice.text)."),
      ]
    case .interimBan:
      guard let measure = context.pack.measure(of: .siteBan) else { return [] }
      return restrictionFields(measure, interim: true)
    case .representations:
      return [
        hearingField(required: false), StepField("how", "How it arrived", required: true),
        StepField("text", "What it says", .text, required: true),
      ]
    case .decline:
      return [
        hearingField(required: false), StepField("how", "How they said so", required: true),
      ]
    case .moveReplyBy:
      return [
        hearingField(required: true), StepField("reply-by", "New last day", .date, required: true),
        StepField("reason", "Why", required: true),
      ]
    case .noBan: return [hearingField(required: true)] + reasonFields
    case .found:
      return [
        restrictionMeasureField,
        StepField(
          "form", "What it is", .choice, required: true, initial: "full",
          choices: RestrictionForm.allCases.map { Choice($0.rawValue, $0.words) }),
        StepField("conditions", "Places, times and exceptions", .text),
        StepField("from", "Since", .date, required: true),
        StepField("until", "Until", .date),
        StepField("review", "Review on", .date),
        StepField("not-known", "What is not known", .text, hint: "One a line."),
        StepField(
          "irregular", "Imposed without", .text, hint: "One a line: chair, letter, hearing."),
      ]
    case .reviewPrepare:
      return [
        restrictionField(liveOnly: true),
        StepField("since", "What happened since", .text, required: true),
        StepField("breaches", "Breaches of it", .text, initial: "None logged."),
        StepField("asked", "Was the parent told and could comment", .yesNo, initial: "yes"),
        StepField("comment", "What the parent said", .text),
        StepField(
          "recommendation", "What you propose", .choice, required: true, initial: "continue",
          choices: ReviewOutcome.allCases.map { Choice($0.rawValue, $0.rawValue) }),
      ]
    case .reviewRequest:
      return [
        restrictionField(liveOnly: true), StepField("how", "How they asked", required: true),
      ]
    case .review:
      return [
        restrictionField(liveOnly: true),
        StepField(
          "outcome", "The decision", .choice, required: true, initial: "continue",
          choices: ReviewOutcome.allCases.map { Choice($0.rawValue, $0.rawValue) }),
        StepField("conditions", "Places, times and exceptions", .text, hint: "As before if empty."),
        StepField("until", "New last day", .date),
        StepField("review", "Next review", .date),
      ] + reasonFields
        + context.children.map { child in
          StepField("child-\(child.pupil.rawValue)", "Arrangements for \(child.name)", .text)
        }
    case .breach:
      return [
        restrictionField(liveOnly: false),
        StepField("what", "What happened", .text, required: true),
        StepField("place", "Where"),
      ]
    case .exception:
      return [
        restrictionField(liveOnly: true), StepField("day", "Day", .date, required: true),
        StepField("purpose", "What for", required: true), StepField("conditions", "Conditions"),
      ]
    case .arrangements:
      return [restrictionField(liveOnly: true)]
        + context.children.map { child in
          StepField(
            "child-\(child.pupil.rawValue)", "Arrangements for \(child.name)", .text,
            initial: state.restrictions.last?.children.first { $0.pupil == child.pupil }?
              .arrangement ?? "")
        } + [StepField("reason", "What changed", required: true)]
    case .challenge:
      return [
        restrictionField(liveOnly: false),
        StepField(
          "heard-by", "Who hears it", required: true,
          initial: context.pack.challenge.heardBy?.inWords ?? ""),
      ]
    case .challengeOutcome:
      let open = state.challenges.filter { $0.decided == nil }
      return [
        StepField(
          "challenge", "Which challenge", .choice, required: true,
          initial: open.last?.facts.challenge.rawValue ?? "",
          choices: open.map { Choice($0.facts.challenge.rawValue, "to \($0.facts.about)") }),
        StepField(
          "outcome", "The outcome", .choice, required: true,
          choices: ChallengeOutcome.allCases.map { Choice($0.rawValue, $0.words) }),
        StepField("reasons", "Why", .text, required: true),
      ]
    case .setAside:
      return [
        restrictionField(liveOnly: false), StepField("reason", "Why", .text, required: true),
        StepField(
          "challenge", "After which challenge", .choice,
          choices: [Choice("", "none")]
            + state.challenges.map { Choice($0.facts.challenge.rawValue, "to \($0.facts.about)") }),
      ]
    default: return runningFields(step)
    }
  }

  func builtInAct(
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
    case .meetingArrange:
      let other = reader.text("accompanied-by")
      return .command(
        .arrangeMeeting(
          MeetingArranged(
            meeting: "", on: reader.date("day", from: happened.day) ?? happened.day,
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
    case .consult:
      let ceiling = Ceiling(
        measure: reader.text("measure"), scope: reader.raw("scope", or: .whole),
        until: reader.date("until", from: happened.day))
      return .command(
        .consult(
          ChairAsked(
            consultation: "", of: reader.text("of") == "vice-chair" ? .viceChair : .chair,
            standInReason: reader.text("stand-in-reason"), how: reader.text("how"),
            ceiling: [ceiling]),
          view: ChairView(rawValue: reader.text("view")), note: reader.text("note")))
    case .consultReply:
      return .command(
        .recordView(
          ChairReplied(
            consultation: reader.item("consultation"), view: reader.raw("view", or: .noView),
            note: reader.text("note"))))
    case .notice:
      let measure = reader.text("measure")
      let kind = context.pack.measure(measure)?.kind ?? .siteBan
      let form: RestrictionForm =
        kind == .siteBan
        ? reader.raw("form", or: .full) : RestrictionForm.forms(of: kind).first ?? .full
      let terms = terms(form, &reader, happened)
      return .command(
        .giveNotice(
          NoticeGiven(
            notice: "", measure: measure, terms: terms, facts: reader.text("facts"),
            replyBy: reader.date("reply-by", from: happened.day) ?? happened.day)))
    case .interimBan:
      guard let measure = context.pack.measure(of: .siteBan) else {
        return .command(.note(NoteAdded(text: "")))
      }
      return restriction(measure, &reader, happened, interim: true)
    case .representations:
      return .command(
        .receiveRepresentations(
          RepresentationsReceived(
            about: reader.optionalItem("about"), how: reader.text("how"),
            text: reader.text("text"))))
    case .decline:
      return .command(
        .declineRepresentations(
          RepresentationsDeclined(about: reader.optionalItem("about"), how: reader.text("how"))))
    case .moveReplyBy:
      return .command(
        .moveReplyBy(
          ReplyByMoved(
            about: reader.item("about"), replyBy: reader.date("reply-by") ?? happened.day,
            reason: reader.text("reason"))))
    case .noBan:
      return .command(
        .decideNoRestriction(
          NoRestrictionDecided(about: reader.item("about"), reasons: reasons(reader))))
    case .found:
      let terms = terms(reader.raw("form", or: .full), &reader, happened)
      func lines(_ name: String) -> [String] {
        reader.text(name).split(separator: "\n").map(String.init)
      }
      return .command(
        .recordFound(
          RestrictionFound(
            restriction: "", measure: reader.text("measure"), terms: terms,
            notKnown: lines("not-known"), irregular: lines("irregular"))))
    case .reviewPrepare:
      return .command(
        .prepareReview(
          ReviewPrepared(
            restriction: reader.item("restriction"), since: reader.text("since"),
            breaches: reader.text("breaches"), parentComment: reader.text("comment"),
            asked: reader.isYes("asked"),
            recommendation: reader.raw("recommendation", or: .continue))))
    case .reviewRequest:
      return .command(
        .requestReview(
          ReviewRequested(restriction: reader.item("restriction"), how: reader.text("how"))))
    case .review: return review(&reader, happened)
    case .breach:
      return .command(
        .logBreach(
          RestrictionBreached(
            restriction: reader.item("restriction"), what: reader.text("what"),
            place: reader.text("place"))))
    case .exception:
      return .command(
        .agreeException(
          ExceptionAgreed(
            restriction: reader.item("restriction"), on: reader.date("day") ?? happened.day,
            purpose: reader.text("purpose"), conditions: reader.text("conditions"))))
    case .arrangements:
      return .command(
        .changeArrangements(
          ArrangementsChanged(
            restriction: reader.item("restriction"), children: children(reader),
            reason: reader.text("reason"))))
    case .challenge:
      return .command(
        .receiveChallenge(
          ChallengeReceived(
            challenge: "", about: reader.item("restriction"), heardBy: reader.text("heard-by"))))
    case .challengeOutcome:
      return .command(
        .decideChallenge(
          ChallengeDecided(
            challenge: reader.item("challenge"), outcome: reader.raw("outcome", or: .notUpheld),
            reasons: reader.text("reasons"))))
    case .setAside:
      return .command(
        .setAside(
          RestrictionSetAside(
            restriction: reader.item("restriction"), reason: reader.text("reason"),
            challenge: reader.optionalItem("challenge"))))
    default: return runningAct(step, &reader, happened)
    }
  }

  private func review(_ reader: inout FormReader, _ happened: When) -> StepAct {
    let id = reader.item("restriction")
    let outcome: ReviewOutcome = reader.raw("outcome", or: .continue)
    var terms: Terms?
    if outcome != .lift, let current = state.restriction(id)?.terms {
      var next = current
      if !reader.isBlank("conditions") { next.conditions = reader.text("conditions") }
      if let until = reader.entry("until", from: happened.day) {
        next.until = until.date
        next.untilWords = until.words
      }
      next.review = reader.date("review", from: happened.day)
      terms = next
    }
    return .command(
      .decideReview(
        ReviewDecided(
          restriction: id, outcome: outcome, reasons: reasons(reader), terms: terms,
          children: children(reader))))
  }

  // MARK: Choices

  var incidentField: StepField {
    StepField(
      "incident", "Which incident", .choice, required: true,
      initial: state.incidents.last?.facts.incident.rawValue ?? "",
      choices: state.incidents.map { incident in
        Choice(incident.facts.incident.rawValue, incident.facts.on.inWords)
      })
  }

  private var meetingField: StepField {
    let open = state.meetings.filter(\.isOpen)
    return StepField(
      "meeting", "Which meeting", .choice, required: true,
      initial: open.first?.facts.meeting.rawValue ?? "",
      choices: open.map { Choice($0.facts.meeting.rawValue, $0.facts.on.withWeekday) })
  }

  private func hearingField(required: Bool) -> StepField {
    let open = Decider(state, context).openHearings
    return StepField(
      "about", "In answer to", .choice, required: required, initial: open.last?.rawValue ?? "",
      choices: (required ? [] : [Choice("", "nothing sent yet")])
        + open.map {
          Choice($0.rawValue, $0.rawValue.hasPrefix("N") ? "the notice" : "the interim ban")
        })
  }

  func staffChoices(_ role: Role?) -> [StepField.Choice] {
    staff.filter { role == nil || $0.roles.contains(role ?? .staff) }
      .map { Choice($0.staff.rawValue, $0.name) }
  }
}
