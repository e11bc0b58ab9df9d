import ArgumentParser
import CaseDesk
import CaseModel

/// Links between people and pupils: make, change, end.
struct LinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Link a pupil to a person; change or end a link.",
    subcommands: [Make.self, Change.self, End.self], defaultSubcommand: Make.self)

  /// Whom a link is between.
  struct Pair: ParsableArguments {
    @Argument(help: "The person, by id or name.")
    var person: String

    @Argument(help: "The pupil, by id or name.")
    var pupil: String

    /// Submits a form of the person with the pupil chosen in it.
    func submit(
      _ form: (ParentID) -> FormKey, _ settings: Settings, _ options: RecordOptions
    ) throws {
      let desk = try options.desk()
      var answers = try settings.answers()
      answers["pupil"] = try People.pupil(pupil, in: desk).rawValue
      try Answering.submit(
        form(try People.parent(person, in: desk)), answers, to: desk, options.common)
    }
  }

  /// Links a child to a person.
  struct Make: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Link a pupil to a person.",
      discussion: "Fields: relation, responsibility, collects.")

    @OptionGroup var pair: Pair
    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws { try pair.submit(FormKey.link, settings, options) }
  }

  /// Changes a link.
  struct Change: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change a link. Fields not set stay as they are.",
      discussion: "Fields: relation, responsibility, collects, lives-with, why.")

    @OptionGroup var pair: Pair
    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws { try pair.submit(FormKey.linkChange, settings, options) }
  }

  /// Ends a link.
  struct End: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "End a link, with the reason.",
      discussion: "Fields: on (today where it is not set), why.")

    @OptionGroup var pair: Pair
    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws { try pair.submit(FormKey.linkEnd, settings, options) }
  }
}
