import CaseModel
import PolicyModel

/// Judges a decision by the record before it, without the gate: a second opinion on purpose written
/// another way, straight over the entries.
struct PathCheck: Sendable {
  let pack: PolicyPack

  /// What is wrong with the decisions among the new entries, each as a whole sentence with its rule.
  func faults(
    in new: [Recorded<CaseEvent>], after earlier: () -> [Recorded<CaseEvent>]
  ) -> [(WalkRule, String)] {
    var faults: [(WalkRule, String)] = []
    for (index, entry) in new.enumerated() {
      switch entry.event {
      case .restrictionDecided(let decided):
        let record = PathRecord(earlier() + new[..<index], before: entry.happened)
        faults += faultsOf(decided, entry.happened, record)
      case .reviewDecided(let decided):
        let record = PathRecord(earlier() + new[..<index], before: entry.happened)
        faults += faultsOf(decided, record)
      case .measureTaken(let taken):
        guard let measure = pack.measure(taken.measure), !measure.kind.isProtective else {
          continue
        }
        let record = PathRecord(earlier() + new[..<index], before: entry.happened)
        for requirement in measure.requires
        where !record.meets(requirement, before: measure.id, terms: nil, stated: taken.stated) {
          faults.append((.gateBypassed, "\(measure.name) without \(requirement.id.rawValue)."))
        }
      default: continue
      }
    }
    return faults
  }

  private func faultsOf(
    _ decided: RestrictionDecided, _ when: When, _ record: PathRecord
  ) -> [(WalkRule, String)] {
    guard let measure = pack.measure(decided.measure) else {
      return [(.gateBypassed, "A restriction that the policy does not have was decided.")]
    }
    var missing: [String] = []
    for requirement in measure.requires where !requirement.id.isFairness {
      let met = record.meets(
        requirement, before: measure.id, terms: decided.terms, stated: decided.stated)
      if !met { missing.append(requirement.id.rawValue) }
    }
    // The policy's own list of consultations binds, whatever the measure's requirements say.
    for consultation in pack.consultations where consultation.before.contains(measure.id) {
      if !record.consulted([.chair, .viceChair], measure.id, decided.terms) {
        missing.append("a consultation that the policy lists")
      }
    }
    if measure.requires.contains(where: { $0.id == .chairConsulted }),
      record.chairIsAgainst(measure.id, decided.terms), decided.againstChair.isEmpty
    {
      missing.append("a word on why the head differs from the chair")
    }
    if !record.isVisitor {
      let reasons = decided.reasons
      if reasons.facts.isEmpty || reasons.factors.isEmpty || reasons.alternatives.isEmpty {
        missing.append("reasons")
      }
      if decided.terms.form.isBan && !wasHeard(decided, when, record) {
        missing.append("a chance to respond")
      }
    }
    var faults: [(WalkRule, String)] = missing.map {
      (.gateBypassed, "\(measure.name) (\(decided.terms.form.words)) decided without \($0).")
    }
    if decided.terms.until == nil && decided.terms.review == nil && !record.isVisitor {
      faults.append(
        (.withoutEnd, "\(measure.name) decided with neither an end nor a review date."))
    }
    return faults
  }

  /// A ban is fair where it is interim with both its dates, or where a notice or interim ban that no
  /// decision has ended since was answered, or told of and left unanswered past its day.
  private func wasHeard(
    _ decided: RestrictionDecided, _ when: When, _ record: PathRecord
  ) -> Bool {
    if decided.terms.form == .interim {
      guard let until = decided.terms.until, let replyBy = decided.replyBy else { return false }
      return replyBy <= until
    }
    return record.invitations(before: decided.measure).contains { invitation in
      if invitation.answered { return true }
      guard let told = invitation.told, told <= invitation.by else { return false }
      return record.daysOutsideHolds(from: told, to: when.day) > told.days(until: invitation.by)
    }
  }

  private func faultsOf(
    _ decided: ReviewDecided, _ record: PathRecord
  ) -> [(WalkRule, String)] {
    guard decided.outcome != .lift, let terms = decided.terms else { return [] }
    guard let (id, form) = record.restriction(decided.restriction), let measure = pack.measure(id)
    else { return [(.gateBypassed, "A restriction that is not in the record was reviewed.")] }
    var faults: [(WalkRule, String)] = []
    if !RestrictionForm.forms(of: measure.kind).contains(terms.form) {
      faults.append(
        (.gateBypassed, "A review turned \(measure.name) into \(terms.form.words)."))
    }
    if form == .interim {
      faults.append((.gateBypassed, "A review kept an interim ban going."))
    }
    let asks =
      measure.requires.contains { $0.id == .chairConsulted }
      || pack.consultations.contains { $0.before.contains(id) }
    if asks && !record.consulted([.chair, .viceChair], id, terms) {
      faults.append((.gateBypassed, "A review went beyond what the chair was asked about."))
    }
    if terms.until == nil && terms.review == nil {
      faults.append((.withoutEnd, "A review left neither an end nor a review date."))
    }
    return faults
  }
}

/// What the form of a step states by itself.
struct Stated: Sendable {
  var seriousness = ""
  var consent = ""
  var attempts = ""
}

extension MeasureTaken {
  var stated: Stated {
    Stated(seriousness: seriousness, consent: consentFrom, attempts: attempts)
  }
}

extension RestrictionDecided {
  var stated: Stated { Stated(seriousness: seriousness) }
}
