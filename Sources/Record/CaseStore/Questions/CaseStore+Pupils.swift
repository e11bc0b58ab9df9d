public import CaseModel
import GRDB
import PlainText
public import PolicyModel

extension CaseStore {
  /// Pupils whose names hold all the typed words, in order of name.
  public func ask(
    _ question: ChildrenQuestion, as viewer: Viewer, today: CivilDate,
    after cursor: CaseModel.Cursor? = nil, limit: Int
  ) throws -> Page<ChildRow> {
    try read { db in
      var sieve = Sieve()
      for word in FoldingKey.search(question.text).split(separator: " ") {
        sieve.add("instr(u.folded, ?) > 0", [String(word)])
      }
      let query = ListQuery(
        columns: "u.*", table: "pupils AS u", sieve: sieve, key: .bytes("u.sort"), id: "u.stream")
      let (rows, next) = try query.page(db, after: cursor, limit: limit)
      let children = rows.map { row in
        ChildRow(
          pupil: PupilID(rawValue: row["key"]), name: row["name"], year: row["year"],
          form: row["form"], left: row.day("left_on"))
      }
      return Page(
        rows: children, next: next,
        total: try query.total(db, after: cursor, rows: rows, next: next))
    }
  }

  /// The names of people by id, as lists show them; those not in the record are left out.
  public func names(of parents: Set<ParentID>) throws -> [ParentID: String] {
    try read { db in
      var names: [ParentID: String] = [:]
      let statement = try db.cachedStatement(sql: "SELECT name FROM people WHERE key = ?")
      for parent in parents {
        names[parent] = try String.fetchOne(statement, arguments: [parent.rawValue])
      }
      return names
    }
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
