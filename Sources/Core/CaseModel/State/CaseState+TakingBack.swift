package import PolicyModel

/// What was told of what is no case, or is somebody else's: which letters take it back, and which do not go out.
extension CaseState {
  /// The letters that take back what the person was told of an incident, once it is judged to be no case and nothing
  /// is left of what they were told.
  package func takingBack(_ judged: IncidentJudged) -> [LetterDrafted] {
    judged.outcome == .openCase ? [] : takingBack([judged.incident])
  }

  /// The same where incidents are judged so, or taken out of the case.
  package func takingBack(_ gone: [IncidentID]) -> [LetterDrafted] {
    let left = countingIncidents.map(\.id).filter { !gone.contains($0) }
    func isGone(_ incidents: [IncidentID]) -> Bool {
      incidents.contains(where: gone.contains) && !incidents.contains(where: left.contains)
    }
    return setAside(
      notices.filter { $0.closed == nil && $0.told != nil && isGone($0.proposal.incidents) },
      reached.filter { isGone(told(by: $0)) })
  }

  /// The letters that take back all that the person was told, as none of it was theirs.
  var takingAllBack: [LetterDrafted] {
    let decided =
      restrictions.filter { $0.told != nil }.map(\.decided.sequence)
      + finalDecisions.filter { $0.restriction == nil }.map(\.stamp.sequence)
    return setAside(
      notices.filter { notice in
        notice.told != nil && !decided.contains { $0 == notice.closed?.sequence }
      }, reached, restrictions.filter { $0.told != nil })
  }

  /// The letters of measures that reached the person: each warned them of something, or invited them.
  private var reached: [CaseLetter] {
    letters.filter { $0.hasReached && $0.draft.kind.isOfMeasure }
  }

  /// A letter about each of these, but for what one takes back already.
  private func setAside(
    _ notices: [Hearing], _ written: [CaseLetter], _ restrictions: [Restriction] = []
  ) -> [LetterDrafted] {
    let taken =
      restrictions.map { (id: $0.id, measure: $0.measure) }
      + notices.map { (id: $0.id, measure: $0.proposal.measure) }
      + written.map { (id: $0.id, measure: $0.draft.measure) }
    return taken.filter { !isWithdrawing($0.id) }.enumerated().map { index, one in
      LetterDrafted(
        letter: nextID("L", after: index), kind: .setAside, measure: one.measure, about: one.id)
    }
  }

  /// True for what a letter takes back, whether it has gone out or not.
  func isWithdrawing(_ id: ItemID) -> Bool {
    letters.contains {
      $0.draft.kind == .setAside && $0.draft.about == id && $0.dropped == nil
    }
  }

  /// True for what a letter has told the person that it is withdrawn: it is as if it had never been written.
  func isTakenBack(_ id: ItemID) -> Bool {
    letters.contains {
      $0.draft.kind == .setAside && $0.draft.about == id && $0.hasReached
    }
  }

  /// True for a letter that takes back what was told of an incident which was judged away, and counts again since: what
  /// it says is not so any more.
  func takesBackWhatCounts(_ letter: CaseLetter) -> Bool {
    guard letter.draft.kind == .setAside, let about = letter.draft.about else { return false }
    let its = hearing(about)?.proposal.incidents ?? self.letter(about).map(told) ?? []
    return countingIncidents.contains { incident in
      let before = incident.judgements.last { $0.stamp.sequence < letter.drafted.sequence }
      return its.contains(incident.id) && before.map { $0.facts.outcome != .openCase } ?? false
    }
  }

  /// The incidents of which the letter of a measure tells: those of the case by then.
  func told(by letter: CaseLetter) -> [IncidentID] {
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

extension PersonRecord {
  /// When a letter last told the person that what they had been told about one of these incidents was taken back, by an
  /// entry of the record; nil where none did.
  func tookBack(_ incidents: [IncidentID], by sequence: Int = .max) -> Stamp? {
    states.flatMap { state in
      state.letters.filter { letter in
        letter.draft.kind == .setAside && letter.hasReached
          && state.isAbout(letter, incidents)
      }.compactMap(\.sent)
    }.filter { $0.sequence < sequence }.max { $0.sequence < $1.sequence }
  }
}

extension CaseState {
  /// The day on which a letter had told the person, when a restriction was decided, that what they had been told about
  /// one of its incidents was taken back; nil where none had.
  package func takenBack(before restriction: Restriction, others: [OtherCase]) -> CivilDate? {
    PersonRecord(own: self, others: others)
      .tookBack(restriction.incidents, by: restriction.decided.sequence)?.when.day
  }

  /// True where what a letter takes back was about one of these incidents.
  fileprivate func isAbout(_ letter: CaseLetter, _ incidents: [IncidentID]) -> Bool {
    guard let about = letter.draft.about else { return false }
    let its =
      hearing(about)?.proposal.incidents ?? restriction(about)?.incidents
      ?? self.letter(about).map(told) ?? []
    return its.contains(where: incidents.contains)
  }
}
