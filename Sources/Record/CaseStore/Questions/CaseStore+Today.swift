public import CaseModel
import GRDB
import PlainText
public import PolicyModel

extension CaseStore {
  /// What is due by now in all cases and incidents the viewer may see, overdue first.
  public func due(as viewer: Viewer, today: CivilDate, limit: Int) throws -> [DueRow] {
    try read { db in
      let visible = Sieve.caseIsVisible(viewer)
      var incidents = Sieve()
      incidents.addIncidentVisibility(viewer)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT d.*, c.parent, p.name, c.lead FROM dues AS d JOIN cases AS c ON c.number = d.number
          LEFT JOIN people AS p ON p.key = c.parent
          WHERE d.shows <= ? AND coalesce(d.ends, '9') >= ? AND d.number IS NOT NULL AND \(visible.sql)
          UNION ALL
          SELECT d.*, ip.parent, coalesce(p.name, ip.named, ''), i.lead FROM dues AS d
          JOIN incidents AS i ON i.incident = d.incident
          LEFT JOIN incident_people AS ip ON ip.key = (
            SELECT min(x.key) FROM incident_people AS x
            WHERE x.incident = i.incident AND instr(x.parts, 'alleged') > 0)
          LEFT JOIN people AS p ON p.key = ip.parent
          WHERE d.shows <= ? AND coalesce(d.ends, '9') >= ? AND d.incident IS NOT NULL AND \(incidents.sql)
          ORDER BY due, kind LIMIT \(limit)
          """,
        arguments: [today.iso, today.iso] + visible.arguments + [today.iso, today.iso]
          + incidents.arguments)
      return rows.map { row in
        DueRow(
          kind: row.raw("kind", as: DueKind.self) ?? .duty, due: row.day("due") ?? today,
          number: (row["number"] as String?).map { CaseID(rawValue: $0) },
          incident: (row["incident"] as String?).map { IncidentID(rawValue: $0) },
          parent: (row["parent"] as String?).map { ParentID(rawValue: $0) },
          parentName: row["name"] ?? "", what: row["what"], step: row["step"],
          clause: row["clause"], lead: (row["lead"] as String?).map { StaffID(rawValue: $0) })
      }
    }
  }

  /// People recorded as collecting a child although a court order in force says that they may not.
  public func collectorsAgainstOrders(on day: CivilDate) throws -> [(
    parent: ParentID, name: String, child: String
  )] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT p.key, p.name, u.name AS child FROM court_orders AS o
          JOIN links AS l ON l.parent = o.parent AND (o.pupil IS NULL OR o.pupil = l.pupil)
          JOIN people AS p ON p.key = o.parent JOIN pupils AS u ON u.key = l.pupil
          WHERE o.may_collect = 0 AND l.collects = 1 AND u.left_on IS NULL
            AND o.from_day <= ? AND (o.until_day IS NULL OR o.until_day >= ?)
          ORDER BY p.sort, u.sort
          """, arguments: [day.iso, day.iso]
      ).map { (ParentID(rawValue: $0["key"]), $0["name"], $0["child"]) }
    }
  }

  /// People whom the school is asked not to contact: name and who asked.
  public func holds(as viewer: Viewer) throws -> [(name: String, by: String)] {
    try read { db in
      let visible = Sieve.caseIsVisible(viewer)
      return try Row.fetchAll(
        db,
        sql: """
          SELECT p.name, c.held_by FROM cases AS c JOIN people AS p ON p.key = c.parent
          WHERE c.hold = 1 AND \(visible.sql) ORDER BY p.sort
          """, arguments: visible.arguments
      ).map { ($0["name"], $0["held_by"]) }
    }
  }

  /// Meetings of a day in cases the viewer may see, by time.
  public func meetings(as viewer: Viewer, on day: CivilDate) throws -> [(
    number: CaseID, name: String, time: LocalTime?, place: String, heldBy: StaffID,
    accompaniedBy: StaffID?
  )] {
    try read { db in
      let visible = Sieve.caseIsVisible(viewer)
      return try Row.fetchAll(
        db,
        sql: """
          SELECT m.*, p.name FROM meetings AS m JOIN cases AS c ON c.number = m.number
          LEFT JOIN people AS p ON p.key = c.parent
          WHERE m.on_day = ? AND \(visible.sql) ORDER BY m.at_time, m.key
          """, arguments: [day.iso] + visible.arguments
      ).map { row in
        (
          CaseID(rawValue: row["number"]), row["name"] ?? "",
          (row["at_time"] as String?).flatMap { LocalTime($0) }, row["place"],
          StaffID(rawValue: row["held_by"]),
          (row["accompanied_by"] as String?).map { StaffID(rawValue: $0) }
        )
      }
    }
  }

  /// Counts for a report over incidents and cases the viewer may see, by raw label.
  public func count(
    _ question: ReportQuestion, as viewer: Viewer
  ) throws -> [(label: String, day: CivilDate?, count: Int)] {
    try read { db in
      switch question {
      case .behaviour, .channel, .term:
        var sieve = Sieve()
        sieve.addIncidentVisibility(viewer)
        let rows = try Row.fetchAll(
          db,
          sql:
            "SELECT i.behaviours, i.channel, i.happened_on FROM incidents AS i WHERE \(sieve.sql)",
          arguments: sieve.arguments)
        return rows.flatMap { row -> [(label: String, day: CivilDate?, count: Int)] in
          switch question {
          case .behaviour: return row.words("behaviours").map { ($0, row.day("happened_on"), 1) }
          case .channel: return [(row["channel"], row.day("happened_on"), 1)]
          case .term, .measure, .outcome: return [("", row.day("happened_on"), 1)]
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
