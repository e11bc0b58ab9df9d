import CaseModel
import PolicyModel

/// The step that follows from what was just recorded: the letter that waits, or what presses most. It is
/// never a measure: whether one follows is the head's to judge.
enum NextUp {
  static func step(in sheet: CaseSheet, today: CivilDate) -> NextStep? {
    func ready(_ id: StepID) -> NextStep? {
      sheet.steps.first { $0.step.id == id && $0.mayBeTaken }
    }
    let drafts = sheet.letters.filter { $0.issued == nil && $0.standing == "draft" }
    // An invitation says when the meeting is, so that is arranged before it is issued.
    if drafts.contains(where: { $0.kind == .invitation }),
      let arrange = ready(BuiltInStep.meetingArrange.rawValue), arrange.status != .done
    {
      return arrange
    }
    if !drafts.isEmpty,
      let issue = ready(BuiltInStep.letterIssue.rawValue)
    {
      return issue
    }
    if sheet.letters.contains(where: { ["issued", "returned"].contains($0.standing) }),
      let sent = ready(BuiltInStep.letterSent.rawValue)
    {
      return sent
    }
    let pressing = sheet.due.sorted {
      Urgency($0.kind, due: $0.due, today: today) < Urgency($1.kind, due: $1.due, today: today)
    }
    return pressing.lazy.compactMap { ready($0.step) }.first
  }
}
