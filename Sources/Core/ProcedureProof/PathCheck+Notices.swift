import CaseModel
import PolicyModel

extension PathCheck {
  /// What is put to the parent could be decided: a restriction of the policy, with an end or a review date,
  /// and a day left to reply.
  func faults(of notice: NoticeGiven, _ record: PathRecord) -> [PathFault] {
    announced("The notice \(notice.notice)", notice.proposal, notice.replyBy, record)
      + repeatingFaults(notice, record)
      + quashedFactFaults(
        "The notice \(notice.notice)", notice.proposal.measure, notice.proposal.facts, record)
      + clearedFactFaults("The notice \(notice.notice)", notice.proposal.facts, record)
      + strayDayFaults(
        "The notice \(notice.notice)", notice.proposal.facts, notice.proposal.incidents, record)
  }

  /// The same where a review announces what it would decide; one that proposes to lift puts nothing.
  func faults(of review: ReviewPrepared, _ record: PathRecord) -> [PathFault] {
    guard review.recommendation != .lift else { return [] }
    let name = "The announced review of \(review.restriction)"
    guard let put = review.proposal else {
      return [(.withoutEnd, "\(name) puts no terms to the parent.")]
    }
    let known = record.own.restrictions.last { $0.id == review.restriction }
    var faults = announced(name, put, review.replyBy, record)
    if let known, !known.isFound, !known.incidents.isEmpty,
      !record.own.incidents.contains(where: { known.incidents.contains($0.id) })
    {
      faults.append((.gateBypassed, "\(name) proposes to go on, and no incident carries it."))
    }
    return faults
  }

  private func announced(
    _ name: String, _ put: Proposal, _ replyBy: CivilDate?, _ record: PathRecord
  ) -> [PathFault] {
    guard let measure = pack.measure(put.measure), put.terms.form != .interim,
      PathTerms.forms(of: measure.kind).contains(put.terms.form)
    else {
      return [(.gateBypassed, "\(name) puts what the policy does not have, or not by notice.")]
    }
    var faults = termsFaults(name, put.terms, measure)
    if replyBy.map({ $0 <= record.today }) ?? true {
      faults.append((.gateBypassed, "\(name) leaves the parent no day to reply."))
    }
    return faults
  }
}
