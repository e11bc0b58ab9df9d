public import CaseModel
import Foundation
import GRDB
import PlainText
public import PolicyModel

extension CaseStore {
  /// Parents whose names hold all the typed words, in order of name, with what the viewer may know.
  public func ask(
    _ question: ParentsQuestion, as viewer: Viewer, today: CivilDate,
    after cursor: CaseModel.Cursor? = nil,
    limit: Int
  ) throws -> Page<ParentRow> {
    try read { db in
      var sieve = Sieve()
      sieve.add("p.same_as IS NULL")
      sieve.addWords(question.text, in: "p.folded")
      if let cursor {
        sieve.add("(p.sort, p.stream) > (?, ?)", [Data(cursor.key), cursor.id])
      }
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT p.stream, p.sort, p.key, p.name, p.kind FROM people AS p
          WHERE \(sieve.sql) ORDER BY p.sort, p.stream LIMIT \(limit + 1)
          """, arguments: sieve.arguments)
      let parents = try rows.prefix(limit).map { row in
        try self.parentRow(db, row, viewer, today)
      }
      guard rows.count > limit, let last = rows.prefix(limit).last else {
        return Page(rows: parents)
      }
      let key: Data = last["sort"]
      return Page(rows: parents, next: CaseModel.Cursor(key: [UInt8](key), id: last["stream"]))
    }
  }

  private func parentRow(
    _ db: Database, _ row: Row, _ viewer: Viewer, _ today: CivilDate
  ) throws -> ParentRow {
    let id: String = row["key"]
    let children = try String.fetchAll(
      db,
      sql: """
        SELECT u.given FROM links AS l JOIN pupils AS u ON u.key = l.pupil
        WHERE l.parent = ? AND u.left_on IS NULL ORDER BY u.sort
        """, arguments: [id])
    var sieve = Sieve()
    sieve.add("c.parent = ? AND c.closed_on IS NULL", [id])
    sieve.addCaseVisibility(viewer)
    let open =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM cases AS c WHERE \(sieve.sql)", arguments: sieve.arguments)
      ?? 0
    let restrictions = try restrictionRows(
      db, viewer, today, RestrictionsQuestion(parent: ParentID(rawValue: id), liveOnly: true))
    return ParentRow(
      parent: ParentID(rawValue: id), name: row["name"],
      kind: row.raw("kind", as: ParentKind.self) ?? .parent, children: children, openCases: open,
      restriction: restrictions.map { "\($0.form.words), \($0.standing.words)" }
        .joined(separator: "; "))
  }

  /// Pupils whose names hold all the typed words, in order of name.
  public func ask(
    _ question: ChildrenQuestion, as viewer: Viewer, today: CivilDate,
    after cursor: CaseModel.Cursor? = nil, limit: Int
  ) throws -> Page<ChildRow> {
    try read { db in
      var sieve = Sieve()
      sieve.addWords(question.text, in: "u.folded")
      if let cursor {
        sieve.add("(u.sort, u.stream) > (?, ?)", [Data(cursor.key), cursor.id])
      }
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM pupils AS u WHERE \(sieve.sql) ORDER BY u.sort, u.stream LIMIT \(limit + 1)
          """, arguments: sieve.arguments)
      let children = rows.prefix(limit).map { row in
        ChildRow(
          pupil: PupilID(rawValue: row["key"]), name: row["name"], year: row["year"],
          form: row["form"], left: row.day("left_on"))
      }
      guard rows.count > limit, let last = rows.prefix(limit).last else {
        return Page(rows: children)
      }
      let key: Data = last["sort"]
      return Page(rows: children, next: CaseModel.Cursor(key: [UInt8](key), id: last["stream"]))
    }
  }

  /// The names of people by id, as lists show them; those not in the record are left out.
  public func names(of parents: Set<ParentID>) throws -> [ParentID: String] {
    try read { db in
      var names: [ParentID: String] = [:]
      for parent in parents {
        names[parent] = try name(db, parent.rawValue)
      }
      return names
    }
  }

  func name(_ db: Database, _ parent: String) throws -> String? {
    let statement = try db.cachedStatement(sql: "SELECT name FROM people WHERE key = ?")
    return try String.fetchOne(statement, arguments: [parent])
  }

  /// The pupils a person is linked to, and the people a pupil is linked to.
  public func linkedAdults(of pupil: PupilID) throws -> [(parent: ParentID, name: String)] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT p.key, p.name FROM links AS l JOIN people AS p ON p.key = l.parent
          WHERE l.pupil = ? ORDER BY p.sort
          """, arguments: [pupil.rawValue]
      ).map { (ParentID(rawValue: $0["key"]), $0["name"]) }
    }
  }

  /// Every import key with the id it belongs to, of people and of pupils.
  public func importKeys() throws -> (people: [String: ParentID], pupils: [String: PupilID]) {
    try read { db in
      var people: [String: ParentID] = [:]
      for row in try Row.fetchAll(
        db, sql: "SELECT import_key, key FROM people WHERE import_key IS NOT NULL")
      {
        people[row["import_key"]] = ParentID(rawValue: row["key"])
      }
      var pupils: [String: PupilID] = [:]
      for row in try Row.fetchAll(
        db, sql: "SELECT import_key, key FROM pupils WHERE import_key IS NOT NULL")
      {
        pupils[row["import_key"]] = PupilID(rawValue: row["key"])
      }
      return (people, pupils)
    }
  }
}
