public import PolicyModel

/// On whose word somebody acts as head.
public enum DelegationBasis: String, Codable, CaseIterable, Sendable {
  /// The head gave it and recorded it.
  case head
  /// Somebody recorded that the head gave it; the head is asked to confirm.
  case onBehalf = "on-behalf"
  /// The governors appointed an acting head.
  case governors
  /// On nobody's: a headteacher went on after their time of office had ended, as was recorded only later.
  case pastOffice = "past-office"

  /// True where nobody in office had given it: where there is no headteacher, the chair sees that there is one.
  public var waitsForNewHead: Bool { self == .governors || self == .pastOffice }
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
  /// True where the head ended one that was recorded for them, and had not confirmed it, or the governors say
  /// that they never made it.
  public var isDenied = false
  /// The entry that recorded it, by its sequence.
  public let given: Int
  /// The entry that ended it, by its sequence; nil where none did.
  public internal(set) var endedBy: Int?

  /// A delegation as it was recorded.
  ///
  /// - Parameter given: the entry after which it was acted upon, where that is not its own.
  init(
    facts: DelegationGiven, entry: Recorded<SchoolEvent>, basis: DelegationBasis, given: Int? = nil
  ) {
    self.facts = facts
    self.basis = basis
    recordedBy = entry.staff
    recorded = entry.happened.day
    self.given = given ?? entry.sequence
  }

  /// What a headteacher did between the last day of their office and the entry that says so: nobody gave it to
  /// them, and it bears nothing until the headteacher lets it stand.
  init(pastOfficeOf staff: StaffID, entry: Recorded<SchoolEvent>) {
    let from = entry.happened.day.adding(days: 1)
    self.init(
      facts: DelegationGiven(
        delegation: "H\(entry.sequence)", to: staff, from: from, until: from, givenBy: "nobody",
        reason: "Their time as headteacher had ended."),
      entry: entry, basis: .pastOffice, given: 0)
    ended = from
    endedBy = entry.sequence
  }

  /// An acting head whom the governors appointed.
  init(appointed event: ActingHeadAppointed, entry: Recorded<SchoolEvent>) {
    self.init(
      facts: DelegationGiven(
        delegation: event.delegation, to: event.to, from: event.from, until: event.until,
        caseNumber: event.caseNumber, outside: event.outside,
        givenBy: "the governors (minute \(event.minute))", reason: event.reason),
      entry: entry, basis: .governors)
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

  /// True for one that was recorded for the head and is over by a word, without the head's that they gave it,
  /// and for an appointment that the governors say they never made.
  public var endedUnconfirmed: Bool {
    switch basis {
    case .head: return false
    case .onBehalf: return !isConfirmed && ended != nil
    case .governors: return isDenied && !isConfirmed
    case .pastOffice: return !isConfirmed
    }
  }

  /// The same on a day: one that ran out while the head was asked is without the head's word, too.
  func isWithoutWord(on day: CivilDate?) -> Bool {
    endedUnconfirmed || waitsForHead && day.map { facts.until < $0 } ?? false
  }

  /// Under what its holder decided, where that does not stand, as it ends a sentence.
  public var unconfirmedWords: String {
    switch basis {
    case .governors: return "as acting head, whom the governors say they never appointed"
    case .pastOffice: return "after their time as headteacher had ended"
    case .head, .onBehalf: return "under a delegation that the headteacher did not confirm"
    }
  }

  /// True where its holder wrote this in a case while it stood.
  public func held(_ written: Stamp, in number: CaseID) -> Bool {
    facts.to == written.staff && given < written.sequence
      && endedBy.map { written.sequence < $0 } ?? true
      && (basis == .pastOffice
        ? facts.from <= written.when.day : written.when.day <= facts.until)
      && (facts.caseNumber == nil || facts.caseNumber == number)
  }
}

extension SchoolState {
  /// Delegations in force or to come on a day.
  public func standingDelegations(on day: CivilDate) -> [Delegation] {
    delegations.filter { !$0.isOver(on: day) }
  }

  /// Delegations that the head is asked to confirm, or to end.
  public var delegationsToConfirm: [Delegation] { delegations.filter(\.waitsForHead) }

  /// What was acted upon without the head's word, and is over: the head is asked whether it stands.
  public func unsettled(on day: CivilDate? = nil) -> [Delegation] {
    (delegations + pastOffice).filter { $0.isWithoutWord(on: day) }
  }

  /// The delegation, over before the head confirmed it, or denied by the governors, or the time past office, on which
  /// what was written in a case rests, and on no other; nil where it does not.
  public func unconfirmed(
    _ written: Stamp, in number: CaseID, on day: CivilDate? = nil
  ) -> Delegation? {
    let held = (delegations + pastOffice).filter { $0.held(written, in: number) }
    return held.allSatisfy { $0.isWithoutWord(on: day) } ? held.last : nil
  }

  /// True where the head denied the last delegation that somebody recorded for them, and gave none since.
  public func isDenied(recordingBy staff: StaffID) -> Bool {
    let since = delegations.last {
      $0.basis == .head || ($0.basis == .onBehalf && $0.recordedBy == staff)
    }
    return since?.isDenied ?? false
  }

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
    for index in pastOffice.indices where pastOffice[index].facts.delegation == delegation {
      body(&pastOffice[index])
    }
  }
}
