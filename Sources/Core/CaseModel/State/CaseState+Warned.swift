package import PolicyModel

/// What a warning of a ban has answered: on the same facts it stays the school's answer.
extension CaseState {
  /// When a warning of a ban that reached the person was sent about an incident, or about another of its day
  /// under whatever number, and the incident is not known to have happened after it; nil where none was.
  func warned(of incident: CaseIncident) -> Stamp? {
    warningLetters.filter { letter in
      countingIncidents.contains {
        $0.joined.sequence < letter.drafted.sequence
          && ($0.id == incident.id || $0.facts.on.day == incident.facts.on.day)
      }
    }.compactMap(\.sent).last { !$0.when.isKnown(before: incident.facts.on) }
  }

  /// True where a warning of a ban, sent before something happened, had been read by its day.
  package func hadReadWarning(before happened: When, _ calendar: SchoolCalendar) -> Bool {
    PersonRecord(own: self, others: []).warning(before: happened, calendar) { _ in true } != nil
  }

  /// When the person was warned of what a restriction rests on, and when more was learnt of it before it was
  /// decided all the same; nil where it does not follow on such a warning.
  package func learntSinceWarning(under restriction: Restriction) -> (warned: Stamp, learnt: Stamp)?
  {
    for incident in incidents where restriction.incidents.contains(incident.id) {
      guard let warned = warned(of: incident),
        let learnt = PersonRecord(own: self, others: []).toldMore(of: incident.id, since: warned)
          .last(where: { $0.stamp.sequence < restriction.decided.sequence })
      else { continue }
      return (warned, learnt.stamp)
    }
    return nil
  }
}
