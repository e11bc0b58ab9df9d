public import CaseModel
import GRDB
import PlainText
public import PolicyModel

extension CaseStore {
  /// The day of the last incident on record, whoever may see it; nil where there is none.
  public func lastIncidentDay() throws -> CivilDate? {
    try read { db in
      try String.fetchOne(db, sql: "SELECT max(happened_on) FROM incidents")
        .flatMap { CivilDate(iso: $0) }
    }
  }

  /// Incidents the viewer may see that match, in the order asked.
  ///
  /// - Parameter calendar: what `since:autumn` means.
  public func ask(
    _ question: IncidentsQuestion, as viewer: Viewer, today: CivilDate,
    calendar: SchoolCalendar = .empty, after cursor: CaseModel.Cursor? = nil, limit: Int
  ) throws -> Page<IncidentRow> {
    let filter = FilterReader(list: .incidents, today: today, calendar: calendar)
      .read(question.text)
    let query = incidentsQuery(question, filter, as: viewer, today: today)
    return try read { db in
      let (rows, next) = try query.page(db, after: cursor, limit: limit)
      return Page(
        rows: try incidentRows(db, rows, viewer), next: next,
        total: try query.total(db, after: cursor, rows: rows, next: next), problem: filter.problem)
    }
  }

  func incidentsQuery(
    _ question: IncidentsQuestion, _ filter: Filter, as viewer: Viewer, today: CivilDate
  ) -> ListQuery {
    var sieve = Sieve()
    sieve.addIncidentVisibility(viewer)
    if question.untriagedOnly { sieve.add("i.outcome IS NULL") }
    if let parent = question.parent {
      sieve.add(
        """
        i.incident IN (SELECT ip.incident FROM incident_people AS ip
          WHERE ip.parent = ? AND instr(ip.parts, 'alleged') > 0)
        """, [parent.rawValue])
    }
    let sql = FilterSQL(viewer: viewer, today: today)
    sql.add(filter, to: &sieve) { test in
      switch test {
      case .word(let text), .phrase(let text): return found(text)
      case .oneOf(.behaviour, let names): return sql.anyWord("i.categories", names)
      case .oneOf(.channel, let names): return sql.one("i.channel", names)
      case .oneOf(.outcome, let names): return sql.one("coalesce(i.outcome, 'none')", names)
      case .oneOf(.seriousness, let names): return sql.one("i.seriousness", names)
      case .oneOf(.nature, let names): return sql.one("i.nature", names)
      case .day(let key, let day): return sql.day("i.happened_on", key, day)
      case .oneOf, .words, .isSo: return nil
      }
    }
    return ListQuery(
      columns: "i.*", table: "incidents AS i", sieve: sieve, key: key(question.order.column),
      id: "i.incident", isDescending: question.order.descending)
  }

  /// Each word in what was reported or in the name of somebody named in it, or all at the number's
  /// beginning.
  private func found(_ typed: String) -> FilterSQL.Condition? {
    let words = FoldingKey.search(typed).split(separator: " ").map(String.init)
    guard !words.isEmpty else { return nil }
    let each = """
      (instr(i.folded, ?) > 0 OR EXISTS (
        SELECT 1 FROM incident_people AS ip JOIN people AS p ON p.key = ip.parent
        WHERE ip.incident = i.incident AND instr(p.folded, ?) > 0))
      """
    return (
      "(\(words.map { _ in each }.joined(separator: " AND "))) OR instr(i.incident, ?) = 1",
      words.flatMap { [$0, $0] } + [IncidentID(rawValue: typed).rawValue], false
    )
  }

  private func key(_ column: IncidentColumn) -> ListQuery.Key {
    switch column {
    case .day: return .text("i.happened_on")
    case .number: return .text("i.incident")
    case .what: return .text("i.folded")
    case .outcome: return .text("coalesce(i.outcome, '')")
    case .name:
      return .bytes(
        """
        coalesce((SELECT p.sort FROM incident_people AS ip JOIN people AS p ON p.key = ip.parent
          WHERE ip.incident = i.incident AND instr(ip.parts, 'alleged') > 0
          ORDER BY ip.key LIMIT 1), x'')
        """)
    }
  }

  /// One incident's line; nil where there is none that the viewer may see.
  public func incidentRow(_ incident: IncidentID, as viewer: Viewer) throws -> IncidentRow? {
    var sieve = Sieve()
    sieve.add("i.incident = ?", [incident.rawValue])
    sieve.addIncidentVisibility(viewer)
    return try read { db in
      let rows = try Row.fetchAll(
        db.cachedStatement(sql: "SELECT i.* FROM incidents AS i WHERE \(sieve.sql)"),
        arguments: sieve.arguments)
      return try incidentRows(db, rows, viewer).first
    }
  }

  /// Incidents with those alleged and the cases the viewer may see, each asked once for all of them.
  private func incidentRows(
    _ db: Database, _ rows: [Row], _ viewer: Viewer
  ) throws -> [IncidentRow] {
    let ids = IDList(rows.map { $0["incident"] })
    var people: [String: [String]] = [:]
    for row in try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT ip.incident, coalesce(p.name, ip.named) AS who FROM incident_people AS ip
          LEFT JOIN people AS p ON p.key = ip.parent
          WHERE ip.incident IN \(IDList.sql) AND instr(ip.parts, 'alleged') > 0 ORDER BY ip.key
          """), arguments: [ids.argument])
    {
      people[row["incident"], default: []].append(row["who"])
    }
    var sieve = Sieve()
    sieve.add("ci.incident IN \(IDList.sql)", [ids.argument])
    sieve.addCaseVisibility(viewer)
    var cases: [String: [CaseID]] = [:]
    for row in try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT ci.incident, c.number FROM case_incidents AS ci
          JOIN cases AS c ON c.number = ci.number WHERE \(sieve.sql) ORDER BY c.number
          """), arguments: sieve.arguments)
    {
      cases[row["incident"], default: []].append(CaseID(rawValue: row["number"]))
    }
    return rows.map { row in
      let incident: String = row["incident"]
      let time = (row["happened_at"] as String?).flatMap { LocalTime($0) }
      return IncidentRow(
        incident: IncidentID(rawValue: incident),
        happened: When(row.day("happened_on") ?? CivilDate(dayNumber: 0), time),
        channel: row.raw("channel", as: Channel.self) ?? .elsewhere,
        behaviours: row.words("behaviours"), summary: row["summary"],
        people: people[incident] ?? [], triaged: row.raw("outcome", as: TriageOutcome.self),
        seriousness: row.raw("seriousness", as: Seriousness.self), cases: cases[incident] ?? [])
    }
  }
}
