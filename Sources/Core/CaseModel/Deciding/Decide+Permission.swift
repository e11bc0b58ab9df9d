public import PolicyModel

extension Decider {
  /// Why this actor may not do this; nil where they may.
  ///
  /// Decisions are the head's, or whoever acts as head; running a case is for senior staff; a breach of
  /// a restriction may be logged by anyone.
  func permission(for command: CaseCommand) -> Refusal? {
    if isOwnCase && !isProtective(command) {
      return Refusal(
        .permission, "This case is about you: nobody acts in their own.",
        citation: Citation(
          basis: .law, source: "Common law", place: "nobody is judge in their own cause"),
        opens: ["Somebody else acts as headteacher for this case; record that as a delegation."])
    }
    switch command {
    case .logBreach, .open: return nil
    case .take(let event), .invite(let event, _): return takePermission(event)
    case .restrict(let event, _): return decides(event.measure)
    case .giveNotice(let event): return decides(event.proposal.measure)
    case .decideReview(let event):
      return decides(state.restriction(event.restriction)?.measure ?? "")
    case .decideChallenge(let event):
      let challenge = state.challenges.first { $0.facts.challenge == event.challenge }
      // Whoever the policy names to hear it records what they decided.
      if challenge?.facts.hearers.contains(context.actor.staff) ?? false { return nil }
      return headOnly()
    case .stateNobodyElse, .judgeIncident, .decideNoRestriction, .setAside, .departFromDuty,
      .considerReply, .correctPerson, .changeAccess, .close, .reopen, .agreeException:
      return headOnly()
    case .recordFound: return headOnly() ?? confirmedOnly()
    case .consult: return headOnly()
    case .issueLetter(let event):
      guard let letter = state.letter(event.letter) else { return nil }
      return letter.draft.kind.isSignedByHead ? headOnly() : running()
    case .joinIncident, .takeStatement, .askAccount, .keepEvidence, .speak, .askAdjustments,
      .draftLetter, .dropLetter, .sendLetter, .returnLetter, .arrangeMeeting, .holdMeeting,
      .missMeeting, .moveReplyBy, .receiveRepresentations, .declineRepresentations, .recordView,
      .prepareReview, .requestReview, .changeArrangements, .receiveChallenge, .placeHold,
      .liftHold, .notUseMeasure, .referToSafeguarding, .identify, .note, .handOver:
      return running()
    case .correctEntry(let event):
      return state.isOfHead(event.sequence) ? headOnly() : running()
    case .putOff(let event):
      return DueKind(rawValue: event.due)?.isDecisionDue ?? false ? headOnly() : running()
    }
  }

  /// True where this actor may fix the text of a letter: some are signed by the head.
  func mayIssue(_ letter: CaseLetter) -> Bool {
    let issued = LetterIssued(
      letter: letter.id, kind: letter.draft.kind, text: "", hash: "",
      signedBy: context.actor.staff)
    return permission(for: .issueLetter(issued)) == nil
  }

  /// True where whoever acts is the person of the case, as the record has them now.
  private var isOwnCase: Bool {
    context.staff.contains { $0.staff == context.actor.staff && $0.isSubject }
  }

  private func isProtective(_ command: CaseCommand) -> Bool {
    guard case .take(let event) = command else { return false }
    return context.pack.measure(event.measure)?.kind.isProtective ?? false
  }

  private func takePermission(_ event: MeasureTaken) -> Refusal? {
    if let power = context.pack.power(event.measure) {
      if power.who.contains(where: { context.actor.holds($0) }) { return nil }
      let who = power.who.map(\.inWords).joined(separator: " or ")
      let clause = context.pack.clause(power.clause)
      return Refusal([
        Refusal.Reason(
          kind: .permission, why: "This is for \(who).", clause: clause?.summary,
          citation: clause?.citation,
          opens: ["Ask \(who), or act under a delegation from the headteacher."])
      ])
    }
    guard let measure = context.pack.measure(event.measure) else { return nil }
    if measure.kind.isProtective { return nil }
    switch measure.kind {
    case .schoolRecord, .networkReport, .removalRequest, .partyContact, .meetingStopped:
      return running()
    case .informalWord, .verbalWarning, .askedToLeave, .authorities, .legalAdvice,
      .warningLetter, .banWarning, .meetingInvitation, .mediation, .legalAction,
      .complaintsProcedure, .accompaniedContact, .seniorContact, .managedContact, .siteBan:
      return decides(event.measure)
    }
  }

  private func decides(_ measureID: String) -> Refusal? {
    guard let measure = context.pack.measure(measureID) else { return nil }
    if context.actor.holds(measure.decidedBy) { return nil }
    let clause = context.pack.clause(measure.clause)
    return Refusal([
      Refusal.Reason(
        kind: .permission, why: "This decision is for \(measure.decidedBy.inWords).",
        clause: clause?.summary, citation: clause?.citation,
        opens: [
          "Ask \(measure.decidedBy.inWords) to decide.",
          "Or \(Self.recordingDelegation).",
        ])
    ])
  }

  private func headOnly() -> Refusal? {
    if context.actor.isHead { return nil }
    return Refusal(
      .permission, "This is for the headteacher.",
      citation: Citation(basis: .ourDefault, source: "", place: ""),
      opens: ["Ask the headteacher, or \(Self.recordingDelegation)."])
  }

  /// What opens the head's acts to somebody else, and where it is done.
  private static let recordingDelegation =
    "have somebody else record the delegation under which you act as headteacher: “Hands the head's part on” "
    + "among the actions, or “conduct staff delegate”"

  /// What both gates are not asked of rests on nobody's own word that they act as head.
  private func confirmedOnly() -> Refusal? {
    guard context.actor.isUnconfirmed, !context.actor.roles.contains(.head) else { return nil }
    return Refusal(
      .permission, "The headteacher has not confirmed that you act for them.",
      citation: .ours("restrictions as found"),
      opens: ["Ask the headteacher to confirm the delegation, or to record it themselves."])
  }

  private func running() -> Refusal? {
    if context.actor.runsCases { return nil }
    return Refusal(
      .permission,
      "Working on a case is for the headteacher, deputies, senior staff and the safeguarding lead.",
      citation: Citation(basis: .ourDefault, source: "", place: ""),
      opens: ["Report an incident, or ask one of them."])
  }
}

extension LetterKind {
  /// True for letters that tell of a decision about a restriction, which the head signs.
  public var isSignedByHead: Bool {
    switch self {
    case .noticeOfIntent, .interimBan, .ban, .noBan, .managedContact, .accompaniedContact,
      .reviewNotice, .reviewOutcome, .laterReply, .lift, .setAside, .banWarning, .exception,
      .chairNote:
      return true
    case .invitation, .warning, .moreTime, .lapse, .restrictionBreached, .arrangementsOtherCarer,
      .challengeOutcome, .acknowledgement, .removalRequest, .staffAffected:
      return false
    }
  }
}
