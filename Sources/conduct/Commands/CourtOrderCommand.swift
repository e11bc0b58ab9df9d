import ArgumentParser
import CaseDesk
import CaseModel

/// Records a court order.
struct CourtOrderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "court-order", abstract: "Record a court order that concerns a person.",
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
