import PlainText

/// Lays a filled template out on lines.
///
/// Templates are written to be read: their lines are joined into paragraphs and broken anew. A line
/// that begins with `| ` is kept as a line of its own (an address, a heading); one that begins with
/// `- ` starts an item, whose further lines hang under its text. Blank lines part blocks, however
/// many there are.
enum LetterLayout {
  private enum Block {
    case paragraph([String])
    case item([String])
    case kept(String)
  }

  /// The lines of a letter, none wider than `columns`, without blank lines at either end.
  static func lines(_ text: String, columns: Int) -> [String] {
    var result: [String] = []
    for (index, group) in groups(text).enumerated() {
      if index > 0 { result.append("") }
      for block in group { result += lines(of: block, columns: columns) }
    }
    return result
  }

  private static func lines(of block: Block, columns: Int) -> [String] {
    switch block {
    case .kept(let line): return Wrapping.lines(line, columns: columns)
    case .paragraph(let parts): return Wrapping.lines(joined(parts), columns: columns)
    case .item(let parts):
      return Wrapping.lines(joined(parts), columns: columns - 2).enumerated()
        .map { $0.offset == 0 ? "- \($0.element)" : "  \($0.element)" }
    }
  }

  private static func joined(_ parts: [String]) -> String {
    parts.flatMap { $0.split(separator: " ") }.joined(separator: " ")
  }

  private static func groups(_ text: String) -> [[Block]] {
    var groups: [[Block]] = []
    var group: [Block] = []
    for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = joined([String(raw)])
      if line.isEmpty || line == "|" {
        if !group.isEmpty { groups.append(group) }
        group = []
      } else if line.hasPrefix("| ") {
        group.append(.kept(String(line.dropFirst(2))))
      } else if line.hasPrefix("- ") {
        group.append(.item([String(line.dropFirst(2))]))
      } else {
        switch group.last {
        case .paragraph(let parts): group[group.count - 1] = .paragraph(parts + [line])
        case .item(let parts): group[group.count - 1] = .item(parts + [line])
        case .kept, nil: group.append(.paragraph([line]))
        }
      }
    }
    if !group.isEmpty { groups.append(group) }
    return groups
  }
}
