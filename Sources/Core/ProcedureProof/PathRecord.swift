import CaseModel
import PolicyModel

/// When something happened, and where it was written.
struct PathStamp: Hashable, Sendable {
  let when: When
  let sequence: Int

  /// Later in time; where the times do not tell, written later.
  func comes(after other: PathStamp) -> Bool {
    if other.when.isKnown(before: when) { return true }
    if when.isKnown(before: other.when) { return false }
    return sequence > other.sequence
  }
}

extension Recorded {
  /// When it happened, and where it was written.
  var stamp: PathStamp { PathStamp(when: happened, sequence: sequence) }
}

/// Everything on record about a person when one step is taken, as somebody with a pencil would lay it out:
/// the case of the step and the person's other cases.
struct PathRecord: Sendable {
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
    self.person = person
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

/// One case as it stood when a step was taken.
///
/// What was corrected counts for nothing. Of the rest, what supports a step must not have happened after it
/// (`entries`); what speaks against it counts as soon as it is written (`written`), for nothing is made
/// lawful by being dated back.
struct PathCase: Sendable {
  /// Every entry before the step that nobody corrected, in the order of writing.
  let written: [Recorded<CaseEvent>]
  /// Those of them that are not known to have happened after the step.
  let entries: [Recorded<CaseEvent>]
  /// When the step happened.
  let moment: When

  init(_ earlier: [Recorded<CaseEvent>], before step: Recorded<CaseEvent>) {
    var mistaken: Set<Int> = []
    // Latest first: a correction that was itself corrected corrects nothing.
    for entry in earlier.reversed() where !mistaken.contains(entry.sequence) {
      if case .entryCorrected(let correction) = entry.event {
        mistaken.insert(correction.sequence)
      }
    }
    written = earlier.filter { !mistaken.contains($0.sequence) }
    entries = written.filter { !step.happened.isKnown(before: $0.happened) }
    moment = step.happened
  }

  /// The day on which the case was opened; nil where that is not among its entries.
  var openedOn: CivilDate? {
    for entry in written {
      if case .caseOpened = entry.event { return entry.happened.day }
    }
    return nil
  }
}
