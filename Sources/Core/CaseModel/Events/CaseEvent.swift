/// Everything that can be recorded in a case.
public enum CaseEvent: Hashable, Sendable {
  case caseOpened(CaseOpened)
  case incidentJoined(IncidentJoined)
  case incidentJudged(IncidentJudged)
  case accessChanged(AccessChanged)
  case personIdentified(PersonIdentified)
  case personCorrected(PersonCorrected)
  case caseClosed(CaseClosed)
  case caseReopened(CaseReopened)
  case noteAdded(NoteAdded)
  case entryCorrected(EntryCorrected)
  case statementTaken(StatementTaken)
  case accountAsked(AccountAsked)
  case nobodyElseInvolved(NobodyElseInvolved)
  case evidenceKept(EvidenceKept)
  case parentSpokenTo(ParentSpokenTo)
  case measureTaken(MeasureTaken)
  case adjustmentsAsked(AdjustmentsAsked)
  case dutyDeparted(DutyDeparted)
  case measureNotUsed(MeasureNotUsed)
  case holdPlaced(HoldPlaced)
  case holdLifted(HoldLifted)
  case referredToSafeguarding(ReferredToSafeguarding)
  case letterDrafted(LetterDrafted)
  case letterDropped(LetterDropped)
  case letterIssued(LetterIssued)
  case letterSent(LetterSent)
  case letterReturned(LetterReturned)
  case meetingArranged(MeetingArranged)
  case meetingHeld(MeetingHeld)
  case meetingMissed(MeetingMissed)
  case noticeGiven(NoticeGiven)
  case replyByMoved(ReplyByMoved)
  case representationsReceived(RepresentationsReceived)
  case representationsDeclined(RepresentationsDeclined)
  case chairAsked(ChairAsked)
  case chairReplied(ChairReplied)
  case restrictionDecided(RestrictionDecided)
  case restrictionFound(RestrictionFound)
  case noRestrictionDecided(NoRestrictionDecided)
  case reviewPrepared(ReviewPrepared)
  case reviewRequested(ReviewRequested)
  case replyConsidered(ReplyConsidered)
  case reviewDecided(ReviewDecided)
  case restrictionBreached(RestrictionBreached)
  case exceptionAgreed(ExceptionAgreed)
  case arrangementsChanged(ArrangementsChanged)
  case challengeReceived(ChallengeReceived)
  case challengeDecided(ChallengeDecided)
  case restrictionSetAside(RestrictionSetAside)
  case duePutOff(DuePutOff)
  case caseHandedOver(CaseHandedOver)
  /// The entry's content was destroyed under an authority; only its kind is left.
  case erased(kind: String)

  /// The kinds of payload that belong to this stream.
  public static let payloads: [any EventPayload.Type] = [
    CaseOpened.self, IncidentJoined.self, IncidentJudged.self, AccessChanged.self,
    PersonIdentified.self, PersonCorrected.self, CaseClosed.self, CaseReopened.self, NoteAdded.self,
    EntryCorrected.self, StatementTaken.self, AccountAsked.self, NobodyElseInvolved.self,
    EvidenceKept.self,
    ParentSpokenTo.self, MeasureTaken.self, AdjustmentsAsked.self, DutyDeparted.self,
    MeasureNotUsed.self, HoldPlaced.self, HoldLifted.self, ReferredToSafeguarding.self,
    LetterDrafted.self, LetterDropped.self, LetterIssued.self, LetterSent.self, LetterReturned.self,
    MeetingArranged.self, MeetingHeld.self, MeetingMissed.self, NoticeGiven.self, ReplyByMoved.self,
    RepresentationsReceived.self, RepresentationsDeclined.self, ChairAsked.self, ChairReplied.self,
    RestrictionDecided.self, RestrictionFound.self, NoRestrictionDecided.self, ReviewPrepared.self,
    ReviewRequested.self, ReplyConsidered.self, ReviewDecided.self, RestrictionBreached.self,
    ExceptionAgreed.self,
    ArrangementsChanged.self, ChallengeReceived.self, ChallengeDecided.self,
    RestrictionSetAside.self, DuePutOff.self, CaseHandedOver.self,
  ]

