/// How much of a length a part asks for.
public enum Extent: Hashable, Sendable {
  /// Exactly this many cells, while there are enough.
  case fixed(Int)
  /// A share of what the fixed parts leave, in proportion to the other shares.
  case share(Int)
  /// A share of what is left, but never fewer cells than `least` while there are enough.
  case atLeast(Int, share: Int)
}

/// Dividing lengths and rectangles among the parts of a screen.
public enum Layout {
  /// The length each part gets, with `gap` cells between parts. Earlier parts are served first when
  /// there is too little; the sum never exceeds `total`.
  public static func divide(_ total: Int, among parts: [Extent], gap: Int = 0) -> [Int] {
    var left = max(0, total - gap * max(0, parts.count - 1))
    var lengths = parts.map { part in
      let wanted =
        switch part {
        case .fixed(let cells): cells
        case .share: 0
        case .atLeast(let cells, _): cells
        }
      let given = min(max(0, wanted), left)
      left -= given
      return given
    }
    var shares = parts.map { part in
      switch part {
      case .fixed: 0
      case .share(let share), .atLeast(_, let share): max(0, share)
      }
    }
    // Handing out from the front against the shares that remain leaves no cell over.
    for index in parts.indices where shares[index] > 0 {
      let given = left * shares[index] / shares[index...].reduce(0, +)
      lengths[index] += given
      left -= given
      shares[index] = 0
    }
    return lengths
  }
}

extension Rect {
  /// The rectangle without `left`, `top`, `right` and `bottom` cells at its edges.
  public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(
      x: x + min(left, columns), y: y + min(top, rows), columns: columns - left - right,
      rows: rows - top - bottom)
  }

  /// The rectangle without this many cells at every edge.
  public func inset(by cells: Int) -> Rect {
    inset(left: cells, top: cells, right: cells, bottom: cells)
  }

  /// Its first rows, and the rest.
  public func splitTop(_ count: Int) -> (top: Rect, rest: Rect) {
    let taken = min(max(0, count), rows)
    return (
      Rect(x: x, y: y, columns: columns, rows: taken),
      Rect(x: x, y: y + taken, columns: columns, rows: rows - taken)
    )
  }

  /// Its last rows, and the rest.
  public func splitBottom(_ count: Int) -> (rest: Rect, bottom: Rect) {
    let taken = min(max(0, count), rows)
    let parts = splitTop(rows - taken)
    return (parts.top, parts.rest)
  }

  /// Its first columns, and the rest.
  public func splitLeft(_ count: Int) -> (left: Rect, rest: Rect) {
    let taken = min(max(0, count), columns)
    return (
      Rect(x: x, y: y, columns: taken, rows: rows),
      Rect(x: x + taken, y: y, columns: columns - taken, rows: rows)
    )
  }

  /// Its last columns, and the rest.
  public func splitRight(_ count: Int) -> (rest: Rect, right: Rect) {
    let taken = min(max(0, count), columns)
    let parts = splitLeft(columns - taken)
    return (parts.left, parts.rest)
  }

  /// Side by side, a rectangle for each part, with `gap` columns between them.
  public func columns(_ parts: [Extent], gap: Int = 0) -> [Rect] {
    var start = x
    return Layout.divide(columns, among: parts, gap: gap).map { length in
      defer { start += length + gap }
      return Rect(x: start, y: y, columns: length, rows: rows)
    }
  }

  /// One under the other, a rectangle for each part, with `gap` rows between them.
  public func rows(_ parts: [Extent], gap: Int = 0) -> [Rect] {
    var start = y
    return Layout.divide(rows, among: parts, gap: gap).map { length in
      defer { start += length + gap }
      return Rect(x: x, y: start, columns: columns, rows: length)
    }
  }

  /// One row of the rectangle, counted from its top; empty when there is no such row.
  public func row(_ index: Int) -> Rect {
    Rect(x: x, y: y + index, columns: columns, rows: index >= 0 && index < rows ? 1 : 0)
  }

  /// A rectangle of this size, or as much of it as fits, in the middle of this one.
  public func centred(_ size: Size) -> Rect {
    let width = min(size.columns, columns)
    let height = min(size.rows, rows)
    return Rect(
      x: x + (columns - width) / 2, y: y + (rows - height) / 2, columns: width, rows: height)
  }
}
