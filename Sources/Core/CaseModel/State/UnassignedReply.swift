import PolicyModel

/// What the parent said, with nobody having said which of what was put to them it answers.
struct UnassignedReply: Hashable {
  /// When it came.
  var stamp: Stamp
  /// The other case in which it stands; nil for this one.
  var elsewhere: OtherCase?
}

extension PersonRecord {
  /// What the person said, in any case of theirs, when they could answer this, and of which nobody has said
  /// what it answers: whoever wrote is not silent. The latest; nil where there is none.
  func unassignedReply(to hearing: Hearing) -> UnassignedReply? {
    func latest(_ state: CaseState) -> Stamp? {
      state.unassigned.last { hearing.canBeAnswered(at: $0.when) }
    }
    let found =
      [latest(own).map { UnassignedReply(stamp: $0) }]
      + others.map { other in
        latest(other.state).map { UnassignedReply(stamp: $0, elsewhere: other) }
      }
    return found.compactMap(\.self).max { $0.stamp.sequence < $1.stamp.sequence }
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
