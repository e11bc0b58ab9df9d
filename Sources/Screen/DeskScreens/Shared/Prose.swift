import ScreenKit

/// Running text for screens: wrapped to a width, in lines of spans.
enum Prose {
  /// The lines of a text, none wider than `columns`.
  static func lines(_ text: String, columns: Int) -> [String] {
    let columns = max(1, columns)
    if text.utf8.count <= columns, text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      return [text]
    }
    if text.unicodeScalars.allSatisfy({ $0 == "\n" || isSingle($0) }) {
      return text.split(separator: "\n", omittingEmptySubsequences: false)
        .flatMap { wrapped(Array($0.unicodeScalars), columns: columns) }
    }
    // A scroller keeps two columns for its arrows, except where it is very narrow.
    let width = columns > 8 ? columns + 2 : columns
    let scroller = Scroller(text: text)
    var frame = Frame(Size(columns: width, rows: scroller.rowCount(columns: width)))
    scroller.draw(into: &frame, frame.bounds)
    return frame.lines()
  }

  /// True for what takes one column whatever stands beside it: Latin letters and their punctuation,
  /// which nearly all of a school's record is, and for which wrapping is counting.
  private static func isSingle(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x24F, 0x2010...0x2027: return true
    default: return false
    }
  }

  private static func wrapped(_ line: [Unicode.Scalar], columns: Int) -> [String] {
    var lines: [String] = []
    var start = 0
    // What is indented stays so where it goes on, but never past the middle.
    let indent = min(line.prefix { $0 == " " }.count, columns / 2)
    let text = { (range: Range<Int>) -> String in
      var view = String.UnicodeScalarView()
      if range.lowerBound > 0 { view.append(contentsOf: repeatElement(" ", count: indent)) }
      view.append(contentsOf: line[range])
      return String(view)
    }
    while line.count - start > columns - (start > 0 ? indent : 0) {
      let columns = columns - (start > 0 ? indent : 0)
      // The last space that leaves something before it; without one the word is cut.
      let firstWord = line[start...].firstIndex { $0 != " " } ?? line.count
      let space = (start...start + columns).last { line[$0] == " " && $0 > firstWord }
      var end = space ?? start + columns
      let next = space.map { line[$0...].firstIndex { $0 != " " } ?? line.count } ?? end
      while end > start, line[end - 1] == " " { end -= 1 }
      lines.append(text(start..<end))
      start = next
    }
    if start < line.count || lines.isEmpty { lines.append(text(start..<line.count)) }
    return lines
  }

  /// The lines of a text in one style, each after an indent.
  static func spans(
    _ text: String, columns: Int, style: Style = .text, indent: Int = 0
  ) -> [[Span]] {
    let gap = String(repeating: " ", count: indent)
    return lines(text, columns: columns - indent).map { [Span(gap + $0, style)] }
  }

  /// The columns a text takes.
  static func width(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    var frame = Frame(Size(columns: text.unicodeScalars.count * 2, rows: 1))
    return frame.write(text, at: Point(x: 0, y: 0))
  }

  /// A text with spaces after it up to a width; cut where it is longer.
  static func padded(_ text: String, to columns: Int, glyphs: Glyphs = .unicode) -> String {
    let width = width(text)
    if width <= columns { return text + String(repeating: " ", count: columns - width) }
    var frame = Frame(Size(columns: max(0, columns), rows: 1), glyphs: glyphs)
    frame.write(text, at: Point(x: 0, y: 0))
    return frame.lines().first ?? ""
  }
}

extension String {
  /// The text with a capital first letter.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// A name of the model, such as `chair-consulted`, as words.
  var asWords: String { String(map { $0 == "-" ? " " : $0 }) }
}
