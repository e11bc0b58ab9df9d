import CaseModel
import ScreenKit

extension TodayScreen {
  /// Triages the selected report, or opens the step that settles what is due in a case.
  func settle() -> Turn {
    guard case .due(let row) = selected else {
      return .say("Select something due first; Tab goes to what is due.")
    }
    if let incident = row.incident {
      return .ask(.askForm(row.kind == .staffCheck ? .staffCheck(incident) : .triage(incident)))
    }
    if row.kind == .delegation { return .ask(.askForm(.delegationConfirm)) }
    guard let number = row.number else {
      return .say("\(row.what) It belongs to no case; 6 shows the policy.")
    }
    if row.step.isEmpty { return .open(CaseScreen(number, name: row.parentName)) }
    return .ask(.askForm(.step(number, row.step)))
  }

  /// Hands the selected report or case to a member of staff.
  func handOver() -> Turn {
    if case .due(let row) = selected, let incident = row.incident {
      return .ask(.askForm(.handOver(incident)))
    }
    guard let number else {
      return .say("What is selected has no case open to you, so there is nothing to hand over.")
    }
    return .ask(.askForm(.step(number, BuiltInStep.handOver.rawValue)))
  }

  /// Puts what is due in a case off to a later day.
  func putOff() -> Turn {
    guard case .due(let row) = selected else {
      return .say("Select something due first; Tab goes to what is due.")
    }
    guard let number = row.number else {
      return .say(
        row.incident == nil
          ? "This belongs to no case and stays until it is settled."
          : "A report is not put off: t triages it, o hands it to somebody.")
    }
    if row.kind == .breachToday {
      return .say("A breach is not put off: write to the person, or decide a review.")
    }
    if let why = row.kind.whyNotPutOff { return .say("\(why) Enter does what is due.") }
    return .ask(
      .askFormWith(
        .step(number, BuiltInStep.putOff.rawValue), ["what": row.kind.rawValue]))
  }
}
