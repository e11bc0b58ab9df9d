public import PolicyModel

/// One parent's breach procedure as its chronology has it: a fold, never stored as truth.
///
/// Stage, due dates and what may be done next are derived from this by pure functions.
public struct CaseState: Hashable, Sendable {
  /// How it was opened; nil before it was.
  public var opened: CaseOpened?
  /// When it was opened.
  public var openedStamp: Stamp?
  /// The person it is about now: whoever it was opened against, unless identified or corrected.
  public var parent: ParentID?
  /// True for a mere visitor.
  public var visitorOnly = false
  /// Who may see it.
  public var access = CaseAccess.team
  /// The case team, or the named people.
  public var people: [StaffID] = []
  /// How it was closed; nil while it is open.
  public var closed: CaseClosed?
  /// When it was closed.
  public var closedStamp: Stamp?

  /// Its incidents, in the order in which they joined.
  public var incidents: [CaseIncident] = []
  /// Accounts given, or asked for in vain.
  public var accounts: [CaseAccount] = []
  /// Files kept as evidence.
  public var evidence: [EvidenceKept] = []
  /// Words with the parent, and attempts at them.
  public var conversations: [CaseConversation] = []
  /// Measures and powers used.
  public var measures: [CaseMeasure] = []
  /// Why measures are not used, by measure id.
  public var notUsed: [String: String] = [:]
  /// Why duties were departed from, by duty id.
  public var departures: [String: String] = [:]
  /// Its letters, from draft to delivery.
  public var letters: [CaseLetter] = []
  /// Meetings offered.
  public var meetings: [CaseMeeting] = []
  /// Notices of an intended restriction.
  public var notices: [CaseNotice] = []
  /// Consultations of the chair, or of who stood in.
  public var consultations: [CaseConsultation] = []
  /// Restrictions decided or found, whether they stand or not.
  public var restrictions: [Restriction] = []
  /// Challenges to restrictions.
  public var challenges: [CaseChallenge] = []
  /// Requests not to contact the parent.
  public var holds: [CaseHold] = []
  /// When the parent was asked about adjustments; nil where they were not.
  public var adjustmentsAsked: Stamp?
  /// When the parent's side arrived without a notice or a ban to answer.
  public var otherReplies: [Stamp] = []
  /// Sequences of entries that may never be facts relied on.
  public var privileged: Set<Int> = []
  /// Texts that correct an earlier entry, by its sequence.
  public var corrections: [Int: String] = [:]
  /// The day on which something due shows again that was put off.
  public var putOff: [DueKind: CivilDate] = [:]
  /// Who carries the case on; nil until it was handed over.
  public var lead: StaffID?
  /// How many entries of a kind had their content erased.
  public var erased: [String: Int] = [:]
  /// How many entries were folded: the stream's version.
  public var version = 0

  /// Nothing recorded yet.
  public init() {}

  /// The state after these entries, oldest first.
  public init(folding entries: [Recorded<CaseEvent>], pack: PolicyPack) {
    self.init()
    for entry in entries { evolve(entry, pack: pack) }
  }
}

extension CaseState {
  /// True once opened and while not closed.
  public var isOpen: Bool { opened != nil && closed == nil }

  /// The request not to contact the parent that stands now, if one does.
  public var hold: CaseHold? { holds.last { $0.lifted == nil } }

  /// The restriction with this id.
  public func restriction(_ id: ItemID) -> Restriction? { restrictions.first { $0.id == id } }

  /// The letter with this id.
  public func letter(_ id: ItemID) -> CaseLetter? { letters.first { $0.id == id } }

  /// The restrictions that keep something from the person on a day.
  public func live(on today: CivilDate) -> [Restriction] {
    restrictions.filter { $0.standing(on: today).isLive }
  }

  /// The interim ban of a measure that is live on a day, if there is one.
  public func interim(of measure: String, on today: CivilDate) -> Restriction? {
    restrictions.last {
      $0.measure == measure && $0.terms.form == .interim && $0.ending == nil
        && $0.terms.from <= today
    }
  }

  /// The next free id of this letter in the case: `L3`. An erased item's id is never given again.
  public func nextID(_ prefix: String) -> ItemID {
    func gone(_ kinds: String...) -> Int { kinds.reduce(0) { $0 + (erased[$1] ?? 0) } }
    let count: Int
    switch prefix {
    case "L": count = letters.count + gone(LetterDrafted.kind)
    case "M": count = meetings.count + gone(MeetingArranged.kind)
    case "N": count = notices.count + gone(NoticeGiven.kind)
    case "C": count = consultations.count + gone(ChairAsked.kind)
    case "R": count = restrictions.count + gone(RestrictionDecided.kind, RestrictionFound.kind)
    case "H": count = challenges.count + gone(ChallengeReceived.kind)
    default: count = version
    }
    return ItemID(rawValue: "\(prefix)\(count + 1)")
  }

  /// The day to reply by, moved on by the days on which police or social care had contact stopped;
  /// nil while such a request stands.
  public func effectiveReplyBy(_ reply: Reply, since start: CivilDate) -> CivilDate? {
    var by = reply.by
    for hold in holds where hold.placed.when.day <= by {
      guard let lifted = hold.lifted else { return nil }
      let first = max(hold.placed.when.day, start)
      if lifted.when.day > first { by = by.adding(days: first.days(until: lifted.when.day)) }
    }
    return by
  }

  /// The natures judged so far, one an incident.
  public var natures: [Nature] { incidents.compactMap(\.facts.nature) }

  /// The greatest seriousness judged so far.
  public var seriousness: Seriousness? { incidents.compactMap(\.facts.seriousness).max() }

  /// Days on which a warning of a ban was sent, in this case or before it.
  public var banWarnings: [When] {
    (opened?.earlierWarnings ?? []).map { When($0) }
      + letters.filter { $0.draft.kind == .banWarning }.compactMap { $0.sent?.when }
  }
}
