public import PolicyModel

/// A person in the list of parents.
public struct ParentRow: Hashable, Sendable, Codable {
  /// Who.
  public var parent: ParentID
  /// The name as lists show it.
  public var name: String
  /// What they are to the school.
  public var kind: ParentKind
  /// The children's names, in order.
  public var children: [String]
  /// Open cases that the viewer may see.
  public var openCases: Int
  /// What keeps them out or limits contact today, in words; empty for nothing.
  public var restriction: String

  /// A person in the list of parents.
  public init(
    parent: ParentID, name: String, kind: ParentKind, children: [String], openCases: Int,
    restriction: String
  ) {
    self.parent = parent
    self.name = name
    self.kind = kind
    self.children = children
    self.openCases = openCases
    self.restriction = restriction
  }
}

/// A case in a list.
public struct CaseRow: Hashable, Sendable, Codable {
  /// Its number.
  public var number: CaseID
  /// The person.
  public var parent: ParentID
  /// Their name as lists show it.
  public var parentName: String
  /// Where it stands.
  public var stage: CaseStage
  /// What it waits for, in words; empty for nothing.
  public var waitsFor: String
  /// The earliest day on which something in it is due.
  public var due: CivilDate?
  /// When it was opened.
  public var opened: CivilDate
  /// When it was closed.
  public var closed: CivilDate?
  /// What the head judged, in a word; empty before triage.
  public var nature: String
  /// How serious.
  public var seriousness: Seriousness?
  /// What it is about.
  public var categories: [BehaviourCategory]
  /// True where it is open to named people only.
  public var named: Bool
  /// True while contact is on hold.
  public var hold: Bool

  /// A case in a list.
  public init(
    number: CaseID, parent: ParentID, parentName: String, stage: CaseStage, waitsFor: String,
    due: CivilDate? = nil, opened: CivilDate, closed: CivilDate? = nil, nature: String,
    seriousness: Seriousness? = nil, categories: [BehaviourCategory], named: Bool, hold: Bool
  ) {
    self.number = number
    self.parent = parent
    self.parentName = parentName
    self.stage = stage
    self.waitsFor = waitsFor
    self.due = due
    self.opened = opened
    self.closed = closed
    self.nature = nature
    self.seriousness = seriousness
    self.categories = categories
    self.named = named
    self.hold = hold
  }
}

/// A restriction in the list of bans.
public struct RestrictionRow: Hashable, Sendable, Codable {
  /// The case.
  public var number: CaseID
  /// Its id in the case.
  public var restriction: ItemID
  /// The person.
  public var parent: ParentID
  /// Their name as lists show it.
  public var parentName: String
  /// What it is.
  public var form: RestrictionForm
  /// How much of the site.
  public var scope: Scope
  /// Places, times and conditions.
  public var conditions: String
  /// The first day.
  public var from: CivilDate
  /// The last day.
  public var until: CivilDate?
  /// The words in which the end was set.
  public var untilWords: String
  /// The next review.
  public var review: CivilDate?
  /// The last day for the parent's side.
  public var replyBy: CivilDate?
  /// Where it stands today.
  public var standing: RestrictionStanding
  /// Days from today to its last day; negative after it.
  public var daysLeft: Int?
  /// Where its review stands, in words.
  public var reviewState: String
  /// Breaches logged.
  public var breaches: Int
  /// True where it was in force before the record began.
  public var asFound: Bool
  /// True where what it rests on has fallen away and the head has not decided on it since.
  public var hasFallen = false
  /// The day from which the person knows of it; nil where no letter has gone out, or none is needed.
  public var knownFrom: CivilDate?

  /// The same day, where it is still to come: the letter of one in force is in the post.
  public var withThemFrom: CivilDate?

  /// Where it stands in words, with that nobody has confirmed what was recorded as found, and that what it rests
  /// on has fallen away.
  public var stands: String {
    let inPost = withThemFrom.map { "in the post until \($0.slashed)" }
    let words =
      asFound && standing == .inForce ? "found, unconfirmed" : inPost ?? standing.words
    return words + (hasFallen && standing.isLive ? "; basis fallen away" : "")
  }

  /// A restriction in the list of bans.
  public init(
    number: CaseID, restriction: ItemID, parent: ParentID, parentName: String,
    form: RestrictionForm, scope: Scope, conditions: String, from: CivilDate,
    until: CivilDate? = nil, untilWords: String, review: CivilDate? = nil,
    replyBy: CivilDate? = nil, standing: RestrictionStanding, daysLeft: Int? = nil,
    reviewState: String, breaches: Int, asFound: Bool, hasFallen: Bool = false,
    knownFrom: CivilDate? = nil
  ) {
    self.number = number
    self.restriction = restriction
    self.parent = parent
    self.parentName = parentName
    self.form = form
    self.scope = scope
    self.conditions = conditions
    self.from = from
    self.until = until
    self.untilWords = untilWords
    self.review = review
    self.replyBy = replyBy
    self.standing = standing
    self.daysLeft = daysLeft
    self.reviewState = reviewState
    self.breaches = breaches
    self.asFound = asFound
    self.hasFallen = hasFallen
    self.knownFrom = knownFrom
  }
}

