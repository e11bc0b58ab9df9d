import PolicyModel

extension Refusal {
  /// The fields of a form in which what a refusal asks for may be stated, in the order of its reasons; none
  /// for what no form can state.
  public var fields: [String] { reasons.compactMap(\.demand).flatMap(\.fields) }
}

extension Demand {
  /// Where it is stated, or its reason where it is passed over; none where it is met by something done before.
  fileprivate var fields: [String] {
    switch self {
    case .warnedFirst: return ["seriousness"]
    case .consentGiven: return ["consent"]
    case .familyTried: return ["attempts"]
    case .reasonsGiven: return ["facts"]
    case .endOrReview: return ["until"]
    case .impartialDecider: return ["override-\(rawValue)", "own-cause"]
    case .noticeLength, .adjustmentsAsked, .complaintRoute, .childArrangements:
      return ["override-\(rawValue)"]
    case .informationGathered, .parentSpokenTo, .chairConsulted, .meetingFirst, .chanceToRespond:
      return []
    }
  }
}
