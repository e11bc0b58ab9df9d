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
}
