import PolicyModel

extension CaseState {
  /// Takes an entry out of everything that a gate reads, because a later entry corrects it: the entry
  /// stays in the record, and what is right is recorded anew. A decision is not undone by this; it is
  /// marked as resting on what was corrected.
  mutating func withdraw(_ sequence: Int, _ stamp: Stamp) {
    withdrawn.insert(sequence)
    accounts.removeAll { $0.stamp.sequence == sequence }
    conversations.removeAll { $0.stamp.sequence == sequence }
    evidence.removeAll { $0.stamp.sequence == sequence }
    showFound()
    for taken in measures where taken.stamp.sequence == sequence {
      overtake(stamp) { [letter = letter(of: taken)] in $0.letter == letter?.id }
      markLetter(of: taken, sequence)
    }
    measures.removeAll { $0.stamp.sequence == sequence }
    departures.removeAll { $0.stamp.sequence == sequence }
    passedOver.removeAll { $0.stamp.sequence == sequence }
    if restrictions.contains(where: { $0.decided.sequence > sequence }) {
      notAskedAfterAll += adjustments.filter { $0.sequence == sequence }
    }
    adjustments.removeAll { $0.sequence == sequence }
    adjustmentsSought.removeAll { $0.sequence == sequence }
    adjustmentAnswers.removeAll { $0.sequence == sequence }
    adjusted.removeAll { $0.stamp.sequence == sequence }
    otherReplies.removeAll { $0.sequence == sequence }
    unassigned.removeAll { $0.sequence == sequence }
    putOff.removeAll { $0.stamp.sequence == sequence }
    for index in holds.indices where holds[index].lifted?.sequence == sequence {
      holds[index].lifted = nil
    }
    // Contact was stopped all the same: the time in which it was does not count against the parent.
    for index in holds.indices
    where holds[index].placed.sequence == sequence && holds[index].lifted == nil {
      holds[index].lifted = stamp
    }
    if let found = wrongPerson, found.sequence == sequence { restore(from: found, stamp) }
    let names =
      [String(sequence)] + withdrawFromMeetings(sequence, stamp)
      + withdrawFromConsultations(sequence, stamp)
      + withdrawFromLetters(sequence) + withdrawFromHearings(sequence, stamp)
    forgetJudgedAway(sequence, stamp)
    let judged = restrictions.filter { rests($0, onJudgement: sequence) }.map(\.id)
    let gone = withdrawFromIncidents(sequence)
    if !gone.isEmpty { endWhatIsLeftWithNothing(stamp) }
    withdrawFromChallenges(sequence, stamp)
    withdrawFromRestrictions(sequence, stamp)
    overtakeWhatIsOver(stamp)
    for taken in measures where taken.facts.ways.contains(where: { $0.cites(names) }) {
      markLetter(of: taken, sequence)
    }
    for index in restrictions.indices {
      let restriction = restrictions[index]
      let lost = Set(restriction.incidents).intersection(gone)
      let met = restriction.ways.filter { $0.cites(names) }
      let isOwn = (restriction.reviews + [restriction.decided]).contains {
        $0.sequence == sequence
      }
      if isOwn || restriction.reliedOn.contains(sequence) || !lost.isEmpty
        || judged.contains(restriction.id)
      {
        restrictions[index].restsOnCorrected.append(sequence)
      } else if !met.isEmpty {
        restrictions[index].fall(met, sequence)
      }
    }
  }

  /// A letter that did not go out after all, or came back, does not go out again where what it tells of is
  /// over: its hearing closed, its restriction ended or its terms decided anew since it was drafted. The
  /// letter of an ending tells of that very ending.
  mutating func overtakeWhatIsOver(_ stamp: Stamp) {
    for index in letters.indices where !letters[index].hasReached && letters[index].overtaken == nil
    {
      let draft = letters[index].draft
      let drafted = letters[index].drafted.sequence
      let isClosed = hearings.contains {
        $0.id == draft.about && ($0.letter == draft.kind || draft.kind == .moreTime)
          && $0.closed != nil
      }
      let isEnded = restrictions.contains { restriction in
        let ended = draft.kind.tellsOfStandingDecision ? [restriction.ended].compactMap(\.self) : []
        let reviews = draft.kind.isOverByReview ? restriction.reviews : []
        return restriction.id == draft.about && (ended + reviews).contains { $0.sequence > drafted }
      }
      if isClosed || isEnded { letters[index].overtaken = stamp }
    }
  }

