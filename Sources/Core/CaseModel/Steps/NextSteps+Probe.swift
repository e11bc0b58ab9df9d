import PolicyModel

/// Commands that stand for a step before its form is filled in, to ask who may take it.
extension Decider {
  /// A command that stands for the step, to ask who may take it; nil where it makes no sense now.
  func probe(_ step: BuiltInStep) -> CaseCommand? {
    let live = state.live(on: context.today)
    let outstanding = state.letters.filter(\.isOutstanding)
    let reasons = DecisionReasons(facts: "", factors: "", alternatives: "")
    switch step {
    case .statement:
      return .takeStatement(StatementTaken(from: "", part: .witness, firstHand: true, seen: ""))
    case .askAccount: return .askAccount(AccountAsked(from: "", how: ""))
    case .nobodyElse: return .stateNobodyElse(NobodyElseInvolved(reason: ""))
    case .evidence:
      return .keepEvidence(EvidenceKept(hash: "", name: "", bytes: 0, type: "", describes: ""))
    case .spokenTo: return .speak(ParentSpokenTo(channel: .telephone, outcome: .spoken))
    case .triage:
      guard !state.joinedIncidents.isEmpty else { return nil }
      return .judgeIncident(
        IncidentJudged(incident: "", nature: .neither, seriousness: .low, reason: ""))
    case .adjustments: return .askAdjustments(AdjustmentsAsked(how: "", answer: ""))
    case .safeguarding: return .referToSafeguarding(ReferredToSafeguarding())
    case .meetingArrange:
      return .arrangeMeeting(
        MeetingArranged(meeting: "", on: context.today, with: context.actor.staff))
    case .meetingHeld:
      guard state.meetings.contains(where: \.isOpen) else { return nil }
      return .holdMeeting(MeetingHeld(meeting: "", note: ""))
    case .meetingMissed:
      guard state.meetings.contains(where: \.isOpen) else { return nil }
      return .missMeeting(MeetingMissed(meeting: "", why: .notAttended))
    case .consult:
      return .consult(
        ChairAsked(consultation: "", of: .chair, how: "", proposal: probeProposal), view: nil,
        note: "")
    case .consultReply:
      guard state.consultations.contains(where: { !$0.isWithdrawn && $0.answered == nil }) else {
        return nil
      }
      return .recordView(ChairReplied(consultation: "", view: .noView))
    case .notice:
      return .giveNotice(
        NoticeGiven(notice: "", proposal: probeProposal, replyBy: context.today))
    case .interimBan:
      guard let measure = context.pack.measure(of: .siteBan) else { return nil }
      return .restrict(probeDecision(measure, form: .interim), overrides: [:])
    case .representations:
      return .receiveRepresentations(RepresentationsReceived(how: "", text: ""))
    case .decline, .moveReplyBy, .noBan:
      if step == .noBan {
        guard let hearing = state.openHearings.first(where: { $0.origin != .review }) else {
          return nil
        }
        return .decideNoRestriction(NoRestrictionDecided(about: hearing.id, reasons: reasons))
      }
      let awaited = state.openHearings.filter(\.isAwaited)
      if step == .decline {
        return awaited.isEmpty
          ? nil : .declineRepresentations(RepresentationsDeclined(how: "", said: ""))
      }
      guard let hearing = awaited.first(where: takesMoreTime) else { return nil }
      return .moveReplyBy(ReplyByMoved(about: hearing.id, replyBy: context.today, reason: ""))
    case .found:
      return .recordFound(
        RestrictionFound(
          restriction: "", measure: "", terms: probeProposal.terms, origin: .before, imposedBy: "",
          shownBy: .letter, dated: context.today))
    case .reviewPrepare, .reviewRequest, .review, .exception, .arrangements:
      guard let first = live.first else { return nil }
      return reviewProbe(step, first, reasons)
    case .replyConsidered:
      return toAnswer.first.map {
        .considerReply(ReplyConsidered(restriction: $0.id, answer: ""))
      }
    case .breach:
      guard let first = state.restrictions.first(where: \.canBeBreached) else { return nil }
      return .logBreach(RestrictionBreached(restriction: first.id, what: ""))
    case .challenge:
      guard let first = challengeable.first else { return nil }
      return .receiveChallenge(
        ChallengeReceived(challenge: "", about: first.id, hearer: .panel, says: "", how: ""))
    case .challengeOutcome:
      guard let open = state.challenges.first(where: { $0.decided == nil }) else { return nil }
      return .decideChallenge(
        ChallengeDecided(
          challenge: open.facts.challenge, outcome: .notUpheld, reasons: ""))
    case .setAside:
      guard let first = state.restrictions.first(where: { $0.ending != .setAside }) else {
        return nil
      }
      return .setAside(RestrictionSetAside(restriction: first.id, reason: ""))
    case .letter:
      guard hasLetterToDraft else { return nil }
      return .draftLetter(LetterDrafted(letter: "", kind: .chairNote))
    case .letterIssue:
      guard let letter = outstanding.first(where: { $0.issued == nil }) else { return nil }
      return .issueLetter(
        LetterIssued(
          letter: letter.id, kind: letter.draft.kind, text: "", hash: "",
          signedBy: context.actor.staff))
    case .letterSent:
      let waiting = state.letters.first {
        $0.issued != nil && ($0.isOutstanding || $0.returned != nil && $0.overtaken == nil)
      }
      guard let letter = waiting else { return nil }
      return .sendLetter(LetterSent(letter: letter.id, how: .post, to: "the address on record"))
    case .letterReturned:
      guard let letter = state.letters.first(where: \.hasReached) else { return nil }
      return .returnLetter(LetterReturned(letter: letter.id, reason: ""))
    case .letterDrop:
      guard let letter = outstanding.first else { return nil }
      return .dropLetter(LetterDropped(letter: letter.id, reason: ""))
    case .hold: return state.hold == nil ? .placeHold(HoldPlaced(by: "")) : nil
    case .holdLift: return state.hold == nil ? nil : .liftHold(HoldLifted(by: ""))
    case .departure:
      return state.undoneDuties(in: context).isEmpty
        ? nil : .departFromDuty(DutyDeparted(duty: "", reason: ""))
    case .notUsed: return .notUseMeasure(MeasureNotUsed(measure: "", reason: ""))
    case .joinIncident:
      return .joinIncident(
        IncidentJoined(
          incident: "", on: context.happened, channel: .premises, behaviours: [], categories: []))
    case .identify:
      return context.person.isIdentified
        ? nil : .identify(PersonIdentified(parent: "", how: "", by: ""))
    case .correctPerson: return .correctPerson(PersonCorrected(wrong: "", reason: ""))
    case .access: return .changeAccess(AccessChanged(access: .team, people: [], reason: ""))
    case .putOff:
      return Decider(state, context).dueToPutOff.first.map {
        .putOff(DuePutOff(due: $0.kind.rawValue, until: context.today, reason: ""))
      }
    case .handOver: return .handOver(CaseHandedOver(to: "", note: ""))
    case .note: return .note(NoteAdded(text: ""))
    case .correctEntry: return .correctEntry(EntryCorrected(sequence: 0, text: "", why: ""))
    case .close:
      return state.isOpen ? .close(CaseClosed(outcome: .resolved, reason: "")) : nil
    case .reopen: return state.isOpen ? nil : .reopen(CaseReopened(reason: ""))
    }
  }

