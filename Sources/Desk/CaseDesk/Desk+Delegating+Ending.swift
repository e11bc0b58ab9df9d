import CaseModel
import Chronology
import PolicyModel

extension Desk {
  // MARK: Who may

  /// Why this delegation or appointment is not for whoever acts to end; nil where it is.
  private func refusal(toEnd delegation: Delegation) throws(DeskError) -> Refusal? {
    if [delegation.facts.to, delegation.recordedBy].contains(staff) { return nil }
    let byItself = "It ends by itself after \(delegation.facts.until.withWeekday)."
    switch delegation.basis {
    case .governors:
      if try !actor().roles.isDisjoint(with: [.chair, .administrator]) { return nil }
      return Refusal(
        .permission, "The governors made this appointment, so it is theirs to end.",
        citation: .ours,
        opens: [
          "The chair of governors or the administrator records the end, or whoever acts gives it "
            + "back.", byItself,
        ])
    case .head, .onBehalf, .pastOffice:
      if try school().isHead(staff, on: try today()) { return nil }
      return Refusal(
        .permission, "A delegation is ended by the headteacher, or given back by whoever acts.",
        citation: .ours, opens: ["Ask one of them.", byItself])
    }
  }

  /// What stands or is to come of what whoever acts may know of.
  private func standing() throws(DeskError) -> [Delegation] {
    let today = try today()
    return try delegations().filter { !$0.isOver(on: today) }
  }

  /// The delegations that whoever acts may end, and the appointments that the governors may say they never made,
  /// over or not.
  func endable() throws(DeskError) -> [Delegation] {
    var able: [Delegation] = []
    for delegation in try standing() where try refusal(toEnd: delegation) == nil {
      able.append(delegation)
    }
    return able + (try deniable().filter { !able.contains($0) })
  }

  /// The appointments of which whoever acts may record that the governors never made them.
  func deniable() throws(DeskError) -> [Delegation] {
    guard try !actor().roles.isDisjoint(with: [.chair, .administrator]) else { return [] }
    return try delegations().filter {
      $0.basis == .governors && !$0.isDenied && $0.facts.to != staff
    }
  }

  /// Why whoever acts may end none of those that they know of; nil where there is one, or none at all.
  func endingRefusal() throws(DeskError) -> Refusal? {
    guard try endable().isEmpty, let first = try standing().first else { return nil }
    return try refusal(toEnd: first)
  }

  // MARK: Recording

  /// Ends a delegation or an appointment, where that is for whoever acts to do.
  func endDelegation(_ answers: [String: String]) throws(DeskError) -> Submission {
    let sheet = try delegationEndForm()
    let school = try school()
    let now = try now()
    let reading = try reading(sheet, answers)
    if !reading.problems.isEmpty { return .mend(reading.problems) }
    let id = reading.text("delegation")
    guard let delegation = school.delegations.first(where: { $0.facts.delegation == id }) else {
      throw .notFound("delegation \(id)")
    }
    let neverMade = reading.isYes("never-made")
    if neverMade {
      guard try deniable().contains(delegation) else {
        return .mend([
          FieldProblem(
            "never-made", "Only the governors' own appointment can be one they never made.")
        ])
      }
    } else if delegation.isOver(on: now.today) {
      return .mend([
        FieldProblem(
          "delegation", "It is over. Say that the governors never made it, if that is so.")
      ])
    }
    if let refusal = try refusal(toEnd: delegation) { return .refused(refusal) }
    let ending = DelegationEnded(
      delegation: id, reason: reading.text("why"), neverMade: neverMade)
    try record(
      [Write("school", ending)],
      happened: When(now.today, now.time), expecting: ["school": sheet.version])
    let name = school.member(delegation.facts.to)?.name ?? ""
    let waits = neverMade ? " What they decided waits for the headteacher." : ""
    return .recorded("\(name) no longer acts as head under \(id).\(waits)", open: nil)
  }

  /// The head's word on a delegation that somebody recorded for them: it stands, or it ends.
  func confirmDelegation(_ answers: [String: String]) throws(DeskError) -> Submission {
    let now = try now()
    let sheet = try delegationConfirmForm()
    let reading = try reading(sheet, answers)
    var problems = reading.problems
    let ends = reading.text("answer") == "end"
    if ends, reading.text("why").isEmpty {
      problems.append(FieldProblem("why", "Say why it ends."))
    }
    let id = reading.text("delegation")
    if ends,
      try school().unsettled().contains(where: { $0.facts.delegation == id })
    {
      problems.append(
        FieldProblem(
          "answer",
          "It has ended already: decide anew, or correct, what was decided under it, or let that stand."
        ))
    }
    if !problems.isEmpty { return .mend(problems) }
    let event: any EventPayload =
      ends
      ? DelegationEnded(delegation: id, reason: reading.text("why"))
      : DelegationConfirmed(delegation: id, note: reading.text("why"))
    try record(
      [Write("school", event)], happened: When(now.today, now.time),
      expecting: ["school": sheet.version])
    return .recorded(ends ? "The delegation is ended." : "The delegation is confirmed.", open: nil)
  }
}
