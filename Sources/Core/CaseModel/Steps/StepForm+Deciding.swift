import PolicyModel

/// Asking the chair, giving notice, and recording what was found.
extension StepForm {
  /// What was put to the parent last and waits for a decision: what others are asked about starts from it.
  var lastPut: Proposal? { state.openHearings.last?.proposal }

  /// The facts as they were told first since the last decision, from which the next to be told starts: what
  /// was put to the parent, or else what the chair was asked about.
  func factsTold(_ put: Proposal?) -> String {
    let asked = state.consultations.last { consultation in
      !consultation.isWithdrawn
        && state.finalDecisions.allSatisfy { $0.stamp.sequence < consultation.asked.sequence }
    }
    return (put ?? asked?.facts.proposal)?.facts ?? ""
  }

  var consultFields: [StepField] {
    let put = lastPut
    let offices = Self.offices(asked: context.pack)
    let filled = offices.first { office in
      Role(rawValue: office.value).map { !context.holders(of: $0).isEmpty } ?? false
    }
    return [
      restrictionMeasureField(initial: put?.measure),
      StepField(
        "of", "Who is asked", .choice, required: true,
        initial: (filled ?? offices.first)?.value ?? "",
        choices: offices),
      StepField(
        "stand-in-reason", "Why the vice-chair", .choice, required: true,
        onlyWhen: StepField.Condition("of", Role.viceChair.rawValue),
        choices: StandInReason.allCases.map { Choice($0.rawValue, $0.words) }),
      StepField("how", "How they were asked", required: true),
      StepField(
        "scope", "The widest scope asked about", .choice, required: true, onlyWhen: aboutBan,
        initial: put?.terms.scope.rawValue ?? "",
        choices: Scope.allCases.map { Choice($0.rawValue, $0.words) }),
      StepField(
        "conditions", "Which places and times", .text, required: true,
        onlyWhen: StepField.Condition("scope", Scope.part.rawValue),
        initial: put?.terms.scope == .part ? put?.terms.conditions ?? "" : "",
        hint: "One a line; for a part of the site or the day."),
      exceptionsField(
        initial: put?.terms.exceptions ?? "",
        limited: StepField.Condition("scope", Scope.part.rawValue)),
      StepField(
        "until", "The latest end asked about", .date, required: true, unless: "review",
        initial: put.map { $0.terms.until?.slashed ?? "" } ?? roomToDecide, base: "on"),
    ]
      + incidentsFields("About which incidents", initial: state.countingIncidents.map(\.id)) + [
        StepField(
          "facts", "The facts they were told", .text, required: true,
          initial: factsTold(lastPut),
          hint:
            "One a line, as “You …”: so they are put to the parent. A decision rests on no other."),
        StepField(
          "view", "The view, where it was given", .choice,
          choices: [Choice("", "not yet known")]
            + ChairView.allCases.map { Choice($0.rawValue, $0.words) }),
        StepField("note", "What was said", .text),
        StepField(
          "review", "Or reviewed by", .date, initial: put?.terms.review?.slashed ?? "",
          hint: "What is decided then ends or is reviewed by that day.", base: "on"),
        StepField(
          "stand-in-words", "What the chair's other conflict of interest is", .text, required: true,
          onlyWhen: StepField.Condition("stand-in-reason", StandInReason.conflict.rawValue)),
      ]
      + arrangementsFields(
        initial: put?.terms.form == .managedContact ? put?.terms.conditions ?? "" : "",
        required: false) + officeShownFields
  }

  /// Asked of an office of which nobody but the head recorded who holds it.
  private var officeShownFields: [StepField] {
    let offices = [Role.chair, .viceChair].filter { office in
      context.holders(of: office).contains {
        Gate.isByHeadAlone($0, office, on: context.today, context)
      }
    }
    if offices.isEmpty { return [] }
    var onlyWhen = StepField.Condition("of")
    onlyWhen.values = offices.map(\.rawValue)
    return [
      StepField(
        "office-shown", "What shows that they hold the office", .text, required: true,
        onlyWhen: onlyWhen,
        hint: "Recorded by the headteacher alone: the minute and who of the governing body sent it."
      )
    ]
  }

