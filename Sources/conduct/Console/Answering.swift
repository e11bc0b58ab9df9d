import CaseDesk
import CaseModel

/// Hands a form's answers to the desk and tells what became of them.
enum Answering {
  /// - Throws: ``CommandFailure`` with 65 for answers to mend, 3 or 77 for a refusal, 75 where
  ///   somebody else recorded something in between; ``DeskError``.
  static func submit(
    _ key: FormKey, _ answers: [String: String], to desk: Desk, _ options: CommonOptions
  ) throws {
    switch try desk.submit(key, answers) {
    case .recorded(let said, let place):
      try options.show(RecordedJSON(recorded: said, place)) { [said] }
    case .mend(let problems):
      throw CommandFailure(
        .badData, problems.map { "\($0.field): \($0.message)" } + ["Nothing was recorded."])
    case .refused(let refusal):
      throw CommandFailure(refusal)
    case .changedMeanwhile(let lines, _):
      throw CommandFailure(
        .busy,
        ["Somebody else recorded something in between, so nothing was recorded:"]
          + lines.map { "  \($0.written)  \($0.by)  \($0.title)" }
          + ["Look at it, then give the command again."])
    }
  }
}
