import PolicyModel

extension Decider {
  /// Notice of an intended restriction, which invites the parent's side: a hearing opens.
  func notice(_ event: NoticeGiven) -> Verdict<CaseEvent> {
    if let refused = needsOpenCase() { return refused }
    let terms = event.proposal.terms
    guard let measure = context.pack.measure(event.proposal.measure), measure.kind.isRestriction
    else { return no(.state, "The policy has no restriction called \(event.proposal.measure).") }
    if let refused = holdRefusal() { return refused }
    if event.replyBy <= context.happened.day {
      return no(
        .fairness, "The day to reply by must be after the notice.",
        opens: ["Give at least \(context.pack.timings.notice.text)."])
    }
    if terms.form == .interim {
      return no(
        .state, "An interim ban is imposed, not announced.",
        opens: ["Give notice of a limited or full ban, or impose the interim ban."])
    }
    guard RestrictionForm.forms(of: measure.kind).contains(terms.form) else {
      return no(.state, "\(measure.name) cannot take the form of \(terms.form.words).")
    }
    if event.proposal.facts.tellsNothing {
      return no(.fairness, "The notice needs the facts relied on.", opens: ["Write them."])
    }
    var notice = event
    notice.notice = state.nextID("N")
    if event.proposal.incidents.isEmpty {
      notice.proposal.incidents = state.countingIncidents.map(\.id)
    }
    let incidents = notice.proposal.incidents
    let gate = Gate(self, measure: measure.id)
    let facts = notice.proposal.facts
    let upheld =
      gate.upheldRefusals(incidents) + gate.goneFactRefusals(facts)
      + gate.unboundFactRefusals(facts, incidents)
    let reasons =
      termsRefused(terms, measure) + incidentsRefused(incidents)
      + (upheld.isEmpty ? gate.againRefusals(incidents, facts, event.again) : upheld)
    if !reasons.isEmpty { return .refused(Refusal(reasons)) }
    if !gate.isTakenUpAgain(incidents, facts) { notice.again = nil }
    let letter = LetterDrafted(
      letter: state.nextID("L"), kind: .noticeOfIntent, measure: measure.id, about: notice.notice)
    return .accepted([.noticeGiven(notice), .letterDrafted(letter)])
  }

  /// A decision, a notice or a question rests on incidents of this case, of which it is not judged away.
  func incidentsRefused(_ incidents: [IncidentID]) -> [Refusal.Reason] {
    func reason(_ why: String, _ opens: String) -> [Refusal.Reason] {
      [Refusal.Reason(kind: .state, why: why, opens: [opens])]
    }
    if incidents.isEmpty {
      return reason(
        "There is no incident that it could rest on: each was judged away or taken out.",
        "Add the incident that it is about.")
    }
    for id in incidents {
      guard let incident = state.incidents.last(where: { $0.id == id }) else {
        return reason("Incident \(id) is not part of this case.", "Add it to the case first.")
      }
      if !incident.counts {
        return reason(
          "Incident \(id) was judged away or taken out of the case: nothing may rest on it.",
          "Leave it out, or judge it anew.")
      }
    }
    return []
  }

  /// More time to reply, of which a letter tells the parent.
  func moveReplyBy(_ event: ReplyByMoved) -> Verdict<CaseEvent> {
    guard let hearing = state.hearing(event.about), hearing.closed == nil,
      !person.isDecided(hearing)
    else {
      return no(.state, "Nothing that was put under \(event.about) waits for an answer.")
    }
    if let answered = hearing.answer {
      return no(
        .state, "The \(context.pack.words.parent) answered on \(answered.when.inWords).",
        opens: ["Record what they say besides as an answer to nothing in particular."])
    }
    let last = person.lastDay(toReply: hearing, free: context.happened.day)
    guard event.replyBy > last else {
      return no(
        .fairness, "The day to reply by can only be moved later: they have until \(last.inWords).")
    }
    guard event.replyBy > context.happened.day else {
      return no(
        .fairness, "That day gives no time to reply: it is not after the day on which it is given.",
        opens: ["Give a later day."])
    }
    // An interim ban has one id with what it puts to the parent.
    if let until = state.restriction(event.about)?.terms.until, event.replyBy > until {
      return no(
        .fairness, "The interim ban ends on \(until.inWords), before the new day to reply by.")
    }
    let gate = Gate(self, measure: hearing.proposal.measure)
    if let fresh = gate.staleSince(hearing) {
      return no(
        .fairness,
        "The matter was put to the \(context.pack.words.parent) too long ago: a decision could rest on it "
          + "until \(fresh.inWords) (our default), whatever time is given now.",
        opens: ["Put the matter to the \(context.pack.words.parent) again."])
    }
    let latest = latestReply(to: hearing)
    if event.replyBy > latest {
      return .refused(
        Refusal(
          .fairness,
          "More time to reply is given until \(latest.inWords) at most: "
            + "\(context.pack.timings.moreTime.text) beyond the last day.",
          citation: .ours("more time to reply"),
          opens: [
            "Give a day by then.", "Or record that the matter is decided against, and put it anew.",
          ]))
    }
    return .accepted(moreTime(event, hearing))
  }

