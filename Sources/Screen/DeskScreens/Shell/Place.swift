/// The numbered places, each reached by its digit from wherever nothing is being typed.
public enum Place: Int, CaseIterable, Hashable, Sendable {
  case today = 1, parents, cases, bans, letters, policy, record, reports

  /// What the line of places calls it.
  public var title: String {
    switch self {
    case .today: return "Today"
    case .parents: return "Parents"
    case .cases: return "Cases"
    case .bans: return "Bans"
    case .letters: return "Letters"
    case .policy: return "Policy"
    case .record: return "Record"
    case .reports: return "Reports"
    }
  }

  /// The place as one enters it.
  var screen: any Screen {
    switch self {
    case .today: return TodayScreen()
    case .parents: return ParentsScreen()
    case .cases: return CasesScreen()
    case .bans: return BansScreen()
    case .letters: return LettersScreen()
    case .policy: return PolicyScreen()
    case .record: return RecordScreen()
    case .reports: return ReportsScreen()
    }
  }
}
