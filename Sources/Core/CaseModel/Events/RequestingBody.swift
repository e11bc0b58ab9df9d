import PolicyModel

/// Who asked that a conversation with the parent be put off.
public enum RequestingBody: String, Codable, CaseIterable, Sendable {
  case police
  case socialCare = "social-care"
  case designatedOfficer = "designated-officer"
  case probation
  /// The parent: an offer that was not taken up, and no reason to go on without one.
  case parent

  /// The body in words.
  public var words: String {
    switch self {
    case .police: return "the police"
    case .socialCare: return "social care or children's services"
    case .designatedOfficer: return "the local authority's designated officer"
    case .probation: return "probation or youth justice"
    case .parent: return "the person themselves"
    }
  }

  /// True for a body at whose request a case goes on before the parent is spoken to.
  public var isAuthority: Bool { self != .parent }
}

extension ParentSpokenTo {
  /// True where it was put off by a body that may ask for that, by somebody named, under a reference.
  var isPutOffByAuthority: Bool {
    outcome == .putOff && (requestedFrom?.isAuthority ?? false) && !requestedBy.namesNobody
      && !reference.isBlank
  }
  /// True where a conversation was offered and not taken up.
  var isOfferInVain: Bool {
    switch outcome {
    case .declined, .unanswered: return true
    case .putOff: return requestedFrom == .parent
    case .spoken: return false
    }
  }
}
