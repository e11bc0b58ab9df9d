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
  /// Who the person was in the record before they were identified.
  public var formerly: [ParentID] = []
  /// When its person turned out to be the wrong one: nothing more is decided or put to them in it. Nil where
  /// that was not so.
  public var wrongPerson: Stamp?
  /// The restrictions as they stood before that was found, for where it turns out to be a mistake itself.
  var beforeWrongPerson: [Restriction] = []
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
  public var evidence: [CaseEvidence] = []
  /// Words with the parent, and attempts at them.
  public var conversations: [CaseConversation] = []
  /// Measures and powers used.
  public var measures: [CaseMeasure] = []
  /// Reasons given why measures are not used.
  var passedOver: [CasePassedOver] = []
  /// Departures from duties.
  public var departures: [CaseDeparture] = []
  /// Its letters, from draft to delivery.
  public var letters: [CaseLetter] = []
  /// Meetings offered.
  public var meetings: [CaseMeeting] = []
  /// What was put to the parent, and what came of it.
  public var hearings: [Hearing] = []
  /// The decisions that closed what was put.
  public var finalDecisions: [FinalDecision] = []
  /// Consultations of the chair, or of who stood in.
  public var consultations: [CaseConsultation] = []
  /// Restrictions decided or found, whether they stand or not.
  public var restrictions: [Restriction] = []
  /// Challenges to restrictions.
  public var challenges: [CaseChallenge] = []
  /// Requests not to contact the parent.
  public var holds: [CaseHold] = []
  /// When the parent was asked about adjustments, each time.
  var adjustments: [Stamp] = []
  /// When they were said to have been asked about adjustments before something was decided, and were not.
  var notAskedAfterAll: [Stamp] = []
  /// Those of them when they asked for something, unless they are known to have said nothing about what was put.
  var adjustmentsSought: [Stamp] = []
  /// What they answered each time they were asked about adjustments.
  var adjustmentAnswers: [AdjustmentAnswer] = []
  /// What they asked for last; nil where they then asked for nothing.
  var adjustmentWanted: String? {
    adjustmentAnswers.last.flatMap { last in
      last.words.saysNone || last.words.tellsNothing ? nil : last.words
    }
  }
  /// For which letters what is agreed with the parent was done, and when.
  var adjusted: [AdjustedLetter] = []
  /// When the parent's side arrived without a notice or a ban to answer.
  public var otherReplies: [Stamp] = []
  /// Those of them of which nobody has said what they answer, or that they answer nothing that was put.
  var unassigned: [Stamp] = []
  /// The sequence of every entry of the case, with its mark.
  public var marks: [Int: Mark?] = [:]
  /// Sequences of entries that a correction withdrew: no gate reads them.
  public var withdrawn: Set<Int> = []
  /// Texts that correct an earlier entry, by its sequence.
  public var corrections: [Int: String] = [:]
  /// What no correction takes out, by its entry.
  public var lasting: [Int: LastingAct] = [:]
  /// What due things were put off, oldest first.
  var putOff: [CasePutOff] = []
  /// Who carries the case on; nil until it was handed over.
  public var lead: StaffID?
  /// How many items of a kind a correction took out, whose ids are never given again.
  var takenOut: [String: Int] = [:]
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

  /// Why measures are not used, by measure id.
  public var notUsed: [String: String] {
    Dictionary(passedOver.map { ($0.facts.measure, $0.facts.reason) }) { $1 }
  }

  /// When the parent was asked about adjustments; nil where they were not.
  public var adjustmentsAsked: Stamp? { adjustments.last }

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

  /// What was put to the parent under this id.
  public func hearing(_ id: ItemID) -> Hearing? { hearings.first { $0.id == id } }

  /// What was put to the parent and waits for its decision.
  public var openHearings: [Hearing] { hearings.filter { $0.closed == nil } }

  /// The notices of intent, whatever became of them.
  public var notices: [Hearing] { hearings.filter { $0.origin == .notice } }

  /// The incidents of the case, those that were judged away included.
  public var joinedIncidents: [CaseIncident] { incidents.filter { !$0.isWithdrawn } }

  /// The incidents that a fact may be about where it does not say: those that count, or else all.
  public var incidentsOfFacts: [CaseIncident] {
    countingIncidents.isEmpty ? joinedIncidents : countingIncidents
  }

  /// The incidents on which a decision may rest.
  public var countingIncidents: [CaseIncident] { incidents.filter(\.counts) }

  /// The entry's mark says that it may never be among the facts relied on.
  public func isPrivileged(_ sequence: Int) -> Bool { marks[sequence] == .some(.privileged) }

  /// The next free id of this letter in the case: `L3`. An erased item's id is never given again.
  ///
  /// - Parameter taken: how many ids one step has given out before this one.
  public func nextID(_ prefix: String, after taken: Int = 0) -> ItemID {
    func gone(_ kinds: String...) -> Int {
      kinds.reduce(0) { $0 + (erased[$1] ?? 0) + (takenOut[$1] ?? 0) }
    }
    let count: Int
    switch prefix {
    case "L": count = letters.count + gone(LetterDrafted.kind)
    case "M": count = meetings.count + gone(MeetingArranged.kind)
    case "N": count = notices.count + gone(NoticeGiven.kind)
    case "V":
      count = hearings.count { $0.origin == .review } + gone(ReviewPrepared.kind)
    case "C": count = consultations.count + gone(ChairAsked.kind)
    case "R": count = restrictions.count + gone(RestrictionDecided.kind, RestrictionFound.kind)
    case "H": count = challenges.count + gone(ChallengeReceived.kind)
    default: count = version
    }
    return ItemID(rawValue: "\(prefix)\(count + taken + 1)")
  }

  /// The last day to reply, moved on by the days since it was given on which police or social care had contact
  /// stopped; nil while such a request stands. A day that was given after a request was withdrawn was given
  /// knowing of it.
  ///
  /// - Parameter holds: the requests in every case of the person.
  public static func lastDay(toReply hearing: Hearing, holds: [CaseHold]) -> CivilDate? {
    // A day counts as paused once, however many cases the request was recorded in.
    var paused = hearing.reply.last.given.when.day
    var by = hearing.reply.by
    for hold in holds.sorted(by: { $0.placed.when.day < $1.placed.when.day })
    where hold.placed.when.day <= by {
      guard let lifted = hold.lifted else { return nil }
      let first = max(hold.placed.when.day, paused)
      if lifted.when.day > first { by = by.adding(days: first.days(until: lifted.when.day)) }
      paused = max(paused, lifted.when.day)
    }
    return by
  }

  /// The same, were a request that stands withdrawn on a day, or on that on which it was made if that is later.
  package static func lastDay(
    toReply hearing: Hearing, holds: [CaseHold], free day: CivilDate
  ) -> CivilDate {
    let withdrawn = holds.map { hold in
      var hold = hold
      if hold.lifted == nil {
        var then = hold.placed
        then.when = When(max(day, then.when.day))
        hold.lifted = then
      }
      return hold
    }
    return lastDay(toReply: hearing, holds: withdrawn) ?? hearing.reply.by
  }

  /// The last day to reply, as the requests in this case have moved it; nil while one stands.
  public func lastDay(toReply hearing: Hearing) -> CivilDate? {
    Self.lastDay(toReply: hearing, holds: holds)
  }

  /// The natures judged so far, one an incident.
  public var natures: [Nature] { countingIncidents.compactMap(\.facts.nature) }

  /// The greatest seriousness judged so far.
  public var seriousness: Seriousness? {
    countingIncidents.compactMap(\.facts.seriousness).max()
  }

  /// True for a letter to the person of the case themselves: a request not to contact them stops it, and none to
  /// anybody else.
  func isToThem(_ letter: CaseLetter) -> Bool {
    letter.draft.kind.recipient == .person
  }

  /// When a warning of a ban went out and did not come back.
  public var banWarnings: [Stamp] { warningLetters.compactMap(\.sent) }

  /// The warnings of a ban that went out and did not come back; none that a letter took back, whatever was found since.
  var warningLetters: [CaseLetter] {
    // What was warned about and judged away is no warning to go by, nor is what somebody else did.
    guard wrongPerson == nil else { return [] }
    return letters.filter { letter in
      letter.draft.kind == .banWarning && letter.hasReached
        && countingIncidents.contains { $0.joined.sequence < letter.drafted.sequence }
        && !isTakenBack(letter.id)
    }
  }
}
