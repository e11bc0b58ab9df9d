import PlainText
import Testing

@Suite struct SafeTextTests {
  @Test func `printable ASCII comes back as it is`() {
    #expect(SafeText.clean("O'Brien, 12 High St.") == "O'Brien, 12 High St.")
    #expect(SafeText.clean("") == "")
  }

  @Test(
    "no text of any kind leaves a control, a direction mark or an invisible character behind",
    arguments: naughty)
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

  @Test("cleaning what is clean changes nothing", arguments: naughty)
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

/// Strings that have broken other programs, or are made to.
let naughty: [String] = [
  "\u{0}nul", "bell\u{7}", "back\u{8}space", "\u{1B}[2J\u{1B}[H", "\u{1B}]0;title\u{7}",
  "\u{1B}]52;c;aGk=\u{7}", "\u{1B}P+q544e\u{1B}\\", "\u{9B}5n", "\u{90}x\u{9C}", "\u{85}next",
  "\u{7F}", "tab\there", "\r\nboth", "\u{B}\u{C}", "\u{2028}\u{2029}", "\u{200E}\u{200F}\u{61C}",
  "\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}", "\u{2066}\u{2067}\u{2068}\u{2069}", "\u{200B}zero",
  "\u{FEFF}bom", "soft\u{AD}hyphen", "\u{2060}\u{2061}\u{2064}", "\u{E0001}\u{E0041}tag",
  "\u{FE0F}\u{FE0E}", "\u{E0100}", "\u{301}\u{302}\u{303}", " \u{301}", "\u{20E3}",
  "\u{115F}\u{1160}",
  "\u{3164}\u{FFA0}", "\u{180E}", "\u{FFF9}a\u{FFFA}b\u{FFFB}",

  "\u{E000}\u{F8FF}", "👩‍👩‍👧‍👦", "👍🏽", "🏽", "🇬🇧🇫", "🇬", "1️⃣", "❤️", "❤️‍🔥", "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
  "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "Zoë", "Siobhán", "Łukasz", "Nguyễn", "李娜",
  "O’Brien",
  "محمد علي", "שָׁלוֹם", "क्षत्रिय", "தமிழ்", "ไทย", "한국어", "\u{1112}\u{1161}\u{11AB}",
  "'; DROP TABLE parents;--", "%s%n", "../../etc", "{{name}}", "<b>x</b>", "NULL", "\\u001b", "",
]
