import Chronology
import Foundation
import GRDB

/// The read models of the next streams under verification, each row compared with the fold's.
struct ModelPortion {
  private(set) var faults: [VerifyFault] = []
  private(set) var count = 0
  private(set) var last: String

  static func read(_ db: Database, after stream: String, limit: Int, store: CaseStore) throws
    -> ModelPortion
  {
    var portion = ModelPortion(last: stream)
    let projector = ModelProjector(db: db, projection: store.projection)
    for stream in try EntryReader(db: db).streams(after: stream, limit: limit) {
      portion.count += 1
      portion.last = stream
      do {
        try portion.compare(stream, projector)
      } catch let error as DatabaseError {
        throw error
      } catch StoreError.damagedEntry(let fault) {
        portion.faults.append(.chain(fault))
      } catch {
        portion.faults.append(.projection(stream: stream, message: "\(error)"))
      }
    }
    return portion
  }

  /// Rows of streams that have no entries at all.
  static func orphans(_ db: Database, store: CaseStore) throws -> [VerifyFault] {
    var faults: [VerifyFault] = []
    for table in store.projection.schema.tables where try db.tableExists(table.name) {
      let rows = try Row.fetchCursor(db, sql: ModelSQL.orphans(table))
      while let row = try rows.next() {
        faults.append(
          .model(
            table: table.name, stream: row[0] as String? ?? "", key: row[1] as String? ?? "",
            .added))
      }
    }
    return faults
  }

  private init(last: String) {
    self.last = last
  }

  private mutating func compare(_ stream: String, _ projector: ModelProjector) throws {
    var due: [String: [String: [ModelValue]]] = [:]
    for row in try projector.rows(of: stream) {
      due[row.table.name, default: [:]][row.key] = row.values
    }
    for table in projector.projection.schema.tables
    where try projector.db.tableExists(table.name) {
      var rest = due[table.name] ?? [:]
      let statement = try projector.db.cachedStatement(sql: ModelSQL.select(table))
      let rows = try Row.fetchCursor(statement, arguments: [stream])
      while let row = try rows.next() {
        let key = ModelPortion.text(row, 0) ?? ""
        guard let values = rest.removeValue(forKey: key) else {
          report(table, stream, key, .added)
          continue
        }
        let stored = table.columns.indices.map { index in
          ModelPortion.value(row, index + 1, table.columns[index].type)
        }
        if stored != values.map(Optional.some) { report(table, stream, key, .changed) }
      }
      for key in rest.keys.sorted() { report(table, stream, key, .missing) }
    }
  }

  private mutating func report(
    _ table: ModelTable, _ stream: String, _ key: String, _ change: VerifyFault.Change
  ) {
    faults.append(.model(table: table.name, stream: stream, key: key, change))
  }

  /// A stored value in its exact form; nil for text that is not UTF-8.
  private static func value(_ row: Row, _ index: Int, _ type: ModelType) -> ModelValue? {
    guard !row.hasNull(atIndex: index) else { return .null }
    switch type {
    case .text: return text(row, index).map(ModelValue.text)
    case .integer: return (row[index] as Int?).map(ModelValue.integer)
    case .blob: return (row[index] as Data?).map { .blob([UInt8]($0)) }
    }
  }

  private static func text(_ row: Row, _ index: Int) -> String? {
    (row[index] as Data?).flatMap { String(validating: $0, as: UTF8.self) }
  }
}
