public import CaseModel
import GRDB
import PlainText
public import PolicyModel

extension CaseStore {
  /// Cases the viewer may see that match, in the order asked.
  ///
  /// - Parameter calendar: what `since:autumn` means.
  public func ask(
    _ question: CasesQuestion, as viewer: Viewer, today: CivilDate,
    calendar: SchoolCalendar = .empty, after cursor: CaseModel.Cursor? = nil, limit: Int
  ) throws -> Page<CaseRow> {
    let filter = FilterReader(list: .cases, today: today, calendar: calendar).read(question.text)
    let query = casesQuery(question, filter, as: viewer, today: today)
    return try read { db in
      let (rows, next) = try query.page(db, after: cursor, limit: limit)
      return Page(
        rows: rows.map { caseRow($0, today) }, next: next,
        total: try query.total(db, after: cursor, rows: rows, next: next), problem: filter.problem)
    }
  }

  func casesQuery(
    _ question: CasesQuestion, _ filter: Filter, as viewer: Viewer, today: CivilDate
  ) -> ListQuery {
    var sieve = Sieve()
    sieve.addCaseVisibility(viewer)
    if let parent = question.parent { sieve.add("c.parent = ?", [parent.rawValue]) }
    if let open = question.open, filter.isSo(.open) == nil {
      sieve.add(open ? "c.closed_on IS NULL" : "c.closed_on IS NOT NULL")
    }
    add(filter, to: &sieve, FilterSQL(viewer: viewer, today: today))
    return ListQuery(
      columns: "c.*, \(TellingApart.name) AS name", table: "cases AS c",
      joined: "LEFT JOIN people AS p ON p.key = c.parent", sieve: sieve,
      key: key(question.order.column, today), id: "c.number",
      isDescending: question.order.descending)
  }

  /// A reply-by or an end that has passed moves the case on without anybody recording anything.
  private func standing(_ column: String, _ today: CivilDate) -> String {
    "CASE WHEN c.until_day < '\(today.iso)' THEN c.then_\(column) ELSE c.\(column) END"
  }

  private func key(_ column: CaseColumn, _ today: CivilDate) -> ListQuery.Key {
    switch column {
    case .due: return .text("c.pressing")
    case .number:
      // The part after the year by its size: 2026-1000 comes after 2026-999.
      return .text("substr(c.number, 1, 5) || substr('000000' || substr(c.number, 6), -6)")
    case .name: return .bytes("coalesce(p.sort, x'')")
    case .stage:
      let stages = CaseStage.allCases.enumerated().map { "WHEN '\($1.rawValue)' THEN \($0)" }
      return .number(
        "CASE \(standing("stage", today)) \(stages.joined(separator: " ")) ELSE 99 END")
    case .waits: return .text(standing("waits", today))
    case .seriousness:
      return .number("instr('low medium high', coalesce(c.seriousness, '?'))")
    case .access: return .text("c.access")
    case .opened: return .text("c.opened_on")
    }
  }

  private func add(_ filter: Filter, to sieve: inout Sieve, _ sql: FilterSQL) {
    sql.add(filter, to: &sieve) { test in
      switch test {
      case .word(let word): return sql.named(word, folded: "p.folded", number: "c.number")
      case .phrase(let phrase): return reported(phrase, sql)
      case .oneOf(.behaviour, let names): return sql.anyWord("c.categories", names)
      case .oneOf(.nature, let names): return sql.anyWord("c.nature", names)
      case .oneOf(.stage, let names): return sql.one(standing("stage", sql.today), names)
      case .oneOf(.seriousness, let names): return sql.one("c.seriousness", names)
      case .oneOf(.outcome, let names): return sql.one("c.outcome", names)
      case .words(.waits, let words): return sql.words(standing("waits", sql.today), words)
      case .isSo(.hold, let value):
        // It holds for the person, in all their cases.
        return sql.isSo(
          "EXISTS (SELECT 1 FROM cases AS h WHERE h.parent = c.parent AND h.hold = 1)", value)
      case .isSo(.named, let value): return sql.isSo("c.access = 'named'", value)
      case .isSo(.open, let value): return sql.isSo("c.closed_on IS NULL", value)
      case .day(.due, let day): return ("c.pressing <= ?", ["0\(day.iso)"], false)
      case .day(let key, let day): return sql.day("c.opened_on", key, day)
      case .oneOf, .words, .isSo: return nil
      }
    }
  }

  /// A phrase in a person's name, or in what was reported of the case's incidents.
  private func reported(_ phrase: String, _ sql: FilterSQL) -> FilterSQL.Condition? {
    let folded = FoldingKey.search(phrase)
    guard !folded.isEmpty else { return nil }
    let readable = Sieve.markIsReadable(sql.viewer).map { " AND \($0)" } ?? ""
    return (
      """
      instr(coalesce(p.folded, ''), ?) > 0 OR EXISTS (
        SELECT 1 FROM case_incidents AS x JOIN incidents AS i ON i.incident = x.incident
        WHERE x.number = c.number AND instr(i.folded, ?) > 0\(readable))
      """, [folded, folded], true
    )
  }

  /// One case's line; nil where there is none that the viewer may see.
  public func caseRow(
    _ number: CaseID, as viewer: Viewer, today: CivilDate
  ) throws -> CaseRow? {
    var sieve = Sieve()
    sieve.add("c.number = ?", [number.rawValue])
    sieve.addCaseVisibility(viewer)
    return try read { db in
      try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT c.*, \(TellingApart.name) AS name FROM cases AS c LEFT JOIN people AS p ON p.key = c.parent
            WHERE \(sieve.sql)
            """), arguments: sieve.arguments
      ).map { caseRow($0, today) }
    }
  }

  private func caseRow(_ row: Row, _ today: CivilDate) -> CaseRow {
    let pressing: String = row["pressing"]
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
