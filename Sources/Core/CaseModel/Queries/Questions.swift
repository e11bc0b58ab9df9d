/// Parents that match a filter, in order of name unless another is chosen.
public struct ParentsQuestion: Hashable, Sendable {
  /// What was typed, as ``FilterReader`` reads it.
  public var text: String
  /// In what order.
  public var order: Ordering<ParentColumn>

  /// Parents by name.
  public init(text: String = "", order: Ordering<ParentColumn> = .usual) {
    self.text = text
    self.order = order
  }
}

/// Cases, the most pressing first.
public struct CasesQuestion: Hashable, Sendable {
  /// What was typed, as ``FilterReader`` reads it; an `open:` in it outweighs ``open``.
  public var text: String
  /// One person's cases only.
  public var parent: ParentID?
  /// True for open cases, false for closed ones, nil for all.
  public var open: Bool?
  /// In what order.
  public var order: Ordering<CaseColumn>

  /// Cases of a list.
  public init(
    text: String = "", parent: ParentID? = nil, open: Bool? = nil,
    order: Ordering<CaseColumn> = .usual
  ) {
    self.text = text
    self.parent = parent
    self.open = open
    self.order = order
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
  /// In what order.
  public var order: Ordering<BanColumn>

  /// Restrictions of a list.
  public init(
    text: String = "", parent: ParentID? = nil, dueWithin: Int? = nil, liveOnly: Bool = false,
    order: Ordering<BanColumn> = .usual
  ) {
    self.text = text
    self.parent = parent
    self.dueWithin = dueWithin
    self.liveOnly = liveOnly
    self.order = order
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
  /// In what order.
  public var order: Ordering<LetterColumn>

  /// Letters of a list.
  public init(
    text: String = "", parent: ParentID? = nil, outstandingOnly: Bool = false,
    order: Ordering<LetterColumn> = .usual
  ) {
    self.text = text
    self.parent = parent
    self.outstandingOnly = outstandingOnly
    self.order = order
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
  /// In what order.
  public var order: Ordering<IncidentColumn>

  /// Incidents of a list.
  public init(
    text: String = "", parent: ParentID? = nil, untriagedOnly: Bool = false,
    order: Ordering<IncidentColumn> = .usual
  ) {
    self.text = text
    self.parent = parent
    self.untriagedOnly = untriagedOnly
    self.order = order
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
