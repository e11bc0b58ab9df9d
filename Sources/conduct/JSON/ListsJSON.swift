import CaseModel
import PolicyModel

/// A list of people.
struct ParentsJSON: Encodable { var parents: [ParentRow] }

/// A list of pupils.
struct PupilsJSON: Encodable { var pupils: [ChildRow] }

/// A list of cases.
struct CasesJSON: Encodable { var cases: [CaseRow] }

/// A list of incidents.
struct IncidentsJSON: Encodable { var incidents: [IncidentRow] }

/// A list of restrictions.
struct BansJSON: Encodable { var restrictions: [RestrictionRow] }

/// A list of letters.
struct LettersJSON: Encodable { var letters: [LetterRow] }

/// Who may not simply come in on a day, who may again, and whose contact is arranged.
struct GateJSON: Encodable {
  var day: CivilDate
  var stopped: [GateRow]
  var mayReturn: [GateRow]
  var arranged: [GateRow]
}

/// A gate sheet as it was printed.
struct GateSheetJSON: Encodable { var lines: [String] }

/// What is due, and what else today brings.
struct TodayJSON: Encodable {
  var day: CivilDate
  var schoolDay: Bool?
  var actingHead: String
  var holds: [String]
  var meetings: [String]
  var due: [DueRow]
}

/// Counts by one question or all.
struct ReportsJSON: Encodable {
  /// One report.
  struct Report: Encodable {
    var question: String
    var title: String
    var bars: [CountRow]
  }

  var reports: [Report]
}
