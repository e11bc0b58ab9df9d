import ArgumentParser
import CaseDesk
import CaseStore
import CursesTerminal
import DeskLoop
import DeskScreens
import Foundation
import ScreenKit

/// The full-screen desk: the terminal's keys into the loop, the loop's frames onto the terminal.
@MainActor
struct DeskProgram {
  private let desk: Desk
  private let screen: CursesScreen
  private let loop: DeskLoop
  private let drafts: Drafts
  private var settings: SettingsStore
  private var watch: RecordWatch
  /// When somebody last used the terminal.
  private var touched = Elapsed.now
  /// The minute in which the day was last looked at.
  private var minute = Self.minute

  /// Runs until the user leaves or the terminal goes away. Where no screens can be drawn the commands are
  /// named instead.
  ///
  /// - Throws: ``CommandFailure`` where the terminal cannot be set up, ``CaseDesk/DeskError``.
  static func run(_ desk: Desk, _ options: ScreenOptions) throws {
    let environment = ProcessInfo.processInfo.environment
    let settings = SettingsStore(environment: environment)
    let drafts = try Drafts(of: desk, environment: environment)
    guard let screen = try open(options.curses(settings.settings)) else { return }
    defer { screen.close() }
    let loop = try DeskLoop(
      desk: desk, drafts: drafts, size: screen.size, glyphs: screen.glyphs,
      usesEditor: settings.settings.editor != .off)
    defer { loop.remember() }
    var program = DeskProgram(
      desk: desk, screen: screen, loop: loop, drafts: drafts, settings: settings,
      watch: RecordWatch(desk.store))
    program.run()
  }

  private static func open(_ options: CursesOptions) throws -> CursesScreen? {
    do throws(TerminalProblem) {
      return try CursesScreen.open(options)
    } catch {
      switch error {
      case .notATerminal, .cannotPlaceText, .unknown:
        Console.say([error.description])
        try Console.show(text: Conduct.helpMessage())
        return nil
      case .refused, .alreadyOpen: throw CommandFailure(.inputOutput, error.description)
      }
    }
  }

  private mutating func run() {
    let notices = [screen.notice].compactMap { $0 } + settings.problems
    if !notices.isEmpty { say(notices.joined(separator: " "), isProblem: true) }
    screen.draw(loop.view())
    while true {
      let event = screen.nextKeys(
        timeoutMilliseconds: timeout, alsoWatching: watch.descriptor)
      if !event.keys.isEmpty { touched = .now }
      let messages = event.keys.map { message(for: $0) } + due(event)
      var acts = messages.flatMap { loop.send($0) }
      // One slice a turn, and none before a key has been answered, so that none waits for more than that.
      let works = loop.hasWork && event.keys.isEmpty
      if works { acts += loop.work() }
      for act in acts where !perform(act) { return }
      if event.inputEnded { return }
      // A wake that came to nothing draws nothing.
      if works || !messages.isEmpty { screen.draw(loop.view()) }
    }
  }

  /// What has become due by now, besides the keys.
  private mutating func due(_ event: CursesEvent) -> [DeskMessage] {
    var messages: [DeskMessage] = []
    let now = Elapsed.now
    let looksAgain = watch.nextLook.map { $0 <= now } ?? false
    if event.watchedChanged ? watch.wake() : looksAgain && watch.look() {
      messages.append(.recordChanged)
    }
    if let hides, hides <= now { messages.append(.hide) }
    if let pauses, pauses <= now { loop.pause() }
    if Self.minute != minute {
      minute = Self.minute
      if let today = try? desk.today(), today != loop.model.session.today {
        messages.append(.tick(today))
      }
    }
    return messages
  }

  private func message(for key: Key) -> DeskMessage {
    if case .resize(let size) = key { return .resize(size) }
    return .key(key)
  }

  /// When names are to be hidden unless somebody uses the terminal; nil for never.
  private var hides: Elapsed? {
    loop.model.isHidden ? nil : settings.settings.privacyAfter.map { touched.adding($0 * 1000) }
  }

  /// When a draft goes to the disk; nil where there is none to go.
  private var pauses: Elapsed? { loop.needsPause ? touched.adding(500) : nil }

  private static var minute: Int { Int(Date().timeIntervalSince1970) / 60 }

  /// A slice at once while something is under way, and otherwise the next minute, when the day may have changed,
  /// unless something is due before that.
  private var timeout: Int {
    if loop.hasWork { return 0 }
    var wait = 60_000 - Int(Date().timeIntervalSince1970 * 1000) % 60_000
    for due in [watch.nextLook, hides, pauses] {
      if let due { wait = min(wait, Elapsed.now.until(due)) }
    }
    return wait
  }

  // MARK: What only a terminal can do

  /// Does it; false where the desk is to close.
  private mutating func perform(_ act: TerminalAct) -> Bool {
    switch act {
    case .quit: return false
    case .suspend: screen.suspend()
    case .copy(let text):
      if !screen.copy(text) {
        say(
          "This is too long for a terminal's clipboard, which takes about 55 kB. Nothing was copied.",
          isProblem: true)
      }
    case .print(let name, let text):
      let done = Printing(environment: ProcessInfo.processInfo.environment).print(name, text)
      say(done.sentence, isProblem: done.isProblem)
    case .change(.mouse): changeMouse()
    case .change(.palette):
      let palette = screen.nextPalette()
      keep(.palette, palette.rawValue, saying: "Colours: \(palette.title). F7 changes them.")
    case .change(.redraw): screen.redraw()
    case .edit(let field, let text):
      let run = EditorRun(folder: drafts.folder, editor: settings.settings.editor)
      _ = loop.send(.answer(run.edit(field, text, on: screen)))
      touched = .now
    }
    return true
  }

  private mutating func changeMouse() {
    let isOn = !screen.mouse
    guard screen.useMouse(isOn) else {
      return say("This terminal has no mouse that Conduct could use.", isProblem: true)
    }
    keep(
      .mouse, isOn ? "on" : "off",
      saying: isOn
        ? "The mouse works the desk: a click selects, a double click opens. F8 gives it back."
        : "The terminal selects text with the mouse again. F8 lets the mouse work the desk.")
  }

  private mutating func keep(_ key: SettingsText.Key, _ value: String, saying words: String) {
    let isKept = settings.keep(key, value)
    let rest = isKept ? "" : " This holds until you leave: \(settings.path) could not be written."
    say(words + rest, isProblem: !isKept)
  }

  private func say(_ sentence: String, isProblem: Bool) {
    // Saying something asks for nothing to be done.
    _ = loop.send(.say(sentence, isProblem: isProblem))
  }
}
