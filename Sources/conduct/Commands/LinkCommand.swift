import ArgumentParser
import CaseDesk
import CaseModel

/// Links a child to a person.
struct LinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Link a pupil to a person.",
    discussion: "Fields: relation, responsibility, collects.")

  @Argument(help: "The person, by id or name.")
  var person: String

  @Argument(help: "The pupil, by id or name.")
  var pupil: String

  @OptionGroup var settings: Settings
  @OptionGroup var options: RecordOptions

  func run() throws {
    let desk = try options.desk()
    var answers = try settings.answers()
    answers["pupil"] = try People.pupil(pupil, in: desk).rawValue
    try Answering.submit(
      .link(try People.parent(person, in: desk)), answers, to: desk, options.common)
  }
}
