import ScreenKit
import Testing

@Suite struct ChoiceTests {
  @Test func `arrows and first letters pick what they move to, Space and Enter what stands`() {
    var choice = Choice(["Letter", "Meeting", "Mediation", "Ban"])
    #expect(choice.chosen == nil)
    #expect(choice.handle(.character("m"), height: 4) == .changed)
    #expect(choice.highlighted == 1)
    #expect(choice.chosen == 1)
    #expect(choice.handle(.character("M"), height: 4) == .changed)
    #expect(choice.chosen == 2)
    #expect(choice.handle(.up, height: 4) == .changed)
    #expect(choice.handle(.up, height: 4) == .changed)
    #expect(choice.handle(.up, height: 4) == .handled)
    #expect(choice.handle(.character(" "), height: 4) == .changed)
    #expect(choice.chosen == 0)
    _ = choice.handle(.end, height: 4)
    #expect(choice.handle(.enter, height: 4) == .submitted)
    #expect(choice.chosen == 3)
    #expect(choice.handle(.character("z"), height: 4) == .ignored)
  }

  @Test func `what is not chosen is not highlighted, and Enter passes it by`() {
    var choice = Choice(["Letter", "Meeting", "Mediation", "Ban"])
    #expect(choice.highlighted == nil)
    #expect(choice.handle(.enter, height: 4) == .submitted)
    #expect(choice.handle(.up, height: 4) == .ignored)
    #expect(choice.handle(.character("z"), height: 4) == .ignored)
    #expect(choice.chosen == nil)
    var frame = Frame(Size(columns: 20, rows: 4))
    choice.draw(into: &frame, frame.bounds, focused: true)
    #expect(frame.lines() == ["  ( ) Letter", "  ( ) Meeting", "  ( ) Mediation", "  ( ) Ban"])
    choice.leave()
    for key in [Key.character(" "), .character("l")] {
      var other = choice
      #expect(other.handle(key, height: 4) == .changed)
      #expect(other.chosen == 0 && other.highlighted == 0)
    }
    var long = Choice((1...9).map { "Parent \($0)" })
    #expect(long.handle(.enter, height: 6) == .submitted)
    #expect(long.chosen == nil)
  }

  @Test func `the highlight goes through answers of which none is picked, and picks none`() {
    for options in [["Letter", "Meeting", "Mediation"], (1...9).map { "Parent \($0)" }] {
      var choice = Choice(options)
      #expect(choice.handle(.down, height: 6) == .handled)
      #expect(choice.handle(.down, height: 6) == .handled)
      #expect(choice.highlighted == 1 && choice.chosen == nil)
      var frame = Frame(Size(columns: 20, rows: 6))
      choice.draw(into: &frame, frame.bounds, focused: true)
      #expect(!frame.lines().contains { $0.contains("(o)") || $0.contains("(*)") })
      var left = choice
      left.leave()
      #expect(left.highlighted == nil && left.chosen == nil)
      #expect(choice.handle(.character(" "), height: 6) == .changed)
      #expect(choice.chosen == 1)
      // From then on the answer goes with the highlight.
      #expect(choice.handle(.down, height: 6) == .changed)
      #expect(choice.chosen == 2)
    }
  }

  @Test func `a sentence typed at answers of which none begins so picks none with its spaces`() {
    var choice = Choice(["Yes", "No"])
    for character in "He seemed upset. A man." {
      #expect(choice.handle(.character(character), height: 2) == .ignored)
    }
    #expect(choice.chosen == nil)
    #expect(choice.handle(.backspace, height: 2) == .ignored)
    #expect(choice.handle(.character("n"), height: 2) == .changed)
    #expect(choice.chosen == 1)
  }

  @Test func `an answer of several words is typed with its spaces`() {
    let channels = [
      "on the premises", "in a meeting", "on the telephone", "by e-mail", "on social media",
      "elsewhere",
    ]
    func typed(_ words: String, before: Int? = nil) -> Int? {
      var choice = Choice(channels, chosen: before)
      for character in words { _ = choice.handle(.character(character), height: 6) }
      return choice.chosen
    }
    #expect(typed("on") == 0)
    #expect(typed("on ") == 0)
    #expect(typed("on the t") == 2)
    #expect(typed("on s") == 4)
    #expect(typed("on the p", before: 3) == 0)
    #expect(typed("in a") == 1)
    #expect(typed("by e-m") == 3)
    #expect(typed("onl") == nil)
    #expect(typed("on l") == nil)
    #expect(typed("on the z", before: 3) == 3)
  }