  /// Twice the usual length, so that the time to hear the parent is left within it; empty where none is usual.
  private var roomToDecide: String {
    guard let span = context.pack.measure(of: .siteBan)?.period?.suggested else { return "" }
    return "+\(span.doubled.text)"
  }

  /// The offices that some requirement of the pack lets the head ask.
  private static func offices(asked pack: PolicyPack) -> [Choice] {
    let ways = pack.measures.flatMap(\.requires).filter { $0.id == .chairConsulted }.flatMap(\.ways)
    let standsIn = ways.isEmpty || ways.contains(.viceChairConsulted)
    return [Choice(Role.chair.rawValue, "the chair")]
      + (standsIn ? [Choice(Role.viceChair.rawValue, "the vice-chair")] : [])
  }

  func consult(_ reader: inout FormReader, _ happened: When) -> StepAct {
    let measure = reader.text("measure")
    let kind = context.pack.measure(measure)?.kind ?? .siteBan
    let scope: Scope = reader.raw("scope", or: .whole)
    let until = reader.entry("until")
    let form: RestrictionForm =
      kind == .siteBan
      ? scope == .part ? .limited : .full : RestrictionForm.forms(of: kind).first ?? .full
    let terms = Terms(
      form: form, scope: scope, conditions: conditions(reader),
      exceptions: reader.text("exceptions"), from: happened.day, until: until?.date,
      untilWords: until?.occasion ?? "", review: reader.date("review"))
    checkContact(terms, &reader)
    return .command(
      .consult(
        ChairAsked(
          consultation: "", of: Role(rawValue: reader.text("of")) ?? .chair,
          standIn: StandInReason(rawValue: reader.text("stand-in-reason")),
          standInWords: reader.text("stand-in-words"), officeShown: reader.text("office-shown"),
          how: reader.text("how"),
          proposal: Proposal(
            measure: measure, terms: terms, incidents: incidents(reader),
            facts: reader.text("facts"))),
        view: ChairView(rawValue: reader.text("view")), note: reader.text("note")))
  }

  var consultReplyFields: [StepField] {
    let open = state.consultations.filter { !$0.isWithdrawn && $0.answered == nil }
    return [
      StepField(
        "consultation", "Which consultation", .choice, required: true,
        initial: open.last?.facts.consultation.rawValue ?? "",
        choices: open.map {
          Choice($0.facts.consultation.rawValue, $0.facts.proposal.terms.words)
        }),
      StepField(
        "view", "The view", .choice, required: true,
        choices: ChairView.allCases.map { Choice($0.rawValue, $0.words) }),
      StepField("note", "What was said", .text),
    ]
  }

  func consultReply(_ reader: FormReader) -> StepAct {
    .command(
      .recordView(
        ChairReplied(
          consultation: reader.item("consultation"), view: reader.raw("view", or: .noAnswer),
          note: reader.text("note"))))
  }

  // MARK: Notice of intent

