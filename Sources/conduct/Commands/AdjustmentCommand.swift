import ArgumentParser
import CaseDesk
import CaseModel

/// Adjustments agreed with a person: record, end.
struct AdjustmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjustment", abstract: "Record or end an adjustment agreed with a person.",
    subcommands: [Record.self, End.self], defaultSubcommand: Record.self)

  /// Records an adjustment agreed with a person.
  struct Record: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record an adjustment agreed with a person.",
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

  /// Ends an adjustment.
  struct End: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "End an adjustment, with the reason.",
      discussion:
        "Fields: adjustment (its id in “conduct parent show”, where there are several), on, why.")

    @Argument(help: "The person, by id or name.")
    var person: String

    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      let desk = try options.desk()
      try Answering.submit(
        .adjustmentEnd(try People.parent(person, in: desk)), try settings.answers(), to: desk,
        options.common)
    }
  }
}
