/// Everything that can be recorded about the school itself: stream `school`.
public enum SchoolEvent: Hashable, Sendable {
  case schoolSetUp(SchoolSetUp)
  case policyAdopted(PolicyAdopted)
  case calendarAdopted(CalendarAdopted)
  case staffAdded(StaffAdded)
  case staffChanged(StaffChanged)
  case delegationGiven(DelegationGiven)
  case delegationEnded(DelegationEnded)
  case delegationConfirmed(DelegationConfirmed)
  case actingHeadAppointed(ActingHeadAppointed)
  case gateSheetPrinted(GateSheetPrinted)
  /// The entry's content was destroyed under an authority; only its kind is left.
  case erased(kind: String)

  /// The kinds of payload that belong to this stream.
  public static let payloads: [any EventPayload.Type] = [
    SchoolSetUp.self, PolicyAdopted.self, CalendarAdopted.self, StaffAdded.self, StaffChanged.self,
    StaffChanged.First.self, DelegationGiven.self, DelegationEnded.self, DelegationConfirmed.self,
    ActingHeadAppointed.self, GateSheetPrinted.self,
  ]

  /// The event with this payload; nil for a payload of another kind of stream.
  public init?(_ payload: any EventPayload) {
    switch payload {
    case let payload as SchoolSetUp: self = .schoolSetUp(payload)
    case let payload as PolicyAdopted: self = .policyAdopted(payload)
    case let payload as CalendarAdopted: self = .calendarAdopted(payload)
    case let payload as StaffAdded: self = .staffAdded(payload)
    case let payload as StaffChanged: self = .staffChanged(payload)
    case let first as StaffChanged.First:
      self = .staffChanged(
        StaffChanged(
          staff: first.staff, name: first.name, title: first.title, roles: first.roles,
          account: first.account, parent: first.parent, left: first.left))
    case let payload as DelegationGiven: self = .delegationGiven(payload)
    case let payload as DelegationEnded: self = .delegationEnded(payload)
    case let payload as DelegationConfirmed: self = .delegationConfirmed(payload)
    case let payload as ActingHeadAppointed: self = .actingHeadAppointed(payload)
    case let payload as GateSheetPrinted: self = .gateSheetPrinted(payload)
    default: return nil
    }
  }

  /// The content to be stored; nil where it was erased.
  public var payload: (any EventPayload)? {
    switch self {
    case .schoolSetUp(let payload): return payload
    case .policyAdopted(let payload): return payload
    case .calendarAdopted(let payload): return payload
    case .staffAdded(let payload): return payload
    case .staffChanged(let payload): return payload
    case .delegationGiven(let payload): return payload
    case .delegationEnded(let payload): return payload
    case .delegationConfirmed(let payload): return payload
    case .actingHeadAppointed(let payload): return payload
    case .gateSheetPrinted(let payload): return payload
    case .erased: return nil
    }
  }
}
