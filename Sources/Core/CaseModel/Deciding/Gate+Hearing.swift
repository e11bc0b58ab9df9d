import PolicyModel

/// Where one hearing stands as a ground for what is intended.
enum HearingStanding {
  /// Its letter has not gone out, or came back.
  case notTold
  /// Its letter went a way that the record as it stands does not know for this person.
  case toldInVain(DeliveryMethod)
  /// Its letter went to an address that was not theirs any more since this day, as was learnt afterwards.
  case toldElsewhere(CivilDate)
  /// Its letter went out so late that it reached nobody before the last day to reply.
  case toldLate(CivilDate)
  /// More time was given, until this day, and no letter has told them of it.
  case dayNotTold(CivilDate)
  /// The time to reply runs until this day.
  case awaited(CivilDate)
  /// Police or social care ask the school not to make contact, and the time stands still.
  case onHold
  /// The parent answered, and the entry of the answer was withdrawn then: that is no silence.
  case answerWithdrawn(Stamp)
  /// The parent said this since they were told, and nobody has said what it answers: that is no silence.
  case unassigned(UnassignedReply)
  /// This is agreed with the parent for a disability, and nothing shows that it was done for the letter in time.
  case notAdjusted(String)
  /// This was agreed with them while the time to reply ran, was not done for the letter, and was ended since.
  case wasNotAdjusted(String)
  /// It was heard so long ago that the matter is put again; it was fresh until this day.
  case stale(CivilDate)
  /// What is intended goes beyond what was put.
  case beyond([Excess])
  /// The parent was heard, in this way.
  case heard(Way)
}

extension Gate {
  /// How the parent was heard on what is intended, or that an interim ban invites their side; nil where
  /// neither is so.
  func heard(_ requirement: Requirement, _ intention: Intention) -> MetDemand? {
    if intention.intendedForm == .interim, requirement.ways.contains(.interimRoute) {
      return interimRoute(intention).map {
        MetDemand(demand: .chanceToRespond, way: .interimRoute, by: $0)
      }
    }
    for (name, hearing) in hearings(intention) {
      guard case .heard(let way) = standing(of: hearing, intention),
        requirement.ways.contains(way)
      else { continue }
      // Silence after a part of an answer rests on that part too.
      let part = way == .replyByPassed ? hearing.reply.parts.last : nil
      return MetDemand(
        demand: .chanceToRespond, way: way, by: part.map { "\(name) \($0.sequence)" } ?? name)
    }
    return nil
  }

  /// What was put to the parent about this measure, or in the review of this restriction, and waits for a
  /// decision.
  func hearings(_ intention: Intention) -> [(name: String, hearing: Hearing)] {
    person.openHearings(of: measure).filter { _, hearing in
      if let reviewed = intention.reviewed { return hearing.restriction == reviewed }
      return hearing.origin != .review && !followsWhatFell(hearing)
    }
  }

  /// True for what an interim ban put that followed a ban under review, where that does not stand as it did: what was
  /// decided is put anew by a notice, which says why.
  private func followsWhatFell(_ hearing: Hearing) -> Bool {
    guard
      let interim = state.restrictions.first(where: { $0.decided == hearing.opened }),
      let follows = interim.decision?.follows, person.whatItFollowsFell(interim) != nil
    else { return false }
    let put = person.states.flatMap(\.hearings).first { $0.opened.sequence == follows.put }
    return put?.origin != .interimBan
  }

  /// Those of them on which the parent was heard about what is intended.
  func heardHearings(_ intention: Intention) -> [(name: String, hearing: Hearing)] {
    hearings(intention).filter {
      if case .heard = standing(of: $0.hearing, intention) { return true }
      return false
    }
  }

