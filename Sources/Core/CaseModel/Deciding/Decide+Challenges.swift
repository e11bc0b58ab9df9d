import PolicyModel

extension Decider {
  /// A challenge to a restriction, and who hears it: never somebody who was asked about it before.
  func receiveChallenge(_ event: ChallengeReceived) -> Verdict<CaseEvent> {
    guard let restriction = state.restriction(event.about), restriction.ending != .setAside else {
      return no(
        .state, "There is no restriction \(event.about) in this case that could be challenged.")
    }
    let unheard = withoutHearer(restriction.id)
    if unheard == nil, isBeingHeard(restriction.id) {
      return no(
        .state, "A challenge to \(restriction.inWords) is being heard already.",
        opens: ["Record its outcome first, or add what they say as a note."])
    }
    if let refusal = hearerRefusal(event.hearer, restriction) { return .refused(refusal) }
    let reasons = panelRefusals(event, restriction)
    if !reasons.isEmpty { return .refused(Refusal(reasons)) }
    var challenge = event
    challenge.challenge = unheard?.facts.challenge ?? state.nextID("H")
    challenge.staff = office(event.hearer).flatMap { role in
      context.holders(of: role).first { objection(to: $0, restriction) == nil }?.staff
    }
    return yes(.challengeReceived(challenge))
  }

  /// The office that hears it, the one that the policy names included; nil for a panel.
  func office(_ hearer: ChallengeHearer) -> Role? {
    hearer.role ?? (hearer == .procedure ? context.pack.challenge.heardBy : nil)
  }

  /// True while a challenge to a restriction waits for its outcome.
  func isBeingHeard(_ restriction: ItemID) -> Bool {
    state.challenges.contains { $0.facts.about == restriction && $0.decided == nil }
  }

  /// The challenge to a restriction that somebody else has to hear, as whoever was to may not any more.
  func withoutHearer(_ id: ItemID) -> CaseChallenge? {
    guard let restriction = state.restriction(id) else { return nil }
    return state.challenges.first {
      $0.facts.about == id && $0.decided == nil && !unfitHearers($0.facts, restriction).isEmpty
    }
  }

  /// The restrictions that may be challenged now, or of which the challenge needs somebody else to hear it.
  var challengeable: [Restriction] {
    state.restrictions.filter {
      $0.ending != .setAside && (!isBeingHeard($0.id) || withoutHearer($0.id) != nil)
    }
  }

  /// Why this office may not hear it (Governors Wales, case study 26), or nobody holds it; nil where one of its
  /// holders may.
  func hearerRefusal(_ hearer: ChallengeHearer, _ restriction: Restriction) -> Refusal? {
    guard let role = office(hearer) else { return nil }
    let holders = context.holders(of: role)
    // Where it is not known who was asked, or who holds the office now, the office itself counts.
    let isOfficeBarred = consultations(on: restriction).contains {
      $0.facts.of == role && ($0.facts.asked == nil || holders.isEmpty)
    }
    let whys =
      isOfficeBarred
      ? [
        "\(role.inWords.capitalizedFirst) was consulted about it, and does not hear the complaint about it."
      ] : holders.compactMap { objection(to: $0, restriction) }
    if !isOfficeBarred, holders.isEmpty {
      var nobody = nobodyIs(role, "nobody can be shown to hear it")
      nobody.opens.append("Or have a panel hear it that had no part in the decision.")
      return Refusal([nobody])
    }
    guard isOfficeBarred || whys.count == holders.count else { return nil }
    let clause = context.pack.challenge.clause.flatMap { context.pack.clause($0) }
    return Refusal(
      whys.map { why in
        Refusal.Reason(
          kind: .fairness, why: why, clause: clause?.exact ?? clause?.summary,
          citation: Citation(
            basis: .law, source: "Common law",
            place: "nobody hears a complaint about what they advised"),
          opens: [
            role == .chair
              ? "Have the vice-chair hear it, or a panel that had no part in the decision."
              : "Have a panel hear it that had no part in the decision."
          ])
      })
  }

  /// The questions that drew whoever was asked into a restriction.
  private func consultations(on restriction: Restriction) -> [CaseConsultation] {
    state.consultations.filter { consultation in
      !consultation.isWithdrawn && consultation.facts.proposal.measure == restriction.measure
        && !Set(consultation.facts.proposal.incidents).isDisjoint(with: restriction.incidents)
    }
  }

