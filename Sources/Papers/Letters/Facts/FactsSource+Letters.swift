import CaseModel
import PolicyModel

extension FactsSource {
  /// What is said to whoever was taken for somebody else.
  private static let wrongPerson =
    "You were taken for somebody else. It was not about you, and we are sorry."

  private static let noCase =
    "We have looked into it again. There is no case, and nothing of it is held against you."

  private static let wronglyRecorded =
    "Something on which it rested had been recorded wrongly, and it no longer counts."

  func fillInvitation(_ facts: inout LetterFacts) throws(LetterFault) {
    fillSteps(&facts)
    let about = state.meetings.last { $0.facts.meeting == draft.about }
    if draft.about != nil && about == nil { throw .noSubject(draft.about) }
    guard let meeting = (about ?? state.meetings.last { $0.isOpen })?.facts else { return }
    facts.meeting = ToldMeeting(
      when: When(meeting.on, meeting.at), place: meeting.place, isInPerson: meeting.isInPerson,
      with: named(meeting.with), company: meeting.accompaniedBy.map { named($0) } ?? "")
  }

  func fillWarning(_ facts: inout LetterFacts) {
    fillSteps(&facts)
    facts.expectations = expectations
    facts.measureClause = clause(of: pack.measure(of: .siteBan))
    facts.offersMediation = state.measures.contains {
      pack.measure($0.facts.measure)?.kind == .mediation
    }
  }

  /// What the code asks of everybody that the conduct goes against, in the order in which it asks: no letter
  /// reads out the rest of it.
  private var expectations: [ToldClause] {
    var found: [ToldClause] = []
    for incident in countedIncidents {
      let code = code(of: incident)
      let touched = Set(incident.behaviours.compactMap { code.behaviour($0) }.flatMap(\.expects))
      for id in code.expectations where touched.contains(id) {
        guard let clause = code.clause(id) else { continue }
        let told = ToldClause(clause, code: code.title)
        if !found.contains(told) { found.append(told) }
      }
    }
    return found
  }

  /// The incidents, and how the demands before the measure were met.
  private func fillSteps(_ facts: inout LetterFacts) {
    facts.incidents = incidents
    guard let taken = state.measures.last(where: { $0.facts.measure == draft.measure })?.facts
    else { return }
    facts.steps = sentences(taken.ways)
    facts.seriousness = taken.seriousness
  }

  func fillLapse(_ facts: inout LetterFacts) throws(LetterFault) {
    let restriction = try restriction()
    facts.terms = told(restriction.terms, restriction.measure)
    facts.endedOn = restriction.lastDay
  }

  func fillSetAside(_ facts: inout LetterFacts) throws(LetterFault) {
    let restriction = draft.about.flatMap(state.restriction)
    // What was only intended has no terms to set aside, nor has a warning: the letter is taken back.
    facts.terms = restriction.map { told($0.terms, $0.measure) }
    if restriction == nil { facts.withdrawnLetter = try withdrawnLetter() }
    let found = last { event -> RestrictionSetAside? in
      guard case .restrictionSetAside(let one) = event, one.restriction == draft.about else {
        return nil
      }
      return one
    }
    let mistaken = last { event -> PersonCorrected? in
      guard case .personCorrected(let one) = event else { return nil }
      return one
    }
    // What the school wrote down of a mistake may name whoever it was.
    let judged = last { event -> IncidentJudged? in
      guard case .incidentJudged(let one) = event, one.outcome != .openCase else { return nil }
      return one
    }
    let takenOut = last { event -> EntryCorrected? in
      guard case .entryCorrected(let one) = event else { return nil }
      return one
    }
    let wrongly = draft.about.flatMap(state.letter)?.corrected != nil
    facts.setAsideReason =
      found?.event.reason
      ?? (mistaken != nil
        ? Self.wrongPerson
        : wrongly
          ? Self.wronglyRecorded
          : restriction != nil
            ? "" : judged != nil ? Self.noCase : takenOut != nil ? Self.wronglyRecorded : "")
    facts.endedOn =
      found?.when.day ?? restriction?.ended?.when.day ?? mistaken?.when.day
      ?? (wrongly ? today : (judged?.when ?? takenOut?.when)?.day)
    // Nothing is withdrawn before it was sent.
    if restriction == nil, let ended = facts.endedOn, let sent = withdrawnOn {
      facts.endedOn = max(ended, sent)
    }
    let challenge = state.challenges.last {
      $0.facts.challenge == found?.event.challenge && $0.outcome != nil
    }
    facts.challengeOutcome = challenge.flatMap(outcome) ?? ""
  }

  /// When what a letter takes back went out.
  private var withdrawnOn: CivilDate? {
    (hearing?.told ?? draft.about.flatMap(state.letter)?.sent)?.when.day
  }

