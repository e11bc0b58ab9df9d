import NaughtyStrings
import PlainText
import Testing

@Suite struct DisplayWidthTests {
  @Test(
    "columns are those a terminal uses",
    arguments: [
      ("", 0), ("abc", 3), ("Zoë", 3), ("Zoe\u{308}", 3), ("李娜", 4), ("ｱ", 1), ("Ａ", 2), ("한국", 4),
      ("👩", 2), ("…", 1), ("│", 1), ("\u{301}", 0), ("\u{25CC}", 1), ("�", 1),
    ])
  func columns(_ text: String, _ expected: Int) {
    #expect(DisplayWidth.columns(of: text) == expected)
    #expect(text.reduce(0) { $0 + DisplayWidth.columns(of: $1) } == expected)
  }

  @Test func `text that fits is not touched`() {
    #expect(DisplayWidth.clip("李娜", to: 4) == "李娜")
    #expect(DisplayWidth.clip("abc", to: 3) == "abc")
  }

  @Test func `text that does not fit ends in an ellipsis`() {
    #expect(DisplayWidth.clip("abcdef", to: 4) == "abc…")
    #expect(DisplayWidth.clip("abcdef", to: 5, ellipsis: "...") == "ab...")
    #expect(DisplayWidth.clip("abcdef", to: 2, ellipsis: "...") == "ab")
    #expect(DisplayWidth.clip("abcdef", to: 0) == "")
  }

  @Test func `a wide letter is never cut in half, nor an accent from its letter`() {
    #expect(DisplayWidth.clip("李娜人", to: 4) == "李…")
    #expect(DisplayWidth.clip("e\u{301}e\u{301}e\u{301}", to: 2) == "e\u{301}…")
  }

  @Test("padded text takes exactly the columns asked for", arguments: NaughtyStrings.all)
  func pads(_ text: String) {
    let clean = SafeText.clean(text)
    for columns in 0...12 {
      #expect(DisplayWidth.columns(of: DisplayWidth.pad(clean, to: columns)) == columns)
      #expect(DisplayWidth.columns(of: DisplayWidth.clip(clean, to: columns)) <= columns)
    }
  }

  @Test func `numbers are padded on the left`() {
    #expect(DisplayWidth.pad("42", to: 5, leading: true) == "   42")
    #expect(DisplayWidth.pad("ab", to: 4) == "ab  ")
  }
}
