public import PolicyModel

/// One line of a chronology as a person reads it.
public struct ChronicleLine: Hashable, Sendable {
  /// The entry's sequence: its number.
  public var sequence: Int
  /// When it happened.
  public var happened: When
  /// When it was written down, `2026-11-21 08:14` in the school's zone.
  public var written: String
  /// Who wrote it, by name.
  public var by: String
  /// The kind of entry in a few words: `Account`, `Letter sent`.
  public var title: String
  /// What it says; several lines. Empty where the reader may not see it.
  public var body: String
  /// Its mark.
  public var mark: Mark?
  /// A text that corrects it; nil where none does.
  public var correction: String?
  /// The stream it belongs to, such as `case/2026-014`.
  public var stream: String
  /// True where it was written on a later day than it happened, or out of order.
  public var writtenLater: Bool

  /// One line of a chronology.
  public init(
    sequence: Int, happened: When, written: String, by: String, title: String, body: String,
    mark: Mark?, correction: String?, stream: String, writtenLater: Bool
  ) {
    self.sequence = sequence
    self.happened = happened
    self.written = written
    self.by = by
    self.title = title
    self.body = body
    self.mark = mark
    self.correction = correction
    self.stream = stream
    self.writtenLater = writtenLater
  }
}

/// A case as its screen shows it, and as `case show` prints it.
public struct CaseSheet: Hashable, Sendable {
  /// The case's line in lists.
  public var row: CaseRow
  /// The version of its stream: what a step taken from this sheet expects.
  public var version: Int
  /// The pack it was opened under, by id and edition.
  public var policy: String
  /// What matters before anything else: a restriction in force, a court order, agreed adjustments, a
  /// contact hold, a conflict of interest, an acting head. The most pressing first.
  public var banners: [String]
  /// The procedure as the policy has it.
  public var steps: [NextStep]
  /// The chronology, oldest first.
  public var chronology: [ChronicleLine]
  /// Its letters.
  public var letters: [LetterRow]
  /// Its restrictions.
  public var restrictions: [RestrictionRow]
  /// Its incidents.
  public var incidents: [IncidentRow]
  /// What is due in it.
  public var due: [DueItem]

  /// A case as its screen shows it.
  public init(
    row: CaseRow, version: Int, policy: String, banners: [String], steps: [NextStep],
    chronology: [ChronicleLine], letters: [LetterRow], restrictions: [RestrictionRow],
    incidents: [IncidentRow], due: [DueItem]
  ) {
    self.row = row
    self.version = version
    self.policy = policy
    self.banners = banners
    self.steps = steps
    self.chronology = chronology
    self.letters = letters
    self.restrictions = restrictions
    self.incidents = incidents
    self.due = due
  }
}

/// A person as their screen shows them, and as `parent show` prints them.
public struct ParentSheet: Hashable, Sendable {
  /// Who.
  public var parent: ParentID
  /// The name in full.
  public var name: String
  /// What they are to the school.
  public var kind: ParentKind
  /// How they are reached, a line each; nothing that may not be disclosed.
  public var contact: [String]
  /// What stands at the gate today, line by line: every member of staff may know that. Empty for nothing.
  public var gate: [String] = []
  /// Children with the relationship, parental responsibility and who collects, a line each.
  public var children: [String]
  /// The children, in the order of ``children``.
  public var pupils: [PupilID]
  /// Those of ``pupils`` who left, or are to leave.
  public var left: Set<PupilID> = []
  /// Court orders in force or to come, a line each.
  public var orders: [String]
  /// Their ids with this person, in the order of ``orders``.
  public var orderIDs: [ItemID] = []
  /// Adjustments agreed, a line each.
  public var adjustments: [String]
  /// Their ids with this person, in the order of ``adjustments``.
  public var adjustmentIDs: [ItemID] = []
  /// Agreement to the code, in words; empty where it is not sought.
  public var agreement: String
  /// Incidents they are named in as alleged.
  public var incidents: [IncidentRow]
  /// Cases about them.
  public var cases: [CaseRow]
  /// False where the reader sees no cases: then nothing is said of any.
  public var showsCases = true
  /// Restrictions against them.
  public var restrictions: [RestrictionRow]
  /// What was recorded about the person themselves, newest first.
  public var chronology: [ChronicleLine]

