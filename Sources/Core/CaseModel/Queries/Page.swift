/// Where the next page begins: the sort key of the last row seen. Opaque to whoever holds it.
public struct Cursor: Hashable, Sendable {
  /// The sort key of the last row, compared as bytes.
  public var key: [UInt8]
  /// The id of the last row, where two have the same key.
  public var id: String

  /// Where the next page begins.
  public init(key: [UInt8], id: String) {
    self.key = key
    self.id = id
  }
}

/// Some rows of an answer and where it goes on.
public struct Page<Row: Hashable & Sendable>: Hashable, Sendable {
  /// The rows, in order.
  public var rows: [Row]
  /// Where the next page begins; nil at the end.
  public var next: Cursor?
  /// How many rows match in all, as far as the viewer may see them; nil but on a first page.
  public var total: Int?
  /// Why some of what was typed was taken as plain words, in a sentence; empty where all was understood.
  public var problem: String

  /// Some rows of an answer.
  public init(rows: [Row], next: Cursor? = nil, total: Int? = nil, problem: String = "") {
    self.rows = rows
    self.next = next
    self.total = total
    self.problem = problem
  }
}
