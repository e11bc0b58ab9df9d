import CaseModel
import PolicyModel

/// Nobody is proceeded against a second time for the same conduct without being told why.
extension PathCheck {
  /// What is wrong with a notice about nothing but what was decided before.
  func repeatingFaults(_ notice: NoticeGiven, _ record: PathRecord) -> [PathFault] {
    var told = false
    for letter in notice.again ?? "" where letter.isLetter || letter.isNumber { told = true }
    if told { return [] }
    var lastDecided: [PathStamp] = []
    for id in notice.proposal.incidents {
      guard let last = lastDecision(notice.proposal.measure, on: id, record) else { return [] }
      lastDecided.append(last)
    }
    guard let last = lastDecided.map(\.sequence).max(), !learntSince(last, notice, record) else {
      return []
    }
    return [
      (
        .gateBypassed,
        "The notice \(notice.notice) puts nothing but what was decided before, and does not say why."
      )
    ]
  }

  private func lastDecision(
    _ measure: String, on id: IncidentID, _ record: PathRecord
  ) -> PathStamp? {
    record.all.flatMap(\.decisions).filter {
      $0.isFinal && $0.measure == measure && $0.incidents.contains(id)
    }.map(\.stamp).max { $0.sequence < $1.sequence }
  }

  /// True where somebody else was heard about it since; what somebody told before is not new by being typed late.
  private func learntSince(
    _ last: Int, _ notice: NoticeGiven, _ record: PathRecord
  ) -> Bool {
    record.own.written.contains { entry in
      guard case .statementTaken(let account) = entry.event, entry.sequence > last else {
        return false
      }
      return account.part != .alleged
        && account.incident.map(notice.proposal.incidents.contains) ?? true
    }
  }
}