  /// True where some later last day could be given.
  func takesMoreTime(_ hearing: Hearing) -> Bool {
    let last = max(person.lastDay(toReply: hearing, free: context.today), context.today)
    guard hearing.isAwaited, !person.isDecided(hearing),
      Gate(self, measure: hearing.proposal.measure).staleSince(hearing) == nil,
      latestReply(to: hearing) > last
    else { return false }
    guard let until = state.restriction(hearing.id)?.terms.until else { return true }
    return until > last
  }

  /// A new last day to reply, and the letter that tells of it where the text of every other is fixed.
  ///
  /// - Parameter drafted: how many letters the same step has drafted before.
  func moreTime(
    _ event: ReplyByMoved, _ hearing: Hearing, after drafted: Int = 0
  ) -> [CaseEvent] {
    if state.letters.contains(where: {
      hearing.isNamed(by: $0) && $0.isOutstanding && $0.issued == nil
    }) {
      return [.replyByMoved(event)]
    }
    let letter = LetterDrafted(
      letter: state.nextID("L", after: drafted), kind: .moreTime, measure: hearing.proposal.measure,
      about: hearing.id)
    return [.replyByMoved(event), .letterDrafted(letter)]
  }

  /// What tells the person until when they may reply once the one request that stopped contact is withdrawn, and the
  /// day of which they knew has passed meanwhile.
  func timeAfterHold() -> [CaseEvent] {
    guard !person.holds.contains(where: { $0.lifted == nil && $0.placed != state.hold?.placed })
    else { return [] }
    let day = context.happened.day
    var drafted = 0
    return state.openHearings.filter { hearing in
      hearing.told != nil && hearing.answer == nil && !person.isDecided(hearing)
    }.flatMap { hearing -> [CaseEvent] in
      let moved = person.lastDay(toReply: hearing, free: day)
      guard let named = hearing.dayNamed(person.holds), named <= day, moved > named,
        !isOver(hearing, by: day)
      else { return [] }
      // Where a letter would come too late for that day, its own time is given, as far as an interim ban leaves it.
      let whole = context.end(of: context.pack.timings.notice, from: day)
      let by = state.restriction(hearing.id)?.terms.until.map { min($0, whole) } ?? whole
      let isLate = context.calendar.endByWeekdays(of: .inThePost, from: day) >= moved
      let event = ReplyByMoved(
        about: hearing.id, replyBy: max(moved, by),
        reason: "We were asked not to contact you for a time.")
      let events = moreTime(event, hearing, after: drafted)
      drafted += events.count - 1
      return isLate && by > moved ? events : Array(events.dropFirst())
    }
  }

  /// True for a review of what has ended by itself by a day: nothing is left to comment on.
  private func isOver(_ hearing: Hearing, by day: CivilDate) -> Bool {
    guard hearing.origin == .review, let ban = hearing.restriction.flatMap(state.restriction),
      ban.atEnd == .lapses
    else { return false }
    return ban.isOver(on: day)
  }

