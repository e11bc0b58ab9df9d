import CNcurses
import CaseModel
import NaughtyStrings
import PolicyModel
import ScreenKit
import Testing

@testable import DeskScreens

/// Every row of every screen is as wide as the terminal, measured with the C library's own `wcwidth` and not
/// with ours, whatever the names and texts on it are.
@Suite("Lining up") struct LineUpTests {
  /// A row's columns up to each vertical line, and its whole width; nil where something in it has no width.
  private func measure(_ frame: Frame, row: Int) -> (edges: [Int], width: Int)? {
    var edges: [Int] = []
    var width = 0
    for scalar in frame.runs(inRow: row).flatMap(\.scalars) {
      let columns = Int(cn_wcwidth(scalar.value))
      guard columns >= 0 else { return nil }
      if scalar == "│" || scalar == "┐" || scalar == "┘" { edges.append(width) }
      width += columns
    }
    return (edges, width)
  }

  private func check(_ desk: Desk, _ what: String, edge: Int? = nil, rows: Range<Int>? = nil) {
    let frame = desk.model.view()
    for y in 0..<frame.size.rows {
      guard let (edges, width) = measure(frame, row: y) else {
        Issue.record("\(what): something in row \(y) has no width.")
        continue
      }
      #expect(width == frame.size.columns, "\(what), row \(y)")
      if let edge, rows?.contains(y) == true {
        #expect(edges.contains(edge), "\(what), row \(y) has its edges at \(edges)")
      }
    }
  }

  /// The column of a box's right side and its rows.
  private func box(in frame: Frame) throws -> (edge: Int, rows: Range<Int>) {
    let corners = (0..<frame.size.rows).flatMap { y in
      (0..<frame.size.columns).filter { frame[$0, y]?.text == "┐" }.map { Point(x: $0, y: y) }
    }
    let corner = try #require(corners.first)
    let bottom = try #require(
      (corner.y..<frame.size.rows).first { frame[corner.x, $0]?.text == "┘" })
    return (corner.x, corner.y..<bottom + 1)
  }

  private func desk(_ text: String, _ size: Size) -> Desk {
    var session = Sample.session()
    session.school = text
    session.staff = text
    var desk = Desk(size.columns, size.rows, session: session)
    desk.answerAll(desk.model.firstEffects)
    return desk
  }

  @Test(arguments: NaughtyStrings.all.indices)
  func `lists, tables, paths, forms, questions and letters keep their edges`(index: Int) throws {
    #expect(cn_use_utf8_locale())
    let text = NaughtyStrings.all[index]
    for size in [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)] {
      try today(text, size)
      table(text, size)
      form(text, size)
      try question(text, size)
      try actions(text, size)
      letter(text, size)
    }
  }

  private func today(_ text: String, _ size: Size) throws {
    var desk = desk(text, size)
    var sheet = Sample.todaySheet
    sheet.gate[0].name = text
    sheet.gate[0].children = [text, "Ama \(text)"]
    sheet.meetings = [text]
    desk.send(.answer(.today(sheet)))
    check(desk, "Today")
    desk.run(.tab)
    check(desk, "Today, due")
  }

  private func table(_ text: String, _ size: Size) {
    var desk = desk(text, size)
    let effects = desk.press(.character("2"))
    var row = Sample.parentRow
    row.name = text
    row.children = [text, text]
    row.restriction = text
    for case .askParents(let question, let after, _) in effects {
      let page = Page(rows: [row, Sample.parentRow, row])
      desk.send(.answer(.parents(page, question, after: after)))
    }
    check(desk, "Parents")
    desk.press(.character("/"), .paste(text))
    check(desk, "Parents with \(text) typed")
    desk.press(.escape, .escape, .enter)
    check(desk, "A path to a person")
  }

  private func form(_ text: String, _ size: Size) {
    var desk = desk(text, size)
    var sheet = Sample.form(typed: ["note": text, "on": text])
    sheet.title = text
    sheet.advice = [text]
    desk.send(.answer(.form(sheet)))
    check(desk, "A form")
    for _ in 0..<3 {
      desk.press(.tab, .paste(text))
      check(desk, "A form while \(text) is typed")
    }
  }

  private func question(_ text: String, _ size: Size) throws {
    var desk = desk(text, size)
    var sheet = Sample.form(confirm: "\(text) may not come onto the site. \(text)")
    sheet.title = text
    desk.send(.answer(.form(sheet)))
    desk.press(.control("s"))
    let (edge, rows) = try box(in: desk.model.view())
    check(desk, "A question", edge: edge, rows: rows)
  }

  private func actions(_ text: String, _ size: Size) throws {
    var desk = desk(text, size)
    desk.press(.character("?"), .paste(text))
    let (edge, rows) = try box(in: desk.model.view())
    check(desk, "Every action", edge: edge, rows: rows)
  }

  private func letter(_ text: String, _ size: Size) {
    var desk = desk(text, size)
    desk.run(.character("5"), .enter)
    var sheet = Sample.draftSheet
    sheet.row.parentName = text
    sheet.text = "Dear \(text)\n\n\(text) \(text)\n\(text)"
    sheet.findings = [text]
    desk.send(.answer(.letter(sheet)))
    check(desk, "A letter")
    desk.press(.end)
    check(desk, "A letter's end")
  }

  @Test func `a row out of line would be found`() {
    #expect(cn_use_utf8_locale())
    var frame = Frame(Size(columns: 6, rows: 1))
    frame.write("ab│", at: Point(x: 0, y: 0))
    #expect(measure(frame, row: 0)?.edges == [2])
    #expect(measure(frame, row: 0)?.width == 6)
    #expect(cn_wcwidth(0x674E) == 2 && cn_wcwidth(0x301) == 0 && cn_wcwidth(0x1B) == -1)
  }
}
