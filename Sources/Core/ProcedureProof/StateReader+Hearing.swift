import CaseModel
import PolicyModel

extension StateReader {
  /// What was put to the parent about a measure and waits for a decision.
  func addHearings(_ scene: Scene, _ measure: String, _ key: inout StateKey) {
    let state = scene.state
    let standing = state.restrictions.filter { scene.isStanding($0) }.map(\.id)
    for hearing in state.openHearings where hearing.proposal.measure == measure {
      switch hearing.origin {
      case .notice: key.add(1)
      case .interimBan: key.add(2)
      case .review: key.add(3)
      }
      key.add(hearing.restriction.map { standing.firstIndex(of: $0) ?? 99 } ?? 98)
      addProposal(hearing.proposal, scene, &key)
      addReply(hearing, scene, &key)
      let letter = state.letters.last {
        $0.draft.about == hearing.id && $0.draft.kind == hearing.letter
      }
      key.add(letter.map { letterStage($0) } ?? 0)
      let more = state.letters.last { $0.draft.about == hearing.id && $0.draft.kind == .moreTime }
      key.add(more.map { letterStage($0) } ?? 0)
    }
    key.add(100)
    // Nothing may read an answer that a decision has ended; kept apart so that the walk would see it.
    key.add(
      state.hearings.contains {
        $0.proposal.measure == measure && $0.closed != nil && !$0.reply.isAwaited
      })
    if facets.contains(.corrections) {
      let letter = state.letters.last { $0.draft.kind == .noticeOfIntent }
      key.add(letter.map { letterStage($0) } ?? 0)
    }
  }

  private func addReply(_ hearing: Hearing, _ scene: Scene, _ key: inout StateKey) {
    let today = scene.day
    let by = scene.lastDay(toReply: hearing)
    if let answered = hearing.reply.answered {
      key.add(hearing.reply.received == nil ? 1 : 2)
      key.add(hearing.told.map { answered.when.isKnown(before: $0.when) } ?? true)
    } else {
      key.add(0)
    }
    key.add(by, from: today)
    key.add(hearing.reply.by, from: today)
    key.add(hearing.asLastTold?.reply.by, from: today)
    key.add(script.freshUntil(hearing, scene), from: today)
    guard let told = hearing.told else { return key.add(0) }
    let enough = calendar.end(of: pack.timings.notice, from: told.when.day)
    key.add(told.when.day <= by ? 1 : 2)
    key.add(enough.map { hearing.reply.by >= $0 } ?? false)
  }

  /// Terms as far as one can lie within others.
  func addTerms(_ terms: Terms, _ scene: Scene, _ key: inout StateKey) {
    key.add(terms.form == .interim ? 1 : terms.form.isBan ? 2 : 3)
    key.add(terms.scope == .whole)
    key.add(terms.conditions.utf8.count)
    key.add(terms.exceptions.utf8.count)
    key.add(terms.from > scene.day)
    key.add(terms.lastDay, from: scene.day)
  }

  private func addProposal(_ proposal: Proposal, _ scene: Scene, _ key: inout StateKey) {
    addTerms(proposal.terms, scene, &key)
    addMask(proposal.incidents, scene.state, &key)
  }

  /// Which of the case's incidents these are.
  private func addMask(_ incidents: [IncidentID], _ state: CaseState, _ key: inout StateKey) {
    var mask = 0
    for (index, incident) in state.incidents.enumerated() where incidents.contains(incident.id) {
      mask |= 1 << min(index, 6)
    }
    key.add(mask)
  }

  /// The restrictions of a measure that can still be answered to.
  func addRestrictions(_ scene: Scene, _ measure: String, _ key: inout StateKey) {
    for restriction in scene.state.restrictions
    where restriction.measure == measure && scene.isStanding(restriction) {
      addTerms(restriction.terms, scene, &key)
      addMask(restriction.incidents, scene.state, &key)
      key.add(restriction.found != nil)
      switch restriction.standing(on: scene.day) {
      case .askHead, .unconfirmed: key.add(1)
      case .lapsed: key.add(2)
      case .notTold, .toCome, .inForce, .lifted, .replaced, .notImposed, .setAside: key.add(0)
      }
      key.add(restriction.told != nil)
      let kind = restriction.terms.form.letter
      let letter = scene.state.letters.last {
        $0.draft.about == restriction.id && $0.draft.kind == kind
      }
      key.add(letter.map { letterStage($0) } ?? 0)
      if facets.contains(.lateReplies) { addLateReply(restriction, scene, &key) }
      key.add(101)
    }
    key.add(102)
    if facets.contains(.limits) { key.add(scene.state.restrictions.count) }
    if facets.contains(.found) { key.add(scene.state.restrictions.contains { $0.found != nil }) }
  }

