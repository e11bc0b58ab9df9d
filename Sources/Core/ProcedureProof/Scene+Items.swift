import CaseModel
import PolicyModel

extension CaseLetter {
  /// True where it can still go out: a draft, or one that came back.
  var isToGoOut: Bool { isOutstanding || returned != nil && dropped == nil && overtaken == nil }
}

extension Scene {
  /// The notices of this measure that wait for a decision.
  func openNotices(of measure: String) -> [Hearing] {
    state.openHearings.filter { $0.origin == .notice && $0.proposal.measure == measure }
  }

  /// What was put about this measure and waits for a reply, the last first.
  func awaitedHearing(of measure: String) -> Hearing? {
    state.openHearings.last { $0.proposal.measure == measure && $0.isAwaited }
  }

  /// The interim ban of this measure that no decision has ended.
  func interim(_ measure: String) -> Restriction? {
    state.restrictions.last {
      $0.measure == measure && $0.terms.form == .interim && $0.ending == nil
    }
  }

  /// True where a restriction of this measure that is no interim ban stands.
  func hasFinal(_ measure: String) -> Bool {
    state.live(on: day).contains {
      $0.measure == measure && $0.terms.form != .interim && $0.found == nil
    }
  }

  /// True where this measure was decided before, or decided against.
  func isDecided(_ measure: String) -> Bool {
    state.finalDecisions.contains { $0.measure == measure }
  }

  /// True once it was decided, or a letter has taken something back.
  func isSettled(_ measure: String) -> Bool {
    isDecided(measure) || state.letters.contains { $0.draft.kind == .setAside && $0.hasReached }
  }

  /// Reasons that say of what was put and judged away since that it counts for nothing.
  func naming(_ reasons: DecisionReasons) -> DecisionReasons {
    let away = state.joinedIncidents.filter { incident in
      !incident.counts
        && state.hearings.contains { $0.proposal.incidents.contains(incident.id) }
    }
    if away.isEmpty || reasons.factors.isEmpty { return reasons }
    var named = reasons
    named.factors += " Not \(away.map(\.id.rawValue).joined(separator: ", "))."
    return named
  }

  /// The letter of this kind for this measure that waits to be sent.
  func outstanding(_ kind: LetterKind, of measure: String) -> CaseLetter? {
    state.letters.last {
      $0.draft.kind == kind && $0.draft.measure == measure && $0.isOutstanding
    }
  }

  /// The restriction of this measure that is live, or the interim ban that no decision has ended.
  func standing(_ measure: String) -> Restriction? {
    state.restrictions.last { isStanding($0) && $0.measure == measure }
  }

  /// True for a restriction that is live, and for an interim ban or one as found that no decision has
  /// ended: these can still be answered to or replaced.
  func isStanding(_ restriction: Restriction) -> Bool {
    restriction.ending == nil
      && (restriction.terms.form == .interim || restriction.found != nil
        || restriction.standing(on: day).isLive)
  }

  /// The challenge that is not decided.
  var openChallenge: CaseChallenge? { state.challenges.last { $0.decided == nil } }

  /// True where the walk offers a restriction of this form: one interim ban and one other at a time, and
  /// no second interim ban before a decision has ended the first.
  func mayFollow(_ form: RestrictionForm, _ measure: String) -> Bool {
    if hasFinal(measure) { return false }
    return form != .interim || interim(measure) == nil
  }
}
