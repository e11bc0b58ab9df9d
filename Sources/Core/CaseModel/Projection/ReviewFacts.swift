import PolicyModel

/// What the record says of the time since a restriction began, for whoever prepares its review: facts
/// with their days, and the breaches; what they mean is for people.
public struct ReviewFacts: Hashable, Sendable {
  /// What happened since, a line each, oldest first; says so where nothing is recorded.
  public var since: String
  /// The breaches logged, with their days; says so where there is none.
  public var breaches: String

  /// What the record of a case says of the time since one of its restrictions began.
  public init(_ state: CaseState, _ restriction: Restriction) {
    let start = restriction.reviews.last?.when ?? restriction.decided.when
    var facts: [(when: When, what: String)] = []
    for incident in state.joinedIncidents where incident.facts.on.day > start.day {
      facts.append((incident.facts.on, "incident \(incident.facts.incident)"))
    }
    for conversation in state.conversations where conversation.stamp.when.day > start.day {
      let words = conversation.facts
      facts.append((conversation.stamp.when, "\(words.outcome.words), \(words.channel.words)"))
    }
    for meeting in state.meetings where meeting.facts.on > start.day {
      let how = meeting.held != nil ? "held" : meeting.missed != nil ? "missed" : "arranged"
      facts.append((When(meeting.facts.on), "meeting \(how)"))
    }
    for exception in restriction.exceptions where exception.on > start.day {
      facts.append((When(exception.on), "came in as agreed: \(exception.visit())"))
    }
    for challenge in state.challenges where challenge.facts.about == restriction.id {
      facts.append((challenge.received.when, "challenged the restriction"))
    }
    let sorted = facts.sorted { $0.when.day < $1.when.day }
    since =
      sorted.isEmpty
      ? "Nothing is recorded since \(start.day.inWords)\(restriction.breaches.isEmpty ? "" : " but breaches")."
      : sorted.map { "\($0.when.day.inWords): \($0.what)." }.joined(separator: "\n")
    let days = restriction.breaches.map(\.when.day.inWords)
    breaches = days.isEmpty ? "None logged." : "Logged on \(days.joined(separator: "; "))."
  }
}
