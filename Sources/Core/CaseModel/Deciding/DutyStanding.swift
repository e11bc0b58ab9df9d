public import PolicyModel

/// How one of the policy's duties stands in a case.
public enum DutyStanding: Hashable, Sendable {
  /// Nothing in the case brings it about.
  case notDue
  /// It is to be done.
  case due
  /// It was done, by this step.
  case done(by: String)
  /// The head departed from it, for this reason.
  case departed(String)
}

extension Trigger {
  /// True where an incident brings it about. A nature that was not judged yet brings nothing about.
  public func matches(_ incident: IncidentJoined) -> Bool {
    if !nature.isEmpty {
      guard let judged = incident.nature, nature.contains(judged) else { return false }
    }
    if !category.isEmpty && Set(category).isDisjoint(with: incident.categories) { return false }
    if !channel.isEmpty && !channel.contains(incident.channel) { return false }
    return true
  }
}

extension Duty {
  /// True where whomever an act turned to is the one whom it asks for, by their name.
  func isMet(by name: String) -> Bool {
    let name = name.lowercased()
    return to.contains { name.contains($0.lowercased()) }
  }

  /// True where an incident calls for it.
  public func isCalled(by incident: IncidentJoined) -> Bool {
    when.isEmpty || when.contains { $0.matches(incident) }
  }
}

extension CaseState {
  /// How a duty stands: it is asked anew for each incident that calls for it, and an act before an
  /// incident does nothing for it.
  public func standing(
    of duty: Duty, in pack: PolicyPack, calendar: SchoolCalendar
  ) -> DutyStanding {
    var answered: DutyStanding = .notDue
    // Nothing is owed about somebody who had no part in it.
    if wrongPerson != nil { return answered }
    for index in incidents.indices
    where incidents[index].counts && duty.isCalled(by: incidents[index].facts) {
      let one = answer(to: duty, for: incidents[index], in: pack, calendar: calendar)
      if one == .due { return .due }
      // What the head departed from for one incident was not done for all.
      if case .departed = answered, case .done = one { continue }
      answered = one
    }
    return answered
  }

  /// How a duty stands for one incident that calls for it: done, departed from or due.
  public func answer(
    to duty: Duty, for incident: CaseIncident, in pack: PolicyPack, calendar: SchoolCalendar
  ) -> DutyStanding {
    if let step = duty.doneBy.first(where: {
      hasDone($0, of: duty, for: incident, in: pack, calendar: calendar)
    }) {
      return .done(by: step)
    }
    let departure = departures.last {
      $0.duty == duty.id && $0.stamp.sequence > incident.joined.sequence
    }
    return departure.map { .departed($0.reason) } ?? .due
  }

  /// How a duty stands for whoever decides.
  func standing(of duty: Duty, in context: CaseContext) -> DutyStanding {
    standing(of: duty, in: context.pack, calendar: context.calendar)
  }

  /// The duties that are to be done, the policy's first ones first.
  public func undoneDuties(in pack: PolicyPack, calendar: SchoolCalendar) -> [Duty] {
    let due = pack.duties.filter { standing(of: $0, in: pack, calendar: calendar) == .due }
    return due.filter(\.first) + due.filter { !$0.first }
  }

  /// The same for whoever decides.
  func undoneDuties(in context: CaseContext) -> [Duty] {
    undoneDuties(in: context.pack, calendar: context.calendar)
  }

