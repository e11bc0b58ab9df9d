/// How the school judged an incident.
public enum Nature: String, Codable, CaseIterable, Sendable {
  case criminal
  case libellous
  case both
  case neither

  /// True where the head thinks that a crime may have been committed.
  public var isCriminal: Bool { self == .criminal || self == .both }
  /// True where the head thinks that it may be libel or slander.
  public var isLibellous: Bool { self == .libellous || self == .both }
}

/// Where and how an incident happened.
public enum Channel: String, Codable, CaseIterable, Sendable {
  case premises
  case meeting
  case telephone
  case message
  case socialMedia = "social-media"
  case messagingGroup = "messaging-group"
  case elsewhere

  /// True where it happened on the school's site.
  public var isOnPremises: Bool { self == .premises || self == .meeting }

  /// True where nobody met anybody.
  public var isOnline: Bool { self == .message || self == .socialMedia || self == .messagingGroup }

  /// The channel in words.
  public var words: String {
    switch self {
    case .premises: return "on the premises"
    case .meeting: return "in a meeting or appointment"
    case .telephone: return "on the telephone"
    case .message: return "by message or e-mail"
    case .socialMedia: return "on social media"
    case .messagingGroup: return "in a messaging group"
    case .elsewhere: return "elsewhere"
    }
  }
}

/// One set of facts that brings a duty or a route about. Every part that is stated must hold.
public struct Trigger: Hashable, Sendable, Codable {
  /// Any of these natures, as the head judged it.
  public var nature: [Nature]
  /// Any of these categories among the behaviours.
  public var category: [BehaviourCategory]
  /// Any of these channels.
  public var channel: [Channel]

  /// Facts that bring a duty about; an empty list asks nothing.
  public init(
    nature: [Nature] = [], category: [BehaviourCategory] = [], channel: [Channel] = []
  ) {
    self.nature = nature
    self.category = category
    self.channel = channel
  }
}

/// What the policy says *will* be done.
public struct Duty: Hashable, Sendable, Codable {
  /// Its id within the pack.
  public var id: String
  /// What is to be done, as Today says it: `Refer it to the police`.
  public var name: String
  /// The clause that says so.
  public var clause: ClauseID
  /// Any of these brings it about; empty means always.
  public var when: [Trigger]
  /// The steps that fulfil it, any one of them: measure ids, power ids or built-in steps.
  public var doneBy: [String]
  /// True where the policy wants it before other steps.
  public var first: Bool
  /// Words of which one stands in the name of whomever the act turns to; empty where anybody will do.
  public var to: [String]

  /// What the policy says will be done.
  public init(
    id: String, name: String, clause: ClauseID, when: [Trigger], doneBy: [String],
    first: Bool = false, to: [String] = []
  ) {
    self.id = id
    self.name = name
    self.clause = clause
    self.when = when
    self.doneBy = doneBy
    self.first = first
    self.to = to
  }
}

/// Which measures the policy names for which kind of incident.
public struct Route: Hashable, Sendable, Codable {
  /// Its id within the pack.
  public var id: String
  /// The clause that says so.
  public var clause: ClauseID
  /// Any of these brings it about; empty means always.
  public var when: [Trigger]
  /// The measures it leads to.
  public var to: [String]

  /// Which measures go with which kind of incident.
  public init(id: String, clause: ClauseID, when: [Trigger], to: [String]) {
    self.id = id
    self.clause = clause
    self.when = when
    self.to = to
  }
}

/// Something that a named role may do, and what must be true first.
public struct Power: Hashable, Sendable, Codable {
  /// Its id within the pack, which is also the name of its step.
  public var id: String
  /// What the rail calls it.
  public var name: String
  /// The clause that gives it.
  public var clause: ClauseID
  /// Who holds it.
  public var who: [Role]
  /// What must be true first.
  public var requires: [Requirement]

  /// Something that a named role may do.
  public init(id: String, name: String, clause: ClauseID, who: [Role], requires: [Requirement]) {
    self.id = id
    self.name = name
    self.clause = clause
    self.who = who
    self.requires = requires
  }
}

/// Someone who must be consulted before certain measures.
public struct Consultation: Hashable, Sendable, Codable {
  /// Who is consulted.
  public var role: Role
  /// The measures before which they are.
  public var before: [String]
  /// Who stands in when that person is the subject, related, away or conflicted.
  public var standIn: Role
  /// The clause that asks it.
  public var clause: ClauseID

  /// Someone who must be consulted before certain measures.
  public init(role: Role, before: [String], standIn: Role, clause: ClauseID) {
    self.role = role
    self.before = before
    self.standIn = standIn
    self.clause = clause
  }
}
