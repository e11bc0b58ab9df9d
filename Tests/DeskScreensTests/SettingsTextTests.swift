import DeskScreens
import ScreenKit
import Testing

@Suite("Settings") struct SettingsTextTests {
  @Test func `nothing said is the usual`() {
    let (settings, problems) = SettingsText("").settings()
    #expect(settings == DeskSettings())
    #expect(settings.mouse && settings.palette == nil && settings.privacyAfter == 300)
    #expect(problems.isEmpty)
  }

  @Test func `every setting is read, with comments and blanks around it`() {
    let text = SettingsText(
      """
      # mine
      mouse=off   # the mouse selects text

        palette = high-contrast
      borders = ascii
      editor = vim -c "set spell" # spelling
      privacy-after = 90s
      """)
    let (settings, problems) = text.settings()
    #expect(problems.isEmpty)
    #expect(!settings.mouse && settings.asciiBorders)
    #expect(settings.palette == .highContrast)
    #expect(settings.editor == .command("vim -c \"set spell\""))
    #expect(settings.privacyAfter == 90)
  }

  @Test(
    "values of every kind",
    arguments: [
      ("privacy-after = off", Int?.none), ("privacy-after = 1h", 3600),
      ("privacy-after = 24h", 86_400),
    ])
  func times(_ text: String, _ seconds: Int?) {
    #expect(SettingsText(text).settings().settings.privacyAfter == seconds)
  }

  @Test func `the palette is any of those there are, or chosen by itself`() {
    for palette in Palette.allCases {
      let said = SettingsText("palette = \(palette.rawValue)").settings()
      #expect(said.settings.palette == palette && said.problems.isEmpty)
    }
    #expect(SettingsText("palette = 16").settings().settings.palette == .sixteen)
    let said = SettingsText("palette = light\npalette = auto").settings()
    #expect(said.settings.palette == nil)
    #expect(said.problems.map(\.line) == [2])
  }

  @Test(
    "what cannot be taken is said with its place, and the rest applies",
    arguments: [
      ("mouse = off\nmoose = on", 2, 1, "moose"),
      ("mouse = off\n  borders = round", 2, 13, "round"),
      ("mouse = off\n\nhello", 3, 1, "equals sign"), ("mouse = off\npalette =", 2, 10, "auto"),
      ("mouse = off\nprivacy-after = 0m", 2, 17, "5m"),
      ("mouse = off\nprivacy-after = 25h", 2, 17, "5m"),
      ("mouse = off\nprivacy-after = -1m", 2, 17, "5m"),
      ("mouse = off\nprivacy-after = ５m", 2, 17, "5m"),
      ("mouse = off\nMouse = on", 2, 1, "There are mouse"),
    ])
  func problems(_ text: String, _ line: Int, _ column: Int, _ words: String) throws {
    let (settings, problems) = SettingsText(text).settings()
    #expect(!settings.mouse)
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.line == line && problem.column == column, "\(problem)")
    #expect(problem.sentence.contains(words) && problem.sentence.hasSuffix("."))
  }

  @Test func `changing a setting leaves everything else as it is`() {
    var text = SettingsText("# mine\r\n\n  mouse = on  # why not\nwhat is this\npalette=light\n")
    text.set(.mouse, to: "off")
    #expect(
      text.text == "# mine\n\n  mouse = off  # why not\nwhat is this\npalette=light\n")
    text.set(.borders, to: "ascii")
    #expect(text.text.hasSuffix("palette=light\nborders = ascii\n"))
    let settings = text.settings().settings
    #expect(!settings.mouse && settings.asciiBorders && settings.palette == .light)
  }

  @Test func `the first setting makes a whole file`() {
    var text = SettingsText("")
    text.set(.mouse, to: "off")
    #expect(text.text == "mouse = off\n")
    var unended = SettingsText("palette = 16")
    unended.set(.mouse, to: "off")
    #expect(unended.text == "palette = 16\nmouse = off\n")
  }

  @Test func `of a setting said twice the one that counts is changed`() {
    var text = SettingsText("mouse = off\nmouse = on\n")
    text.set(.mouse, to: "off")
    #expect(text.text == "mouse = off\nmouse = off\n")
    #expect(!text.settings().settings.mouse)
  }
}
