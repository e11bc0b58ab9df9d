import PlainText
import ScreenKit
import Testing

@Suite struct FrameTests {
  @Test func `text is written where it is wanted and read back as rows`() {
    var frame = Frame(Size(columns: 10, rows: 2))
    let used = frame.write("Zoë", at: Point(x: 2, y: 1), style: .danger)
    #expect(used == 3)
    #expect(frame.lines() == ["", "  Zoë"])
    #expect(frame.styleLines() == ["", "  ddd"])
  }

  @Test func `text is cut at the frame's edge and at the columns allowed`() {
    var frame = Frame(Size(columns: 6, rows: 2))
    frame.write("abcdefgh", at: Point(x: 0, y: 0))
    frame.write("abcdefgh", at: Point(x: 0, y: 1), maxColumns: 4)
    #expect(frame.lines() == ["abcde…", "abc…"])
    var plain = Frame(Size(columns: 6, rows: 1), glyphs: .ascii)
    plain.write("abcdefgh", at: Point(x: 0, y: 0))
    #expect(plain.lines() == ["abc..."])
  }

  @Test func `what lies outside is left out`() {
    var frame = Frame(Size(columns: 4, rows: 1))
    frame.write("nothing", at: Point(x: 0, y: -1))
    frame.write("nothing", at: Point(x: 4, y: 0))
    frame.write("nothing", at: Point(x: 0, y: 1))
    frame.write("abcd", at: Point(x: -2, y: 0))
    #expect(frame.lines() == ["cd"])
    #expect(frame[4, 0] == nil)
    #expect(frame[0, -1] == nil)
  }

  @Test func `a wide letter takes two cells and goes whole when either is written over`() {
    var frame = Frame(Size(columns: 6, rows: 1))
    frame.write("李娜", at: Point(x: 0, y: 0))
    #expect(frame[0, 0]?.columns == 2)
    #expect(frame[1, 0]?.text == "")
    frame.write("x", at: Point(x: 1, y: 0))
    #expect(frame.lines() == [" x娜"])
    frame.write("y", at: Point(x: 2, y: 0))
    #expect(frame.lines() == [" xy"])
  }

  @Test func `a wide letter that would be halved by the edge is left out`() {
    var frame = Frame(Size(columns: 3, rows: 1))
    frame.write("李娜", at: Point(x: 0, y: 0))
    #expect(frame.lines() == ["李…"])
    #expect(frame.runs(inRow: 0, columns: 1).map { $0.scalars.count } == [0])
  }

  @Test func `accents stay with their letter and go with it`() {
    var frame = Frame(Size(columns: 4, rows: 1))
    frame.write("e\u{301}a", at: Point(x: 0, y: 0))
    #expect(frame[0, 0]?.text == "e\u{301}")
    frame.write("u", at: Point(x: 0, y: 0))
    #expect(frame.lines() == ["ua"])
    var other = Frame(Size(columns: 4, rows: 1))
    other.write("ua", at: Point(x: 0, y: 0))
    #expect(frame == other)
  }

  @Test func `rows that differ by an accent alone are different`() {
    var frame = Frame(Size(columns: 4, rows: 1))
    var other = frame
    frame.write("e\u{301}", at: Point(x: 0, y: 0))
    other.write("e\u{300}", at: Point(x: 0, y: 0))
    #expect(!frame.row(0, equals: other))
    other.write("e\u{301}", at: Point(x: 0, y: 0))
    #expect(frame.row(0, equals: other))
  }

  @Test(
    "whatever is written, no cell holds a control and every row keeps its width",
    arguments: [
      "\u{1B}[2J", "a\u{200E}b", "\u{301}x", "tab\tline\n", "👩‍👩‍👧", "李\u{301}娜", "ab\u{202E}c", "क्षत्रिय",
    ])
  func staysInLine(_ text: String) {
    for columns in 0...9 {
      for x in -3...columns {
        var frame = Frame(Size(columns: columns, rows: 1))
        frame.fill(frame.bounds, with: "·")
        frame.write(text, at: Point(x: x, y: 0), style: .accent)
        let cells = (0..<columns).compactMap { frame[$0, 0] }
        #expect(cells.reduce(0) { $0 + $1.columns } == columns)
        for cell in cells {
          #expect(DisplayWidth.columns(of: cell.text) == cell.columns)
          #expect(SafeText.clean(cell.text) == cell.text)
        }
      }
    }
  }

  @Test func `spans follow one another and share the room`() {
    var frame = Frame(Size(columns: 8, rows: 1))
    let used = frame.write(
      [Span("ab", .good), Span("cd"), Span("efghij", .warning)], at: Point(x: 0, y: 0))
    #expect(used == 8)
    #expect(frame.lines() == ["abcdefg…"])
    #expect(frame.styleLines() == ["gg  wwww"])
  }

  @Test func `a box has corners, sides and a title`() {
    var frame = Frame(Size(columns: 12, rows: 3))
    frame.box(frame.bounds, title: "Parents")
    #expect(frame.lines() == ["┌─ Parents ┐", "│          │", "└──────────┘"])
    var plain = Frame(Size(columns: 4, rows: 2), glyphs: .ascii)
    plain.box(plain.bounds)
    #expect(plain.lines() == ["+--+", "+--+"])
  }

  @Test func `restyling leaves the text`() {
    var frame = Frame(Size(columns: 4, rows: 1))
    frame.write("ab", at: Point(x: 0, y: 0), style: .danger)
    frame.restyle(Rect(x: 1, y: 0, columns: 9, rows: 9)) { $0.selected }
    #expect(frame.lines() == ["ab"])
    #expect(frame.styleLines() == ["dD.."])
  }
}
