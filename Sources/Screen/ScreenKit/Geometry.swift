/// How large something is, in terminal columns and rows.
public struct Size: Hashable, Sendable {
  /// Columns across.
  public var columns: Int
  /// Rows down.
  public var rows: Int

  /// A size; negative numbers count as none.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A place on the screen, counted from the top left corner, which is 0, 0.
public struct Point: Hashable, Sendable {
  /// The column, from 0 at the left.
  public var x: Int
  /// The row, from 0 at the top.
  public var y: Int

  /// A place.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of cells.
public struct Rect: Hashable, Sendable {
  /// Its first column.
  public var x: Int
  /// Its first row.
  public var y: Int
  /// How many columns it has, never negative.
  public var columns: Int
  /// How many rows it has, never negative.
  public var rows: Int

  /// A rectangle; negative extents count as none.
  public init(x: Int, y: Int, columns: Int, rows: Int) {
    self.x = x
    self.y = y
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The whole of a screen of this size.
  public init(_ size: Size) {
    self.init(x: 0, y: 0, columns: size.columns, rows: size.rows)
  }

  /// The top left corner.
  public var origin: Point { Point(x: x, y: y) }
  /// Its extent.
  public var size: Size { Size(columns: columns, rows: rows) }
  /// The column just right of it.
  public var endX: Int { x + columns }
  /// The row just below it.
  public var endY: Int { y + rows }
  /// Whether there is no cell in it.
  public var isEmpty: Bool { columns == 0 || rows == 0 }

  /// Whether the place is inside.
  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < endX && point.y >= y && point.y < endY
  }

  /// What both rectangles cover.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, columns: min(endX, other.endX) - left, rows: min(endY, other.endY) - top)
  }
}
