public import CaseModel
import GRDB
public import PolicyModel

extension CaseStore {
  /// Counts for a report over incidents and cases the viewer may see, by raw label.
  public func count(
    _ question: ReportQuestion, as viewer: Viewer
  ) throws -> [(label: String, day: CivilDate?, count: Int)] {
    try read { db in
      switch question {
      case .behaviour, .channel, .term:
        // Behaviours stand as the few lists there are, which are taken apart afterwards.
        let column: String
        switch question {
        case .behaviour: column = "i.behaviours"
        case .channel: column = "i.channel"
        case .term, .measure, .outcome: column = "i.happened_on"
        }
        var sieve = Sieve()
        sieve.addIncidentVisibility(viewer)
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT \(column) AS label, count(*) AS n FROM incidents AS i
            WHERE \(sieve.sql) GROUP BY 1
            """, arguments: sieve.arguments)
        return rows.flatMap { row -> [(label: String, day: CivilDate?, count: Int)] in
          switch question {
          case .behaviour: return row.words("label").map { ($0, nil, row["n"]) }
          case .channel: return [(row["label"], nil, row["n"])]
          case .term, .measure, .outcome: return [("", row.day("label"), row["n"])]
          }
        }
      case .measure:
        let visible = Sieve.caseIsVisible(viewer)
        return try Row.fetchAll(
          db,
          sql: """
            SELECT m.measure, count(*) AS n FROM case_measures AS m
            JOIN cases AS c ON c.number = m.number
            WHERE m.counts = 1 AND \(visible.sql) GROUP BY m.measure
            """, arguments: visible.arguments
        ).map { ($0["measure"], nil, $0["n"]) }
      case .outcome:
        let visible = Sieve.caseIsVisible(viewer)
        return try Row.fetchAll(
          db,
          sql: """
            SELECT coalesce(c.outcome, '') AS outcome, count(*) AS n FROM cases AS c
            WHERE \(visible.sql) GROUP BY 1
            """, arguments: visible.arguments
        ).map { ($0["outcome"], nil, $0["n"]) }
      }
    }
  }
}
