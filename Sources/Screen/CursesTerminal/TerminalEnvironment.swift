import Glibc
import ScreenKit

/// What the environment says about the terminal.
enum TerminalEnvironment {
  /// A variable, nil where it is not set.
  static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// A clock that only goes forward.
  static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Whether the person wants no colour anywhere (no-color.org: set, and not empty).
  static var refusesColour: Bool {
    value("NO_COLOR").map { !$0.isEmpty } ?? false
  }

  /// The palette to begin with; nil for the best the terminal has.
  static func palette(_ options: CursesOptions) -> Palette? {
    if let palette = options.palette { return palette }
    if refusesColour { return .monochrome }
    return options.usualPalette ?? (hasLightGround(value("COLORFGBG")) ? .light : nil)
  }

  /// Whether a terminal that says `COLORFGBG` (`15;0`, or `0;default;15` with three parts) has a light
  /// ground: 7 or one of the bright colours, of which 8 is a dark grey.
  static func hasLightGround(_ said: String?) -> Bool {
    guard let ground = said?.split(separator: ";").last.flatMap({ Int($0) }) else { return false }
    return ground == 7 || (9...15).contains(ground)
  }

  /// Milliseconds after which an Escape is an Escape and not the beginning of a sequence: 25, or
  /// what `ESCDELAY` says, within a second.
  static var escapeDelay: Int32 {
    guard let told = value("ESCDELAY").flatMap({ Int32($0) }), told > 0 else { return 25 }
    return min(told, 1000)
  }

  /// Whether a kind of terminal understands what xterm does, by its name.
  static func isLikeXterm(_ term: String) -> Bool {
    ["xterm", "kitty", "foot", "alacritty", "wezterm", "ghostty", "konsole", "vte"]
      .contains { term.hasPrefix($0) }
  }

  /// The kinds of terminal to try, best first. New terminals bring a name of their own that older
  /// systems have never heard of, though they understand all that xterm does.
  static func candidates(for term: String) -> [String] {
    var terms = [term]
    if isLikeXterm(term) || term.hasSuffix("256color") {
      terms.append("xterm-256color")
    }
    if term.hasPrefix("tmux") || term.hasPrefix("screen") {
      terms += ["screen-256color", "screen"]
    }
    return terms + ["vt100"]
  }
}
