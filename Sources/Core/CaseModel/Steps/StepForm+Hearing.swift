import PolicyModel

/// Hearing the parent: what they say, that they will not reply, more time, and deciding against it.
extension StepForm {
  var representationsFields: [StepField] {
    let elsewhere = Decider(state, context).person.unansweredElsewhere
    var about = hearingField(unanswered)
    about.choices += elsewhere.map { Choice($0.name, $0.words) }
    let canBeAnswered = state.hearing(ItemID(rawValue: about.initial))?.canBeAnswered(
      at: When(context.today))
    // With letters in several cases only a reader of the reply knows which of them it answers.
    if !elsewhere.isEmpty || canBeAnswered != true { about.initial = "" }
    about.required = !about.choices.isEmpty
    var answers = StepField.Condition("about")
    answers.values = about.choices.map(\.value)
    about.choices.append(
      about.required
        ? Choice(Self.answersNone, "nothing in particular, none of these")
        : Choice("", "nothing in particular"))
    return [
      about, StepField("how", "How it arrived", required: true),
      StepField("text", "What it says", .text, required: true),
      StepField(
        "why-none", "Why it answers none of what was put to them", .text, required: true,
        onlyWhen: StepField.Condition("about", Self.answersNone),
        hint: "Kept with it. Silence is counted on the strength of this."),
      StepField(
        "more", "Whether that is all", .choice, required: true, onlyWhen: answers,
        hint:
          "What they said of it. The time that they were promised runs on while more may follow.",
        choices: [
          Choice("no", "that is all they wish to say"), Choice("yes", "more may follow"),
          Choice(Self.relayed, "somebody else told it for them"),
        ]),
    ] + relayFields(StepField.Condition("more", Self.relayed))
      + askedFields(StepField.Condition("more", "no"))
  }

  /// That a reply is about nothing that was put to them.
  private static let answersNone = "none"
  /// That a reply was told by somebody else.
  private static let relayed = "for-them"

  /// Who speaks for the parent, and how they come to.
  private func relayFields(_ onlyWhen: StepField.Condition) -> [StepField] {
    [
      StepField(
        "through", "Who spoke for them", required: true, onlyWhen: onlyWhen,
        hint: "By name. The time that they were promised runs on."),
      StepField(
        "leave", "By what leave of theirs", required: true, onlyWhen: onlyWhen,
        hint: "A letter of authority, or what they said to the school themselves."),
    ]
  }

  /// What is asked of somebody who answers at once, on the day on which they are told.
  private func askedFields(_ onlyWhen: StepField.Condition) -> [StepField] {
    guard let today = unanswered.last(where: { $0.wasTold(on: When(context.today)) }) else {
      return []
    }
    return [
      StepField(
        "asked", "What they were asked, and what they said to it", .text, required: true,
        onlyWhen: onlyWhen,
        hint:
          "They have until \(last(toReply: today).slashed): that they know, and want none of it.")
    ]
  }

  private func source(_ reader: FormReader, isRelayed: Bool) -> AnswerSource {
    isRelayed
      ? AnswerSource(through: reader.text("through"), leave: reader.text("leave"))
      : AnswerSource(asked: reader.text("asked"))
  }

  /// Says at the field that words of the day on which they were told end no time of theirs by themselves.
  private func checkAsked(_ field: String, _ reader: inout FormReader, _ happened: When) {
    guard let hearing = state.hearing(reader.item("about")), hearing.isAwaited,
      hearing.wasTold(on: happened), reader.text("asked").tellsNothing
    else { return }
    let unasked = Decider(state, context).unasked(hearing)
    reader.wrong(
      happened.day == context.today ? "asked" : field,
      ([unasked.why] + unasked.opens.suffix(1)).joined(separator: " "))
  }

  /// Says at the field that nobody can have answered yet.
  private func checkAnswered(_ reader: inout FormReader, _ happened: When) {
    guard let hearing = state.hearing(reader.item("about")), hearing.isAwaited,
      !hearing.canBeAnswered(at: happened)
    else { return }
    let untold = Decider(state, context).untold(hearing)
    reader.wrong("about", ([untold.why] + untold.opens).joined(separator: " "))
  }

  func representations(_ reader: inout FormReader, _ happened: When) -> StepAct {
    checkAnswered(&reader, happened)
    if reader.text("text").tellsNothing {
      reader.wrong("text", "Write what they said: nothing was said by this.")
    }
    let isUnrelated = reader.text("about") == Self.answersNone
    let isRelayed = reader.text("more") == Self.relayed
    if reader.text("more") == "no" { checkAsked("more", &reader, happened) }
    if isUnrelated, reader.text("why-none").tellsNothing {
      reader.wrong("why-none", "Say why it answers none of them, or which it answers.")
    }
    return .command(
      .receiveRepresentations(
        RepresentationsReceived(
          about: isUnrelated ? nil : reader.optionalItem("about"), how: reader.text("how"),
          text: reader.text("text"), isPart: reader.isYes("more"), isUnrelated: isUnrelated,
          whyUnrelated: isUnrelated ? reader.text("why-none") : "",
          source: source(reader, isRelayed: isRelayed))))
  }

