import PolicyModel

extension StepForm {
  private typealias Choice = StepField.Choice

  /// Asking the chair, hearing the parent, and what was found in force.
  func decidingFields(_ step: BuiltInStep) -> [StepField] {
    switch step {
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
          hint: "Left empty: one without an end date, kept under review.", base: "on"),
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
        StepField(
          "from", "It would begin on", .date, required: true, initial: "+2w", base: "on"),
        StepField("until", "It would end on", .date, base: "from"),
        StepField("review", "It would be reviewed on", .date, base: "from"),
        StepField("facts", "The facts relied on", .text, required: true),
        StepField(
          "reply-by", "Last day to reply", .date, required: true,
          initial: proposed(context.pack.timings.notice),
          hint: "At least \(context.pack.timings.notice.text).", base: "on"),
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
        hearingField(required: true),
        StepField("reply-by", "New last day", .date, required: true, base: "on"),
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
        StepField("until", "Until", .date, base: "from"),
        StepField("review", "Review on", .date, base: "from"),
        StepField("not-known", "What is not known", .text, hint: "One a line."),
        StepField(
          "irregular", "Imposed without", .text, hint: "One a line: chair, letter, hearing."),
      ]
    default: return runningFields(step)
    }
  }

  func decidingAct(
    _ step: BuiltInStep, _ reader: inout FormReader, _ happened: When
  ) -> StepAct {
    switch step {
    case .consult:
      let ceiling = Ceiling(
        measure: reader.text("measure"), scope: reader.raw("scope", or: .whole),
        until: reader.date("until"))
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
            replyBy: reader.date("reply-by") ?? happened.day)))
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
    default: return runningAct(step, &reader, happened)
    }
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
}
