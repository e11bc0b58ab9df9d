import CaseModel
import ScreenKit

extension ListScreen {
  func draw(into frame: inout Frame, _ scene: Scene) {
    drawTable(into: &frame, scene)
  }

  /// Draws the field or the heading with the number of rows, and the table.
  func drawTable(into frame: inout Frame, _ scene: Scene) {
    let count =
      browser.total.map { "\($0) \(browser.field.text.isEmpty ? "in all" : "match")" } ?? ""
    let (line, right) = scene.rect.row(0).splitRight(count.isEmpty ? 0 : Prose.width(count) + 1)
    frame.write(count, at: right.inset(left: 1).origin, style: .muted)
    if browser.isTyping || !browser.field.text.isEmpty {
      let used = frame.write("Filter: ", at: line.origin, style: .accent, maxColumns: line.columns)
      browser.field.draw(into: &frame, line.inset(left: used), focused: browser.isTyping)
    } else {
      frame.write(headingInOrder, at: line.origin, style: .heading, maxColumns: line.columns)
    }
    let rect = tableRect(scene)
    let field = frame.cursor
    let glyphs = frame.glyphs
    let titled = columns(rect.columns).map { $0.titled(order: order, glyphs: glyphs) }
    let table = TableView(columns: titled, list: browser.list)
    table.draw(into: &frame, rect, focused: true) { cells(browser.rows[$0], scene) }
    let body = rect.splitTop(1).rest
    if browser.rows.isEmpty { drawEmpty(into: &frame, body) }
    if browser.isTyping {
      frame.cursor = field
    } else if let selected = browser.list.selected {
      let first = browser.list.visible(height: body.rows).lowerBound
      frame.cursor = Point(x: body.x, y: min(body.y + selected - first, max(body.y, body.endY - 1)))
    } else {
      frame.cursor = body.origin
    }
  }

  private var headingInOrder: String {
    if order == .usual { return heading }
    return "In order of \(order.column.rawValue)\(order.descending ? ", from the last" : ""). "
      + "= turns it round, > takes the next column."
  }

  private func drawEmpty(into frame: inout Frame, _ body: Rect) {
    let words =
      !browser.isLoaded
      ? "Reading the record."
      : browser.field.text.isEmpty
        ? emptyWords : "Nothing matches. Esc clears what is typed."
    for (offset, line) in Prose.lines(words, columns: body.columns - 2).enumerated() {
      let row = body.row(offset)
      if row.isEmpty { break }
      frame.write(line, at: Point(x: row.x + 2, y: row.y), style: .muted)
    }
  }

  /// What is wrong with the filter, or what may be typed into it while it is open.
  var remark: String {
    if !browser.problem.isEmpty { return browser.problem }
    return browser.isTyping ? FilterHint.words(for: browser.field.text, in: filterList) : ""
  }
}