  var noticeFields: [StepField] {
    let forms: [RestrictionForm] = [.full, .limited]
    let reply = context.end(of: context.pack.timings.notice, from: context.today)
    let ban = context.pack.measure(of: .siteBan)
    let first = reply.adding(days: 1)
    let asked = ban.flatMap { lastAsked($0.requires, $0.id, [], false) }?.terms.until
    return [
      restrictionMeasureField(initial: nil),
      StepField(
        "form", "How far it would go", .choice, required: true, onlyWhen: aboutBan,
        choices: forms.map { Choice($0.rawValue, $0.words) }),
      conditionsField(onlyWhen: "form"), exceptionsField(initial: ""),
      StepField(
        "from", "It would begin on", .date, required: true,
        initial: first.slashed, base: "on"),
      StepField(
        "until", "It would end on", .date, required: true, unless: "review",
        initial: ban?.period.map { end($0.suggested, from: first, notAfter: asked) } ?? "",
        base: "from"),
      StepField("review", "It would be reviewed on", .date, base: "from"),
    ]
      + incidentsFields("On which incidents", initial: state.countingIncidents.map(\.id)) + [
        StepField(
          "facts", "The facts relied on", .text, required: true,
          initial: factsTold(lastPut),
          hint: "One a line, as “You …”: the letter prints them. The decision may rest on no other."
        ),
        StepField(
          "reply-by", "Last day to reply", .date, required: true,
          initial: proposed(context.pack.timings.notice),
          hint: "At least \(context.pack.timings.notice.text).", base: "on"),
      ] + arrangementsFields() + againFields
  }

  /// Why what was decided before is put to them once more, asked where a measure decided some of it.
  private var againFields: [StepField] {
    let incidents = state.countingIncidents.map(\.id)
    func decided(_ incidents: [IncidentID]) -> [String] {
      context.pack.measures.map(\.id).filter {
        Gate(state, context, measure: $0).isTakenUpAgain(incidents, "")
      }
    }
    var about = StepField.Condition("measure")
    let person = PersonRecord(own: state, others: context.others)
    let everDecided = person.states.flatMap(\.finalDecisions).map(\.measure)
    about.values = Set(incidents.flatMap { decided([$0]) } + everDecided).sorted()
    guard !about.values.isEmpty else { return [] }
    return [
      StepField(
        "again", "Why it is taken up again", .text, required: !decided(incidents).isEmpty,
        onlyWhen: about,
        hint:
          "Where it was taken back, or decided before and nothing is new. The letter tells them.")
    ]
  }

  func notice(_ reader: inout FormReader, _ happened: When) -> StepAct {
    reader.refuseTellingNothing()
    let measure = reader.text("measure")
    let kind = context.pack.measure(measure)?.kind ?? .siteBan
    let form: RestrictionForm =
      kind == .siteBan
      ? reader.raw("form", or: .full) : RestrictionForm.forms(of: kind).first ?? .full
    if let by = reader.date("reply-by"), by <= happened.day {
      reader.wrong("reply-by", "The last day to reply must be after the notice.")
    }
    var terms = terms(form, reader, happened)
    if let about = context.pack.measure(measure) {
      terms = deciding(happened).reviewed(terms, about)
      checkTerms(terms, about, &reader, happened)
    }
    let chosen = incidents(reader)
    let again = Gate(deciding(happened), measure: measure).againRefusals(
      chosen.isEmpty ? state.countingIncidents.map(\.id) : chosen, reader.text("facts"),
      reader.text("again"))
    for reason in again {
      reader.wrong("again", ([reason.why] + reason.opens).joined(separator: " "))
    }
    return .command(
      .giveNotice(
        NoticeGiven(
          notice: "",
          proposal: Proposal(
            measure: measure, terms: terms, incidents: incidents(reader),
            facts: reader.text("facts")),
          replyBy: reader.date("reply-by") ?? happened.day, again: reader.text("again"))))
  }

  // MARK: As found

