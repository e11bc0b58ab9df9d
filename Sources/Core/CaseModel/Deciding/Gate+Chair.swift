import PolicyModel

extension Gate {
  /// The latest known view on a proposal that covers what is intended, of the chair or whoever the policy
  /// lets stand in, asked since the last decision on these incidents.
  ///
  /// Whoever stands in is not heard over the chair's own view. On the rail, where no terms are known yet, a
  /// view on the measure about these incidents.
  func latestView(_ requirement: Requirement, _ intention: Intention) -> CaseConsultation? {
    latestCovering(views(requirement, intention), intention)
  }

  private func latestCovering(
    _ views: [CaseConsultation], _ intention: Intention
  ) -> CaseConsultation? {
    let covering = views.filter { covers($0.facts.proposal, intention) }
    let own = covering.filter { $0.facts.of == .chair }
    return latest(own.isEmpty ? covering : own)
  }

  /// Every view that is known and fresh enough, whatever it covers.
  func views(_ requirement: Requirement, _ intention: Intention) -> [CaseConsultation] {
    viewsEver(requirement, intention).filter { freshUntil($0) >= context.happened.day }
  }

  /// The last day on which a decision may rest on a view: as long after it was given as on what the parent
  /// said (our default).
  private func freshUntil(_ consultation: CaseConsultation) -> CivilDate {
    let given = consultation.answered?.when.day ?? consultation.asked.when.day
    return context.end(of: context.pack.timings.hearing, from: given)
  }

  /// The last day on which a decision could rest on the latest view, where that has passed for every one.
  func staleSince(_ requirement: Requirement, _ intention: Intention) -> CivilDate? {
    guard views(requirement, intention).isEmpty else { return nil }
    return viewsEver(requirement, intention).map(freshUntil).max()
  }

  private func viewsEver(
    _ requirement: Requirement, _ intention: Intention
  ) -> [CaseConsultation] {
    state.consultations.filter { consultation in
      guard let answered = consultation.answered, counts(answered),
        requirement.ways.contains(
          consultation.facts.of == .chair ? .consulted : .viceChairConsulted),
        consultation.facts.proposal.measure == measure
      else { return false }
      return unfitness(of: consultation) == nil && isFresh(consultation.asked, intention)
    }
  }

  /// Why the view of whoever was asked does not count, as the record has them now; nil where it does.
  func unfitness(of consultation: CaseConsultation) -> String? {
    guard let asked = consultation.facts.asked.flatMap(context.somebody) else { return nil }
    return outOfOffice(asked, consultation)
      ?? unfitness(of: asked, consultation.facts.proposal.incidents)
  }

  /// Why somebody may not be asked about this case, looked up by identity; nil where they may.
  func unfitness(of governor: NamedStaff, _ incidents: [IncidentID]) -> String? {
    if let found = partiality(of: governor, incidents) { return found }
    return governor.staff == context.actor.staff
      ? "\(governor.name) decides, and does not consult themselves." : nil
  }

  /// The same whoever decides.
  private func partiality(of governor: NamedStaff, _ incidents: [IncidentID]) -> String? {
    let who = governor.name
    if governor.isSubject { return "\(who) is the person of this case, and is not asked about it." }
    if governor.isRelated {
      return "\(who) has a child in common with the person of this case, and is not asked about it."
    }
    return state.involves(governor.staff, in: incidents)
      ? "\(who) was affected by the incident or saw it, and is not asked about it." : nil
  }

  /// Why the view on which a restriction rests does not count, as the record has whoever gave it now; nil
  /// where it does, and where it rests on none.
  func whyViewFell(under restriction: Restriction) -> String? {
    guard let consultation = state.consultation(under: restriction),
      let asked = consultation.facts.asked.flatMap(context.somebody)
    else { return nil }
    return outOfOffice(asked, consultation)
      ?? partiality(of: asked, consultation.facts.proposal.incidents)
  }

