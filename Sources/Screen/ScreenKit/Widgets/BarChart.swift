import PlainText

/// Numbers side by side as bars, each with its number.
public struct BarChart: Equatable, Sendable {
  /// One bar.
  public struct Entry: Hashable, Sendable {
    /// What is counted.
    public var label: String
    /// How many; below none counts as none.
    public var value: Int
    /// A remark after the number.
    public var note: String

    /// A bar.
    public init(label: String, value: Int, note: String = "") {
      self.label = label
      self.value = max(0, value)
      self.note = note
    }
  }

  /// The bars, top to bottom.
  public var entries: [Entry]

  /// A chart.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// Draws a row for each bar that fits: label, bar, number, remark. The longest bar fills the room
  /// left; any number above none gets at least one cell.
  public func draw(into frame: inout Frame, _ rect: Rect) {
    guard rect.columns >= 12 else { return }
    let widest = entries.map { DisplayWidth.columns(of: SafeText.clean($0.label)) }.max() ?? 0
    let labels = min(widest, rect.columns / 2)
    let largest = entries.map(\.value).max() ?? 0
    let numbers = String(largest).count
    let notes = entries.map { DisplayWidth.columns(of: SafeText.clean($0.note)) }.max() ?? 0
    let noteColumns = notes > 0 ? min(notes + 1, rect.columns / 4) : 0
    let room = max(1, rect.columns - labels - numbers - noteColumns - 2)
    for (offset, entry) in entries.prefix(rect.rows).enumerated() {
      let y = rect.y + offset
      var x = rect.x
      frame.write(entry.label, at: Point(x: x, y: y), maxColumns: labels)
      x += labels + 1
      let length = largest == 0 ? 0 : max(entry.value > 0 ? 1 : 0, entry.value * room / largest)
      frame.fill(Rect(x: x, y: y, columns: length, rows: 1), with: frame.glyphs.bar, style: .accent)
      x += length + (length > 0 ? 1 : 0)
      x += frame.write(String(entry.value), at: Point(x: x, y: y), style: .text.bold)
      if !entry.note.isEmpty {
        frame.write(
          entry.note, at: Point(x: x + 1, y: y), style: .muted, maxColumns: rect.endX - x - 1)
      }
    }
  }
}
