/// Text broken into lines of a given number of terminal columns.
public enum Wrapping {
  /// The lines of `text`, none wider than `columns`.
  ///
  /// Line ends in the text are kept, blank lines too, and so is the indentation of a line; other runs
  /// of spaces stay as they are except where a line is broken. A word longer than a line is cut
  /// between characters; a character wider than a line stands alone on it. Text without anything
  /// gives one empty line. Fewer than one column counts as one.
  public static func lines(_ text: some StringProtocol, columns: Int) -> [String] {
    let width = max(1, columns)
    var lines: [String] = []
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if paragraph.utf8.count <= width && DisplayWidth.isPrintableASCII(paragraph) {
        lines.append(String(paragraph))
      } else {
        wrap(String(paragraph), width: width, into: &lines)
      }
    }
    return lines
  }

  private static func wrap(_ paragraph: String, width: Int, into lines: inout [String]) {
    var line = ""
    var used = 0
    var gap = ""
    var index = paragraph.startIndex
    while index < paragraph.endIndex {
      let gapEnd = paragraph[index...].firstIndex { $0 != " " } ?? paragraph.endIndex
      gap = String(paragraph[index..<gapEnd])
      let wordEnd = paragraph[gapEnd...].firstIndex(of: " ") ?? paragraph.endIndex
      let word = paragraph[gapEnd..<wordEnd]
      index = wordEnd
      if word.isEmpty { break }
      let wordWidth = DisplayWidth.columns(of: word)
      let isFirst = line.isEmpty
      // An indentation wider than the line itself cannot be kept.
      if isFirst && gap.utf8.count >= width { gap = "" }
      if used + gap.utf8.count + wordWidth <= width {
        line += gap + word
        used += gap.utf8.count + wordWidth
        continue
      }
      if isFirst {
        line = gap
        used = gap.utf8.count
      } else {
        lines.append(line)
        line = ""
        used = 0
        if wordWidth <= width {
          line = String(word)
          used = wordWidth
          continue
        }
      }
      for character in word {
        let columns = DisplayWidth.columns(of: character)
        if used + columns > width && !line.isEmpty {
          lines.append(line)
          line = ""
          used = 0
        }
        line.append(character)
        used += columns
      }
    }
    lines.append(line)
  }
}
