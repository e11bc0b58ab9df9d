/// The one vocabulary of behaviour over all packs, so that schools can be compared and filters work.
public enum BehaviourCategory: String, Codable, CaseIterable, Sendable {
  case aggression
  case alcoholOrSmoking = "alcohol-or-smoking"
  case damage
  case disciplineOfOthersChild = "discipline-of-others-child"
  case disrespect
  case disruption
  case dogs
  case drugs
  case exposureToHarm = "exposure-to-harm"
  case harassment
  case images
  case intimidation
  case language
  case messages
  case phones
  case physicalPunishment = "physical-punishment"
  case posts
  case publicHumiliation = "public-humiliation"
  case recording
  case security
  case temper
  case threat
  case uncollectedChild = "uncollected-child"
  case unsafeCollection = "unsafe-collection"
  case unsupportive
  case violence

  /// The category in words, for lists and reports.
  public var words: String {
    switch self {
    case .aggression: return "aggressive behaviour"
    case .alcoholOrSmoking: return "smoking or alcohol"
    case .damage: return "damage to property"
    case .disciplineOfOthersChild: return "disciplining another's child"
    case .disrespect: return "disrespect or rudeness"
    case .disruption: return "disruption"
    case .dogs: return "dogs on site"
    case .drugs: return "drugs"
    case .exposureToHarm: return "exposing a child to harmful material"
    case .harassment: return "harassment or pressure on staff"
    case .images: return "images or details of pupils shared"
    case .intimidation: return "intimidation"
    case .language: return "offensive language"
    case .messages: return "abusive messages"
    case .phones: return "mobile phones"
    case .physicalPunishment: return "physical punishment"
    case .posts: return "posts online"
    case .publicHumiliation: return "public humiliation"
    case .recording: return "recording without permission"
    case .security: return "breach of security"
    case .temper: return "temper or shouting"
    case .threat: return "threats"
    case .uncollectedChild: return "child not collected"
    case .unsafeCollection: return "unsafe to collect"
    case .unsupportive: return "unsupportive conduct"
    case .violence: return "violence"
    }
  }
}

/// A clause that can be breached.
public struct Behaviour: Hashable, Sendable, Codable {
  /// Its id within the pack, such as `threat`.
  public var id: String
  /// What it is called in lists: a few words.
  public var name: String
  /// The clause it breaches.
  public var clause: ClauseID
  /// Its place in the common vocabulary.
  public var category: BehaviourCategory
  /// The expectations that it goes against, which a letter about it may recall.
  public var expects: [ClauseID]
  /// When it is allowed, in words: guide dogs, alcohol at an event that allows it.
  public var exceptions: [String]

  /// A clause that can be breached.
  public init(
    id: String, name: String, clause: ClauseID, category: BehaviourCategory,
    expects: [ClauseID] = [], exceptions: [String] = []
  ) {
    self.id = id
    self.name = name
    self.clause = clause
    self.category = category
    self.expects = expects
    self.exceptions = exceptions
  }
}