  @Test func `a word that none begins with leaves what stood, one that some begins with picks it`()
  {
    var choice = Choice(["the chair", "the vice-chair"], chosen: 0)
    func type(_ word: String) {
      for character in word { _ = choice.handle(.character(character), height: 2) }
    }
    type("telephone")
    #expect(choice.chosen == 0)
    choice.leave()
    type("thex by post")
    #expect(choice.chosen == 0)
    choice.leave()
    type("t")
    #expect(choice.chosen == 1)
    var none = Choice(["Yes", "No"])
    for character in "not" { _ = none.handle(.character(character), height: 2) }
    #expect(none.chosen == nil)
    none.leave()
    for character in "no" { _ = none.handle(.character(character), height: 2) }
    #expect(none.chosen == 1)
  }

  @Test func `a long list is narrowed by typing, without regard to accents`() {
    var choice = Choice((1...9).map { "Parent \($0)" } + ["Siobhán"])
    for character in "siob" { _ = choice.handle(.character(character), height: 6) }
    #expect(choice.highlighted == 9)
    #expect(choice.chosen == nil)
    _ = choice.handle(.character("z"), height: 6)
    #expect(choice.highlighted == nil)
    #expect(choice.handle(.enter, height: 6) == .handled)
    #expect(choice.chosen == nil)
    _ = choice.handle(.backspace, height: 6)
    #expect(choice.handle(.enter, height: 6) == .submitted)
    #expect(choice.chosen == 9)
    _ = choice.handle(.control("u"), height: 6)
    #expect(choice.filter == "")
    #expect(choice.highlighted == 9)
    #expect(choice.handle(.character("1"), height: 6) == .changed)
    #expect(choice.chosen == nil)
  }

  @Test func `a list shows what is chosen, a single row the chosen words`() {
    var choice = Choice(["Yes", "No"], chosen: 1)
    var frame = Frame(Size(columns: 14, rows: 2))
    choice.draw(into: &frame, frame.bounds, focused: true)
    #expect(frame.lines() == ["  ( ) Yes", "▸ (•) No"])
    var row = Frame(Size(columns: 14, rows: 1))
    choice.draw(into: &row, row.bounds, focused: false)
    #expect(row.lines() == ["No"])
    _ = choice.handle(.left, height: 1)
    choice.draw(into: &row, row.bounds, focused: true)
    #expect(row.lines() == ["< Yes >"])
  }

  @Test func `no options is a choice without answers`() {
    var choice = Choice([])
    #expect(choice.handle(.enter, height: 3) == .handled)
    #expect(choice.handle(.character("a"), height: 3) == .ignored)
    #expect(choice.highlighted == nil)
  }
}

@Suite struct DialogTests {
  let buttons = [Dialog.Button("Issue the letter", key: "i"), Dialog.Button("Cancel")]

  @Test func `the answer that does nothing has the focus`() {
    var dialog = Dialog(title: "Issue?", lines: ["It is sent today."], buttons: buttons)
    #expect(dialog.handle(.enter) == .chosen(1))
    #expect(dialog.handle(.character("i")) == .chosen(0))
    #expect(dialog.handle(.left) == .handled)
    #expect(dialog.handle(.enter) == .chosen(0))
    #expect(dialog.handle(.escape) == .cancelled)
    #expect(dialog.handle(.character("y")) == .ignored)
  }

  @Test func `a click gives the answer that does nothing, a double click any other`() throws {
    var dialog = Dialog(title: "Issue?", lines: ["It is sent today."], buttons: buttons)
    let bounds = Rect(x: 0, y: 2, columns: 60, rows: 10)
    var frame = Frame(Size(columns: 60, rows: 12))
    dialog.draw(into: &frame, bounds)
    let lines = frame.lines()
    let y = try #require(lines.firstIndex { $0.contains("Cancel") })
    let column = { (text: String) in
      lines[y].firstRange(of: text).map { lines[y][..<$0.lowerBound].count } ?? 0
    }
    let click = { (text: String, kind: MouseEvent.Kind) in
      Key.mouse(MouseEvent(kind, at: Point(x: column(text), y: y)))
    }
    #expect(dialog.handle(click("Issue the", .press(button: 1)), in: bounds) == .handled)
    #expect(dialog.focus == 0)
    #expect(dialog.handle(click("Issue the", .release), in: bounds) == .handled)
    #expect(dialog.handle(click("Issue the", .doublePress), in: bounds) == .chosen(0))
    #expect(dialog.handle(click("Cancel", .press(button: 1)), in: bounds) == .chosen(1))
    let beside = Key.mouse(MouseEvent(.doublePress, at: Point(x: 0, y: 0)))
    #expect(dialog.handle(beside, in: bounds) == .handled)
    #expect(dialog.handle(.escape, in: bounds) == .cancelled)
  }

