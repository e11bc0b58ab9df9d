import PolicyModel

/// Whether something was told that was not known when a decision was taken.
extension Gate {
  /// True where somebody other than the person, who had told nothing of it before, has told something of an
  /// incident since, by now.
  func wasToldMore(of incident: IncidentID, since stamp: Stamp) -> Bool {
    person.toldMore(of: incident, since: stamp).contains {
      isOfSomebodyElse($0) && counts($0.stamp)
    }
  }
}
