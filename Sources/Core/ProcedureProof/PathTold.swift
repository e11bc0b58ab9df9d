import CaseModel
import PolicyModel

extension PathRestriction {
  /// What somebody knows of it.
  struct Known {
    /// The terms that they were last told of, by the moment that was asked about.
    let terms: Terms
    /// When they were first told of it.
    let first: PathStamp
    /// The day on which what first told them had arrived.
    let arrived: CivilDate
  }

  /// What the person had been told of it in writing by a moment; nil where nothing had reached them. A letter
  /// tells of the terms that stood when it was drafted. It is of the case judged, or of the one given.
  func known(_ record: PathRecord, by now: When, in place: PathCase? = nil) -> Known? {
    var last: (terms: Terms, told: PathStamp)?
    var first: (stamp: PathStamp, arrived: CivilDate)?
    for letter in (place ?? record.own).lettersToPerson where tells(letter) {
      guard let told = letter.told(record.person), !now.isSurely(before: told.when) else {
        continue
      }
      if first.map({ $0.stamp.comes(after: told) }) ?? true {
        first = (told, PathHearing.arrived(told, posted: letter.wasPosted(record.person)))
      }
      let version = versions.last { $0.decided.sequence < letter.drafted.sequence } ?? versions[0]
      if last.map({ told.comes(after: $0.told) }) ?? true { last = (version.terms, told) }
    }
    guard let last, let first else { return nil }
    return Known(terms: last.terms, first: first.stamp, arrived: first.arrived)
  }

  /// True where it was in force at some time: told by its last day, or found. What was not, never was.
  func wasInForce(_ record: PathRecord, in place: PathCase? = nil) -> Bool {
    if isFound { return true }
    guard let known = known(record, by: record.step.happened, in: place) else { return false }
    return terms.lastDayWithoutReview.map { known.first.when.day <= $0 } ?? true
  }

  private func tells(_ letter: PathLetter) -> Bool {
    guard letter.draft.about == id else { return false }
    switch letter.draft.kind {
    case .interimBan, .ban, .managedContact, .accompaniedContact, .reviewOutcome: return true
    default: return false
    }
  }
}

extension Terms {
  /// The last day on which they hold where nobody decides anything.
  var lastDayWithoutReview: CivilDate? { until ?? review }
}
