import PolicyModel

/// Who may hold a meeting differs from school to school, and is never just anyone.
enum MeetingsHaveHolders {
  static let rule = "Those who may hold a meeting are those who could, and only meetings have them."

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    pack.measures.flatMap { measure in
      guard !measure.with.isEmpty else { return [PackFinding]() }
      guard isMeeting(measure.kind) else {
        return [PackFinding("measure \(measure.id)", "It is no meeting, so nobody holds it.")]
      }
      return measure.with.filter { !DecidingRoles.ofMeetings.contains($0) }.map {
        PackFinding(
          "measure \(measure.id)",
          "It may be held by \($0.inWords), who does not hold such meetings.")
      }
    }
  }

  /// True for measures in which somebody of the school meets the parent.
  private static func isMeeting(_ kind: MeasureKind) -> Bool {
    switch kind {
    case .meetingInvitation, .mediation, .accompaniedContact, .seniorContact, .managedContact,
      .partyContact:
      return true
    case .informalWord, .verbalWarning, .askedToLeave, .warningLetter, .banWarning, .authorities,
      .legalAdvice, .legalAction, .networkReport, .removalRequest, .schoolRecord, .meetingStopped,
      .complaintsProcedure, .siteBan:
      return false
    }
  }
}
