import CaseModel
import PolicyModel

/// One walk over two cases that share the days and the record: two of one person, who has what was done in
/// the one held against them in the other, or those of two people who were alleged in one incident, where
/// nothing of the one counts in the other.
struct PairPath {
  /// One move tried in one of the two.
  struct Step: Hashable {
    var side: Int
    var move: Int
  }

  /// One of the two.
  private struct Side {
    var scene: Scene
    var entries: [Recorded<CaseEvent>] = []
    var number: CaseID
    /// Takes the moves of this case while nothing has changed in either; nil where something has.
    var director: Director?
  }

  private let stage: Stage
  private let moves: [Move]
  private let samePerson: Bool
  private var sides: [Side]
  private var names: [String]
  /// The steps that were taken and led on.
  private(set) var taken: [Step] = []

  init(stage: Stage, samePerson: Bool, moves: [Move]) {
    self.stage = stage
    self.moves = moves
    self.samePerson = samePerson
    names = [samePerson ? "two cases of one person opened" : "cases of two people opened"]
    let empty = Scene(day: MadeUpCase.openingDay, minute: MadeUpCase.openingMinute)
    sides = ["2026-001", "2026-002"].map { Side(scene: empty, number: $0) }
    let topics = TopicList(pack: stage.pack, calendar: stage.calendar)
    var first = topics.plain
    first.firstHand = true
    for side in sides.indices {
      // Two cases of one person are about different incidents, which each may still join of the other.
      var incident = first
      if samePerson, side == 1 { incident = topics.list.script.later(first, at: first.on) }
      let parent = samePerson || side == 0 ? MadeUpCase.person : MadeUpCase.otherPerson
      let open = topics.list.head("opened", [topics.list.script.opening([incident], of: parent)])
      if case .accepted(let after?, let new) = stage.take(open, in: sides[side].scene) {
        settle(after, new, in: side)
      }
    }
  }

  private mutating func settle(_ after: Scene, _ new: [Recorded<CaseEvent>], in side: Int) {
    sides[side].scene = after
    sides[side].entries += new
    for index in sides.indices { sides[index].director = nil }
    // One record: days, minutes and sequences go on in both.
    for other in sides.indices where other != side {
      sides[other].scene.day = after.day
      sides[other].scene.minute = after.minute
      sides[other].scene.sequence = after.sequence
    }
  }

  private mutating func director(for side: Int) -> Director {
    if let known = sides[side].director { return known }
    var scene = sides[side].scene
    let other = sides[1 - side]
    scene.others = samePerson ? [OtherCase(number: other.number, state: other.scene.state)] : []
    let director = Director(stage: stage, scene: scene)
    sides[side].director = director
    return director
  }

  /// Tries one move in one of the two cases, and goes on from there where it was taken.
  mutating func take(_ step: Step, _ survey: inout WalkSurvey) {
    let move = moves[step.move]
    let director = director(for: step.side)
    let outcome = director.take(move)
    if case .notOffered = outcome { return }
    let way = names + ["in case \(step.side + 1)"]
    let record = sides[step.side].entries
    let others = samePerson ? [sides[1 - step.side].entries] : []
    survey.note(
      Trial(
        move: move, director: director, node: -1, way: { way }, entries: { record },
        check: { [stage] in stage.check(others: others) }), outcome)
    guard case .accepted(let after?, let new) = outcome else { return }
    settle(after, new, in: step.side)
    taken.append(step)
    names.append("\(move.name) (\(step.side + 1))")
  }
}
