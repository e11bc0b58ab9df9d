import PolicyModel

/// What the parent said in time, or before they were told of the decision, and the decision was taken
/// without: nobody's promise is kept by a letter that nobody reads.
struct UnconsideredReply {
  /// The restriction that was decided without it.
  var restriction: ItemID
  /// When it came; the latest where several did.
  var reply: Stamp
  /// The last day to reply that was given before the decision; nil where none was.
  var lastDay: CivilDate?

  /// True where it came by that day.
  var isInTime: Bool { lastDay.map { reply.when.day <= $0 } ?? false }

  /// When it came, in words that end a sentence: `on 8 March 2027, in time`.
  var words: String {
    let day = "on \(reply.when.day.inWords)"
    if isInTime { return "\(day), in time" }
    let late = lastDay.map { "after the last day, \($0.inWords), and " } ?? ""
    return "\(day), \(late)before they were told of the decision"
  }
}

extension PersonRecord {
  /// What of the parent's waits to be considered, one a restriction at most.
  var unconsidered: [UnconsideredReply] { own.restrictions.compactMap(latestReply) }

  /// What came that a restriction was decided without; nil where nothing waits.
  func unconsidered(by id: ItemID) -> UnconsideredReply? {
    own.restriction(id).flatMap(latestReply)
  }

  /// What the parent said about a measure on these incidents, and no decision has answered yet.
  func unanswered(_ measure: String, _ incidents: [IncidentID]) -> [Stamp] {
    let answers = openHearings(of: measure).filter {
      !Set($0.hearing.proposal.incidents).isDisjoint(with: incidents)
    }.flatMap { $0.hearing.reply.parts + [$0.hearing.reply.received].compactMap(\.self) }
    let others = own.otherReplies.filter { other in
      !hasDecision(on: incidents) { $0.stamp.sequence > other.sequence }
    }
    return answers + others
  }

  /// What the parent said that a decision on these incidents answers: a further one answers what was said before it
  /// was put as well, to what an earlier decision ended, and as an account. What a review goes on with was answered
  /// when it was decided.
  func toAnswer(_ measure: String, _ incidents: [IncidentID], isReview: Bool) -> [Stamp] {
    unanswered(measure, incidents) + (isReview ? [] : saidBefore(incidents))
  }

  private func saidBefore(_ incidents: [IncidentID]) -> [Stamp] {
    states.flatMap { state in
      state.hearings.filter {
        $0.closed != nil && !Set($0.proposal.incidents).isDisjoint(with: incidents)
      }.flatMap { $0.reply.parts + [$0.reply.received].compactMap(\.self) }
        + state.accountsOfTheirSide(of: incidents)
    }
  }

  private func latestReply(past restriction: Restriction) -> UnconsideredReply? {
    guard restriction.ending == nil, restriction.decision != nil, restriction.terms.form != .interim
    else { return nil }
    let decided = restriction.lastDecided
    let considered = restriction.considered.last?.sequence ?? 0
    let told = restriction.reviews.isEmpty ? restriction.told : restriction.reviewTold
    let promised = lastDayPromised(before: decided, on: restriction)
    return replies(about: restriction).map {
      UnconsideredReply(restriction: restriction.id, reply: $0, lastDay: promised)
    }.last { waiting in
      let reply = waiting.reply
      let isUntold = told.map { !$0.when.isKnown(before: reply.when) } ?? true
      return reply.sequence > max(decided.sequence, considered) && (waiting.isInTime || isUntold)
    }
  }

  /// The last day to reply that was given to the parent before a decision about the same matter.
  private func lastDayPromised(before decided: Stamp, on restriction: Restriction) -> CivilDate? {
    hearings(about: restriction).filter {
      $0.told != nil && $0.opened.sequence < decided.sequence
    }.map { lastDay(toReply: $0) ?? $0.reply.by }.max()
  }

  /// What came in answer to nothing in particular, in any case, and to what that decision ended, in the order
  /// of writing.
  private func replies(about restriction: Restriction) -> [Stamp] {
    let answers = hearings(about: restriction).filter { $0.closed != nil || isDecided($0) }
      .flatMap { $0.reply.parts + [$0.reply.received].compactMap(\.self) }
    let accounts = states.flatMap {
      $0.accountsOfTheirSide(of: restriction.incidents)
    }
    return (own.otherReplies + others.flatMap(\.state.unassigned) + answers + accounts)
      .sorted { $0.sequence < $1.sequence }
  }

  private func hearings(about restriction: Restriction) -> [Hearing] {
    states.flatMap(\.hearings).filter { hearing in
      hearing.proposal.measure == restriction.measure
        && !Set(hearing.proposal.incidents).isDisjoint(with: restriction.incidents)
    }
  }
}

extension CaseState {
  /// True where something that the parent said waits to be considered by whoever decided a restriction without.
  package func hasReplyToConsider(_ id: ItemID, others: [OtherCase]) -> Bool {
    PersonRecord(own: self, others: others).unconsidered(by: id) != nil
  }
}
