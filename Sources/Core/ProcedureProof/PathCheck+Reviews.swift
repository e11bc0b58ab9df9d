import CaseModel
import PolicyModel

extension PathCheck {
  /// What is wrong with a review that was decided. Lifting needs nothing, and narrowing neither a hearing
  /// nor the chair.
  func faults(of decided: ReviewDecided, _ record: PathRecord) -> [PathFault] {
    let known = record.own.restrictions.last { $0.id == decided.restriction }
    if let known, record.step.happened.isSurely(before: known.decided.when) {
      return [(.outOfOrder, "\(known.id) was reviewed before it was decided.")]
    }
    guard decided.outcome != .lift else { return [] }
    guard let old = known, let measure = pack.measure(old.measure) else {
      return [(.gateBypassed, "A restriction that is not in the record was reviewed.")]
    }
    let name = "The review of \(measure.name) (\(old.terms.form.words))"
    var faults = objectFaults(name, old, measure, record)
    guard let terms = decided.terms else {
      return faults + [(.withoutEnd, "\(name) does not say on which terms it goes on.")]
    }
    if terms.form == .interim || !PathTerms.forms(of: measure.kind).contains(terms.form) {
      faults.append((.gateBypassed, "\(name) turns it into \(terms.form.words)."))
    }
    let standing = record.own.incidents(by: record.step.happened)
      .filter { old.incidents.contains($0.id) }
    if !old.isFound, standing.isEmpty {
      faults.append((.gateBypassed, "\(name) goes on, and no incident carries it any more."))
    }
    if terms.from < record.today {
      if !old.versions.contains(where: { $0.terms.from == terms.from }) {
        faults.append((.gateBypassed, "\(name) sets the first day back to \(terms.from.inWords)."))
      } else if !PathTerms.widening(from: old.terms, to: terms).isEmpty {
        faults.append(
          (.gateBypassed, "\(name) takes more from them since a day before it was decided."))
      }
    }
    faults += termsFaults(name, terms, measure)
    faults += overrideFaults(name, decided.ways)
    faults += privilegedFaults(name, decided.reasons, record)
    faults += factsLeftFaults(name, decided.reasons, Set(old.incidents), record)
    faults += deciderFaults(
      name, measure.review?.decidedBy ?? measure.decidedBy, standing, decided.ways, record)
    if !person.isVisitor { faults += reasonsFaults(name, decided.reasons) }
    guard goesOn(decided.outcome, from: old.terms, to: terms, on: record.today) else {
      return faults
    }

    let heard = PathHeard(record, timings: pack.timings, days: days)
    // What has been in force until now is not decided anew.
    var next = terms
    next.from = max(terms.from, record.today)
    let decision = Proposal(
      measure: measure.id, terms: next, incidents: standing.map(\.id),
      facts: decided.reasons.facts)
    faults += chairFaults(
      name, measure.id, measure.requires, decision, againstChair: decided.againstChair,
      PathChair(record: record, decisions: heard.decisions.map(\.decision)))
    guard !person.isVisitor else { return faults }
    faults += lengthFaults(name, terms, decided.reasons, from: record.today)
    if !old.isFound {
      let known = old.known(record, by: record.step.happened)
      // What a review added stands, like the restriction itself, from when a letter told of it.
      let isOver = known?.terms.lastDayWithoutReview.map { $0 < record.today } ?? false
      if known == nil || (isOver && measure.atEnd != .askHead) {
        faults.append((.gateBypassed, "\(name) keeps going what nobody had told them of."))
      }
    }
    let own = heard.hearings.filter { candidate in
      guard candidate.place == 0, case .review(let reviewed) = candidate.hearing.opening else {
        return false
      }
      return reviewed == old.id
    }
    switch heard.finding(on: decision, among: own, toldBesides: old.facts) {
    case .notHeard(let why):
      let what = own.isEmpty ? "no hearing of its own was opened" : why
      faults.append(
        (.gateBypassed, "\(name) goes on although the parent was not heard: \(what)."))
    case .heard(let hearings):
      if hearings.allSatisfy({ isShortSilence($0, record) }) {
        faults += shortNoticeFaults(name, decided.ways)
      }
      faults += replyFaults(name, decision, decided.ways, decided.reasons, heard)
    }
    return faults
  }

  /// What cannot be kept going by a review.
  private func objectFaults(
    _ name: String, _ old: PathRestriction, _ measure: Measure, _ record: PathRecord
  ) -> [PathFault] {
    let today = record.today
    var faults: [PathFault] = []
    if old.isFound {
      faults.append((.gateBypassed, "\(name) keeps going what was only recorded as found."))
    } else if old.form == .interim {
      faults.append((.gateBypassed, "\(name) keeps an interim ban going."))
    }
    if old.isSetAside {
      faults.append((.gateBypassed, "\(name) keeps going what was set aside."))
    } else if old.lifted != nil || old.replaced != nil {
      faults.append((.gateBypassed, "\(name) keeps going what had ended."))
    } else if let last = old.terms.lastDayWithoutReview, last < today,
      measure.atEnd != .askHead || !old.wasInForce(record)
    {
      faults.append((.gateBypassed, "\(name) keeps going what had lapsed on \(last.inWords)."))
    }
    return faults
  }

  /// True where a review continues, lengthens, widens or brings forward; false where it only narrows.
  private func goesOn(
    _ outcome: ReviewOutcome, from old: Terms, to new: Terms, on today: CivilDate
  ) -> Bool {
    if outcome == .continue { return true }
    // Past the day on which it was to be looked at it goes on, however much shorter it is.
    if let due = old.review {
      let next = [new.review, new.until].compactMap(\.self).min()
      guard let next, next <= due else { return true }
    }
    if old.from > today, new.from < old.from { return true }
    if !PathTerms.widening(from: old, to: new).isEmpty { return true }
    if let last = old.until ?? old.review {
      guard let newLast = new.until ?? new.review, newLast <= last else { return true }
    }
    if old.until != nil, new.until == nil { return true }
    // Terms that are no narrower in anything continue, whatever the review calls itself.
    return (new.until ?? new.review) == (old.until ?? old.review)
      && PathTerms.widening(from: new, to: old).isEmpty
  }
}
