import CaseModel
public import Chronology

/// How entries become rows: pure functions the store calls inside its own transactions.
///
/// None of them may call the store they are used by: it is busy with the transaction.
public struct Projection: Sendable {
  /// Rises with every change to `schema` or to what `rows` returns; a record with an older one is
  /// rebuilt.
  public var version: Int
  /// The tables the rows go to.
  public var schema: ReadModelSchema
  /// Whether this program can read a kind of entry at a version. `record.erased` is always known.
  public var knows: @Sendable (_ kind: String, _ version: Int) -> Bool
  /// All rows of one stream, from all its entries. It must depend on entries alone, this stream's
  /// and those it reads: `verify` compares its answer with what is stored.
  public var rows:
    @Sendable (_ stream: String, _ entries: [Entry], _ read: StreamReader) throws -> [ModelRow]
  /// The other streams whose rows must be rewritten when this one has new entries. Asked before and
  /// after its own rows are rewritten; not asked again of the streams it names.
  public var dependents:
    @Sendable (_ stream: String, _ entries: [Entry], _ read: ModelReader) throws -> [String]
  /// The digests of the files an entry brings; each must be handed over with it.
  public var evidence: @Sendable (_ entry: Entry) throws -> [Digest32]

  /// A projection; by default every kind is known, streams stand alone and no entry brings a file.
  public init(
    version: Int, schema: ReadModelSchema,
    knows: @escaping @Sendable (_ kind: String, _ version: Int) -> Bool = { _, _ in true },
    rows:
      @escaping @Sendable (_ stream: String, _ entries: [Entry], _ read: StreamReader) throws
      -> [ModelRow],
    dependents:
      @escaping @Sendable (_ stream: String, _ entries: [Entry], _ read: ModelReader) throws
      -> [String] = { _, _, _ in [] },
    evidence: @escaping @Sendable (_ entry: Entry) throws -> [Digest32] = { _ in [] }
  ) {
    self.version = version
    self.schema = schema
    self.knows = knows
    self.rows = rows
    self.dependents = dependents
    self.evidence = evidence
  }

  func canRead(kind: String, version: Int) -> Bool {
    (kind == PayloadErased.kind && version == PayloadErased.version) || knows(kind, version)
  }
}

/// Reads other streams while one is projected, as they stand in the same transaction.
public struct StreamReader {
  let cache: StreamCache

  /// All entries of a stream, in order; none where there is no such stream.
  public func entries(of stream: String) throws -> [Entry] {
    try cache.entries(of: stream)
  }

  /// What a stream folds to, folded once in a transaction however many streams ask: for a stream that
  /// all others need, such as `school`. The fold must give the same for each type of value.
  public func folded<Value>(
    _ stream: String, _ fold: (_ entries: [Entry]) throws -> Value
  ) throws -> Value {
    try cache.folded(stream, fold)
  }
}

/// Looks up which streams have certain rows, to find the dependents of a stream.
public struct ModelReader {
  let cache: StreamCache
  let schema: ReadModelSchema

  /// All entries of a stream, in order.
  public func entries(of stream: String) throws -> [Entry] {
    try cache.entries(of: stream)
  }

  /// The streams that have a row in the table whose column holds the value; index that column.
  ///
  /// - Throws: ``StoreError/modelRow(table:key:problem:)`` for a table or column not in the schema.
  public func streams(in table: String, where name: String, is value: ModelValue) throws -> [String]
  {
    let columns = schema.tables.first { $0.name == table }?.columns ?? []
    guard let column = columns.first(where: { $0.name == name }) else {
      throw StoreError.modelRow(table: table, key: "", problem: "no column “\(name)”")
    }
    return try cache.reader.streams(table: table, column: column, value: value)
  }
}
