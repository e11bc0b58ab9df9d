import PolicyModel

/// A decision that is set aside before anybody was told of it has decided nothing: a date mistyped in a draft uses up
/// neither what was heard nor what held until then.
extension CaseState {
  /// True for a final decision of which nobody was told by a letter or in words, that still stands and that nobody
  /// challenged.
  func isUnsaid(_ restriction: Restriction) -> Bool {
    restriction.decision != nil && restriction.terms.form != .interim && restriction.ending == nil
      && restriction.reviews.isEmpty
      && !challenges.contains { $0.facts.about == restriction.id }
      && !isKnownOutside(restriction)
  }

  /// True where a letter about a restriction went out, whether it came back or not, or somebody was told of it in words.
  func isKnownOutside(_ restriction: Restriction) -> Bool {
    restriction.found != nil
      || letters.contains { $0.draft.about == restriction.id && $0.sent != nil }
      || conversations.contains { $0.facts.told.contains(restriction.id) }
  }

  /// What such a decision ended goes on as it stood, where no other decision has ended it since.
  mutating func undo(_ restriction: Restriction) {
    let decided = restriction.decided
    finalDecisions.removeAll { $0.stamp == decided && $0.restriction == restriction.id }
    func isOpen(_ incidents: [IncidentID]) -> Bool {
      !finalDecisions.contains {
        $0.stamp.sequence > decided.sequence && !Set($0.incidents).isDisjoint(with: incidents)
      }
    }
    for index in restrictions.indices
    where restrictions[index].ending == .replaced && restrictions[index].ended == decided
      && isOpen(restrictions[index].incidents)
    {
      restrictions[index].ending = nil
      restrictions[index].ended = nil
      restrictions[index].relieved = nil
      restrictions[index].heldUntil = nil
    }
    for index in hearings.indices
    where hearings[index].closed == decided && isOpen(hearings[index].proposal.incidents) {
      hearings[index].closed = nil
    }
    for index in letters.indices where letters[index].overtaken == decided {
      letters[index].overtaken = nil
    }
  }
}
