import CNcurses
import Glibc
public import ScreenKit

/// What a screen is opened with.
public struct CursesOptions: Hashable, Sendable {
  /// The palette asked for this once, whatever else is said; nil where none is.
  public var palette: Palette?
  /// The palette otherwise, except where `NO_COLOR` is set; nil for the best the terminal has.
  public var usualPalette: Palette?
  /// Whether clicks and the wheel are reported. The terminal then selects text only with Shift held.
  public var mouse: Bool
  /// Whether to draw with ASCII signs alone.
  public var asciiOnly: Bool

  /// Options.
  public init(
    palette: Palette? = nil, usualPalette: Palette? = nil, mouse: Bool = true,
    asciiOnly: Bool = false
  ) {
    self.palette = palette
    self.usualPalette = usualPalette
    self.mouse = mouse
    self.asciiOnly = asciiOnly
  }
}

/// Why a wait ended.
public struct CursesEvent: Equatable, Sendable {
  /// What was typed, pasted, clicked or resized, in order.
  public var keys: [Key] = []
  /// Whether the extra file has become readable; reading it is the caller's part.
  public var watchedChanged = false
  /// Whether nothing happened for as long as was asked.
  public var timedOut = false
  /// Whether the terminal is gone: there will be no more keys.
  public var inputEnded = false
}

/// The terminal as a screen: paints frames, reads keys, and gives everything back.
@MainActor
public final class CursesScreen {
  /// The signs to draw frames with.
  public let glyphs: Glyphs
  /// Something the person should be told once, such as that the terminal is not known by its name.
  public let notice: String?

  private let painter: CursesPainter
  private let signals: Int32
  private var decoder: KeyDecoder
  private var clicks = ClickTimer()
  private let enter: String
  private let leave: String
  /// Whether clicks and the wheel are reported.
  public private(set) var mouse: Bool
  private let hasMouse: Bool
  private let escapeDelay: Int32
  private var early: [Key] = []
  /// When the terminal was asked for its ground; nil where it was not, or has answered.
  private var asked: Int?
  private var isOpen = true

  private static let input: Int32 = STDIN_FILENO
  private static let output: Int32 = STDOUT_FILENO
  /// Milliseconds in which a terminal that answers at all has answered, a slow line included.
  private static let answerDelay: Int32 = 100
  /// A paste whose end has not come after this many milliseconds is taken as it is.
  private static let pasteDelay: Int32 = 1000

  /// Opens the terminal on standard input and output.
  ///
  /// - Throws: `TerminalProblem` where there is none, or it cannot place text; the terminal is then
  ///   as it was.
  public static func open(
    _ options: CursesOptions = CursesOptions()
  ) throws(TerminalProblem) -> CursesScreen {
    guard !CursesPainter.isInUse else { throw .alreadyOpen }
    let isUTF8 = cn_use_utf8_locale()
    guard cn_is_terminal(input), cn_is_terminal(output) else { throw .notATerminal }
    let term = TerminalEnvironment.value("TERM") ?? ""
    guard !term.isEmpty, term != "dumb" else { throw .cannotPlaceText(term: term) }
    guard cn_tty_remember(input) else { throw .refused(errno: errno) }

    let wanted = TerminalEnvironment.palette(options)
    let terms = TerminalEnvironment.candidates(for: term)
    guard let painter = CursesPainter(terms: terms, size: terminalSize(), palette: wanted) else {
      throw .unknown(term: term)
    }
    do {
      return try CursesScreen(painter, term: term, isUTF8: isUTF8, options: options)
    } catch {
      painter.close(to: output)
      _ = cn_tty_restore()
      throw error
    }
  }

