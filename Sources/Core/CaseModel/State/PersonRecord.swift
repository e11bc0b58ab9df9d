import PolicyModel

/// What is recorded about the person of a case over all their cases: a contact hold, what was heard, an
/// interim ban and a warning hold for the person, not for a case number (DESIGN, “Gates”).
struct PersonRecord {
  let own: CaseState
  let others: [OtherCase]

  /// The person's cases, this one first.
  var states: [CaseState] { [own] + others.map(\.state) }

  /// The requests not to contact the person, in every case.
  var holds: [CaseHold] { own.holds + others.flatMap(\.state.holds) }

  /// The request that stands now, if one does.
  var hold: CaseHold? { own.hold ?? others.compactMap(\.state.hold).first }

  /// The warnings of a ban that went out and did not come back, each with the name by which a decision in this case
  /// cites it, and an entry by which it fell: that one is no warning to go by.
  var banWarnings: [(state: CaseState, letter: CaseLetter, name: String, corrected: Int?)] {
    func named(_ state: CaseState, _ name: (CaseLetter) -> String)
      -> [(state: CaseState, letter: CaseLetter, name: String, corrected: Int?)]
    {
      state.warningLetters.map { (state, $0, name($0), fell($0, in: state)) }
    }
    return named(own, \.id.rawValue) + others.flatMap { named($0.state, $0.name(of:)) }
  }

  /// The entry by which a warning of a ban fell: one on which it rested was corrected, or a challenge to what was decided
  /// on all that it warned of was upheld since. Nil where it stands.
  func fell(_ warning: CaseLetter, in state: CaseState) -> Int? {
    if let corrected = warning.corrected { return corrected }
    let its = state.told(by: warning).filter { id in
      state.countingIncidents.contains { $0.id == id }
    }
    return states.flatMap(\.finalDecisions).filter { decision in
      decision.isUpheldChallenge && warning.drafted.sequence < decision.stamp.sequence
        && Set(its).isSubset(of: decision.incidents)
    }.map(\.stamp.sequence).max()
  }

  /// The first warning of a ban, as a decision in this case cites it, that was sent before something happened and
  /// that they had read by its day: post counts as with them from the second weekday on, or from when they were told of
  /// it in words. Nil where there is none.
  func warning(before happened: When, _ calendar: SchoolCalendar, _ counts: (Stamp) -> Bool)
    -> String?
  {
    banWarnings.first { warning in
      let letter = warning.letter
      guard warning.corrected == nil, let sent = letter.sent, counts(sent),
        sent.when.isKnown(before: happened)
      else { return false }
      return warning.state.reached(
        sent, letter.how, of: letter.id, since: letter.drafted, calendar) <= happened.day
    }?.name
  }

  /// The last day to reply; nil while a request not to contact the person stands.
  func lastDay(toReply hearing: Hearing) -> CivilDate? {
    CaseState.lastDay(toReply: hearing, holds: holds)
  }

  /// True where no letter has told them of the last day to reply: more time was given since, or the day of which they
  /// knew passed while contact was on hold.
  func owesDay(_ hearing: Hearing) -> Bool {
    if hearing.owesLetterOfTime { return true }
    guard let named = hearing.dayNamed(holds), let last = lastDay(toReply: hearing), last > named
    else { return false }
    return holds.contains { hold in
      hold.placed.when.day <= named && hold.lifted.map { $0.when.day >= named } ?? true
    }
  }

  /// The last day to reply, were a request that stands withdrawn on a day: one given later is after this one.
  func lastDay(toReply hearing: Hearing, free day: CivilDate) -> CivilDate {
    CaseState.lastDay(toReply: hearing, holds: holds, free: day)
  }

  /// What was put to the person about a measure and waits for a decision in any case, with the name by which
  /// a decision in this one cites it.
  func openHearings(of measure: String) -> [(name: String, hearing: Hearing)] {
    func isOpen(_ hearing: Hearing) -> Bool {
      hearing.closed == nil && hearing.proposal.measure == measure && !isDecided(hearing)
    }
    let mine = own.hearings.filter(isOpen).map { (name: $0.id.rawValue, hearing: $0) }
    return mine
      + others.flatMap { other in
        other.state.hearings.filter(isOpen).map { (other.name(of: $0), $0) }
      }
  }

  /// What was put in the person's other cases, on which a restriction rests and which no longer bears it, by
  /// the names under which its decision cites it.
  private func fallenHearings(under restriction: Restriction) -> [String] {
    others.flatMap { other in
      other.state.hearings.filter { hearing in
        restriction.ways.contains {
          $0.item == other.name(of: hearing) && !other.state.bears($0.way, hearing)
        }
      }.map(other.name)
    }
  }

