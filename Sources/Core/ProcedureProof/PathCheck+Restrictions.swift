import CaseModel
import PolicyModel

extension PathCheck {
  /// What is wrong with a restriction that was decided.
  func faults(of decided: RestrictionDecided, _ record: PathRecord) -> [PathFault] {
    guard let measure = pack.measure(decided.measure),
      PathTerms.forms(of: measure.kind).contains(decided.terms.form)
    else { return [(.gateBypassed, "A restriction that the policy does not have was decided.")] }
    let name = "\(measure.name) (\(decided.terms.form.words))"
    let decision = Proposal(
      measure: measure.id, terms: decided.terms, incidents: decided.incidents,
      facts: decided.reasons.facts)
    let heard = PathHeard(record, timings: pack.timings, days: days)
    let standing = record.own.incidents(by: record.step.happened)
    let basis = PathBasis(
      isInterim: decided.terms.form == .interim, seriousness: decided.seriousness,
      incidents: standing.filter { decided.incidents.contains($0.id) })

    var faults = incidentFaults(name, decided.incidents, standing)
    faults += policyFaults(name, measure.requires, basis, record)
    faults += chairFaults(
      name, measure.id, measure.requires, decision, againstChair: decided.againstChair,
      PathChair(record: record, decisions: heard.decisions.map(\.decision)))
    faults += termsFaults(name, decided.terms, measure)
    faults += quashedFaults(name, measure.id, decided.incidents, heard)
    faults += quashedFactFaults(name, measure.id, decided.reasons.facts, record)
    faults += clearedFactFaults(name, decided.reasons.facts, record)
    faults += strayDayFaults(name, decided.reasons.facts, decided.incidents, record)
    faults += repeatingFaults(decided, record)
    if !PathTerms.isBan(decided.terms.form) {
      faults += retakenFaults(name, measure, basis.incidents, record)
    }
    if decided.terms.from < record.today {
      faults.append((.gateBypassed, "\(name) begins before it was decided."))
    }
    faults += deciderFaults(name, measure.decidedBy, basis.incidents, decided.ways, record)
    faults += overrideFaults(name, decided.ways)
    faults += privilegedFaults(name, decided.reasons, record)
    faults += factsLeftFaults(name, decided.reasons, Set(decided.incidents), record)
    guard !person.isVisitor else { return faults }
    faults += reasonsFaults(name, decided.reasons)
    faults += lengthFaults(name, decided.terms, decided.reasons, from: record.today)
    faults += statedFaults(name, decided, measure, record)
    if decided.terms.form == .interim {
      faults += interimFaults(name, decided, heard)
    } else if PathTerms.isBan(decided.terms.form) {
      faults += hearingFaults(name, decision, decided.ways, decided.reasons, heard)
    }
    return faults
  }

  // MARK: What it rests on

  private func incidentFaults(
    _ name: String, _ named: [IncidentID], _ standing: [PathIncident]
  ) -> [PathFault] {
    if named.isEmpty { return [(.gateBypassed, "\(name) rests on no incident.")] }
    return named.filter { id in !standing.contains { $0.id == id } }.map {
      (.gateBypassed, "\(name) rests on incident \($0), which carries nothing in this case.")
    }
  }

  private func hearingFaults(
    _ name: String, _ decision: Proposal, _ ways: [MetDemand], _ reasons: DecisionReasons,
    _ heard: PathHeard
  ) -> [PathFault] {
    switch heard.finding(on: decision, among: heard.hearings(on: decision.incidents)) {
    case .notHeard(let why):
      return [(.gateBypassed, "\(name) although the parent was not heard: \(why).")]
    case .heard(let hearings):
      // Where one that carries the decision gave time enough, that is enough.
      let isShort = hearings.allSatisfy { hearing in
        guard case .notice = hearing.opening else { return false }
        return isShortSilence(hearing, heard.record)
      }
      return (isShort ? shortNoticeFaults(name, ways) : [])
        + replyFaults(name, decision, ways, reasons, heard)
    }
  }

  /// True where nobody answered and less time was given to reply than the pack asks.
  func isShortSilence(_ hearing: PathHearing, _ record: PathRecord) -> Bool {
    guard !hearing.isAnswered(record.person), let told = hearing.told(record.person),
      let last = hearing.lastDay(record)
    else { return false }
    return last < days.end(of: pack.timings.notice, after: told.when.day)
  }

  /// Silence counts after the usual time to reply, or after less with a written reason.
  func shortNoticeFaults(_ name: String, _ ways: [MetDemand]) -> [PathFault] {
    if isOverridden(.noticeLength, ways) { return [] }
    return [
      (
        .gateBypassed,
        "\(name) on silence after less time to reply than \(pack.timings.notice.text), "
          + "without a written reason."
      )
    ]
  }

  // MARK: Its terms

  /// What is wrong with terms by themselves, of a decision or of a review that goes on.
  func termsFaults(_ name: String, _ terms: Terms, _ measure: Measure) -> [PathFault] {
    var faults: [PathFault] = []
    if terms.until == nil {
      if measure.period?.fixed ?? false {
        faults.append((.withoutEnd, "\(name) is for a fixed period, and has no end."))
      } else if terms.review == nil, !person.isVisitor {
        faults.append((.withoutEnd, "\(name) has neither an end nor a review date."))
      }
    } else if let until = terms.until, until < terms.from {
      faults.append((.withoutEnd, "\(name) ends before it begins."))
    }
    let isLimited =
      terms.form == .limited || terms.form == .managedContact
      || (terms.form == .interim && terms.scope == .part)
    if isLimited, PathText(terms.conditions).isEmpty {
      faults.append((.gateBypassed, "\(name) is limited, and nothing says to what."))
    }
    if terms.form == .limited, terms.exceptions.saysNothing {
      faults.append((.gateBypassed, "\(name) is limited, and nothing says what it leaves open."))
    }
    return faults
  }

