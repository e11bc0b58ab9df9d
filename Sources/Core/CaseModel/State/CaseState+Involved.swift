import PolicyModel

/// Who of the staff and governors has a part in what happened: known by identity, from what was reported and from
/// the accounts that stand.
extension CaseState {
  /// True where one of these incidents affected them, as its report or their own account says.
  public func affects(_ staff: StaffID, in incidents: [IncidentID]) -> Bool {
    isNamed(staff, in: incidents, \.affectedStaff)
      || hasAccount(of: staff, incidents) { $0.part == .affected }
  }

  /// True where something came of an incident that may be told to whoever it affected: the person was told of it by a
  /// letter, or it was judged to be no case, or the case is closed.
  func hasOutcome(of incident: IncidentID) -> Bool {
    guard let joined = joinedIncidents.first(where: { $0.id == incident }) else { return false }
    return !joined.counts || !isOpen
      || letters.contains { $0.draft.kind.tellsOfAnOutcome && $0.hasReached }
  }

  /// True where one of these incidents affected them, or they saw it: they are no judge of it.
  public func involves(_ staff: StaffID, in incidents: [IncidentID]) -> Bool {
    affects(staff, in: incidents) || isNamed(staff, in: incidents, \.witnessStaff)
      || hasAccount(of: staff, incidents, \.firstHand)
  }

  private func isNamed(
    _ staff: StaffID, in incidents: [IncidentID], _ those: (IncidentJoined) -> [StaffID]
  ) -> Bool {
    self.incidents.contains {
      !$0.isWithdrawn && incidents.contains($0.id) && those($0.facts).contains(staff)
    }
  }

  private func hasAccount(
    of staff: StaffID, _ incidents: [IncidentID], _ matches: (CaseAccount) -> Bool
  ) -> Bool {
    accounts.contains {
      $0.staff == staff && $0.incident.map(incidents.contains) ?? true && matches($0)
    }
  }
}

/// Who turns out only afterwards to have had a part in it. What was known before was judged by the gate then.
extension CaseState {
  /// The consultation on which a restriction rests; nil where it rests on none.
  func consultation(under restriction: Restriction) -> CaseConsultation? {
    let view = restriction.ways.last { $0.demand == .chairConsulted }?.by
    return consultations.first { $0.facts.consultation.rawValue == view }
  }

  /// True where whoever was consulted on a restriction was affected by the incident or saw it: what they said does
  /// not count, and making it less does not change that.
  package func restsOnInvolvedView(_ restriction: Restriction) -> Bool {
    guard let consultation = consultation(under: restriction), let asked = consultation.facts.asked
    else { return false }
    return involves(asked, in: consultation.facts.proposal.incidents)
  }

  /// Whoever decided a restriction or that it goes on, as one who was not involved, and was affected by what it rests
  /// on or saw it; nil where that is not so, where somebody else has reviewed it since, and towards a visitor, whom
  /// nobody had to hear.
  func involvedJudge(of restriction: Restriction) -> StaffID? {
    guard !restriction.wasUnheard,
      restriction.ways.last(where: { $0.demand == .impartialDecider })?.way == .notInvolved
    else { return nil }
    let judged = restriction.judged
    let incidents = countingIncidents.map(\.id).filter(restriction.incidents.contains)
    let since = ([restriction.decided] + restriction.reviews).filter {
      $0.sequence >= judged.sequence
    }
    return since.allSatisfy { involves($0.staff, in: incidents) } ? judged.staff : nil
  }
}
