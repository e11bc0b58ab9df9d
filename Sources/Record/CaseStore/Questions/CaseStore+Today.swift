public import CaseModel
import GRDB
import PlainText
public import PolicyModel

extension CaseStore {
  /// What is due by now in all cases and incidents the viewer may see, and how much that is in all.
  ///
  /// - Parameter limit: at most so many of what presses (it ends by itself, or waits to be decided), and
  ///   as many again of the rest, each overdue first.
  public func due(
    as viewer: Viewer, today: CivilDate, limit: Int
  ) throws -> (rows: [DueRow], total: Int) {
    try read { db in
      var total = 0
      var found: [DueRow] = []
      for query in dueQueries(viewer, today) {
        let rows = try Row.fetchAll(
          db.cachedStatement(sql: query.sql), arguments: query.arguments + [limit])
        total +=
          rows.count < limit
          ? rows.count
          : try Int.fetchOne(
            db.cachedStatement(sql: query.countSQL), arguments: query.arguments) ?? rows.count
        found += rows.map { dueRow($0, today) }
      }
      return (found.sorted { ($0.due, $0.kind.rawValue) < ($1.due, $1.kind.rawValue) }, total)
    }
  }

  /// One part of what is due, in the order of its index.
  struct DueQuery {
    var columns: String
    var tables: String
    var condition: String
    var arguments: StatementArguments

    var sql: String {
      """
      SELECT \(columns) FROM \(tables) WHERE \(condition)
      ORDER BY d.due, d.kind, d.stream, d.key LIMIT ?
      """
    }

    var countSQL: String { "SELECT count(*) FROM \(tables) WHERE \(condition)" }
  }

  func dueQueries(_ viewer: Viewer, _ today: CivilDate) -> [DueQuery] {
    let shows = "d.shows <= ? AND coalesce(d.ends, '9') >= ?"
    let pressing: [DueKind] = [
      .breachToday, .interimEnding, .replyBy, .decide, .triage, .meeting, .duty,
    ]
    let kinds = pressing.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let visible = Sieve.caseIsVisible(viewer)
    var incidents = Sieve()
    incidents.addIncidentVisibility(viewer)
    return ["IN", "NOT IN"].flatMap { membership in
      [
        DueQuery(
          columns: "d.*, c.parent, \(TellingApart.name) AS name, c.lead",
          tables: """
            dues AS d CROSS JOIN cases AS c ON c.number = d.number
            LEFT JOIN people AS p ON p.key = c.parent
            """,
          condition: """
            \(shows) AND d.kind \(membership) (\(kinds)) AND d.number IS NOT NULL
            AND \(visible.sql)
            """,
          arguments: [today.iso, today.iso] + visible.arguments),
        DueQuery(
          columns: """
            d.*, ip.parent, coalesce(\(TellingApart.name), ip.named, '') AS name, i.lead
            """,
          tables: """
            dues AS d CROSS JOIN incidents AS i ON i.incident = d.incident
            LEFT JOIN incident_people AS ip ON ip.key = (
              SELECT min(x.key) FROM incident_people AS x
              WHERE x.incident = i.incident AND instr(x.parts, 'alleged') > 0)
            LEFT JOIN people AS p ON p.key = ip.parent
            """,
          condition: """
            \(shows) AND d.kind \(membership) (\(kinds)) AND d.incident IS NOT NULL
            AND \(incidents.sql)
            """,
          arguments: [today.iso, today.iso] + incidents.arguments),
      ]
    }
  }

  private func dueRow(_ row: Row, _ today: CivilDate) -> DueRow {
    DueRow(
      kind: row.raw("kind", as: DueKind.self) ?? .duty, due: row.day("due") ?? today,
      number: (row["number"] as String?).map { CaseID(rawValue: $0) },
      incident: (row["incident"] as String?).map { IncidentID(rawValue: $0) },
      parent: (row["parent"] as String?).map { ParentID(rawValue: $0) },
      parentName: row["name"] ?? "", what: row["what"], step: row["step"], clause: row["clause"],
      lead: (row["lead"] as String?).map { StaffID(rawValue: $0) })
  }

