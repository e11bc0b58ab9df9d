public import CaseModel
public import PolicyModel

/// Whom a letter goes to.
public struct Addressee: Hashable, Sendable {
  /// The full name above the address; empty for somebody whose name is not known.
  public var name: String
  /// After “Dear”.
  public var greeting: String
  /// The lines of the address; empty where there is none, or where it is withheld.
  public var lines: [String]
  /// True where an address is known and may not be printed.
  public var withheld: Bool

  /// Whom a letter goes to.
  public init(name: String, greeting: String, lines: [String], withheld: Bool) {
    self.name = name
    self.greeting = greeting
    self.lines = lines
    self.withheld = withheld
  }
}

/// One incident as a letter tells it.
public struct ToldIncident: Hashable, Sendable {
  /// When it happened.
  public var when: When
  /// Where and by which means.
  public var channel: Channel
  /// The place in words; may be empty.
  public var place: String
  /// The title of the code by which it was judged: the one in force on its day.
  public var code: String
  /// The clauses it breaches.
  public var behaviours: [ToldClause]

  /// One incident as a letter tells it.
  public init(
    when: When, channel: Channel, place: String, code: String, behaviours: [ToldClause]
  ) {
    self.when = when
    self.channel = channel
    self.place = place
    self.code = code
    self.behaviours = behaviours
  }
}

/// A meeting as an invitation tells it.
public struct ToldMeeting: Hashable, Sendable {
  /// When it is.
  public var when: When
  /// Where, or by which means; may be empty.
  public var place: String
  /// True unless the place says that nobody comes to it.
  public var isInPerson: Bool
  /// Who holds it: name and title.
  public var with: String
  /// Who accompanies them; empty for nobody.
  public var company: String

  /// A meeting as an invitation tells it.
  public init(when: When, place: String, isInPerson: Bool, with: String, company: String) {
    self.when = when
    self.place = place
    self.isInPerson = isInPerson
    self.with = with
    self.company = company
  }
}

/// Terms as a letter tells them.
public struct ToldTerms: Hashable, Sendable {
  /// The terms.
  public var terms: Terms
  /// What happens at the end when nobody decides anything.
  public var atEnd: AtEnd

  /// Terms as a letter tells them.
  public init(terms: Terms, atEnd: AtEnd) {
    self.terms = terms
    self.atEnd = atEnd
  }
}

/// The parent's side as a decision tells it.
public enum ToldRepresentations: Hashable, Sendable {
  /// It was received on this day.
  case received(CivilDate)
  /// The parent declined to reply, on this day.
  case declined(CivilDate)
  /// A part of it was received on this day, and nothing more had come by the last.
  case part(CivilDate, by: CivilDate)
  /// Somebody else told it for the parent on this day, if only that they would not reply, and nothing of the
  /// parent's own had come by the last; where it came unasked no day was given.
  case relayed(CivilDate, by: CivilDate?, who: String, declined: Bool)
  /// It came on this day, and was considered only after the decision, with this answer.
  /// Where it came in time, what was said of silence is put right.
  case considered(CivilDate, answer: String, inTime: Bool)
  /// They asked on this day for an early review, and this is the answer.
  case asked(CivilDate, answer: String)
  /// Nothing had come by this day, of which a letter told, nor by the one until which the school waited beyond it.
  case nothing(by: CivilDate, waited: CivilDate? = nil)

  /// True where the parent answered, if only to decline, or somebody did for them.
  var isAnswer: Bool {
    switch self {
    case .received, .declined, .part, .relayed, .considered, .asked: return true
    case .nothing: return false
    }
  }

  /// The day of the answer, or the last day on which one could come.
  var lastDay: CivilDate {
    switch self {
    case .received(let day), .declined(let day), .part(let day, _), .relayed(let day, _, _, _),
      .considered(let day, _, _), .asked(let day, _), .nothing(let day, _):
      return day
    }
  }
}

/// A child and what happens with them.
public struct ToldChild: Hashable, Sendable {
  /// The child's name.
  public var name: String
  /// The arrangement; empty while it is still to be made.
  public var arrangement: String

  /// A child and what happens with them.
  public init(name: String, arrangement: String) {
    self.name = name
    self.arrangement = arrangement
  }
}

/// A consultation as the note to the chair tells it.
public struct ToldConsultation: Hashable, Sendable {
  /// The chair, or the vice-chair who stands in.
  public var role: Role
  /// Who was asked; empty where the record does not say.
  public var name: String
  /// Why the vice-chair stands in; empty for the chair.
  public var standInReason: String
  /// When they were asked.
  public var asked: When
  /// How they were asked.
  public var how: String
  /// The widest terms they were asked about, by the measure's name.
  public var ceilings: [String]
  /// The facts that they were told; empty where none were.
  public var facts: String
  /// Their view; nil while there is none.
  public var view: ChairView?
  /// When they gave it.
  public var replied: When?
  /// What they said; may be empty.
  public var note: String
  /// Why the head decided otherwise, where the view was against; may be empty.
  public var againstReason: String

  /// A consultation as the note to the chair tells it.
  public init(
    role: Role, name: String, standInReason: String, asked: When, how: String,
    ceilings: [String], facts: String, view: ChairView?, replied: When?, note: String,
    againstReason: String
  ) {
    self.role = role
    self.name = name
    self.standInReason = standInReason
    self.asked = asked
    self.how = how
    self.ceilings = ceilings
    self.facts = facts
    self.view = view
    self.replied = replied
    self.note = note
    self.againstReason = againstReason
  }
}

/// A day on which the person may come in for one purpose.
public struct ToldException: Hashable, Sendable {
  /// The day.
  public var day: CivilDate
  /// What for.
  public var purpose: String
  /// On which conditions; may be empty.
  public var conditions: String

  /// A day on which the person may come in for one purpose.
  public init(day: CivilDate, purpose: String, conditions: String) {
    self.day = day
    self.purpose = purpose
    self.conditions = conditions
  }
}

/// What was done against a restriction.
public struct ToldBreach: Hashable, Sendable {
  /// When.
  public var when: When
  /// Where; may be empty.
  public var place: String

  /// What was done against a restriction.
  public init(when: When, place: String) {
    self.when = when
    self.place = place
  }
}

/// What came of an incident, as whoever it affected at work is told it.
public struct ToldOutcome: Hashable, Sendable {
  /// What holds, or held.
  public var terms: Terms
  /// Its last day, where it is past.
  public var ended: CivilDate?
  /// True where the headteacher says from then on whether they come in.
  public var asksHead: Bool
  /// True where it was set aside on that day, as if it had never been decided.
  public var isSetAside: Bool

  /// What came of an incident.
  public init(
    _ terms: Terms, ended: CivilDate? = nil, asksHead: Bool = false, isSetAside: Bool = false
  ) {
    self.terms = terms
    self.ended = ended
    self.asksHead = asksHead
    self.isSetAside = isSetAside
  }
}
