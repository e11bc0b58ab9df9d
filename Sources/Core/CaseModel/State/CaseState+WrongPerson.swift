import PolicyModel

/// It was them after all: what was ended because it seemed to be somebody else.
extension CaseState {
  /// What they were not told of yet goes on as it stood; what a letter has taken back stays taken back. No letter says
  /// any more that it was not about them.
  mutating func restore(from found: Stamp, _ stamp: Stamp) {
    wrongPerson = nil
    for index in letters.indices
    where letters[index].draft.kind == .setAside && letters[index].drafted.sequence > found.sequence
      && !letters[index].hasReached && letters[index].dropped == nil
    {
      letters[index].overtaken = stamp
    }
    for before in beforeWrongPerson where !isTakenBack(before.id) {
      guard let index = restrictions.firstIndex(where: { $0.id == before.id }),
        restrictions[index].ended == found
      else { continue }
      restrictions[index].ending = before.ending
      restrictions[index].ended = before.ended
      restrictions[index].relieved = before.relieved
      restrictions[index].heldUntil = before.heldUntil
    }
    for index in hearings.indices
    where hearings[index].closed == found && !isTakenBack(hearings[index].id) {
      hearings[index].closed = nil
    }
    for index in letters.indices where letters[index].overtaken == found {
      letters[index].overtaken = nil
    }
    beforeWrongPerson = []
  }
}