  /// Children about whom a ban in force says nothing, and those it speaks of who are at the school, or
  /// linked to the person, no longer, in cases the viewer may see.
  public func arrangementQuestions(as viewer: Viewer, today: CivilDate) throws -> [(
    number: CaseID, parent: ParentID, name: String, child: String, isGone: Bool, hasLeft: Bool,
    noneLeft: Bool
  )] {
    let visible = Sieve.caseIsVisible(viewer)
    let onRoll = """
      SELECT u.key FROM links AS l JOIN pupils AS u ON u.key = l.pupil
      WHERE l.parent = r.parent AND \(Sieve.isOnRoll("u", on: today))
      """
    let bans = """
      r.live_until >= ? AND r.form IN ('interim', 'limited', 'full') AND \(visible.sql)
      """
    let sql = """
      SELECT r.number, r.parent, p.name, v.full AS child, 0 AS gone, 0 AS has_left,
        0 AS none_left
      FROM restrictions AS r JOIN cases AS c ON c.number = r.number
      LEFT JOIN people AS p ON p.key = r.parent
      JOIN pupils AS v ON v.key IN (\(onRoll))
      WHERE \(bans) AND r.as_found = 0 AND NOT EXISTS (
        SELECT 1 FROM arrangements AS a WHERE a.stream = r.stream AND a.key = r.key || '/' || v.key)
      UNION
      SELECT r.number, r.parent, p.name, v.full, 1, NOT \(Sieve.isOnRoll("v", on: today)),
        NOT EXISTS (\(onRoll))
      FROM restrictions AS r JOIN cases AS c ON c.number = r.number
      LEFT JOIN people AS p ON p.key = r.parent
      JOIN arrangements AS a ON a.stream = r.stream AND a.restriction = r.restriction
      JOIN pupils AS v ON v.key = a.pupil
      WHERE \(bans) AND v.key NOT IN (\(onRoll))
        AND (v.left_on IS NULL OR v.left_on >= r.decided_on)
      """
    return try read { db in
      let arguments: StatementArguments = [today.iso] + visible.arguments
      return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments + arguments).map {
        (
          CaseID(rawValue: $0["number"]), ParentID(rawValue: $0["parent"]), $0["name"] ?? "",
          $0["child"], $0["gone"] == 1, $0["has_left"] == 1, $0["none_left"] == 1
        )
      }
    }
  }

  /// Cases that the viewer may see, or all for nobody, in which somebody wrote something between two entries of the
  /// record, of what happened since a day where one is given.
  public func casesWritten(
    by staff: StaffID, after first: Int, before last: Int, since day: CivilDate? = nil,
    as viewer: Viewer?
  ) throws -> [CaseID] {
    try cases(
      "entries AS e CROSS JOIN cases AS c ON c.number = substr(e.stream, 6)",
      where: "e.stream LIKE 'case/%' AND e.sequence > ? AND e.sequence < ? AND e.staff = ? "
        + "AND e.happened_on >= ?",
      [first, last, staff.rawValue, day?.iso ?? ""], as: viewer)
  }

  /// Cases, whoever looks, in which something is live and a governor was asked on a later day than this, as was
  /// written before an entry of the record.
  public func casesConsulting(
    after day: CivilDate, before last: Int, today: CivilDate
  ) throws -> [CaseID] {
    try cases(
      "restrictions AS r CROSS JOIN cases AS c ON c.number = r.number",
      where: "r.live_until >= ? AND EXISTS (SELECT 1 FROM entries AS e "
        + "WHERE e.stream = 'case/' || c.number AND e.kind = ? AND e.happened_on > ? AND e.sequence < ?)",
      [today.iso, ChairAsked.kind, day.iso, last], as: nil)
  }

  /// Cases that the viewer may see, or all for nobody, in which something is live that rests on what stands in
  /// another case.
  public func casesRestingElsewhere(as viewer: Viewer?, today: CivilDate) throws -> [CaseID] {
    try cases(
      "restrictions AS r CROSS JOIN cases AS c ON c.number = r.number",
      where: "r.rests_elsewhere = 1 AND r.live_until >= ?", [today.iso], as: viewer)
  }

  /// The numbers of the cases with a live ban of somebody of whom it was agreed, in another case, that they may come on a
  /// day from `today`.
  public func casesBesideExceptions(as viewer: Viewer?, today: CivilDate) throws -> [CaseID] {
    try cases(
      """
      exceptions AS e JOIN cases AS x ON x.number = e.number
      JOIN restrictions AS r ON r.parent = x.parent AND r.number <> e.number
      JOIN cases AS c ON c.number = r.number
      """,
      where: """
        e.on_day >= ? AND e.taken_back = 0 AND r.live_until >= ?
        AND r.form IN ('interim', 'limited', 'full')
        """, [today.iso, today.iso], as: viewer)
  }

  /// The numbers of the cases in a join of which this is so and that the viewer may see, or all for nobody, in
  /// order.
  private func cases(
    _ join: String, where condition: String, _ arguments: StatementArguments, as viewer: Viewer?
  ) throws -> [CaseID] {
    let visible = viewer.map { Sieve.caseIsVisible($0) } ?? (sql: "1", arguments: [])
    return try read { db in
      try String.fetchAll(
        db.cachedStatement(
          sql:
            "SELECT DISTINCT c.number FROM \(join) WHERE \(condition) AND \(visible.sql) ORDER BY c.number"
        ), arguments: arguments + visible.arguments
      ).map { CaseID(rawValue: $0) }
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
          WHERE o.may_collect = 0 AND l.collects = 1 AND \(Sieve.isOnRoll("u", on: day))
            AND o.from_day <= ? AND (o.until_day IS NULL OR o.until_day >= ?)
          ORDER BY p.sort, u.sort
          """, arguments: [day.iso, day.iso]
      ).map { (ParentID(rawValue: $0["key"]), $0["name"], $0["child"]) }
    }
  }

  /// People of whom the viewer may see a case and whom the school is asked not to contact: name and who asked,
  /// which is empty where only a case that they may not see says it.
  public func holds(as viewer: Viewer) throws -> [(name: String, by: String)] {
    try read { db in
      let visible = Sieve.caseIsVisible(viewer)
      return try Row.fetchAll(
        db,
        sql: """
          SELECT p.name, max(CASE WHEN EXISTS (
            SELECT 1 FROM cases AS c WHERE c.number = h.number AND \(visible.sql)
          ) THEN h.held_by ELSE '' END) AS held_by
          FROM cases AS h JOIN people AS p ON p.key = h.parent
          WHERE h.hold = 1
            AND EXISTS (SELECT 1 FROM cases AS c WHERE c.parent = h.parent AND \(visible.sql))
          GROUP BY p.key ORDER BY p.sort
          """, arguments: visible.arguments + visible.arguments
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
}