  /// Why whoever was asked did not hold the office on that day, as the record has the times of it now; nil where
  /// they did, and where it knows of none.
  private func outOfOffice(_ asked: NamedStaff, _ consultation: CaseConsultation) -> String? {
    let (office, day) = (consultation.facts.of, consultation.asked.when.day)
    guard asked.terms.contains(where: { $0.office == office }), !asked.held(office, on: day) else {
      return nil
    }
    return "\(asked.name) was not \(office.inWords) on \(day.inWords)."
  }

  /// True where nobody but the head recorded that somebody holds an office after somebody else: the head does not
  /// choose alone whom the policy has them consult.
  static func isByHeadAlone(
    _ governor: NamedStaff, _ office: Role, on day: CivilDate, _ context: CaseContext
  ) -> Bool {
    let term = governor.terms.last { $0.office == office && $0.covers(day) }
    let by = term?.recordedBy.flatMap(context.somebody)
    return by?.roles.contains(.head) ?? false
  }

  /// Why the view of somebody is not asked before what shows their office is said.
  static func officeUnshown(_ governor: NamedStaff, _ office: Role) -> Refusal.Reason {
    Refusal.Reason(
      kind: .fairness,
      why:
        "That \(governor.name) is \(office.inWords) was recorded by the headteacher alone, who does not choose "
        + "whom the policy has them consult.",
      citation: standInCitation,
      opens: [
        "Say what shows it: the minute and who of the governing body sent it, or a letter of theirs.",
        "Or let the administrator, or a governor, record the office.",
      ])
  }

  static let standInCitation = Citation.ours("who stands in for the chair")

  /// Asked after every decision on these incidents by this measure, and after every judgement that one of them is no
  /// case: one question serves one decision.
  private func isFresh(_ asked: Stamp, _ intention: Intention) -> Bool {
    let wasDropped = incidents(of: intention).contains { incident in
      incident.judgements.contains {
        $0.facts.outcome != .openCase && $0.stamp.sequence > asked.sequence
      }
    }
    return !wasDropped
      && !person.hasDecision(on: intention.incidents) { decision in
        decision.measure == measure
          && (asked.sequence <= decision.stamp.sequence
            || asked.when.isKnown(before: decision.stamp.when))
      }
  }

  private func covers(_ put: Proposal, _ intention: Intention) -> Bool {
    excess(of: intention, over: put).isEmpty
  }

  /// In what is intended beyond what was put to somebody. On the rail, where no terms are known yet: what no
  /// terms could lie within.
  func excess(of intention: Intention, over put: Proposal) -> [Excess] {
    if let proposal = intention.proposal { return proposal.beyond(put) }
    var found: [Excess] = []
    let others = intention.incidents.filter { !put.incidents.contains($0) }
    if !others.isEmpty { found.append(.incidents(others)) }
    let isInterim = intention.form == .interim
    if isInterim, put.terms.scope == .part { found.append(.form(.interim)) }
    // An interim ban leaves at least a day to reply.
    let first = isInterim ? context.happened.day.adding(days: 1) : context.happened.day
    if let end = put.terms.until, end < first { found.append(.longer(end)) }
    return found
  }

  /// The view given last: by when it was given, and by when it was written where that is not known.
  private func latest(_ views: [CaseConsultation]) -> CaseConsultation? {
    views.max { left, right in
      guard let one = left.answered, let other = right.answered else { return false }
      if one.when.isKnown(before: other.when) { return true }
      if other.when.isKnown(before: one.when) { return false }
      return one.sequence < other.sequence
    }
  }

  /// True where the view that counts is against what is intended, or where the last one of all is: whoever is
  /// against less is against more.
  func chairIsAgainst(_ requirements: [Requirement], _ intention: Intention) -> Bool {
    guard let asked = requirements.first(where: { $0.id == .chairConsulted }) else { return false }
    let views = views(asked, intention)
    guard views.contains(where: { $0.view == .against }) else { return false }
    return latestCovering(views, intention)?.view == .against || latest(views)?.view == .against
  }
}
