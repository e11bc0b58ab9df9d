import ArgumentParser

/// Looks at everything around the desk, and says what would mend what is wrong.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at the terminal, the record and what is around them, with a remedy for each.",
    discussion: """
      Each line begins with ok, look (worth a look, nothing fails) or problem. Status 4 where the \
      record does not verify, 65 where something else is a problem, otherwise 0. The whole record \
      is verified by “conduct log verify”.
      """)

  @OptionGroup var options: RecordOptions

  func run() throws {
    let around = Surroundings()
    let terminal = TerminalCheckup(around: around).findings
    let record = RecordCheckup(path: options.path, around: around).findings
    let place = PlaceCheckup(common: options.common, around: around).findings
    let findings = terminal + record + place
    let problems = findings.filter { $0.state == .problem }
    try options.common.show(DoctorJSON(sound: problems.isEmpty, findings: findings)) {
      findings.flatMap(\.lines)
    }
    guard !problems.isEmpty else { return }
    let isTheRecord = problems.contains { $0.area == "record" }
    let count = problems.count == 1 ? "One problem was" : "\(problems.count) problems were"
    throw CommandFailure(isTheRecord ? .doesNotVerify : .badData, "\(count) found, see above.")
  }
}
