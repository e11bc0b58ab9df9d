import PolicyModel

/// A measure that is taken in writing needs a letter that fits it.
enum LettersAreNamed {
  static let rule = "Every measure that is taken in writing names a letter that fits it."

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    pack.measures.compactMap { measure in
      let fitting = letters(for: measure.kind)
      guard let letter = measure.letter else {
        guard !fitting.isEmpty else { return nil }
        let names = fitting.map(\.rawValue).joined(separator: " or ")
        return PackFinding("measure \(measure.id)", "It names no letter. Name \(names).")
      }
      guard !fitting.contains(letter) else { return nil }
      return PackFinding(
        "measure \(measure.id)",
        "A letter of the kind \(letter.rawValue) does not fit a measure of the kind "
          + "\(measure.kind.rawValue).")
    }
  }

  /// The letters that fit a measure; empty where it writes none.
  private static func letters(for kind: MeasureKind) -> [LetterKind] {
    switch kind {
    case .warningLetter: return [.warning, .banWarning]
    case .banWarning: return [.banWarning]
    case .meetingInvitation: return [.invitation]
    case .managedContact: return [.managedContact]
    case .accompaniedContact, .seniorContact: return [.accompaniedContact, .managedContact]
    case .siteBan: return [.ban]
    case .informalWord, .verbalWarning, .askedToLeave, .mediation, .authorities, .legalAdvice,
      .legalAction, .networkReport, .removalRequest, .schoolRecord, .partyContact,
      .meetingStopped, .complaintsProcedure:
      return []
    }
  }
}
