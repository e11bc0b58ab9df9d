public import PolicyModel

/// What is due, in the order in which Today shows things of one day.
public enum DueKind: String, Codable, CaseIterable, Sendable {
  case breachToday = "breach"
  case triage
  case duty
  case interimEnding = "interim-ending"
  case replyBy = "reply-by"
  case decide
  case chairReply = "chair-reply"
  case letterUnsent = "letter-unsent"
  case letterReturned = "letter-returned"
  case review
  case restrictionEnding = "restriction-ending"
  case restrictionEnded = "restriction-ended"
  case arrangements
  case meeting
  case staffCheck = "staff-check"
  case challenge
  case challengeFollowUp = "challenge-follow-up"
  case confirmFound = "confirm-found"
  case replyToConsider = "reply-to-consider"
  case corrected
  case delegation
  case policyReview = "policy-review"

  /// What is due, in a few words.
  public var words: String {
    switch self {
    case .breachToday: return "breach of a restriction"
    case .triage: return "report to triage"
    case .duty: return "duty undone"
    case .interimEnding: return "interim ban ends"
    case .replyBy: return "parent's side awaited"
    case .decide: return "decision to take"
    case .chairReply: return "chair's reply outstanding"
    case .letterUnsent: return "letter unsent"
    case .letterReturned: return "letter came back"
    case .review: return "review due"
    case .restrictionEnding: return "restriction about to end"
    case .restrictionEnded: return "tell the parent it has ended"
    case .arrangements: return "arrangements to check"
    case .meeting: return "meeting"
    case .staffCheck: return "check on a member of staff"
    case .challenge: return "challenge to decide"
    case .challengeFollowUp: return "challenge upheld in part"
    case .confirmFound: return "restriction to confirm or end"
    case .replyToConsider: return "parent's side to consider"
    case .corrected: return "decision rests on a corrected entry"
    case .delegation: return "delegation to confirm"
    case .policyReview: return "the policy's own review"
    }
  }
}

/// Something that somebody must do, with the day from which it shows and the day by which it is due.
public struct DueItem: Hashable, Sendable {
  /// What kind.
  public var kind: DueKind
  /// The day by which it is due; it is overdue from the next day.
  public var due: CivilDate
  /// The first day on which Today shows it.
  public var shows: CivilDate
  /// The last day on which Today shows it, where it goes away by itself; nil where it stays until done.
  public var ends: CivilDate?
  /// What is to be done, as a sentence that holds no name.
  public var what: String
  /// The step that settles it; empty where there is none.
  public var step: StepID
  /// The clause in words that asks it; empty where none does.
  public var clause: String

  /// Something that somebody must do.
  public init(
    kind: DueKind, due: CivilDate, shows: CivilDate? = nil, ends: CivilDate? = nil, what: String,
    step: StepID = "", clause: String = ""
  ) {
    self.kind = kind
    self.due = due
    self.shows = shows ?? due
    self.ends = ends
    self.what = what
    self.step = step
    self.clause = clause
  }
}

/// Derives what is due in a case or an incident: pure, with absolute dates, so that today is only asked.
public struct DueList: Sendable {
  let pack: PolicyPack
  let calendar: SchoolCalendar

  /// A due list under a pack and a calendar.
  public init(pack: PolicyPack, calendar: SchoolCalendar) {
    self.pack = pack
    self.calendar = calendar
  }

  /// What is due for an incident.
  public func items(of incident: IncidentState) -> [DueItem] {
    guard incident.report != nil, let happened = incident.happened else { return [] }
    var items: [DueItem] = []
    if incident.triage == nil {
      items.append(
        DueItem(
          kind: .triage, due: happened.day, what: "Judge the report and say what comes of it.",
          step: "triage"))
    }
    let check =
      calendar.end(of: pack.timings.staffCheck, from: happened.day) ?? happened.day.adding(days: 2)
    for _ in incident.staffToCheckOn {
      items.append(
        DueItem(
          kind: .staffCheck, due: check, shows: happened.day,
          what: "Ask the member of staff who was affected how they are.", step: "staff-check"))
    }
    return items
  }

