import ArgumentParser
import CaseDesk
import CaseModel

/// Which person a form is about, its answers, and the record it goes to.
struct PersonForm: ParsableArguments {
  @Argument(help: "The person, by id or name.")
  var person: String

  @OptionGroup var settings: Settings
  @OptionGroup var options: RecordOptions

  /// Submits a form of the person.
  ///
  /// - Throws: as ``People`` for a person who is not found; as ``Answering`` does.
  func submit(_ form: (ParentID) -> FormKey) throws {
    let desk = try options.desk()
    try Answering.submit(
      form(try People.parent(person, in: desk)), try settings.answers(), to: desk, options.common)
  }
}
