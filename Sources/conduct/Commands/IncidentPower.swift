import ArgumentParser
import CaseDesk
import CaseModel
import PolicyModel

/// Something that the policy lets somebody do, recorded as an incident without a case.
struct IncidentPower: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "power",
    abstract: "Record what the policy lets you do without a case; without a name, list that.",
    discussion: "Fields: alleged, described, pupil, note, attempts, consent, behaviours, channel, "
      + "place, first-hand, on, at.")

  @Argument(help: "What was done, such as uncollected-child.")
  var power: String?

  @Option(help: "Whom it is about, by id or name.")
  var alleged: String?

  @Option(help: "Which child, by id or name.")
  var pupil: String?

  @OptionGroup var settings: Settings
  @OptionGroup var options: RecordOptions

  func run() throws {
    let desk = try options.desk()
    guard let power else {
      let powers = try desk.powers()
      return try options.common.show(PowersJSON(powers: powers.map { .init($0) })) {
        var table = Table(["NAME", "WHAT", "NEEDS"])
        for power in powers {
          table.add([power.id, power.name, power.requires.map(\.id.words).joined(separator: ", ")])
        }
        return table.lines(nothing: "The policy gives you nothing to record in this way.")
      }
    }
    var answers = try settings.answers()
    answers["power"] = power
    if let alleged { answers["alleged"] = try People.parent(alleged, in: desk).rawValue }
    if let pupil { answers["pupil"] = try People.pupil(pupil, in: desk).rawValue }
    try Answering.submit(.power, answers, to: desk, options.common)
  }
}
