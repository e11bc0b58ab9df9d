import ArgumentParser
import CaseDesk
import CaseModel

/// Court orders that concern a person: record, end.
struct CourtOrderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "court-order", abstract: "Record or end a court order that concerns a person.",
    subcommands: [Record.self, End.self], defaultSubcommand: Record.self)

  /// Records a court order.
  struct Record: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record a court order that concerns a person.",
      discussion: "Fields: kind, effect, pupil, may-collect, from, until, copy-seen.")

    @Argument(help: "The person, by id or name.")
    var person: String

    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      let desk = try options.desk()
      try Answering.submit(
        .courtOrder(try People.parent(person, in: desk)), try settings.answers(), to: desk,
        options.common)
    }
  }

  /// Ends a court order.
  struct End: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "End a court order, with the reason.",
      discussion:
        "Fields: order (its id in “conduct parent show”, where there are several), on, why.")

    @Argument(help: "The person, by id or name.")
    var person: String

    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      let desk = try options.desk()
      try Answering.submit(
        .courtOrderEnd(try People.parent(person, in: desk)), try settings.answers(), to: desk,
        options.common)
    }
  }
}
