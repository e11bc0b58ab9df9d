import ArgumentParser
import CaseDesk
import CaseModel

/// Records that a person was asked to agree to the code.
struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement", abstract: "Record that a person was asked to agree to the code.",
    discussion: "Field: answer (yes, no, or left out while there is none).")

  @Argument(help: "The person, by id or name.")
  var person: String

  @OptionGroup var settings: Settings
  @OptionGroup var options: RecordOptions

  func run() throws {
    let desk = try options.desk()
    try Answering.submit(
      .agreement(try People.parent(person, in: desk)), try settings.answers(), to: desk,
      options.common)
  }
}
