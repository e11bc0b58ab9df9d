public import PolicyModel

/// What somebody intends to do, as far as a requirement reads it.
///
/// On the rail, before any form is filled in, most of it is empty; demands that the form itself will
/// answer are then reported as such.
public struct Intention: Sendable {
  /// What would be decided: a measure with its terms, incidents and facts; nil for other measures, and on
  /// the rail.
  public var proposal: Proposal?
  /// The form intended, known before its terms are.
  public var form: RestrictionForm?
  /// The incidents that it would rest on.
  public var incidents: [IncidentID] = []
  /// For an interim ban: the ban that may follow, which is put to the parent.
  public var proposed: Terms?
  /// The restriction that a review is about; nil where it is no review.
  public var reviewed: ItemID?
  /// The day to reply by, for an interim ban.
  public var replyBy: CivilDate?
  /// The reasons.
  public var reasons: DecisionReasons?
  /// What happens with each child.
  public var children: [ChildArrangement] = []
  /// What was asked and agreed about adjustments.
  public var adjustments = ""
  /// How the parent may complain.
  public var complaintRoute = ""
  /// Why the matter is too serious for the earlier steps.
  public var seriousness = ""
  /// The parent who agreed.
  public var consentFrom = ""
  /// Whom the school tried to reach.
  public var attempts = ""
  /// Written reasons for what the fairness gate lets the head override.
  public var overrides: [Demand: String] = [:]
  /// False on the rail: nothing is filled in yet.
  public var isFilledIn = true

  /// An intention about these incidents.
  public init(incidents: [IncidentID]) {
    self.incidents = incidents
  }

  /// A step seen on the rail, before its form is opened.
  public static func onTheRail(
    form: RestrictionForm?, incidents: [IncidentID], reviewed: ItemID? = nil
  ) -> Intention {
    var intention = Intention(incidents: incidents)
    intention.form = form
    intention.reviewed = reviewed
    intention.isFilledIn = false
    return intention
  }

  /// The form intended, from the terms or, before they are known, by itself.
  var intendedForm: RestrictionForm? { proposal?.terms.form ?? form }
}

/// How one requirement stands.
public enum Judgement: Hashable, Sendable {
  /// It is met, and this is how.
  case met(MetDemand)
  /// It is not met.
  case unmet(Refusal.Reason)
  /// The step's own form will ask for it.
  case toBeStated(Demand)
}
