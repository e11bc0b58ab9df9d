import CaseModel
import PolicyModel

extension PathCheck {
  /// What the school's own policy demands before a measure or a power that is no restriction.
  func faults(of taken: MeasureTaken, _ record: PathRecord) -> [PathFault] {
    let measure = pack.measure(taken.measure)
    if let measure, isNeverRefused(measure.kind) { return [] }
    if let measure, !PathTerms.forms(of: measure.kind).isEmpty {
      return [(.gateBypassed, "\(measure.name) was taken like a letter, without a decision.")]
    }
    let name = measure?.name ?? pack.power(taken.measure)?.name ?? taken.measure
    let requires = measure?.requires ?? pack.power(taken.measure)?.requires ?? []
    let incidents = record.own.incidents(by: record.step.happened)
    let basis = PathBasis(
      seriousness: taken.seriousness, consent: taken.consentFrom, attempts: taken.attempts,
      incidents: incidents)
    let put = Proposal(
      measure: taken.measure, terms: Terms(form: .full, scope: .whole, from: record.today),
      incidents: incidents.map(\.id), facts: "")
    let decisions = record.all.flatMap { $0.decisions }
    var faults = policyFaults(name, requires, basis, record)
    faults += chairFaults(
      name, taken.measure, requires, put, hasTerms: false, againstChair: nil,
      PathChair(record: record, decisions: decisions))
    if person.themselves.contains(record.step.staff) {
      faults.append((.wrongHands, "\(name) was taken by the person whom it is about."))
    }
    if let power = pack.power(taken.measure), person.lacks(record.step.staff, Set(power.who)) {
      faults.append(
        (.decidedByAnother, "\(name) was used by somebody whom its clause does not name."))
    }
    if incidents.isEmpty, !requires.isEmpty {
      faults.append((.gateBypassed, "\(name) rests on no incident of the case."))
    }
    return faults
  }

  /// Demands of the policy that no entry meets, for each incident that the step rests on.
  func policyFaults(
    _ name: String, _ requires: [Requirement], _ basis: PathBasis, _ record: PathRecord
  ) -> [PathFault] {
    let policy = PathPolicy(record: record, days: days)
    var faults: [PathFault] = []
    for requirement in requires where isPolicys(requirement.id) {
      for incident in basis.incidents where !policy.meets(requirement, for: incident, basis) {
        let demand = words(for: requirement.id)
        faults.append((.gateBypassed, "\(name) without \(demand) on incident \(incident.id)."))
      }
    }
    return faults
  }

  /// What is wrong with the consultation that the measure demands; nothing where it demands none.
  func chairFaults(
    _ name: String, _ measure: String, _ requires: [Requirement], _ decided: Proposal,
    hasTerms: Bool = true, againstChair: String?, _ chair: PathChair
  ) -> [PathFault] {
    var offices: [Set<Role>] = []
    for requirement in requires where requirement.id == .chairConsulted {
      offices.append(
        Set(
          requirement.ways.compactMap { way in
            switch way {
            case .consulted: return Role.chair
            case .viceChairConsulted: return Role.viceChair
            default: return nil
            }
          }))
    }
    // The policy's own list of consultations binds, whatever the measure's requirements say.
    for consultation in pack.consultations where consultation.before.contains(measure) {
      let listed: Set<Role> = [consultation.role, consultation.standIn]
      if !offices.contains(listed) { offices.append(listed) }
    }
    var faults: [PathFault] = []
    for who in offices {
      switch chair.finding(who, on: decided, hasTerms: hasTerms) {
      case .notConsulted(let why):
        faults.append((.gateBypassed, "\(name) without the chair consulted about it: \(why)."))
      case .consulted(.against) where againstChair?.saysNothing ?? false:
        faults.append(
          (
            .gateBypassed,
            "\(name) although the chair was against it, without a word on why the head differs."
          ))
      case .consulted: continue
      }
    }
    return faults
  }

  /// What no requirement may stand before: an informal word and a verbal warning, asking somebody to leave,
  /// going to the authorities, seeking legal advice.
  private func isNeverRefused(_ kind: MeasureKind) -> Bool {
    [.informalWord, .verbalWarning, .askedToLeave, .authorities, .legalAdvice].contains(kind)
  }

  private func isPolicys(_ demand: Demand) -> Bool {
    switch demand {
    case .informationGathered, .parentSpokenTo, .meetingFirst, .warnedFirst, .consentGiven,
      .familyTried:
      return true
    // The chair is asked about the whole decision; the rest is law and guidance.
    case .chairConsulted, .chanceToRespond, .reasonsGiven, .endOrReview, .noticeLength,
      .childArrangements, .adjustmentsAsked, .complaintRoute, .impartialDecider:
      return false
    }
  }

  private func words(for demand: Demand) -> String {
    switch demand {
    case .informationGathered: return "information gathered"
    case .parentSpokenTo: return "words with the parent"
    case .meetingFirst: return "a meeting held or offered"
    case .warnedFirst: return "a warning of a ban that was not heeded, or a word on why"
    case .consentGiven: return "the consent of a parent involved"
    case .familyTried: return "an attempt to reach the family"
    case .chairConsulted, .chanceToRespond, .reasonsGiven, .endOrReview, .noticeLength,
      .childArrangements, .adjustmentsAsked, .complaintRoute, .impartialDecider:
      return demand.rawValue
    }
  }
}
