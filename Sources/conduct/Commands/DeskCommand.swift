import ArgumentParser
import CaseDesk
import CaseModel
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
    guard let desk = try desk() else { return }
    let screen = screen
    try MainActor.assumeIsolated { try DeskProgram.run(desk, screen) }
  }

  /// The record, opened for whoever acts: for whom somebody at the terminal chooses, where nobody was named.
  ///
  /// - Returns: nil where they left.
  private func desk() throws -> Desk? {
    do {
      return try options.desk()
    } catch let error as DeskError {
      guard case .whoActs("", let staff) = error, !staff.isEmpty else { throw error }
      let screen = screen
      let chosen: StaffID?
      do {
        chosen = try MainActor.assumeIsolated { try WhoIsAtTheDesk.ask(staff, screen) }
      } catch is TerminalProblem {
        throw error
      }
      guard let chosen else { return nil }
      var options = options
      options.staff = chosen.rawValue
      return try options.desk()
    }
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
