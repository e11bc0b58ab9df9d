import CaseModel
import Chronology
import PolicyModel

extension Desk {
  /// Ends a delegation or an appointment, where that is for whoever acts to do.
  func endDelegation(_ answers: [String: String]) throws(DeskError) -> Submission {
    let sheet = try delegationForm(.delegationEnd)
    let school = try school()
    let now = try now()
    let reading = try reading(sheet, answers)
    if !reading.problems.isEmpty { return .mend(reading.problems) }
    let id = reading.text("delegation")
    guard let delegation = school.delegations.first(where: { $0.facts.delegation == id }) else {
      throw .notFound("delegation \(id)")
    }
    let own = [delegation.facts.to, delegation.recordedBy].contains(staff)
    let isGovernors = try !actor().roles.isDisjoint(with: [.chair, .administrator])
    switch delegation.basis {
    case .governors where !own && !isGovernors:
      return .refused(
        Refusal(
          .permission, "The governors made this appointment, so it is theirs to end.",
          citation: Citation(basis: .ourDefault, source: "", place: ""),
          opens: [
            "The chair of governors or the administrator records the end, or whoever acts gives it "
              + "back.", "It ends by itself after \(delegation.facts.until.withWeekday).",
          ]))
    case .head, .onBehalf:
      if !own, !school.isHead(staff, on: now.today) {
        return .refused(
          Refusal(
            .permission, "A delegation is ended by the headteacher, or given back by whoever acts.",
            citation: Citation(basis: .ourDefault, source: "", place: ""),
            opens: [
              "Ask one of them.",
              "It ends by itself after \(delegation.facts.until.withWeekday).",
            ]))
      }
    case .governors: break
    }
    try record(
      [Write("school", DelegationEnded(delegation: id, reason: reading.text("why")))],
      happened: When(now.today, now.time), expecting: ["school": sheet.version])
    let name = school.member(delegation.facts.to)?.name ?? ""
    return .recorded("\(name) no longer acts as head under \(id).", open: nil)
  }

  /// The head's word on a delegation that somebody recorded for them: it stands, or it ends.
  func confirmDelegation(_ answers: [String: String]) throws(DeskError) -> Submission {
    let school = try school()
    let now = try now()
    guard school.isHead(staff, on: now.today) else {
      return .refused(
        Refusal(
          .permission, "Only the headteacher can confirm it.",
          citation: Citation(basis: .ourDefault, source: "", place: ""),
          opens: ["Ask the headteacher.", "Whoever acts can give it back: end the delegation."]))
    }
    let sheet = try delegationForm(.delegationConfirm)
    let reading = try reading(sheet, answers)
    var problems = reading.problems
    let ends = reading.text("answer") == "end"
    if ends, reading.text("why").isEmpty {
      problems.append(FieldProblem("why", "Say why it ends."))
    }
    if !problems.isEmpty { return .mend(problems) }
    let id = reading.text("delegation")
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
