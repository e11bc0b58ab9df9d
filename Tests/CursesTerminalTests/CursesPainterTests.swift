import CNcurses
import Glibc
import PlainText
import ScreenKit
import Testing

@testable import CursesTerminal

/// ncurses without a terminal: what it is told to draw is read back from it, and what it would send
/// is read from a pipe.
@Suite(.serialized) @MainActor struct CursesPainterTests {
  private let size = Size(columns: 40, rows: 6)

  private func withPainter(
    _ palette: Palette? = nil, term: String = "xterm-256color",
    _ body: (CursesPainter) throws -> Void
  ) throws {
    #expect(cn_use_utf8_locale())
    let painter = try #require(CursesPainter(terms: [term], size: size, palette: palette))
    let nowhere = open("/dev/null", O_WRONLY)
    defer {
      painter.close(to: nowhere)
      close(nowhere)
    }
    try body(painter)
  }

  /// What the painter sends for what has been painted.
  private func sent(_ painter: CursesPainter) -> String {
    // Everything these small screens send fits in a pipe.
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return "no pipe" }
    painter.flush(to: ends[1])
    close(ends[1])
    defer { close(ends[0]) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(ends[0], &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  private func drawnRow(_ y: Int, columns: Int) -> String {
    var row = String.UnicodeScalarView()
    var x = 0
    while x < columns {
      var scalars = [UInt32](repeating: 0, count: 8)
      var attributes: Int32 = 0
      var pair: Int32 = 0
      let count = Int(cn_read(Int32(y), Int32(x), &scalars, 8, &attributes, &pair))
      let letters = scalars.prefix(count).compactMap { Unicode.Scalar($0) }
      row.append(contentsOf: letters)
      x += max(1, letters.reduce(0) { $0 + DisplayWidth.columns(of: $1) })
    }
    while row.last == " " { row.removeLast() }
    return String(row)
  }

  @Test func `what is painted is what the frame says, accents and wide letters too`() throws {
    try withPainter { painter in
      var frame = Frame(size)
      frame.write("Zoë Siobha\u{301}n 李娜 O’Brien", at: Point(x: 1, y: 0))
      frame.write("👩‍👩‍👧 \u{1B}[2Jx", at: Point(x: 0, y: 1), style: .danger)
      frame.box(Rect(x: 0, y: 2, columns: 40, rows: 4), title: "Łódź")
      painter.paint(frame)
      let drawn = (0..<size.rows).map { drawnRow($0, columns: size.columns) }
      #expect(drawn == frame.lines())
    }
  }

  @Test func `painting the same frame again sends nothing`() throws {
    try withPainter { painter in
      var frame = Frame(size)
      frame.write("once", at: Point(x: 0, y: 0))
      painter.paint(frame)
      #expect(sent(painter).contains("once"))
      painter.paint(frame)
      #expect(sent(painter) == "")
    }
  }

  @Test func `a change sends little, in one piece, between the brackets`() throws {
    try withPainter { painter in
      var frame = Frame(size)
      for y in 0..<size.rows { frame.write("row \(y) of a full screen", at: Point(x: 0, y: y)) }
      painter.paint(frame)
      _ = sent(painter)
      frame.write("X", at: Point(x: 4, y: 3))
      painter.paint(frame)
      let update = sent(painter)
      #expect(update.hasPrefix("\u{1B}[?2026h"))
      #expect(update.hasSuffix("\u{1B}[?2026l"))
      #expect(update.contains("X"))
      #expect(!update.contains("full"))
      #expect(!update.contains("\u{1B}[2J"))
    }
  }

  @Test func `after a repaint is asked for, everything is sent`() throws {
    try withPainter { painter in
      var frame = Frame(size)
      frame.write("everything", at: Point(x: 0, y: 0))
      painter.paint(frame)
      _ = sent(painter)
      painter.repaintNext()
      painter.paint(frame)
      #expect(sent(painter).contains("everything"))
    }
  }

  @Test func `colours are the palette's, and none are sent in monochrome`() throws {
    var frame = Frame(size)
    frame.write("overdue", at: Point(x: 0, y: 0), style: .danger)
    try withPainter { painter in
      painter.paint(frame)
      #expect(painter.palette == .standard)
      #expect(sent(painter).contains("38;5;210"))
    }
    try withPainter(.monochrome) { painter in
      painter.paint(frame)
      let update = sent(painter)
      #expect(!update.contains("38;5"))
      #expect(update.contains("\u{1B}[1m") || update.contains(";1"))
    }
  }

  @Test func `a palette the terminal cannot show gives way`() {
    #expect(CursesPainter.palette(nil, colours: 256) == .standard)
    #expect(CursesPainter.palette(nil, colours: 8) == .sixteen)
    #expect(CursesPainter.palette(nil, colours: 0) == .monochrome)
    #expect(CursesPainter.palette(.light, colours: 8) == .sixteen)
    #expect(CursesPainter.palette(.highContrast, colours: 8) == .monochrome)
    #expect(CursesPainter.palette(.monochrome, colours: 256) == .monochrome)
  }

  @Test func `palettes follow one another, and only those the terminal has colours for`() throws {
    try withPainter { painter in
      var names: [String] = []
      for _ in Palette.allCases {
        painter.nextPalette()
        names.append(painter.palette.rawValue)
      }
      #expect(names == ["light", "high-contrast", "16", "monochrome", "default"])
    }
    try withPainter(.monochrome, term: "vt100") { painter in
      painter.nextPalette()
      #expect(painter.palette == .monochrome)
    }
  }

  @Test func `a change of palette sends the same frame again in its colours`() throws {
    var frame = Frame(size)
    frame.write("overdue", at: Point(x: 0, y: 0), style: .danger)
    try withPainter(.monochrome) { painter in
      painter.paint(frame)
      _ = sent(painter)
      painter.nextPalette()
      painter.paint(frame)
      #expect(painter.palette == .standard)
      #expect(sent(painter).contains("38;5;210"))
    }
  }

  @Test func `a frame of another size than the screen is cut and takes no harm`() throws {
    try withPainter { painter in
      var large = Frame(Size(columns: 60, rows: 9))
      for y in 0..<9 { large.write(String(repeating: "李", count: 30), at: Point(x: y % 2, y: y)) }
      painter.paint(large)
      #expect(drawnRow(0, columns: 40) == String(repeating: "李", count: 20))
      #expect(drawnRow(1, columns: 40) == " " + String(repeating: "李", count: 19))
      var small = Frame(Size(columns: 10, rows: 2))
      small.write("small", at: Point(x: 0, y: 0))
      painter.paint(small)
      #expect((0..<size.rows).map { drawnRow($0, columns: 40) } == ["small", "", "", "", "", ""])
    }
  }

  @Test func `a new size is taken over`() throws {
    try withPainter { painter in
      painter.resize(to: Size(columns: 20, rows: 3))
      #expect(painter.size == Size(columns: 20, rows: 3))
      var frame = Frame(painter.size)
      frame.write("here", at: Point(x: 16, y: 2))
      painter.paint(frame)
      #expect(drawnRow(2, columns: 20) == "                here")
      #expect(sent(painter).hasPrefix("\u{1B}[?2026h\u{1B}[r"))
    }
  }

  @Test func `a terminal nobody knows is refused, and there is one painter at a time`() throws {
    #expect(CursesPainter(terms: ["no-such-terminal"], size: size, palette: nil) == nil)
    #expect(!CursesPainter.isInUse)
    try withPainter { _ in
      #expect(CursesPainter(terms: ["xterm-256color"], size: size, palette: nil) == nil)
    }
    #expect(!CursesPainter.isInUse)
  }

  @Test(
    "ncurses' cursor ends where DisplayWidth says",
    arguments: [
      "Zoë", "Zoe\u{308}", "李娜 x", "한국어", "ｱｲ", "क्षत्रिय", "தமிழ்", "ไทย", "محمد", "👩‍👩‍👧", "🇬🇧", "❤️",
    ])
  func widthParity(_ text: String) throws {
    try withPainter { _ in
      let clean = SafeText.clean(text)
      let scalars = clean.unicodeScalars.map(\.value)
      cn_write(0, 0, scalars, Int32(scalars.count), 0, 0)
      #expect(Int(cn_cursor_column()) == DisplayWidth.columns(of: clean))
    }
  }
}
