import CaseModel
import PolicyModel

extension FactsSource {
  /// What is put to the parent: a restriction that is intended, or how a review would leave one.
  func fillNotice(_ facts: inout LetterFacts) throws(LetterFault) {
    guard let hearing else { throw .noSubject(draft.about) }
    let proposal = hearing.proposal
    facts.incidents = told(proposal.incidents)
    facts.terms = told(proposal.terms, proposal.measure)
    facts.reviewed = hearing.restriction.flatMap { state.restriction($0) }?.terms
    facts.measureClause = clause(of: pack.measure(proposal.measure))
    facts.factsReliedOn = proposal.facts
    facts.again = hearing.again ?? ""
    facts.replyBy = CaseState.lastDay(toReply: hearing, holds: holds)
    facts.children = hearing.origin == .review ? [] : children([])
    facts.adjustments = adjustments(decided: "")
  }

  /// More time to reply to what was put.
  func fillMoreTime(_ facts: inout LetterFacts) throws(LetterFault) {
    guard let hearing else { throw .noSubject(draft.about) }
    facts.put = hearing.words
    facts.replyBy = CaseState.lastDay(toReply: hearing, holds: holds)
  }

  func fillDecision(_ facts: inout LetterFacts) throws(LetterFault) {
    let restriction = try restriction()
    facts.incidents = told(restriction.incidents)
    facts.terms = told(restriction.terms, restriction.measure)
    facts.measureClause = clause(of: pack.measure(restriction.measure))
    facts.children = children(restriction.children)
    facts.exceptions = exceptions(restriction)
    facts.adjustments = adjustments(decided: restriction.decision?.adjustments ?? "")
    fillComplaint(&facts, restriction, stated: restriction.decision?.complaintRoute ?? "")
    if restriction.terms.form == .interim, let hearing = state.hearing(restriction.id) {
      facts.replyBy = CaseState.lastDay(toReply: hearing, holds: holds)
      facts.mayFollow = told(hearing.proposal.terms, hearing.proposal.measure)
    }
    guard let decision = restriction.decision else { return }
    fillReasons(&facts, decision.reasons)
    facts.seriousness = decision.seriousness
    facts.again = decision.again ?? ""
    facts.follows = decision.follows?.ban ?? ""
    facts.replaces = decision.replaces.compactMap { state.restriction($0) }
      .filter { $0.told != nil }.map(\.inWords)
    facts.steps = sentences(decision.ways)
    facts.decidedOn = restriction.lastDecided.when.day
    facts.representations = considered(restriction) ?? representations(before: restriction)
    facts.takenForNoAnswer = takenForNoAnswer(endedBy: restriction.decided.sequence)
    facts.remarks = agreedBesides(restriction)
    facts.remarks += remarks(decision.ways, decided: restriction.decided)
    if let day = state.takenBack(before: restriction, others: others) {
      facts.remarks.append(
        "Our letter of \(day.inWords) told you that this was taken back; it was taken up again since."
      )
    }
  }

  func fillNoBan(_ facts: inout LetterFacts) throws(LetterFault) {
    guard let hearing else { throw .noSubject(draft.about) }
    let interim =
      state.restriction(hearing.id)
      ?? state.restrictions.last { $0.found != nil && $0.ended == hearing.closed }
    facts.incidents = told(hearing.proposal.incidents)
    facts.terms = told(interim?.terms ?? hearing.proposal.terms, draft.measure)
    facts.endedOn = interim?.ended?.when.day
    facts.representations = told(hearing)
    let found = last { event -> NoRestrictionDecided? in
      guard case .noRestrictionDecided(let one) = event, one.about == draft.about else {
        return nil
      }
      return one
    }
    guard let found else { return }
    fillReasons(&facts, found.event.reasons)
    facts.takenForNoAnswer = takenForNoAnswer(endedBy: found.sequence)
  }

