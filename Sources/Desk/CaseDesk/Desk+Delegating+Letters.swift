import CaseModel
import CaseStore
import PolicyModel

/// What was decided under a delegation that does not stand is told by no letter before the headteacher has said that
/// it does.
extension Desk {
  /// Why a letter neither has its text fixed nor is sent; nil where nothing of the kind stands in the way.
  func unconfirmedRefusal(
    _ letter: ItemID, _ number: CaseID, _ read: OpenCase
  ) throws(DeskError) -> Refusal? {
    guard let standing = read.state.letter(letter), standing.sent == nil || standing.returned != nil
    else { return nil }
    let decided = read.state.decisions(toldBy: standing)
    if decided.isEmpty { return nil }
    let waiting = try unconfirmed(number, read).first { decided.contains($0.stamp) }
    guard let waiting else { return nil }
    return Refusal(
      .fairness,
      "\(waiting.what) was decided by \(waiting.decidedBy.name) \(waiting.under.unconfirmedWords): this letter "
        + "would tell of it as though it stood.",
      citation: .ours("delegations"),
      opens: [
        "The headteacher says that it stands (confirm-delegation).",
        "Or decides otherwise, and gives this letter up.",
      ])
  }
}

extension CaseState {
  /// The decisions of which a letter tells: any of these was taken by whoever decided it.
  fileprivate func decisions(toldBy letter: CaseLetter) -> [Stamp] {
    let about = letter.draft.about
    var found: [Stamp] = []
    if let restriction = about.flatMap({ restriction($0) }) {
      found += [restriction.lastDecided] + [restriction.ended].compactMap(\.self)
    }
    if letter.draft.kind.isOfMeasure {
      found += measures.filter {
        $0.facts.measure == letter.draft.measure && $0.stamp.sequence < letter.drafted.sequence
      }.suffix(1).map(\.stamp)
    }
    if letter.draft.kind == .noBan {
      found += [about.flatMap { hearing($0) }?.closed].compactMap(\.self)
    }
    found += challenges.filter { $0.facts.challenge == about }.compactMap(\.decided)
    return found
  }
}

extension StepAct {
  /// The letter that has its text fixed, or is sent, by this; nil for any other act.
  var letterGoingOut: ItemID? {
    switch self {
    case .issueLetter(let letter, _): return letter
    case .command(.sendLetter(let sent)): return sent.letter
    default: return nil
    }
  }
}
