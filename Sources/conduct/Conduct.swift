import ArgumentParser
import CaseDesk
import Foundation

/// The `conduct` program.
@main
struct Conduct: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conduct",
    abstract: "Keeps a school's parent code of conduct: incidents, cases, letters and bans.",
    discussion: """
      Without a command the desk opens full screen on the default record. Results go to standard \
      output and messages to standard error.

      Statuses: 0 done, 3 refused by the procedure, 4 the record does not verify, 64 usage, \
      65 bad data, 66 no such input, 74 input or output, 75 busy or changed by somebody else, \
      77 not permitted.
      """,
    version: "conduct 1.0.0",
    subcommands: [ManualCommand.self],
    groupedSubcommands: [
      CommandGroup(
        name: "Records:",
        subcommands: [
          DeskCommand.self, DemoCommand.self, InitCommand.self, ImportCommand.self,
        ]),
      CommandGroup(
        name: "People:",
        subcommands: [
          ParentsCommand.self, ParentCommand.self, PupilCommand.self, LinkCommand.self,
          IdentifyCommand.self, CourtOrderCommand.self, AdjustmentCommand.self,
          AgreementCommand.self,
        ]),
      CommandGroup(
        name: "Cases:",
        subcommands: [
          IncidentCommand.self, CasesCommand.self, CaseGroup.self, DueCommand.self,
          ReportCommand.self,
        ]),
      CommandGroup(
        name: "Restrictions and letters:",
        subcommands: [BansCommand.self, GateCommand.self, LettersCommand.self]),
      CommandGroup(
        name: "The school and its record:",
        subcommands: [
          PolicyCommand.self, SchoolCommand.self, StaffCommand.self, LogCommand.self,
          BackupCommand.self, RestoreCommand.self, DoctorCommand.self,
        ]),
    ],
    defaultSubcommand: DeskCommand.self)

  /// Runs the command given, and ends with the status its outcome has.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      end(failure)
    } catch let error as DeskError {
      end(CommandFailure(ExitStatus(rawValue: error.exitCode) ?? .inputOutput, error.sentence))
    } catch {
      if exitCode(for: error) == .validationFailure { end(unmeant(error)) }
      exit(withError: error)
    }
  }

  /// A command line that cannot be meant, in our words.
  private static func unmeant(_ error: any Error) -> CommandFailure {
    let words = UsageWords(
      message: message(for: error), full: fullMessage(for: error),
      commands: configuration.groupedSubcommands.flatMap { group in
        group.subcommands.map { $0._commandName }
      })
    return CommandFailure(.usage, words.lines)
  }

  private static func end(_ failure: CommandFailure) -> Never {
    Console.endProgress()
    Console.say(failure.lines.flatMap { $0.split(separator: "\n").map(String.init) })
    Foundation.exit(failure.status.rawValue)
  }
}
