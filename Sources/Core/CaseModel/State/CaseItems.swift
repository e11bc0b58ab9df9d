public import PolicyModel

/// When a thing happened and which entry says so.
public struct Stamp: Hashable, Sendable {
  /// When it happened.
  public var when: When
  /// The entry's sequence: where it stands in the order of writing.
  public var sequence: Int
  /// Who wrote it.
  public var staff: StaffID

  /// When a thing happened and which entry says so.
  public init(when: When, sequence: Int, staff: StaffID) {
    self.when = when
    self.sequence = sequence
    self.staff = staff
  }
}

/// An incident as a case knows it.
public struct CaseIncident: Hashable, Sendable {
  /// What was joined, brought up to date by later triage.
  public var facts: IncidentJoined
  /// When it was joined.
  public var joined: Stamp
  /// What it said of itself when it was joined.
  let asJoined: IncidentJoined
  /// What was judged of it in this case, oldest first.
  var judgements: [CaseJudgement] = []
  /// True where the entry that joined it was withdrawn by a correction.
  public var isWithdrawn = false

  /// An incident that joins a case.
  init(facts: IncidentJoined, joined: Stamp) {
    self.facts = facts
    self.joined = joined
    asJoined = facts
  }

  /// What the head's triage made of it; nil before, and where it was judged before it was joined.
  public var outcome: TriageOutcome? { judgements.last?.facts.outcome }
  /// Its number.
  public var id: IncidentID { facts.incident }
  /// True where a decision may rest on it: it was not judged away, and not joined by mistake.
  public var counts: Bool { !isWithdrawn && (outcome ?? .openCase) == .openCase }
}

/// A judgement of an incident.
struct CaseJudgement: Hashable, Sendable {
  /// What was judged.
  var facts: IncidentJudged
  /// When.
  var stamp: Stamp
}

extension CaseIncident {
  /// Brings its facts up to date with the judgement that stands last.
  mutating func applyJudgements() {
    facts.nature = judgements.last?.facts.nature ?? asJoined.nature
    facts.seriousness = judgements.last?.facts.seriousness ?? asJoined.seriousness
  }
}

/// An account given, or asked for in vain; or the statement that nobody else could be asked.
public struct CaseAccount: Hashable, Sendable {
  /// What came of asking.
  public enum Kind: String, Hashable, Sendable {
    case given, askedInVain, nobodyElse
  }

  /// What came of asking.
  public var kind: Kind
  /// The incident it is about; nil where its entry does not say.
  public var incident: IncidentID?
  /// Whose.
  public var from: String
  /// The member of staff or governor whose it is; nil where it is none of theirs.
  var staff: StaffID?
  /// True where they saw or heard it themselves.
  public var firstHand: Bool
  /// Their part in the incident; nil where nobody told anything.
  var part: IncidentPart?
  /// When.
  public var stamp: Stamp

  /// True where somebody told what they know.
  public var given: Bool { kind == .given }
  /// True where the person whom the case is about tells it: that is their side of it.
  var isTheirSide: Bool { part == .alleged }
  /// True where somebody else tells it at first hand: whoever reported it only says again what the report says.
  public var informs: Bool { firstHand && part != .reporter && !isTheirSide }
}

/// A file kept as evidence.
public struct CaseEvidence: Hashable, Sendable {
  /// What was kept.
  public var facts: EvidenceKept
  /// When.
  public var stamp: Stamp
}

/// A conversation with the parent, or an attempt at one.
public struct CaseConversation: Hashable, Sendable {
  /// What was recorded.
  public var facts: ParentSpokenTo
  /// When.
  public var stamp: Stamp
}

/// A measure or power that was used.
public struct CaseMeasure: Hashable, Sendable {
  /// What was recorded.
  public var facts: MeasureTaken
  /// When.
  public var stamp: Stamp
}

/// A letter, from draft to delivery.
public struct CaseLetter: Hashable, Sendable {
  /// What is to be written.
  public var draft: LetterDrafted
  /// When it was drafted.
  public var drafted: Stamp
  /// When its text was fixed; nil for a draft.
  public var issued: Stamp?
  /// The hash of the fixed text.
  public var hash: String?
  /// When it went out; nil while it has not.
  public var sent: Stamp?
  /// How it went out.
  public var how: DeliveryMethod?
  /// When it came back; nil where it did not.
  public var returned: Stamp?
  /// True where it reached somebody of whom was learnt since who they are: nothing came back, and they are
  /// told under their own name.
  public var reachedUnknown = false
  /// When the draft was given up; nil where it was not.
  public var dropped: Stamp?

