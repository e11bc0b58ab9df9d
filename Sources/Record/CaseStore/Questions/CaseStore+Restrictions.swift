public import CaseModel
import GRDB
public import PolicyModel

extension CaseStore {
  /// Restrictions of cases the viewer may see that match, in the order asked.
  ///
  /// In their own order live ones come first by their end, then those that are over, the latest first:
  /// three stretches of an index, each read from where the last page stopped.
  ///
  /// - Parameter calendar: what `due:autumn` means.
  public func ask(
    _ question: RestrictionsQuestion, as viewer: Viewer, today: CivilDate,
    calendar: SchoolCalendar = .empty, after cursor: CaseModel.Cursor? = nil, limit: Int
  ) throws -> Page<RestrictionRow> {
    let filter = FilterReader(list: .bans, today: today, calendar: calendar).read(question.text)
    let query = restrictionsQuery(question, filter, as: viewer, today: today)
    return try read { db in
      let (rows, next) =
        question.order == .usual
        ? try usualPage(db, question, query, today, after: cursor, limit: limit)
        : try query.page(db, after: cursor, limit: limit)
      return Page(
        rows: rows.map { restrictionRow($0, today) }, next: next,
        total: try query.total(db, after: cursor, rows: rows, next: next), problem: filter.problem)
    }
  }

  /// The stretches of the usual order: live ones that end on a day, live ones that do not end by
  /// themselves, and those that are over.
  func usualQueries(
    _ question: RestrictionsQuestion, _ query: ListQuery, _ today: CivilDate
  ) -> [ListQuery] {
    var ending = query
    ending.sieve.add(
      "r.live_until >= ? AND r.live_until < ?", [today.iso, RestrictionSpan.withoutEnd])
    ending.key = .text("r.live_until")
    var lasting = query
    lasting.sieve.add("r.live_until = ?", [RestrictionSpan.withoutEnd])
    lasting.key = .text("r.ends")
    if question.liveOnly { return [ending, lasting] }
    var over = query
    // Not by the index of that column, whose rows would have to be sorted.
    over.sieve.add("+r.live_until < ?", [today.iso])
    over.key = .text("r.ends")
    over.isDescending = true
    return [ending, lasting, over]
  }

  private func usualPage(
    _ db: Database, _ question: RestrictionsQuestion, _ query: ListQuery, _ today: CivilDate,
    after cursor: CaseModel.Cursor?, limit: Int
  ) throws -> (rows: [Row], next: CaseModel.Cursor?) {
    let stretches = usualQueries(question, query, today)
    let (isOver, inner) = Self.stretch(cursor)
    var rows: [Row] = []
    if !isOver {
      // Two stretches in one order: the rows of both by their days.
      for stretch in stretches.prefix(2) {
        rows += try stretch.page(db, after: inner, limit: limit + 1).rows
      }
      let place = { (row: Row) in (row["sort_key"] as String, row["sort_id"] as String) }
      rows.sort { place($0) < place($1) }
    }
    let live = min(rows.count, limit + 1)
    if rows.count <= limit, stretches.count == 3 {
      let after = isOver ? inner : nil
      rows += try stretches[2].page(db, after: after, limit: limit + 1 - rows.count).rows
    }
    guard rows.count > limit else { return (rows, nil) }
    let page = Array(rows.prefix(limit))
    return (page, page.last.map { Self.cursor($0, isOver: limit > live) })
  }

  /// A cursor says in its first byte which stretch it stopped in.
  private static func cursor(_ row: Row, isOver: Bool) -> CaseModel.Cursor {
    let key: String = row["sort_key"]
    return CaseModel.Cursor(key: Array(((isOver ? "1" : "0") + key).utf8), id: row["sort_id"])
  }

  private static func stretch(
    _ cursor: CaseModel.Cursor?
  ) -> (isOver: Bool, inner: CaseModel.Cursor?) {
    guard let cursor else { return (false, nil) }
    let inner = CaseModel.Cursor(key: Array(cursor.key.dropFirst()), id: cursor.id)
    return (cursor.key.first == UInt8(ascii: "1"), inner)
  }

  func restrictionsQuery(
    _ question: RestrictionsQuestion, _ filter: Filter, as viewer: Viewer, today: CivilDate
  ) -> ListQuery {
    var sieve = Sieve()
    sieve.addCaseVisibility(viewer)
    if let parent = question.parent { sieve.add("r.parent = ?", [parent.rawValue]) }
    if question.liveOnly || question.dueWithin != nil {
      sieve.add("r.live_until >= ?", [today.iso])
    }
    if let days = question.dueWithin { addDue(by: today.adding(days: days), to: &sieve) }
    let sql = FilterSQL(viewer: viewer, today: today)
    sql.add(filter, to: &sieve) { test in
      switch test {
      case .word(let text), .phrase(let text):
        return sql.named(text, folded: "p.folded", number: "r.number")
      case .oneOf(.form, let names): return sql.one("r.form", names)
      case .oneOf(.standing, let names): return sql.one(standing(today), names)
      case .words(.review, let typed): return sql.words("r.review_state", typed)
      case .isSo(.breached, let value): return sql.isSo("r.breaches > 0", value)
      case .day(.due, let day):
        return (
          "r.live_until >= ? AND (\(Self.due))", [today.iso, day.iso, day.iso, day.iso], false
        )
      case .day(let key, let day): return sql.day("r.from_day", key, day)
      case .oneOf, .words, .isSo: return nil
      }
    }
    return ListQuery(
      columns: "r.*, \(TellingApart.name) AS name",
      table: "restrictions AS r CROSS JOIN cases AS c ON c.number = r.number",
      joined: "LEFT JOIN people AS p ON p.key = r.parent", sieve: sieve,
      key: key(question.order.column, today), id: "r.key",
      isDescending: question.order.descending)
  }

