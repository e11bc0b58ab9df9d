import CaseModel
import CursesTerminal
import DeskScreens
import Foundation
import ScreenKit

/// Asks at the terminal who is at the desk.
@MainActor
enum WhoIsAtTheDesk {
  /// Whom somebody chose; nil where they left.
  ///
  /// - Throws: ``CursesTerminal/TerminalProblem`` where no screen can be opened.
  static func ask(_ staff: [NamedStaff], _ options: ScreenOptions) throws -> StaffID? {
    let settings = SettingsStore(environment: ProcessInfo.processInfo.environment)
    let screen = try CursesScreen.open(options.curses(settings.settings))
    defer { screen.close() }
    var model = WhoModel(staff, size: screen.size, glyphs: screen.glyphs)
    screen.draw(model.view())
    while true {
      let event = screen.nextKeys(timeoutMilliseconds: 60_000, alsoWatching: nil)
      for key in event.keys {
        if key == .control("z") {
          screen.suspend()
          continue
        }
        switch model.update(key) {
        case .asking: break
        case .leave: return nil
        case .chosen(let member): return member
        }
      }
      if event.inputEnded { return nil }
      screen.draw(model.view())
    }
  }
}
