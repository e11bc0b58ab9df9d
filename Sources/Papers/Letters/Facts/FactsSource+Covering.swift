import CaseModel
import PolicyModel

/// Letters that accompany something and decide nothing.
extension FactsSource {
  /// What may be done all the same, for the days to come.
  func fillException(_ facts: inout LetterFacts) throws(LetterFault) {
    let restriction = try restriction()
    facts.terms = told(restriction.terms, restriction.measure)
    facts.exceptions = exceptions(restriction)
  }

  /// That a reply to what was put to them came, or a complaint.
  func fillAcknowledgement(_ facts: inout LetterFacts) throws(LetterFault) {
    if let hearing {
      guard let came = hearing.reply.received ?? hearing.reply.parts.last else {
        throw .noSubject(draft.about)
      }
      facts.put = hearing.words
      facts.cameOn = came.when.day
      // Whoever said that more may follow has the rest of their time.
      facts.replyBy =
        hearing.reply.received == nil
        ? CaseState.lastDay(toReply: hearing, holds: holds).flatMap { $0 > today ? $0 : nil } : nil
      return
    }
    guard let challenge = state.challenges.first(where: { $0.facts.challenge == draft.about }),
      let restriction = state.restriction(challenge.facts.about)
    else { throw .noSubject(draft.about) }
    facts.cameOn = challenge.received.when.day
    facts.terms = told(restriction.terms, restriction.measure)
    facts.complaintRoute = pack.challenge.route
    facts.complaintTo = challenge.facts.hearer == .procedure ? "" : challenge.facts.hearer.words
  }

  /// A post that the school asks somebody to take down.
  func fillRemovalRequest(_ facts: inout LetterFacts) throws(LetterFault) {
    facts.incidents = told(draft.about.map { [IncidentID(rawValue: $0.rawValue)] } ?? [])
    if facts.incidents.isEmpty { throw .noSubject(draft.about) }
  }

  /// What came of an incident, for whoever it affected at work: what bears on their work, and no more.
  func fillStaffAffected(_ facts: inout LetterFacts) throws(LetterFault) {
    let id = draft.about.map { IncidentID(rawValue: $0.rawValue) }
    guard let incident = state.joinedIncidents.first(where: { $0.id == id }) else {
      throw .noSubject(draft.about)
    }
    facts.incidents = [
      ToldIncident(
        when: incident.facts.on, channel: incident.facts.channel,
        place: names.incidents[incident.id]?.place ?? "", code: "", behaviours: [])
    ]
    facts.personName = person?.name?.full ?? ""
    // Nobody hears of it from the school before the person does.
    facts.outcomes = state.restrictions.filter { $0.told != nil }.compactMap { restriction in
      switch restriction.standing(on: today) {
      case .toCome, .inForce, .unconfirmed: return ToldOutcome(restriction.holding)
      case .askHead:
        return restriction.lastDay.map {
          ToldOutcome(restriction.holding, ended: $0, asksHead: true)
        }
      case .lapsed: return restriction.lastDay.map { ToldOutcome(restriction.holding, ended: $0) }
      case .lifted, .notImposed:
        return restriction.ended.map { ToldOutcome(restriction.holding, ended: $0.when.day) }
      case .setAside:
        return restriction.ended.map {
          ToldOutcome(restriction.holding, ended: $0.when.day, isSetAside: true)
        }
      case .replaced, .notTold: return nil
      }
    }
  }
}
