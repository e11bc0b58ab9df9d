import PolicyModel

/// A ban that was put, or put under review, and waits for nothing but that contact may be made.
struct HeldUpBan {
  var ban: Restriction
  /// Its name in a decision of this case: `R1`, `2026-001/R1`.
  var name: String
  /// What was put to the person about it.
  var put: Hearing
  /// The request that keeps them from being heard.
  var hold: CaseHold
}

/// What only a request of police or social care not to contact the person keeps from being decided.
extension PersonRecord {
  /// True where contact was on hold at the hour of a meeting: nobody stays away from what police or social care asked
  /// the school not to hold.
  func wasOnHold(_ meeting: CaseMeeting) -> Bool {
    let hour = When(meeting.facts.on, meeting.facts.at)
    return holds.contains { hold in
      !hour.isKnown(before: hold.placed.when)
        && !(hold.lifted?.when.isKnown(before: hour) ?? false)
    }
  }

  /// An interim ban whose time to reply would be over before a day but for such a request, which stands; nil where it
  /// would not.
  func heldUp(_ interim: Restriction, before day: CivilDate) -> HeldUpBan? {
    for (state, number) in numbered {
      if let put = state.hearings.first(where: { $0.opened == interim.decided }) {
        let found = heldUp(interim, number, put, before: day)
        return found?.hold.lifted == nil ? found : nil
      }
    }
    return nil
  }

  /// The ban on all of these incidents whose review the person was told of, and nothing but such a request keeps from
  /// being decided before a day; nil where there is none, where it does not end by itself, and where a challenge to it
  /// waits or was upheld in part.
  func reviewHeldUp(on incidents: [IncidentID], before day: CivilDate) -> HeldUpBan? {
    for (state, number) in numbered {
      for put in state.openHearings where put.origin == .review && put.told != nil {
        guard let ban = put.restriction.flatMap(state.restriction), ban.terms.form.isBan,
          ban.atEnd == .lapses, !isDecided(put), Set(incidents).isSubset(of: ban.incidents),
          !state.isChallenged(ban), let found = heldUp(ban, number, put, before: day)
        else { continue }
        return found
      }
    }
    return nil
  }

  private var numbered: [(CaseState, CaseID?)] {
    [(own, nil)] + others.map { ($0.state, $0.number) }
  }

  /// The time to reply runs, or stands still, for a request that the record knew of while the ban stood and the time
  /// still ran, and for nothing else: once that was over nothing kept the head from deciding.
  private func heldUp(
    _ ban: Restriction, _ number: CaseID?, _ put: Hearing, before day: CivilDate
  ) -> HeldUpBan? {
    var timely: [CaseHold] = []
    for hold in holds.sorted(by: { $0.placed.when.day < $1.placed.when.day }) {
      let isWhileItStood = ban.lastDay.map { hold.known <= $0 } ?? true
      let isWhileItRan =
        CaseState.lastDay(toReply: put, holds: timely).map { hold.known <= $0 } ?? true
      if isWhileItStood, isWhileItRan { timely.append(hold) }
    }
    guard put.answer == nil, put.reply.by < day, let hold = timely.last else { return nil }
    if let moved = CaseState.lastDay(toReply: put, holds: timely), moved < day { return nil }
    let name = number.map { "\($0)/\(ban.id)" } ?? ban.id.rawValue
    return HeldUpBan(ban: ban, name: name, put: put, hold: hold)
  }

  /// The interim ban that came before another, was never decided, and was on all that had happened by then: nobody would
  /// have let the second one follow, had it been known that both are of one person. Nil where there is none.
  func undecidedBefore(_ restriction: Restriction) -> String? {
    guard restriction.terms.form == .interim, restriction.decision?.follows == nil else {
      return nil
    }
    let its = states.flatMap(\.joinedIncidents).filter { restriction.incidents.contains($0.id) }
    let first = states.flatMap { state in
      state.openHearings.compactMap { $0.restriction.flatMap(state.restriction) }
    }.first { other in
      other.terms.form == .interim && other.ending == nil && other.told != nil
        && other.decided.sequence < restriction.decided.sequence
        && other.lastDay.map { $0 < restriction.terms.from } ?? false
        && its.allSatisfy { !other.decided.when.isKnown(before: $0.facts.on) }
    }
    return first.map { "the interim ban of \($0.decided.when.day.inWords), never decided" }
  }

  /// What fell of that which an interim ban follows, in words; nil where it follows nothing, or all of it stands.
  func whatItFollowsFell(_ restriction: Restriction) -> String? {
    guard let follows = restriction.decision?.follows else { return nil }
    for (state, number) in numbered {
      guard
        let ban = state.restrictions.first(where: {
          (number.map { "\($0)/" } ?? "") + $0.id.rawValue == follows.restriction
        })
      else { continue }
      if ban.ending == .setAside || state.isChallenged(ban) { return follows.ban }
      if state.withdrawn.contains(follows.put) { return "what was put about \(follows.ban)" }
      if let put = state.hearings.first(where: { $0.opened.sequence == follows.put }),
        put.origin == .review, put.told == nil
      {
        return "the letter of the review"
      }
      return states.contains { $0.withdrawn.contains(follows.hold) }
        ? "the request not to make contact" : nil
    }
    return nil
  }
}

extension CaseState {
  /// True where a challenge to a ban waits to be heard, or was upheld in part.
  fileprivate func isChallenged(_ ban: Restriction) -> Bool {
    challenges.contains {
      $0.facts.about == ban.id && ($0.outcome == nil || $0.outcome == .partly)
    }
  }
}