  /// What is due in a case; what was put off since it shows is due on the day until which it was, and says
  /// how often that was done.
  ///
  /// - Parameter others: the person's other cases, for what a decision in this one rests on there.
  public func items(of state: CaseState, others: [OtherCase] = []) -> [DueItem] {
    allItems(of: state, others).map { item in
      let times = state.putOff.filter {
        $0.due == item.kind && $0.stamp.when.day >= item.shows
      }
      guard let until = times.last?.until, item.whyNotPutOff == nil else { return item }
      let often =
        switch times.count {
        case 1: "once"
        case 2: "twice"
        default: "\(times.count) times"
        }
      var item = item
      item.due = max(item.due, item.ends.map { min($0, until) } ?? until)
      item.what += " Put off until \(until.inWords), \(often)."
      return item
    }
  }

  private func allItems(of state: CaseState, _ others: [OtherCase]) -> [DueItem] {
    guard let opened = state.openedStamp else { return [] }
    var items: [DueItem] = []
    let person = PersonRecord(own: state, others: others)
    for restriction in state.restrictions { items += self.items(of: restriction, person) }
    for challenge in state.challenges where challenge.decided == nil {
      items.append(
        DueItem(
          kind: .challenge, due: challenge.received.when.day.adding(days: 20),
          shows: challenge.received.when.day,
          what: "Record the outcome of the challenge.", step: "challenge-outcome"))
    }
    for challenge in state.challenges where challenge.awaitsFollowUp {
      let day = challenge.decided?.when.day ?? challenge.received.when.day
      items.append(
        DueItem(
          kind: .challengeFollowUp, due: day,
          what: "A challenge was upheld in part: review the restriction, or set it aside.",
          step: "review"))
    }
    items += letterItems(state)
    guard state.isOpen else { return items }
    for duty in state.undoneDuties(in: pack, calendar: calendar) {
      items.append(
        DueItem(
          kind: .duty, due: opened.when.day, what: "\(duty.name).",
          step: duty.doneBy.first ?? "departure", clause: pack.clause(duty.clause)?.summary ?? ""))
    }
    for hearing in state.openHearings { items += self.items(of: hearing, person) }
    for consultation in state.consultations where consultation.isAwaited {
      let asked = consultation.asked.when.day
      items.append(
        DueItem(
          kind: .chairReply, due: asked.adding(days: 2), shows: asked,
          what: "Record the view of \(consultation.facts.of.inWords).", step: "consult-reply"))
    }
    for meeting in state.meetings where meeting.isOpen {
      items.append(
        DueItem(
          kind: .meeting, due: meeting.facts.on,
          what: meeting.facts.at.map { "Meeting at \($0.text); record how it went." }
            ?? "Meeting; record how it went.", step: "meeting-held"))
    }
    return items
  }

  private func letterItems(_ state: CaseState) -> [DueItem] {
    state.letters.flatMap { letter -> [DueItem] in
      let about = letter.draft.about.flatMap(state.restriction)
      let ends = letter.draft.kind.tellsOfWhatIsInForce ? about?.lastDayInForce : nil
      if letter.isOutstanding {
        return [
          DueItem(
            kind: .letterUnsent, due: letter.drafted.when.day, ends: ends,
            what: "\(letter.draft.kind.name): \(letter.standing), not sent.",
            step: letter.issued == nil ? "letter-issue" : "letter-sent")
        ]
      }
      if let returned = letter.returned, letter.overtaken == nil, letter.dropped == nil {
        return [
          DueItem(
            kind: .letterReturned, due: returned.when.day, ends: ends,
            what: "\(letter.draft.kind.name) came back; send it another way.", step: "letter-sent")
        ]
      }
      return []
    }
      + state.untoldDecisions.map { decision in
        DueItem(
          kind: .letterUnsent, due: decision.since.when.day, ends: decision.until,
          what: "\(decision.kind.name): given up, and nobody was told; draft it again.",
          step: "letter")
      }
  }