/// Something due, across all cases.
public struct DueRow: Hashable, Sendable, Codable {
  /// What kind.
  public var kind: DueKind
  /// The day by which it is due.
  public var due: CivilDate
  /// The case; nil for an incident or the school.
  public var number: CaseID?
  /// The incident; nil for a case.
  public var incident: IncidentID?
  /// The person; nil where none is known.
  public var parent: ParentID?
  /// Their name as lists show it; empty for none.
  public var parentName: String
  /// What is to be done.
  public var what: String
  /// The step that settles it.
  public var step: StepID
  /// The clause that asks it.
  public var clause: String
  /// Who carries the case or incident on; nil where it was not handed over.
  public var lead: StaffID?
  /// Their name; empty where nobody was named.
  public var leadName = ""

  /// Something due, across all cases.
  public init(
    kind: DueKind, due: CivilDate, number: CaseID? = nil, incident: IncidentID? = nil,
    parent: ParentID? = nil, parentName: String, what: String, step: StepID, clause: String,
    lead: StaffID? = nil
  ) {
    self.kind = kind
    self.due = due
    self.number = number
    self.incident = incident
    self.parent = parent
    self.parentName = parentName
    self.what = what
    self.step = step
    self.clause = clause
    self.lead = lead
  }
}

/// A letter in the list of letters.
public struct LetterRow: Hashable, Sendable, Codable {
  /// The case.
  public var number: CaseID
  /// Its id in the case.
  public var letter: ItemID
  /// The person of the case.
  public var parent: ParentID
  /// Their name as lists show it.
  public var parentName: String
  /// Which letter.
  public var kind: LetterKind
  /// draft, issued, sent, returned or dropped.
  public var standing: String
  /// When it was drafted.
  public var drafted: CivilDate
  /// When its text was fixed.
  public var issued: CivilDate?
  /// When it went out.
  public var sent: CivilDate?
  /// How it went out.
  public var how: String

  /// A letter in the list of letters.
  public init(
    number: CaseID, letter: ItemID, parent: ParentID, parentName: String, kind: LetterKind,
    standing: String, drafted: CivilDate, issued: CivilDate? = nil, sent: CivilDate? = nil,
    how: String
  ) {
    self.number = number
    self.letter = letter
    self.parent = parent
    self.parentName = parentName
    self.kind = kind
    self.standing = standing
    self.drafted = drafted
    self.issued = issued
    self.sent = sent
    self.how = how
  }
}

/// An incident in a list.
public struct IncidentRow: Hashable, Sendable, Codable {
  /// Its number.
  public var incident: IncidentID
  /// When it happened.
  public var happened: When
  /// Where and how.
  public var channel: Channel
  /// Behaviour ids.
  public var behaviours: [String]
  /// What was said or seen, its beginning.
  public var summary: String
  /// Those alleged, by name.
  public var people: [String]
  /// What came of it; nil before triage.
  public var triaged: TriageOutcome?
  /// How serious.
  public var seriousness: Seriousness?
  /// The cases it belongs to that the viewer may see.
  public var cases: [CaseID]

  /// An incident in a list.
  public init(
    incident: IncidentID, happened: When, channel: Channel, behaviours: [String], summary: String,
    people: [String], triaged: TriageOutcome? = nil, seriousness: Seriousness? = nil,
    cases: [CaseID]
  ) {
    self.incident = incident
    self.happened = happened
    self.channel = channel
    self.behaviours = behaviours
    self.summary = summary
    self.people = people
    self.triaged = triaged
    self.seriousness = seriousness
    self.cases = cases
  }

  /// What the report does not say yet, in words; nothing once it was judged.
  public var missing: [String] {
    guard triaged == nil else { return [] }
    return [
      people.isEmpty ? "who it was" : nil, happened.time == nil ? "the time" : nil,
      behaviours.isEmpty ? "what it was" : nil,
    ].compactMap(\.self)
  }
}

/// A pupil in a list.
public struct ChildRow: Hashable, Sendable, Codable {
  /// Who.
  public var pupil: PupilID
  /// The name as lists show it.
  public var name: String
  /// Year group.
  public var year: String
  /// Class.
  public var form: String
  /// The last day on roll; nil while on roll.
  public var left: CivilDate?

  /// A pupil in a list.
  public init(pupil: PupilID, name: String, year: String, form: String, left: CivilDate? = nil) {
    self.pupil = pupil
    self.name = name
    self.year = year
    self.form = form
    self.left = left
  }
}

/// One bar of a report.
public struct CountRow: Hashable, Sendable, Codable {
  /// What is counted.
  public var label: String
  /// How many.
  public var count: Int

  /// One bar of a report.
  public init(label: String, count: Int) {
    self.label = label
    self.count = count
  }
}

/// Where a case stands, derived from its chronology.
public enum CaseStage: String, Codable, CaseIterable, Sendable {
  case gathering, responding, hearing, deciding, restricted, reviewing
  case followingUp = "following-up"
  case closed

  /// The stage in words.
  public var words: String {
    switch self {
    case .gathering: return "finding out"
    case .responding: return "responding"
    case .hearing: return "hearing the parent"
    case .deciding: return "to decide"
    case .restricted: return "restriction in force"
    case .reviewing: return "under review"
    case .followingUp: return "following up"
    case .closed: return "closed"
    }
  }
}
