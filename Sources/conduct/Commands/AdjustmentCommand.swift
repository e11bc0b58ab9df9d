import ArgumentParser
import CaseDesk
import CaseModel

/// Records an adjustment agreed with a person.
struct AdjustmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjustment", abstract: "Record an adjustment agreed with a person.",
    discussion: "Field: what.")

  @Argument(help: "The person, by id or name.")
  var person: String

  @OptionGroup var settings: Settings
  @OptionGroup var options: RecordOptions

  func run() throws {
    let desk = try options.desk()
    try Answering.submit(
      .adjustment(try People.parent(person, in: desk)), try settings.answers(), to: desk,
      options.common)
  }
}
