import ArgumentParser
import CaseDesk
import CaseModel
import PolicyModel

/// One person: look, add, change.
struct ParentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parent", abstract: "One person: show, add, edit.",
    subcommands: [Show.self, Add.self, Edit.self])

  /// Shows a person.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "A person, with children and cases.")

    @Argument(help: "The person, by id or name.")
    var person: String

    @OptionGroup var options: RecordOptions

    func run() throws {
      let desk = try options.desk()
      let sheet = try desk.parentSheet(try People.parent(person, in: desk))
      try options.common.show(ParentJSON(sheet)) {
        ["\(sheet.name) (\(sheet.parent)), \(sheet.kind.words)"]
          + Lines.section("At the gate today", sheet.gate)
          + Lines.section("Reached by", sheet.contact)
          + Lines.section("Children", sheet.children)
          + Lines.section("Court orders", Lines.numbered(sheet.orderIDs, sheet.orders))
          + Lines.section(
            "Adjustments agreed", Lines.numbered(sheet.adjustmentIDs, sheet.adjustments))
          + Lines.section("The code", sheet.agreement.isEmpty ? [] : [sheet.agreement])
          + Lines.section(
            "Cases", sheet.cases.map { "\($0.number)  \($0.stage.words)  \($0.waitsFor)" })
          + Lines.section(
            "Restrictions",
            sheet.restrictions.map {
              "\($0.number) \($0.restriction)  \($0.form.words), \($0.stands)"
            })
          + Lines.section(
            "Incidents",
            sheet.incidents.map { "\($0.incident)  \($0.happened.inWords)  \($0.summary)" })
          + Lines.section("Recorded about them", sheet.chronology.flatMap(Lines.of))
      }
    }
  }

  /// Adds a person.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a person.",
      discussion: "Fields: title, given, family, described, kind, address, postcode, email, "
        + "telephone, email-agreed, confidential.")

    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      try Answering.submit(
        .parentAdd, try settings.answers(), to: try options.desk(), options.common)
    }
  }

  /// Changes a person.
  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change a person. Fields not set stay as they are.",
      discussion: "Fields: those of “parent add”, and why.")

    @OptionGroup var form: PersonForm

    func run() throws { try form.submit(FormKey.parentEdit) }
  }
}