  @Test func `it is drawn over what is there, its text wrapped`() {
    var frame = Frame(Size(columns: 30, rows: 8))
    frame.fill(frame.bounds, with: "x")
    Dialog(title: "Issue?", lines: ["The letter is sent to the parent today."], buttons: buttons)
      .draw(into: &frame, frame.bounds)
    let lines = frame.lines()
    #expect(lines[1] == "│ The letter is sent to the  │")
    #expect(lines.contains { $0.contains("[ i  Issue the letter ]") })
    #expect(frame.cursor != nil)
  }

  @Test("it never draws outside, however small the screen", arguments: 0...12)
  func fits(_ columns: Int) {
    for rows in 0...6 {
      var frame = Frame(Size(columns: columns, rows: rows))
      Dialog(title: "T", lines: ["A sentence of some length."], buttons: buttons)
        .draw(into: &frame, frame.bounds)
      if let cursor = frame.cursor { #expect(frame.bounds.contains(cursor)) }
    }
  }
}

@Suite struct SmallWidgetTests {
  @Test func `a tick goes on and off with Space`() {
    var box = Checkbox("Copy seen")
    #expect(box.handle(.character(" ")) == .changed)
    #expect(box.isOn)
    var frame = Frame(Size(columns: 16, rows: 1))
    box.draw(into: &frame, frame.bounds, focused: false)
    #expect(frame.lines() == ["[x] Copy seen"])
    #expect(box.handle(.down) == .ignored)
  }

  @Test func `text to read scrolls to its end and no further`() {
    var scroller = Scroller(text: "one two three four five six")
    let size = Size(columns: 7, rows: 2)
    #expect(scroller.rowCount(columns: 7) == 5)
    #expect(scroller.handle(.end, size: size) == .handled)
    #expect(scroller.top == 3)
    _ = scroller.handle(.pageDown, size: size)
    #expect(scroller.top == 3)
    var frame = Frame(size)
    scroller.draw(into: &frame, frame.bounds)
    #expect(frame.lines() == ["five  ▲", "six"])
    #expect(scroller.handle(.enter, size: size) == .ignored)
  }

  @Test func `a status row keeps its right side and cuts its left`() {
    var frame = Frame(Size(columns: 14, rows: 1))
    StatusBar(left: [Span("a long message")], right: [Span("3/9")]).draw(into: &frame, frame.bounds)
    #expect(frame.lines() == ["a long me… 3/9"])
  }

  @Test func `a path loses its far end first`() {
    let path = Breadcrumbs(["Today", "Cases", "2026-014"])
    let line = { (columns: Int) in
      var frame = Frame(Size(columns: columns, rows: 1))
      path.draw(into: &frame, frame.bounds)
      return frame.lines()[0]
    }
    #expect(line(30) == "Today › Cases › 2026-014")
    #expect(line(20) == "… › Cases › 2026-014")
    #expect(line(12) == "… › 2026-014")
    #expect(line(8) == "2026-014")
    #expect(line(5) == "2026…")
  }

  @Test func `a banner wraps and fills its rows`() {
    let banner = Banner("BAN IN FORCE", "until 4 March, site only")
    #expect(banner.rows(columns: 60) == 1)
    #expect(banner.rows(columns: 22) == 2)
    var frame = Frame(Size(columns: 22, rows: 3))
    banner.draw(into: &frame, frame.bounds)
    #expect(frame.lines() == [" BAN IN FORCE  until", " 4 March, site only", ""])
    #expect(frame.styleLines()[1] == String(repeating: "b", count: 22))
  }

  @Test func `bars are in proportion and carry their numbers`() {
    var frame = Frame(Size(columns: 20, rows: 3), glyphs: .ascii)
    BarChart([
      .init(label: "shouting", value: 8), .init(label: "posts", value: 1),
      .init(label: "none", value: 0),
    ]).draw(into: &frame, frame.bounds)
    #expect(frame.lines() == ["shouting ######### 8", "posts    # 1", "none     0"])
  }

  @Test func `weeks stand one under the other with their marks`() {
    let days = (1...9).map {
      CalendarStrip.Day(label: "\($0)", mark: $0 == 8 ? "R" : "", role: .warning, isToday: $0 == 2)
    }
    let strip = CalendarStrip(days, headings: ["Mo", "Tu"], cellColumns: 4)
    #expect(strip.rows == 5)
    var frame = Frame(Size(columns: 28, rows: 5))
    strip.draw(into: &frame, frame.bounds)
    #expect(frame.lines() == ["Mo  Tu", "1   [2] 3   4   5   6   7", "", "8   9", "R"])
  }
}
