import CaseModel
import PolicyModel

/// The step that follows from what is recorded: the letter that waits, the decision that is due, or what presses
/// most. It is never a measure that nobody put to the parent: whether one follows is the head's to judge.
enum NextUp {
  /// What comes next in words; nil where nothing follows.
  static func words(in sheet: CaseSheet, today: CivilDate) -> String? {
    if waitsForHead(sheet) { return "The letter waits for the headteacher to issue it." }
    return step(in: sheet, today: today).map { "Next: \($0.step.name). Enter opens it." }
  }

  /// True where a letter is drafted that whoever sits here may not issue.
  private static func waitsForHead(_ sheet: CaseSheet) -> Bool {
    guard sheet.letters.contains(where: { isDraft($0) }) else { return false }
    return step(.letterIssue, in: sheet)?.reasons.contains { $0.kind == .permission } ?? false
  }

  static func step(in sheet: CaseSheet, today: CivilDate) -> NextStep? {
    if waitsForHead(sheet) { return nil }
    let pressing = sheet.due.sorted {
      Urgency($0.kind, due: $0.due, today: today) < Urgency($1.kind, due: $1.due, today: today)
    }
    func due(_ isWanted: @escaping (DueKind) -> Bool) -> NextStep? {
      pressing.lazy.filter { isWanted($0.kind) }.compactMap { ready($0.step, in: sheet) }.first
    }
    // Nothing else is asked while a decision stands untold, or may be taken.
    return letter(in: sheet) { !$0.isOfMeasure } ?? due { $0.isDecision } ?? notice(in: sheet)
      ?? letter(in: sheet) { $0.isOfMeasure } ?? due { _ in true }
  }

  /// The letters of a kind that wait: to be issued, or to go out.
  private static func letter(
    in sheet: CaseSheet, _ isWanted: (LetterKind) -> Bool
  ) -> NextStep? {
    let letters = sheet.letters.filter { isWanted($0.kind) }
    if letters.contains(where: { isDraft($0) }) {
      // An invitation says when the meeting is, so that is arranged before it is issued.
      if letters.contains(where: { isDraft($0) && $0.kind == .invitation }),
        let arrange = ready(BuiltInStep.meetingArrange.rawValue, in: sheet), arrange.status != .done
      {
        return arrange
      }
      if let issue = ready(BuiltInStep.letterIssue.rawValue, in: sheet) { return issue }
    }
    let waiting = ["issued", "returned", "untold"]
    guard letters.contains(where: { waiting.contains($0.standing) }) else {
      return nil
    }
    return ready(BuiltInStep.letterSent.rawValue, in: sheet)
  }

  /// What was put to the chair is put to the parent, where nothing was put to them or decided yet.
  private static func notice(in sheet: CaseSheet) -> NextStep? {
    let isAsked =
      step(.consultReply, in: sheet) == nil && step(.consult, in: sheet)?.status == .done
    let isPut = sheet.steps.contains {
      switch $0.step {
      case .measure(let measure): return measure.kind.isRestriction && $0.count > 0
      case .builtIn(let step): return (step == .notice || step == .interimBan) && $0.count > 0
      case .power: return false
      }
    }
    return isAsked && !isPut ? ready(BuiltInStep.notice.rawValue, in: sheet) : nil
  }

  private static func isDraft(_ letter: LetterRow) -> Bool {
    letter.issued == nil && letter.standing == "draft"
  }

  private static func step(_ step: BuiltInStep, in sheet: CaseSheet) -> NextStep? {
    sheet.steps.first { $0.step.id == step.rawValue }
  }

  private static func ready(_ id: StepID, in sheet: CaseSheet) -> NextStep? {
    sheet.steps.first { $0.step.id == id && $0.mayBeTaken }
  }
}

extension DueKind {
  /// True for a decision of the head that may be taken now and is waited for.
  fileprivate var isDecision: Bool {
    switch self {
    case .decide, .replyToConsider, .corrected, .confirmFound, .challengeFollowUp: return true
    case .breachToday, .triage, .duty, .interimEnding, .replyBy, .chairReply, .letterUnsent,
      .letterReturned, .toTell, .review, .restrictionEnded, .arrangements, .meeting,
      .staffCheck, .challenge, .delegation, .policyReview:
      return false
    }
  }
}
