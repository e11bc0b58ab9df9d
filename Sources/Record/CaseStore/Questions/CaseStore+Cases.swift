public import CaseModel
import GRDB
import PlainText
public import PolicyModel

extension CaseStore {
  /// Cases the viewer may see, open ones first and among them those with the earliest thing due.
  public func ask(
    _ question: CasesQuestion, as viewer: Viewer, today: CivilDate,
    after cursor: CaseModel.Cursor? = nil,
    limit: Int
  ) throws -> Page<CaseRow> {
    try read { db in
      var sieve = Sieve()
      sieve.addCaseVisibility(viewer)
      if let parent = question.parent { sieve.add("c.parent = ?", [parent.rawValue]) }
      if let open = question.open { sieve.add("(c.closed_on IS NULL) = ?", [open]) }
      sieve.addWords(question.text, in: "coalesce(p.folded, '')", number: "c.number")
      sieve.addCursor(cursor, key: "c.pressing", id: "c.number")
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT c.*, p.name FROM cases AS c LEFT JOIN people AS p ON p.key = c.parent
          WHERE \(sieve.sql) ORDER BY c.pressing, c.number LIMIT \(limit + 1)
          """, arguments: sieve.arguments)
      let cases = rows.prefix(limit).map { caseRow($0, today) }
      guard rows.count > limit, let last = rows.prefix(limit).last else { return Page(rows: cases) }
      let key: String = last["pressing"]
      return Page(rows: cases, next: CaseModel.Cursor(key: [UInt8](key.utf8), id: last["number"]))
    }
  }

  /// One case's line; nil where there is none that the viewer may see.
  public func caseRow(
    _ number: CaseID, as viewer: Viewer, today: CivilDate
  ) throws -> CaseRow? {
    try read { db in
      var sieve = Sieve()
      sieve.add("c.number = ?", [number.rawValue])
      sieve.addCaseVisibility(viewer)
      return try Row.fetchOne(
        db,
        sql: """
          SELECT c.*, p.name FROM cases AS c LEFT JOIN people AS p ON p.key = c.parent
          WHERE \(sieve.sql)
          """, arguments: sieve.arguments
      ).map { caseRow($0, today) }
    }
  }

  private func caseRow(_ row: Row, _ today: CivilDate) -> CaseRow {
    let pressing: String = row["pressing"]
    // A reply-by or an end that has passed moves the case on without anybody recording anything.
    let isPast = row.day("until_day").map { $0 < today } ?? false
    return CaseRow(
      number: CaseID(rawValue: row["number"]), parent: ParentID(rawValue: row["parent"]),
      parentName: row["name"] ?? "",
      stage: row.raw(isPast ? "then_stage" : "stage", as: CaseStage.self) ?? .gathering,
      waitsFor: row[isPast ? "then_waits" : "waits"], due: CivilDate(iso: pressing.dropFirst()),
      opened: row.day("opened_on") ?? CivilDate(dayNumber: 0), closed: row.day("closed_on"),
      nature: row["nature"], seriousness: row.raw("seriousness", as: Seriousness.self),
      categories: row.words("categories").compactMap(BehaviourCategory.init(rawValue:)),
      named: row["access"] == CaseAccess.named.rawValue, hold: row["hold"] == 1)
  }

  /// Letters of cases the viewer may see, the latest first.
  public func ask(
    _ question: LettersQuestion, as viewer: Viewer, today: CivilDate,
    after cursor: CaseModel.Cursor? = nil,
    limit: Int
  ) throws -> Page<LetterRow> {
    try read { db in
      var sieve = Sieve()
      sieve.addCaseVisibility(viewer)
      if let parent = question.parent { sieve.add("c.parent = ?", [parent.rawValue]) }
      if question.outstandingOnly { sieve.add("l.standing IN ('draft', 'issued', 'returned')") }
      sieve.addWords(question.text, in: "coalesce(p.folded, '')", number: "l.number")
      sieve.addCursor(cursor, key: "l.latest", id: "l.key", descending: true)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT l.*, c.parent, p.name FROM letters AS l JOIN cases AS c ON c.number = l.number
          LEFT JOIN people AS p ON p.key = c.parent
          WHERE \(sieve.sql) ORDER BY l.latest DESC, l.key DESC LIMIT \(limit + 1)
          """, arguments: sieve.arguments)
      let letters = rows.prefix(limit).map { row in
        LetterRow(
          number: CaseID(rawValue: row["number"]), letter: ItemID(rawValue: row["letter"]),
          parent: ParentID(rawValue: row["parent"]), parentName: row["name"] ?? "",
          kind: row.raw("kind", as: LetterKind.self) ?? .warning, standing: row["standing"],
          drafted: row.day("drafted_on") ?? today, issued: row.day("issued_on"),
          sent: row.day("sent_on"), how: row["how"])
      }
      guard rows.count > limit, let last = rows.prefix(limit).last else {
        return Page(rows: letters)
      }
      let key: String = last["latest"]
      return Page(rows: letters, next: CaseModel.Cursor(key: [UInt8](key.utf8), id: last["key"]))
    }
  }

  /// Incidents the viewer may see, the latest first.
  public func ask(
    _ question: IncidentsQuestion, as viewer: Viewer, today: CivilDate,
    after cursor: CaseModel.Cursor? = nil, limit: Int
  ) throws -> Page<IncidentRow> {
    try read { db in
      var sieve = Sieve()
      sieve.addIncidentVisibility(viewer)
      if question.untriagedOnly { sieve.add("i.outcome IS NULL") }
      if let parent = question.parent {
        sieve.add(
          """
          EXISTS (SELECT 1 FROM incident_people AS ip WHERE ip.incident = i.incident
            AND ip.parent = ? AND instr(ip.parts, 'alleged') > 0)
          """, [parent.rawValue])
      }
      for word in FoldingKey.search(question.text).split(separator: " ") {
        sieve.add(
          """
          instr(i.incident, ?) = 1 OR EXISTS (
            SELECT 1 FROM incident_people AS ip JOIN people AS p ON p.key = ip.parent
            WHERE ip.incident = i.incident AND instr(p.folded, ?) > 0)
          """, [String(word), String(word)])
      }
      sieve.addCursor(cursor, key: "i.happened_on", id: "i.incident", descending: true)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT i.* FROM incidents AS i WHERE \(sieve.sql)
          ORDER BY i.happened_on DESC, i.incident DESC LIMIT \(limit + 1)
          """, arguments: sieve.arguments)
      let incidents = try rows.prefix(limit).map { try self.incidentRow(db, $0, viewer) }
      guard rows.count > limit, let last = rows.prefix(limit).last else {
        return Page(rows: incidents)
      }
      let key: String = last["happened_on"]
      return Page(
        rows: incidents, next: CaseModel.Cursor(key: [UInt8](key.utf8), id: last["incident"]))
    }
  }

  /// One incident's line; nil where there is none that the viewer may see.
  public func incidentRow(_ incident: IncidentID, as viewer: Viewer) throws -> IncidentRow? {
    try read { db in
      var sieve = Sieve()
      sieve.add("i.incident = ?", [incident.rawValue])
      sieve.addIncidentVisibility(viewer)
      let row = try Row.fetchOne(
        db, sql: "SELECT i.* FROM incidents AS i WHERE \(sieve.sql)", arguments: sieve.arguments)
      return try row.map { try self.incidentRow(db, $0, viewer) }
    }
  }

  private func incidentRow(_ db: Database, _ row: Row, _ viewer: Viewer) throws -> IncidentRow {
    let incident: String = row["incident"]
    let people = try String.fetchAll(
      db,
      sql: """
        SELECT coalesce(p.name, ip.named) FROM incident_people AS ip
        LEFT JOIN people AS p ON p.key = ip.parent
        WHERE ip.incident = ? AND instr(ip.parts, 'alleged') > 0 ORDER BY ip.key
        """, arguments: [incident])
    var sieve = Sieve()
    sieve.add("ci.incident = ?", [incident])
    sieve.addCaseVisibility(viewer)
    let cases = try String.fetchAll(
      db,
      sql: """
        SELECT c.number FROM case_incidents AS ci JOIN cases AS c ON c.number = ci.number
        WHERE \(sieve.sql) ORDER BY c.number
        """, arguments: sieve.arguments)
    let time = (row["happened_at"] as String?).flatMap { LocalTime($0) }
    return IncidentRow(
      incident: IncidentID(rawValue: incident),
      happened: When(row.day("happened_on") ?? CivilDate(dayNumber: 0), time),
      channel: row.raw("channel", as: Channel.self) ?? .elsewhere,
      behaviours: row.words("behaviours"), summary: row["summary"], people: people,
      triaged: row.raw("outcome", as: TriageOutcome.self),
      seriousness: row.raw("seriousness", as: Seriousness.self),
      cases: cases.map { CaseID(rawValue: $0) })
  }

  /// The cases an incident belongs to, whoever may see them: for recording in each, not for showing.
  public func cases(of incident: IncidentID) throws -> [CaseID] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT number FROM case_incidents WHERE incident = ? ORDER BY number",
        arguments: [incident.rawValue]
      ).map { CaseID(rawValue: $0) }
    }
  }

  /// All cases of a person, whoever may see them: for recording in each, not for showing.
  public func cases(of parent: ParentID) throws -> [CaseID] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT number FROM cases WHERE parent = ? ORDER BY number",
        arguments: [parent.rawValue]
      ).map { CaseID(rawValue: $0) }
    }
  }
}
