public import CaseModel
import GRDB
public import PolicyModel

extension CaseStore {
  /// Who may not simply come in on a day, an entry a person, who may again, whose contact is arranged, and today's
  /// exceptions. It says what to do and never why, so every member of staff may ask it; a case number stands only
  /// where the viewer may see it. An arrangement of contact is never a question of admission, and stands apart.
  ///
  /// - Parameters:
  ///   - fallen: restrictions, as `2026-014/R1`, whose basis has fallen away by what stands outside their case.
  ///   - doubts: what to say beside the arrangement for a child, by restriction and pupil: `2026-014/R1/u00001`.
  ///   - ordered: restrictions since whose arrangements a court order lets the person collect.
  ///   - days: how long ago a ban may have ended whose end is told.
  ///   - limit: at most so many of each, in order of name; `total` says how many are stopped in all.
  public func gate(
    as viewer: Viewer, today: CivilDate, fallen: Set<String> = [], doubts: [String: String] = [:],
    ordered allowed: Set<String> = [], ended days: Int = 14, limit: Int = .max
  ) throws -> (stopped: [GateRow], mayReturn: [GateRow], arranged: [GateRow], total: Int) {
    try read { db in
      let stopping = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT DISTINCT r.parent, p.sort FROM restrictions AS r
            LEFT JOIN people AS p ON p.key = r.parent
            WHERE \(Self.stops(on: today)) ORDER BY p.sort, r.parent
            """)
      ).map { $0["parent"] as String }
      let shownParents = IDList(Set(stopping.prefix(limit)))
      let rows = try gateRows(
        db, viewer, "\(Self.stops(on: today)) AND r.parent IN \(IDList.sql)",
        [shownParents.argument], today: today, limit: .max)
      // Lifted ones end on the day before, so one day more is looked at than is told of.
      let ended = try gateRows(
        db, viewer,
        """
        r.ends BETWEEN ? AND ? AND r.live_until < ? AND r.form IN ('interim', 'limited', 'full')
        AND NOT EXISTS (SELECT 1 FROM restrictions AS x WHERE x.parent = r.parent
          AND x.live_until >= ? AND x.from_day <= ? AND x.form IN ('interim', 'limited', 'full'))
        """, [today.adding(days: -days - 1).iso, today.iso, today.iso, today.iso, today.iso],
        today: today, limit: limit
      ).filter { row in
        let standing = restrictionRow(row, today).standing
        return end(row, standing).map { (0...days).contains($0.days(until: today)) } ?? false
      }
      let ordered = try orderedRows(db, today)
      let kept = Set(ordered.map { $0["parent"] as String })
      let admitted = try gateRows(
        db, viewer, Self.arranged, [today.iso, today.iso, today.iso], today: today, limit: limit
      ).filter { !kept.contains($0["parent"]) && !stopping.contains($0["parent"]) }
      let details = try GateDetails(db, of: rows + ended + admitted + ordered, on: today)
      let shown = { (row: Row) in self.gateRow(row, details, today, fallen, doubts, allowed) }
      let stopped = GateRow.byPerson(rows.map(shown) + ordered.map { orderRow($0, details) })
      let mayReturn = GateRow.byPerson(
        ended.filter { !kept.contains($0["parent"]) }.map(shown))
      return (
        Array(stopped.prefix(limit)), mayReturn, GateRow.byPerson(admitted.map(shown)),
        Set(stopping).union(kept).count
      )
    }
  }

  /// What bears on entry on a day, from its first day: a ban.
  static func stops(on today: CivilDate) -> String {
    "r.live_until >= '\(today.iso)' AND r.from_day <= '\(today.iso)' "
      + "AND r.form IN ('interim', 'limited', 'full')"
  }

  /// An arrangement of contact between its first day and its last.
  private static let arranged = """
    r.live_until >= ? AND r.form NOT IN ('interim', 'limited', 'full')
    AND r.from_day <= ? AND (r.last_day IS NULL OR r.last_day >= ?)
    """

  private func gateRows(
    _ db: Database, _ viewer: Viewer, _ condition: String, _ values: StatementArguments,
    today: CivilDate, limit: Int
  ) throws -> [Row] {
    let visible = Sieve.caseIsVisible(viewer)
    return try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT r.*, \(TellingApart.name) AS name, \(visible.sql) AS visible
          FROM restrictions AS r JOIN cases AS c ON c.number = r.number
          LEFT JOIN people AS p ON p.key = r.parent
          WHERE \(condition) ORDER BY p.sort, r.parent, r.key LIMIT ?
          """),
      arguments: visible.arguments + values + [limit])
  }

  /// People whom no ban stops and a court order concerns that bears on their coming to the site.
  private func orderedRows(_ db: Database, _ today: CivilDate) throws -> [Row] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT p.key AS parent, \(TellingApart.name) AS name, p.sort
          FROM court_orders AS o JOIN people AS p ON p.key = o.parent
          WHERE o.site = 1 AND o.from_day <= ? AND (o.until_day IS NULL OR o.until_day >= ?)
            AND NOT EXISTS (SELECT 1 FROM restrictions AS x WHERE x.parent = o.parent
              AND x.live_until >= ? AND x.from_day <= ? AND x.form IN ('interim', 'limited', 'full'))
          ORDER BY p.sort, p.key
          """), arguments: [today.iso, today.iso, today.iso, today.iso])
  }

  private func orderRow(_ row: Row, _ details: GateDetails) -> GateRow {
    let parent: String = row["parent"]
    return GateRow(
      parent: ParentID(rawValue: parent), name: row["name"], verdict: .askHead,
      line:
        "A court order concerns their coming here: ask the headteacher before admitting, and call the "
        + "police if they will not leave.",
      children: (details.children[parent] ?? []).map(details.name), orders: orders(parent, details))
  }

  private func orders(_ parent: String, _ details: GateDetails) -> [String] {
    (details.orders[parent] ?? []).map { order in
      let collect: Int? = order["may_collect"]
      let note = collect == 0 ? " May not collect." : ""
      return "\(order["kind"] as String): \(order["effect"] as String)\(note)"
    }
  }

  /// The day on which a ban came to its end, so that reception can be told; nil for one in force, and
  /// for one that another took the place of.
  private func end(_ row: Row, _ standing: RestrictionStanding) -> CivilDate? {
    switch standing {
    case .lapsed: return row.day("last_day")
    case .lifted, .notImposed, .setAside: return row.day("ended_on")
    case .notTold, .toCome, .inForce, .unconfirmed, .askHead, .replaced: return nil
    }
  }

  private func gateRow(
    _ row: Row, _ details: GateDetails, _ today: CivilDate, _ fallen: Set<String>,
    _ doubts: [String: String], _ allowed: Set<String>
  ) -> GateRow {
    var restriction = restrictionRow(row, today)
    let parent = restriction.parent.rawValue
    let key: String = row["key"]
    restriction.hasFallen = restriction.hasFallen || fallen.contains(key)
    let arrangements = (row["arrangements"] as String).split(separator: "\n").map(String.init)
    let children = (details.children[parent] ?? []).map { child in
      let pupil: String = child["key"]
      let name = details.name(child)
      // What was arranged ends with what it was arranged for.
      if !restriction.standing.isLive { return name }
      if let arranged = arrangements.first(where: { $0.hasPrefix("\(pupil): ") }) {
        let words = "\(name): \(arranged.dropFirst(pupil.count + 2))"
        return doubts["\(key)/\(pupil)"].map { "\(words) (\($0))" } ?? words
      }
      return restriction.form.isBan ? "\(name): no arrangement recorded" : name
    }
    func words(_ rows: [Row]?) -> [String] {
      (rows ?? []).map { exception in
        let conditions: String = exception["conditions"]
        let purpose: String = exception["purpose"]
        return conditions.isEmpty ? purpose : "\(purpose) (\(conditions))"
      }
    }
    let isBan = restriction.form.isBan && restriction.standing.isLive
    let exceptions = words(details.exceptions[key]) + (isBan ? details.meetings[parent] ?? [] : [])
    let takenBack = words(details.takenBack[key])
    var line = gateLine(restriction, today)
    var verdict = GateVerdict(restriction, today)
    if !exceptions.isEmpty {
      line =
        "May come in today for this only: \(exceptions.joined(separator: "; ")). Otherwise: \(line)"
      verdict = .mayComeIn
    } else if !takenBack.isEmpty, verdict != .mayComeIn {
      line =
        "Ask the headteacher: they were told that they may come in today "
        + "(\(takenBack.joined(separator: "; "))), and nobody is recorded as having told them otherwise. "
        + line
      verdict = .askHead
    }
    if allowed.contains(key), verdict == .noEntry || verdict == .noEntryToPart {
      line = "Ask the headteacher: a court order lets them collect a child. \(line)"
      verdict = .askHead
    }
    return GateRow(
      parent: restriction.parent, name: restriction.parentName, verdict: verdict, line: line,
      standing: restriction.standing, form: restriction.form,
      until: end(row, restriction.standing) ?? restriction.until,
      children: children,
      orders: orders(parent, details),
      exceptions: exceptions,
      number: row["visible"] == 1 ? restriction.number : nil)
  }

  /// What reception does, in one line.
  private func gateLine(_ row: RestrictionRow, _ today: CivilDate) -> String {
    let until = row.until.map { " until \($0.withWeekday)" } ?? ""
    if !row.form.isBan { return contactLine(row) + until + "." }
    if row.hasFallen, row.standing.isLive {
      return "Ask the headteacher what to do: what it rests on has fallen away."
    }
    if let review = row.reviewLongOverdue(on: today) {
      return
        "Ask the headteacher before admitting: the review promised by \(review.withWeekday) was not held."
    }
    if let day = row.inThePost(on: today) {
      return
        "Ask the headteacher: the letter is in the post and counts as with them from \(day.withWeekday). Tell "
        + "them of it, hand them a copy, and have the words recorded."
    }
    switch row.standing {
    case .askHead: return "Period over: ask the headteacher before admitting."
    case .unconfirmed:
      return
        "Ask the headteacher before admitting: it was recorded as found, and is not confirmed."
    case .notTold:
      return "Ask the headteacher: it is decided, and no letter has told them of it yet."
    case .lapsed, .lifted, .replaced, .notImposed, .setAside: return "May come in again."
    case .toCome, .inForce: break
    }
    let conditions = row.conditions.isEmpty ? "" : " \(row.conditions)"
    return row.form == .limited
      ? "Limited\(until):\(conditions)" : "May not come onto the site\(until).\(conditions)"
  }

  /// What an arrangement of contact comes to at the gate: its terms are for those who write and meet.
  private func contactLine(_ row: RestrictionRow) -> String {
    switch row.form {
    case .accompaniedContact: return "May come in. Meetings and calls are accompanied"
    case .seniorContact: return "May come in. Meetings and calls are with senior staff"
    case .interim, .limited, .full, .managedContact:
      return "May come in. Meetings and calls go by managed contact: ask before one"
    }
  }
}