  /// What the procedure would refuse, said at the fields.
  private func checkFound(_ reader: inout FormReader) {
    let form: RestrictionForm = reader.raw("form", or: .full)
    if let measure = context.pack.measure(reader.text("measure")),
      !RestrictionForm.forms(of: measure.kind).contains(form)
    {
      reader.wrong("form", "\(measure.name) cannot take the form of \(form.words).")
    }
    let origin: FoundOrigin = reader.raw("origin", or: .before)
    if let from = reader.date("from") {
      if let later = state.countingIncidents.first(where: { $0.facts.on.day > from }) {
        reader.wrong(
          "from",
          "Incident \(later.id) happened after that, on \(later.facts.on.day.withWeekday): record it in a "
            + "case about what it was imposed for.")
      }
      switch origin {
      case .before:
        if let first = context.firstDay, from >= first {
          reader.wrong(
            "from", "It must have begun before this record did, on \(first.withWeekday).")
        }
      case .elsewhere:
        if let opened = state.openedStamp?.when.day, from >= opened {
          reader.wrong(
            "from", "It must have begun before this case was opened, on \(opened.withWeekday).")
        }
      }
    }
    if let dated = reader.date("dated") {
      if dated > context.today {
        reader.wrong("dated", "Give the day that stands in it: this one is to come.")
      } else if origin == .before, let first = context.firstDay, dated >= first {
        reader.wrong(
          "dated", "It must be of before this record began, on \(first.withWeekday).")
      }
    }
    if origin == .elsewhere, state.evidence.isEmpty {
      reader.wrong("origin", "Keep their letter or order as evidence in this case first.")
    }
    if origin == .elsewhere, let member = context.somebody(named: reader.text("imposed-by")) {
      reader.wrong(
        "imposed-by",
        "\(member.name) is of this school: name the authority, trust or court that imposed it.")
    }
    if let until = reader.date("until"), until < context.today {
      reader.wrong("until", "It has ended already: add a note about it.")
    }
  }

  var foundFields: [StepField] {
    // The forms that this code has.
    let known = context.pack.measures.flatMap { RestrictionForm.forms(of: $0.kind) }
    return [
      restrictionMeasureField(initial: nil),
      StepField(
        "form", "What it is", .choice, required: true,
        choices: RestrictionForm.allCases.filter { $0 != .interim && known.contains($0) }
          .map { Choice($0.rawValue, $0.words) }),
      StepField(
        "conditions", "What it covers, or how contact is managed", .text, required: true,
        onlyWhen: StepField.Condition(
          "form", RestrictionForm.limited.rawValue, RestrictionForm.managedContact.rawValue),
        hint: "One a line."),
      exceptionsField(initial: "", limited: nil),
      StepField("from", "Since", .date, required: true),
      StepField("until", "Until", .date, base: "from"),
      StepField("review", "Review on", .date, base: "from"),
      StepField(
        "origin", "Who imposed it", .choice, required: true,
        choices: FoundOrigin.allCases.map { Choice($0.rawValue, $0.words) }),
      StepField("imposed-by", "By name and office", required: true),
      StepField(
        "shown-by", "Which document shows that", .choice, required: true,
        choices: FoundDocument.allCases.map { Choice($0.rawValue, $0.words) }),
      StepField("dated", "The document's date", .date, required: true),
      StepField(
        "kept", "Where it is kept", required: state.evidence.isEmpty,
        hint: state.evidence.isEmpty
          ? "The gate asks the head until the document is kept as evidence in this case."
          : "The file or the folder. Left empty where it is evidence in this case."),
      StepField("not-known", "What is not known", .text, hint: "One a line."),
      StepField(
        "irregular", "Imposed without", .text, hint: "One a line: chair, letter, hearing."),
    ]
  }

  func found(_ reader: inout FormReader, _ happened: When) -> StepAct {
    checkFound(&reader)
    func lines(_ name: String) -> [String] {
      reader.text(name).split(separator: "\n").map(String.init)
    }
    return .command(
      .recordFound(
        RestrictionFound(
          restriction: "", measure: reader.text("measure"),
          terms: terms(reader.raw("form", or: .full), reader, happened),
          origin: reader.raw("origin", or: .before), imposedBy: reader.text("imposed-by"),
          shownBy: reader.raw("shown-by", or: .letter),
          dated: reader.date("dated") ?? happened.day, kept: reader.text("kept"),
          notKnown: lines("not-known"), irregular: lines("irregular"))))
  }
}
