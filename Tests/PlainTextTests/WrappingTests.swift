import NaughtyStrings
import PlainText
import Testing

@Suite struct WrappingTests {
  @Test func `lines break between words`() {
    #expect(
      Wrapping.lines("the school may then ban", columns: 10) == ["the school", "may then", "ban"])
  }

  @Test func `blank lines and indentation are kept`() {
    #expect(Wrapping.lines("a\n\n  b c\n", columns: 4) == ["a", "", "  b", "c", ""])
    #expect(Wrapping.lines("", columns: 4) == [""])
  }

  @Test func `a word longer than a line is cut between characters`() {
    #expect(Wrapping.lines("to abcdefgh i", columns: 4) == ["to", "abcd", "efgh", "i"])
    #expect(Wrapping.lines("李娜人", columns: 3) == ["李", "娜", "人"])
  }

  @Test("no line is wider than asked and nothing but spaces is lost", arguments: NaughtyStrings.all)
  func keepsEverything(_ text: String) {
    let clean = SafeText.clean(text + " and " + text + text, multiline: true)
    for columns in [2, 3, 7, 20] {
      let lines = Wrapping.lines(clean, columns: columns)
      for line in lines { #expect(DisplayWidth.columns(of: line) <= columns || line.count == 1) }
      let kept = { (text: String) in text.unicodeScalars.filter { $0 != " " && $0 != "\n" } }
      #expect(Array(kept(lines.joined())) == Array(kept(clean)))
    }
  }

  @Test func `a column count below one counts as one`() {
    #expect(Wrapping.lines("ab", columns: 0) == ["a", "b"])
  }
}