  var declineFields: [StepField] {
    [
      hearingField(unanswered),
      StepField(
        "how", "How they said so", .choice, required: true,
        choices: DecliningWay.allCases.map { Choice($0.rawValue, $0.words) }),
      StepField(
        "said", "What they said", .text, required: true,
        hint: "Their words. Silence is no answer: it counts once the last day to reply has passed."),
    ] + relayFields(StepField.Condition("how", DecliningWay.throughSomebody.rawValue))
      + askedFields(Self.ownWays)
  }

  private static var ownWays: StepField.Condition {
    var ways = StepField.Condition("how")
    ways.values = DecliningWay.allCases.filter { $0 != .throughSomebody }.map(\.rawValue)
    return ways
  }

  func decline(_ reader: inout FormReader, _ happened: When) -> StepAct {
    checkAnswered(&reader, happened)
    let isRelayed = reader.text("how") == DecliningWay.throughSomebody.rawValue
    if !isRelayed { checkAsked("how", &reader, happened) }
    return .command(
      .declineRepresentations(
        RepresentationsDeclined(
          about: reader.optionalItem("about"), how: reader.text("how"), said: reader.text("said"),
          source: source(reader, isRelayed: isRelayed))))
  }

  var moveReplyByFields: [StepField] {
    let awaited = state.openHearings.filter(Decider(state, context).takesMoreTime)
    return [
      hearingField(awaited),
      StepField(
        "reply-by", "New last day", .date, required: true,
        initial: awaited.count == 1 ? awaited.first.flatMap(laterDay)?.slashed ?? "" : "",
        base: "on"),
      StepField("reason", "Why", required: true),
    ]
  }

  /// The last day to reply that stands, were contact made again today.
  private func last(toReply hearing: Hearing) -> CivilDate {
    Decider(state, context).person.lastDay(toReply: hearing, free: context.today)
  }

  /// As much time again as a notice gives, as far as more may be given, and for an interim ban no longer than it
  /// lasts; nil where it is over before.
  private func laterDay(_ hearing: Hearing) -> CivilDate? {
    let first = max(last(toReply: hearing), context.today)
    let day = min(
      context.end(of: context.pack.timings.notice, from: first),
      Decider(state, context).latestReply(to: hearing))
    guard hearing.origin == .interimBan, let end = state.restriction(hearing.id)?.terms.until else {
      return day
    }
    return end > first ? min(day, end) : nil
  }

  func moveReplyBy(_ reader: inout FormReader, _ happened: When) -> StepAct {
    if let hearing = state.hearing(reader.item("about")), let by = reader.date("reply-by") {
      let end = hearing.origin == .interimBan ? state.restriction(hearing.id)?.terms.until : nil
      if case let last = last(toReply: hearing), by <= last {
        reader.wrong("reply-by", "Give a day after \(last.withWeekday).")
      } else if by <= happened.day {
        reader.wrong("reply-by", "Give a day after \(happened.day.withWeekday).")
      } else if let end, by > end {
        reader.wrong("reply-by", "The interim ban ends before that, on \(end.withWeekday).")
      } else if case let latest = Decider(state, context).latestReply(to: hearing), by > latest {
        reader.wrong("reply-by", "Give a day by \(latest.withWeekday).")
      }
    }
    return .command(
      .moveReplyBy(
        ReplyByMoved(
          about: reader.item("about"), replyBy: reader.date("reply-by") ?? happened.day,
          reason: reader.text("reason"))))
  }

  var noBanFields: [StepField] {
    let person = Decider(state, context).person
    let open = state.openHearings.filter { $0.origin != .review && !person.isDecided($0) }
    let answered = open.filter {
      answers($0.proposal.measure, $0.proposal.incidents, isReview: false)
    }
    var about = StepField.Condition("about")
    about.values = answered.map(\.id.rawValue)
    let fields = reasonFields(answering: !answered.isEmpty)
    return [hearingField(open)]
      + fields.map { field in
        var field = field
        switch field.name {
        case "answer": field.onlyWhen = about
        case "alternatives":
          (field.label, field.required) = ("What is done instead", false)
          field.hint = "For example a warning. The letter tells it."
        default: break
        }
        return field
      }
  }

  func noBan(_ reader: inout FormReader, _ happened: When) -> StepAct {
    let about = reader.item("about")
    if let put = state.hearing(about)?.proposal {
      checkBroughtUp(put.incidents, told: put.facts, &reader, happened)
    }
    checkKeepsNobodyAway("factors", "alternatives", "answer", reader: &reader)
    return .command(
      .decideNoRestriction(NoRestrictionDecided(about: about, reasons: reasons(reader))))
  }

  private var unanswered: [Hearing] {
    state.openHearings.filter { $0.isAwaited && $0.told != nil }
  }

  private func hearingField(_ hearings: [Hearing]) -> StepField {
    let today = When(context.today)
    let initial = hearings.last { $0.canBeAnswered(at: today) } ?? hearings.last
    return StepField(
      "about", "In answer to", .choice, required: true, initial: initial?.id.rawValue ?? "",
      choices: hearings.map { Choice($0.id.rawValue, $0.words) })
  }
}
