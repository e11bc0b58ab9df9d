import CaseModel
import GRDB
import PlainText
import PolicyModel

/// Conditions of a query, each with its arguments, joined by AND.
struct Sieve {
  private(set) var conditions: [String] = []
  private(set) var arguments = StatementArguments()

  mutating func add(_ condition: String, _ values: [(any DatabaseValueConvertible)?] = []) {
    conditions.append("(\(condition))")
    arguments += StatementArguments(values)
  }

  /// Every typed word must stand somewhere in the column's folded text, or begin the number.
  mutating func addWords(_ text: String, in column: String, number: String? = nil) {
    for word in FoldingKey.search(text).split(separator: " ") {
      if let number {
        add("instr(\(column), ?) > 0 OR instr(\(number), ?) = 1", [String(word), String(word)])
      } else {
        add("instr(\(column), ?) > 0", [String(word)])
      }
    }
  }

  /// Rows after a cursor, by a key and an id.
  mutating func addCursor(
    _ cursor: CaseModel.Cursor?, key: String, id: String, descending: Bool = false
  ) {
    guard let cursor else { return }
    let sign = descending ? "<" : ">"
    let text = String(decoding: cursor.key, as: UTF8.self)
    add("(\(key), \(id)) \(sign) (?, ?)", [text, cursor.id])
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
        (c.access = 'team' AND ?) OR EXISTS (
          SELECT 1 FROM case_people AS cp WHERE cp.number = c.number AND cp.staff = ?)))
      """,
      [viewer.ownParent?.rawValue, viewer.seesTeamCases, viewer.staff.rawValue]
    )
  }

  /// Incidents that the viewer may see, for the table of incidents named `i`: their own reports, and
  /// those of cases they may see or of no case.
  mutating func addIncidentVisibility(_ viewer: Viewer) {
    let visible = Sieve.caseIsVisible(viewer)
    let marks = Mark.allCases.filter { !viewer.maySee($0) }.map(\.rawValue)
    if !marks.isEmpty {
      let list = marks.map { "'\($0)'" }.joined(separator: ", ")
      conditions.append("(i.mark IS NULL OR i.mark NOT IN (\(list)))")
    }
    conditions.append(
      """
      (i.reported_by = ? OR (? AND (
        NOT EXISTS (SELECT 1 FROM case_incidents AS ci WHERE ci.incident = i.incident)
        OR EXISTS (
          SELECT 1 FROM case_incidents AS ci JOIN cases AS c ON c.number = ci.number
          WHERE ci.incident = i.incident AND \(visible.sql)))))
      """)
    arguments += [viewer.staff.rawValue, viewer.seesCases]
    arguments += visible.arguments
    if let own = viewer.ownParent {
      add(
        """
        NOT EXISTS (SELECT 1 FROM incident_people AS ip WHERE ip.incident = i.incident
          AND ip.parent = ? AND instr(ip.parts, 'alleged') > 0)
        """, [own.rawValue])
    }
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
