import ArgumentParser
import CaseDesk

/// The full-screen desk: what `conduct` does without a command.
struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk", abstract: "The desk, full screen (the default).")

  @OptionGroup var options: RecordOptions
  @OptionGroup var plain: PlainOption

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    if try plain.sits(at: try options.desk()) { return }
    guard Console.isTerminal else {
      try Console.show(text: Conduct.helpMessage())
      return
    }
    let (options, screen) = (options, screen)
    try MainActor.assumeIsolated { try DeskProgram.run(try options.desk(), screen) }
  }
}