  /// The event with this payload; nil for a payload of another kind of stream.
  public init?(_ payload: any EventPayload) {
    switch payload {
    case let payload as CaseOpened: self = .caseOpened(payload)
    case let payload as IncidentJoined: self = .incidentJoined(payload)
    case let payload as IncidentJudged: self = .incidentJudged(payload)
    case let payload as AccessChanged: self = .accessChanged(payload)
    case let payload as PersonIdentified: self = .personIdentified(payload)
    case let payload as PersonCorrected: self = .personCorrected(payload)
    case let payload as CaseClosed: self = .caseClosed(payload)
    case let payload as CaseReopened: self = .caseReopened(payload)
    case let payload as NoteAdded: self = .noteAdded(payload)
    case let payload as EntryCorrected: self = .entryCorrected(payload)
    case let payload as StatementTaken: self = .statementTaken(payload)
    case let payload as AccountAsked: self = .accountAsked(payload)
    case let payload as NobodyElseInvolved: self = .nobodyElseInvolved(payload)
    case let payload as EvidenceKept: self = .evidenceKept(payload)
    case let payload as ParentSpokenTo: self = .parentSpokenTo(payload)
    case let payload as MeasureTaken: self = .measureTaken(payload)
    case let payload as AdjustmentsAsked: self = .adjustmentsAsked(payload)
    case let payload as DutyDeparted: self = .dutyDeparted(payload)
    case let payload as MeasureNotUsed: self = .measureNotUsed(payload)
    case let payload as HoldPlaced: self = .holdPlaced(payload)
    case let payload as HoldLifted: self = .holdLifted(payload)
    case let payload as ReferredToSafeguarding: self = .referredToSafeguarding(payload)
    case let payload as LetterDrafted: self = .letterDrafted(payload)
    case let payload as LetterDropped: self = .letterDropped(payload)
    case let payload as LetterIssued: self = .letterIssued(payload)
    case let payload as LetterSent: self = .letterSent(payload)
    case let payload as LetterReturned: self = .letterReturned(payload)
    case let payload as MeetingArranged: self = .meetingArranged(payload)
    case let payload as MeetingHeld: self = .meetingHeld(payload)
    case let payload as MeetingMissed: self = .meetingMissed(payload)
    case let payload as NoticeGiven: self = .noticeGiven(payload)
    case let payload as ReplyByMoved: self = .replyByMoved(payload)
    case let payload as RepresentationsReceived: self = .representationsReceived(payload)
    case let payload as RepresentationsDeclined: self = .representationsDeclined(payload)
    case let payload as ChairAsked: self = .chairAsked(payload)
    case let payload as ChairReplied: self = .chairReplied(payload)
    case let payload as RestrictionDecided: self = .restrictionDecided(payload)
    case let payload as RestrictionFound: self = .restrictionFound(payload)
    case let payload as NoRestrictionDecided: self = .noRestrictionDecided(payload)
    case let payload as ReviewPrepared: self = .reviewPrepared(payload)
    case let payload as ReviewRequested: self = .reviewRequested(payload)
    case let payload as ReplyConsidered: self = .replyConsidered(payload)
    case let payload as ReviewDecided: self = .reviewDecided(payload)
    case let payload as RestrictionBreached: self = .restrictionBreached(payload)
    case let payload as ExceptionAgreed: self = .exceptionAgreed(payload)
    case let payload as ArrangementsChanged: self = .arrangementsChanged(payload)
    case let payload as ChallengeReceived: self = .challengeReceived(payload)
    case let payload as ChallengeDecided: self = .challengeDecided(payload)
    case let payload as RestrictionSetAside: self = .restrictionSetAside(payload)
    case let payload as DuePutOff: self = .duePutOff(payload)
    case let payload as CaseHandedOver: self = .caseHandedOver(payload)
    default: return nil
    }
  }

  /// The content to be stored; nil where it was erased.
  public var payload: (any EventPayload)? {
    switch self {
    case .caseOpened(let payload): return payload
    case .incidentJoined(let payload): return payload
    case .incidentJudged(let payload): return payload
    case .accessChanged(let payload): return payload
    case .personIdentified(let payload): return payload
    case .personCorrected(let payload): return payload
    case .caseClosed(let payload): return payload
    case .caseReopened(let payload): return payload
    case .noteAdded(let payload): return payload
    case .entryCorrected(let payload): return payload
    case .statementTaken(let payload): return payload
    case .accountAsked(let payload): return payload
    case .nobodyElseInvolved(let payload): return payload
    case .evidenceKept(let payload): return payload
    case .parentSpokenTo(let payload): return payload
    case .measureTaken(let payload): return payload
    case .adjustmentsAsked(let payload): return payload
    case .dutyDeparted(let payload): return payload
    case .measureNotUsed(let payload): return payload
    case .holdPlaced(let payload): return payload
    case .holdLifted(let payload): return payload
    case .referredToSafeguarding(let payload): return payload
    case .letterDrafted(let payload): return payload
    case .letterDropped(let payload): return payload
    case .letterIssued(let payload): return payload
    case .letterSent(let payload): return payload
    case .letterReturned(let payload): return payload
    case .meetingArranged(let payload): return payload
    case .meetingHeld(let payload): return payload
    case .meetingMissed(let payload): return payload
    case .noticeGiven(let payload): return payload
    case .replyByMoved(let payload): return payload
    case .representationsReceived(let payload): return payload
    case .representationsDeclined(let payload): return payload
    case .chairAsked(let payload): return payload
    case .chairReplied(let payload): return payload
    case .restrictionDecided(let payload): return payload
    case .restrictionFound(let payload): return payload
    case .noRestrictionDecided(let payload): return payload
    case .reviewPrepared(let payload): return payload
    case .reviewRequested(let payload): return payload
    case .replyConsidered(let payload): return payload
    case .reviewDecided(let payload): return payload
    case .restrictionBreached(let payload): return payload
    case .exceptionAgreed(let payload): return payload
    case .arrangementsChanged(let payload): return payload
    case .challengeReceived(let payload): return payload
    case .challengeDecided(let payload): return payload
    case .restrictionSetAside(let payload): return payload
    case .duePutOff(let payload): return payload
    case .caseHandedOver(let payload): return payload
    case .erased: return nil
    }
  }
}
