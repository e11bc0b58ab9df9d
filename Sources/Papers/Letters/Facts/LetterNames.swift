public import CaseModel
public import PolicyModel

/// A parent or another adult as letters need to know them.
public struct LetterPerson: Hashable, Sendable {
  /// Their name; nil while they are not identified.
  public var name: PersonName?
  /// A description, for somebody not yet identified; it is never printed in a letter to a parent.
  public var described: String
  /// How they are reached. A confidential address is never printed.
  public var contact: ContactDetails
  /// The children they are linked to, in the order in which letters name them.
  public var children: [PupilID]
  /// Adjustments agreed with them, in words.
  public var adjustments: [String]
  /// True for a mere visitor, to whom letters say nothing of a child's education.
  public var isVisitor: Bool

  /// A parent or another adult as letters need to know them.
  public init(
    name: PersonName?, described: String = "", contact: ContactDetails = ContactDetails(),
    children: [PupilID] = [], adjustments: [String] = [], isVisitor: Bool = false
  ) {
    self.name = name
    self.described = described
    self.contact = contact
    self.children = children
    self.adjustments = adjustments
    self.isVisitor = isVisitor
  }
}

/// A member of staff or a governor as letters name and sign them.
public struct LetterOfficer: Hashable, Sendable {
  /// Their name.
  public var name: String
  /// What they are, as it stands under the name: `Headteacher`.
  public var title: String

  /// A member of staff or a governor as letters name and sign them.
  public init(name: String, title: String) {
    self.name = name
    self.title = title
  }
}

/// What a letter may say of a report: where it was and which clauses it breaches. What was said or seen is
/// the reporter's, and no letter passes it on.
public struct ReportedIncident: Hashable, Sendable {
  /// The place in words; may be empty.
  public var place: String
  /// The behaviours' clauses under the code in force on the day it happened.
  public var behaviours: [ToldClause]

  /// What a letter may say of a report, or nil where the report's entry is marked: what was told in
  /// confidence, by the police or to a lawyer never reaches a letter.
  ///
  /// - Parameter pack: the pack in force on the day it happened.
  public init?(_ report: IncidentReported, mark: Mark?, pack: PolicyPack) {
    self.init(
      place: report.place, behaviours: report.behaviours, mark: mark, pack: pack)
  }

  /// The same of a report as it was later corrected.
  public init?(_ report: IncidentChanged, mark: Mark?, pack: PolicyPack) {
    self.init(
      place: report.place, behaviours: report.behaviours, mark: mark, pack: pack)
  }

  private init?(
    place: String, behaviours: [String], mark: Mark?, pack: PolicyPack
  ) {
    if mark != nil { return nil }
    self.place = place
    self.behaviours = ToldClause.ofBehaviours(behaviours, in: pack)
  }
}

/// The names behind the ids of a case, so far as its letters need them.
public struct LetterNames: Sendable {
  /// The person of the case, and another carer who is written to.
  public var parents: [ParentID: LetterPerson]
  /// The children's names.
  public var pupils: [PupilID: PersonName]
  /// The children who have left the school: no letter arranges anything for them.
  public var gone: Set<PupilID> = []
  /// Members of staff.
  public var staff: [StaffID: LetterOfficer]
  /// Whoever decided what the letter tells, in the office that they held then, where it is another today.
  public var then: [StaffID: LetterOfficer] = [:]
  /// Governors by role, for notes to the chair.
  public var governors: [Role: LetterOfficer]
  /// Who chairs the governors now; empty where the caller does not know.
  public var chairs: Set<StaffID> = []
  /// Who is head, or was appointed to act as one: they sign on nobody's behalf.
  public var heads: Set<StaffID> = []
  /// What may be said of each incident; an incident without one is told by its date and clauses
  /// only.
  public var incidents: [IncidentID: ReportedIncident]
  /// The codes in force on the days of the incidents, by which their behaviours are told.
  public var codes: [IncidentID: PolicyPack] = [:]
  /// Other people of the same incidents whom no letter may name: others alleged, above all.
  public var mustNotName: [String]

  /// The names behind the ids of a case.
  public init(
    parents: [ParentID: LetterPerson] = [:], pupils: [PupilID: PersonName] = [:],
    staff: [StaffID: LetterOfficer] = [:], governors: [Role: LetterOfficer] = [:],
    incidents: [IncidentID: ReportedIncident] = [:], mustNotName: [String] = []
  ) {
    self.parents = parents
    self.pupils = pupils
    self.staff = staff
    self.governors = governors
    self.incidents = incidents
    self.mustNotName = mustNotName
  }
}
