import PolicyModel

extension Decider {
  func receive(_ event: RepresentationsReceived) -> Verdict<CaseEvent> {
    if event.text.tellsNothing {
      return no(
        .state, "The \(context.pack.words.parent)'s side is what they say.",
        opens: [
          "Write what they say.", "Or record that they will not reply, and how they said so.",
        ])
    }
    return answer(event.about, event.source, isParentsSide: true, isPart: event.isPart) {
      .representationsReceived(event)
    }
  }

  func decline(_ event: RepresentationsDeclined) -> Verdict<CaseEvent> {
    if let refused = decliningRefusal(event) { return refused }
    return answer(event.about, event.source, isParentsSide: false) {
      .representationsDeclined(event)
    }
  }

  /// That somebody will not reply is said in some way and some words; to say nothing is none.
  private func decliningRefusal(_ event: RepresentationsDeclined) -> Verdict<CaseEvent>? {
    if DecliningWay(rawValue: event.how) == nil {
      return no(
        .fairness,
        "It is not said in which way the \(context.pack.words.parent) declined to reply.",
        opens: [
          "Give the way: \(DecliningWay.allCases.map(\.rawValue).joined(separator: ", ")).",
          "Silence counts by itself once the last day to reply has passed.",
        ])
    }
    if event.said.tellsNothing {
      return no(
        .fairness, "It is not said what the \(context.pack.words.parent) answered.",
        opens: ["Write their words."])
    }
    if DecliningWay(rawValue: event.how) == .throughSomebody, !event.source.isRelayed {
      return .refused(Refusal([Self.nobodySpoke(context.pack.words.parent)]))
    }
    return nil
  }

  /// A hearing is answered once; what the parent says besides is recorded without naming one.
  private func answer(
    _ about: ItemID?, _ source: AnswerSource, isParentsSide: Bool, isPart: Bool = false,
    _ event: () -> CaseEvent
  ) -> Verdict<CaseEvent> {
    if let refused = leaveRefusal(source) { return refused }
    guard let about else { return yes(event()) }
    guard let hearing = state.hearing(about) else {
      return no(
        .state, "Nothing was put to the \(context.pack.words.parent) under \(about) in this case.")
    }
    if let answered = hearing.answer {
      let what =
        hearing.reply.received == nil
        ? "that the \(context.pack.words.parent) will not reply"
        : "the \(context.pack.words.parent)'s side"
      return no(
        .state,
        "To \(hearing.words), \(what) is already recorded, on \(answered.when.inWords).",
        opens: [
          isParentsSide
            ? "Record what they say besides as an answer to nothing in particular."
            : "Correct that entry, if it was mistaken."
        ])
    }
    if !hearing.canBeAnswered(at: context.happened) {
      return .refused(Refusal([untold(hearing)]))
    }
    if !isPart, !source.isRelayed, source.asked.tellsNothing, hearing.wasTold(on: context.happened)
    {
      return .refused(Refusal([unasked(hearing)]))
    }
    return yes(event())
  }

  /// Why nobody can have answered yet.
  func untold(_ hearing: Hearing) -> Refusal.Reason {
    let parent = context.pack.words.parent
    let why: String
    var opens = ["Record what they say now as an answer to nothing in particular."]
    if let told = hearing.told {
      why =
        hearing.toldBy == .post
        ? "The letter was posted on \(told.when.day.inWords): the \(parent) cannot have read it by then."
        : "The letter went out on \(told.when.inWords), after that."
      opens.insert("Correct the day, or how the letter was sent.", at: 0)
    } else {
      why = "No letter has told the \(parent) of \(hearing.words) yet, or it came back."
      opens.insert("Record how its letter was sent.", at: 0)
    }
    return Refusal.Reason(
      kind: .fairness, why: why,
      citation: .ours("an answer follows what was put"),
      opens: opens)
  }

  /// Whoever speaks for somebody has their leave, and the record says which.
  private func leaveRefusal(_ source: AnswerSource) -> Verdict<CaseEvent>? {
    guard source.isRelayed, source.through.tellsNothing || source.leave.tellsNothing else {
      return nil
    }
    return .refused(Refusal([Self.nobodySpoke(context.pack.words.parent)]))
  }

  private static func nobodySpoke(_ parent: String) -> Refusal.Reason {
    Refusal.Reason(
      kind: .fairness,
      why: "It is not said who spoke for the \(parent), or by what leave of theirs.",
      citation: .ours("what somebody else tells"),
      opens: [
        "Write who spoke, and how the \(parent) let them: a letter of authority, words to the school.",
        "Or make a note of it: without their leave it is no answer of theirs.",
      ])
  }

  /// Why words on the day on which the parent was told do not end the time that they were promised.
  func unasked(_ hearing: Hearing) -> Refusal.Reason {
    let by = person.lastDay(toReply: hearing) ?? hearing.reply.by
    return Refusal.Reason(
      kind: .fairness, demand: .chanceToRespond,
      why:
        "The \(context.pack.words.parent) was told on that day, and has until \(by.inWords) to reply: "
        + "what is said at once ends that time only where they were asked and said so.",
      citation: .ours("the time to reply that was promised"),
      opens: [
        "Write what they were asked, and what they said to it.",
        "Or record it as their side, with more that may follow: the time to reply runs on.",
      ])
  }
}