  private func addLateReply(
    _ restriction: Restriction, _ scene: Scene, _ key: inout StateKey
  ) {
    key.add(scene.hasReplyToConsider(restriction.measure))
    let promised = scene.state.hearings.filter {
      $0.proposal.measure == restriction.measure && $0.told != nil
    }.map { scene.lastDay(toReply: $0) }
    key.add(promised.max(), from: scene.day)
  }

  /// Which incidents a ban was decided on, one quashed since apart.
  func addDecisions(_ scene: Scene, _ key: inout StateKey) {
    let state = scene.state
    for incident in state.incidents {
      let about = state.finalDecisions.filter { $0.isBan && $0.incidents.contains(incident.id) }
      let stands = about.contains { decision in
        decision.restriction.flatMap { state.restriction($0) }?.ending != .setAside
      }
      key.add(about.contains(where: \.isUpheldChallenge) ? 3 : stands ? 2 : about.isEmpty ? 0 : 1)
      // An interim ban imposed anew has the length of the first on what happened that day, unless that was decided.
      let sameDay = state.incidents.filter { $0.facts.on.day == incident.facts.on.day }.map(\.id)
      let ended = state.restrictions.filter { restriction in
        restriction.terms.form == .interim && restriction.ending != nil
          && restriction.incidents.contains(where: sameDay.contains)
      }
      let first = stands ? nil : ended.map(\.terms.from).min()
      key.add(first.flatMap { calendar.end(of: pack.timings.interim, from: $0) }, from: scene.day)
      // What the school set aside itself, after it was told, is nothing to go by for what happened before.
      key.add(
        state.restrictions.contains { restriction in
          guard restriction.terms.form.isBan, restriction.ending == .setAside,
            restriction.told != nil, let ended = restriction.ended,
            restriction.terms.form != .interim || restriction.decided.when.day < ended.when.day
          else { return false }
          return !ended.when.isKnown(before: incident.facts.on)
        })
    }
  }

  /// Challenges that wait: for their outcome, and on whether what they are about still stands; or for what
  /// follows one that was upheld in part.
  func addChallenges(_ scene: Scene, _ key: inout StateKey) {
    func stage(_ challenge: CaseChallenge) -> Int {
      let about = scene.state.restriction(challenge.facts.about)
      if about?.ending == .setAside { return 1 }
      return about?.standing(on: scene.day).isLive ?? false ? 2 : 3
    }
    key.add(scene.openChallenge.map(stage) ?? 0)
    let waiting = Set(scene.state.challenges.filter(\.awaitsFollowUp).map(stage))
    for one in 1...3 { key.add(waiting.contains(one)) }
  }

  /// The questions about a measure that a decision may still rest on, without those that a later view on
  /// as much has taken the place of.
  func addChair(_ scene: Scene, _ measure: String, _ key: inout StateKey) {
    let state = scene.state
    let fresh = scene.freshQuestions(measure, script)
    for (index, consultation) in fresh.enumerated() {
      let put = consultation.facts.proposal
      let free = put.incidents.filter { !scene.isStale(consultation, for: $0) }
      let isOvertaken =
        consultation.answered != nil
        && fresh[(index + 1)...].contains { later in
          let wider = later.facts.proposal
          return later.answered != nil
            && (later.facts.of == consultation.facts.of || later.facts.of == .chair)
            && put.terms.lies(within: wider.terms)
            && Set(free).isSubset(of: wider.incidents.filter { !scene.isStale(later, for: $0) })
            && consultation.answered.map { $0.sequence < (later.answered?.sequence ?? 0) } ?? false
        }
      if isOvertaken && !facets.contains(.corrections) { continue }
      key.add(consultation.facts.of == .chair ? 1 : 2)
      key.add(put.terms.scope == .whole)
      addMask(put.incidents, state, &key)
      addMask(free, state, &key)
      key.add(
        consultation.answered == nil
          ? consultation.isAwaited ? 0 : 3 : consultation.view == .against ? 1 : 2)
    }
    key.add(104)
    key.add(!scene.freshOrOldViews(of: .chair, measure).isEmpty)
    key.add(state.consultations.contains { $0.isAwaited && !fresh.contains($0) })
    if facets.contains(.limits) { key.add(fresh.count) }
  }
}
