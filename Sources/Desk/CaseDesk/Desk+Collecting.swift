import CaseModel
import CaseStore
import PolicyModel

/// What the arrangements of a ban say of who collects a child, and the record does not bear out.
extension Desk {
  /// Who is named in arrangements that the record does not bear out, and why, in a sentence.
  ///
  /// - Parameters:
  ///   - viewer: in cases that they may see; nil for all.
  ///   - number: in this case; nil for all.
  func collectorsInDoubt(
    as viewer: Viewer?, in number: CaseID? = nil
  ) throws(DeskError) -> [(asked: DoubtedCollector, words: String)] {
    let today = try today()
    let asked = try DeskError.mapping {
      try store.doubtedCollectors(as: viewer, in: number, today: today)
    }
    var found: [(asked: DoubtedCollector, words: String)] = []
    for one in asked {
      let name = try parentState(one.other).fullName
      let isNamed =
        one.doubt == .allowed || one.arrangement.mayName(name)
        || one.relation?.isNamed(in: one.arrangement) ?? false
      if isNamed { found.append((one, one.doubt.words(name, of: one.child))) }
    }
    return found
  }

  /// Why a letter may not tell another carer who collects: the record says otherwise; nil where it does not.
  func collectingRefusal(_ letter: CaseLetter, _ taking: Taking) throws(DeskError) -> Refusal? {
    guard letter.draft.kind == .arrangementsOtherCarer, let ban = letter.draft.about else {
      return nil
    }
    let doubted = try collectorsInDoubt(as: nil, in: taking.number).filter {
      $0.asked.ban == "\(taking.number)/\(ban)"
    }
    if doubted.isEmpty { return nil }
    return Refusal(
      doubted.map {
        Refusal.Reason(
          kind: .fairness, why: $0.words, citation: .ours("arrangements for each child"),
          opens: [$0.asked.doubt.toDo])
      })
  }
}

extension DoubtedCollector.Doubt {
  /// What the record says, of somebody and a child.
  fileprivate func words(_ name: String, of child: String) -> String {
    let named = "The arrangements for \(child) name \(name), who"
    switch self {
    case .forbidden: return "\(named) may not collect them by a court order."
    case .notCollecting: return "\(named) does not collect them as the record has it."
    case .linkEnded: return "\(named) is linked to them no longer."
    case .banned: return "\(named) may not come in either."
    case .allowed:
      return
        "A court order lets \(name) collect \(child), and was recorded after the arrangements were made."
    }
  }

  /// What is to be done about it.
  var toDo: String {
    switch self {
    case .forbidden, .linkEnded: return "Change the arrangements."
    case .notCollecting: return "Change the arrangements, or the link."
    case .banned: return "Say who else collects, or where the child is met."
    case .allowed: return "Settle how that is done, and change the arrangements."
    }
  }

  /// What reception is told beside the arrangement.
  var atTheGate: String {
    switch self {
    case .forbidden: return "Ask the headteacher: a court order says otherwise."
    case .notCollecting, .linkEnded:
      return "Ask the headteacher: the record does not say that they collect."
    case .banned: return "Ask the headteacher: they may not come in either."
    case .allowed:
      return
        "Ask the headteacher: a court order recorded since lets the person named above collect."
    }
  }
}
