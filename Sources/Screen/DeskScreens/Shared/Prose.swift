import ScreenKit

/// Running text for screens: wrapped to a width, in lines of spans.
enum Prose {
  /// The lines of a text, none wider than `columns`.
  static func lines(_ text: String, columns: Int) -> [String] {
    let columns = max(1, columns)
    if text.utf8.count <= columns, text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      return [text]
    }
    // A scroller keeps two columns for its arrows, except where it is very narrow.
    let width = columns > 8 ? columns + 2 : columns
    let scroller = Scroller(text: text)
    var frame = Frame(Size(columns: width, rows: scroller.rowCount(columns: width)))
    scroller.draw(into: &frame, frame.bounds)
    return frame.lines()
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
  static func padded(_ text: String, to columns: Int) -> String {
    let width = width(text)
    if width <= columns { return text + String(repeating: " ", count: columns - width) }
    var frame = Frame(Size(columns: max(0, columns), rows: 1))
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
