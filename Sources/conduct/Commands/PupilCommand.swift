import ArgumentParser
import CaseDesk
import CaseModel
import PolicyModel

/// Pupils: find, add, record that one left or is back.
struct PupilCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pupil", abstract: "Pupils: list, add, left, returned.",
    subcommands: [List.self, Add.self, Left.self, Returned.self], defaultSubcommand: List.self)

  /// Pupils by name.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Pupils, all or by part of a name.")

    @Argument(help: "Part of a name.")
    var text = ""

    @OptionGroup var options: RecordOptions

    func run() throws {
      let desk = try options.desk()
      let rows = try Pages.all { try desk.children(ChildrenQuestion(text: text), after: $0) }
      try options.common.show(PupilsJSON(pupils: rows)) {
        var table = Table(["ID", "NAME", "YEAR", "CLASS", "LEFT"])
        for row in rows {
          table.add([row.pupil.rawValue, row.name, row.year, row.form, Lines.day(row.left)])
        }
        return table.lines(nothing: "No pupil of that name is in the record.")
      }
    }
  }

  /// Adds a pupil.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a pupil.", discussion: "Fields: given, family, born, year, form, upn.")

    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      try Answering.submit(
        .pupilAdd, try settings.answers(), to: try options.desk(), options.common)
    }
  }

  /// Records that a pupil left.
  struct Left: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record that a pupil left.", discussion: "Field: on, today where it is not set.")

    @Argument(help: "The pupil, by id or name.")
    var pupil: String

    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      let desk = try options.desk()
      try Answering.submit(
        .pupilLeft(try People.pupil(pupil, in: desk)), try settings.answers(), to: desk,
        options.common)
    }
  }
  /// Records that a pupil who left is back.
  struct Returned: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record that a pupil who left is back.",
      discussion: "Fields: on (today where it is not set), why.")

    @Argument(help: "The pupil, by id or name.")
    var pupil: String

    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      let desk = try options.desk()
      try Answering.submit(
        .pupilReturned(try People.pupil(pupil, in: desk)), try settings.answers(), to: desk,
        options.common)
    }
  }
}
