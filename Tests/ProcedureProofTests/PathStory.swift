import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// A case written down by hand, entry by entry, in the order of writing. Day 0 is Monday 2 March 2026; on
/// days 5 and 6, 12 and 13 and so on there is no school.
struct PathStory {
  static let incident: IncidentID = "2026-001"
  static let another: IncidentID = "2026-002"
  static let facts = "You shouted at the office staff.\nYou would not leave."
  static let reasons = DecisionReasons(
    facts: facts, factors: "The parent's side.", alternatives: "A warning, which is not enough.",
    answer: "They say that they were provoked; that is no reason for a threat.")

  var entries: [Recorded<CaseEvent>] = []
  private var next = 1

  /// The day with this number.
  static func day(_ number: Int) -> CivilDate { CivilDate(dayNumber: 20_514).adding(days: number) }

  /// The story with these entries written next, as one step.
  func on(
    _ day: Int, at time: String? = nil, by staff: StaffID = "head", _ events: CaseEvent...
  ) -> PathStory {
    var story = self
    for event in events {
      story.entries.append(
        Recorded(
          event: event, happened: When(Self.day(day), time.flatMap { LocalTime($0) }),
          staff: staff, sequence: story.next))
      story.next += 1
    }
    return story
  }

  /// The story with the last entry that matches corrected.
  func correcting(_ matches: (CaseEvent) -> Bool) -> PathStory {
    guard let entry = entries.last(where: { matches($0.event) }) else { return self }
    return on(
      50,
      .entryCorrected(EntryCorrected(sequence: entry.sequence, text: "It was not so.", why: "")))
  }

  /// The story with its entries numbered from here on, for a second case of the person.
  func numbered(from first: Int) -> PathStory {
    var story = self
    for index in story.entries.indices { story.entries[index].sequence = first + index }
    story.next = first + entries.count
    return story
  }

  // MARK: Opening and gathering

  /// A case on day 0 about something that happened three days before.
  static func opened(
    firstHand: Bool = false, affected: [StaffID] = [], witnesses: [StaffID] = []
  ) -> PathStory {
    PathStory()
      .on(
        0,
        .caseOpened(
          CaseOpened(
            parent: "p1", policy: PolicyReference(pack: "p", edition: "1", digest: "")))
      )
      .joined(firstHand: firstHand, affected: affected, witnesses: witnesses)
  }

  func joined(
    _ incident: IncidentID = incident, on day: Int = -3, joining: Int = 0, firstHand: Bool = false,
    affected: [StaffID] = [], witnesses: [StaffID] = []
  ) -> PathStory {
    on(
      joining,
      .incidentJoined(
        IncidentJoined(
          incident: incident, on: When(Self.day(day)), channel: .premises, behaviours: [],
          categories: [], firstHand: firstHand, affectedStaff: affected, witnessStaff: witnesses)))
  }

  func account(
    _ incident: IncidentID = incident, on day: Int = 0, from: String = "A teacher"
  ) -> PathStory {
    on(
      day,
      .statementTaken(
        StatementTaken(
          incident: incident, from: from, part: .witness, firstHand: true, seen: "It.")))
  }

  func spoke(
    _ outcome: SpokenOutcome = .spoken, on day: Int = 0, about: [IncidentID] = [incident],
    of meeting: ItemID? = nil, telling told: ItemID...
  ) -> PathStory {
    on(
      day,
      .parentSpokenTo(
        ParentSpokenTo(
          incidents: about, channel: .telephone, outcome: outcome, meeting: meeting, told: told)
      ))
  }

  // MARK: Letters

  func issued(_ letter: ItemID, _ kind: LetterKind, on day: Int, at time: String? = nil)
    -> PathStory
  {
    on(
      day, at: time,
      .letterIssued(LetterIssued(letter: letter, kind: kind, text: "", hash: "", signedBy: "head")))
  }

  func sent(
    _ letter: ItemID, on day: Int, at time: String? = nil, _ how: DeliveryMethod = .post
  ) -> PathStory {
    on(day, at: time, .letterSent(LetterSent(letter: letter, how: how, to: "")))
  }

  func returned(_ letter: ItemID, on day: Int) -> PathStory {
    on(day, .letterReturned(LetterReturned(letter: letter, reason: "Not known here.")))
  }

  // MARK: Hearing

  /// Terms of a ban from day 14 for six weeks, or of another.
  static func terms(
    _ form: RestrictionForm = .full, from: Int = 14, until: Int? = 56, review: Int? = nil,
    conditions: String = "", exceptions: String? = nil
  ) -> Terms {
    Terms(
      form: form, scope: form == .limited ? .part : .whole, conditions: conditions,
      exceptions: exceptions ?? (form == .limited ? "The rest." : ""), from: day(from),
      until: until.map(day), review: review.map(day))
  }

  static func proposal(
    _ terms: Terms = terms(), incidents: [IncidentID] = [incident], facts: String = facts,
    measure: String = "site-ban"
  ) -> Proposal {
    Proposal(measure: measure, terms: terms, incidents: incidents, facts: facts)
  }

  /// A notice of day 1 with its letter drafted.
  func noticed(
    _ proposal: Proposal = proposal(), on day: Int = 1, replyBy: Int = 10, id: String = "N1",
    again: String? = "They asked for it."
  ) -> PathStory {
    on(
      day,
      .noticeGiven(
        NoticeGiven(
          notice: ItemID(rawValue: id), proposal: proposal, replyBy: Self.day(replyBy),
          again: again)),
      .letterDrafted(
        LetterDrafted(
          letter: ItemID(rawValue: "L\(id)"), kind: .noticeOfIntent, about: ItemID(rawValue: id))))
  }