  /// True where a step that a duty names was done for an incident: a measure, a power or a built-in step.
  private func hasDone(
    _ step: String, of duty: Duty, for incident: CaseIncident, in pack: PolicyPack,
    calendar: SchoolCalendar
  ) -> Bool {
    func isAfter(_ stamp: Stamp) -> Bool { !stamp.when.isKnown(before: incident.facts.on) }
    func after(_ stamps: [Stamp]) -> Bool { stamps.contains(where: isAfter) }
    if let index = pack.measures.firstIndex(where: { $0.id == step }) {
      let measure = pack.measures[index]
      if duty.to.isEmpty || measure.letter != nil { return isUsed(measure, isAfter) }
      return measures.contains {
        $0.facts.measure == step && isAfter($0.stamp)
          && duty.isMet(by: $0.facts.to.isBlank ? measure.named ?? "" : $0.facts.to)
      }
    }
    if pack.powers.contains(where: { $0.id == step }) {
      return measures.contains { $0.facts.measure == step && isAfter($0.stamp) }
    }
    switch BuiltInStep(rawValue: step) {
    case .statement:
      return accounts.contains {
        $0.incident == incident.id && isAfter($0.stamp) && ($0.kind != .given || $0.informs)
      }
    case .spokenTo: return hasSpoken(about: incident, calendar: calendar)
    case .evidence: return evidence.contains { isAfter($0.stamp) }
    case .triage: return incident.facts.nature != nil
    case .meetingArrange, .meetingHeld, .meetingMissed:
      return after(
        meetings.compactMap { meeting in
          if let held = meeting.held { return held }
          return meeting.why?.countsAsOffered == true ? meeting.missed : nil
        })
    case .consult, .consultReply: return after(consultations.compactMap(\.answered))
    case .notice: return after(notices.map(\.opened))
    case .representations:
      return after(
        hearings.compactMap(\.reply.answered) + hearings.flatMap(\.reply.parts) + otherReplies)
    case .review: return after(restrictions.flatMap(\.reviews))
    case .askAccount, .nobodyElse, .adjustments, .safeguarding, .interimBan, .decline,
      .moveReplyBy, .noBan, .found, .reviewPrepare, .reviewRequest, .replyConsidered, .breach,
      .exception,
      .arrangements, .challenge, .challengeOutcome, .setAside, .letter, .letterIssue,
      .letterSent, .letterReturned, .letterDrop, .hold, .holdLift, .departure, .notUsed,
      .joinIncident, .identify, .correctPerson, .access, .putOff, .handOver, .note,
      .correctEntry, .close, .reopen:
      return false
    case nil: return false
    }
  }

  private func hasSpoken(about incident: CaseIncident, calendar: SchoolCalendar) -> Bool {
    let own = conversations.filter {
      $0.facts.incidents.contains(incident.id) && !$0.stamp.when.isKnown(before: incident.facts.on)
    }
    if own.contains(where: { $0.facts.outcome == .spoken || $0.facts.isPutOffByAuthority })
      || hold?.facts.isRequestOfAuthority ?? false
    {
      return true
    }
    // What is left was declined or not answered.
    let days = own.map(\.stamp.when.day).filter {
      calendar.isSchoolDay($0) ?? !$0.weekday.isWeekend
    }
    return Set(days).count >= 2
  }

  /// When a measure was used: its letter went out and did not come back, its restriction was decided here, or
  /// the act was recorded.
  public func uses(of measure: Measure) -> [Stamp] {
    var found: [Stamp] = []
    _ = isUsed(measure) { stamp in
      found.append(stamp)
      return false
    }
    return found
  }

  /// True where one of the uses of a measure is one of these.
  private func isUsed(_ measure: Measure, _ matches: (Stamp) -> Bool) -> Bool {
    if measure.kind.isRestriction {
      return restrictions.contains {
        $0.measure == measure.id && $0.counts && matches($0.decided)
      }
    }
    if measure.letter != nil {
      return letters.contains {
        $0.draft.measure == measure.id && $0.hasReached && ($0.sent.map(matches) ?? false)
      }
    }
    return measures.contains { $0.facts.measure == measure.id && matches($0.stamp) }
  }

  /// True where a measure was used.
  public func hasUsed(_ measure: Measure) -> Bool { isUsed(measure) { _ in true } }
}

extension LetterKind {
  /// True for letters that a step which decides drafts, and nothing else may.
  public var tellsOfDecision: Bool {
    switch self {
    case .noticeOfIntent, .moreTime, .interimBan, .ban, .noBan, .managedContact,
      .accompaniedContact, .reviewNotice, .reviewOutcome, .laterReply, .lift, .setAside,
      .challengeOutcome:
      return true
    case .invitation, .warning, .banWarning, .lapse, .restrictionBreached,
      .arrangementsOtherCarer, .exception, .acknowledgement, .removalRequest, .staffAffected,
      .chairNote:
      return false
    }
  }

  /// True for letters that accompany something and open no gate: the free step drafts these.
  public var isCovering: Bool {
    switch self {
    case .lapse, .restrictionBreached, .arrangementsOtherCarer, .exception, .acknowledgement,
      .removalRequest, .staffAffected, .chairNote:
      return true
    case .invitation, .warning, .banWarning, .noticeOfIntent, .moreTime, .interimBan, .ban, .noBan,
      .managedContact, .accompaniedContact, .reviewNotice, .reviewOutcome, .laterReply, .lift,
      .setAside,
      .challengeOutcome:
      return false
    }
  }
}