  private init(
    _ painter: CursesPainter, term: String, isUTF8: Bool, options: CursesOptions
  ) throws(TerminalProblem) {
    self.painter = painter
    glyphs = isUTF8 && !options.asciiOnly ? .unicode : .ascii
    notice =
      painter.term == term
      ? nil
      : "The terminal \(term) is not known on this computer; it is treated as \(painter.term)."
    decoder = KeyDecoder(special: TerminalKeys.special())
    enter = TerminalKeys.string("smkx") + "\u{1B}[?2004h"
    leave = "\u{1B}[?2004l" + TerminalKeys.string("rmkx") + TerminalGuard.wipe
    hasMouse = !TerminalKeys.string("kmous").isEmpty
    mouse = options.mouse && hasMouse
    escapeDelay = TerminalEnvironment.escapeDelay
    let reset = TerminalGuard.reset(hasAlternateScreen: !TerminalKeys.string("rmcup").isEmpty)
    guard cn_tty_raw() else { throw .refused(errno: errno) }
    guard let signals = TerminalGuard.arm(terminal: Self.output, reset: reset) else {
      throw .refused(errno: errno)
    }
    self.signals = signals
    let asks = TerminalEnvironment.palette(options) == nil && TerminalGround.mayBeAsked(term)
    asked = asks ? TerminalEnvironment.milliseconds : nil
    send(enter + Self.reports(mouse) + (asks ? TerminalGround.question : ""))
  }

  /// Columns and rows.
  public var size: Size { painter.size }

  /// The palette in use.
  public var palette: Palette { painter.palette }

  /// Shows a frame; only what differs from the last one is sent, in one write.
  public func draw(_ frame: Frame) {
    guard isOpen else { return }
    painter.paint(frame)
    painter.flush(to: Self.output)
  }

  /// Uses the next palette this terminal can show, with the next frame, and gives it.
  public func nextPalette() -> Palette {
    painter.nextPalette()
    return painter.palette
  }

  /// Reports clicks and the wheel, or leaves the mouse to the terminal. False where this terminal has no
  /// mouse to report.
  public func useMouse(_ isUsed: Bool) -> Bool {
    guard isOpen, hasMouse else { return false }
    mouse = isUsed
    send(Self.reports(isUsed))
    return true
  }

  /// Sends everything with the next frame, whatever the terminal shows.
  public func redraw() {
    painter.repaintNext()
  }

