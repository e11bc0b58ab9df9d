import CaseModel
import PolicyModel

/// A case with everything about it.
struct CaseJSON: Encodable {
  var `case`: CaseRow
  var version: Int
  var policy: String
  var banners: [String]
  var steps: [StepJSON]
  var chronology: [ChronicleJSON]
  var letters: [LetterRow]
  var restrictions: [RestrictionRow]
  var incidents: [IncidentRow]
  var due: [DueJSON]

  init(_ sheet: CaseSheet) {
    self.case = sheet.row
    version = sheet.version
    policy = sheet.policy
    banners = sheet.banners
    steps = sheet.steps.map { StepJSON($0) }
    chronology = sheet.chronology.map(ChronicleJSON.init)
    letters = sheet.letters
    restrictions = sheet.restrictions
    incidents = sheet.incidents
    due = sheet.due.map { DueJSON(kind: $0.kind.rawValue, due: $0.due, what: $0.what) }
  }
}

/// Something due in a case.
struct DueJSON: Encodable {
  var kind: String
  var due: CivilDate
  var what: String
}

/// A person with everything about them.
struct ParentJSON: Encodable {
  var parent: ParentID
  var name: String
  var kind: ParentKind
  var gate: [String]
  var contact: [String]
  var children: [String]
  var pupils: [PupilID]
  var orders: [String]
  var orderIDs: [ItemID]
  var adjustments: [String]
  var adjustmentIDs: [ItemID]
  var agreement: String
  var incidents: [IncidentRow]
  var cases: [CaseRow]
  var restrictions: [RestrictionRow]
  var chronology: [ChronicleJSON]

  init(_ sheet: ParentSheet) {
    parent = sheet.parent
    name = sheet.name
    kind = sheet.kind
    gate = sheet.gate
    contact = sheet.contact
    children = sheet.children
    pupils = sheet.pupils
    orders = sheet.orders
    orderIDs = sheet.orderIDs
    adjustments = sheet.adjustments
    adjustmentIDs = sheet.adjustmentIDs
    agreement = sheet.agreement
    incidents = sheet.incidents
    cases = sheet.cases
    restrictions = sheet.restrictions
    chronology = sheet.chronology.map(ChronicleJSON.init)
  }
}

/// An incident with its entries.
struct IncidentJSON: Encodable {
  var incident: IncidentRow
  var chronology: [ChronicleJSON]
}

/// A letter with its text.
struct LetterJSON: Encodable {
  var letter: LetterRow
  var text: String
  var hash: String
  var findings: [String]
  var names: [String]
  var seal: String

  init(_ sheet: LetterSheet) {
    letter = sheet.row
    text = sheet.text
    hash = sheet.hash
    findings = sheet.findings
    names = sheet.names
    seal = sheet.seal
  }
}

/// What is to be put right in letters, and how hard they are to read.
struct LetterLintJSON: Encodable {
  struct Letter: Encodable {
    var letter: LetterRow
    var words: Int
    var sentences: Int
    var readingAge: Int
    var longSentences: [String]
    var findings: [String]
    var names: [String]

    init(_ sheet: LetterSheet) {
      letter = sheet.row
      words = sheet.reading?.words ?? 0
      sentences = sheet.reading?.sentences ?? 0
      readingAge = sheet.reading?.age ?? 0
      longSentences = sheet.reading?.long ?? []
      findings = sheet.findings
      names = sheet.names
    }
  }

  var letters: [Letter]
}
