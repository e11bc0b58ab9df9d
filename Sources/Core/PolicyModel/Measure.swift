/// What a measure is, in a vocabulary that `decide` knows how to run.
public enum MeasureKind: String, Codable, CaseIterable, Sendable {
  // Recordable under every policy, in any order.
  case informalWord = "informal-word"
  case verbalWarning = "verbal-warning"
  case askedToLeave = "asked-to-leave"

  case warningLetter = "warning-letter"
  case banWarning = "ban-warning"
  case meetingInvitation = "meeting-invitation"
  case mediation
  case authorities
  case legalAdvice = "legal-advice"
  case legalAction = "legal-action"
  case networkReport = "network-report"
  case removalRequest = "removal-request"
  case schoolRecord = "school-record"
  case partyContact = "party-contact"
  case meetingStopped = "meeting-stopped"
  case complaintsProcedure = "complaints-procedure"
  case accompaniedContact = "accompanied-contact"
  case seniorContact = "senior-contact"
  case managedContact = "managed-contact"
  case siteBan = "site-ban"

  /// True for acts that protect people at once; no requirement may ever stand before one (DESIGN, “Gates”).
  public var isProtective: Bool {
    switch self {
    case .informalWord, .verbalWarning, .askedToLeave, .authorities, .legalAdvice: return true
    case .warningLetter, .banWarning, .meetingInvitation, .mediation, .legalAction, .networkReport,
      .removalRequest, .schoolRecord, .partyContact, .meetingStopped, .complaintsProcedure,
      .accompaniedContact, .seniorContact, .managedContact, .siteBan:
      return false
    }
  }

  /// True for measures that stay in force against a parent until they end.
  public var isRestriction: Bool {
    switch self {
    case .accompaniedContact, .seniorContact, .managedContact, .siteBan: return true
    case .informalWord, .verbalWarning, .askedToLeave, .warningLetter, .banWarning,
      .meetingInvitation, .mediation, .authorities, .legalAdvice, .legalAction, .networkReport,
      .removalRequest, .schoolRecord, .partyContact, .meetingStopped, .complaintsProcedure:
      return false
    }
  }
}

/// What happens when a restriction's end comes and nobody has reviewed it.
public enum AtEnd: String, Codable, CaseIterable, Sendable {
  /// It ends by itself; there is no authority to refuse entry from the next day.
  case lapses
  /// The period is over; ask the head before admitting.
  case askHead = "ask-head"
}

/// How long a restriction lasts.
public struct PeriodRule: Hashable, Sendable, Codable {
  /// True where the policy demands a fixed period, with an end date.
  public var fixed: Bool
  /// What the form proposes.
  public var suggested: Span
  /// The clause by which it lasts no longer than is in proportion; nil where the policy does not say.
  public var clause: ClauseID?

  /// How long a restriction lasts.
  public init(fixed: Bool, suggested: Span, clause: ClauseID? = nil) {
    self.fixed = fixed
    self.suggested = suggested
    self.clause = clause
  }
}

/// How a restriction is reviewed.
public struct ReviewRule: Hashable, Sendable, Codable {
  /// How long after the start, or after the last review, the next is due at the latest.
  public var every: Span
  /// Who prepares it.
  public var preparedBy: [Role]
  /// Who decides it.
  public var decidedBy: Role

  /// How a restriction is reviewed.
  public init(every: Span, preparedBy: [Role], decidedBy: Role) {
    self.every = every
    self.preparedBy = preparedBy
    self.decidedBy = decidedBy
  }
}

/// A step that responds to a breach: a letter, a meeting, a referral, managed contact, a ban.
public struct Measure: Hashable, Sendable, Codable {
  /// Its id within the pack, which is also the name of its step: `warning-letter`.
  public var id: String
  /// What the rail and the forms call it: `Warning letter`.
  public var name: String
  /// What it is.
  public var kind: MeasureKind
  /// The clause that gives it.
  public var clause: ClauseID
  /// Who may hold the meeting, where it is one; empty where the policy does not say.
  public var with: [Role]
  /// Who decides it.
  public var decidedBy: Role
  /// What must be true first; empty for protective acts.
  public var requires: [Requirement]
  /// The letter it writes, if it writes one.
  public var letter: LetterKind?
  /// How long it lasts, for a restriction.
  public var period: PeriodRule?
  /// What happens at its end, for a restriction.
  public var atEnd: AtEnd?
  /// How it is reviewed, for a restriction.
  public var review: ReviewRule?
  /// Its rung on a ladder, from 1; nil on a menu, and for measures that stand beside the ladder.
  public var rung: Int?
  /// A name the policy gives: the police force, the recording system.
  public var named: String?
  /// The clause on which it rests towards a visitor, where ``clause`` speaks of parents only.
  public var visitorClause: ClauseID?

  /// A step that responds to a breach.
  public init(
    id: String, name: String, kind: MeasureKind, clause: ClauseID, with: [Role] = [],
    decidedBy: Role = .head, requires: [Requirement] = [], letter: LetterKind? = nil,
    period: PeriodRule? = nil, atEnd: AtEnd? = nil, review: ReviewRule? = nil, rung: Int? = nil,
    named: String? = nil, visitorClause: ClauseID? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.clause = clause
    self.with = with
    self.decidedBy = decidedBy
    self.requires = requires
    self.letter = letter
    self.period = period
    self.atEnd = atEnd
    self.review = review
    self.rung = rung
    self.named = named
    self.visitorClause = visitorClause
  }

  /// The clause on which it rests towards this person.
  public func clause(forVisitor isVisitor: Bool) -> ClauseID {
    isVisitor ? visitorClause ?? clause : clause
  }
}
