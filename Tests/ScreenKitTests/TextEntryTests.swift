import ScreenKit
import Testing

@Suite struct TextFieldTests {
  private func typed(_ keys: [Key], into text: String = "") -> TextField {
    var field = TextField(text)
    for key in keys { _ = field.handle(key) }
    return field
  }

  @Test func `characters go in at the cursor`() {
    let field = typed([.left, .left, .character("x"), .character("ë")], into: "abcd")
    #expect(field.text == "abxëcd")
    #expect(field.cursor == 4)
  }

  @Test func `an accent typed after its letter joins it`() {
    let field = typed([.character("e"), .character("\u{301}"), .backspace])
    #expect(field.text == "")
  }

  @Test func `editing keys take out what they say`() {
    #expect(typed([.control("w")], into: "Ann O'Brien").text == "Ann ")
    #expect(typed([.wordLeft, .control("k")], into: "one two").text == "one ")
    #expect(typed([.wordLeft, .control("u")], into: "one two").text == "two")
    #expect(typed([.control("a"), .delete], into: "one").text == "ne")
    #expect(typed([.home, .backspace], into: "one").text == "one")
    #expect(typed([.end, .delete], into: "one").text == "one")
    #expect(typed([.home, .alt("d")], into: "one two").text == " two")
  }

  @Test func `pasted text loses line ends and controls`() {
    #expect(typed([.paste("one\r\ntwo\u{1B}[0m\u{202E}")]).text == "one two[0m")
  }

  @Test func `other keys are the form's`() {
    var field = TextField("a")
    #expect(field.handle(.enter) == .submitted)
    #expect(field.handle(.escape) == .ignored)
    #expect(field.handle(.tab) == .ignored)
    #expect(field.handle(.up) == .ignored)
    #expect(field.handle(.left) == .handled)
    #expect(field.handle(.character("b")) == .changed)
  }

  @Test func `a long text scrolls so that the cursor is seen`() {
    var frame = Frame(Size(columns: 6, rows: 1))
    var field = TextField("abcdefghij")
    field.draw(into: &frame, frame.bounds, focused: true)
    #expect(frame.lines() == ["fghij"])
    #expect(frame.cursor == Point(x: 5, y: 0))
    field.cursor = 0
    field.draw(into: &frame, frame.bounds, focused: true)
    #expect(frame.lines() == ["abcdef"])
    #expect(frame.cursor == Point(x: 0, y: 0))
    frame.cursor = nil
    field.draw(into: &frame, frame.bounds, focused: false)
    #expect(frame.lines() == ["abcde…"])
    #expect(frame.cursor == nil)
  }

  @Test func `the cursor stands by columns, not characters`() {
    var frame = Frame(Size(columns: 8, rows: 1))
    TextField("李娜").draw(into: &frame, frame.bounds, focused: true)
    #expect(frame.cursor == Point(x: 4, y: 0))
  }

  @Test func `the placeholder shows only while there is nothing`() {
    var frame = Frame(Size(columns: 12, rows: 1))
    TextField(placeholder: "27 3 2026").draw(into: &frame, frame.bounds, focused: true)
    #expect(frame.lines() == ["27 3 2026"])
    TextField("x", placeholder: "27 3 2026").draw(into: &frame, frame.bounds, focused: true)
    #expect(frame.lines() == ["x"])
  }
}

@Suite struct TextAreaTests {
  @Test func `text wraps between words at the width shown`() {
    var frame = Frame(Size(columns: 8, rows: 4))
    TextArea("the school may ban\nsoon").draw(into: &frame, frame.bounds, focused: true)
    #expect(frame.lines() == ["the", "school", "may ban", "soon"])
    #expect(frame.cursor == Point(x: 4, y: 3))
  }

  @Test func `the view follows the cursor down`() {
    var frame = Frame(Size(columns: 8, rows: 2))
    TextArea("a\nb\nc\nd").draw(into: &frame, frame.bounds, focused: true)
    #expect(frame.lines() == ["c", "d"])
    #expect(TextArea("a\nb\nc\nd").lineCount(columns: 8) == 4)
  }

  @Test func `up and down go by lines as shown and keep the column`() {
    var area = TextArea("abcdef ghijkl\nmn")
    area.cursor = 10
    #expect(area.handle(.up, columns: 7) == .handled)
    #expect(area.cursor == 3)
    _ = area.handle(.down, columns: 7)
    #expect(area.cursor == 10)
    _ = area.handle(.down, columns: 7)
    #expect(area.cursor == 16)
    #expect(area.handle(.down, columns: 7) == .handled)
    #expect(area.cursor == 16)
  }

  @Test func `Enter makes a line and Tab is the form's`() {
    var area = TextArea("a")
    #expect(area.handle(.enter, columns: 9) == .changed)
    #expect(area.text == "a\n")
    #expect(area.handle(.tab, columns: 9) == .ignored)
    #expect(area.handle(.escape, columns: 9) == .ignored)
  }

  @Test func `undo takes back a word at a time, and a paste at once`() {
    var area = TextArea("")
    for character in "one two" { _ = area.handle(.character(character), columns: 20) }
    _ = area.handle(.paste(" and\nmore"), columns: 20)
    #expect(area.text == "one two and\nmore")
    _ = area.handle(.control("_"), columns: 20)
    #expect(area.text == "one two")
    _ = area.handle(.control("_"), columns: 20)
    #expect(area.text == "one")
    _ = area.handle(.control("_"), columns: 20)
    #expect(area.text == "")
    #expect(area.handle(.control("_"), columns: 20) == .handled)
  }

  @Test(
    "any text can be walked through and drawn at any width",
    arguments: [
      "", "\n", "a b", "longword", "  lead", "李娜 人", "e\u{301}\u{302}x", "a\n\nb\n", "👩‍👩‍👧 x",
    ])
  func isSound(_ text: String) {
    for columns in 1...7 {
      var area = TextArea(text)
      for key in [Key.up, .home, .down, .end, .wordLeft, .up, .down, .down, .delete, .backspace] {
        _ = area.handle(key, columns: columns)
        var frame = Frame(Size(columns: columns, rows: 2))
        area.draw(into: &frame, frame.bounds, focused: true)
        if let cursor = frame.cursor { #expect(frame.bounds.contains(cursor)) }
      }
    }
  }
}