  private func reviewProbe(
    _ step: BuiltInStep, _ restriction: Restriction, _ reasons: DecisionReasons
  ) -> CaseCommand {
    switch step {
    case .reviewPrepare:
      return .prepareReview(
        ReviewPrepared(
          restriction: restriction.id, since: "", breaches: "", recommendation: .continue))
    case .reviewRequest:
      return .requestReview(ReviewRequested(restriction: restriction.id, how: ""))
    case .exception:
      return .agreeException(
        ExceptionAgreed(restriction: restriction.id, on: context.today, purpose: ""))
    case .arrangements:
      return .changeArrangements(
        ArrangementsChanged(restriction: restriction.id, children: [], reason: ""))
    default:
      return .decideReview(
        ReviewDecided(restriction: restriction.id, outcome: .continue, reasons: reasons))
    }
  }

  private var probeProposal: Proposal {
    Proposal(
      measure: context.pack.measures.first { $0.kind.isRestriction }?.id ?? "",
      terms: Terms(form: .full, scope: .whole, from: context.today), incidents: [],
      facts: "")
  }

  /// The same for a decision to restrict.
  func probeDecision(_ measure: Measure, form: RestrictionForm?) -> RestrictionDecided {
    let terms = Terms(
      form: form ?? RestrictionForm.forms(of: measure.kind).first ?? .full, scope: .whole,
      from: context.today)
    return RestrictionDecided(
      restriction: "R0", measure: measure.id, terms: terms,
      reasons: DecisionReasons(facts: "", factors: "", alternatives: ""))
  }
}
