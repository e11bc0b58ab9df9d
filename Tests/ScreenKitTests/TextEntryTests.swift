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

/// Numbers that look random and are the same for the same seed (Steele, Lea and Flood 2014).
private struct SystematicDice {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(sides))
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

  @Test func `redo brings back what undo took, until something else is typed`() {
    var area = TextArea("")
    for character in "one two" { _ = area.handle(.character(character), columns: 20) }
    _ = area.handle(.control("_"), columns: 20)
    #expect(area.handle(.control("y"), columns: 20) == .changed)
    #expect(area.text == "one two")
    #expect(area.cursor == 7)
    _ = area.handle(.control("_"), columns: 20)
    _ = area.handle(.character("!"), columns: 20)
    #expect(area.handle(.control("y"), columns: 20) == .handled)
    #expect(area.text == "one!")
  }

  @Test func `Home and End go to the ends of a line as shown, Ctrl-A and Ctrl-E of the whole line`()
  {
    var area = TextArea("the school may ban")
    area.cursor = 8
    _ = area.handle(.home, columns: 8)
    #expect(area.cursor == 4)
    _ = area.handle(.end, columns: 8)
    #expect(area.cursor == 10)
    _ = area.handle(.control("a"), columns: 8)
    #expect(area.cursor == 0)
    _ = area.handle(.control("e"), columns: 8)
    #expect(area.cursor == 18)
  }

  @Test func `the page keys go by ten lines as shown`() {
    var area = TextArea(String(repeating: "a\n", count: 30))
    _ = area.handle(.pageUp, columns: 8)
    #expect(area.cursor == 40)
    _ = area.handle(.pageDown, columns: 8)
    #expect(area.cursor == 60)
  }

  @Test func `what comes to stand side by side becomes one character`() {
    var area = TextArea("e\n\u{301}x")
    area.cursor = 1
    _ = area.handle(.delete, columns: 8)
    #expect(Array(area.text) == ["e\u{301}", "x"])
    #expect(area.cursor == 1)
    _ = area.handle(.backspace, columns: 8)
    #expect(area.text == "x")
  }

  /// Keys that people press in a long answer, accents, wide letters and joined emoji among them.
  private static let keys: [Key] =
    "ab \u{301}é李'👩".map { .character($0) } + [
      .paste("👩\u{200D}👧 two\nlines\u{202E}\u{1B}[m"), .paste("\u{200D}"), .paste("\u{1F3FD}"),
      .enter, .backspace, .backspace, .delete, .left, .left, .right, .up, .down, .home, .end,
      .wordLeft, .wordRight, .pageUp, .pageDown, .control("w"), .control("k"), .control("u"),
      .alt("d"), .alt("b"), .alt("f"), .control("a"), .control("e"),
    ]

  @Test(arguments: 0..<60)
  func `undo goes back to the text before and redo to the text after, whatever was pressed`(
    seed: UInt64
  ) {
    var dice = SystematicDice(seed: seed)
    let start = ["", "Ann O'Brien said:\nno.", "e\u{301}\u{302} 李娜"][dice.roll(3)]
    var area = TextArea(start)
    for _ in 0..<150 { _ = area.handle(Self.keys[dice.roll(Self.keys.count)], columns: 9) }
    let end = area.text
    while area.handle(.control("_"), columns: 9) == .changed {}
    #expect(area.text == start)
    while area.handle(.control("y"), columns: 9) == .changed {}
    #expect(area.text == end)
  }

  @Test(arguments: 0..<60)
  func `no key splits a character, draws half of one or loses the cursor`(seed: UInt64) {
    var dice = SystematicDice(seed: seed)
    var area = TextArea("Łukasz 👩\u{200D}👩\u{200D}👧 Nguyễn")
    for _ in 0..<120 {
      let columns = 1 + dice.roll(12)
      let key = Self.keys[dice.roll(Self.keys.count)]
      let before = area
      _ = area.handle(key, columns: columns)
      // The cursor counts whole characters of the text as Swift cuts it, whatever came together.
      #expect((0...area.text.count).contains(area.cursor))
      if key == .backspace, before.cursor > 0 {
        var characters = Array(before.text)
        characters.remove(at: before.cursor - 1)
        #expect(area.text == String(characters))
      }
      var frame = Frame(Size(columns: columns, rows: 3))
      area.draw(into: &frame, frame.bounds, focused: true)
      if let cursor = frame.cursor { #expect(frame.bounds.contains(cursor)) }
    }
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