  /// A person as their screen shows them.
  public init(
    parent: ParentID, name: String, kind: ParentKind, contact: [String], children: [String],
    orders: [String], adjustments: [String], agreement: String, incidents: [IncidentRow],
    cases: [CaseRow], restrictions: [RestrictionRow], chronology: [ChronicleLine],
    pupils: [PupilID] = []
  ) {
    self.parent = parent
    self.name = name
    self.kind = kind
    self.contact = contact
    self.children = children
    self.pupils = pupils
    self.orders = orders
    self.adjustments = adjustments
    self.agreement = agreement
    self.incidents = incidents
    self.cases = cases
    self.restrictions = restrictions
    self.chronology = chronology
  }
}

/// The first screen, read at ten past eight.
public struct TodaySheet: Hashable, Sendable {
  /// Today.
  public var day: CivilDate
  /// Whether pupils are in; nil where no term table says.
  public var schoolDay: Bool?
  /// Who acts as head, by name; empty where the head does.
  public var actingHead: String
  /// Who may not simply come in today.
  public var gate: [GateRow]
  /// Who may come in again: restrictions that ended in the last fortnight.
  public var mayReturn: [GateRow]
  /// Whose contact is arranged, and who come in as others do.
  public var arranged: [GateRow]
  /// Contact holds: name and who asked.
  public var holds: [String]
  /// Today's meetings: time, name, with whom and who accompanies.
  public var meetings: [String]
  /// What is due, overdue first, with the reason it stands where it does.
  public var due: [DueRow]
  /// What changed since the last look, newest first.
  public var changed: [ChronicleLine]
  /// How many may not simply come in today; more than ``gate`` holds in a very large school.
  public var gateTotal: Int
  /// How much is due in all; more than ``due`` holds in a very large school.
  public var dueTotal: Int

  /// The first screen. The totals are those of the lists where they are not given.
  public init(
    day: CivilDate, schoolDay: Bool?, actingHead: String, gate: [GateRow], mayReturn: [GateRow],
    arranged: [GateRow] = [], holds: [String], meetings: [String], due: [DueRow],
    changed: [ChronicleLine],
    gateTotal: Int? = nil, dueTotal: Int? = nil
  ) {
    self.day = day
    self.schoolDay = schoolDay
    self.actingHead = actingHead
    self.gate = gate
    self.mayReturn = mayReturn
    self.arranged = arranged
    self.holds = holds
    self.meetings = meetings
    self.due = due
    self.changed = changed
    self.gateTotal = gateTotal ?? gate.count
    self.dueTotal = dueTotal ?? due.count
  }
}

/// A letter as its screen shows it.
public struct LetterSheet: Hashable, Sendable {
  /// Its line in lists.
  public var row: LetterRow
  /// The text: as it went out, or as it would be issued now.
  public var text: String
  /// The hash of an issued text; empty for a draft.
  public var hash: String
  /// What the lint says against issuing it now; empty for none.
  public var findings: [String]
  /// The names of others on record that a draft bears: issuing it asks why each stays.
  public var names: [String]
  /// The record's seal for the school's own copy of an issued letter; empty for a draft.
  public var seal: String
  /// How hard its text is to read; nil where it has none.
  public var reading: LetterReading?

  /// A letter as its screen shows it.
  public init(
    row: LetterRow, text: String, hash: String, findings: [String], names: [String] = [],
    seal: String = "", reading: LetterReading? = nil
  ) {
    self.row = row
    self.text = text
    self.reading = reading
    self.hash = hash
    self.findings = findings
    self.names = names
    self.seal = seal
  }
}

/// The policy as its screen shows it.
public struct PolicySheet: Hashable, Sendable {
  /// The pack in force today.
  public var pack: PolicyPack
  /// How often each behaviour was alleged, by behaviour id, of incidents the viewer may see.
  public var alleged: [String: Int]
  /// The digest of the pack's bytes, as cases cite it.
  public var digest: String

  /// The policy as its screen shows it.
  public init(pack: PolicyPack, alleged: [String: Int], digest: String) {
    self.pack = pack
    self.alleged = alleged
    self.digest = digest
  }
}
