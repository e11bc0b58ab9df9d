public import PolicyModel

/// A member of staff as the record has them.
public struct StaffMember: Hashable, Sendable {
  /// Their id.
  public var staff: StaffID
  /// Their name, as letters sign it.
  public var name: String
  /// What letters print under the name.
  public var title: String
  /// Their roles.
  public var roles: [Role]
  /// The operating-system account they are bound to; nil for none.
  public var account: String?
  /// Their own record as a parent.
  public var parent: ParentID?
  /// True once they have left.
  public var left: Bool
  /// The times for which they held an office that the governors fill, oldest first.
  public var terms: [OfficeTerm] = []
}

/// The school as its chronology has it: details, staff, delegations, policies and calendar.
public struct SchoolState: Hashable, Sendable {
  /// The school's own details; nil before set-up.
  public var details: SchoolSetUp?
  /// The first day of the record: the day it was set up.
  public var began: CivilDate?
  /// Everyone who may use Conduct, and who could once.
  public var staff: [StaffMember] = []
  /// Every delegation of the head's powers.
  public var delegations: [Delegation] = []
  /// The time in which a headteacher may have gone on after their office had ended, one for each who left it.
  public internal(set) var pastOffice: [Delegation] = []
  /// Every pack adopted, oldest first.
  public var policies: [PolicyAdopted] = []
  /// The calendar adopted last; nil where none was.
  public var calendar: CalendarAdopted?
  /// How many entries were folded: the stream's version.
  public var version = 0

  /// Nothing recorded yet.
  public init() {}

  /// The state after these entries, oldest first.
  public init(folding entries: [Recorded<SchoolEvent>]) {
    for entry in entries { evolve(entry) }
  }

  /// The member of staff with this id.
  public func member(_ id: StaffID) -> StaffMember? { staff.first { $0.staff == id } }

  /// The pack in force on a day: the last one adopted for a day on or before it.
  public func policy(on day: CivilDate) -> PolicyAdopted? {
    var found: PolicyAdopted?
    for policy in policies where policy.from <= day {
      if let best = found, best.from > policy.from { continue }
      found = policy
    }
    return found
  }

  /// The actor that a member of staff is on a day, with the powers delegated to them.
  public func actor(_ id: StaffID, on day: CivilDate, case number: CaseID? = nil) -> Actor? {
    guard let member = member(id), !member.left else { return nil }
    let held = delegations.filter { $0.facts.to == id && $0.covers(day, case: number) }
    var actor = Actor(
      staff: id, roles: Set(member.roles), actingHead: held.last?.facts.delegation)
    actor.isUnconfirmed = !held.isEmpty && held.allSatisfy(\.waitsForHead)
    return actor
  }

  /// Who acts as head on a day for all cases, other than the head.
  public func actingHead(on day: CivilDate) -> StaffMember? {
    delegations.filter { $0.covers(day, case: nil) }.compactMap { member($0.facts.to) }
      .last { !$0.left }
  }

  /// Somebody's terms of office once they have these roles from a day on. Whoever is the first that the
  /// record names held the office before it did.
  private func terms(
    _ before: [OfficeTerm], _ roles: [Role], _ entry: Recorded<SchoolEvent>
  ) -> [OfficeTerm] {
    let day = entry.happened.day
    var terms = before
    for index in terms.indices where terms[index].until == nil {
      if !roles.contains(terms[index].office) {
        terms[index].until = day
        terms[index].endedBy = entry.sequence
      }
    }
    for office in roles where Role.governors.contains(office) {
      if terms.contains(where: { $0.office == office && $0.until == nil }) { continue }
      let isFirst = staff.allSatisfy { $0.terms.allSatisfy { $0.office != office } }
      terms.append(
        OfficeTerm(office, from: isFirst ? nil : day, recordedBy: isFirst ? nil : entry.staff))
    }
    return terms
  }

  /// The state after one more entry. Total.
  public mutating func evolve(_ entry: Recorded<SchoolEvent>) {
    version += 1
    switch entry.event {
    case .schoolSetUp(let event):
      if details == nil { began = entry.happened.day }
      details = event
    case .policyAdopted(let event): policies.append(event)
    case .calendarAdopted(let event): calendar = event
    case .staffAdded(let event):
      staff.append(
        StaffMember(
          staff: event.staff, name: event.name, title: event.title, roles: event.roles,
          account: event.account, parent: event.parent, left: false,
          terms: terms([], event.roles, entry)))
    case .staffChanged(let event):
      if heads.contains(where: { $0.staff == event.staff }),
        event.left || !event.roles.contains(.head)
      {
        pastOffice.append(Delegation(pastOfficeOf: event.staff, entry: entry))
      }
      for index in staff.indices where staff[index].staff == event.staff {
        staff[index] = StaffMember(
          staff: event.staff, name: event.name, title: event.title, roles: event.roles,
          account: event.account, parent: event.parent, left: event.left,
          terms: terms(staff[index].terms, event.left ? [] : event.roles, entry))
      }
    case .delegationGiven(let event):
      delegations.append(
        Delegation(
          facts: event, entry: entry,
          basis: isHead(entry.staff, on: entry.happened.day) ? .head : .onBehalf))
    case .actingHeadAppointed(let event):
      delegations.append(Delegation(appointed: event, entry: entry))
    case .delegationEnded(let event):
      let byHead = isHead(entry.staff, on: entry.happened.day)
      change(event.delegation) {
        $0.isDenied = $0.waitsForHead && byHead || event.neverMade
        if $0.ended == nil {
          $0.ended = entry.happened.day
          $0.endedBy = entry.sequence
        }
      }
    case .delegationConfirmed(let event):
      change(event.delegation) { $0.isConfirmed = true }
    case .gateSheetPrinted, .erased: break
    }
  }
}
