import CaseModel
import PolicyModel

extension When {
  /// True where this was earlier beyond doubt: on an earlier day, or on the same day at an earlier time,
  /// both times being known.
  func isSurely(before other: When) -> Bool {
    if day != other.day { return day < other.day }
    switch (time, other.time) {
    case (let one?, let another?): return one < another
    case (nil, _), (_, nil): return false
    }
  }
}

/// When something happened, and where it was written.
struct PathStamp: Hashable, Sendable {
  let when: When
  let sequence: Int

  /// Later in time; where the times do not tell, written later.
  func comes(after other: PathStamp) -> Bool {
    if other.when.isSurely(before: when) { return true }
    if when.isSurely(before: other.when) { return false }
    return sequence > other.sequence
  }
}

extension Recorded {
  /// When it happened, and where it was written.
  var stamp: PathStamp { PathStamp(when: happened, sequence: sequence) }
}

/// Everything on record about a person when one step is taken, as somebody with a pencil would lay it out:
/// the case of the step and the person's other cases.
struct PathRecord {
  /// The step that is judged.
  let step: Recorded<CaseEvent>
  /// The case in which it is taken.
  let own: PathCase
  /// All the person's cases, that one first.
  let all: [PathCase]
  /// Whom it is about.
  let person: PathPerson

  init(
    _ earlier: [Recorded<CaseEvent>], before step: Recorded<CaseEvent>, person: PathPerson
  ) {
    self.step = step
    self.person = person.known(by: step.sequence)
    own = PathCase(earlier, before: step)
    all =
      [own]
      + person.otherCases.map { entries in
        PathCase(entries.filter { $0.sequence < step.sequence }, before: step)
      }
  }

  /// The day of the step.
  var today: CivilDate { step.happened.day }
}

/// One case as it stood when a step was taken. A class, as what it tells is read once and asked often.
///
/// What was corrected counts for nothing. Of the rest, what supports a step must not have happened after it
/// (`entries`); what speaks against it counts as soon as it is written (`written`), for nothing is made
/// lawful by being dated back.
final class PathCase {
  /// Every entry before the step, in the order of writing.
  let earlier: [Recorded<CaseEvent>]
  /// Those of them that nobody corrected, and the decisions: what was decided binds until a step of its own
  /// ends it, whatever a correction says of its entry.
  let written: [Recorded<CaseEvent>]
  /// Those of these that are not known to have happened after the step.
  let entries: [Recorded<CaseEvent>]
  /// Those of them that a correction has taken back, each with the correction.
  let takenBack: [(entry: Recorded<CaseEvent>, by: PathStamp)]
  /// When the step happened.
  let moment: When

  private(set) lazy var incidents = readIncidents()
  private(set) lazy var letters = readLetters()
  private(set) lazy var lettersToPerson = readLettersToPerson()
  private(set) lazy var consultations = readConsultations()
  private(set) lazy var hearings = readHearings()
  private(set) lazy var restrictions = readRestrictions()
  private(set) lazy var decisions = readDecisions()

  init(_ earlier: [Recorded<CaseEvent>], before step: Recorded<CaseEvent>) {
    self.earlier = earlier
    moment = step.happened
    let mistaken = Self.mistaken(among: earlier)
    written =
      mistaken.isEmpty
      ? earlier : earlier.filter { mistaken[$0.sequence] == nil || $0.event.isDecision }
    takenBack =
      mistaken.isEmpty
      ? [] : earlier.compactMap { entry in mistaken[entry.sequence].map { (entry, $0) } }
    let isInTime = { (entry: Recorded<CaseEvent>) in
      !step.happened.isSurely(before: entry.happened)
    }
    entries = written.allSatisfy(isInTime) ? written : written.filter(isInTime)
  }

  /// The entries that a correction names, each with the first that does. Latest first: a correction that was
  /// itself corrected corrects nothing.
  private static func mistaken(among entries: [Recorded<CaseEvent>]) -> [Int: PathStamp] {
    var mistaken: [Int: PathStamp] = [:]
    for entry in entries.reversed() {
      if case .entryCorrected(let correction) = entry.event, mistaken[entry.sequence] == nil {
        mistaken[correction.sequence] = entry.stamp
      }
    }
    return mistaken
  }

  /// The day on which the case was opened; nil where that is not among its entries.
  var openedOn: CivilDate? {
    for entry in written {
      if case .caseOpened = entry.event { return entry.happened.day }
    }
    return nil
  }
}

extension CaseEvent {
  /// True for what is decided about a restriction, and is only ended by a further decision.
  fileprivate var isDecision: Bool {
    switch self {
    case .restrictionDecided, .noRestrictionDecided, .reviewDecided, .restrictionSetAside:
      return true
    default: return false
    }
  }
}
