import Glibc

/// What the environment says about the terminal.
enum TerminalEnvironment {
  /// A variable, nil where it is not set.
  static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Whether the person wants no colour anywhere (no-color.org: set, and not empty).
  static var refusesColour: Bool {
    value("NO_COLOR").map { !$0.isEmpty } ?? false
  }

  /// Milliseconds after which an Escape is an Escape and not the beginning of a sequence: 25, or
  /// what `ESCDELAY` says, within a second.
  static var escapeDelay: Int32 {
    guard let told = value("ESCDELAY").flatMap({ Int32($0) }), told > 0 else { return 25 }
    return min(told, 1000)
  }

  /// The kinds of terminal to try, best first. New terminals bring a name of their own that older
  /// systems have never heard of, though they understand all that xterm does.
  static func candidates(for term: String) -> [String] {
    let likeXterm = ["xterm", "kitty", "foot", "alacritty", "wezterm", "ghostty", "konsole", "vte"]
    var terms = [term]
    if likeXterm.contains(where: { term.hasPrefix($0) }) || term.hasSuffix("256color") {
      terms.append("xterm-256color")
    }
    if term.hasPrefix("tmux") || term.hasPrefix("screen") {
      terms += ["screen-256color", "screen"]
    }
    return terms + ["vt100"]
  }
}