  /// Its id in the case.
  public var id: ItemID { draft.letter }
  /// The entry on which the measure of the letter rested, or by which it was taken, and which was corrected since.
  public var corrected: Int?
  /// When what it tells of was set aside, refused or replaced, so that it may no longer go out.
  public var overtaken: Stamp?
  /// True while something is still to be done with it.
  public var isOutstanding: Bool { sent == nil && dropped == nil && overtaken == nil }
  /// True where its text is fixed, and it has not gone out, or came back.
  var waitsToGoOut: Bool {
    issued != nil && overtaken == nil && dropped == nil && (sent == nil || returned != nil)
  }
  /// True where it went out and did not come back.
  public var hasReached: Bool { sent != nil && returned == nil }

  /// Where it stands, in a word.
  public var standing: String {
    if dropped != nil { return "dropped" }
    if returned != nil { return reachedUnknown ? "untold" : "returned" }
    if sent != nil { return "sent" }
    if overtaken != nil { return "overtaken" }
    return issued != nil ? "issued" : "draft"
  }
}

/// A meeting, from its offer on.
public struct CaseMeeting: Hashable, Sendable {
  /// What was arranged.
  public var facts: MeetingArranged
  /// When it was arranged.
  public var arranged: Stamp
  /// When it was held; nil where it was not.
  public var held: Stamp?
  /// True where the parent agreed to meet when it was held.
  public var agreed = false
  /// Whether they said anything there about what was put to them; nil where nobody asked.
  var ofWhatWasPut: Bool?
  /// When it was missed; nil where it was not.
  public var missed: Stamp?
  /// Why it was missed.
  public var why: MissedReason?

  /// True while it is still to come, or its outcome is not recorded.
  public var isOpen: Bool { held == nil && missed == nil }
}

/// The chair of governors asked about terms.
public struct CaseConsultation: Hashable, Sendable {
  /// What was asked.
  public var facts: ChairAsked
  /// When.
  public var asked: Stamp
  /// The view; nil while there is none.
  public var view: ChairView?
  /// What was said.
  public var note: String
  /// When the view was given, or when it was noted that none came.
  public var replied: Stamp?
  /// True where the entry that asked was withdrawn by a correction.
  public var isWithdrawn = false

  /// When the view was given; nil while none is known, and where nobody answered.
  public var answered: Stamp? { isWithdrawn || !(view?.isKnown ?? false) ? nil : replied }
  /// True while an answer is awaited.
  public var isAwaited: Bool { !isWithdrawn && replied == nil }
}

/// A challenge to a restriction.
public struct CaseChallenge: Hashable, Sendable {
  /// What was challenged.
  public var facts: ChallengeReceived
  /// When.
  public var received: Stamp
  /// The outcome; nil while there is none.
  public var outcome: ChallengeOutcome?
  /// When it was decided.
  public var decided: Stamp?
  /// Those who hear it and see the case for nothing else.
  var letIn: [StaffID] = []
  /// When what was upheld in part was followed by a review, a lifting or a setting aside; nil until then.
  public var followed: Stamp?

  /// True where it was upheld in part and nobody has acted on that yet.
  public var awaitsFollowUp: Bool { outcome == .partly && followed == nil }
}

/// A letter for which an adjustment that is agreed was made.
struct AdjustedLetter: Hashable, Sendable {
  /// Which.
  var letter: ItemID
  /// When.
  var stamp: Stamp
}

/// Something due that was put off.
struct CasePutOff: Hashable, Sendable {
  /// What.
  var due: DueKind
  /// Until when.
  var until: CivilDate
  /// When it was put off.
  var stamp: Stamp
}

/// Why a measure is not used, and when that was said.
struct CasePassedOver: Hashable, Sendable {
  /// What was said.
  var facts: MeasureNotUsed
  /// When.
  var stamp: Stamp
}

/// Why a duty was departed from, and when.
public struct CaseDeparture: Hashable, Sendable {
  /// The duty's id.
  public var duty: String
  /// Why.
  public var reason: String
  /// When.
  public var stamp: Stamp
}

/// A request of police or social care not to contact the parent.
public struct CaseHold: Hashable, Sendable {
  /// What was asked.
  public var facts: HoldPlaced
  /// When it began.
  public var placed: Stamp
  /// When it was withdrawn; nil while it stands.
  public var lifted: Stamp?

  /// The day from which the record knew of it.
  var known: CivilDate { facts.written ?? placed.when.day }
}

/// What somebody answered when they were asked whether a disability needs an adjustment.
struct AdjustmentAnswer: Hashable, Sendable {
  /// In their words.
  let words: String
  /// The entry that says so.
  let sequence: Int
}
