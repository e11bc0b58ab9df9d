import Testing

@testable import CursesTerminal

@Suite struct TerminalEnvironmentTests {
  @Test func `a terminal newer than the system is treated as the xterm it resembles`() {
    #expect(
      TerminalEnvironment.candidates(for: "xterm-ghostty")
        == ["xterm-ghostty", "xterm-256color", "vt100"])
    #expect(
      TerminalEnvironment.candidates(for: "tmux-direct")
        == ["tmux-direct", "screen-256color", "screen", "vt100"])
    #expect(TerminalEnvironment.candidates(for: "hp2392") == ["hp2392", "vt100"])
  }

  @Test func `only terminals that stay quiet about it are asked for their ground`() {
    for term in ["xterm-256color", "xterm-kitty", "foot", "tmux-256color"] {
      #expect(TerminalGround.mayBeAsked(term))
    }
    for term in ["linux", "vt100", "screen-256color", "dumb"] {
      #expect(!TerminalGround.mayBeAsked(term))
    }
  }

  @Test(
    "grounds as the environment says them",
    arguments: [
      ("0;15", true), ("15;0", false), ("0;default;15", true), ("0;7", true), ("7;8", false),
      ("15;default", false), ("", false), (nil, false),
    ] as [(String?, Bool)])
  func lightGround(_ said: String?, _ isLight: Bool) {
    #expect(TerminalEnvironment.hasLightGround(said) == isLight)
  }

  @Test func `every problem says what to do in whole sentences`() {
    let problems: [TerminalProblem] = [
      .notATerminal, .cannotPlaceText(term: "dumb"), .unknown(term: "x"), .refused(errno: 5),
      .alreadyOpen,
    ]
    for problem in problems { #expect(problem.description.hasSuffix(".")) }
    #expect(TerminalProblem.cannotPlaceText(term: "dumb").description.contains("conduct --help"))
  }

  @Test func `the reset gives back everything that opening takes`() {
    let reset = TerminalGuard.reset(hasAlternateScreen: true)
    for mode in ["?2026l", "?2004l", "?1006l", "?1000l", "?25h", "?1049l"] {
      #expect(reset.contains("\u{1B}[" + mode))
    }
    let alone = TerminalGuard.reset(hasAlternateScreen: false)
    #expect(!alone.contains("?1049"))
    // Names do not stay behind where there is no other screen to go back to.
    #expect(alone.hasSuffix("\u{1B}[H\u{1B}[2J"))
  }
}

@Suite struct ClipboardTests {
  @Test(
    "base64 as RFC 4648 section 10 has it",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
  func base64(_ text: String, _ encoded: String) {
    #expect(Clipboard.base64(Array(text.utf8)) == encoded)
  }

  @Test func `text goes out in one sequence, escaped for tmux, and not at all when too long`() {
    #expect(Clipboard.sequence("hé") == "\u{1B}]52;c;aMOp\u{07}")
    #expect(Clipboard.throughTmux("\u{1B}]52\u{07}") == "\u{1B}Ptmux;\u{1B}\u{1B}]52\u{07}\u{1B}\\")
    let (few, many) = (String(repeating: "a", count: 10), String(repeating: "a", count: 240))
    #expect(
      Clipboard.throughScreen(many + few)
        == "\u{1B}P\(many)\u{1B}\\" + "\u{1B}P\(few)\u{1B}\\")
    #expect(Clipboard.sequence(String(repeating: "x", count: 60_000)) == nil)
  }
}
