/// Who of the staff and governors has a part in what happened: known by identity, from what was reported and from
/// the accounts that stand.
extension CaseState {
  /// True where one of these incidents affected them, as its report or their own account says.
  public func affects(_ staff: StaffID, in incidents: [IncidentID]) -> Bool {
    isNamed(staff, in: incidents, \.affectedStaff)
      || hasAccount(of: staff, incidents) { $0.part == .affected }
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