  /// Awaiting the parent's side, and then the decision; nothing runs before they were told.
  private func items(of hearing: Hearing, _ person: PersonRecord) -> [DueItem] {
    let step = hearing.origin == .review ? "review" : hearing.proposal.measure
    var ends: CivilDate?
    if hearing.origin == .review,
      let restriction = hearing.restriction.flatMap(person.own.restriction)
    {
      // Nothing is left to go on with once it has ended by itself.
      if restriction.ending != nil { return [] }
      if restriction.atEnd == .lapses { ends = restriction.lastDay }
    }
    guard let told = hearing.told else { return [] }
    if let answered = hearing.answer {
      return [
        DueItem(
          kind: .decide, due: answered.when.day.adding(days: 1), shows: answered.when.day,
          ends: ends, what: "The parent's side is in: decide.", step: step)
      ]
    }
    if let gone = hearing.answerWithdrawn {
      return [
        DueItem(
          kind: .replyBy, due: gone.when.day, ends: ends,
          what:
            "The entry of the parent's answer was withdrawn: record it anew, or give more time.",
          step: "representations")
      ]
    }
    guard let by = person.lastDay(toReply: hearing) else { return [] }
    if !hearing.hasLeftTime(calendar, person.holds) {
      // The letter that gives more time is due by itself.
      if hearing.owesLetterOfTime { return [] }
      return [
        DueItem(
          kind: .replyBy, due: told.when.day,
          what:
            "The letter came too late for the last day to reply, \(by.inWords): give more time.",
          step: "move-reply-by")
      ]
    }
    return [
      DueItem(
        kind: .replyBy, due: by, shows: told.when.day, ends: by,
        what: "The parent's side is awaited until \(by.inWords).", step: "representations"),
      DueItem(
        kind: .decide, due: by.adding(days: 1), shows: by.adding(days: 1), ends: ends,
        what: "The time to reply is over: decide.", step: step),
    ]
  }

  /// True where something was done about a breach after it: a measure that answers it, a letter about it, a
  /// review. Words on the spot, and asking somebody to leave, only end it.
  private func isAnswered(
    _ breach: Stamp, _ restriction: Restriction, _ state: CaseState
  ) -> Bool {
    let letter = state.letters.contains {
      $0.draft.kind == .restrictionBreached && $0.draft.about == restriction.id
        && $0.dropped == nil && $0.drafted.sequence > breach.sequence
    }
    return letter || restriction.reviews.contains { $0.sequence > breach.sequence }
      || state.measures.contains { taken in
        let endsIt: [MeasureKind] = [.askedToLeave, .informalWord, .verbalWarning]
        let kind = pack.measure(taken.facts.measure)?.kind
        return taken.stamp.sequence > breach.sequence && !(kind.map(endsIt.contains) ?? false)
      }
  }

  /// The last day for the next review, as the policy has it: counted from the day its terms were last
  /// decided, or from its first day where that is later.
  func latestReview(of restriction: Restriction) -> CivilDate? {
    guard let every = pack.measure(restriction.measure)?.review?.every else { return nil }
    let day = max(restriction.lastDecided.when.day, restriction.terms.from)
    return calendar.end(of: every, from: day) ?? calendar.endByWeekdays(of: every, from: day)
  }

