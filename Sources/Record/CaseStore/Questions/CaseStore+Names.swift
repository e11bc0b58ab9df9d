public import CaseModel
import Foundation
import GRDB
public import PlainText
public import PolicyModel

extension CaseStore {
  /// Folded names in the order of lists, to be searched in memory: at most `limit` after a place.
  ///
  /// - Returns: the names with their streams as ids, and where the next begin; nil at the end.
  public func names(
    after cursor: CaseModel.Cursor?, limit: Int
  ) throws -> (names: [NameBuffer.Name], next: CaseModel.Cursor?) {
    var sieve = Sieve()
    sieve.add("p.same_as IS NULL")
    let query = ListQuery(
      columns: "p.folded", table: "people AS p", sieve: sieve, key: .bytes("p.sort"), id: "p.stream"
    )
    return try read { db in
      let (rows, next) = try query.page(db, after: cursor, limit: limit)
      return (rows.map(Self.name), next)
    }
  }

  /// How many people are in lists.
  public func countOfPeople() throws -> Int {
    try read { db in
      try Int.fetchOne(
        db.cachedStatement(sql: "SELECT count(*) FROM people WHERE same_as IS NULL")) ?? 0
    }
  }

  /// The folded name of one person's stream; nil where there is none in lists.
  public func foldedName(of stream: String) throws -> NameBuffer.Name? {
    try read { db in
      try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT folded, sort, stream FROM people WHERE stream = ? AND same_as IS NULL"),
        arguments: [stream]
      ).map(Self.name)
    }
  }

  /// The people in lists whose folded name begins so, in the order in which they were added.
  public func people(folded: String) throws -> [ParentID] {
    try read { db in
      try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT key FROM people WHERE same_as IS NULL AND instr(folded, ?) = 1 ORDER BY key
            """), arguments: [folded]
      ).map(ParentID.init(rawValue:))
    }
  }

  /// Everybody whose folded name has two words among some, or one that follows a title there.
  ///
  /// - Parameters:
  ///   - words: folded words, as a text has them.
  ///   - titled: those of them that follow a title.
  public func namesakes(
    of words: Set<String>, titled: Set<String>
  ) throws -> (people: [ParentID], pupils: [PupilID]) {
    func keys(_ db: Database, _ table: String) throws -> [String] {
      var keys: [String] = []
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: "SELECT key, folded FROM \(table) ORDER BY key"))
      while let row = try rows.next() {
        let folded: String = row[1]
        let name = folded.utf8.split { $0 < 0x80 && !(0x30...0x39 ~= $0) && !(0x61...0x7A ~= $0) }
          .compactMap { String($0) }
        if name.count(where: words.contains) > 1 || name.contains(where: titled.contains) {
          keys.append(row[0])
        }
      }
      return keys
    }
    return try read { db in
      (
        try keys(db, "people").map(ParentID.init(rawValue:)),
        try keys(db, "pupils").map(PupilID.init(rawValue:))
      )
    }
  }

  private static func name(_ row: Row) -> NameBuffer.Name {
    NameBuffer.Name(sort: [UInt8](row[1] as Data), folded: row[0], id: row[2])
  }

  /// The people written about since an entry, at most `limit`, as their streams.
  public func peopleChanged(after sequence: Int, limit: Int) throws -> Set<String> {
    try read { db in
      Set(
        try String.fetchAll(
          db.cachedStatement(
            sql: """
              SELECT DISTINCT stream FROM entries
              WHERE sequence > ? AND +stream >= 'parent/' AND +stream < 'parent0' LIMIT ?
              """), arguments: [sequence, limit]))
    }
  }

  /// The lines of some people, given by their streams, in that order.
  public func parentRows(
    of streams: [String], as viewer: Viewer, today: CivilDate
  ) throws -> [ParentRow] {
    try read { db in
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT p.stream, p.key, p.name, p.kind FROM people AS p
            WHERE p.stream IN \(IDList.sql)
            """), arguments: [IDList(streams).argument])
      let places = Dictionary(
        streams.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      let place = { (row: Row) in places[row["stream"]] ?? .max }
      return try parentRows(db, rows.sorted { place($0) < place($1) }, viewer, today)
    }
  }
}
