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
  /// the case, and nobody has found since that they went to the wrong person.
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
        && !mistakes.contains { $0.sequence > drafted }
    }
  }
}
