/// Everything that can be recorded about an incident.
public enum IncidentEvent: Hashable, Sendable {
  case incidentReported(IncidentReported)
  case incidentChanged(IncidentChanged)
  case incidentTriaged(IncidentTriaged)
  case staffCheckedOn(StaffCheckedOn)
  case incidentHandedOver(IncidentHandedOver)
  case powerUsed(PowerUsed)
  /// The entry's content was destroyed under an authority; only its kind is left.
  case erased(kind: String)

  /// The kinds of payload that belong to this stream.
  public static let payloads: [any EventPayload.Type] = [
    IncidentReported.self, IncidentChanged.self, IncidentTriaged.self, StaffCheckedOn.self,
    IncidentHandedOver.self, PowerUsed.self,
  ]

  /// The event with this payload; nil for a payload of another kind of stream.
  public init?(_ payload: any EventPayload) {
    switch payload {
    case let payload as IncidentReported: self = .incidentReported(payload)
    case let payload as IncidentChanged: self = .incidentChanged(payload)
    case let payload as IncidentTriaged: self = .incidentTriaged(payload)
    case let payload as StaffCheckedOn: self = .staffCheckedOn(payload)
    case let payload as IncidentHandedOver: self = .incidentHandedOver(payload)
    case let payload as PowerUsed: self = .powerUsed(payload)
    default: return nil
    }
  }

  /// The content to be stored; nil where it was erased.
  public var payload: (any EventPayload)? {
    switch self {
    case .incidentReported(let payload): return payload
    case .incidentChanged(let payload): return payload
    case .incidentTriaged(let payload): return payload
    case .staffCheckedOn(let payload): return payload
    case .incidentHandedOver(let payload): return payload
    case .powerUsed(let payload): return payload
    case .erased: return nil
    }
  }
}