  /// Why somebody may not hear a challenge to a restriction; nil where they may.
  func objection(to holder: NamedStaff, _ restriction: Restriction) -> String? {
    // Where it is not known who was asked, the office counts.
    let wasAsked = consultations(on: restriction).contains { consultation in
      consultation.facts.asked.map { $0 == holder.staff }
        ?? holder.held(consultation.facts.of, on: consultation.asked.when.day)
    }
    if wasAsked {
      return "\(holder.name) was consulted about it, and does not hear the complaint about it."
    }
    if holder.isSubject || holder.isRelated {
      return "\(holder.name) is the person of this case, or has a child in common with them."
    }
    if state.involves(holder.staff, in: restriction.incidents) {
      return "\(holder.name) was affected by the incident or saw it."
    }
    let decisions = [restriction.decided] + restriction.reviews
    return decisions.contains { $0.staff == holder.staff }
      ? "\(holder.name) took the decision that is challenged." : nil
  }

  /// The outcome: what is upheld is quashed from the start; what is upheld in part waits for a review. Whoever
  /// challenged it is written to either way.
  func decideChallenge(_ event: ChallengeDecided) -> Verdict<CaseEvent> {
    guard let challenge = state.challenges.first(where: { $0.facts.challenge == event.challenge })
    else { return no(.state, "There is no challenge \(event.challenge) in this case.") }
    if challenge.decided != nil {
      return no(
        .state, "The challenge to \(state.words(of: challenge.facts.about)) is already decided.")
    }
    if event.reasons.tellsNothing {
      return no(.fairness, "The outcome needs its reasons.", opens: ["Write the reasons."])
    }
    let restriction = state.restriction(challenge.facts.about)
    if let restriction {
      let reasons =
        whoHeardRefusals(event, challenge, restriction) + addedBy(event.reasons, restriction)
        + (event.outcome == .upheld ? Self.keepsAwayRefused(event.reasons) : [])
      if !reasons.isEmpty { return .refused(Refusal(reasons)) }
    }
    guard event.outcome == .upheld else {
      let letter = LetterDrafted(
        letter: state.nextID("L"), kind: .challengeOutcome, measure: restriction?.measure ?? "",
        about: event.challenge)
      return .accepted([.challengeDecided(event), .letterDrafted(letter)])
    }
    guard let restriction, restriction.ending != .setAside else {
      return yes(.challengeDecided(event))
    }
    let quashed = RestrictionSetAside(
      restriction: restriction.id, reason: event.reasons, challenge: event.challenge)
    return .accepted([.challengeDecided(event)] + setAsideEvents(quashed, restriction))
  }

  /// A restriction is quashed from the start.
  func setAside(_ event: RestrictionSetAside) -> Verdict<CaseEvent> {
    guard let restriction = state.restriction(event.restriction) else {
      return no(.state, "There is no restriction \(event.restriction) in this case.")
    }
    if restriction.ending == .setAside {
      return no(.state, "\(restriction.inWords.capitalizedFirst) is already set aside.")
    }
    if event.reason.tellsNothing {
      return no(.state, "Setting aside needs a written reason.", opens: ["Write the reason."])
    }
    let reasons = Self.keepsAwayRefused(event.reason) + addedBy(event.reason, restriction)
    if !reasons.isEmpty { return .refused(Refusal(reasons)) }
    return .accepted(setAsideEvents(event, restriction))
  }

  /// Why what ends a restriction, or leaves it standing, brings up no conduct that nobody was told.
  private func addedBy(_ text: String, _ restriction: Restriction) -> [Refusal.Reason] {
    broughtUpRefused(
      DecisionReasons(facts: "", factors: text, alternatives: ""),
      told: restriction.decision?.reasons.facts ?? "", restriction.incidents, inTheirFavour: true,
      opens: "Or report it as an incident of its own.")
  }

  private func setAsideEvents(
    _ event: RestrictionSetAside, _ restriction: Restriction
  ) -> [CaseEvent] {
    // What nobody was told of is not taken back from anybody.
    if !state.isKnownOutside(restriction) { return [.restrictionSetAside(event)] }
    let letter = LetterDrafted(
      letter: state.nextID("L"), kind: .setAside, measure: restriction.measure,
      about: restriction.id)
    return [.restrictionSetAside(event), .letterDrafted(letter)]
  }
}
