import PlainText

/// One row with something at its left and something at its right.
public struct StatusBar: Equatable, Sendable {
  /// What stands at the left; cut first where there is too little room.
  public var left: [Span]
  /// What stands at the right.
  public var right: [Span]

  /// A row.
  public init(left: [Span], right: [Span] = []) {
    self.left = left
    self.right = right
  }

  /// Draws the row in the first row of a rectangle.
  public func draw(into frame: inout Frame, _ rect: Rect) {
    let line = rect.row(0)
    guard !line.isEmpty else { return }
    frame.fill(line)
    let wanted = right.reduce(0) { $0 + DisplayWidth.columns(of: SafeText.clean($1.text)) }
    let rightColumns = min(wanted, line.columns)
    frame.write(
      right, at: Point(x: line.endX - rightColumns, y: line.y), maxColumns: rightColumns)
    let gap = rightColumns > 0 ? 1 : 0
    frame.write(left, at: line.origin, maxColumns: line.columns - rightColumns - gap)
  }
}
