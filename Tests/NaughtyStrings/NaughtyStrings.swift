/// Texts that have broken other programs, or are made to; for every test that shows or measures text.
public enum NaughtyStrings {
  /// People's names as registers have them, composed and decomposed, and what people put beside them.
  public static let names: [String] = [
    "Siobhán", "Siobha\u{301}n", "Łukasz", "Nguyễn", "Nguye\u{302}\u{303}n", "Nguyê\u{303}n", "李娜",
    "O'Brien", "O’Brien", "Zoë", "Zoe\u{308}", "İnanç", "Þórdís", "Đặng Thị Hường", "محمد علي",
    "שָׁלוֹם", "क्षत्रिय", "தமிழ்", "ไทย น้ำ", "한국어", "\u{1112}\u{1161}\u{11AB}", "ﾊﾝｶｸ", "Ｗｉｄｅ",
    "👩‍👩‍👧‍👦 Smith", "Ann 👍🏽", "🇬🇧 Ali", "Mia ❤️", "x\u{303}\u{304}yz",
  ]

  /// Everything, the names among it.
  public static let all: [String] = names + controls + invisible + assembled + long + written

  /// What moves a cursor, rings a bell, sets a title, fills a clipboard or ends a line.
  public static let controls: [String] = [
    "\u{0}nul", "a\u{0}b", "bell\u{7}", "back\u{8}space", "\u{1B}[2J\u{1B}[H", "\u{1B}[31mred",
    "\u{1B}]0;title\u{7}", "\u{1B}]52;c;aGk=\u{7}", "\u{1B}P+q544e\u{1B}\\", "\u{1B}[6n", "\u{1B}",
    "\u{9B}5n", "\u{90}x\u{9C}", "\u{85}next", "\u{80}\u{9F}", "\u{7F}", "del\u{7F}ete",
    "tab\there",
    "\r\nboth", "over\rwritten", "\u{B}\u{C}", "\u{2028}\u{2029}", "one\u{2028}two", "\u{E}\u{F}",
  ]

  /// What takes no column, turns the line round or sits on somebody else's letter.
  public static let invisible: [String] = [
    "\u{200E}\u{200F}\u{61C}", "\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}", "Ann\u{202E}eit",
    "\u{2066}\u{2067}\u{2068}\u{2069}", "\u{2067}abc", "\u{200B}zero", "a\u{200B}\u{200B}b",
    "\u{200C}\u{200D}", "\u{FEFF}bom", "soft\u{AD}hyphen", "\u{2060}\u{2061}\u{2064}",
    "\u{E0001}\u{E0041}tag", "\u{E0020}\u{E007F}", "\u{FE0F}\u{FE0E}", "a\u{FE0F}", "\u{E0100}",
    "葛\u{E0100}", "\u{301}\u{302}\u{303}", "\u{301}leading", " \u{301}", "\u{20E3}", "\u{20DD}a",
    "\u{115F}\u{1160}", "\u{3164}\u{FFA0}", "\u{180E}", "\u{FFF9}a\u{FFFA}b\u{FFFB}", "\u{34F}",
    "\u{61D}\u{600}1", "\u{1D173}", "\u{FFFC}\u{FFFD}", "\u{FFFE}\u{FFFF}", "\u{2800}",
  ]

  /// Signs made of several, which terminals draw as they please; and what is assigned to nothing.
  public static let assembled: [String] = [
    "\u{E000}\u{F8FF}", "\u{50000}", "👩‍👩‍👧‍👦", "👍🏽", "🏽", "🇬🇧🇫", "🇬", "1️⃣", "❤️", "❤", "❤️‍🔥",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👩🏿‍🦰x", "☺︎☺️", "⌚️", "Ⅷ①Ω", "…—“”", "─│┌█", "ß ﬁ ŉ ǆ",
  ]

  /// Letters and lines without end.
  public static let long: [String] = [
    "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "e" + String(repeating: "\u{301}", count: 300),
    String(repeating: "👩\u{200D}", count: 40), String(repeating: "🇬🇧", count: 30),
    String(repeating: "李", count: 200), String(repeating: "x", count: 1_000),
    String(repeating: "a\u{300}\u{316}", count: 100), String(repeating: " ", count: 90) + "z",
    "\u{F40}" + String(repeating: "\u{F74}\u{F84}", count: 50),
  ]

  /// What means something to another program, broken UTF-8 as it is read among it.
  public static let written: [String] = [
    String(decoding: [0xED, 0xA0, 0x80, 0x41] as [UInt8], as: UTF8.self),
    String(decoding: [0xC3, 0x28, 0xFF, 0xF0, 0x9F] as [UInt8], as: UTF8.self), "\\ud83d\\ude00",
    "'; DROP TABLE parents;--", "%s%n", "../../etc", "{{name}}", "<b>x</b>", "NULL", "\\u001b",
    "$(reboot)", "", " ", "-", "?", "#mouse = off",
  ]
}
