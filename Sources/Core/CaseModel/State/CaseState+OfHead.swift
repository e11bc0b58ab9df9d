import PolicyModel

/// Whose act an entry was.
extension CaseState {
  /// True for an entry by which the head judged or decided something, or on whose incident something was put or decided:
  /// only the head takes that back.
  func isOfHead(_ sequence: Int) -> Bool {
    let judged = incidents.flatMap(\.judgements).map(\.stamp)
    let decided =
      restrictions.flatMap { [$0.decided] + $0.reviews + [$0.ended].compactMap(\.self) }
      + finalDecisions.map(\.stamp) + notices.map(\.opened) + consultations.map(\.asked)
      + challenges.compactMap(\.decided) + [wrongPerson].compactMap(\.self)
    if (judged + decided).contains(where: { $0.sequence == sequence }) { return true }
    guard let joined = incidents.first(where: { $0.joined.sequence == sequence }) else {
      return false
    }
    return restrictions.contains { $0.incidents.contains(joined.id) }
      || hearings.contains { $0.proposal.incidents.contains(joined.id) }
  }
}