  /// The notice's letter, issued and posted.
  func told(_ id: String = "N1", on day: Int = 1, _ how: DeliveryMethod = .post) -> PathStory {
    let letter = ItemID(rawValue: "L\(id)")
    return issued(letter, .noticeOfIntent, on: day).sent(letter, on: day, how)
  }

  func answered(_ about: ItemID = "N1", on day: Int = 5, at time: String? = nil) -> PathStory {
    on(
      day, at: time,
      .representationsReceived(
        RepresentationsReceived(
          about: about, how: "By e-mail.", text: "I did not.",
          source: AnswerSource(asked: "Whether that is all: it is."))))
  }

  /// More time, and the letter that tells of it.
  func moved(_ about: ItemID = "N1", to: Int, on day: Int, told how: DeliveryMethod) -> PathStory {
    let letter = ItemID(rawValue: "LM\(about)")
    return moved(about, to: to, on: day)
      .on(day, .letterDrafted(LetterDrafted(letter: letter, kind: .moreTime, about: about)))
      .issued(letter, .moreTime, on: day).sent(letter, on: day, how)
  }

  func moved(_ about: ItemID = "N1", to: Int, on day: Int) -> PathStory {
    on(
      day,
      .replyByMoved(ReplyByMoved(about: about, replyBy: Self.day(to), reason: "Asked for.")))
  }

  func asked(
    _ proposal: Proposal = proposal(), of office: Role = .chair, who: StaffID? = nil,
    on day: Int = 11, at time: String? = nil, id: ItemID = "C1"
  ) -> PathStory {
    on(
      day, at: time,
      .chairAsked(
        ChairAsked(
          consultation: id, of: office, standIn: office == .chair ? nil : .away,
          asked: who, how: "By telephone.", proposal: proposal)))
  }

  func replied(
    _ view: ChairView = .supports, on day: Int = 11, at time: String? = nil, id: ItemID = "C1"
  ) -> PathStory {
    on(day, at: time, .chairReplied(ChairReplied(consultation: id, view: view)))
  }

  // MARK: Deciding

  /// A decision on day 14, with its letter drafted.
  func banned(
    _ terms: Terms = terms(), on day: Int = 14, at time: String? = nil, by staff: StaffID = "head",
    incidents: [IncidentID] = [incident], reasons: DecisionReasons = reasons,
    ways: [MetDemand] = [], seriousness: String = "", againstChair: String = "",
    measure: String = "site-ban", id: ItemID = "R1", replaces: [ItemID] = []
  ) -> PathStory {
    on(
      day, at: time, by: staff,
      .restrictionDecided(
        RestrictionDecided(
          restriction: id, measure: measure, terms: terms, incidents: incidents, reasons: reasons,
          children: [ChildArrangement(pupil: "u1", arrangement: "An aunt collects.")],
          adjustments: "None needed.", complaintRoute: "The complaints procedure.", ways: ways,
          seriousness: seriousness, againstChair: againstChair, replaces: replaces)))
  }

  /// An interim ban from its day for two weeks, with seven days to reply.
  func bannedForNow(
    on day: Int = 0, at time: String? = nil, from first: Int? = nil, until: Int? = 14,
    replyBy: Int? = 7, proposed: Terms? = terms(), incidents: [IncidentID] = [incident],
    facts: String = facts,
    ways: [MetDemand] = [], by staff: StaffID = "head", id: ItemID = "R0"
  ) -> PathStory {
    on(
      day, at: time, by: staff,
      .restrictionDecided(
        RestrictionDecided(
          restriction: id, measure: "site-ban",
          terms: Self.terms(.interim, from: first ?? day, until: until), incidents: incidents,
          proposed: proposed,
          reasons: DecisionReasons(facts: facts, factors: "The risk.", alternatives: "None."),
          replyBy: replyBy.map(Self.day), adjustments: "None known.",
          complaintRoute: "The complaints procedure.", ways: ways)),
      .letterDrafted(
        LetterDrafted(
          letter: ItemID(rawValue: "L\(id)"), kind: .interimBan, about: id)))
  }

  /// A case in which everything was done before a ban on day 14.
  static var ready: PathStory {
    opened().account().spoke().noticed().told().answered().asked().replied()
  }

  /// A ban lawfully decided on day 14.
  static var decided: PathStory { ready.banned() }

  /// The letter of a ban drafted by its decision, issued and posted.
  func toldOfBan(_ id: ItemID = "R1", drafted: Int = 14, on day: Int = 14) -> PathStory {
    let letter = ItemID(rawValue: "L\(id)")
    return on(drafted, .letterDrafted(LetterDrafted(letter: letter, kind: .ban, about: id)))
      .issued(letter, .ban, on: day).sent(letter, on: day)
  }

  /// A ban lawfully decided on day 14 and told in writing on the same day.
  static var inForce: PathStory { decided.toldOfBan() }

  // MARK: Judging

  /// What is wrong with every entry of the story, judged after those before it.
  func faults(
    _ pack: PolicyPack = MadeUpPacks.menu, _ person: PathPerson = PathPerson(),
    _ calendar: SchoolCalendar = .empty
  ) -> [String] {
    PathCheck(pack: pack, calendar: calendar, person: person).faults(in: entries) { [] }.map(\.1)
  }
}

/// Expects that something is wrong, and nothing but what these words say.
func expectOnly(
  _ words: String, _ faults: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(!faults.isEmpty, "Nothing was found wrong.", sourceLocation: sourceLocation)
  #expect(faults.filter { !$0.contains(words) } == [], sourceLocation: sourceLocation)
}