  /// The last day that may be given to reply, however often more time is given: counted from the first last
  /// day, or from the one that the letter's own time gives where it went out, or went out again, later. Whom no
  /// day has left any time, the letter's own time is given from now.
  func latestReply(to hearing: Hearing) -> CivilDate {
    let timings = context.pack.timings
    let first =
      person.lastDay(toReply: hearing.put(by: hearing.reply.first)) ?? hearing.reply.first.by
    let hasTime = hearing.hasLeftTime(context.calendar, person.holds)
    let begins = hasTime ? hearing.told?.when.day : context.happened.day
    let own = begins.map { context.end(of: timings.notice, from: $0) } ?? first
    return context.end(of: timings.moreTime, from: max(own, first))
  }

  /// The chair of governors, or whoever stands in, is asked about terms; the view may come at once.
  func consult(_ event: ChairAsked, _ view: ChairView?, _ note: String) -> Verdict<CaseEvent> {
    if let refused = needsOpenCase() { return refused }
    guard event.of == .chair || event.of == .viceChair else {
      return no(.state, "The chair or the vice-chair of governors is consulted.")
    }
    if event.of == .viceChair, event.standIn == nil {
      return no(
        .state, "Asking the vice-chair needs the reason why the chair is not asked.",
        opens: ["Say why: \(StandInReason.allCases.map(\.words).joined(separator: "; "))."])
    }
    if event.of == .viceChair, event.standIn == .conflict, event.standInWords.tellsNothing {
      return no(
        .state, "The chair's other conflict of interest is not said.",
        opens: ["Say what it is, or choose the reason that it is."])
    }
    let proposal = event.proposal
    guard let measure = context.pack.measure(proposal.measure), measure.kind.isRestriction else {
      return no(.state, "A consultation is about terms of a restriction.", opens: ["Say which."])
    }
    var asked = event
    asked.consultation = state.nextID("C")
    if event.of == .chair { asked.standIn = nil }
    if asked.standIn != .conflict { asked.standInWords = "" }
    if proposal.incidents.isEmpty {
      asked.proposal.incidents = state.countingIncidents.map(\.id)
    }
    var reasons = incidentsRefused(asked.proposal.incidents)
    reasons += standInRefused(asked)
    if proposal.terms.form == .limited && proposal.terms.conditions.tellsNothing {
      reasons.append(
        Refusal.Reason(
          kind: .state, why: "A question about part of the site says which part.",
          opens: ["Give the places and times, one a line."]))
    }
    reasons += leavesNothingOpen(proposal.terms)
    var holders = context.holders(of: event.of, on: context.happened.day)
    if proposal.facts.tellsNothing {
      reasons.append(
        Refusal.Reason(
          kind: .fairness, why: "Whoever is consulted is told the facts, and none is given.",
          citation: .ours("what is put to the chair"),
          opens: ["Write the facts, one a line: the decision may rest on these and on no other."]))
    }
    if proposal.terms.lastDay == nil {
      reasons.append(
        Refusal.Reason(
          kind: .policy,
          why: "A question about terms without any end would cover whatever is decided.",
          citation: .ours("consultations"),
          opens: ["Give the latest end asked about, or the day by which it would be reviewed."]))
    }
    if holders.isEmpty { reasons.append(nobodyIs(event.of)) }
    if let named = event.asked, !holders.isEmpty {
      holders.removeAll { $0.staff != named }
      if holders.isEmpty { reasons.append(isNot(event.of, named)) }
    }
    let gate = Gate(self, measure: measure.id)
    reasons += gate.unboundFactRefusals(
      proposal.facts, asked.proposal.incidents, breaches: breaches(of: asked.proposal))
    let unfit = holders.compactMap { gate.unfitness(of: $0, asked.proposal.incidents) }
    if unfit.count == holders.count {
      reasons += unfit.map { why in
        Refusal.Reason(
          kind: .fairness, why: why, citation: Gate.standInCitation,
          opens: [
            event.of == .chair
              ? "Consult the vice-chair, who stands in (our default), and say why."
              : "Ask the governors to name somebody else as vice-chair for this, and record that."
          ])
      }
    }
    let fit = holders.first { gate.unfitness(of: $0, asked.proposal.incidents) == nil }
    let isByHead = fit.map {
      Gate.isByHeadAlone($0, event.of, on: context.happened.day, context)
    }
    if isByHead != true { asked.officeShown = "" }
    if let fit, isByHead == true, event.officeShown.tellsNothing {
      reasons.append(Gate.officeUnshown(fit, event.of))
    }
    if !reasons.isEmpty { return .refused(Refusal(reasons)) }
    asked.asked = fit?.staff
    guard let view else { return yes(.chairAsked(asked)) }
    let reply = ChairReplied(consultation: asked.consultation, view: view, note: note)
    return .accepted([.chairAsked(asked), .chairReplied(reply)])
  }

