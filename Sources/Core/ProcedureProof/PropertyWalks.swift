import CaseModel
public import PolicyModel

/// Seeded walks over two cases at once, with the moves of every part in any order: two cases of one person,
/// or one incident of which two people are the alleged.
///
/// Nothing is reduced and nothing compared; what must always hold is checked: no restriction past a
/// requirement (the second opinion is told of the other case), nothing unlawful, no protective act or fact
/// refused, nobody deciding what is another's. What is found wrong is told with the shortest path that
/// leaving moves out comes to.
public struct PropertyWalks: Sendable {
  /// How many moves one walk tries before the next one begins.
  static let length = 250

  let stage: Stage
  let seed: UInt64
  /// How many moves are to be taken; one that is not offered, is refused or is only tried is no step.
  let steps: Int

  /// So many steps over a pack, always the same for the same seed.
  public init(
    _ pack: PolicyPack, seed: UInt64, steps: Int, calendar: SchoolCalendar = .forWalks
  ) {
    stage = Stage(pack: pack, calendar: calendar)
    self.seed = seed
    self.steps = steps
  }

  /// Takes the steps.
  ///
  /// - Parameter progress: told the number of steps so far, now and then.
  public func run(progress: (Int) -> Void = { _ in }) -> RandomReport {
    let moves = Self.moves(stage)
    var numbers = SplitMix64(seed: seed)
    var taken = 0
    var walks = 0
    var findings: [WalkFinding] = []
    while taken < steps, !moves.isEmpty {
      let samePerson = walks.isMultiple(of: 2)
      var survey = WalkSurvey(pack: stage.pack)
      var path = PairPath(stage: stage, samePerson: samePerson, moves: moves)
      walks += 1
      for _ in 0..<Self.length where taken + path.taken.count < steps {
        let step = PairPath.Step(
          side: numbers.next(below: 2), move: numbers.next(below: moves.count))
        let before = survey.findings.count
        let way = path.taken
        path.take(step, &survey)
        for found in survey.findings[before...]
        where !findings.contains(where: { $0.isLike(found) }) {
          findings.append(shortest(found, way + [step], samePerson, moves))
        }
      }
      if path.taken.isEmpty { break }
      taken += path.taken.count
      progress(taken)
    }
    return RandomReport(walks: walks, steps: taken, findings: findings)
  }

  /// The same finding by as few of these steps as leaving out one after the other comes to.
  private func shortest(
    _ found: WalkFinding, _ steps: [PairPath.Step], _ samePerson: Bool, _ moves: [Move]
  ) -> WalkFinding {
    var best = found
    var kept = steps
    var index = kept.count - 2
    while index >= 0 {
      var fewer = kept
      fewer.remove(at: index)
      var survey = WalkSurvey(pack: stage.pack)
      var path = PairPath(stage: stage, samePerson: samePerson, moves: moves)
      for step in fewer { path.take(step, &survey) }
      if let again = survey.findings.last(where: { $0.isLike(found) }) {
        best = again
        kept = fewer
      }
      index -= 1
    }
    return best
  }

  /// Every move of every part once, and what is never refused.
  static func moves(_ stage: Stage) -> [Move] {
    let list = MoveList(pack: stage.pack, calendar: stage.calendar)
    var names: Set<String> = []
    var moves: [Move] = []
    for topic in TopicList(pack: stage.pack, calendar: stage.calendar, deep: true).all
    where topic.circumstances == Circumstances() {
      for move in topic.prefix + topic.moves
      where names.insert("\(move.name) \(move.step ?? topic.measure)").inserted {
        moves.append(move)
      }
    }
    return moves + list.late + list.protective
  }
}

extension WalkFinding {
  /// True where the same is wrong, be it on other days and with other numbers.
  fileprivate func isLike(_ other: WalkFinding) -> Bool {
    func words(_ text: String) -> String {
      let all = text.split { !($0.isLetter || $0 == "-") }
      return all.filter { $0.count > 3 }.joined(separator: " ")
    }
    return rule == other.rule && words(detail) == words(other.detail)
  }
}

extension WalkTopic {
  /// The measure that the part is about, as its name ends.
  fileprivate var measure: String { name.split(separator: " ").last.map(String.init) ?? "" }
}
