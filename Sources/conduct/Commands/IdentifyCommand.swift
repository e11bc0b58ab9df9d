import ArgumentParser
import CaseDesk
import CaseModel

/// Says who the person of a case turned out to be.
struct IdentifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "identify", abstract: "Say who a case's unknown person turned out to be.",
    discussion: "Fields: same-as, or title, given and family; how, by.")

  @Argument(help: "The case's number.")
  var number: String

  @OptionGroup var settings: Settings
  @OptionGroup var options: RecordOptions

  func run() throws {
    let desk = try options.desk()
    var answers = try settings.answers()
    if let name = answers["same-as"], !name.isEmpty {
      answers["same-as"] = try People.parent(name, in: desk).rawValue
    }
    try Answering.submit(
      .step(CaseID(rawValue: number), BuiltInStep.identify.rawValue), answers, to: desk,
      options.common)
  }
}
