public import PolicyModel

/// What law and guidance ask of a school before a restriction, whatever its own policy says.
///
/// No pack writes these; the reader appends them to every restriction, so that no pack can leave one
/// out. Which of them the head may set aside with a written reason is `Demand.overridable`.
public enum FairnessGate {
  /// The requirements for a measure of this kind, each with all its ways, in the order in which a form
  /// asks them; empty where the measure is no restriction.
  public static func requirements(for kind: MeasureKind) -> [Requirement] {
    switch kind {
    case .siteBan:
      return [
        chanceToRespond, reasonsGiven, endOrReview, noticeLength, childArrangements,
        adjustmentsAsked, complaintRoute, impartialDecider,
      ]
    case .managedContact:
      return [reasonsGiven, endOrReview, adjustmentsAsked, complaintRoute, impartialDecider]
    case .accompaniedContact, .seniorContact:
      return [reasonsGiven, endOrReview, impartialDecider]
    case .informalWord, .verbalWarning, .askedToLeave, .warningLetter, .banWarning,
      .meetingInvitation, .mediation, .authorities, .legalAdvice, .legalAction, .networkReport,
      .removalRequest, .schoolRecord, .partyContact, .meetingStopped, .complaintsProcedure:
      return []
    }
  }

  /// True for a demand that law and guidance make, which no pack writes. A ban is asked all of them.
  public static func makes(_ demand: Demand) -> Bool {
    requirements(for: .siteBan).contains { $0.id == demand }
  }

  private static let accessGuidance = "DfE, Controlling access to school premises"

  private static let chanceToRespond = law(
    .chanceToRespond, "Wandsworth LBC v A [2000] 1 WLR 1246",
    "a licence to enter ends fairly only when its holder could put their side")
  private static let reasonsGiven = law(
    .reasonsGiven, accessGuidance, "telling the person in writing, with reasons")
  private static let endOrReview = law(
    .endOrReview, accessGuidance, "review within a reasonable time")
  // Guidance asks for a date to comment by; how long that is to be, nobody says but us.
  private static let noticeLength = Requirement(
    id: .noticeLength, ways: Demand.noticeLength.possibleWays, clause: nil,
    citation: .ours("time to reply"))
  private static let childArrangements = law(
    .childArrangements,
    "DfE, Understanding and dealing with issues relating to parental responsibility",
    "a parent keeps their part in the child's education")
  private static let adjustmentsAsked = law(
    .adjustmentsAsked, "Equality Act 2010", "section 20, reasonable adjustments")
  private static let complaintRoute = law(
    .complaintRoute, accessGuidance, "a challenge goes through the school's complaints procedure")

  private static let impartialDecider = law(
    .impartialDecider, "Common law", "nobody is judge in their own cause")

  private static func law(_ demand: Demand, _ source: String, _ place: String) -> Requirement {
    Requirement(
      id: demand, ways: demand.possibleWays, clause: nil,
      citation: Citation(basis: .law, source: source, place: place))
  }
}
