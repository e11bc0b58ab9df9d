import CNcurses

/// Gives the terminal back on every ending, and notes the signals a screen lives with.
///
/// The work is done in C, where a signal handler may run; this is the one place that talks to it.
enum TerminalGuard {
  /// A signal that a screen acts on in its own time.
  enum Note: Hashable, Sendable {
    /// The terminal may have another size.
    case size
    /// Somebody asked the program to stop, as Ctrl-Z does in a shell.
    case stop
    /// The program was stopped and goes on.
    case continued
  }

  /// What takes names off the screen: a terminal may have no other screen to go back to, or be set not to.
  static let wipe = "\u{1B}[0m\u{1B}[H\u{1B}[2J"

  /// What makes a terminal whole again: synchronised output, paste, mouse and application keys off,
  /// plain characters, cursor shown, nothing on the screen, and the alternate screen left where there is one.
  static func reset(hasAlternateScreen: Bool) -> String {
    "\u{1B}[?2026l\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1000l\u{1B}[0m\u{1B}(B\u{1B}[?25h\u{1B}[?1l\u{1B}>"
      + wipe + (hasAlternateScreen ? "\u{1B}[?1049l" : "")
  }

  /// Puts the handlers in place, after those of the Swift runtime and of ncurses; gives the file that
  /// becomes readable when there is something in `notes()`, or nil where the system refuses.
  static func arm(terminal: Int32, reset: String) -> Int32? {
    let file = cn_guard_arm(terminal, reset)
    return file >= 0 ? file : nil
  }

  /// Takes the handlers away.
  static func disarm() {
    cn_guard_disarm()
  }

  /// What has been noted since the last call.
  static func notes() -> Set<Note> {
    var notes: Set<Note> = []
    while let letter = Unicode.Scalar(UInt32(cn_guard_next())), letter != "\0" {
      switch letter {
      case "w": notes.insert(.size)
      case "t": notes.insert(.stop)
      default: notes.insert(.continued)
      }
    }
    return notes
  }

  /// Notes what asks the program to stop, or lets it stop at once.
  static func notesStops(_ noted: Bool) {
    cn_guard_note_stops(noted)
  }

  /// Stops the process until a shell continues it.
  static func stop() {
    cn_guard_stop()
  }
}