  func fillReview(_ facts: inout LetterFacts) throws(LetterFault) {
    let restriction = try restriction()
    facts.terms = told(restriction.terms, restriction.measure)
    facts.children = draft.kind == .lift ? [] : children(restriction.children)
    facts.exceptions = draft.kind == .lift ? [] : exceptions(restriction)
    facts.remarks = draft.kind == .lift ? [] : agreedBesides(restriction)
    facts.endedOn = restriction.ended?.when.day
    facts.adjustments = adjustments(decided: restriction.decision?.adjustments ?? "")
    fillComplaint(&facts, restriction, stated: restriction.decision?.complaintRoute ?? "")
    let found = last { event -> ReviewDecided? in
      guard case .reviewDecided(let one) = event, one.restriction == restriction.id else {
        return nil
      }
      return one
    }
    guard let found else { return }
    facts.review = found.event.outcome
    facts.reviewed = terms(of: restriction, before: found.sequence)
    facts.hadEnded =
      facts.reviewed?.until.map { $0 < restriction.lastDecided.when.day } ?? false
    fillReasons(&facts, found.event.reasons)
    facts.takenForNoAnswer = takenForNoAnswer(endedBy: found.sequence)
    facts.steps = sentences(found.event.ways)
    let announced = state.hearings.last {
      $0.restriction == restriction.id && $0.origin == .review && $0.told != nil
        && $0.closed?.sequence == found.sequence
    }
    if let announced {
      facts.steps.insert(announcement(announced, restriction.lastDecided), at: 0)
      facts.representations = told(announced)
    }
    facts.decidedOn = restriction.lastDecided.when.day
    facts.representations = considered(restriction) ?? facts.representations
    let challenge = state.challenges.last {
      $0.facts.about == restriction.id && $0.outcome == .partly
        && ($0.decided.map { $0.sequence < found.sequence } ?? false)
    }
    facts.challengeOutcome = challenge.flatMap(outcome) ?? ""
  }

  /// What an announced review came to for their comments: one that takes nothing more from them need not wait for them.
  private func announcement(_ hearing: Hearing, _ decided: Stamp) -> String {
    let by = CaseState.lastDay(toReply: hearing, holds: holds) ?? hearing.reply.by
    if hearing.reply.received != nil || hearing.reply.declined != nil || by < decided.when.day {
      return "You were told of the review and could comment first."
    }
    return
      "You were told of the review and could comment until \(LetterText.day(by)). This was decided before then, as it "
      + "takes nothing more from you. What you say by then is read and answered all the same."
  }

  /// The answer to what came after a decision was taken, or in time and unseen.
  func fillLaterReply(_ facts: inout LetterFacts) throws(LetterFault) {
    let restriction = try restriction()
    facts.terms = told(restriction.terms, restriction.measure)
    facts.decidedOn = restriction.lastDecided.when.day
    facts.representations = considered(restriction)
    fillComplaint(&facts, restriction, stated: restriction.decision?.complaintRoute ?? "")
  }

  /// The terms that stood before a review decided.
  private func terms(of restriction: Restriction, before sequence: Int) -> Terms? {
    var terms = restriction.decision?.terms ?? restriction.found?.terms
    for entry in chronology where entry.sequence < sequence {
      if case .reviewDecided(let review) = entry.event, review.restriction == restriction.id,
        let changed = review.terms
      {
        terms = changed
      }
    }
    return terms
  }

  private func fillReasons(_ facts: inout LetterFacts, _ reasons: DecisionReasons) {
    facts.factsReliedOn = reasons.facts
    facts.factors = reasons.factors
    facts.alternatives = reasons.alternatives
    facts.answer = reasons.answer
    facts.whyLong = reasons.whyLong ?? ""
  }

  private func fillComplaint(
    _ facts: inout LetterFacts, _ restriction: Restriction, stated: String
  ) {
    facts.complaintRoute = pack.challenge.route
    if LetterText.phrase(stated) != LetterText.phrase(pack.challenge.route) {
      facts.complaintWords = stated
    }
    if let clause = pack.challenge.clause.flatMap({ pack.clause($0) }),
      clause.citation.basis == .policy
    {
      facts.complaintPlace = ToldClause(clause, code: pack.title).place
    }
    // The chair who was consulted cannot hear a complaint about it (Governors Wales, case study
    // 26).
    facts.hearerWasConsulted =
      pack.challenge.heardBy == .chair
      && state.consultations.contains { consultation in
        let asked = consultation.facts
        let ways = restriction.decision?.ways ?? []
        let isAboutIt =
          ways.contains { $0.by == asked.consultation.rawValue }
          || asked.proposal.measure == restriction.measure
            && !Set(asked.proposal.incidents).isDisjoint(with: restriction.incidents)
        return !consultation.isWithdrawn && asked.of == .chair && isAboutIt
          && asked.asked.map { names.chairs.isEmpty || names.chairs.contains($0) } ?? true
      }
    switch pack.challenge.heardBy {
    case .chair where facts.hearerWasConsulted: facts.complaintTo = "the clerk to the governors"
    case .some(let role): facts.complaintTo = role.inWords
    case nil: facts.complaintTo = "the school office"
    }
  }

  private func adjustments(decided: String) -> String {
    let agreed = person?.adjustments ?? []
    if agreed.isEmpty { return decided }
    let list = agreed.map { LetterText.phrase($0) }.joined(separator: "; ")
    let isSame = decided.isEmpty || LetterText.phrase(decided) == LetterText.phrase(list)
    return isSame ? list : "\(LetterText.sentence(decided)) Agreed: \(list)"
  }

  // MARK: The parent's side

