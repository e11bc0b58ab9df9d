import ArgumentParser
import CaseDesk
import CursesTerminal
import Foundation

/// The full-screen desk: what `conduct` does without a command.
struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk", abstract: "The desk, full screen (the default).")

  @OptionGroup var options: RecordOptions
  @OptionGroup var plain: PlainOption

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    if try !beginsWithDesk() { return }
    if try plain.sits(at: try options.desk()) { return }
    guard Console.isTerminal else {
      try Console.show(text: Conduct.helpMessage())
      return
    }
    let (options, screen) = (options, screen)
    try MainActor.assumeIsolated { try DeskProgram.run(try options.desk(), screen) }
  }

  /// Holds the first start where there is no record yet and somebody at a screen to ask.
  ///
  /// - Returns: false where nothing is left to do.
  private func beginsWithDesk() throws -> Bool {
    let path = options.path
    guard Console.isTerminal, !plain.isOn, !FileManager.default.fileExists(atPath: path) else {
      return true
    }
    let (resources, screen) = (try options.common.locator(), screen)
    let outcome = try MainActor.assumeIsolated {
      do {
        return try FirstStart.run(path: path, resources: resources, screen)
      } catch is TerminalProblem {
        // Without a screen it is said where the record is missing, and what makes one.
        return .open
      }
    }
    switch outcome {
    case .open: return true
    case .leave: return false
    case .practise:
      var demo = try DemoCommand.parse([])
      demo.common = options.common
      demo.screen = screen
      try demo.run()
      return false
    }
  }
}
