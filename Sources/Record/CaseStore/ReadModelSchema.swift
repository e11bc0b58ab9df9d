/// The tables that answer questions, declared once; made, compared and rebuilt from this alone.
///
/// Every table also has `stream` and `key`, both text, which together are its primary key. Table
/// names may not be the record's own (`record`, `read_models`, `entries`, `payloads`, `evidence`).
public struct ReadModelSchema: Equatable, Sendable {
  /// The tables, in the order in which they are made.
  public var tables: [ModelTable]

  /// A schema of these tables.
  public init(tables: [ModelTable]) {
    self.tables = tables
  }
}

/// One table of a read model.
public struct ModelTable: Equatable, Sendable {
  /// Its name in SQL.
  public var name: String
  /// Its columns besides `stream` and `key`.
  public var columns: [ModelColumn]
  /// Its indexes: for each the columns, in order; `stream` and `key` may be among them.
  public var indexes: [[String]]

  /// A table with these columns and indexes.
  public init(_ name: String, columns: [ModelColumn], indexes: [[String]] = []) {
    self.name = name
    self.columns = columns
    self.indexes = indexes
  }
}

/// One column of a read model.
public struct ModelColumn: Equatable, Sendable {
  /// Its name in SQL.
  public var name: String
  /// What it holds.
  public var type: ModelType
  /// Whether it may hold nothing.
  public var optional: Bool

  /// A column that must hold text, or where `optional` may hold none.
  public static func text(_ name: String, optional: Bool = false) -> ModelColumn {
    ModelColumn(name: name, type: .text, optional: optional)
  }

  /// A column of whole numbers.
  public static func integer(_ name: String, optional: Bool = false) -> ModelColumn {
    ModelColumn(name: name, type: .integer, optional: optional)
  }

  /// A column of bytes, such as a folded sort key. SQLite orders them byte by byte.
  public static func blob(_ name: String, optional: Bool = false) -> ModelColumn {
    ModelColumn(name: name, type: .blob, optional: optional)
  }
}

/// What a column of a read model holds.
public enum ModelType: Equatable, Sendable {
  /// Text, ordered by its UTF-8 bytes.
  case text
  /// A 64-bit signed whole number.
  case integer
  /// Bytes.
  case blob
}

/// One value of a read model's row.
public enum ModelValue: Hashable, Sendable {
  /// Text.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// Bytes.
  case blob([UInt8])
  /// Nothing, in a column that may hold nothing.
  case null

  /// The text, or nothing.
  public init(_ text: String?) {
    self = text.map(ModelValue.text) ?? .null
  }

  /// The number, or nothing.
  public init(_ number: Int?) {
    self = number.map(ModelValue.integer) ?? .null
  }
}

/// One row the projection makes from a stream; the store adds the stream.
public struct ModelRow: Equatable, Sendable {
  /// The table it belongs to.
  public var table: String
  /// What tells it from the stream's other rows in that table.
  public var key: String
  /// The values by column; a column that may hold nothing may be left out.
  public var columns: [String: ModelValue]

  /// A row of a table.
  public init(_ table: String, key: String, _ columns: [String: ModelValue]) {
    self.table = table
    self.key = key
    self.columns = columns
  }
}
