import ArgumentParser
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

    @OptionGroup var form: PersonForm

    func run() throws { try form.submit(FormKey.adjustment) }
  }

  /// Ends an adjustment.
  struct End: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "End an adjustment, with the reason.",
      discussion:
        "Fields: adjustment (its id in “conduct parent show”, where there are several), on, why, "
        + "mistake (yes where it never was agreed).")

    @OptionGroup var form: PersonForm

    func run() throws { try form.submit(FormKey.adjustmentEnd) }
  }
}
