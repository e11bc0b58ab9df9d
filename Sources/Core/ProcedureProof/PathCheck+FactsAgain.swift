import CaseModel
import PolicyModel

/// What was told once does not come back under the number of something else.
extension PathCheck {
  /// Facts of a ban that a challenge took away, put or decided on again.
  func quashedFactFaults(
    _ name: String, _ measure: String, _ facts: String, _ record: PathRecord
  ) -> [PathFault] {
    let gone = factsDecided(measure, record) { $0.kind == .quashed }
    let again = Self.longLines(facts).filter {
      PathText($0).lines(missingIn: PathText(gone)).isEmpty
    }
    return again.map {
      (.gateBypassed, "\(name) says again “\($0)”, about which a challenge was upheld.")
    }
  }

  /// Facts that were told of what turned out to be no case, or to be somebody else's, and of nothing else, told again
  /// about this person.
  func clearedFactFaults(_ name: String, _ facts: String, _ record: PathRecord) -> [PathFault] {
    var gone: [String] = []
    var standing: [String] = []
    // Somebody may have been the right person after all.
    let left = record.all.filter { !$0.isOfSomebodyElse }.flatMap { $0.incidents.map(\.id) }
    for place in record.all {
      let told =
        place.hearings.compactMap { hearing in hearing.put.map { (hearing.incidents, $0.facts) } }
        + place.restrictions.map { ($0.incidents, $0.facts) }
      let away = place.judgedAway
      for (about, facts) in told {
        if about.contains(where: left.contains) {
          standing.append(facts)
        } else if place.isOfSomebodyElse || about.contains(where: away.contains) {
          gone.append(facts)
        }
      }
    }
    let again = Self.longLines(facts).filter { line in
      PathText(line).facts(missingIn: PathText(gone.joined(separator: "\n"))).isEmpty
        && !PathText(line).facts(missingIn: PathText(standing.joined(separator: "\n"))).isEmpty
    }
    return again.map {
      (.gateBypassed, "\(name) says again “\($0)”, of which the person was cleared.")
    }
  }

  /// True where every fact was decided on before.
  func sayNothingNew(_ measure: String, _ facts: String, _ record: PathRecord) -> Bool {
    let known = factsDecided(measure, record) { $0.isFinal && !$0.isSetAside }
    let lines = facts.split(whereSeparator: \.isNewline).map(String.init)
    return !lines.isEmpty && Self.longLines(facts).count == lines.count
      && PathText(facts).lines(missingIn: PathText(known)).isEmpty
  }

  /// The facts of decisions, those that were put for them among them, one a line.
  private func factsDecided(
    _ measure: String, _ record: PathRecord, _ isMeant: (PathDecision) -> Bool
  ) -> String {
    var facts: [String] = []
    for place in record.all {
      for decision in place.decisions where decision.measure == measure && isMeant(decision) {
        facts += place.restrictions.filter { $0.id == decision.about }.map(\.facts)
        facts += place.hearings.filter { hearing in
          hearing.id == decision.about
            || decision.kind != .interim && !decision.incidents.isDisjoint(with: hearing.incidents)
              && hearing.opened.sequence < decision.stamp.sequence
        }.compactMap { $0.put?.facts }
      }
    }
    return facts.joined(separator: "\n")
  }

  /// Lines of four words or more: a shorter one says nothing by which it could be known again.
  private static func longLines(_ facts: String) -> [String] {
    facts.split(whereSeparator: \.isNewline).map(String.init)
      .filter { $0.split(whereSeparator: \.isWhitespace).count > 3 }
  }
}