  /// Where a hearing stands for what is intended.
  func standing(of hearing: Hearing, _ intention: Intention) -> HearingStanding {
    guard let told = hearing.told, counts(told) else { return .notTold }
    if let way = hearing.toldBy, hearing.answer == nil,
      !context.person.couldBeReached(by: way, at: told)
    {
      return .toldInVain(way)
    }
    if let way = hearing.toldBy, hearing.answer == nil,
      let since = context.person.hadMoved(before: told, by: way)
    {
      return .toldElsewhere(since)
    }
    let way: Way
    if let answer = hearing.answer, counts(answer) {
      way = hearing.reply.received == nil ? .replyDeclined : .representationsReceived
    } else {
      guard let by = person.lastDay(toReply: hearing) else { return .onHold }
      if !daysTold(of: hearing).contains(where: isInTime) {
        return person.owesDay(hearing) ? .dayNotTold(by) : .toldLate(by)
      }
      if by >= context.happened.day { return .awaited(by) }
      // Whom more time was promised, and no letter reached, does not know which day it is that is over.
      if person.owesDay(hearing) { return .dayNotTold(by) }
      if !hearing.hasLeftTimeAtLast(context.calendar, person.holds) { return .toldLate(by) }
      if let gone = answerWithdrawn(on: hearing) { return .answerWithdrawn(gone) }
      if let reply = person.unassignedReply(to: hearing)
        ?? person.meetingToRecord(since: told, before: context.happened.day)
      {
        return .unassigned(reply)
      }
      if let unkept = notAdjusted(hearing, by: by) { return unkept }
      way = .replyByPassed
    }
    if let promised = promise(besides: hearing) { return promised }
    let fresh = freshUntil(hearing)
    if context.happened.day > fresh { return .stale(fresh) }
    let excess = excess(of: intention, over: hearing.proposal)
    return excess.isEmpty ? .heard(way) : .beyond(excess)
  }

  /// The last days to reply that letters told of by then, by ways that may be used, oldest first: each as
  /// though it alone had been given.
  func daysTold(of hearing: Hearing) -> [Hearing] {
    hearing.daysTold.filter { told in
      let day = told.reply.first
      guard let told = day.told else { return false }
      return day.toldBy.map {
        context.person.couldBeReached(by: $0, at: told)
          && context.person.hadMoved(before: told, by: $0) == nil
      } ?? true
    }
  }

  func isInTime(_ hearing: Hearing) -> Bool {
    hearing.leavesTime(context.calendar, person.holds)
  }

  /// What was put about the same measure on an incident of this hearing, itself included.
  private func letters(onIncidentsOf hearing: Hearing) -> [Hearing] {
    person.openHearings(of: hearing.proposal.measure).map(\.hearing).filter {
      !Set($0.proposal.incidents).isDisjoint(with: hearing.proposal.incidents)
    }
  }

  /// When an answer on the same incidents, to this letter or to another, was taken out of the record.
  private func answerWithdrawn(on hearing: Hearing) -> Stamp? {
    letters(onIncidentsOf: hearing).lazy.compactMap(\.answerWithdrawn).first
  }

  /// A time to reply that another letter on the same incidents promised, and that runs or stands still: a
  /// promise is kept, whatever was said to an earlier letter, or before that one was sent.
  private func promise(besides hearing: Hearing) -> HearingStanding? {
    let others = letters(onIncidentsOf: hearing).filter { $0.told != nil && $0.answer == nil }
    var latest: CivilDate?
    for other in others {
      guard let by = person.lastDay(toReply: other) else { return .onHold }
      if by >= context.happened.day { latest = max(latest ?? by, by) }
    }
    return latest.map { .awaited($0) }
  }

  /// The last day on which a decision may rest on a hearing (our default, as the pack's timings have it).
  private func freshUntil(_ hearing: Hearing) -> CivilDate {
    let timings = context.pack.timings
    func fresh(_ hearing: Hearing) -> CivilDate {
      context.end(of: timings.hearing, from: person.lastDay(toReply: hearing) ?? hearing.reply.by)
    }
    // Time counts from the last day that the parent was told of. What is stale is not made fresh by more time,
    // save for whom no day before had left any.
    let counted = daysTold(of: hearing).reduce(hearing.put(by: hearing.reply.first)) { kept, next in
      isInTime(kept) && next.reply.first.given.when.day > fresh(kept) ? kept : next
    }
    guard let id = hearing.restriction, let end = interimEnd(id, opened: hearing.opened)
    else { return fresh(counted) }
    return min(fresh(counted), context.end(of: timings.afterInterim, from: end))
  }

  /// The last day on which a decision could rest on what was put in time, where that is over; nil where it is
  /// not.
  func staleSince(_ hearing: Hearing) -> CivilDate? {
    guard daysTold(of: hearing).contains(where: isInTime) else { return nil }
    let fresh = freshUntil(hearing)
    return context.happened.day > fresh ? fresh : nil
  }

  private func interimEnd(_ id: ItemID, opened: Stamp) -> CivilDate? {
    person.states.lazy.compactMap { $0.restriction(id) }
      .first { $0.decided == opened }?.terms.until
  }

  /// An interim ban has an end, a day to reply by that is not after it, and says which ban may follow.
  private func interimRoute(_ intention: Intention) -> String? {
    guard intention.isFilledIn else { return "interim" }
    guard let until = intention.proposal?.terms.until, let replyBy = intention.replyBy,
      replyBy <= until, replyBy > context.happened.day, intention.proposed?.lastDay != nil
    else { return nil }
    return "reply by \(replyBy.iso)"
  }

