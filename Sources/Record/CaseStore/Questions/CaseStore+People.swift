public import CaseModel
import GRDB
import PlainText
public import PolicyModel

extension CaseStore {
  /// Parents that match, in the order asked, with what the viewer may know.
  ///
  /// - Parameters:
  ///   - calendar: what days in a filter mean.
  ///   - known: how many there are in all, where that is known already.
  public func ask(
    _ question: ParentsQuestion, as viewer: Viewer, today: CivilDate,
    calendar: SchoolCalendar = .empty, after cursor: CaseModel.Cursor? = nil, limit: Int,
    known: Int? = nil
  ) throws -> Page<ParentRow> {
    let filter = FilterReader(list: .parents, today: today, calendar: calendar)
      .read(question.text)
    let query = parentsQuery(question, filter, as: viewer, today: today)
    return try read { db in
      let (rows, next) = try query.page(db, after: cursor, limit: limit)
      return Page(
        rows: try parentRows(db, rows, viewer, today), next: next,
        total: cursor == nil
          ? try known ?? query.total(db, after: cursor, rows: rows, next: next) : nil,
        problem: filter.problem)
    }
  }

  func parentsQuery(
    _ question: ParentsQuestion, _ filter: Filter, as viewer: Viewer, today: CivilDate
  ) -> ListQuery {
    var sieve = Sieve()
    sieve.add("p.same_as IS NULL")
    let sql = FilterSQL(viewer: viewer, today: today)
    let visible = Sieve.caseIsVisible(viewer)
    sql.add(filter, to: &sieve) { test in
      switch test {
      case .word(let text), .phrase(let text): return sql.named(text, folded: "p.folded")
      case .oneOf(.kind, let names): return sql.one("p.kind", names)
      case .words(.child, let typed):
        return (
          """
          p.key IN (SELECT l.parent FROM pupils AS u JOIN links AS l ON l.pupil = u.key
            WHERE \(Sieve.isOnRoll("u", on: today)) AND instr(u.folded, ?) > 0)
          """, [FoldingKey.search(typed)], false
        )
      case .oneOf, .words, .isSo, .day: return nil
      }
    }
    for (key, people) in [
      (FilterKey.case, "SELECT c.parent FROM cases AS c WHERE c.closed_on IS NULL"),
      (
        .ban,
        """
        SELECT c.parent FROM restrictions AS r JOIN cases AS c ON c.number = r.number
        WHERE r.live_until >= '\(today.iso)'
        """
      ),
    ] {
      if let wanted = filter.isSo(key) {
        // Whoever sees no cases knows who may not come in, as every member of staff does.
        let isTold = key == .ban && !viewer.seesTeamCases
        let known = isTold ? "(\(visible.sql) OR \(Self.stops(on: today)))" : visible.sql
        sieve.add(
          "p.key \(wanted ? "" : "NOT ")IN (\(people) AND \(known))", arguments: visible.arguments)
      }
    }
    return ListQuery(
      columns: "p.stream, p.key, p.name, p.kind", table: "people AS p", sieve: sieve,
      key: key(question.order.column, viewer, today), id: "p.stream",
      isDescending: question.order.descending)
  }

  private func key(
    _ column: ParentColumn, _ viewer: Viewer, _ today: CivilDate
  ) -> ListQuery.Key {
    switch column {
    case .name: return .bytes("p.sort")
    case .kind: return .text("p.kind")
    case .children:
      return .bytes(
        """
        coalesce((SELECT min(u.sort) FROM links AS l JOIN pupils AS u ON u.key = l.pupil
          WHERE l.parent = p.key AND \(Sieve.isOnRoll("u", on: today))), x'')
        """)
    case .cases:
      return .number(
        """
        (SELECT count(*) FROM cases AS c WHERE c.parent = p.key AND c.closed_on IS NULL
          AND \(Sieve.caseIsVisibleInOrder(viewer)))
        """)
    case .today:
      // Those who may not come in before all others, by their last day.
      return .text(
        """
        coalesce((SELECT min(r.live_until) FROM restrictions AS r
          JOIN cases AS c ON c.number = r.number
          WHERE r.parent = p.key AND r.live_until >= '\(today.iso)'
            AND \(Sieve.caseIsVisibleInOrder(viewer))), '~')
        """)
    }
  }

  /// People with their children, open cases and restrictions, each asked once for all of them.
  func parentRows(
    _ db: Database, _ rows: [Row], _ viewer: Viewer, _ today: CivilDate
  ) throws -> [ParentRow] {
    let ids = IDList(rows.map { $0["key"] })
    var children: [String: [String]] = [:]
    for row in try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT l.parent, u.given FROM links AS l JOIN pupils AS u ON u.key = l.pupil
          WHERE l.parent IN \(IDList.sql) AND \(Sieve.isOnRoll("u", on: today)) ORDER BY u.sort
          """), arguments: [ids.argument])
    {
      children[row[0], default: []].append(row[1])
    }
    var sieve = Sieve()
    sieve.add("c.parent IN \(IDList.sql) AND c.closed_on IS NULL", [ids.argument])
    sieve.addCaseVisibility(viewer)
    var open: [String: Int] = [:]
    for row in try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT c.parent, count(*) FROM cases AS c WHERE \(sieve.sql) GROUP BY c.parent"),
      arguments: sieve.arguments)
    {
      open[row[0]] = row[1]
    }
    let live = Dictionary(
      grouping: try liveRestrictions(db, of: ids, viewer, today), by: \.parent.rawValue)
    return rows.map { row in
      let id: String = row["key"]
      return ParentRow(
        parent: ParentID(rawValue: id), name: row["name"],
        kind: row.raw("kind", as: ParentKind.self) ?? .parent, children: children[id] ?? [],
        openCases: open[id] ?? 0,
        restriction: (live[id] ?? []).map { "\($0.form.words), \($0.stands)" }
          .joined(separator: "; "))
    }
  }
}