  private static let due = "r.until_day <= ? OR r.review_day <= ? OR r.reply_by <= ?"

  private func addDue(by day: CivilDate, to sieve: inout Sieve) {
    sieve.add(Self.due, [day.iso, day.iso, day.iso])
  }

  private func key(_ column: BanColumn, _ today: CivilDate) -> ListQuery.Key {
    switch column {
    case .ends: return .text("r.ends")
    case .name: return .bytes("coalesce(p.sort, x'')")
    case .form: return .text("r.form")
    case .standing:
      let standings = RestrictionStanding.allCases.enumerated().map {
        "WHEN '\($1.rawValue)' THEN \($0)"
      }
      return .number("CASE \(standing(today)) \(standings.joined(separator: " ")) ELSE 99 END")
    case .review: return .text("coalesce(r.review_day, '~')")
    case .number: return .text("r.number")
    }
  }

  /// The same judgement as `Restriction.standing(on:)`, in SQL; what was replaced stands as it was told until
  /// the person was told of what took its place.
  private func standing(_ today: CivilDate) -> String {
    """
    CASE WHEN r.ending = 'lifted' AND r.ended_on <= '\(today.iso)' THEN 'lifted'
      WHEN r.ending = 'replaced' AND (r.holds_until < '\(today.iso)' OR r.last_day < '\(today.iso)') THEN 'replaced'
      WHEN r.ending = 'notImposed' THEN 'not-imposed'
      WHEN r.ending = 'setAside' THEN 'set-aside'
      WHEN r.last_day < '\(today.iso)' THEN
        CASE WHEN r.at_end = '\(AtEnd.askHead.rawValue)' AND r.form <> 'interim'
            AND (r.as_found = 1 OR r.told_on <= r.last_day)
          THEN 'ask-head' ELSE 'lapsed' END
      WHEN r.confirm_by < '\(today.iso)' THEN 'unconfirmed'
      WHEN r.told_on IS NULL AND r.as_found = 0 OR r.told_until < '\(today.iso)' THEN 'not-told'
      WHEN r.from_day > '\(today.iso)' THEN 'to-come' ELSE 'in-force' END
    """
  }

  /// The live restrictions of some people in cases the viewer may see, by their end.
  func liveRestrictions(
    _ db: Database, of parents: IDList, _ viewer: Viewer, _ today: CivilDate
  ) throws -> [RestrictionRow] {
    var sieve = Sieve()
    sieve.add(
      "r.parent IN \(IDList.sql) AND r.live_until >= ?", [parents.argument, today.iso])
    sieve.addCaseVisibility(viewer)
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT r.*, '' AS name FROM restrictions AS r JOIN cases AS c ON c.number = r.number
          WHERE \(sieve.sql) ORDER BY r.ends, r.key
          """), arguments: sieve.arguments)
    return rows.map { restrictionRow($0, today) }
  }

  func restrictionRow(_ row: Row, _ today: CivilDate) -> RestrictionRow {
    // What a review adds counts once they know of it: until then the day stands that they were told.
    let told = row.day("told_until").flatMap { $0 >= today ? $0 : nil }
    let until = told ?? row.day("until_day")
    let review = row.day("review_day")
    let form = row.raw("form", as: RestrictionForm.self) ?? .full
    var shown = RestrictionRow(
      number: CaseID(rawValue: row["number"]), restriction: ItemID(rawValue: row["restriction"]),
      parent: ParentID(rawValue: row["parent"]), parentName: row["name"] ?? "", form: form,
      scope: row.raw("scope", as: Scope.self) ?? .whole, conditions: row["conditions"],
      from: row.day("from_day") ?? today, until: until,
      untilWords: told == nil ? row["until_words"] : "",
      review: review, replyBy: row.day("reply_by"), standing: standing(row, today, form),
      daysLeft: (told ?? row.day("last_day")).map { today.days(until: $0) },
      reviewState: row["review_state"], breaches: row["breaches"], asFound: row["as_found"] == 1,
      hasFallen: row["fallen"] == 1, knownFrom: row.day("known_on"))
    shown.withThemFrom = shown.inThePost(on: today)
    return shown
  }

  /// The same judgement as `Restriction.standing(on:)`, over stored absolute dates.
  private func standing(
    _ row: Row, _ today: CivilDate, _ form: RestrictionForm
  ) -> RestrictionStanding {
    switch row.raw("ending", as: RestrictionEnding.self) {
    case .lifted:
      if let ended = row.day("ended_on"), ended > today { break }
      return .lifted
    case .replaced:
      let isOver = row.day("last_day").map { $0 < today } ?? false
      if (row["holds_until"] as String) < today.iso || isOver { return .replaced }
    case .notImposed: return .notImposed
    case .setAside: return .setAside
    case nil: break
    }
    if let last = row.day("last_day"), last < today {
      let wasInForce = row["as_found"] == 1 || row.day("told_on").map { $0 <= last } ?? false
      return row["at_end"] == AtEnd.askHead.rawValue && form != .interim && wasInForce
        ? .askHead : .lapsed
    }
    if let confirmed = row.day("confirm_by"), confirmed < today { return .unconfirmed }
    if row["told_on"] == nil as String? && row["as_found"] == 0 { return .notTold }
    if let told = row.day("told_until"), told < today { return .notTold }
    return (row.day("from_day") ?? today) > today ? .toCome : .inForce
  }
}
