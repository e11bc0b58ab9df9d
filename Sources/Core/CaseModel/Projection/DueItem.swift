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
  case restrictionEnded = "restriction-ended"
  case arrangements
  case meeting
  case staffCheck = "staff-check"
  case challenge
  case challengeFollowUp = "challenge-follow-up"
  case confirmFound = "confirm-found"
  case replyToConsider = "reply-to-consider"
  case toTell = "to-tell"
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
    case .restrictionEnded: return "tell the parent it has ended"
    case .arrangements: return "arrangements to check"
    case .meeting: return "meeting"
    case .staffCheck: return "check on a member of staff"
    case .challenge: return "challenge to decide"
    case .challengeFollowUp: return "challenge upheld in part"
    case .confirmFound: return "restriction to confirm or end"
    case .replyToConsider: return "parent's side to consider"
    case .toTell: return "the parent is to be told"
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

  /// A letter's while contact is on hold: nothing goes out until that is lifted, in this case or another.
  func waiting(for hold: CaseHold?, isOwn: Bool) -> DueItem {
    guard let hold else { return self }
    var item = self
    item.what += " It waits: contact is on hold at the request of \(hold.facts.by)."
    // What was never drafted anew stays to be drafted, and is not put off.
    if isOwn, step != "letter" { item.step = "hold-lift" }
    return item
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
    let standing = state.restrictions.filter { $0.ending == nil }
    let goesOn = standing.contains { $0.asksHeadAtEnd || $0.lastDay == nil }
    for challenge in state.challenges where challenge.awaitsFollowUp && !standing.isEmpty {
      let day = challenge.decided?.when.day ?? challenge.received.when.day
      items.append(
        DueItem(
          kind: .challengeFollowUp, due: day,
          ends: goesOn ? nil : standing.compactMap(\.lastDay).max(),
          what: "A challenge was upheld in part: review the restriction, or set it aside.",
          step: "review"))
    }
    items += letterItems(person)
    guard state.isOpen else { return items }
    for duty in state.undoneDuties(in: pack, calendar: calendar) {
      items.append(
        DueItem(
          kind: .duty, due: opened.when.day, what: "\(duty.name).",
          step: duty.doneBy.first ?? "departure", clause: pack.clause(duty.clause)?.summary ?? ""))
    }
    for hearing in state.openHearings where !person.isDecided(hearing) {
      items += self.items(of: hearing, person)
    }
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

  /// What an interim ban put to the person and no letter told them of waits to be put anew once that is over.
  private func overUntold(_ hearing: Hearing, _ state: CaseState) -> [DueItem] {
    guard let last = state.lastDayToTell(hearing) else { return [] }
    return [
      DueItem(
        kind: .decide, due: last.adding(days: 1), shows: last.adding(days: 1),
        what:
          "The interim ban is over, and no letter has put to the parent what was to follow: put it anew, or "
          + "decide against it.", step: "notice")
    ]
  }

  /// Awaiting the parent's side, and then the decision; nothing runs before they were told.
  /// True where the same was put once more and they were told of a later day to reply: only then may it be decided.
  private func isPutLater(_ hearing: Hearing, _ by: CivilDate, _ person: PersonRecord) -> Bool {
    person.own.openHearings.contains { other in
      other.id != hearing.id && other.told != nil && other.answer == nil
        && other.proposal.measure == hearing.proposal.measure
        && !Set(other.proposal.incidents).isDisjoint(with: hearing.proposal.incidents)
        && (person.lastDay(toReply: other) ?? other.reply.by) > by
    }
  }

  func items(of hearing: Hearing, _ person: PersonRecord) -> [DueItem] {
    let step = hearing.origin == .review ? "review" : hearing.proposal.measure
    var ends: CivilDate?
    if hearing.origin == .review,
      let restriction = hearing.restriction.flatMap(person.own.restriction)
    {
      // Nothing is left to go on with once it has ended by itself.
      if restriction.ending != nil { return [] }
      if restriction.atEnd == .lapses { ends = restriction.lastDay }
    }
    guard let told = hearing.told else { return overUntold(hearing, person.own) }
    let untilThen = hearing.restriction.flatMap(person.own.restriction).flatMap { restriction in
      restriction.terms.form == .interim && restriction.ending == nil
        ? restriction.lastDay.map { " The interim ban ends after \($0.withWeekday)." } : nil
    }
    if let answered = hearing.answer {
      return [
        DueItem(
          kind: .decide, due: answered.when.day.adding(days: 1), shows: answered.when.day,
          ends: ends, what: "The parent's side is in: decide.\(untilThen ?? "")", step: step)
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
    if let reply = person.unassignedReply(to: hearing) {
      return [
        DueItem(
          kind: .replyBy, due: reply.stamp.when.day, ends: ends,
          what: reply.toDo, step: reply.source == .reply ? "correct-entry" : "representations")
      ]
    }
    guard let by = person.lastDay(toReply: hearing) else { return [] }
    // The letter that gives more time is due by itself, until its day leaves nobody any.
    if person.owesDay(hearing) {
      return [
        DueItem(
          kind: .replyBy, due: by, shows: by, ends: ends,
          what:
            "No letter has told the parent of the last day to reply, \(by.inWords): give more time.",
          step: "move-reply-by")
      ]
    }
    if !hearing.hasLeftTimeAtLast(calendar, person.holds) {
      return [
        DueItem(
          kind: .replyBy, due: told.when.day,
          what:
            "The letter came too late for the last day to reply, \(by.inWords): give more time.",
          step: "move-reply-by")
      ]
    }
    if isPutLater(hearing, by, person) { return [] }
    return [
      DueItem(
        kind: .replyBy, due: by, shows: told.when.day, ends: ends.map { min($0, by) } ?? by,
        what: "The parent's side is awaited until \(by.inWords).", step: "representations"),
      DueItem(
        kind: .decide, due: by.adding(days: 1), shows: by.adding(days: 1), ends: ends,
        what: "The time to reply is over: decide.\(untilThen ?? "")", step: step),
    ]
  }
}
