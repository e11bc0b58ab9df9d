public import PolicyModel

/// On whose word somebody acts as head.
public enum DelegationBasis: String, Codable, CaseIterable, Sendable {
  /// The head gave it and recorded it.
  case head
  /// Somebody recorded that the head gave it; the head is asked to confirm.
  case onBehalf = "on-behalf"
  /// The governors appointed an acting head.
  case governors
}

/// A delegation of the head's powers, or an appointment to act as head, as it stands.
public struct Delegation: Hashable, Sendable {
  /// What was given.
  public var facts: DelegationGiven
  /// Who recorded it.
  public var recordedBy: StaffID
  /// The day on which it was recorded.
  public var recorded: CivilDate
  /// On whose word.
  public var basis: DelegationBasis
  /// True once the head has confirmed one that was recorded for them.
  public var isConfirmed = false
  /// The day it was ended early; nil where it was not.
  public var ended: CivilDate?

  /// A delegation as it was recorded.
  public init(
    facts: DelegationGiven, recordedBy: StaffID, recorded: CivilDate, basis: DelegationBasis
  ) {
    self.facts = facts
    self.recordedBy = recordedBy
    self.recorded = recorded
    self.basis = basis
  }

  /// An acting head whom the governors appointed.
  public init(appointed event: ActingHeadAppointed, recordedBy: StaffID, recorded: CivilDate) {
    self.init(
      facts: DelegationGiven(
        delegation: event.delegation, to: event.to, from: event.from, until: event.until,
        caseNumber: event.caseNumber, outside: event.outside,
        givenBy: "the governors (minute \(event.minute))", reason: event.reason),
      recordedBy: recordedBy, recorded: recorded, basis: .governors)
  }

  /// True where it lets its holder act as head on a day, for a case.
  public func covers(_ day: CivilDate, case number: CaseID?) -> Bool {
    guard facts.from <= day, !isOver(on: day) else { return false }
    return facts.caseNumber == nil || facts.caseNumber == number
  }

  /// True where it stands no longer on a day; one that is still to come is not over.
  public func isOver(on day: CivilDate) -> Bool {
    facts.until < day || ended.map { $0 <= day } ?? false
  }

  /// True while the head has neither confirmed nor ended one that was recorded for them.
  public var waitsForHead: Bool { basis == .onBehalf && !isConfirmed && ended == nil }
}

extension SchoolState {
  /// Delegations in force or to come on a day.
  public func standingDelegations(on day: CivilDate) -> [Delegation] {
    delegations.filter { !$0.isOver(on: day) }
  }

  /// Delegations that the head is asked to confirm, or to end.
  public var delegationsToConfirm: [Delegation] { delegations.filter(\.waitsForHead) }

  /// Everybody who is headteacher and has not left.
  public var heads: [StaffMember] {
    staff.filter { !$0.left && $0.roles.contains(.head) }
  }

  /// True for the head, and for whom the governors put in the head's place: they give delegations.
  public func isHead(_ id: StaffID, on day: CivilDate) -> Bool {
    heads.contains { $0.staff == id }
      || delegations.contains {
        $0.basis == .governors && $0.facts.to == id && $0.covers(day, case: nil)
      }
  }

  mutating func change(_ delegation: String, _ body: (inout Delegation) -> Void) {
    for index in delegations.indices where delegations[index].facts.delegation == delegation {
      body(&delegations[index])
    }
  }
}