  /// The warnings after which the conduct went on that a restriction rests on, and which did not reach the
  /// person before it after all, by the names under which its decision cites them.
  private func fallenWarnings(under restriction: Restriction) -> [String] {
    restriction.warnings.compactMap { incident, name in
      // Of a case that is not at hand nothing is known.
      guard !name.contains("/") || others.contains(where: { name.hasPrefix("\($0.number)/") }),
        let on = own.incidents.last(where: { $0.id.rawValue == incident })?.facts.on
      else { return nil }
      let stands = banWarnings.contains { warning in
        warning.name == name && warning.corrected == nil
          && warning.letter.sent?.when.isKnown(before: on) ?? false
      }
      return stands ? nil : name
    }
  }

  /// What a restriction rests on and no longer stands, here or in another case, in words; nil for nothing.
  func whatFell(under restriction: Restriction) -> String? {
    let entries = restriction.restsOnCorrected.map(String.init).joined(separator: ", ")
    let found =
      (entries.isEmpty ? [] : ["entry \(entries)"]) + fallenHearings(under: restriction)
      + fallenWarnings(under: restriction).map { "warning \($0)" }
      + [whatItFollowsFell(restriction), undecidedBefore(restriction)].compactMap(\.self)
      + (silenceTooSoon(under: restriction).map {
        ["the silence to \($0), as the time to reply had not run out"]
      } ?? [])
    return found.isEmpty ? nil : found.joined(separator: ", ")
  }

  /// True where a decision in any case has ended what was put: one that was written after it, or happened
  /// after it, for nothing is put anew by being dated back.
  func isDecided(_ hearing: Hearing) -> Bool {
    hasDecision(on: hearing.proposal.incidents) { decision in
      (decision.stamp.sequence > hearing.opened.sequence
        || hearing.opened.when.isKnown(before: decision.stamp.when))
        && (decision.isBan || decision.measure == hearing.proposal.measure)
    }
  }

  /// True where a final decision on any of these incidents, in any case, is one of these.
  func hasDecision(
    on incidents: [IncidentID], _ matches: (FinalDecision) -> Bool
  ) -> Bool {
    func isFound(_ state: CaseState) -> Bool {
      state.finalDecisions.contains { decision in
        matches(decision) && decision.incidents.contains(where: incidents.contains)
      }
    }
    return isFound(own) || others.contains { isFound($0.state) }
  }

  /// True where an incident was decided upon and the decision was not quashed.
  func isDecided(_ incident: IncidentID) -> Bool {
    hasStandingDecision { _, decision in decision.incidents.contains(incident) }
  }

  /// True where it was decided upon, or another of the person's that happened on its day was, and it did not
  /// happen after that decision: one event, reported twice, was heard once.
  func isDecidedByDay(_ incident: CaseIncident) -> Bool {
    isDecided(incident.id)
      || hasStandingDecision { state, decision in isOfItsDay(incident, state, decision) }
  }

  /// True where a decision rests on another incident of a day, and that one did not happen after it.
  private func isOfItsDay(
    _ incident: CaseIncident, _ state: CaseState, _ decision: FinalDecision
  ) -> Bool {
    !decision.stamp.when.isKnown(before: incident.facts.on)
      && state.incidents.contains {
        $0.facts.on.day == incident.facts.on.day && decision.incidents.contains($0.id)
      }
  }

  /// True where a ban, or none after hearing, was decided in any case that is one of these and was not quashed.
  private func hasStandingDecision(_ matches: (CaseState, FinalDecision) -> Bool) -> Bool {
    states.contains { state in
      state.finalDecisions.contains { decision in
        guard decision.isBan, matches(state, decision) else { return false }
        if decision.isUpheldChallenge { return true }
        return decision.restriction.flatMap { state.restriction($0) }?.ending != .setAside
      }
    }
  }

  /// When a challenge last took away what was decided by a measure on another incident of the day of this one,
  /// where this one had happened by then; nil where none did.
  func upheldChallenge(to measure: String, onDayOf incident: CaseIncident) -> Stamp? {
    states.flatMap { state in
      state.finalDecisions.filter {
        $0.isUpheldChallenge && $0.measure == measure && isOfItsDay(incident, state, $0)
      }
    }.map(\.stamp).max { $0.sequence < $1.sequence }
  }

  /// When a decision by a measure was last taken on an incident, or on another of the person's of its day that it did
  /// not follow; nil where none was.
  func lastDecision(by measure: String, on incident: CaseIncident) -> Stamp? {
    states.flatMap { state in
      state.finalDecisions.filter {
        $0.measure == measure
          && ($0.incidents.contains(incident.id) || isOfItsDay(incident, state, $0))
      }
    }.map(\.stamp).max { $0.sequence < $1.sequence }
  }