  /// The letter that a measure drafted; a later use of the measure drafted its own after it.
  private func letter(of taken: CaseMeasure) -> CaseLetter? {
    letters.first {
      $0.draft.measure == taken.facts.measure && $0.drafted.sequence > taken.stamp.sequence
    }
  }

  /// What the letter of a measure says rests on what is not so.
  private mutating func markLetter(of taken: CaseMeasure, _ sequence: Int) {
    guard let id = letter(of: taken)?.id,
      let index = letters.firstIndex(where: { $0.id == id })
    else { return }
    letters[index].corrected = letters[index].corrected ?? sequence
  }

  /// True where an incident was so judged when a restriction that rests on it was last decided.
  private func rests(_ restriction: Restriction, onJudgement sequence: Int) -> Bool {
    incidents.contains { incident in
      restriction.incidents.contains(incident.id)
        && incident.judgements.last { $0.stamp.sequence < restriction.lastDecided.sequence }?
          .stamp.sequence == sequence
    }
  }

  /// Incidents joined or judged by mistake; returns those that no longer belong here.
  private mutating func withdrawFromIncidents(_ sequence: Int) -> [IncidentID] {
    var gone: [IncidentID] = []
    for index in incidents.indices {
      if incidents[index].joined.sequence == sequence {
        incidents[index].isWithdrawn = true
        gone.append(incidents[index].id)
      }
      incidents[index].judgements.removeAll { $0.stamp.sequence == sequence }
      incidents[index].applyJudgements()
    }
    return gone
  }

  private mutating func withdrawFromMeetings(_ sequence: Int, _ stamp: Stamp) -> [String] {
    let touched = meetings.filter {
      [$0.arranged.sequence, $0.held?.sequence, $0.missed?.sequence].contains(sequence)
    }.map(\.facts.meeting.rawValue)
    for index in meetings.indices {
      if meetings[index].held?.sequence == sequence { meetings[index].held = nil }
      if meetings[index].missed?.sequence == sequence {
        meetings[index].missed = nil
        meetings[index].why = nil
      }
    }
    for meeting in meetings where meeting.arranged.sequence == sequence {
      overtake(stamp) { $0.about == meeting.facts.meeting }
    }
    if meetings.contains(where: { $0.arranged.sequence == sequence }) {
      meetings.removeAll { $0.arranged.sequence == sequence }
      takenOut[MeetingArranged.kind, default: 0] += 1
    }
    return touched
  }

  private mutating func withdrawFromConsultations(
    _ sequence: Int, _ stamp: Stamp
  ) -> [String] {
    var names: [String] = []
    for index in consultations.indices {
      let consultation = consultations[index]
      if consultation.asked.sequence == sequence {
        consultations[index].isWithdrawn = true
        overtake(stamp) { $0.about == consultation.facts.consultation }
      }
      if consultation.replied?.sequence == sequence {
        consultations[index].replied = nil
        consultations[index].view = nil
      }
      if [consultation.asked.sequence, consultation.replied?.sequence].contains(sequence) {
        names.append(consultation.facts.consultation.rawValue)
      }
    }
    return names
  }

  private mutating func withdrawFromChallenges(_ sequence: Int, _ stamp: Stamp) {
    for index in challenges.indices where challenges[index].decided?.sequence == sequence {
      let challenge = challenges[index].facts.challenge
      overtake(stamp) { $0.about == challenge }
      challenges[index].decided = nil
      challenges[index].outcome = nil
    }
    for mistaken in challenges where mistaken.received.sequence == sequence {
      for hearer in mistaken.letIn {
        let other = challenges.firstIndex {
          $0.facts.hearers.contains(hearer) && $0.received.sequence != sequence
        }
        if let other {
          challenges[other].letIn.append(hearer)
        } else {
          people.removeAll { $0 == hearer }
        }
      }
    }
    if challenges.contains(where: { $0.received.sequence == sequence }) {
      challenges.removeAll { $0.received.sequence == sequence }
      takenOut[ChallengeReceived.kind, default: 0] += 1
    }
  }

