import CaseModel
import PolicyModel
import ScreenKit
import Testing

@testable import DeskScreens

/// Every sample screen without colour, and with the cursor as a screen reader follows it.
@Suite("Everyone's eyes") struct EyesTests {
  private func picture(_ name: String, _ size: Size) throws -> Desk {
    let picture = try #require(GoldenTests.pictures.first { $0.name == name })
    var desk = Desk.answering(size.columns, size.rows)
    picture.go(&desk)
    return desk
  }

  private func attributes(_ cell: Cell) -> Style.Attributes {
    Palette.monochrome.paint(cell.style).attributes
  }

  /// The stretches of a row in one style, as text.
  private func stretches(_ frame: Frame) -> [FrameRun] {
    (0..<frame.size.rows).flatMap { frame.runs(inRow: $0) }
  }

  @Test(arguments: GoldenTests.pictures.map(\.name), Goldens.sizes)
  func `without colour the selected, the focused and the dangerous still differ from the rest`(
    name: String, size: Size
  ) throws {
    let frame = try picture(name, size).model.view()
    for y in 0..<size.rows {
      for x in 0..<size.columns {
        guard let cell = frame[x, y] else { continue }
        let drawn = attributes(cell)
        let isSelected = cell.style.attributes.contains(.selected)
        let stands = isSelected || cell.style.role == .selection || cell.style.role == .banner
        #expect(drawn.contains(.reverse) == stands, "\(x), \(y)")
        if cell.style.role == .danger { #expect(drawn.isSuperset(of: [.bold, .underline])) }
      }
    }
  }

  @Test(arguments: GoldenTests.pictures.map(\.name), Goldens.sizes)
  func `what a colour says stands there as a word or a mark too`(name: String, size: Size) throws {
    let frame = try picture(name, size).model.view()
    let states: Set<Tone> = [.good, .warning, .danger, .banner]
    for run in stretches(frame) where states.contains(run.style.role) {
      // A ground of that colour between two words says nothing by itself.
      let hasWord = run.scalars.contains { $0 != " " && $0 != "│" && $0 != "─" }
      let isGap = run.scalars.allSatisfy { $0 == " " }
      #expect(hasWord || isGap)
    }
  }

  @Test func `done, ready, blocked and unused steps differ by mark and word`() throws {
    for glyphs in [Glyphs.unicode, .ascii] {
      let marks = [glyphs.done, glyphs.open, glyphs.blocked, glyphs.unused]
      #expect(Set(marks).count == 4)
    }
    let text = try picture("case", Size(columns: 120, rows: 40)).text
    for mark in ["✓", "○", "✗", "·"] { #expect(text.contains(mark)) }
  }

  @Test(arguments: GoldenTests.pictures.map(\.name), Goldens.sizes)
  func `the cursor stands on what has the focus`(name: String, size: Size) throws {
    let desk = try picture(name, size)
    let frame = desk.model.view()
    let cursor = try #require(frame.cursor)
    #expect(frame.bounds.contains(cursor))
    let focused = (0..<size.rows).flatMap { y in
      (0..<size.columns).compactMap { x -> Point? in
        guard let style = frame[x, y]?.style else { return nil }
        return style.attributes.contains(.selected) ? Point(x: x, y: y) : nil
      }
    }
    let style = frame[cursor.x, cursor.y]?.style
    let isOnField = style?.role == .field || style?.role == .selection
    if focused.isEmpty || isOnField {
      // A field or button, what stands in a form's way, or a screen that is only read: there the cursor
      // is where reading begins.
      let isOnHindrance = style?.role == .danger
      #expect(isOnField || isOnHindrance || !desk.model.top.isTyping, "\(cursor)")
    } else {
      #expect(focused.contains { $0.y == cursor.y } || desk.model.overlay != nil, "\(cursor)")
    }
  }

  @Test(arguments: GoldenTests.pictures.map(\.name))
  func `with ascii borders nothing but ascii and people's own words is drawn`(name: String) throws {
    let picture = try #require(GoldenTests.pictures.first { $0.name == name })
    var desk = Desk.answering(100, 30)
    desk.model.glyphs = .ascii
    picture.go(&desk)
    let drawing = Set("┌┐└┘─│▸✓○✗•›…█▲▼")
    let found = desk.text.filter { drawing.contains($0) }
    #expect(found.isEmpty, "\(found)")
  }
}