  /// The last day that an interim ban on these incidents may have: the pack's longest, from the first day of
  /// the first where one was set aside and is imposed anew.
  func latestInterimDay(_ incidents: [IncidentID], from day: CivilDate) -> CivilDate {
    let meant = state.countingIncidents.filter { incidents.contains($0.id) }
    let first = person.firstDayOfInterims(on: meant).map { min($0, day) } ?? day
    return context.end(of: context.pack.timings.interim, from: first)
  }

  /// Why no interim ban may be imposed on these incidents now: one is undecided, or they were decided upon.
  ///
  /// - Parameter decided: what is intended; nil where that is not known yet.
  func interimRefusals(
    _ incidents: [IncidentID], _ decided: RestrictionDecided? = nil
  ) -> [Refusal.Reason] {
    let upheld = upheldRefusals(incidents)
    if !upheld.isEmpty { return upheld }
    let ours = Self.interimCitation
    let meant = state.countingIncidents.filter { incidents.contains($0.id) }
    let undecided = undecidedRefusals(incidents, decided)
    if !undecided.isEmpty { return undecided }
    if let upheld = person.upheldChallenge(to: measure),
      !meant.contains(where: { upheld.when.isKnown(before: $0.facts.on) })
    {
      return [
        Refusal.Reason(
          kind: .fairness, demand: .chanceToRespond,
          why:
            "A challenge was upheld on \(upheld.when.inWords), and nothing has happened since that an "
            + "interim ban could be for.",
          citation: ours,
          opens: [
            "Give notice of a ban, with what was never put.",
            "Or rest it on what happened since; say when, with the time.",
          ])
      ]
    }
    if let quashed = person.setAside(since: meant), let ended = quashed.ended {
      return [
        Refusal.Reason(
          kind: .fairness, demand: .chanceToRespond,
          why:
            "The \(quashed.terms.form.words) of \(quashed.decided.when.day.inWords) was set aside on "
            + "\(ended.when.day.inWords), and nothing has happened since that an interim ban could be for.",
          citation: ours,
          opens: [
            "Give notice of a ban.", "Or rest it on what happened since; say when, with the time.",
          ])
      ]
    }
    let latest = latestInterimDay(incidents, from: context.happened.day)
    if latest <= context.happened.day {
      return [
        Refusal.Reason(
          kind: .fairness, demand: .chanceToRespond,
          why:
            "The time of an interim ban on this ran out on \(latest.inWords), with the one set aside.",
          citation: ours,
          opens: ["Give notice of a ban.", "Or rest it on a further incident."])
      ]
    }
    return decidedRefusals(incidents, meant, decided)
  }

  /// Why an interim ban on nothing but facts that were decided upon may not be imposed, unless it follows a ban.
  func decidedFactRefusals(_ decided: RestrictionDecided) -> [Refusal.Reason] {
    guard follows(decided.incidents, from: decided.terms.from) == nil,
      let last = person.decidedBefore(decided.reasons.facts, by: measure)
    else { return [] }
    return [
      Refusal.Reason(
        kind: .fairness, demand: .chanceToRespond,
        why:
          "Every one of these facts was decided upon by \(last.when.day.inWords): nothing is left that "
          + "an interim ban could wait for.",
        citation: Self.interimCitation,
        opens: [
          "Write what has happened since, and when.",
          "Or give notice of a ban, and say why it is taken up again.",
        ])
    ]
  }

  /// Why what was heard and decided once carries no interim ban, whatever number it is reported under, unless only a
  /// hold keeps its review from being decided.
  private func decidedRefusals(
    _ incidents: [IncidentID], _ meant: [CaseIncident], _ decided: RestrictionDecided?
  ) -> [Refusal.Reason] {
    let open = incidents.filter { id in
      !meant.contains { $0.id == id && person.isDecidedByDay($0) }
    }
    guard !incidents.isEmpty, open.isEmpty else { return [] }
    if let reviewed = reviewedRefusals(incidents, decided) { return reviewed }
    let again = meant.first { !person.isDecided($0.id) }
    return [
      Refusal.Reason(
        kind: .fairness, demand: .chanceToRespond,
        why: again.map {
          "What happened on \($0.facts.on.day.inWords) was decided upon: reported once more, it "
            + "carries no interim ban."
        }
          ?? "These incidents were decided upon: nothing is left that an interim ban could wait for.",
        citation: Self.interimCitation,
        opens: [
          "Give notice of a ban, with what is new.",
          "Or rest it on what happened since, or on another day; say when, with the time.",
        ])
    ]
  }
}
