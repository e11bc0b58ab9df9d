import PolicyModel

/// What the head judged to be no case carries nothing further, and what was told of it is taken back.
extension CaseState {
  /// Notes it under the restrictions that rest on it; what was put of nothing else is closed, and where nothing else
  /// is left nobody is expected at a meeting.
  mutating func judgeAway(_ incident: IncidentID, _ stamp: Stamp) {
    for index in restrictions.indices {
      let restriction = restrictions[index]
      if restriction.incidents.contains(incident), !restriction.wasJudgedAway.contains(incident) {
        restrictions[index].wasJudgedAway.append(incident)
      }
    }
    let left = countingIncidents.map(\.id)
    closeHearings(stamp) { hearing in
      hearing.origin == .notice
        && hearing.proposal.incidents.allSatisfy { !left.contains($0) }
    }
    guard left.isEmpty else { return }
    for index in meetings.indices where meetings[index].isOpen {
      meetings[index].missed = stamp
      meetings[index].why = .schoolCancelled
    }
  }

  /// A slip of the pen: what is corrected on its own day was not judged away.
  mutating func forgetJudgedAway(_ sequence: Int, _ stamp: Stamp) {
    for incident in incidents {
      let away = incident.judgements.filter { $0.facts.outcome != .openCase }
      guard away.count == 1, away[0].stamp.sequence == sequence,
        away[0].stamp.when.day == stamp.when.day
      else { continue }
      for index in restrictions.indices {
        restrictions[index].wasJudgedAway.removeAll { $0 == incident.id }
      }
      for index in hearings.indices where hearings[index].closed == away[0].stamp {
        hearings[index].closed = nil
      }
      for index in letters.indices where letters[index].overtaken == away[0].stamp {
        letters[index].overtaken = nil
      }
    }
  }

  /// The letters that take back what the person was told of an incident, once it is judged to be no case and nothing
  /// is left of what they were told.
  package func takingBack(_ judged: IncidentJudged) -> [LetterDrafted] {
    guard judged.outcome != .openCase, wrongPerson == nil else { return [] }
    let left = countingIncidents.map(\.id).filter { $0 != judged.incident }
    func isGone(_ incidents: [IncidentID]) -> Bool {
      incidents.contains(judged.incident) && !incidents.contains(where: left.contains)
    }
    let intended = hearings.filter { hearing in
      hearing.origin == .notice && hearing.closed == nil && hearing.told != nil
        && isGone(hearing.proposal.incidents)
    }.map { (id: $0.id, measure: $0.proposal.measure) }
    let written = letters.filter { letter in
      letter.hasReached && letter.draft.kind.isOfMeasure && isGone(told(by: letter))
    }.map { (id: $0.id, measure: $0.draft.measure) }
    return (intended + written).filter { taken in
      !letters.contains {
        $0.draft.kind == .setAside && $0.draft.about == taken.id && $0.dropped == nil
      }
    }.enumerated().map { index, taken in
      LetterDrafted(
        letter: nextID("L", after: index), kind: .setAside, measure: taken.measure, about: taken.id)
    }
  }

  /// The incidents of which the letter of a measure tells: those of the case by then.
  private func told(by letter: CaseLetter) -> [IncidentID] {
    incidents.filter { $0.joined.sequence < letter.drafted.sequence }.map(\.id)
  }

  /// True for the letter of a measure of whose incidents none counts any more.
  func tellsOfNothingLeft(_ letter: CaseLetter) -> Bool {
    let left = countingIncidents.map(\.id)
    return letter.draft.kind.isOfMeasure && !told(by: letter).contains(where: left.contains)
  }

  /// An incident of which a letter that is still to go out would tell though it was judged away or taken out; nil
  /// where there is none. The text of a measure's letter that is not fixed yet tells of those that are left.
  func judgedAway(beneath letter: CaseLetter) -> IncidentID? {
    let kind = letter.draft.kind
    let its: [IncidentID]
    if kind.isOfMeasure {
      its = told(by: letter)
    } else if let hearing = letter.draft.about.flatMap(hearing), hearing.isNamed(by: letter) {
      its = hearing.proposal.incidents
    } else {
      return nil
    }
    let left = countingIncidents.map(\.id)
    let gone = its.filter { !left.contains($0) }
    if !kind.isOfMeasure || tellsOfNothingLeft(letter) { return gone.first }
    // What was gone when its text was fixed is not told.
    guard let issued = letter.issued?.sequence else { return nil }
    return incidents.last { incident in
      gone.contains(incident.id)
        && incident.judgements.last.map { $0.stamp.sequence > issued } ?? false
    }?.id
  }
}
