import CaseModel
import PolicyModel

extension PathCheck {
  /// A restriction is breached on a day on which it keeps the person from something, by somebody who was
  /// told of it.
  func faults(of breach: RestrictionBreached, _ record: PathRecord) -> [PathFault] {
    guard let restriction = record.own.restrictions.last(where: { $0.id == breach.restriction })
    else { return [(.outOfOrder, "A restriction that is not in the record was breached.")] }
    let why =
      whyNotInForce(restriction, record)
      ?? (reliedOnException(to: restriction.id, record)
        ? "they had been told that they may come that day, and by nobody that they may not" : nil)
      ?? (cameAsAgreed(to: restriction.id, record) ? "it was agreed that they may come then" : nil)
    return why.map { [(.outOfOrder, "\(restriction.id) was breached although \($0).")] } ?? []
  }

  /// True where what was agreed of one restriction is so of another: itself, what took its place, or what holds until
  /// it begins.
  private func concerns(_ agreed: ItemID, _ restriction: ItemID, _ record: PathRecord) -> Bool {
    func successor(of id: ItemID) -> ItemID? {
      record.own.restrictions.last { $0.id == id }?.successor
    }
    return agreed == restriction || successor(of: agreed) == restriction
      || successor(of: restriction) == agreed
  }

  /// True where it was agreed that they may come at this time, and that stands.
  private func cameAsAgreed(to restriction: ItemID, _ record: PathRecord) -> Bool {
    let now = record.step.happened
    return record.own.written.contains { entry in
      guard case .exceptionAgreed(let agreed) = entry.event, agreed.on == now.day,
        concerns(agreed.restriction, restriction, record), !now.isSurely(before: entry.happened)
      else { return false }
      let isTooEarly = agreed.from.map { now.isSurely(before: When(agreed.on, $0)) } ?? false
      let isTooLate = agreed.until.map { When(agreed.on, $0).isSurely(before: now) } ?? false
      return !isTooEarly && !isTooLate
    }
  }

  /// True where it was agreed that they may come on the day, and that was taken back without a word to them.
  private func reliedOnException(to restriction: ItemID, _ record: PathRecord) -> Bool {
    let now = record.step.happened
    return record.own.takenBack.contains { entry, correction in
      guard case .exceptionAgreed(let exception) = entry.event,
        concerns(exception.restriction, restriction, record), exception.on == now.day,
        !now.isSurely(before: entry.happened)
      else { return false }
      return !record.own.entries.contains { later in
        guard case .parentSpokenTo(let words) = later.event else { return false }
        return words.outcome == .spoken
          && words.told.contains { concerns($0, restriction, record) }
          && later.sequence > correction.sequence
          && !later.happened.isSurely(before: correction.when)
      }
    }
  }

  /// A correction stays in its case, and takes back no act that only a further one ends: it would say that
  /// something is not so which goes on.
  func faults(of correction: EntryCorrected, _ record: PathRecord) -> [PathFault] {
    if let entry = record.own.earlier.first(where: { $0.sequence == correction.sequence }) {
      switch entry.event {
      case .letterIssued, .letterDrafted, .caseOpened, .caseClosed:
        return [
          (.outOfOrder, "Entry \(entry.sequence) was corrected, and only a further act ends it.")
        ]
      case .challengeDecided(let decided):
        // Whoever was told in writing what came of their challenge goes by it.
        let about = record.own.earlier.compactMap { earlier -> ItemID? in
          guard case .challengeReceived(let received) = earlier.event,
            received.challenge == decided.challenge
          else { return nil }
          return received.about
        }.last
        let isTold = record.own.lettersToPerson.contains { letter in
          letter.drafted.sequence > entry.sequence && letter.told(record.person) != nil
            && (letter.draft.about == decided.challenge
              || letter.draft.kind == .setAside && letter.draft.about == about)
        }
        return isTold
          ? [(.outOfOrder, "Entry \(entry.sequence) was corrected, though a letter told it.")] : []
      default: return []
      }
    }
    return [
      (.outOfOrder, "The entry \(correction.sequence) that was corrected is not of this case.")
    ]
  }

  /// True where the school had arranged a meeting with them for that day, and for that hour where both are known.
  private func wasExpected(_ record: PathRecord) -> Bool {
    let now = record.step.happened
    let written = record.own.earlier
    return written.contains { entry in
      guard case .meetingArranged(let meeting) = entry.event, meeting.on == now.day,
        !now.isSurely(before: entry.happened),
        !["telephone", "phone", "online", "video"].contains(
          where: meeting.place.lowercased().contains)
      else { return false }
      // It is off once it was called off, or nothing is left to meet about.
      let isOff = written.contains { later in
        guard later.sequence > entry.sequence else { return false }
        switch later.event {
        case .meetingMissed(let missed):
          return missed.meeting == meeting.meeting && missed.why == .schoolCancelled
        case .incidentJudged(let judged): return judged.outcome != .openCase
        case .personCorrected, .entryCorrected: return true
        default: return false
        }
      }
      guard !isOff, let at = meeting.at, let came = now.time else {
        return !isOff
          && !written.contains { later in
            guard later.happened.isSurely(before: now) else { return false }
            switch later.event {
            case .meetingHeld(let held): return held.meeting == meeting.meeting
            case .meetingMissed(let missed): return missed.meeting == meeting.meeting
            default: return false
            }
          }
      }
      return came.minutes >= at.minutes - 30 && came.minutes <= at.minutes + 180
    }
  }