  /// Waits until something happens, at most `timeoutMilliseconds` (nil: for ever), and takes
  /// everything that has happened, so that a hundred repeats of a key make one frame. Ctrl-Z stops
  /// the program here; after it, and after a change of size or ground, a `resize` key asks for a new
  /// frame.
  public func nextKeys(
    timeoutMilliseconds: Int?, alsoWatching file: Int32? = nil
  ) -> CursesEvent {
    var event = CursesEvent()
    guard isOpen else {
      event.inputEnded = true
      return event
    }
    let timeout = early.isEmpty ? timeoutMilliseconds.map { Int32(clamping: max(0, $0)) } ?? -1 : 0
    event.keys = early
    early = []
    var files = [
      pollfd(fd: Self.input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      pollfd(fd: file ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    let ready = poll(&files, 3, timeout)
    // A signal ends the wait; what it left in the pipe is read below.
    if ready < 0 { _ = poll(&files, 3, 0) }
    event.timedOut = ready == 0 && event.keys.isEmpty
    event.watchedChanged = files[2].revents != 0
    if files[1].revents != 0 { act(on: TerminalGuard.notes(), &event) }
    if files[0].revents != 0 { readKeys(&event) }
    if event.keys.contains(.control("z")) {
      event.keys.removeAll { $0 == .control("z") }
      suspend()
      event.keys += early
      early = []
    }
    return event
  }

  /// Gives the terminal back and stops the program until a shell continues it.
  public func suspend() {
    guard isOpen else { return }
    send(Self.reports(false) + leave)
    painter.leave(to: Self.output)
    _ = cn_tty_restore()
    TerminalGuard.stop()
    resume()
  }

  /// Gives the terminal to something else, such as an editor, and takes it back when that is done.
  public func lend<Value>(_ body: () throws -> Value) rethrows -> Value {
    guard isOpen else { return try body() }
    send(Self.reports(false) + leave)
    painter.leave(to: Self.output)
    _ = cn_tty_restore()
    // Ctrl-Z there stops the whole job, as it does with any other.
    TerminalGuard.notesStops(false)
    defer {
      TerminalGuard.notesStops(true)
      resume()
    }
    return try body()
  }

  /// Gives the terminal back for good. Calling it again does nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    awaitAnswer()
    send(Self.reports(false) + leave)
    painter.close(to: Self.output)
    _ = cn_tty_restore()
    TerminalGuard.disarm()
  }

  /// Offers text to the terminal's clipboard (OSC 52), through tmux and screen too.
  ///
  /// Terminals do not answer, so true means only that the text was sent; false that it is longer than
  /// terminals take.
  public func copy(_ text: String) -> Bool {
    guard isOpen, let sequence = Clipboard.sequence(text) else { return false }
    if TerminalEnvironment.value("TMUX") != nil {
      // tmux takes it itself or passes it on, as it is set; both at once do no harm.
      send(sequence + Clipboard.throughTmux(sequence))
    } else if TerminalEnvironment.value("STY") != nil {
      send(Clipboard.throughScreen(sequence))
    } else {
      send(sequence)
    }
    return true
  }

  // MARK: Details

  private func act(on notes: Set<TerminalGuard.Note>, _ event: inout CursesEvent) {
    if notes.contains(.stop) {
      suspend()
    } else if notes.contains(.continued) {
      resume()
    } else if notes.contains(.size), let size = Self.terminalSize(), size != painter.size {
      painter.resize(to: size)
      early.append(.resize(size))
    }
    event.keys += early
    early = []
  }

  private func resume() {
    _ = cn_tty_raw()
    send(enter + Self.reports(mouse))
    if let size = Self.terminalSize(), size != painter.size { painter.resize(to: size) }
    painter.repaintNext()
    // Continuing leaves a note of its own, which has been acted on here.
    _ = TerminalGuard.notes()
    early.append(.resize(painter.size))
  }

  private func readKeys(_ event: inout CursesEvent) {
    var delay: Int32 = 0
    repeat {
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = read(Self.input, &buffer, buffer.count)
      if count < 0 && (errno == EINTR || errno == EAGAIN) { return }
      guard count > 0 else {
        event.inputEnded = true
        return
      }
      event.keys += decoder.feed(buffer[..<count]).map { clicks.timed($0) }
      takeGround(&event)
      switch decoder.waiting {
      case .nothing: delay = 0
      case .sequence: delay = escapeDelay
      case .paste: delay = Self.pasteDelay
      }
    } while hasInput(within: delay)
    event.keys += decoder.flush()
  }

  /// Goes over to the palette for a light ground once the terminal has said that it has one.
  private func takeGround(_ event: inout CursesEvent) {
    guard asked != nil, let isLight = decoder.hasLightGround else { return }
    asked = nil
    guard isLight, painter.palette == .standard else { return }
    painter.use(.light)
    event.keys.append(.resize(painter.size))
  }

  /// Waits a moment for an answer that may still be on its way: the shell must not get it.
  private func awaitAnswer() {
    guard let asked, TerminalEnvironment.milliseconds - asked < 1000 else { return }
    guard hasInput(within: Self.answerDelay) else { return }
    var buffer = [UInt8](repeating: 0, count: 4096)
    _ = read(Self.input, &buffer, buffer.count)
  }

  private func hasInput(within delay: Int32) -> Bool {
    var files = [pollfd(fd: Self.input, events: Int16(POLLIN), revents: 0)]
    return poll(&files, 1, delay) > 0
  }

  /// What turns the reports of the mouse on or off: presses and the wheel, in the form that has no limit
  /// to columns.
  private static func reports(_ mouse: Bool) -> String {
    mouse ? "\u{1B}[?1000h\u{1B}[?1006h" : "\u{1B}[?1006l\u{1B}[?1000l"
  }

  private func send(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(Self.output, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  private static func terminalSize() -> Size? {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard cn_terminal_size(output, &rows, &columns) else { return nil }
    return Size(columns: Int(columns), rows: Int(rows))
  }
}
