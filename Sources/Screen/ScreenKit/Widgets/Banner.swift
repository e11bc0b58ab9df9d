import PlainText

/// A strip across the screen that must not be overlooked: a word that says what it is, and a sentence.
public struct Banner: Equatable, Sendable {
  /// The word: "BAN IN FORCE", "COURT ORDER".
  public var word: String
  /// The sentence.
  public var text: String
  /// How it looks.
  public var role: Role

  /// A strip.
  public init(_ word: String, _ text: String, role: Role = .banner) {
    self.word = word
    self.text = text
    self.role = role
  }

  /// How many rows it takes at this width.
  public func rows(columns: Int) -> Int {
    lines(columns: columns).count
  }

  /// Draws the strip from the top of a rectangle, as many of its rows as fit.
  public func draw(into frame: inout Frame, _ rect: Rect) {
    let shown = lines(columns: rect.columns).prefix(rect.rows)
    for (offset, line) in shown.enumerated() {
      let row = rect.row(offset)
      frame.fill(row, style: Style(role))
      frame.write(
        line, at: Point(x: row.x + 1, y: row.y), style: Style(role),
        maxColumns: row.columns - 2)
    }
    if let first = shown.first {
      let width = min(
        DisplayWidth.columns(of: SafeText.clean(word)), DisplayWidth.columns(of: first))
      frame.restyle(Rect(x: rect.x + 1, y: rect.y, columns: width, rows: 1)) { $0.bold }
    }
  }

  private func lines(columns: Int) -> [String] {
    Wrapping.lines(SafeText.clean(word + "  " + text), columns: max(1, columns - 2))
  }
}
