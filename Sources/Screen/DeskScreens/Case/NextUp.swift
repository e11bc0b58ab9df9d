import CaseModel
import PolicyModel

/// The step that follows from what was just recorded: the letter that waits, what presses most, or the
/// policy's next measure.
enum NextUp {
  static func step(in sheet: CaseSheet, today: CivilDate) -> NextStep? {
    func ready(_ id: StepID) -> NextStep? {
      sheet.steps.first { $0.step.id == id && $0.mayBeTaken }
    }
    if sheet.letters.contains(where: { $0.issued == nil && $0.standing == "draft" }),
      let issue = ready(BuiltInStep.letterIssue.rawValue)
    {
      return issue
    }
    if sheet.letters.contains(where: { $0.issued != nil && $0.standing == "issued" }),
      let sent = ready(BuiltInStep.letterSent.rawValue)
    {
      return sent
    }
    let pressing = sheet.due.sorted {
      Urgency($0.kind, due: $0.due, today: today) < Urgency($1.kind, due: $1.due, today: today)
    }
    if let due = pressing.lazy.compactMap({ ready($0.step) }).first { return due }
    return sheet.steps.first { step in
      guard case .measure = step.step else { return false }
      return step.status == .ready
    }
  }
}
