import ArgumentParser
import CaseDesk
import CaseModel

/// What is missing from a report, or is to be put right in it.
struct IncidentCompletion: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "complete",
    abstract: "Complete a report, or put it right once it was judged.",
    discussion:
      "Fields: place, seen, assessment, others, why; until a case came of it also alleged, "
      + "alleged-2, described, behaviours, channel, first-hand, affected, witnesses, on, at. What is "
      + "left out stays as it was. Once it was judged, why is needed.")

  @Argument(help: "The incident's number.")
  var number: String

  @OptionGroup var settings: Settings
  @OptionGroup var options: RecordOptions

  func run() throws {
    try Answering.submit(
      .completing(IncidentID(rawValue: number)), try settings.answers(), to: try options.desk(),
      options.common)
  }
}