  /// When a challenge last took away what was decided by a measure, on an incident or on any; nil where none did.
  func upheldChallenge(to measure: String, on incident: IncidentID? = nil) -> Stamp? {
    states.flatMap(\.finalDecisions).last { decision in
      decision.isUpheldChallenge && decision.measure == measure
        && incident.map(decision.incidents.contains) ?? true
    }?.stamp
  }

  /// The first day of the first interim ban on any of these incidents, under whatever number it was reported, that
  /// ended with no decision on it that still stands: one imposed anew has what is left of its time, however often
  /// the head sets a decision aside.
  func firstDayOfInterims(on incidents: [CaseIncident]) -> CivilDate? {
    states.flatMap { state in
      state.restrictions.filter { restriction in
        restriction.terms.form == .interim && restriction.ending != nil
          && restriction.incidents.contains { id in
            !isDecided(id)
              && incidents.contains { incident in
                incident.id == id
                  || !restriction.decided.when.isKnown(before: incident.facts.on)
                    && state.incidents.contains {
                      $0.id == id && $0.facts.on.day == incident.facts.on.day
                    }
              }
          }
      }
    }.map(\.terms.from).min()
  }

  /// A ban, interim ones among them, of which the person was told, which the school set aside since anything among
  /// these happened; nil where there is none. An interim ban set aside on its own day was a slip of the pen.
  func setAside(since incidents: [CaseIncident]) -> Restriction? {
    states.filter { $0.wrongPerson == nil }.flatMap(\.restrictions).last { restriction in
      guard restriction.terms.form.isBan, restriction.ending == .setAside, restriction.told != nil,
        let ended = restriction.ended,
        restriction.terms.form != .interim || restriction.decided.when.day < ended.when.day
      else { return false }
      return !incidents.contains { ended.when.isKnown(before: $0.facts.on) }
    }
  }

  /// The interim bans that no decision has ended, in force or lapsed, and that a further one would only draw
  /// out: each is on one of these incidents, or nothing among them has happened since it was imposed.
  ///
  /// One that is over, and of which nobody could tell the person as contact was on hold, kept nobody away.
  func undecidedInterims(on incidents: [CaseIncident], today: CivilDate) -> [Restriction] {
    undecidedInterims { restriction in
      if restriction.told == nil, restriction.isOver(on: today), wasOnHold(throughout: restriction)
      {
        return []
      }
      let shared = restriction.incidents.filter { id in incidents.contains { $0.id == id } }
      let isSince = incidents.contains { restriction.decided.when.isKnown(before: $0.facts.on) }
      return shared.isEmpty && !isSince ? restriction.incidents : shared
    }
  }

  /// True where contact was on hold from the day of its decision to its last day.
  private func wasOnHold(throughout restriction: Restriction) -> Bool {
    guard let last = restriction.lastDay else { return false }
    return holds.contains { hold in
      hold.placed.when.day <= restriction.decided.when.day
        && hold.lifted.map { $0.when.day >= last } ?? true
    }
  }

  /// The interim bans with nothing decided since on the incidents of theirs that matter; none where none of
  /// them does.
  private func undecidedInterims(_ matter: (Restriction) -> [IncidentID]) -> [Restriction] {
    func isOne(_ restriction: Restriction) -> Bool {
      guard restriction.terms.form == .interim, restriction.ending == nil else { return false }
      let incidents = matter(restriction)
      return !incidents.isEmpty
        && !hasDecision(on: incidents) {
          $0.isBan && $0.stamp.sequence > restriction.decided.sequence
        }
    }
    return own.restrictions.filter(isOne) + others.flatMap { $0.state.restrictions.filter(isOne) }
  }
}

extension OtherCase {
  /// The name under which a decision in another case cites what was put in this one: `2026-001/N1`.
  func name(of hearing: Hearing) -> String { "\(number)/\(hearing.id)" }

  /// The name under which a decision in another case cites a warning of this one: `2026-001/L1`.
  fileprivate func name(of letter: CaseLetter) -> String { "\(number)/\(letter.id)" }
}

extension CaseState {
  /// True while what was put here bears a decision elsewhere that went this way: it was put, its letter went
  /// out, and the answer stands, or for silence nothing came back.
  fileprivate func bears(_ way: Way, _ hearing: Hearing) -> Bool {
    let isSent = letters.contains {
      $0.draft.about == hearing.id && $0.draft.kind == hearing.letter && $0.sent != nil
    }
    guard isSent, !withdrawn.contains(hearing.opened.sequence) else { return false }
    switch way {
    case .representationsReceived: return hearing.reply.received != nil
    case .replyDeclined: return hearing.reply.declined != nil
    case .replyByPassed:
      // More time that a letter gave, and that came back, ran for nobody.
      return hearing.told != nil
        && !letters.contains {
          $0.draft.kind == .moreTime && $0.draft.about == hearing.id && $0.returned != nil
        }
    default: return true
    }
  }
}
