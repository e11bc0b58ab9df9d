import CaseModel
import PolicyModel

extension PathCheck {
  /// What the parent said to what was put is answered in the decision (DESIGN, “Letters”), and nothing is
  /// decided on a silence that was none.
  func replyFaults(
    _ name: String, _ decided: Proposal, _ ways: [MetDemand], _ reasons: DecisionReasons,
    _ heard: PathHeard
  ) -> [PathFault] {
    let put = heard.hearings(on: decided.incidents).filter { candidate in
      candidate.hearing.put?.measure == decided.measure && heard.closing(candidate) == nil
    }
    var faults: [PathFault] = []
    let besides = heard.record.own.unassigned.contains { said in
      !heard.decisions.contains { _, decision in
        decision.concerns(decided.incidents) && decision.stamp.comes(after: said)
      }
    }
    if reasons.answer.saysNothing, besides || put.contains(where: { !$0.hearing.said.isEmpty }) {
      faults.append((.gateBypassed, "\(name) leaves what the parent said unanswered."))
    }
    let person = heard.record.person
    for met in ways where met.demand == .chanceToRespond && met.way == .replyByPassed {
      // After the item stands what they said in part, where they did.
      let named = met.by.split(separator: " ")
      for (place, hearing) in put
      where place == 0 && named.first.map(String.init) == hearing.id.rawValue {
        let isInPart = hearing.said.contains { hearing.mayAnswer($0, person) }
        if hearing.isAnswered(person) || (isInPart && named.count == 1) {
          faults.append(
            (.gateBypassed, "\(name) rests on silence to \(hearing.id), and they had replied."))
        }
      }
    }
    return faults
  }

  /// The decision against what was put is the head's, and answers what the parent said to it.
  func faults(of none: NoRestrictionDecided, _ record: PathRecord) -> [PathFault] {
    let name = "The decision against what was put in \(none.about)"
    var faults = officeFaults(name, .head, record)
    let put = record.own.hearings.last { $0.id == none.about }
    if !person.isVisitor, none.reasons.answer.saysNothing, !(put?.said.isEmpty ?? true) {
      faults.append((.gateBypassed, "\(name) leaves what the parent said unanswered."))
    }
    let heard = PathHeard(record, timings: pack.timings, days: days)
    let decided = heard.hearings.filter { $0.place == 0 && $0.hearing.id == none.about }
      .compactMap { heard.closing($0) }.first
    if let decided {
      faults.append(
        (
          .outOfOrder,
          "\(name) comes after the decision of \(decided.stamp.when.inWords) that ended it."
        ))
    }
    return faults
  }

  /// What came after a decision, and only that, is considered, and the parent is answered: in words, by a letter
  /// of its own once the decision's has gone out.
  func faults(
    of considered: ReplyConsidered, _ record: PathRecord, _ then: ArraySlice<Recorded<CaseEvent>>
  ) -> [PathFault] {
    guard let restriction = record.own.restrictions.last(where: { $0.id == considered.restriction })
    else {
      return [(.outOfOrder, "A reply was considered after a decision that is not in the record.")]
    }
    let name = "What the parent said after \(restriction.id)"
    var faults: [PathFault] = []
    if considered.answer.saysNothing {
      faults.append((.gateBypassed, "\(name) was considered without an answer."))
    }
    if !record.all.contains(where: { $0.saysSomething(after: restriction.lastDecided) }) {
      faults.append((.outOfOrder, "\(name) was considered, and nothing had come."))
    }
    if restriction.known(record, by: record.step.happened) != nil {
      let isAnswered = then.contains { entry in
        guard case .letterDrafted(let draft) = entry.event else { return false }
        return draft.about == restriction.id
      }
      if !isAnswered { faults.append((.gateBypassed, "\(name) is answered by no letter.")) }
    }
    return faults
  }
}

extension PathCase {
  /// True where something that the parent said was written down after this.
  fileprivate func saysSomething(after decided: PathStamp) -> Bool {
    written.contains { entry in
      guard entry.sequence > decided.sequence else { return false }
      switch entry.event {
      case .representationsReceived(let reply): return !reply.text.saysNothing
      case .statementTaken(let account): return account.part == .alleged
      case .reviewRequested: return true
      default: return false
      }
    }
  }
}
