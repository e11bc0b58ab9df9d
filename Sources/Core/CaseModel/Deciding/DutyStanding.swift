public import PolicyModel

/// How one of the policy's duties stands in a case.
public enum DutyStanding: Hashable, Sendable {
  /// Nothing in the case brings it about.
  case notDue
  /// It is to be done.
  case due
  /// It was done, by this step.
  case done(by: String)
  /// The head departed from it, for this reason.
  case departed(String)
}

extension Trigger {
  /// True where an incident brings it about. A nature that was not judged yet brings nothing about.
  public func matches(_ incident: IncidentJoined) -> Bool {
    if !nature.isEmpty {
      guard let judged = incident.nature, nature.contains(judged) else { return false }
    }
    if !category.isEmpty && Set(category).isDisjoint(with: incident.categories) { return false }
    if !channel.isEmpty && !channel.contains(incident.channel) { return false }
    return true
  }
}

extension CaseState {
  /// How a duty stands.
  public func standing(of duty: Duty, in pack: PolicyPack) -> DutyStanding {
    let isDue =
      duty.when.isEmpty
      || incidents.contains { incident in duty.when.contains { $0.matches(incident.facts) } }
    guard isDue else { return .notDue }
    if let step = duty.doneBy.first(where: { hasDone($0, in: pack) }) { return .done(by: step) }
    if let reason = departures[duty.id] { return .departed(reason) }
    return .due
  }

  /// The duties that are to be done, the policy's first ones first.
  public func undoneDuties(in pack: PolicyPack) -> [Duty] {
    let due = pack.duties.filter { standing(of: $0, in: pack) == .due }
    return due.filter(\.first) + due.filter { !$0.first }
  }

  /// True where a step that a duty names was done: a measure, a power or a built-in step.
  public func hasDone(_ step: String, in pack: PolicyPack) -> Bool {
    if let measure = pack.measure(step) { return hasUsed(measure) }
    if pack.power(step) != nil { return measures.contains { $0.facts.measure == step } }
    switch step {
    case "statement": return !accounts.isEmpty || incidents.contains { $0.facts.firstHand }
    case "evidence": return !evidence.isEmpty
    case "spoken-to":
      let offers = conversations.filter {
        $0.facts.outcome == .declined || $0.facts.outcome == .unanswered
      }
      return offers.count >= 2
        || conversations.contains { $0.facts.outcome == .spoken || $0.facts.outcome == .putOff }
    case "meeting":
      return meetings.contains { $0.held != nil || ($0.why?.countsAsOffered ?? false) }
    case "triage": return !incidents.isEmpty && incidents.allSatisfy { $0.facts.nature != nil }
    case "consult", "consult-reply": return consultations.contains { $0.replied != nil }
    case "notice": return !notices.isEmpty
    case "representations":
      return notices.contains { !$0.reply.isAwaited } || !otherReplies.isEmpty
    case "review": return restrictions.contains { !$0.reviews.isEmpty }
    default: return false
    }
  }

  /// True where a measure was used: its letter sent, its restriction decided, or the act recorded.
  public func hasUsed(_ measure: Measure) -> Bool {
    if measure.kind.isRestriction {
      return restrictions.contains { $0.measure == measure.id && $0.ending != .setAside }
    }
    if measure.letter != nil {
      return letters.contains { $0.draft.measure == measure.id && $0.sent != nil }
    }
    return measures.contains { $0.facts.measure == measure.id }
  }
}
