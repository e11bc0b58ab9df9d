import CaseModel

/// What can be done next with a letter, or why not.
enum LetterSteps {
  /// Issuing it: its text is fixed.
  static func issue(_ row: LetterRow) -> Turn {
    if row.issued != nil {
      return .say("This letter was issued; its text is fixed. s records that it was sent.")
    }
    return .ask(
      .askFormWith(
        .step(row.number, BuiltInStep.letterIssue.rawValue), ["letter": row.letter.rawValue]))
  }

  /// Recording that it came back.
  static func cameBack(_ row: LetterRow) -> Turn {
    if row.sent == nil {
      return .say("This letter was not sent yet, so that it cannot have come back.")
    }
    if row.standing == "untold" {
      return .say(
        "Who it reached was learnt since. s records that it was sent under their own name.")
    }
    if row.standing == "returned" {
      return .say("That this letter came back is recorded. s records that it was sent again.")
    }
    return .ask(
      .askFormWith(
        .step(row.number, BuiltInStep.letterReturned.rawValue), ["letter": row.letter.rawValue]))
  }

  /// Recording that it was sent.
  static func sent(_ row: LetterRow) -> Turn {
    if row.issued == nil {
      return .say("This letter is not issued yet. i issues it, and then it can be sent.")
    }
    return .ask(
      .askFormWith(
        .step(row.number, BuiltInStep.letterSent.rawValue), ["letter": row.letter.rawValue]))
  }
}
