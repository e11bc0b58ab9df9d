public import CaseModel
import GRDB
import PlainText
public import PolicyModel

extension CaseStore {
  /// Restrictions of cases the viewer may see, by the day on which they end or are reviewed.
  public func ask(
    _ question: RestrictionsQuestion, as viewer: Viewer, today: CivilDate,
    after cursor: CaseModel.Cursor? = nil, limit: Int
  ) throws -> Page<RestrictionRow> {
    let all = try read { try self.restrictionRows($0, viewer, today, question) }
    let start = cursor.flatMap { cursor in
      all.firstIndex { "\($0.number)/\($0.restriction)" == cursor.id }.map { $0 + 1 }
    }
    let rest = all[(start ?? 0)...]
    let page = Array(rest.prefix(limit))
    guard rest.count > limit, let last = page.last else { return Page(rows: page) }
    return Page(
      rows: page, next: CaseModel.Cursor(key: [], id: "\(last.number)/\(last.restriction)"))
  }

  /// A school has few restrictions at a time, and their order depends on today, so they are put in order
  /// here; ended ones come last, the latest first.
  func restrictionRows(
    _ db: Database, _ viewer: Viewer, _ today: CivilDate, _ question: RestrictionsQuestion
  ) throws -> [RestrictionRow] {
    var sieve = Sieve()
    sieve.addCaseVisibility(viewer)
    if let parent = question.parent { sieve.add("c.parent = ?", [parent.rawValue]) }
    if question.liveOnly { sieve.add("r.ending IS NULL OR r.ended_on > ?", [today.iso]) }
    sieve.addWords(question.text, in: "coalesce(p.folded, '')", number: "c.number")
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT r.*, c.parent AS person, p.name FROM restrictions AS r
        JOIN cases AS c ON c.number = r.number LEFT JOIN people AS p ON p.key = c.parent
        WHERE \(sieve.sql)
        """, arguments: sieve.arguments)
    var found = rows.map { restrictionRow($0, today) }
    if question.liveOnly { found = found.filter(\.standing.isLive) }
    if let days = question.dueWithin {
      let horizon = today.adding(days: days)
      found = found.filter { row in
        guard row.standing.isLive else { return false }
        let dates = [row.until, row.review, row.replyBy].compactMap(\.self)
        return dates.contains { $0 <= horizon }
      }
    }
    return found.sorted { left, right in
      if left.standing.isLive != right.standing.isLive { return left.standing.isLive }
      let last = { (row: RestrictionRow) in row.until ?? row.review ?? row.from }
      if last(left) != last(right) {
        return left.standing.isLive ? last(left) < last(right) : last(left) > last(right)
      }
      return (left.number, left.restriction) < (right.number, right.restriction)
    }
  }

  private func restrictionRow(_ row: Row, _ today: CivilDate) -> RestrictionRow {
    let until = row.day("until_day")
    let review = row.day("review_day")
    let form = row.raw("form", as: RestrictionForm.self) ?? .full
    return RestrictionRow(
      number: CaseID(rawValue: row["number"]), restriction: ItemID(rawValue: row["restriction"]),
      parent: ParentID(rawValue: row["person"]), parentName: row["name"] ?? "", form: form,
      scope: row.raw("scope", as: Scope.self) ?? .whole, conditions: row["conditions"],
      from: row.day("from_day") ?? today, until: until, untilWords: row["until_words"],
      review: review, replyBy: row.day("reply_by"), standing: standing(row, today, form),
      daysLeft: row.day("last_day").map { today.days(until: $0) },
      reviewState: row["review_state"], breaches: row["breaches"], asFound: row["as_found"] == 1)
  }

  /// The same judgement as `Restriction.standing(on:)`, over stored absolute dates.
  private func standing(
    _ row: Row, _ today: CivilDate, _ form: RestrictionForm
  ) -> RestrictionStanding {
    switch row.raw("ending", as: RestrictionEnding.self) {
    case .lifted:
      if let ended = row.day("ended_on"), ended > today { break }
      return .lifted
    case .replaced: return .replaced
    case .notImposed: return .notImposed
    case .setAside: return .setAside
    case nil: break
    }
    if let last = row.day("last_day"), last < today {
      return row["at_end"] == AtEnd.askHead.rawValue && form != .interim ? .askHead : .lapsed
    }
    if row["told_on"] == nil as String? && row["as_found"] == 0 { return .notTold }
    return (row.day("from_day") ?? today) > today ? .toCome : .inForce
  }

  /// Who may not simply come in on a day, who may again, and today's exceptions. It says what to do and
  /// never why, so every member of staff may ask it; a case number stands only where the viewer may see it.
  public func gate(as viewer: Viewer, today: CivilDate, ended days: Int = 14) throws -> (
    stopped: [GateRow], mayReturn: [GateRow]
  ) {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT r.*, c.parent AS person, p.name, p.sort,
            \(Sieve.caseIsVisible(viewer).sql) AS visible
          FROM restrictions AS r JOIN cases AS c ON c.number = r.number
          LEFT JOIN people AS p ON p.key = c.parent
          ORDER BY p.sort, r.key
          """, arguments: Sieve.caseIsVisible(viewer).arguments)
      var stopped: [GateRow] = []
      var mayReturn: [GateRow] = []
      for row in rows {
        let restriction = restrictionRow(row, today)
        let gate = try gateRow(db, row, restriction, today)
        if restriction.standing.isLive {
          stopped.append(gate)
        } else if let end = end(row, restriction.standing),
          (0...days).contains(end.days(until: today)), restriction.form.isBan
        {
          mayReturn.append(gate)
        }
      }
      let out = Set(stopped.filter(\.form.isBan).map(\.parent))
      return (stopped, mayReturn.filter { !out.contains($0.parent) })
    }
  }

  /// The day on which a ban came to its end, so that reception can be told; nil for one in force, and
  /// for one that another took the place of.
  private func end(_ row: Row, _ standing: RestrictionStanding) -> CivilDate? {
    switch standing {
    case .lapsed: return row.day("last_day")
    case .lifted, .notImposed, .setAside: return row.day("ended_on")
    case .notTold, .toCome, .inForce, .askHead, .replaced: return nil
    }
  }

  private func gateRow(
    _ db: Database, _ row: Row, _ restriction: RestrictionRow, _ today: CivilDate
  ) throws -> GateRow {
    let parent = restriction.parent.rawValue
    let children = try Row.fetchAll(
      db,
      sql: """
        SELECT u.key, u.name, u.form, l.collects FROM links AS l JOIN pupils AS u ON u.key = l.pupil
        WHERE l.parent = ? AND u.left_on IS NULL ORDER BY u.sort
        """, arguments: [parent])
    let arrangements = (row["arrangements"] as String).split(separator: "\n").map(String.init)
    let orders = try Row.fetchAll(
      db,
      sql: """
        SELECT kind, effect, may_collect FROM court_orders
        WHERE parent = ? AND from_day <= ? AND (until_day IS NULL OR until_day >= ?)
        """, arguments: [parent, today.iso, today.iso])
    let exceptions = try Row.fetchAll(
      db,
      sql:
        "SELECT purpose, conditions FROM exceptions WHERE number = ? AND restriction = ? AND on_day = ?",
      arguments: [restriction.number.rawValue, restriction.restriction.rawValue, today.iso])
    return GateRow(
      parent: restriction.parent, name: restriction.parentName, line: gateLine(restriction, today),
      standing: restriction.standing, form: restriction.form, until: restriction.until,
      children: children.map { child in
        let key: String = child["key"]
        let arranged = arrangements.first { $0.hasPrefix("\(key): ") }
        let form: String = child["form"]
        let name = "\(child["name"] as String)\(form.isEmpty ? "" : " (\(form))")"
        if let arranged { return "\(name): \(arranged.dropFirst(key.count + 2))" }
        return restriction.form.isBan ? "\(name): no arrangement recorded" : name
      },
      orders: orders.map { order in
        let collect: Int? = order["may_collect"]
        let note = collect == 0 ? " May not collect." : ""
        return "\(order["kind"] as String): \(order["effect"] as String)\(note)"
      },
      exceptions: exceptions.map { exception in
        let conditions: String = exception["conditions"]
        let purpose: String = exception["purpose"]
        return conditions.isEmpty ? purpose : "\(purpose) (\(conditions))"
      },
      number: row["visible"] == 1 ? restriction.number : nil)
  }

  /// What reception does, in one line.
  private func gateLine(_ row: RestrictionRow, _ today: CivilDate) -> String {
    let until = row.until.map { " until \($0.withWeekday)" } ?? ""
    switch row.standing {
    case .askHead: return "Period over: ask the headteacher before admitting."
    case .notTold where row.form.isBan:
      return "Ask the headteacher: a ban is decided, the letter has not gone out yet."
    case .toCome: return "May come in until \(row.from.adding(days: -1).withWeekday)."
    case .lapsed, .lifted, .replaced, .notImposed, .setAside: return "May come in again."
    case .notTold, .inForce: break
    }
    let conditions = row.conditions.isEmpty ? "" : " \(row.conditions)"
    switch row.form {
    case .interim, .full: return "May not come onto the site\(until).\(conditions)"
    case .limited: return "Limited\(until):\(conditions)"
    case .managedContact: return "Managed contact\(until):\(conditions)"
    case .accompaniedContact: return "Only accompanied by a senior colleague\(until).\(conditions)"
    case .seniorContact: return "Contact through senior staff only\(until).\(conditions)"
    }
  }
}
