import ArgumentParser
import CaseDesk
import CaseModel

extension StaffCommand {
  /// Changes a member of staff.
  struct Change: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change a member of staff; one who left is back. Fields not set stay as they are.",
      discussion:
        "Fields: roles (all of them), name, title, parent, no-parent, on, minute (for the chair "
        + "and the vice-chair, and a headteacher), why.")

    @Argument(help: "The member of staff, by id or name.")
    var member: String

    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      var answers = try settings.answers()
      answers["member"] = member
      try Answering.submit(.staffChange, answers, to: try options.desk(), options.common)
    }
  }

  /// Records that a member of staff left.
  struct Left: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record that a member of staff left: they can record nothing any more.",
      discussion: "Fields: on (today where it is not set), why, minute (for the headteacher,"
        + " the chair and the vice-chair).")

    @Argument(help: "The member of staff, by id or name.")
    var member: String

    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      var answers = try settings.answers()
      answers["member"] = member
      try Answering.submit(.staffLeft, answers, to: try options.desk(), options.common)
    }
  }
}
