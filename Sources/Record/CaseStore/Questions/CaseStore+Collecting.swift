public import CaseModel
import GRDB
public import PolicyModel

/// Somebody whom the arrangements of a ban may name for a child, and what the record says against it.
public struct DoubtedCollector: Hashable, Sendable {
  /// What the record says against it.
  public enum Doubt: String, Sendable {
    /// A court order keeps them from collecting the child.
    case forbidden
    /// They do not collect the child.
    case notCollecting = "not-collecting"
    /// Their link to the child has ended.
    case linkEnded = "link-ended"
    /// They may not come in either.
    case banned
    /// It is the person under the ban, and a court order from after the arrangements lets them collect.
    case allowed
  }

  /// The restriction, as `2026-014/R1`.
  public var ban: String
  /// Its case.
  public var number: CaseID
  /// Who is under it.
  public var parent: ParentID
  /// Their name, as lists show it.
  public var name: String
  /// The child.
  public var pupil: PupilID
  /// The child's name in full.
  public var child: String
  /// What is arranged, as it is written.
  public var arrangement: String
  /// Who may be named there.
  public var other: ParentID
  /// What they are, or were, to the child; nil where that does not matter.
  public var relation: LinkKind?
  /// What the record says against it.
  public var doubt: Doubt
}

extension CaseStore {
  /// Those whom the arrangements of live bans may name although the record says otherwise, in cases the viewer may see,
  /// or in all for nobody; of one case, where its number is given. Whether the words name them is for whoever asks.
  ///
  /// Somebody who may not come in either is in doubt until the arrangements were written anew since both were decided;
  /// of the same relation, only where nobody else of it collects.
  public func doubtedCollectors(
    as viewer: Viewer?, in number: CaseID? = nil, today: CivilDate
  ) throws -> [DoubtedCollector] {
    let visible = viewer.map { Sieve.caseIsVisible($0) } ?? (sql: "1", arguments: [])
    let columns = """
      b.ban AS ban, b.number AS number, b.parent AS parent, b.name AS name, b.pupil AS pupil,
        b.child AS child, b.arrangement AS arrangement
      """
    let noOther = """
      NOT EXISTS (SELECT 1 FROM links AS m WHERE m.pupil = l.pupil AND m.relation = l.relation
        AND m.collects = 1 AND m.parent <> l.parent)
      """
    let order = """
      (o.pupil IS NULL OR o.pupil = b.pupil) AND o.from_day <= '\(today.iso)'
        AND (o.until_day IS NULL OR o.until_day >= '\(today.iso)')
      """
    let sql = """
      WITH b AS (
        SELECT r.key AS ban, r.number, r.parent, p.name, v.key AS pupil, v.full AS child,
          a.arrangement, a.written, r.decided
        FROM restrictions AS r JOIN cases AS c ON c.number = r.number
        LEFT JOIN people AS p ON p.key = r.parent
        JOIN arrangements AS a ON a.stream = r.stream AND a.restriction = r.restriction
        JOIN pupils AS v ON v.key = a.pupil
        WHERE r.live_until >= '\(today.iso)' AND \(Sieve.isOnRoll("v", on: today)) AND \(visible.sql)
          AND (? IS NULL OR r.number = ?)
      )
      SELECT \(columns), l.parent AS other, l.relation, 'forbidden' AS doubt
      FROM b JOIN links AS l ON l.pupil = b.pupil
      JOIN court_orders AS o ON o.parent = l.parent AND o.may_collect = 0 AND \(order)
      UNION
      SELECT \(columns), l.parent, l.relation, 'not-collecting'
      FROM b JOIN links AS l ON l.pupil = b.pupil AND l.collects = 0 AND l.parent <> b.parent
      WHERE \(noOther)
      UNION
      SELECT \(columns), l.parent, l.relation, 'link-ended'
      FROM b JOIN former_links AS l ON l.pupil = b.pupil AND l.parent <> b.parent
      WHERE \(noOther)
        AND NOT EXISTS (SELECT 1 FROM links AS m WHERE m.pupil = l.pupil AND m.parent = l.parent)
      UNION
      SELECT \(columns), l.parent, l.relation, 'banned'
      FROM b JOIN links AS l ON l.pupil = b.pupil AND l.parent <> b.parent
      JOIN restrictions AS x ON x.parent = l.parent AND x.live_until >= '\(today.iso)'
        AND x.form IN ('interim', 'limited', 'full') AND max(x.decided, b.decided) >= b.written
      WHERE \(noOther)
      UNION
      SELECT \(columns), b.parent, NULL, 'allowed'
      FROM b JOIN court_orders AS o ON o.parent = b.parent AND o.may_collect = 1 AND \(order)
        AND o.recorded > b.written
      ORDER BY number, ban, pupil, other
      """
    return try read { db in
      try Row.fetchAll(
        db, sql: sql, arguments: visible.arguments + [number?.rawValue, number?.rawValue]
      ).compactMap { row in
        row.raw("doubt", as: DoubtedCollector.Doubt.self).map { doubt in
          DoubtedCollector(
            ban: row["ban"], number: CaseID(rawValue: row["number"]),
            parent: ParentID(rawValue: row["parent"]), name: row["name"] ?? "",
            pupil: PupilID(rawValue: row["pupil"]), child: row["child"],
            arrangement: row["arrangement"], other: ParentID(rawValue: row["other"]),
            relation: row.raw("relation", as: LinkKind.self), doubt: doubt)
        }
      }
    }
  }
}