  /// What the parent said and the last decision was taken without, with the head's answer; nil where none was
  /// considered since.
  private func considered(_ restriction: Restriction) -> ToldRepresentations? {
    chronology.lazy.reversed().compactMap { entry -> ToldRepresentations? in
      guard case .replyConsidered(let one) = entry.event, one.restriction == restriction.id,
        let came = one.came, entry.mark == nil, !state.withdrawn.contains(entry.sequence),
        entry.sequence > restriction.lastDecided.sequence
      else { return nil }
      return one.isRequest
        ? .asked(came, answer: one.answer)
        : .considered(came, answer: one.answer, inTime: one.inTime)
    }.first
  }

  /// The answer to the notice or the interim ban that this decision ends, or one that came unasked.
  private func representations(before restriction: Restriction) -> ToldRepresentations? {
    if restriction.terms.form == .interim { return saidBefore(restriction) }
    let other = state.otherReplies.last { $0.sequence < restriction.decided.sequence }
    let unasked = other.map { relayed($0) ?? .received($0.when.day) }
    let heard = state.hearings.filter { $0.closed?.sequence == restriction.decided.sequence }
    let answers = heard.compactMap { told($0) }
    return answers.first { $0.isAnswer } ?? unasked ?? answers.max { $0.lastDay < $1.lastDay }
  }

  /// What came from them while an answer to what a decision ends was awaited, and was taken to be none: whoever reads
  /// that nothing came knows whether it is so.
  private func takenForNoAnswer(endedBy decision: Int) -> [String] {
    let told = state.hearings.filter { $0.closed?.sequence == decision }.compactMap(\.told)
    guard let first = told.map(\.sequence).min() else { return [] }
    return chronology.compactMap { entry in
      guard case .representationsReceived(let reply) = entry.event, reply.isUnrelated,
        entry.mark == nil, (first..<decision).contains(entry.sequence),
        !state.withdrawn.contains(entry.sequence), !reply.whyUnrelated.isEmpty
      else { return nil }
      return
        "What came from you on \(LetterText.day(entry.happened.day)) was taken not to answer this, "
        + "for this reason: \(LetterText.sentence(reply.whyUnrelated))"
    }
  }

  /// What they said before, in any case, on an incident of an interim ban or on its day, which puts it to them
  /// anew.
  private func saidBefore(_ restriction: Restriction) -> ToldRepresentations? {
    let days = state.incidents.filter { restriction.incidents.contains($0.id) }.map(\.facts.on.day)
    let all = [state] + others.map(\.state)
    return all.flatMap { one in
      one.hearings.filter { hearing in
        one.incidents.contains {
          hearing.proposal.incidents.contains($0.id)
            && (restriction.incidents.contains($0.id) || days.contains($0.facts.on.day))
        }
      }
    }
    .flatMap { [$0.reply.received].compactMap(\.self) + $0.reply.parts }
    .filter { $0.sequence < restriction.decided.sequence && relayed($0) == nil }
    .max { $0.sequence < $1.sequence }.map { .received($0.when.day) }
  }

  /// Nil while the time to reply still runs: a day that lies ahead is not told as past.
  private func told(_ hearing: Hearing) -> ToldRepresentations? {
    if let received = hearing.reply.received { return .received(received.when.day) }
    if let declined = hearing.reply.declined { return .declined(declined.when.day) }
    if hearing.answerWithdrawn != nil { return nil }
    let by = CaseState.lastDay(toReply: hearing, holds: holds) ?? hearing.reply.by
    if by >= today { return nil }
    // The day that they were told of is the one that is named, once every day that was given is over.
    let day = hearing.asLastTold.map { CaseState.lastDay(toReply: $0, holds: holds) ?? $0.reply.by }
    let toldDay = hearing.dayNamed(holds)
    let said = (hearing.reply.parts + hearing.reply.declinedThrough)
      .max { $0.sequence < $1.sequence }
    return said.map { relayed($0, by: day ?? by) ?? .part($0.when.day, by: day ?? by) }
      ?? .nothing(by: toldDay ?? by, waited: day.flatMap { $0 == toldDay ? nil : $0 })
  }

  /// What somebody else told for the parent; nil where the words are the parent's own.
  private func relayed(_ said: Stamp, by last: CivilDate? = nil) -> ToldRepresentations? {
    let source: AnswerSource
    let declined: Bool
    switch chronology.first(where: { $0.sequence == said.sequence })?.event {
    case .representationsReceived(let event): (source, declined) = (event.source, false)
    case .representationsDeclined(let event): (source, declined) = (event.source, true)
    default: return nil
    }
    guard source.isRelayed else { return nil }
    return .relayed(said.when.day, by: last, who: source.through, declined: declined)
  }
}
