import CaseDesk
import CaseStore
import CursesTerminal
import DeskLoop
import DeskScreens
import Foundation
import ScreenKit

/// The full-screen desk: the terminal's keys into the loop, the loop's frames onto the terminal.
enum DeskProgram {
  /// Runs until the user leaves or the terminal goes away.
  ///
  /// - Throws: ``CursesTerminal/TerminalProblem`` where no screen can be opened, ``CaseDesk/DeskError``.
  @MainActor
  static func run(_ desk: Desk) throws {
    let environment = ProcessInfo.processInfo.environment
    let drafts = Drafts(
      record: desk.store.recordID, staff: desk.staff, environment: environment)
    let screen = try CursesScreen.open(CursesOptions())
    defer { screen.close() }
    let loop = try DeskLoop(
      desk: desk, drafts: drafts, size: screen.size, glyphs: screen.glyphs)
    defer { loop.remember() }
    var watch = RecordWatch(desk.store)
    screen.draw(loop.view())
    while true {
      let event = screen.nextKeys(
        timeoutMilliseconds: timeout(loop, watch), alsoWatching: watch.descriptor)
      var acts: [TerminalAct] = []
      for key in event.keys { acts += loop.send(message(for: key)) }
      let looksAgain = event.timedOut && watch.nextLook != nil
      if event.watchedChanged ? watch.wake() : looksAgain && watch.look() {
        acts += loop.send(.recordChanged)
      }
      if event.timedOut {
        if loop.needsPause { loop.pause() }
        if let today = try? desk.today(), today != loop.model.session.today {
          acts += loop.send(.tick(today))
        }
      }
      if loop.hasWork { acts += loop.work() }
      for act in acts {
        switch act {
        case .quit: return
        case .suspend: screen.suspend()
        case .copy(let text): _ = screen.copy(text)
        }
      }
      if event.inputEnded { return }
      screen.draw(loop.view())
    }
  }

  private static func message(for key: Key) -> DeskMessage {
    if case .resize(let size) = key { return .resize(size) }
    return .key(key)
  }

  /// A slice at once while something is under way, a short pause while a draft waits for the disk, and
  /// otherwise the next minute, when the day may have changed.
  @MainActor
  private static func timeout(_ loop: DeskLoop, _ watch: RecordWatch) -> Int {
    if loop.hasWork { return 0 }
    if let look = watch.nextLook { return look }
    if loop.needsPause { return 500 }
    let seconds = Int(Date().timeIntervalSince1970) % 60
    return (60 - seconds) * 1000
  }
}
