import PolicyModel

/// What only a request of police or social care not to contact the person keeps from being decided.
extension PersonRecord {
  /// True where the time to reply to an interim ban would be over before a day, and nothing but such a request, made
  /// while it ran, keeps it from running out.
  func isHeldUp(_ interim: Restriction, on day: CivilDate) -> Bool {
    states.flatMap(\.hearings).first { $0.opened == interim.decided }
      .map { isHeldUp($0, on: day) } ?? false
  }

  /// The ban on all of these incidents whose review the person was told of, and nothing but such a request keeps from
  /// being decided before a day; nil where there is none, or where it does not end by itself.
  func reviewHeldUp(on incidents: [IncidentID], before day: CivilDate) -> HeldUpReview? {
    for state in states {
      for put in state.openHearings
      where put.origin == .review && put.told != nil && isHeldUp(put, on: day) {
        guard let ban = put.restriction.flatMap(state.restriction), ban.terms.form.isBan,
          ban.atEnd == .lapses, !isDecided(put),
          Set(incidents).isSubset(of: ban.incidents)
        else { continue }
        return HeldUpReview(ban: ban, announced: put.opened)
      }
    }
    return nil
  }

  private func isHeldUp(_ put: Hearing, on day: CivilDate) -> Bool {
    guard put.answer == nil, lastDay(toReply: put) == nil else { return false }
    let lifted = holds.filter { $0.lifted != nil }
    return CaseState.lastDay(toReply: put, holds: lifted).map { $0 < day } ?? false
  }
}

/// A ban whose review waits for nothing but that contact may be made again.
struct HeldUpReview {
  var ban: Restriction
  /// When the review was announced.
  var announced: Stamp
}
