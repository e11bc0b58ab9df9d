import PolicyModel

extension Decider {
  /// Putting something due off: to a later day, with a reason, a little at a time, and never past a day that
  /// the law, the policy or the school's own letter has fixed.
  func putOff(_ event: DuePutOff) -> Verdict<CaseEvent> {
    let due = dueNow.filter { $0.kind.rawValue == event.due }
    guard let first = due.first else {
      return no(.state, "Nothing of that kind is due in this case now.")
    }
    guard let item = due.first(where: { $0.whyNotPutOff == nil }) else {
      return .refused(
        Refusal(
          .state, first.whyNotPutOff ?? "", citation: Self.puttingOff,
          opens: [
            first.kind == .breachToday
              ? "Write to the person about it, or decide a review." : "Do what is due."
          ]))
    }
    if event.until <= context.today {
      return no(.state, "Choose a day after today to put this off to.")
    }
    let last = lastDayToPutOff(item.kind)
    if event.until > last.day {
      return .refused(
        Refusal(
          .state, "This cannot be put off past \(last.day.withWeekday): \(last.why).",
          citation: Self.puttingOff,
          opens: [
            last.day > context.today
              ? "Choose \(last.day.slashed) or an earlier day." : "Do what is due."
          ]))
    }
    if event.reason.tellsNothing {
      return no(.state, "This needs a written reason.", opens: ["Write the reason."])
    }
    return yes(.duePutOff(event))
  }

  static let puttingOff = Citation.ours("putting off")

  /// What Today shows of this case now.
  private var dueNow: [DueItem] {
    DueList(pack: context.pack, calendar: context.calendar).items(of: state, others: context.others)
      .filter { $0.shows <= context.today && ($0.ends ?? context.today) >= context.today }
  }

  /// What is due now and may be put off at all: by whoever acts, if anything.
  var dueToPutOff: [DueItem] {
    let due = dueNow.filter { $0.whyNotPutOff == nil }
    let own = due.filter {
      let event = DuePutOff(due: $0.kind.rawValue, until: context.today, reason: "")
      return permission(for: .putOff(event)) == nil
    }
    return own.isEmpty ? due : own
  }

  /// The last day to which something may be put off now, and why: today or an earlier one where it may not
  /// wait any longer.
  func lastDayToPutOff(_ kind: DueKind) -> (day: CivilDate, why: String) {
    let most = context.pack.timings.putOff
    var days: [(day: CivilDate, why: String)] = [
      (context.end(of: most, from: context.today), "\(most.text) at a time is the most")
    ]
    for hearing in state.openHearings where hearing.isAwaited {
      if let by = person.lastDay(toReply: hearing), by >= context.today {
        days.append((by, "the parent may reply to \(hearing.words) until then"))
      }
    }
    let list = DueList(pack: context.pack, calendar: context.calendar)
    for restriction in state.restrictions where restriction.standing(on: context.today).isLive {
      let words = restriction.terms.form.words
      // A review that its end has overtaken waits no longer.
      if let last = restriction.lastDay, last >= context.today || kind == .review {
        days.append((last, "the \(words) ends then"))
      }
      if kind == .review, let latest = list.latestReview(of: restriction) {
        days.append((latest, "the \(words) is reviewed by then"))
      }
    }
    return days.dropFirst().reduce(days[0]) { $1.day < $0.day ? $1 : $0 }
  }
}

extension DueItem {
  /// Why this is not put off; nil where it may be.
  public var whyNotPutOff: String? {
    // A decision of which nobody was told, or would have to be told anew.
    kind == .letterUnsent && step == "letter"
      ? DueKind.letterReturned.whyNotPutOff : kind.whyNotPutOff
  }
}

extension DueKind {
  /// Why nothing of this kind is put off; nil where it may be. What is due because somebody may be kept out
  /// wrongly waits for nobody (our default).
  public var whyNotPutOff: String? {
    switch self {
    case .breachToday: return "A breach of a restriction is not put off."
    case .confirmFound, .corrected, .challengeFollowUp, .letterReturned, .replyToConsider, .toTell:
      return "What is due because somebody may be kept out wrongly is not put off."
    case .triage, .duty, .interimEnding, .replyBy, .decide, .chairReply, .letterUnsent, .review,
      .restrictionEnded, .arrangements, .meeting, .staffCheck, .challenge,
      .delegation, .policyReview:
      return nil
    }
  }

  /// True where only whoever decides it puts it off.
  var isDecisionDue: Bool {
    switch self {
    case .duty, .interimEnding, .decide, .review, .challenge: return true
    case .breachToday, .triage, .replyBy, .chairReply, .letterUnsent, .letterReturned,
      .restrictionEnded, .arrangements, .meeting, .staffCheck, .challengeFollowUp, .confirmFound,
      .corrected, .replyToConsider, .toTell, .delegation, .policyReview:
      return false
    }
  }
}
