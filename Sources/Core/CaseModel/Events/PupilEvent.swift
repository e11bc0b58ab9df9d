/// Everything that can be recorded about a pupil.
public enum PupilEvent: Hashable, Sendable {
  case pupilAdded(PupilAdded)
  case pupilChanged(PupilChanged)
  case pupilLeft(PupilLeft)
  case pupilReturned(PupilReturned)
  /// The entry's content was destroyed under an authority; only its kind is left.
  case erased(kind: String)

  /// The kinds of payload that belong to this stream.
  public static let payloads: [any EventPayload.Type] = [
    PupilAdded.self, PupilChanged.self, PupilLeft.self, PupilReturned.self,
    PupilReturned.First.self,
  ]

  /// The event with this payload; nil for a payload of another kind of stream.
  public init?(_ payload: any EventPayload) {
    switch payload {
    case let payload as PupilAdded: self = .pupilAdded(payload)
    case let payload as PupilChanged: self = .pupilChanged(payload)
    case let payload as PupilLeft: self = .pupilLeft(payload)
    case let payload as PupilReturned: self = .pupilReturned(payload)
    case let first as PupilReturned.First:
      self = .pupilReturned(PupilReturned(on: first.on, why: ""))
    default: return nil
    }
  }

  /// The content to be stored; nil where it was erased.
  public var payload: (any EventPayload)? {
    switch self {
    case .pupilAdded(let payload): return payload
    case .pupilChanged(let payload): return payload
    case .pupilLeft(let payload): return payload
    case .pupilReturned(let payload): return payload
    case .erased: return nil
    }
  }
}
