import ArgumentParser
import CaseDesk
import CaseModel

extension StaffCommand {
  /// Hands the head's powers on.
  struct Delegate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Hand the head's powers to somebody for some days.",
      discussion: "Fields: to, from, until, case, outside, given-by, reason. The head gives it; a "
        + "deputy may record one that the head gave, for ten school days at most.")

    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      try Answering.submit(
        .delegate, try settings.answers(), to: try options.desk(), options.common)
    }
  }

  /// Records an acting head whom the governors appointed.
  struct ActingHead: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record an acting head whom the governors appointed.",
      discussion: "Fields: to, from, until, case, outside, minute, reason. For the chair of "
        + "governors or the administrator.")

    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      try Answering.submit(
        .actingHead, try settings.answers(), to: try options.desk(), options.common)
    }
  }

  /// The head's word on a delegation recorded for them.
  struct ConfirmDelegation: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Confirm a delegation that a deputy recorded for you, or end it.",
      discussion: "Fields: delegation (where several wait), answer (confirm or end), why.")

    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      try Answering.submit(
        .delegationConfirm, try settings.answers(), to: try options.desk(), options.common)
    }
  }

  /// Ends a delegation or an appointment.
  struct EndDelegation: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "End a delegation, or an acting head's appointment, with the reason.",
      discussion: "Fields: delegation (its id in “conduct staff list”, where there are several), "
        + "why.")

    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      try Answering.submit(
        .delegationEnd, try settings.answers(), to: try options.desk(), options.common)
    }
  }
}
