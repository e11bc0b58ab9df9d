/// Everything that can be recorded about a person in scope.
public enum ParentEvent: Hashable, Sendable {
  case parentAdded(ParentAdded)
  case parentChanged(ParentChanged)
  case parentIdentified(ParentIdentified)
  case linkMade(LinkMade)
  case linkChanged(LinkChanged)
  case linkEnded(LinkEnded)
  case courtOrderRecorded(CourtOrderRecorded)
  case courtOrderEnded(CourtOrderEnded)
  case adjustmentAgreed(AdjustmentAgreed)
  case adjustmentEnded(AdjustmentEnded)
  case agreementAsked(AgreementAsked)
  /// The entry's content was destroyed under an authority; only its kind is left.
  case erased(kind: String)

  /// The kinds of payload that belong to this stream.
  public static let payloads: [any EventPayload.Type] = [
    ParentAdded.self, ParentChanged.self, ParentIdentified.self, LinkMade.self, LinkChanged.self,
    LinkEnded.self, CourtOrderRecorded.self, CourtOrderEnded.self, AdjustmentAgreed.self,
    AdjustmentEnded.self, AgreementAsked.self,
  ]

  /// The event with this payload; nil for a payload of another kind of stream.
  public init?(_ payload: any EventPayload) {
    switch payload {
    case let payload as ParentAdded: self = .parentAdded(payload)
    case let payload as ParentChanged: self = .parentChanged(payload)
    case let payload as ParentIdentified: self = .parentIdentified(payload)
    case let payload as LinkMade: self = .linkMade(payload)
    case let payload as LinkChanged: self = .linkChanged(payload)
    case let payload as LinkEnded: self = .linkEnded(payload)
    case let payload as CourtOrderRecorded: self = .courtOrderRecorded(payload)
    case let payload as CourtOrderEnded: self = .courtOrderEnded(payload)
    case let payload as AdjustmentAgreed: self = .adjustmentAgreed(payload)
    case let payload as AdjustmentEnded: self = .adjustmentEnded(payload)
    case let payload as AgreementAsked: self = .agreementAsked(payload)
    default: return nil
    }
  }

  /// The content to be stored; nil where it was erased.
  public var payload: (any EventPayload)? {
    switch self {
    case .parentAdded(let payload): return payload
    case .parentChanged(let payload): return payload
    case .parentIdentified(let payload): return payload
    case .linkMade(let payload): return payload
    case .linkChanged(let payload): return payload
    case .linkEnded(let payload): return payload
    case .courtOrderRecorded(let payload): return payload
    case .courtOrderEnded(let payload): return payload
    case .adjustmentAgreed(let payload): return payload
    case .adjustmentEnded(let payload): return payload
    case .agreementAsked(let payload): return payload
    case .erased: return nil
    }
  }
}
