import GRDB

extension StoreError {
  /// What a database error means to the store's caller.
  init(_ error: DatabaseError) {
    let message = error.message ?? "no message"
    switch error.resultCode {
    // “Locking protocol” is what a reader gets while another recovers the write-ahead log.
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .busy
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damagedFile(message: message)
    case .SQLITE_CONSTRAINT: self = .refused(message: message)
    default:
      self = .inputOutput(code: Int(error.extendedResultCode.rawValue), message: message)
    }
  }

  /// Runs database work, turning the database's errors into the store's and letting others through.
  static func mapping<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(error)
    }
  }
}
