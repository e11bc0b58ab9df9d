import PolicyModel

/// What the parent said, with nobody having said which of what was put to them it answers: something that
/// came from them, or an account that they gave.
struct UnassignedReply: Hashable {
  /// When it came.
  var stamp: Stamp
  /// The other case in which it stands; nil for this one.
  var elsewhere: OtherCase?
  /// True for an account of what it was put about.
  var isAccount = false
}

extension PersonRecord {
  /// What the person said, in any case of theirs, when they could answer this, and of which nobody has said
  /// what it answers: whoever wrote is not silent. The latest; nil where there is none.
  func unassignedReply(to hearing: Hearing) -> UnassignedReply? {
    func said(_ state: CaseState, _ other: OtherCase?) -> [UnassignedReply] {
      state.unassigned.map { UnassignedReply(stamp: $0, elsewhere: other) }
        + state.accountsOfTheirSide(of: hearing.proposal.incidents).map {
          UnassignedReply(stamp: $0, elsewhere: other, isAccount: true)
        }
    }
    let found = said(own, nil) + others.flatMap { said($0.state, $0) }
    return found.filter { hearing.canBeAnswered(at: $0.stamp.when) }
      .max { $0.stamp.sequence < $1.stamp.sequence }
  }

  /// What was put to the person in their other cases, as far as whoever acts may see these, and waits for an
  /// answer: each with the name by which it is cited here, and in words.
  var unansweredElsewhere: [(name: String, words: String)] {
    others.filter(\.isSeen).flatMap { other in
      other.state.openHearings.filter { $0.isAwaited && $0.told != nil && !isDecided($0) }.map {
        ("\(other.number)/\($0.id)", "\($0.words), in case \(other.number)")
      }
    }
  }
}

extension CaseState {
  /// The accounts that the person of the case gave of any of these incidents.
  func accountsOfTheirSide(of incidents: [IncidentID]) -> [Stamp] {
    accounts.filter { $0.isTheirSide && $0.incident.map(incidents.contains) ?? true }.map(\.stamp)
  }
}

extension UnassignedReply {
  /// Its day and where it stands, in words that name no case which whoever acts may not see.
  var words: String {
    let entry: String
    switch elsewhere {
    case nil: entry = "entry \(stamp.sequence)"
    case let other? where other.isSeen: entry = "entry \(stamp.sequence) of case \(other.number)"
    case .some: entry = "in another case"
    }
    return "\(stamp.when.day.inWords) (\(entry))"
  }
}
