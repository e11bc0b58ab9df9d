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
}

/// An account given, or asked for in vain.
public struct CaseAccount: Hashable, Sendable {
  /// Whose.
  public var from: String
  /// True where they saw or heard it themselves.
  public var firstHand: Bool
  /// False where they were asked and have not answered.
  public var given: Bool
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
  /// When the draft was given up; nil where it was not.
  public var dropped: Stamp?

  /// Its id in the case.
  public var id: ItemID { draft.letter }
  /// True while something is still to be done with it.
  public var isOutstanding: Bool { sent == nil && dropped == nil }

  /// Where it stands, in a word.
  public var standing: String {
    if dropped != nil { return "dropped" }
    if returned != nil { return "returned" }
    if sent != nil { return "sent" }
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
  /// When it was missed; nil where it was not.
  public var missed: Stamp?
  /// Why it was missed.
  public var why: MissedReason?

  /// True while it is still to come, or its outcome is not recorded.
  public var isOpen: Bool { held == nil && missed == nil }
}

/// The parent's side, as far as it was asked for and given.
public struct Reply: Hashable, Sendable {
  /// The last day to reply.
  public var by: CivilDate
  /// When the parent's side arrived; nil where it has not.
  public var received: Stamp?
  /// When the parent declined; nil where they have not.
  public var declined: Stamp?

  /// True while an answer is awaited.
  public var isAwaited: Bool { received == nil && declined == nil }
}

/// A notice of an intended restriction.
public struct CaseNotice: Hashable, Sendable {
  /// What the parent is told.
  public var facts: NoticeGiven
  /// When it was decided to give it.
  public var given: Stamp
  /// The parent's side.
  public var reply: Reply
  /// When it ended in a decision; nil while it has not.
  public var settled: Stamp?
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
  /// When the view was given.
  public var replied: Stamp?
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
}

/// A request of police or social care not to contact the parent.
public struct CaseHold: Hashable, Sendable {
  /// What was asked.
  public var facts: HoldPlaced
  /// When it began.
  public var placed: Stamp
  /// When it was withdrawn; nil while it stands.
  public var lifted: Stamp?
}
