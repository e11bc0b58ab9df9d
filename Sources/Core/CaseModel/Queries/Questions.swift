/// Parents whose names hold all the typed words, in order of name.
public struct ParentsQuestion: Hashable, Sendable {
  /// What was typed; folded before it is compared.
  public var text: String

  /// Parents by name.
  public init(text: String = "") { self.text = text }
}

/// Cases, the most pressing first.
public struct CasesQuestion: Hashable, Sendable {
  /// What was typed: words of a name, or a number.
  public var text: String
  /// One person's cases only.
  public var parent: ParentID?
  /// True for open cases, false for closed ones, nil for all.
  public var open: Bool?

  /// Cases of a list.
  public init(text: String = "", parent: ParentID? = nil, open: Bool? = nil) {
    self.text = text
    self.parent = parent
    self.open = open
  }
}

/// Restrictions, by the day on which they end or are reviewed.
public struct RestrictionsQuestion: Hashable, Sendable {
  /// What was typed.
  public var text: String
  /// One person's only.
  public var parent: ParentID?
  /// Those with something due within so many days from today; nil for all.
  public var dueWithin: Int?
  /// True for those that are live today.
  public var liveOnly: Bool

  /// Restrictions of a list.
  public init(
    text: String = "", parent: ParentID? = nil, dueWithin: Int? = nil, liveOnly: Bool = false
  ) {
    self.text = text
    self.parent = parent
    self.dueWithin = dueWithin
    self.liveOnly = liveOnly
  }
}

/// Letters, the latest first.
public struct LettersQuestion: Hashable, Sendable {
  /// What was typed.
  public var text: String
  /// One person's only.
  public var parent: ParentID?
  /// True for those still to be sent.
  public var outstandingOnly: Bool

  /// Letters of a list.
  public init(text: String = "", parent: ParentID? = nil, outstandingOnly: Bool = false) {
    self.text = text
    self.parent = parent
    self.outstandingOnly = outstandingOnly
  }
}

/// Incidents, the latest first.
public struct IncidentsQuestion: Hashable, Sendable {
  /// What was typed.
  public var text: String
  /// One person's only.
  public var parent: ParentID?
  /// True for those nobody has triaged.
  public var untriagedOnly: Bool

  /// Incidents of a list.
  public init(text: String = "", parent: ParentID? = nil, untriagedOnly: Bool = false) {
    self.text = text
    self.parent = parent
    self.untriagedOnly = untriagedOnly
  }
}

/// Pupils by name.
public struct ChildrenQuestion: Hashable, Sendable {
  /// What was typed.
  public var text: String

  /// Pupils by name.
  public init(text: String = "") { self.text = text }
}

/// What a report counts.
public enum ReportQuestion: String, CaseIterable, Hashable, Sendable {
  case behaviour, measure, outcome, term, channel

  /// The report's title.
  public var title: String {
    switch self {
    case .behaviour: return "Incidents by behaviour"
    case .measure: return "Measures used"
    case .outcome: return "How cases ended"
    case .term: return "Incidents by school term"
    case .channel: return "Where incidents happened"
    }
  }
}
