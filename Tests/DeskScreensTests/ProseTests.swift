import ScreenKit
import Testing

@testable import DeskScreens

@Suite("Prose") struct ProseTests {
  static let texts = [
    "", "one", "Siobhán said “so” and went on, and on, and on.", "a\n\nb  c",
    "    indented text that has to be broken somewhere", "averyveryverylongwordwithoutanyspace x",
    "漢字 and letters of two columns 漢字漢字", "a decomposed o\u{301} in a word", "ends in spaces   ",
  ]

  @Test(arguments: texts, [1, 2, 7, 10, 24, 80])
  func `no line is wider than asked and no letter is lost`(text: String, columns: Int) {
    // A letter of two columns has no place in one.
    if columns == 1 && text.unicodeScalars.contains(where: { $0.value > 0x2FFF }) { return }
    let lines = Prose.lines(text, columns: columns)
    #expect(lines.allSatisfy { Prose.width($0) <= columns })
    let letters = { (text: String) in text.filter { !$0.isWhitespace } }
    #expect(lines.map(letters).joined() == letters(text))
  }

  @Test func `lines break at spaces and keep an indentation`() {
    #expect(Prose.lines("one two three", columns: 8) == ["one two", "three"])
    #expect(Prose.lines("  one two", columns: 7) == ["  one", "  two"])
    #expect(Prose.lines("é two\nthree", columns: 80) == ["é two", "three"])
  }

  @Test func `padding cuts what is longer and fills what is shorter`() {
    #expect(Prose.padded("Siobhán", to: 9) == "Siobhán  ")
    #expect(Prose.padded("Siobhán", to: 4) == "Sio…")
    #expect(Prose.padded("Siobhan", to: 6, glyphs: .ascii) == "Sio...")
  }
}

@Suite("Outline") struct OutlineTests {
  private func outline(_ targets: [Int?]) -> Outline<Int> {
    var outline = Outline<Int>()
    outline.replace(targets.map { Outline.Line([Span("x")], $0) }, height: 5)
    return outline
  }

  @Test func `the selection goes from target to target past headings and details`() {
    var outline = outline([nil, 1, nil, nil, 2, nil, 3])
    #expect(outline.selected == 1)
    _ = outline.handle(.down, height: 5)
    #expect(outline.selected == 2)
    _ = outline.handle(.end, height: 5)
    #expect(outline.selected == 3)
    _ = outline.handle(.home, height: 5)
    #expect(outline.selected == 1)
    _ = outline.handle(.up, height: 5)
    #expect(outline.selected == 1)
  }

  @Test func `other lines keep the selection on its target`() {
    var changed = outline([nil, 1, 2, 3])
    changed.select(3, height: 5)
    changed.replace([Outline.Line([], 3), Outline.Line([], 1)], height: 5)
    #expect(changed.selected == 3)
    changed.replace([Outline.Line([], 7)], height: 5)
    #expect(changed.selected == 7)
  }

  @Test func `without targets the text scrolls and nothing is selected`() {
    var text = outline([nil, nil, nil, nil, nil, nil, nil])
    #expect(text.selected == nil)
    #expect(text.handle(.down, height: 3) == .handled)
  }

  @Test func `a click selects a row, a double click goes into it`() {
    var clicked = outline([nil, 1, nil, 2])
    let rect = Rect(x: 0, y: 0, columns: 10, rows: 5)
    let press = { MouseEvent(.press(button: 1), at: Point(x: 1, y: $0)) }
    #expect(clicked.click(press(3), in: rect) == .changed)
    #expect(clicked.click(press(3), in: rect) == .handled)
    let second = MouseEvent(.doublePress, at: Point(x: 1, y: 3))
    #expect(clicked.click(second, in: rect) == .submitted)
    #expect(clicked.click(press(2), in: rect) == .changed)
    #expect(clicked.selected == 1)
  }
}
