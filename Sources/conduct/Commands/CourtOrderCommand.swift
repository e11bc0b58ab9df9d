import ArgumentParser
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

    @OptionGroup var form: PersonForm

    func run() throws { try form.submit(FormKey.courtOrder) }
  }

  /// Ends a court order.
  struct End: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "End a court order, with the reason.",
      discussion:
        "Fields: order (its id in “conduct parent show”, where there are several), on, why.")

    @OptionGroup var form: PersonForm

    func run() throws { try form.submit(FormKey.courtOrderEnd) }
  }
}