  private func withdrawnLetter() throws(LetterFault) -> String {
    if let hearing {
      let day = hearing.told.map { "of \($0.when.day.inWords), " } ?? ""
      return "\(day)in which we told you of a restriction that we had in mind"
    }
    guard let letter = draft.about.flatMap(state.letter), let sent = letter.sent else {
      throw .noSubject(draft.about)
    }
    let what =
      letter.draft.kind == .invitation
      ? "in which we invited you to a meeting" : "in which we warned you"
    return "of \(sent.when.day.inWords), \(what)"
  }

  /// What came of a challenge, in a sentence or two.
  func outcome(_ challenge: CaseChallenge) -> String? {
    guard let outcome = challenge.outcome, let decided = challenge.decided else { return nil }
    let names = last { event -> ChallengeDecided? in
      guard case .challengeDecided(let one) = event, one.challenge == challenge.facts.challenge
      else { return nil }
      return one
    }?.event.heardBy.split(whereSeparator: \.isNewline).map(String.init)
    let hearer =
      challenge.facts.hearer == .procedure
      ? (names ?? []).joined(separator: "; ") : challenge.facts.hearer.words
    let heard = hearer.isEmpty ? "" : "heard by \(hearer). It was "
    return
      "Your complaint of \(challenge.received.when.day.inWords) was \(heard)\(outcome.words) on "
      + "\(decided.when.day.inWords)."
  }

  func fillChallenge(_ facts: inout LetterFacts) throws(LetterFault) {
    guard let challenge = state.challenges.first(where: { $0.facts.challenge == draft.about }),
      let restriction = state.restriction(challenge.facts.about),
      let sentence = outcome(challenge)
    else { throw .noSubject(draft.about) }
    facts.terms = told(restriction.terms, restriction.measure)
    facts.challengeOutcome = sentence
    facts.isUpheldInPart = challenge.outcome == .partly
    if restriction.standing(on: today) == .lapsed { facts.endedOn = restriction.lastDay }
    let decided = last { event -> ChallengeDecided? in
      guard case .challengeDecided(let one) = event,
        one.challenge == challenge.facts.challenge
      else { return nil }
      return one
    }
    facts.challengeReasons = decided?.event.reasons ?? ""
  }

  func fillBreach(_ facts: inout LetterFacts) throws(LetterFault) {
    let restriction = try restriction()
    facts.terms = told(restriction.terms, restriction.measure)
    facts.exceptions = exceptions(restriction)
    let found = last { event -> RestrictionBreached? in
      guard case .restrictionBreached(let one) = event, one.restriction == restriction.id else {
        return nil
      }
      return one
    }
    guard let found else { return }
    facts.breach = ToldBreach(when: found.when, place: found.event.place)
  }

  func fillChairNote(_ facts: inout LetterFacts) throws(LetterFault) {
    guard let consultation else { throw .noSubject(draft.about) }
    let asked = consultation.facts
    facts.incidents = told(asked.proposal.incidents)
    facts.personName = person?.name?.full ?? person?.described ?? ""
    let differed = state.restrictions.compactMap(\.decision).last { decision in
      decision.ways.contains { $0.by == asked.consultation.rawValue }
    }
    facts.consultation = ToldConsultation(
      role: asked.of, name: asked.asked.flatMap { names.staff[$0]?.name } ?? "",
      standInReason: asked.whyStandIn, asked: consultation.asked.when,
      how: asked.how,
      ceilings: [
        "\(pack.measure(asked.proposal.measure)?.name ?? asked.proposal.measure): "
          + asked.proposal.terms.words
      ],
      facts: asked.proposal.facts, view: consultation.view, replied: consultation.replied?.when,
      note: consultation.note,
      againstReason: differed?.againstChair ?? "")
    if let differed, let decided = state.restriction(differed.restriction)?.decided,
      decided.sequence < consultation.asked.sequence
    {
      facts.remarks = ["This consultation was written into the record after the decision."]
    }
  }

  /// Agreed exceptions for days still to come.
  func exceptions(_ restriction: Restriction) -> [ToldException] {
    restriction.exceptions.filter { $0.on >= today }.sorted { $0.on < $1.on }
      .map {
        ToldException(
          day: $0.on, purpose: $0.visit(LetterText.clock), conditions: $0.conditions)
      }
  }

  /// What was agreed under another of their restrictions, for a day on which this one keeps them from the site.
  func agreedBesides(_ restriction: Restriction) -> [String] {
    state.agreedBesides(restriction, others: others, from: today).map { agreed in
      "We had agreed that you may come on \(LetterText.day(agreed.facts.on)): "
        + "\(LetterText.phrase(agreed.facts.visit(LetterText.clock))). If that has to change, we tell you before "
        + "the day."
    }
  }

  private func named(_ id: StaffID) -> String {
    guard let officer = names.staff[id] else { return "" }
    return officer.title.isEmpty
      ? officer.name : "\(officer.name) (\(officer.title))"
  }
}
