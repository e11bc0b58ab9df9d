import NaughtyStrings
import PlainText
import Testing

@Suite struct SafeTextTests {
  @Test func `printable ASCII comes back as it is`() {
    #expect(SafeText.clean("O'Brien, 12 High St.") == "O'Brien, 12 High St.")
    #expect(SafeText.clean("") == "")
  }

  @Test(
    "no text of any kind leaves a control, a direction mark or an invisible character behind",
    arguments: NaughtyStrings.all)
  func neutralises(_ text: String) {
    for multiline in [false, true] {
      let clean = SafeText.clean(text, multiline: multiline)
      for scalar in clean.unicodeScalars where !(multiline && scalar == "\n") {
        #expect(
          scalar.properties.generalCategory != .control, "U+\(String(scalar.value, radix: 16))")
        #expect(
          scalar.properties.generalCategory != .format, "U+\(String(scalar.value, radix: 16))")
        #expect(!scalar.properties.isDefaultIgnorableCodePoint)
      }
      let first = clean.unicodeScalars.first
      #expect(first.map { DisplayWidth.columns(of: $0) } != 0, "a mark with nothing to sit on")
    }
  }

  @Test("cleaning what is clean changes nothing", arguments: NaughtyStrings.all)
  func isIdempotent(_ text: String) {
    let once = SafeText.clean(text, multiline: true)
    #expect(SafeText.clean(once, multiline: true) == once)
  }

  @Test func `an escape sequence becomes visible instead of acting`() {
    #expect(SafeText.clean("a\u{1B}[31mb") == "a�[31mb")
    #expect(SafeText.clean("a\u{9B}31mb") == "a�31mb")
  }

  @Test func `line ends and tabs become spaces unless several lines are wanted`() {
    #expect(SafeText.clean("one\r\ntwo\tthree\u{2028}four") == "one two three four")
    #expect(
      SafeText.clean("one\r\ntwo\tthree\u{2028}four", multiline: true) == "one\ntwo three\nfour")
  }

  @Test func `an override cannot turn a name round`() {
    #expect(SafeText.clean("Ann\u{202E}eit") == "Anneit")
  }

  @Test func `accents stay on their letters, four at most`() {
    #expect(SafeText.clean("Cafe\u{301}") == "Cafe\u{301}")
    let heaped = "e" + String(repeating: "\u{301}", count: 9)
    #expect(SafeText.clean(heaped).unicodeScalars.count == 5)
  }

  @Test func `a mark without a letter gets a dotted circle`() {
    #expect(SafeText.clean("\u{301}a") == "\u{25CC}\u{301}a")
    #expect(SafeText.clean("a\n\u{301}b", multiline: true) == "a\n\u{25CC}\u{301}b")
  }

  @Test func `assembled emoji show as one sign of a known width`() {
    #expect(SafeText.clean("👩‍👩‍👧‍👦") == "👩")
    #expect(SafeText.clean("👍🏽!") == "👍!")
    #expect(SafeText.clean("🇬🇧") == "GB")
    #expect(SafeText.clean("1️⃣") == "1")
    #expect(DisplayWidth.columns(of: SafeText.clean("👩‍👩‍👧‍👦")) == 2)
  }

  @Test func `a scalar too new for the width table shows as a replacement`() {
    #expect(SafeText.clean("a\u{50000}b") == "a�b")
  }

  @Test func `what is kept loses controls but not the parts of a name`() {
    #expect(SafeText.kept("👩‍👩‍👧\u{1B}[0m\u{202E}x") == "👩‍👩‍👧[0mx")
    #expect(SafeText.kept("one\r\ntwo") == "one two")
    #expect(SafeText.kept("one\r\ntwo", multiline: true) == "one\ntwo")
  }
}
