import NaughtyStrings
import PlainText
import Testing

@Suite struct FoldingKeyTests {
  @Test(
    "a name is found however it is typed",
    arguments: [
      ("Siobhán", "siobhan"), ("O'Sullivan", "osullivan"), ("O’Sullivan", "osullivan"),
      ("O‘Sullivan", "osullivan"), ("OʼSullivan", "osullivan"), ("Nguyễn", "nguyen"),
      ("Łukasz Żółć", "lukasz zolc"), ("Sørensen", "sorensen"), ("Groß", "gross"),
      ("GROẞ", "gross"), ("Đặng", "dang"), ("Işık", "isik"), ("İnci", "inci"), ("Þóra", "thora"),
      ("Ægir", "aegir"), ("Œuvre", "oeuvre"), ("Guðrún", "gudrun"), ("Smith-Jones", "smith jones"),
      ("Smith–Jones", "smith jones"), ("  Mary   Ann ", "mary ann"), ("Ştefan", "stefan"),
      ("Ștefan", "stefan"), ("Þór\u{200D}a", "thora"), ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
      ("Σίσυφος", "σισυφοσ"),
      ("Ёлка", "елка"), ("李娜", "李娜"), ("ﬁsher", "fisher"), ("a\u{1B}b\tc", "ab c"), ("", ""),
    ])
  func folds(_ name: String, _ key: String) {
    #expect(FoldingKey.search(name) == key)
  }

  @Test("folding a key again changes nothing", arguments: NaughtyStrings.all)
  func isIdempotent(_ name: String) {
    let key = FoldingKey.search(name)
    #expect(Array(FoldingKey.search(key).utf8) == Array(key.utf8))
  }

  @Test(
    "composed and decomposed spellings have one key",
    arguments: [
      ("Siobh\u{E1}n", "Siobha\u{301}n"), ("Nguy\u{1EC5}n", "Nguye\u{302}\u{303}n"),
      ("\u{D55C}\u{AD6D}", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"),
      ("\u{401}\u{439}", "\u{415}\u{308}\u{438}\u{306}"), ("\u{3AC}", "\u{3B1}\u{301}"),
      ("\u{30AC}", "\u{30AB}\u{3099}"), ("\u{BCA}", "\u{BC6}\u{BBE}"), ("\u{1FD}", "\u{E6}\u{301}"),
      ("\u{1FF}", "\u{F8}\u{301}"), ("\u{958}", "\u{915}\u{93C}"), ("\u{622}", "\u{627}\u{653}"),
    ])
  func isIndependentOfNormalisation(_ composed: String, _ decomposed: String) {
    #expect(
      Array(FoldingKey.search(composed).utf8) == Array(FoldingKey.search(decomposed).utf8))
  }

  @Test func `a short family name comes before a longer one, whatever the given name`() {
    let names = [("Lian", "A"), ("Li", "Zoë"), ("O’Neill", "B"), ("Oneil", "C"), ("Łos", "D")]
    let sorted = names.sorted {
      FoldingKey.sort($0.0, $0.1).lexicographicallyPrecedes(FoldingKey.sort($1.0, $1.1))
    }
    #expect(sorted.map(\.0) == ["Li", "Lian", "Łos", "Oneil", "O’Neill"])
  }
}
