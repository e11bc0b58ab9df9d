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

  /// What somebody who asks for this body is there; nobody for the parent.
  public var officers: [String] {
    switch self {
    case .police: return ["police officer", "member of police staff"]
    case .socialCare: return ["social worker", "social care manager", "member of the duty team"]
    case .designatedOfficer: return ["designated officer"]
    case .probation: return ["probation officer", "youth justice worker"]
    case .parent: return []
    }
  }

  /// What a form asks of an officer: what they are with this body.
  var asksOfficer: String {
    switch self {
    case .police: return "What they are with the police"
    case .socialCare: return "What they are with social care"
    case .designatedOfficer: return "What they are with the designated officer"
    case .probation: return "What they are with probation or youth justice"
    case .parent: return "What they are"
    }
  }

  /// True for a body at whose request a case goes on before the parent is spoken to.
  public var isAuthority: Bool { self != .parent }
}

extension ParentSpokenTo {
  /// True where it was put off by a body that may ask for that, by somebody named, under a reference.
  var isPutOffByAuthority: Bool {
    outcome == .putOff && (requestedFrom?.isAuthority ?? false) && requestedBy.namesOfficer
      && reference.isReference
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

extension HoldPlaced {
  /// True where somebody named asked for it, under a reference: nobody is spoken to while it stands.
  var isRequestOfAuthority: Bool {
    let who = by.split(separator: ",").map { String($0).trimmed }
    return body.isAuthority && reference.isReference && who.count > 1
      && who.allSatisfy { !$0.tellsNothing }
  }
}

extension String {
  /// True for what may be a reference: a figure alone is one.
  fileprivate var isReference: Bool { !tellsNothing || contains(where: \.isNumber) }

  /// True where it names somebody of a body by name or number, and not by what they are to whoever writes.
  fileprivate var namesOfficer: Bool {
    let first = split { !$0.isLetter && !$0.isNumber }.first?.lowercased() ?? ""
    let isSomebody = ["a", "an", "another", "her", "his", "my", "one", "our", "some", "their"]
      .contains(first)
    return !namesNobody && !isSomebody
  }
}
