import CaseModel
import PolicyModel

/// Nobody is kept away on a story of which a part was found not to be so.
extension PathCheck {
  /// What is wrong where a decision tells, all of it or a line that names no day, what was told together with an incident
  /// that the head judged away since, and nowhere says that it counts for nothing.
  func factsLeftFaults(
    _ name: String, _ reasons: DecisionReasons, _ incidents: Set<IncidentID>, _ record: PathRecord
  ) -> [PathFault] {
    let away = record.own.judgedAway
    if away.isSuperset(of: incidents) { return [] }
    let told = Set(lines(reasons.facts))
    if told.isEmpty { return [] }
    var gone: Set<IncidentID> = []
    for (about, facts) in toldBefore(record) {
      // A line without a figure in it names no day, and may tell of any of them.
      let isKept =
        told.isSuperset(of: lines(facts))
        || lines(facts).contains { told.contains($0) && !$0.contains(where: \.isNumber) }
      if about.isDisjoint(with: incidents) || !isKept { continue }
      gone.formUnion(about.intersection(away))
    }
    let unnamed = gone.filter { !reasons.factors.contains($0.rawValue.drop { !$0.isNumber }) }
    if unnamed.isEmpty { return [] }
    return [
      (
        .gateBypassed,
        "\(name) tells what was told with \(unnamed.map(\.rawValue).sorted()), judged away since."
      )
    ]
  }

  /// What was told of which incidents: put to the parent, or decided.
  private func toldBefore(_ record: PathRecord) -> [(Set<IncidentID>, String)] {
    record.own.written.compactMap { entry in
      switch entry.event {
      case .noticeGiven(let notice): (Set(notice.proposal.incidents), notice.proposal.facts)
      case .restrictionDecided(let decided): (Set(decided.incidents), decided.reasons.facts)
      case .reviewPrepared(let review):
        review.proposal.map { (Set($0.incidents), $0.facts) }
      default: nil
      }
    }
  }

  /// The lines of a text as one compares them by eye.
  private func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let words = line.lowercased().split { !$0.isLetter && !$0.isNumber }
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
  }
}
