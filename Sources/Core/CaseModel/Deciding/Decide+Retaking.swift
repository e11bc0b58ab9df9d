import PolicyModel

extension Decider {
  /// Why a contact arrangement is not decided anew: one of its kind is in force, and nothing has happened
  /// since. Whether it goes on, lasts longer or reaches further is a review's, which is put to the person.
  func retakingRefusals(_ measure: Measure, _ incidents: [IncidentID]) -> [Refusal.Reason] {
    if RestrictionForm.forms(of: measure.kind).contains(where: \.isBan) { return [] }
    let meant = state.countingIncidents.filter { incidents.contains($0.id) }
    let own = state.restrictions.map { (restriction: $0, road: "Prepare a review of it.") }
    let elsewhere = context.others.flatMap { other in
      other.state.restrictions.map { ($0, "Prepare a review of it in case \(other.number).") }
    }
    let standing = (own + elsewhere).last { restriction, _ in
      context.pack.measure(restriction.measure)?.kind == measure.kind
        && restriction.found == nil && restriction.standing(on: context.today).isLive
        && !meant.contains { restriction.decided.when.isKnown(before: $0.facts.on) }
    }
    guard let (restriction, road) = standing else { return [] }
    return [
      Refusal.Reason(
        kind: .fairness,
        why: "\(measure.name) was decided on \(restriction.decided.when.day.inWords) and stands, "
          + "and nothing has happened since: going on, longer or tighter, is for a review.",
        citation: .ours("reviews"),
        opens: [road, "Or rest it on what happened since; say when, with the time."])
    ]
  }
}
