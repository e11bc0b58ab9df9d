import CaseModel
import GRDB
import PlainText
import PolicyModel

/// Conditions of a query, each with its arguments, joined by AND.
struct Sieve {
  private(set) var conditions: [String] = []
  private(set) var arguments = StatementArguments()
  /// True where a condition reads what is joined to the table, such as a person's name.
  private(set) var needsJoined = false

  mutating func add(_ condition: String, _ values: [(any DatabaseValueConvertible)?] = []) {
    conditions.append("(\(condition))")
    arguments += StatementArguments(values)
  }

  mutating func add(_ condition: String, arguments: StatementArguments) {
    conditions.append("(\(condition))")
    self.arguments += arguments
  }

  /// A condition that reads what is joined to the table.
  mutating func addJoined(_ condition: String, _ values: [(any DatabaseValueConvertible)?] = []) {
    needsJoined = true
    add(condition, values)
  }

  /// The WHERE clause; `1` where nothing is asked.
  var sql: String { conditions.isEmpty ? "1" : conditions.joined(separator: " AND ") }

  /// Cases that the viewer may see, for the table of cases named `c`.
  mutating func addCaseVisibility(_ viewer: Viewer) {
    let visible = Sieve.caseIsVisible(viewer)
    conditions.append(visible.sql)
    arguments += visible.arguments
  }

  /// The condition under which the case named `c` is visible.
  static func caseIsVisible(_ viewer: Viewer) -> (sql: String, arguments: StatementArguments) {
    (
      """
      (c.parent IS NOT ? AND (
        (c.access = 'team' AND (? OR c.number IN \(IDList.sql))) OR EXISTS (
          SELECT 1 FROM case_people AS cp WHERE cp.number = c.number AND cp.staff = ?)))
      """,
      [
        viewer.ownParent?.rawValue, viewer.seesTeamCases,
        IDList(viewer.delegated.map(\.rawValue)).argument, viewer.staff.rawValue,
      ]
    )
  }

  /// The same condition without arguments, for an order, which stands in a statement more than once.
  static func caseIsVisibleInOrder(_ viewer: Viewer) -> String {
    func literal(_ text: String) -> String {
      "'" + String(text.flatMap { $0 == "'" ? "''" : String($0) }) + "'"
    }
    return """
      (c.parent IS NOT \(viewer.ownParent.map { literal($0.rawValue) } ?? "NULL") AND (
        (c.access = 'team' AND (\(viewer.seesTeamCases ? 1 : 0)
          OR c.number IN (\(viewer.delegated.map { literal($0.rawValue) }.joined(separator: ", ")))))
        OR EXISTS (
          SELECT 1 FROM case_people AS cp
          WHERE cp.number = c.number AND cp.staff = \(literal(viewer.staff.rawValue)))))
      """
  }

  /// The condition under which the pupil of a table is on the roll on a day: the last day on it counts.
  static func isOnRoll(_ pupils: String, on day: CivilDate) -> String {
    "(\(pupils).left_on IS NULL OR \(pupils).left_on >= '\(day.iso)')"
  }

  /// Incidents that the viewer may see, for the table of incidents named `i`: their own reports, and
  /// those of cases they may see or of no case.
  mutating func addIncidentVisibility(_ viewer: Viewer) {
    let visible = Sieve.caseIsVisible(viewer)
    addReadableMarks(viewer)
    if viewer.seesTeamCases {
      // Few cases are closed to those who see the team's: asked once, not again for each incident.
      conditions.append(
        """
        (i.incident NOT IN (
            SELECT x.incident FROM cases AS h JOIN case_incidents AS x ON x.number = h.number
            WHERE h.access = 'named' OR h.parent = ?)
          OR i.reported_by = ? OR EXISTS (
            SELECT 1 FROM case_incidents AS ci JOIN cases AS c ON c.number = ci.number
            WHERE ci.incident = i.incident AND \(visible.sql)))
        """)
      arguments += [viewer.ownParent?.rawValue, viewer.staff.rawValue]
    } else {
      conditions.append(
        """
        (i.reported_by = ? OR (? AND (
          NOT EXISTS (SELECT 1 FROM case_incidents AS ci WHERE ci.incident = i.incident)
          OR EXISTS (
            SELECT 1 FROM case_incidents AS ci JOIN cases AS c ON c.number = ci.number
            WHERE ci.incident = i.incident AND \(visible.sql)))))
        """)
      arguments += [viewer.staff.rawValue, viewer.seesCases]
    }
    arguments += visible.arguments
    if let own = viewer.ownParent {
      add(
        """
        NOT EXISTS (SELECT 1 FROM incident_people AS ip WHERE ip.incident = i.incident
          AND ip.parent = ? AND instr(ip.parts, 'alleged') > 0)
        """, [own.rawValue])
    }
  }

  /// Incidents whose mark lets the viewer read them, for the table named `i`.
  mutating func addReadableMarks(_ viewer: Viewer) {
    if let readable = Sieve.markIsReadable(viewer) { conditions.append(readable) }
  }

  /// The condition under which the viewer may read the incident named `i`; nil where they may read all.
  static func markIsReadable(_ viewer: Viewer) -> String? {
    let marks = Mark.allCases.filter { !viewer.maySee($0) }.map { "'\($0.rawValue)'" }
    return marks.isEmpty
      ? nil : "(i.mark IS NULL OR i.mark NOT IN (\(marks.joined(separator: ", "))))"
  }
}

/// Ids as one argument of a statement that can be kept: `IN (SELECT value FROM json_each(?))`.
struct IDList {
  /// What stands after `IN`.
  static let sql = "(SELECT value FROM json_each(?))"
  /// The ids as JSON.
  let argument: String

  init(_ ids: some Sequence<String>) {
    let quoted = ids.map { id in
      let safe = id.unicodeScalars.map { scalar -> String in
        switch scalar {
        case "\"", "\\": return "\\\(scalar)"
        case _ where scalar.value < 0x20:
          let digits = String(scalar.value, radix: 16)
          return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: return String(scalar)
        }
      }
      return "\"\(safe.joined())\""
    }
    argument = "[\(quoted.joined(separator: ","))]"
  }
}

extension Row {
  /// A raw value of one of our own enums; nil where the column holds none, or no known word.
  func raw<Value: RawRepresentable<String>>(_ column: String, as type: Value.Type) -> Value? {
    (self[column] as String?).flatMap(Value.init(rawValue:))
  }

  /// A civil date written `yyyy-mm-dd`.
  func day(_ column: String) -> CivilDate? {
    (self[column] as String?).flatMap { CivilDate(iso: $0) }
  }

  /// Words separated by spaces.
  func words(_ column: String) -> [String] {
    (self[column] as String? ?? "").split(separator: " ").map(String.init)
  }
}
