/// A stretch of one row in one style, as a terminal is told to draw it.
public struct FrameRun: Equatable, Sendable {
  /// The column it starts in.
  public var x: Int
  /// How it is drawn.
  public var style: Style
  /// Its letters, each followed by the marks on it.
  public var scalars: [Unicode.Scalar]
}

extension Frame {
  /// The rows as text, without the spaces at their ends.
  public func lines() -> [String] {
    (0..<size.rows).map { y in
      var row = String.UnicodeScalarView()
      for run in runs(inRow: y) { row.append(contentsOf: run.scalars) }
      while row.last == " " { row.removeLast() }
      return String(row)
    }
  }

  /// The rows as style letters, for comparing frames as text: a space for ordinary text, else the
  /// role's letter (m muted, a accent, g good, w warning, d danger, h heading, s selection, b banner,
  /// l line, f field), a capital where the cell is on the selected row, `.` for ordinary text there.
  public func styleLines() -> [String] {
    (0..<size.rows).map { y in
      var row = cells[y * size.columns..<(y + 1) * size.columns].map { letter(for: $0.style) }
      while row.last == " " { row.removeLast() }
      return String(row)
    }
  }

  /// A row as stretches of one style each, left to right, covering the whole row or its first
  /// `limit` columns; a wide letter that the limit would halve is left out.
  public func runs(inRow y: Int, columns limit: Int = Int.max) -> [FrameRun] {
    let end = min(limit, size.columns)
    guard y >= 0, y < size.rows, end > 0 else { return [] }
    var runs: [FrameRun] = []
    let start = y * size.columns
    var run = FrameRun(x: 0, style: cells[start].style, scalars: [])
    for index in start..<start + end {
      let cell = cells[index]
      guard cell.scalar != 0, let letter = Unicode.Scalar(cell.scalar) else { continue }
      if index - start + Int(cell.columns) > end { break }
      if cell.style != run.style {
        runs.append(run)
        run = FrameRun(x: index - start, style: cell.style, scalars: [])
      }
      run.scalars.append(letter)
      if cell.hasMarks { run.scalars += marks[index] ?? [] }
    }
    runs.append(run)
    return runs
  }

  /// Whether a row looks the same in both frames, which must be of one size.
  public func row(_ y: Int, equals other: Frame) -> Bool {
    guard size == other.size, y >= 0, y < size.rows else { return false }
    let range = y * size.columns..<(y + 1) * size.columns
    guard cells[range] == other.cells[range] else { return false }
    if marks.isEmpty && other.marks.isEmpty { return true }
    return range.allSatisfy { marks[$0] == other.marks[$0] }
  }

  private func letter(for style: Style) -> Character {
    let isSelected = style.attributes.contains(.selected)
    let letter: Character =
      switch style.role {
      case .text: isSelected ? "." : " "
      case .muted: "m"
      case .accent: "a"
      case .good: "g"
      case .warning: "w"
      case .danger: "d"
      case .heading: "h"
      case .selection: "s"
      case .banner: "b"
      case .border: "l"
      case .field: "f"
      }
    return isSelected ? Character(letter.uppercased()) : letter
  }
}
