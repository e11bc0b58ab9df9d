/// A statement that is ticked or not.
public struct Checkbox: Equatable, Sendable {
  /// The statement.
  public var label: String
  /// Whether it is ticked.
  public var isOn: Bool

  /// A box.
  public init(_ label: String, isOn: Bool = false) {
    self.label = label
    self.isOn = isOn
  }

  /// Space ticks the box or takes the tick away; Enter is `submitted`.
  public mutating func handle(_ key: Key) -> Response {
    switch key {
    case .character(" "):
      isOn.toggle()
      return .changed
    case .enter: return .submitted
    default: return .ignored
    }
  }

  /// Draws the box and its statement in the first row of a rectangle.
  public func draw(into frame: inout Frame, _ rect: Rect, focused: Bool) {
    let line = rect.row(0)
    guard !line.isEmpty else { return }
    frame.fill(line)
    let sign = isOn ? frame.glyphs.ticked : frame.glyphs.notTicked
    frame.write(
      [Span(sign + " ", isOn ? .accent : .muted), Span(label)], at: line.origin,
      maxColumns: line.columns)
    if focused {
      frame.restyle(line) { $0.selected }
      frame.cursor = Point(x: line.x + min(1, line.columns - 1), y: line.y)
    }
  }
}