  /// What was agreed, logged or found by mistake; what was recorded as found leaves the gate.
  private mutating func withdrawFromRestrictions(_ sequence: Int, _ stamp: Stamp) {
    for index in restrictions.indices {
      let breaches = restrictions[index].breaches
      restrictions[index].breaches.removeAll { $0.sequence == sequence }
      if restrictions[index].breaches.isEmpty, !breaches.isEmpty {
        overtake(stamp) { [id = restrictions[index].id] in
          $0.kind == .restrictionBreached && $0.about == id
        }
      }
      restrictions[index].considered.removeAll { $0.sequence == sequence }
      restrictions[index].requests.removeAll { $0.asked.sequence == sequence }
      for at in restrictions[index].requests.indices
      where restrictions[index].requests[at].answered?.sequence == sequence {
        restrictions[index].requests[at].answered = nil
      }
      for at in restrictions[index].agreed.indices
      where restrictions[index].agreed[at].stamp.sequence == sequence {
        restrictions[index].agreed[at].withdrawn = stamp
      }
      if restrictions[index].inHand?.stamp.sequence == sequence { restrictions[index].inHand = nil }
      if restrictions[index].found != nil, restrictions[index].decided.sequence == sequence {
        end(restrictions[index].id, .setAside, stamp)
      }
    }
  }

  /// Letters that did not go out after all, or did not come back. One that came back did so whatever else
  /// was wrong about its sending: its next sending gives the time to reply anew.
  private mutating func withdrawFromLetters(_ sequence: Int) -> [String] {
    var names: [String] = []
    for index in letters.indices {
      if letters[index].sent?.sequence == sequence {
        letters[index].sent = nil
        // What went to nobody did not reach somebody unknown, and nothing came back.
        if letters[index].reachedUnknown { letters[index].returned = nil }
        letters[index].reachedUnknown = false
        letters[index].how = nil
        names.append(letters[index].draft.about?.rawValue ?? letters[index].id.rawValue)
      } else if letters[index].returned?.sequence == sequence {
        letters[index].returned = nil
        restAgain(onSilenceTo: letters[index].draft.about, sequence)
      } else if letters[index].dropped?.sequence == sequence {
        letters[index].dropped = nil
      } else {
        continue
      }
      tell(by: letters[index].id)
    }
    return names
  }

  /// What rests on silence to a letter rests on it again where that did not come back after all.
  private mutating func restAgain(onSilenceTo about: ItemID?, _ sequence: Int) {
    guard let about else { return }
    let returns =
      letters.filter { $0.draft.about == about }.compactMap(\.returned?.sequence) + [sequence]
    for index in restrictions.indices {
      restrictions[index].restsOnCorrected.removeAll(where: returns.contains)
      restrictions[index].unheardReview.removeAll(where: returns.contains)
    }
  }

  /// The answers and openings of hearings; returns the ids of what was touched.
  private mutating func withdrawFromHearings(_ sequence: Int, _ stamp: Stamp) -> [String] {
    var names: [String] = []
    for index in hearings.indices {
      let hearing = hearings[index]
      // A day that a letter promised is not taken back.
      hearings[index].reply.later.removeAll { $0.given.sequence == sequence && $0.told == nil }
      if hearings[index].reply.later.count < hearing.reply.later.count {
        overtake(stamp) {
          $0.kind == .moreTime && $0.about == hearing.id && hearing.reply.later.count == 1
        }
      }
      hearings[index].reply.parts.removeAll { $0.sequence == sequence }
      hearings[index].reply.declinedThrough.removeAll { $0.sequence == sequence }
      if hearing.reply.received?.sequence == sequence { hearings[index].reply.received = nil }
      if hearing.reply.declined?.sequence == sequence { hearings[index].reply.declined = nil }
      if hearing.reply.answered?.sequence == sequence {
        hearings[index].reply.withdrawn = stamp
        names.append(hearing.id.rawValue)
      }
      guard hearing.opened.sequence == sequence else { continue }
      names.append(hearing.id.rawValue)
      if hearing.origin != .interimBan, hearing.closed == nil {
        hearings[index].closed = hearing.opened
      }
    }
    return names
  }
}
