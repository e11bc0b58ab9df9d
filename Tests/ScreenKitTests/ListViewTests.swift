import ScreenKit
import Testing

@Suite struct ListViewTests {
  @Test func `keys move the selection and scrolling follows`() {
    var list = ListView(count: 100)
    #expect(list.handle(.down, height: 10) == .changed)
    #expect(list.selected == 1)
    #expect(list.handle(.pageDown, height: 10) == .changed)
    #expect(list.selected == 10)
    #expect(list.visible(height: 10) == 1..<11)
    #expect(list.handle(.character("G"), height: 10) == .changed)
    #expect(list.visible(height: 10) == 90..<100)
    #expect(list.handle(.down, height: 10) == .handled)
    #expect(list.handle(.character("g"), height: 10) == .changed)
    #expect(list.selected == 0)
    #expect(list.handle(.character("x"), height: 10) == .ignored)
    #expect(list.handle(.enter, height: 10) == .submitted)
  }

  @Test func `moving back up scrolls only when the selection leaves the view`() {
    var list = ListView(count: 100)
    list.select(50, height: 10)
    #expect(list.visible(height: 10) == 41..<51)
    _ = list.handle(.up, height: 10)
    #expect(list.visible(height: 10) == 41..<51)
    _ = list.handle(.pageUp, height: 10)
    #expect(list.visible(height: 10) == 40..<50)
  }

  @Test func `an empty list has nothing selected and takes no harm`() {
    var list = ListView(count: 0)
    #expect(list.selected == nil)
    #expect(list.handle(.down, height: 5) == .handled)
    #expect(list.handle(.end, height: 0) == .handled)
    #expect(list.handle(.enter, height: 5) == .ignored)
    #expect(list.visible(height: 5).isEmpty)
  }

  @Test func `when rows go away the selection stays on one that is there`() {
    var list = ListView(count: 10, selected: 9)
    list.count = 4
    #expect(list.selected == 3)
    list.count = 0
    #expect(list.selected == nil)
    #expect(ListView(count: 3, selected: 8).selected == 2)
  }

  @Test func `the drawn rows are the visible ones, the selected one pointed at`() {
    var list = ListView(count: 5)
    list.select(3, height: 3)
    var frame = Frame(Size(columns: 12, rows: 3))
    list.draw(into: &frame, frame.bounds, focused: true) { [Span("row \($0)")] }
    #expect(frame.lines() == ["  row 1    ▲", "  row 2", "▸ row 3    ▼"])
    #expect(frame.styleLines()[2].hasPrefix("A......"))
    #expect(list.row(at: Point(x: 4, y: 1), in: frame.bounds) == 2)
  }

  @Test func `a list keeps its selection in sight when the screen shrinks`() {
    var list = ListView(count: 50)
    list.select(20, height: 30)
    #expect(list.visible(height: 5).contains(20))
  }
}

@Suite struct TableViewTests {
  @Test func `titles stand over their columns and numbers at the right`() {
    let table = TableView(
      columns: [.init("Name", .share(1)), .init("Days", .fixed(4), alignsRight: true)],
      list: ListView(count: 2, selected: 1))
    var frame = Frame(Size(columns: 20, rows: 4))
    table.draw(
      into: &frame, frame.bounds, focused: true, marked: { $0 == 0 ? "*" : nil },
      row: { [Span($0 == 0 ? "Zoë Müller-Wagner" : "李娜"), Span("\($0 + 9)", .warning)] })
    #expect(
      frame.lines() == ["  Name         Days", " *Zoë Müller-…    9", "▸ 李娜           10", ""])
    #expect(table.row(at: Point(x: 3, y: 2), in: frame.bounds) == 1)
    #expect(table.row(at: Point(x: 3, y: 0), in: frame.bounds) == nil)
  }

  @Test("a table draws at any size", arguments: [0, 1, 2, 3, 5, 80])
  func fitsAnywhere(_ columns: Int) {
    let table = TableView(
      columns: [.init("A", .fixed(3)), .init("B", .share(1))], list: ListView(count: 9))
    for rows in 0...3 {
      var frame = Frame(Size(columns: columns, rows: rows))
      table.draw(into: &frame, frame.bounds, focused: true) { [Span("a\($0)"), Span("b")] }
      #expect(frame.lines().count == rows)
    }
  }
}
