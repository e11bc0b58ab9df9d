import CaseModel
import PolicyModel

/// The step that follows from what was just recorded: the letter that waits, or what presses most. It is
/// never a measure: whether one follows is the head's to judge.
enum NextUp {
  /// What comes next in words; nil where nothing follows.
  static func words(in sheet: CaseSheet, today: CivilDate) -> String? {
    if waitsForHead(sheet) { return "The letter waits for the headteacher to issue it." }
    return step(in: sheet, today: today).map { "Next: \($0.step.name). Enter opens it." }
  }

  /// True where a letter is drafted that whoever sits here may not issue.
  private static func waitsForHead(_ sheet: CaseSheet) -> Bool {
    guard sheet.letters.contains(where: { $0.issued == nil && $0.standing == "draft" }) else {
      return false
    }
    let issue = sheet.steps.first { $0.step.id == BuiltInStep.letterIssue.rawValue }
    return issue?.reasons.contains { $0.kind == .permission } ?? false
  }

  static func step(in sheet: CaseSheet, today: CivilDate) -> NextStep? {
    if waitsForHead(sheet) { return nil }
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
