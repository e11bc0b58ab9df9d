import PolicyModel

/// A ladder with a rung missing cannot be climbed.
enum LadderIsWhole {
  static let rule = "A ladder's rungs follow one another from 1, and a menu has none."

  static func run(_ pack: PolicyPack) -> [PackFinding] {
    let rungs = Set(pack.measures.compactMap(\.rung))
    switch pack.shape {
    case .menu:
      return pack.measures.filter { $0.rung != nil }.map {
        PackFinding("measure \($0.id)", "It has a rung, and the procedure is a menu.")
      }
    case .ladder:
      guard let top = rungs.max() else {
        return [PackFinding("measures", "The procedure is a ladder, and no measure has a rung.")]
      }
      let below = pack.measures.filter { ($0.rung ?? 1) < 1 }.map {
        PackFinding("measure \($0.id)", "Its rung is below 1.")
      }
      guard rungs.isSuperset(of: 1...max(1, min(top, pack.measures.count))),
        top <= pack.measures.count
      else {
        return below + [PackFinding("measures", "A rung below rung \(top) is missing.")]
      }
      return below
    }
  }
}