  private func whyNotInForce(
    _ restriction: PathRestriction, _ record: PathRecord
  ) -> String? {
    let now = record.step.happened
    if restriction.isSetAside { return "it was set aside" }
    if wasExpected(record) { return "they were expected at a meeting there and then" }
    if now.day < restriction.firstDay {
      return "it began only on \(restriction.firstDay.inWords)"
    }
    if let ended = restriction.ended(in: record), ended.when.isSurely(before: now) {
      return "it had ended on \(ended.when.inWords)"
    }
    let asksHead =
      pack.measure(restriction.measure)?.atEnd == .askHead && restriction.form != .interim
    func isPast(_ terms: Terms) -> Bool {
      terms.lastDayWithoutReview.map { $0 < now.day } ?? false
    }
    // Where no end was given, and the policy has the head asked, what the letter told goes on.
    func isOver(_ terms: Terms) -> Bool { isPast(terms) && !(asksHead && terms.until == nil) }
    if isOver(restriction.terms) { return "its last day was past" }
    if isOver(restriction.lastHeard(record)) { return "nobody had heard them on its going on" }
    if restriction.isFound {
      return restriction.showsThatTheyWereTold
        ? nil : "it was found, and nothing kept shows that they were told of it"
    }
    guard let known = restriction.known(record, by: now) else {
      return "nobody had told them of it in writing"
    }
    if isPast(restriction.terms), !restriction.wasInForce(record) {
      return "its last day was past before they were told of it"
    }
    if now.day < known.arrived, !isToldInWords(restriction, record),
      !isKeptOutAnyhow(until: restriction, record)
    {
      return "its letter was in the post until \(known.arrived.inWords)"
    }
    return isOver(known.terms) ? "nobody had told them in writing that it goes on" : nil
  }

  /// True where somebody had told them of it since it was decided, by then: other words tell nothing of it.
  private func isToldInWords(_ restriction: PathRestriction, _ record: PathRecord) -> Bool {
    record.own.written.contains { entry in
      guard case .parentSpokenTo(let words) = entry.event, words.outcome == .spoken else {
        return false
      }
      return words.told.contains(restriction.id)
        && entry.sequence > restriction.decided.sequence
        && !entry.happened.isSurely(before: restriction.decided.when)
        && !record.step.happened.isSurely(before: entry.happened)
    }
  }

  /// True where an earlier ban, in whose place it came, would keep them out on that day all the same, as they know.
  private func isKeptOutAnyhow(until restriction: PathRestriction, _ record: PathRecord) -> Bool {
    let day = record.step.happened.day
    return record.own.restrictions.contains { earlier in
      earlier.successor == restriction.id && PathTerms.isBan(earlier.form)
        && earlier.terms.scope == .whole
        && (earlier.isFound
          ? earlier.showsThatTheyWereTold
          : earlier.known(record, by: restriction.decided.when) != nil)
        && (earlier.terms.lastDayWithoutReview.map { day <= $0 } ?? true)
    }
  }
}

extension PathRestriction {
  /// Its terms, as the last review left them; as they were before where that rests on silence to a letter that
  /// turns out to have told them nothing.
  fileprivate func lastHeard(_ record: PathRecord) -> Terms {
    guard let last = versions.last, versions.count > 1 else { return terms }
    let put = record.own.hearings.last { hearing in
      guard case .review(let reviewed) = hearing.opening else { return false }
      return reviewed == id && hearing.opened.sequence < last.decided.sequence
    }
    guard let put, !put.isAnswered(record.person), put.told(record.person) == nil else {
      return terms
    }
    let before = versions[versions.count - 2]
    return put.opened.sequence > before.decided.sequence ? before.terms : terms
  }

  /// When another took its place for the person too: once they were told of that one and it has begun, or it ended
  /// itself. Until then what they were told is all that they know, and it holds.
  private func relieved(in record: PathRecord) -> PathStamp? {
    guard let replaced, let next = record.own.restrictions.last(where: { $0.id == successor })
    else { return replaced }
    if next.isSetAside || next.lifted != nil || next.replaced != nil { return replaced }
    if record.step.happened.day < next.firstDay { return nil }
    return next.known(record, by: record.step.happened)?.first
  }

  /// When it ended before its last day: lifted, replaced, or decided against after the parent was heard.
  fileprivate func ended(in record: PathRecord) -> PathStamp? {
    let against = record.own.decisions.first { decision in
      guard form == .interim, decision.kind == .against, decision.isBan,
        decision.stamp.comes(after: decided)
      else {
        return false
      }
      return decision.about == id || decision.concerns(incidents)
    }
    return [lifted, relieved(in: record), against?.stamp].compactMap { $0 }.first
  }
}
