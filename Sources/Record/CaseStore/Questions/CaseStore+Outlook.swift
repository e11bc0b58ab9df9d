public import CaseModel
import GRDB
public import PolicyModel

extension CaseStore {
  /// What ends and what is reviewed in the ten weeks from this week's Monday on.
  public func bansOutlook(as viewer: Viewer, today: CivilDate) throws -> BansOutlook {
    let monday = today.adding(days: -today.weekday.rawValue)
    let last = monday.adding(days: 69)
    return try read { db in
      let visible = Sieve.caseIsVisible(viewer)
      var days: [CivilDate: BansOutlook.Day] = [:]
      let ends = try Row.fetchAll(
        db,
        sql: """
          SELECT r.last_day AS day, count(*) AS n FROM restrictions AS r
          JOIN cases AS c ON c.number = r.number
          WHERE r.ending IS NULL AND r.last_day BETWEEN ? AND ? AND \(visible.sql) GROUP BY 1
          """, arguments: [monday.iso, last.iso] + visible.arguments)
      for row in ends {
        guard let day = row.day("day") else { continue }
        days[day] = BansOutlook.Day(day: day, ends: row["n"], reviews: 0)
      }
      let reviews = try Row.fetchAll(
        db,
        sql: """
          SELECT r.review_day AS day, count(*) AS n FROM restrictions AS r
          JOIN cases AS c ON c.number = r.number
          WHERE r.ending IS NULL AND r.review_day BETWEEN ? AND ? AND r.review_day IS NOT r.last_day
            AND (r.last_day IS NULL OR r.last_day >= ?) AND \(visible.sql) GROUP BY 1
          """, arguments: [monday.iso, last.iso, today.iso] + visible.arguments)
      for row in reviews {
        guard let day = row.day("day") else { continue }
        days[day, default: BansOutlook.Day(day: day, ends: 0, reviews: 0)].reviews = row["n"]
      }
      let totals = try Row.fetchOne(
        db,
        sql: """
          SELECT coalesce(sum(r.last_day BETWEEN ? AND ?), 0) AS soon,
            coalesce(sum(
              (r.review_state LIKE 'prepared%' AND (r.last_day IS NULL OR r.last_day >= ?))
              OR (r.at_end = 'ask-head' AND r.form <> 'interim' AND r.last_day < ?
                AND (r.as_found = 1 OR r.told_on <= r.last_day))), 0) AS waits,
            coalesce(sum(
              r.last_day BETWEEN ? AND ? AND (r.at_end <> 'ask-head' OR r.form = 'interim')), 0)
              AS lapsed
          FROM restrictions AS r JOIN cases AS c ON c.number = r.number
          WHERE r.ending IS NULL AND \(visible.sql)
          """,
        arguments: [
          today.iso, today.adding(days: 28).iso, today.iso, today.iso,
          today.adding(days: -14).iso, today.adding(days: -1).iso,
        ] + visible.arguments)
      return BansOutlook(
        days: days.values.sorted { $0.day < $1.day }, endSoon: totals?["soon"] ?? 0,
        waitForHead: totals?["waits"] ?? 0, lapsed: totals?["lapsed"] ?? 0)
    }
  }
}
