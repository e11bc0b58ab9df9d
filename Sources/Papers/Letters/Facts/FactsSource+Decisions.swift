import CaseModel
import PolicyModel

extension FactsSource {
  func fillNotice(_ facts: inout LetterFacts) throws(LetterFault) {
    guard let notice else { throw .noSubject(draft.about) }
    facts.incidents = incidents
    facts.terms = told(notice.facts.terms, notice.facts.measure)
    facts.measureClause = clause(of: pack.measure(notice.facts.measure))
    facts.factsReliedOn = notice.facts.facts
    facts.replyBy = state.effectiveReplyBy(notice.reply, since: notice.given.when.day)
    facts.children = children([])
    facts.adjustments = adjustments(decided: "")
  }

  func fillDecision(_ facts: inout LetterFacts) throws(LetterFault) {
    let restriction = try restriction()
    facts.incidents = incidents
    facts.terms = told(restriction.terms, restriction.measure)
    facts.measureClause = clause(of: pack.measure(restriction.measure))
    facts.children = children(restriction.children)
    facts.exceptions = exceptions(restriction)
    facts.adjustments = adjustments(decided: restriction.decision?.adjustments ?? "")
    fillComplaint(&facts, stated: restriction.decision?.complaintRoute ?? "")
    if let reply = restriction.reply {
      facts.replyBy = state.effectiveReplyBy(reply, since: restriction.decided.when.day)
    }
    guard let decision = restriction.decision else { return }
    fillReasons(&facts, decision.reasons)
    facts.seriousness = decision.seriousness
    facts.steps = sentences(decision.ways)
    facts.representations = representations(before: restriction)
    facts.remarks = remarks(decision.ways, decided: restriction.decided)
  }

  func fillNoBan(_ facts: inout LetterFacts) throws(LetterFault) {
    let interim = draft.about.flatMap { state.restriction($0) }
    guard let terms = notice?.facts.terms ?? interim?.terms else { throw .noSubject(draft.about) }
    facts.incidents = incidents
    facts.terms = told(terms, draft.measure)
    facts.endedOn = interim?.ended?.when.day
    if let notice {
      facts.representations = told(notice.reply, since: notice.given)
    } else if let interim {
      facts.representations = interim.reply.map { told($0, since: interim.decided) }
    }
    let found = last { event -> NoRestrictionDecided? in
      guard case .noRestrictionDecided(let one) = event, one.about == draft.about else {
        return nil
      }
      return one
    }
    if let reasons = found?.event.reasons { fillReasons(&facts, reasons) }
  }

  func fillReview(_ facts: inout LetterFacts) throws(LetterFault) {
    let restriction = try restriction()
    facts.terms = told(restriction.terms, restriction.measure)
    facts.children = draft.kind == .lift ? [] : children(restriction.children)
    facts.exceptions = draft.kind == .lift ? [] : exceptions(restriction)
    facts.endedOn = restriction.ended?.when.day
    facts.adjustments = adjustments(decided: restriction.decision?.adjustments ?? "")
    fillComplaint(&facts, stated: restriction.decision?.complaintRoute ?? "")
    let found = last { event -> ReviewDecided? in
      guard case .reviewDecided(let one) = event, one.restriction == restriction.id else {
        return nil
      }
      return one
    }
    guard let review = found?.event else { return }
    facts.review = review.outcome
    fillReasons(&facts, review.reasons)
    facts.steps = sentences(review.ways)
    let prepared = last { event -> ReviewPrepared? in
      guard case .reviewPrepared(let one) = event, one.restriction == restriction.id else {
        return nil
      }
      return one
    }
    if let prepared = prepared?.event, prepared.asked {
      facts.steps.insert("You were told of the review and could comment first.", at: 0)
    }
  }

  private func fillReasons(_ facts: inout LetterFacts, _ reasons: DecisionReasons) {
    facts.factsReliedOn = reasons.facts
    facts.factors = reasons.factors
    facts.alternatives = reasons.alternatives
  }

  private func fillComplaint(_ facts: inout LetterFacts, stated: String) {
    facts.complaintRoute = stated.isEmpty ? pack.challenge.route : stated
    if let clause = pack.challenge.clause.flatMap({ pack.clause($0) }), stated.isEmpty,
      clause.citation.basis == .policy
    {
      facts.complaintPlace = ToldClause(clause, code: pack.title).place
    }
    // The chair who was consulted cannot hear a complaint about it (Governors Wales, case study
    // 26).
    facts.hearerWasConsulted =
      pack.challenge.heardBy == .chair && state.consultations.contains { $0.facts.of == .chair }
  }

  private func adjustments(decided: String) -> String {
    let agreed = person?.adjustments ?? []
    if agreed.isEmpty { return decided }
    let list = agreed.map { LetterText.phrase($0) }.joined(separator: "; ")
    return decided.isEmpty ? list : "\(LetterText.sentence(decided)) Agreed: \(list)"
  }

  // MARK: The parent's side

  /// The answer to the notice or the interim ban that this decision ends, or one that came unasked.
  private func representations(before restriction: Restriction) -> ToldRepresentations? {
    if restriction.terms.form == .interim { return nil }
    let other = state.otherReplies.last { $0.sequence < restriction.decided.sequence }
    let unasked = other.map { ToldRepresentations.received($0.when.day) }
    let notice = state.notices.last {
      $0.facts.measure == restriction.measure
        && $0.settled?.sequence == restriction.decided.sequence
    }
    let interim = restriction.decision?.replaces.flatMap { state.restriction($0) }
    let answers = [
      notice.map { told($0.reply, since: $0.given) },
      interim.flatMap { interim in interim.reply.map { told($0, since: interim.decided) } },
    ].compactMap { $0 }
    return answers.first { $0.isAnswer } ?? unasked ?? answers.max { $0.lastDay < $1.lastDay }
  }

  private func told(_ reply: Reply, since asked: Stamp) -> ToldRepresentations {
    if let received = reply.received { return .received(received.when.day) }
    if let declined = reply.declined { return .declined(declined.when.day) }
    return .nothing(by: state.effectiveReplyBy(reply, since: asked.when.day) ?? reply.by)
  }
}