  /// Why somebody is not asked in the chair's place for a reason that the record does not bear out: whether the chair is
  /// the person, related to them or was there is looked up by identity, and not said by whoever asks.
  private func standInRefused(_ asked: ChairAsked) -> [Refusal.Reason] {
    let chairs = context.holders(of: .chair, on: context.happened.day)
    guard let reason = asked.standIn, !chairs.isEmpty else { return [] }
    let isSo =
      switch reason {
      case .parent: chairs.contains(where: \.isSubject)
      case .related: chairs.contains(where: \.isRelated)
      case .involved:
        chairs.contains { state.involves($0.staff, in: asked.proposal.incidents) }
      case .vacant: false
      case .silent: wasAskedInVain(asked.proposal)
      case .away, .conflict: true
      }
    if isSo { return [] }
    return [
      Refusal.Reason(
        kind: .fairness,
        why: reason == .vacant
          ? "\(chairs[0].name) is on record as chair of governors."
          : "Nothing on record shows that \(reason.words).",
        citation: Gate.standInCitation,
        opens: [
          reason == .vacant
            ? "Record that they have left the office, or ask them."
            : reason == .silent
              ? "Record that the chair was asked about it, with no answer as the view (consult)."
              : "Record it: link the member of staff to the person, or take their account.",
          "Or ask the chair, or say why else they cannot be asked.",
        ])
    ]
  }

  /// The days on which a ban on such incidents was breached, where the question may be about a review of it; nil where
  /// there is none.
  private func breaches(of proposal: Proposal) -> [CivilDate]? {
    let reviewed = state.live(on: context.today).filter {
      $0.measure == proposal.measure && $0.canGoOn
        && !Set($0.incidents).isDisjoint(with: proposal.incidents)
    }
    return reviewed.isEmpty ? nil : reviewed.flatMap(\.breaches).map(\.when.day)
  }

  /// True where the record holds that the chair was asked about this measure on such incidents, and nothing came.
  private func wasAskedInVain(_ proposal: Proposal) -> Bool {
    let asked = state.consultations.filter {
      !$0.isWithdrawn && $0.facts.of == .chair && $0.facts.proposal.measure == proposal.measure
        && !Set($0.facts.proposal.incidents).isDisjoint(with: proposal.incidents)
    }
    return asked.last.map { $0.view == nil || $0.view == .noAnswer } ?? false
  }

  /// Who is consulted is looked up by identity, so they stand on the record.
  func nobodyIs(
    _ role: Role, _ done: String = "nobody can be shown to have been asked"
  ) -> Refusal.Reason {
    let day = context.happened.day
    let then = day == context.today ? "" : " for \(day.inWords)"
    return Refusal.Reason(
      kind: .state,
      why:
        "Nobody is on record as \(role.inWords)\(then), so \(done).",
      opens: ["Add them to the staff and governors of this record."])
  }

  private func isNot(_ office: Role, _ named: StaffID) -> Refusal.Reason {
    let who = context.somebody(named)?.name ?? named.rawValue
    return Refusal.Reason(
      kind: .fairness,
      why: "\(who) was not \(office.inWords) on \(context.happened.day.inWords).",
      citation: Gate.standInCitation, opens: ["Ask whoever held the office on that day."])
  }

  /// The view, or that none came.
  func recordView(_ event: ChairReplied) -> Verdict<CaseEvent> {
    guard
      let consultation = state.consultations.first(where: {
        $0.facts.consultation == event.consultation && !$0.isWithdrawn
      })
    else { return no(.state, "There is no consultation \(event.consultation) in this case.") }
    if consultation.answered != nil {
      return no(
        .state, "A view is already recorded for \(consultation.inWords).",
        opens: ["Correct that entry, or consult again."])
    }
    return yes(.chairReplied(event))
  }
}
