/// Why the vice-chair is asked in the chair's place (our default, said so).
public enum StandInReason: String, Codable, CaseIterable, Sendable {
  /// The chair is the person of the case.
  case parent
  /// The chair is related to them.
  case related
  /// The chair cannot be reached in time.
  case away
  /// The chair was asked, or rung, and did not answer.
  case silent
  /// Nobody is in the office of the chair.
  case vacant
  /// The chair was affected by an incident or saw it.
  case involved
  /// Another conflict of interest, which is said in words.
  case conflict

  /// The reason in words: `the chair is away`.
  public var words: String {
    switch self {
    case .parent: return "the chair is the person it is about"
    case .related: return "the chair is related to the person it is about"
    case .away: return "the chair is away"
    case .silent: return "the chair was asked and did not answer"
    case .vacant: return "there is no chair in office"
    case .involved: return "the chair was affected by it or saw it"
    case .conflict: return "the chair has another conflict of interest"
    }
  }
}
