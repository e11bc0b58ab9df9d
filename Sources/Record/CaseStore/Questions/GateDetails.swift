import CaseModel
import GRDB
import PolicyModel

/// What the gate list says beside each name, each kind asked once for all of the list.
struct GateDetails {
  /// Pupils on roll by person.
  private(set) var children: [String: [Row]] = [:]
  /// Court orders in force by person.
  private(set) var orders: [String: [Row]] = [:]
  /// Today's exceptions by restriction: `2026-014/R1`.
  private(set) var exceptions: [String: [Row]] = [:]

  /// Today's meetings in person by person, in words: nobody is turned away whom the school invited.
  private(set) var meetings: [String: [String]] = [:]

  /// Exceptions for today that were taken back with nobody recorded as having told the person, by restriction.
  private(set) var takenBack: [String: [Row]] = [:]

  /// A child's name, with the class.
  func name(_ child: Row) -> String {
    let form: String = child["form"]
    return "\(child["name"] as String)\(form.isEmpty ? "" : " (\(form))")"
  }

  init(_ db: Database, of rows: [Row], on today: CivilDate) throws {
    guard !rows.isEmpty else { return }
    let parents = IDList(Set(rows.map { $0["parent"] as String }))
    for row in try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT l.parent, u.key, u.name, u.form FROM links AS l JOIN pupils AS u ON u.key = l.pupil
          WHERE l.parent IN \(IDList.sql) AND \(Sieve.isOnRoll("u", on: today)) ORDER BY u.sort
          """), arguments: [parents.argument])
    {
      children[row["parent"], default: []].append(row)
    }
    for row in try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT parent, kind, effect, may_collect FROM court_orders
          WHERE parent IN \(IDList.sql) AND from_day <= ? AND (until_day IS NULL OR until_day >= ?)
          """), arguments: [parents.argument, today.iso, today.iso])
    {
      orders[row["parent"], default: []].append(row)
    }
    for row in try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT number || '/' || restriction AS of, purpose, conditions, taken_back FROM exceptions
          WHERE on_day = ?
          """), arguments: [today.iso])
    {
      if row["taken_back"] == 1 {
        takenBack[row["of"], default: []].append(row)
      } else {
        exceptions[row["of"], default: []].append(row)
      }
    }
    for row in try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT c.parent, m.at_time, m.place FROM meetings AS m JOIN cases AS c ON c.number = m.number
          WHERE m.on_day = ? AND m.in_person = 1 ORDER BY m.at_time, m.key
          """), arguments: [today.iso])
    {
      let time = (row["at_time"] as String?).map { " at \($0)" } ?? ""
      let place: String = row["place"]
      meetings[row["parent"], default: []].append(
        "a meeting\(time)" + (place.isEmpty ? "" : " (\(place))"))
    }
  }
}
