import CaseModel
public import PolicyModel

/// Seeded walks over two cases at once, with the moves of every part in any order: two cases of one person,
/// or one incident of which two people are the alleged.
///
/// Nothing is reduced and nothing compared; what must always hold is checked: no restriction past a
/// requirement (the second opinion is told of the other case), nothing unlawful, no protective act or fact
/// refused, nobody deciding what is another's.
public struct PropertyWalks: Sendable {
  /// How many moves one walk tries before the next one begins.
  static let length = 250

  let stage: Stage
  let seed: UInt64
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
    var survey = WalkSurvey(pack: stage.pack)
    let moves = Self.moves(stage)
    var numbers = SplitMix64(seed: seed)
    var taken = 0
    var walks = 0
    while taken < steps, !moves.isEmpty {
      var path = PairPath(stage: stage, samePerson: walks.isMultiple(of: 2), moves: moves)
      walks += 1
      for _ in 0..<min(Self.length, steps - taken) {
        path.step(&numbers, &survey)
        taken += 1
      }
      progress(taken)
    }
    return RandomReport(walks: walks, moves: taken, findings: survey.findings)
  }

  /// Every move of every part once, and what is never refused.
  private static func moves(_ stage: Stage) -> [Move] {
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
    return moves + list.protective
  }
}

/// One walk over two cases that share the days and the record.
private struct PairPath {
  /// One of the two.
  private struct Side {
    var scene: Scene
    var entries: [Recorded<CaseEvent>] = []
    var number: CaseID
  }

  private let stage: Stage
  private let moves: [Move]
  private let samePerson: Bool
  private var sides: [Side]
  private var names: [String] = []

  init(stage: Stage, samePerson: Bool, moves: [Move]) {
    self.stage = stage
    self.moves = moves
    self.samePerson = samePerson
    let empty = Scene(day: MadeUpCase.openingDay, minute: MadeUpCase.openingMinute)
    sides = ["2026-001", "2026-002"].map { Side(scene: empty, number: $0) }
    let topics = TopicList(pack: stage.pack, calendar: stage.calendar)
    var first = topics.plain
    first.firstHand = true
    for side in sides.indices {
      // Two cases of one person are about different incidents, which the other may still join.
      var incident = first
      if samePerson, side == 1 { incident = topics.list.script.later(first, at: first.on) }
      let open = topics.list.head("opened", [topics.list.script.opening([incident])])
      take(open, in: side)
    }
  }

  private mutating func take(_ move: Move, in side: Int) {
    guard case .accepted(let after, let new) = stage.take(move, in: sides[side].scene) else {
      return
    }
    settle(after, new, in: side)
  }

  private mutating func settle(_ after: Scene, _ new: [Recorded<CaseEvent>], in side: Int) {
    sides[side].scene = after
    sides[side].entries += new
    // One record: days, minutes and sequences go on in both.
    for other in sides.indices where other != side {
      sides[other].scene.day = after.day
      sides[other].scene.minute = after.minute
      sides[other].scene.sequence = after.sequence
    }
  }

  mutating func step(_ numbers: inout SplitMix64, _ survey: inout WalkSurvey) {
    let side = numbers.next(below: sides.count)
    let move = moves[numbers.next(below: moves.count)]
    var scene = sides[side].scene
    let other = sides[1 - side]
    scene.others = samePerson ? [OtherCase(number: other.number, state: other.scene.state)] : []
    let desk = Desk(stage: stage, scene: scene)
    let outcome = desk.take(move)
    if case .notOffered = outcome { return }
    let way = names + [samePerson ? "case \(side + 1)" : "person \(side + 1)"]
    let record = sides[side].entries
    survey.note(
      Trial(
        move: move, desk: desk, node: -1, way: { way }, entries: { record },
        check: stage.check(others: samePerson ? [other.entries] : [])), outcome)
    guard case .accepted(let after, let new) = outcome, !move.isOnlyTried else { return }
    settle(after, new, in: side)
    names.append("\(move.name) (\(side + 1))")
  }
}

extension WalkTopic {
  /// The measure that the part is about, as its name ends.
  fileprivate var measure: String { name.split(separator: " ").last.map(String.init) ?? "" }
}
