import PolicyModel

extension CaseState {
  /// Takes an entry out of everything that a gate reads, because a later entry corrects it: the entry
  /// stays in the record, and what is right is recorded anew. A decision is not undone by this; it is
  /// marked as resting on what was corrected.
  mutating func withdraw(_ sequence: Int) {
    withdrawn.insert(sequence)
    var names = [String(sequence)]
    accounts.removeAll { $0.stamp.sequence == sequence }
    conversations.removeAll { $0.stamp.sequence == sequence }
    evidence.removeAll { $0.stamp.sequence == sequence }
    measures.removeAll { $0.stamp.sequence == sequence }
    departures.removeAll { $0.stamp.sequence == sequence }
    otherReplies.removeAll { $0.sequence == sequence }
    if adjustmentsAsked?.sequence == sequence { adjustmentsAsked = nil }
    for index in incidents.indices where incidents[index].joined.sequence == sequence {
      incidents[index].isWithdrawn = true
    }
    for index in meetings.indices {
      let meeting = meetings[index]
      if meeting.held?.sequence == sequence { meetings[index].held = nil }
      if meeting.missed?.sequence == sequence {
        meetings[index].missed = nil
        meetings[index].why = nil
      }
      if [meeting.held?.sequence, meeting.missed?.sequence].contains(sequence) {
        names.append(meeting.facts.meeting.rawValue)
      }
    }
    for index in consultations.indices {
      let consultation = consultations[index]
      if consultation.asked.sequence == sequence { consultations[index].isWithdrawn = true }
      if consultation.replied?.sequence == sequence {
        consultations[index].replied = nil
        consultations[index].view = nil
      }
      if [consultation.asked.sequence, consultation.replied?.sequence].contains(sequence) {
        names.append(consultation.facts.consultation.rawValue)
      }
    }
    names += withdrawFromHearings(sequence)
    for index in restrictions.indices {
      restrictions[index].breaches.removeAll { $0.sequence == sequence }
      guard let decision = restrictions[index].decision else { continue }
      let rests = decision.ways.contains { met in
        met.by.split(separator: " ").contains { names.contains(String($0)) }
      }
      if rests || decision.reasons.reliedOn.contains(sequence) {
        restrictions[index].restsOnCorrected.append(sequence)
      }
    }
  }

  /// The letters, answers and openings of hearings; returns the ids of what was touched.
  private mutating func withdrawFromHearings(_ sequence: Int) -> [String] {
    var names: [String] = []
    for index in letters.indices {
      if letters[index].sent?.sequence == sequence {
        letters[index].sent = nil
        letters[index].how = nil
        letters[index].returned = nil
        names.append(letters[index].draft.about?.rawValue ?? letters[index].id.rawValue)
      } else if letters[index].returned?.sequence == sequence {
        letters[index].returned = nil
      } else {
        continue
      }
      tell(by: letters[index].id)
    }
    for index in hearings.indices {
      let hearing = hearings[index]
      if hearing.reply.received?.sequence == sequence { hearings[index].reply.received = nil }
      if hearing.reply.declined?.sequence == sequence { hearings[index].reply.declined = nil }
      if hearing.reply.answered?.sequence == sequence { names.append(hearing.id.rawValue) }
      if hearing.opened.sequence == sequence, hearing.origin != .interimBan, hearing.closed == nil {
        hearings[index].closed = hearing.opened
        names.append(hearing.id.rawValue)
      }
    }
    return names
  }
}