  private func items(of restriction: Restriction, _ person: PersonRecord) -> [DueItem] {
    let state = person.own
    var items: [DueItem] = []
    let form = restriction.terms.form
    if restriction.ending != .notImposed && restriction.ending != .setAside {
      // The decision that takes its place answers what came before it.
      let answered = restriction.ending == .replaced ? restriction.ended?.sequence ?? 0 : 0
      for breach in restriction.breaches
      where breach.sequence > answered && !isAnswered(breach, restriction, state) {
        items.append(
          DueItem(
            kind: .breachToday, due: breach.when.day,
            ends: restriction.lastDay.map { max($0, breach.when.day.adding(days: 7)) },
            what: "The \(form.words) was breached.", step: "letter"))
      }
    }
    guard restriction.ending == nil else { return items }
    if let reply = person.unconsidered(by: restriction.id) {
      items.append(
        DueItem(
          kind: .replyToConsider, due: reply.when.day, ends: restriction.lastDay,
          what:
            "The parent's side of \(reply.when.day.inWords) came in time, and the \(form.words) was "
            + "decided without it: look at the decision anew.", step: "reply-considered"))
    }
    if let gone = person.whatFell(under: restriction) {
      items.append(
        DueItem(
          kind: .corrected, due: restriction.decided.when.day, ends: restriction.lastDay,
          what: "The \(form.words) rests on what no longer stands (\(gone)): review it.",
          step: form == .interim ? restriction.measure : "review"))
    }
    let away = state.judgedAway(under: restriction)
    if !away.isEmpty {
      items.append(
        DueItem(
          kind: .corrected, due: restriction.decided.when.day, ends: restriction.lastDay,
          what:
            "The \(form.words) rests on incident \(away.map(\.rawValue).joined(separator: ", ")), which "
            + "was judged away since: "
            + (away.count == restriction.incidents.count
              ? "lift it, or set it aside." : "review it on what is left, or end it."),
          step: form != .interim
            ? "review"
            // With nothing left that it could rest on, all that can be decided is that there is no ban.
            : away.count == restriction.incidents.count ? "no-ban" : restriction.measure))
    }
    let back = state.judgedBack(under: restriction)
    if !back.isEmpty {
      items.append(
        DueItem(
          kind: .corrected, due: restriction.decided.when.day, ends: restriction.lastDay,
          what:
            "The \(form.words) rests on incident \(back.map(\.rawValue).joined(separator: ", ")), which "
            + "was judged away and back since: confirm it by a decision, and tell them, or end it.",
          step: form == .interim ? restriction.measure : "review"))
    }
    if let found = restriction.found {
      let day = restriction.decided.when.day
      items.append(
        DueItem(
          kind: .confirmFound, due: restriction.isShown ? found.confirmBy ?? day : day,
          shows: day, ends: restriction.lastDay,
          what: "The \(form.words) was recorded as found: confirm it by a decision, or end it."
            + (restriction.isShown
              ? ""
              : " No document of it is kept here: the gate asks the head, and does not say no."),
          step: restriction.measure))
    }
    guard let last = restriction.lastDay else { return items }
    if form == .interim {
      items.append(
        DueItem(
          kind: .interimEnding, due: last, shows: last.adding(days: -7), ends: last,
          what: "The interim ban ends after \(last.withWeekday); decide before then.",
          step: restriction.measure))
    } else {
      let review = min(restriction.terms.review ?? last, latestReview(of: restriction) ?? last)
      items.append(
        DueItem(
          kind: .review, due: review, shows: review.adding(days: -14),
          ends: restriction.atEnd == .lapses ? last : nil, what: "Review the \(form.words).",
          step: restriction.inHand?.prepared == nil ? "review-prepare" : "review"))
      if let until = restriction.terms.until {
        items.append(
          DueItem(
            kind: .restrictionEnding, due: until, shows: until.adding(days: -14), ends: until,
            what: restriction.atEnd == .askHead
              ? "The \(form.words) ends after \(until.withWeekday): a review decides what follows."
              : "The \(form.words) ends after \(until.withWeekday).", step: "review"))
      }
    }
    let toldOfEnd = state.letters.contains {
      $0.draft.kind == .lapse && $0.draft.about == restriction.id
    }
    let hasEnd = restriction.atEnd == .lapses || form == .interim
    if !toldOfEnd && hasEnd && restriction.wasInForce {
      items.append(
        DueItem(
          kind: .restrictionEnded, due: last.adding(days: 1), shows: last.adding(days: 1),
          what: "Tell the parent that the \(form.words) has ended.", step: "letter"))
    }
    return items
  }
}
