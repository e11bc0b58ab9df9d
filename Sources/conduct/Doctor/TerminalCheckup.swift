import Foundation

/// Looks at the terminal, its locale, its colours, and how it hands keys and the clipboard on.
struct TerminalCheckup {
  let around: Surroundings

  var findings: [Finding] {
    [terminal, size, locale].compactMap(\.self) + WidthProbe(around).findings
      + [colours, escape] + tmux + [clipboard]
  }

  private var term: String { around.value("TERM") ?? "" }

  private var terminal: Finding {
    guard around.hasTerminal else {
      return Finding(
        "terminal", .look, "There is no terminal here, so what needs one was not looked at.",
        remedy: "Run “conduct doctor” in the terminal you use, without a pipe.")
    }
    if term.isEmpty || term == "dumb" {
      return Finding(
        "terminal", .look, "TERM is \(term.isEmpty ? "not set" : "dumb"): no full screen opens.",
        remedy: "Set TERM to what your terminal is, or use “conduct --plain”.")
    }
    guard around.program("tput") == nil || around.ask("tput", ["-T", term, "longname"]) != nil
    else {
      return Finding(
        "terminal", .look,
        "TERM is \(term), which this system does not know; the desk takes the nearest it knows.",
        remedy: "Install the terminal's description, or set TERM=xterm-256color.")
    }
    return Finding("terminal", .ok, "TERM is \(term).")
  }

  private var size: Finding? {
    guard around.hasTerminal, let size = around.size else { return nil }
    let what = "\(size.columns) columns and \(size.rows) rows."
    guard size.columns >= 40, size.rows >= 10 else {
      return Finding(
        "size", .look, what,
        remedy: "Make the window at least 40 columns by 10 rows; 80 by 24 shows more.")
    }
    return Finding("size", .ok, what)
  }

  private var locale: Finding {
    let named = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { around.value($0) }.first ?? "C"
    let plain = named.lowercased().filter { $0 != "-" }
    let isThere = setlocale(LC_CTYPE, "") != nil
    setlocale(LC_CTYPE, "C")
    if plain.hasSuffix("utf8"), isThere { return Finding("locale", .ok, "\(named), UTF-8.") }
    if !isThere {
      return Finding(
        "locale", .look, "\(named) is not installed here; the desk takes C.UTF-8.",
        remedy: "Set LC_ALL=C.UTF-8, or install \(named).")
    }
    return Finding(
      "locale", .look, "\(named) is no UTF-8 locale; the desk takes C.UTF-8.",
      remedy: "Set LC_ALL=C.UTF-8.")
  }

  // MARK: Colours

  private var colours: Finding {
    if around.value("NO_COLOR") != nil {
      return Finding("colours", .ok, "NO_COLOR is set: words and marks alone say how things stand.")
    }
    let count = term.isEmpty ? nil : around.ask("tput", ["-T", term, "colors"]).flatMap { Int($0) }
    let direct = around.value("COLORTERM").map { ", COLORTERM is \($0)" } ?? ""
    switch count {
    case nil: return Finding("colours", .ok, "How many there are is not known\(direct).")
    case let count? where count < 0:
      return Finding("colours", .ok, "None: words and marks alone say how things stand.")
    case let count? where count < 16:
      return Finding(
        "colours", .look, "\(count)\(direct).",
        remedy: "Where colours are hard to tell apart, choose --palette monochrome.")
    case let count?: return Finding("colours", .ok, "\(count)\(direct).")
    }
  }

  // MARK: Esc

  private var escape: Finding {
    if let told = around.value("ESCDELAY").flatMap({ Int($0) }), told > 100 {
      return Finding(
        "Esc key", .look, "ESCDELAY is \(told): Esc is answered after \(min(told, 1000)) ms.",
        remedy: "Unset ESCDELAY, or set ESCDELAY=25.")
    }
    if around.value("SSH_CONNECTION") != nil {
      return Finding(
        "Esc key", .ok,
        "Over SSH. Where an arrow key is taken for Esc, set ESCDELAY=100; q and - go back too.")
    }
    if around.value("STY") != nil {
      return Finding(
        "Esc key", .look, "GNU screen waits after Esc by itself.",
        remedy: "Put “maptimeout 5” into ~/.screenrc.")
    }
    return Finding("Esc key", .ok, "Answered after \(around.value("ESCDELAY") ?? "25") ms.")
  }

  private var tmux: [Finding] {
    guard around.value("TMUX") != nil else { return [] }
    let version = around.ask("tmux", ["-V"]) ?? "tmux"
    guard let waits = around.ask("tmux", ["show", "-sv", "escape-time"]).flatMap({ Int($0) })
    else {
      return [
        Finding(
          "tmux", .look, "\(version) did not say how long it waits after Esc.",
          remedy: "Put “set -s escape-time 10” into ~/.tmux.conf.")
      ]
    }
    if waits > 50 {
      return [
        Finding(
          "tmux", .look, "\(version) waits \(waits) ms after each Esc.",
          remedy: "Put “set -s escape-time 10” into ~/.tmux.conf and reload it.")
      ]
    }
    return [Finding("tmux", .ok, "\(version) waits \(waits) ms after Esc.")]
  }

  // MARK: Clipboard

  private var clipboard: Finding {
    guard around.value("TMUX") != nil else {
      return Finding(
        "clipboard", .ok,
        "Copies go to the terminal by OSC 52, which it may have to be told to allow.")
    }
    let passes = around.ask("tmux", ["show", "-gwv", "allow-passthrough"])
    let sets = around.ask("tmux", ["show", "-sv", "set-clipboard"])
    if sets != "on", passes != "on", passes != "all" {
      return Finding(
        "clipboard", .look,
        "tmux has set-clipboard \(sets ?? "unknown") and allow-passthrough \(passes ?? "unknown").",
        remedy: "Put “set -s set-clipboard on” and “set -g allow-passthrough on” into ~/.tmux.conf."
      )
    }
    return Finding("clipboard", .ok, "tmux hands copies on (set-clipboard \(sets ?? "")).")
  }
}
