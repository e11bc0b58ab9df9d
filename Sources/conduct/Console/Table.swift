import PlainText

/// Rows in columns as wide as their widest cell, the last one as long as it is.
struct Table {
  private var rows: [[String]] = []

  init(_ head: [String]) {
    rows = [head]
  }

  mutating func add(_ cells: [String]) {
    rows.append(cells.map { SafeText.clean($0) })
  }

  /// The lines, the heads first; none but `nothing` where there is no row.
  func lines(nothing: String) -> [String] {
    guard rows.count > 1, let head = rows.first else { return [nothing] }
    let widths = head.indices.map { column in
      rows.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
    }
    return rows.map { row in
      let last = row.count - 1
      let cells = row.enumerated().map { column, cell in
        column == last
          ? cell
          : cell + String(repeating: " ", count: widths[column] - DisplayWidth.columns(of: cell))
      }
      var line = cells.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }
}
