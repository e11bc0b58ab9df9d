public import CaseModel
import GRDB
public import PolicyModel

extension CaseStore {
  /// What the letters of some cases are, by id; whoever asks has seen to it that these may be seen.
  public func letterKinds(in cases: Set<CaseID>) throws -> [CaseID: [ItemID: LetterKind]] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT letter, kind FROM letters WHERE number = ?")
      var kinds: [CaseID: [ItemID: LetterKind]] = [:]
      for number in cases {
        for row in try Row.fetchAll(statement, arguments: [number.rawValue]) {
          kinds[number, default: [:]][ItemID(rawValue: row["letter"])] =
            row.raw("kind", as: LetterKind.self)
        }
      }
      return kinds
    }
  }

  /// Letters of cases the viewer may see that match, in the order asked.
  ///
  /// - Parameter calendar: what `since:autumn` means.
  public func ask(
    _ question: LettersQuestion, as viewer: Viewer, today: CivilDate,
    calendar: SchoolCalendar = .empty, after cursor: CaseModel.Cursor? = nil, limit: Int
  ) throws -> Page<LetterRow> {
    let filter = FilterReader(list: .letters, today: today, calendar: calendar)
      .read(question.text)
    let query = lettersQuery(question, filter, as: viewer, today: today)
    return try read { db in
      let (rows, next) = try query.page(db, after: cursor, limit: limit)
      let letters = rows.map { row in
        LetterRow(
          number: CaseID(rawValue: row["number"]), letter: ItemID(rawValue: row["letter"]),
          parent: ParentID(rawValue: row["parent"]), parentName: row["name"] ?? "",
          kind: row.raw("kind", as: LetterKind.self) ?? .warning, standing: row["standing"],
          drafted: row.day("drafted_on") ?? today, issued: row.day("issued_on"),
          sent: row.day("sent_on"), how: row["how"])
      }
      return Page(
        rows: letters, next: next,
        total: try query.total(db, after: cursor, rows: rows, next: next),
        problem: filter.problem)
    }
  }

  func lettersQuery(
    _ question: LettersQuestion, _ filter: Filter, as viewer: Viewer, today: CivilDate
  ) -> ListQuery {
    var sieve = Sieve()
    sieve.addCaseVisibility(viewer)
    if let parent = question.parent { sieve.add("l.parent = ?", [parent.rawValue]) }
    if question.outstandingOnly { sieve.add("l.standing IN ('draft', 'issued', 'returned')") }
    let sql = FilterSQL(viewer: viewer, today: today)
    sql.add(filter, to: &sieve) { test in
      switch test {
      case .word(let text), .phrase(let text):
        return sql.named(text, folded: "p.folded", number: "l.number")
      case .oneOf(.letter, let names): return sql.one("l.kind", names)
      case .oneOf(.sent, let names): return sql.one("l.standing", names)
      case .day(let key, let day): return sql.day("l.latest", key, day)
      case .oneOf, .words, .isSo: return nil
      }
    }
    return ListQuery(
      columns: "l.*, \(TellingApart.name) AS name",
      // In this order, so that the letters' own order is the index's.
      table: "letters AS l CROSS JOIN cases AS c ON c.number = l.number",
      joined: "LEFT JOIN people AS p ON p.key = l.parent", sieve: sieve,
      key: key(question.order.column), id: "l.key", isDescending: question.order.descending)
  }

  private func key(_ column: LetterColumn) -> ListQuery.Key {
    switch column {
    case .day: return .text("l.latest")
    case .kind: return .text("l.kind")
    case .name: return .bytes("coalesce(p.sort, x'')")
    case .number: return .text("l.number")
    case .standing: return .text("l.standing")
    case .how: return .text("l.how")
    }
  }
}
