import CaseModel
import PolicyModel

extension PathCase {
  /// True where its person turned out to be somebody else.
  var isOfSomebodyElse: Bool {
    written.contains { entry in
      if case .personCorrected = entry.event { true } else { false }
    }
  }

  /// True where somebody told them of a warning that is in the post, after it was drafted.
  func wasToldInWords(of letter: PathLetter, by day: CivilDate) -> Bool {
    written.contains { entry in
      guard case .parentSpokenTo(let words) = entry.event else { return false }
      return words.outcome == .spoken && words.told.contains(letter.draft.letter)
        && entry.sequence > letter.drafted.sequence
        && entry.happened.day <= day
    }
  }

  /// The warnings of a ban to the person that have not fallen: an incident that they warned of still belongs to
  /// the case, nobody has found since that they went to the wrong person, no letter has told them that it is as if
  /// they had never been written, and no entry was corrected by which they were given or on which they rested.
  var standingWarnings: [PathLetter] {
    let standing = Set(incidents.map(\.id))
    let mistakes = written.filter { entry in
      if case .personCorrected = entry.event { return true }
      return false
    }
    return lettersToPerson.filter { letter in
      guard letter.draft.kind == .banWarning, !letter.isDropped else { return false }
      let drafted = letter.drafted.sequence
      return !incidentsJoined(before: drafted).isDisjoint(with: standing)
        && !mistakes.contains { $0.sequence > drafted } && !isTakenBack(letter)
        && !restsOnMistake(letter)
    }
  }

  /// True where a letter went out that takes this one back.
  private func isTakenBack(_ warning: PathLetter) -> Bool {
    letters.contains {
      $0.draft.kind == .setAside && $0.draft.about == warning.draft.letter && !$0.sendings.isEmpty
    }
  }

  /// True where the entry that gave a warning, or one about what it rests on, turned out to be a mistake.
  func restsOnMistake(_ warning: PathLetter) -> Bool {
    let given = earlier.last { entry in
      guard case .measureTaken(let taken) = entry.event else { return false }
      return taken.measure == warning.draft.measure && entry.sequence < warning.drafted.sequence
    }
    guard let given, case .measureTaken(let taken) = given.event else { return false }
    let grounds = taken.ways.flatMap { $0.by.split(separator: " ").map(String.init) }
    return takenBack.contains { entry, _ in
      entry.sequence == given.sequence || grounds.contains(String(entry.sequence))
        || Self.meeting(in: entry.event, letters).map { grounds.contains($0.rawValue) } ?? false
    }
  }

  /// The meeting that an entry is about: that it was offered, by letter too, held or missed.
  private static func meeting(in event: CaseEvent, _ letters: [PathLetter]) -> ItemID? {
    switch event {
    case .meetingArranged(let arranged): arranged.meeting
    case .meetingHeld(let held): held.meeting
    case .meetingMissed(let missed): missed.meeting
    case .letterSent(let sent):
      letters.first { $0.draft.letter == sent.letter && $0.draft.kind == .invitation }?.draft.about
    default: nil
    }
  }
}