  // MARK: Reasons

  /// What is to last more than a year from its beginning, or from the day that decides it anew, says why.
  func lengthFaults(
    _ name: String, _ terms: Terms, _ reasons: DecisionReasons, from day: CivilDate
  ) -> [PathFault] {
    guard let until = terms.until, until > max(terms.from, day).adding(months: 12),
      reasons.whyLong?.saysNothing ?? true
    else { return [] }
    return [(.gateBypassed, "\(name) lasts longer than a year, and nothing says why.")]
  }

  /// The three fields that make a decision reasonable.
  func reasonsFaults(_ name: String, _ reasons: DecisionReasons) -> [PathFault] {
    [
      ("the facts", reasons.facts), ("what was weighed", reasons.factors),
      ("what else was considered", reasons.alternatives),
    ]
    .filter { $0.1.saysNothing }
    .map { (.gateBypassed, "\(name) without \($0.0).") }
  }

  /// Legal advice is never among the facts relied on.
  func privilegedFaults(
    _ name: String, _ reasons: DecisionReasons, _ record: PathRecord
  ) -> [PathFault] {
    let isPrivileged = record.own.written.contains {
      $0.mark == .privileged && reasons.reliedOn.contains($0.sequence)
    }
    return isPrivileged ? [(.gateBypassed, "\(name) relies on legal advice.")] : []
  }

  /// What a decision states by itself, or the head sets aside with a written reason.
  private func statedFaults(
    _ name: String, _ decided: RestrictionDecided, _ measure: Measure, _ record: PathRecord
  ) -> [PathFault] {
    let wasAsked = record.own.entries.contains { entry in
      if case .adjustmentsAsked(let asked) = entry.event { return asked.letter == nil }
      return false
    }
    let arranged = decided.children.filter { !$0.arrangement.saysNothing }.map(\.pupil)
    var missing: [(Demand, String)] = []
    if !person.children.isSubset(of: arranged) {
      missing.append((.childArrangements, "arrangements for each child"))
    }
    if decided.adjustments.saysNothing, !wasAsked {
      missing.append((.adjustmentsAsked, "asking about adjustments"))
    }
    let none = ["", "none", "no", "nothing", "none needed", "none known", "none is needed"]
    if !person.adjustments.isEmpty, !decided.adjustments.isEmpty,
      none.contains(decided.adjustments.lowercased().filter { $0.isLetter || $0 == " " })
    {
      missing.append((.adjustmentsAsked, "what is agreed with them"))
    }
    if decided.complaintRoute.saysNothing {
      missing.append((.complaintRoute, "saying how to complain"))
    }
    return missing.filter { demand, _ in
      measure.requires.contains { $0.id == demand } && !isOverridden(demand, decided.ways)
    }
    .map { (.gateBypassed, "\(name) without \($0.1), and without a written reason for that.") }
  }

  /// True where the head set a demand aside with a written reason, and may.
  func isOverridden(_ demand: Demand, _ ways: [MetDemand]) -> Bool {
    mayBeOverridden(demand)
      && ways.contains {
        $0.demand == demand && $0.way == .overriddenWithReason && !$0.by.saysNothing
      }
  }

  /// Ways that a decision claims and may not.
  func overrideFaults(_ name: String, _ ways: [MetDemand]) -> [PathFault] {
    ways.compactMap { met in
      switch met.way {
      case .overriddenWithReason where !mayBeOverridden(met.demand):
        return (.gateBypassed, "\(name) sets \(met.demand.rawValue) aside, which nobody may.")
      case .advisedOnly where !person.isVisitor:
        return (.gateBypassed, "\(name) treats the person as a visitor, and they are none.")
      default: return nil
      }
    }
  }

  private func mayBeOverridden(_ demand: Demand) -> Bool {
    switch demand {
    case .noticeLength, .childArrangements, .adjustmentsAsked, .complaintRoute, .impartialDecider:
      return true
    case .informationGathered, .parentSpokenTo, .chairConsulted, .meetingFirst, .warnedFirst,
      .consentGiven, .familyTried, .chanceToRespond, .reasonsGiven, .endOrReview:
      return false
    }
  }

  // MARK: Who decides

  /// What is wrong with whoever decided.
  func deciderFaults(
    _ name: String, _ office: Role, _ incidents: [PathIncident], _ ways: [MetDemand],
    _ record: PathRecord
  ) -> [PathFault] {
    let decider = record.step.staff
    var faults: [PathFault] = []
    if person.themselves.contains(decider) {
      faults.append((.wrongHands, "\(name) was decided by the person whom it is about."))
    } else if !person.isVisitor, !isOverridden(.impartialDecider, ways) {
      if incidents.contains(where: { $0.involved.contains(decider) }) {
        faults.append(
          (
            .wrongHands,
            "\(name) was decided by somebody who was affected by it or saw it, without a reason."
          ))
      } else if person.related.contains(decider) {
        faults.append(
          (.wrongHands, "\(name) was decided by somebody related to the person, without a reason."))
      }
    }
    return faults + officeFaults(name, office, record)
  }

  /// It is decided by whoever holds the office, or acts in the head's place by a delegation that holds.
  func officeFaults(_ name: String, _ office: Role, _ record: PathRecord) -> [PathFault] {
    let decider = record.step.staff
    guard person.lacks(decider, [office]) else { return [] }
    guard office == .head, !person.school.isEmpty else {
      return [(.decidedByAnother, "\(name) was not decided by \(office.inWords).")]
    }
    return PathDelegations(record, days: days).objection(to: decider).map {
      [(.decidedByAnother, "\(name) was not decided by the headteacher: \($0).")]
    } ?? []
  }
}
