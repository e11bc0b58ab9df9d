/// How much work a walk was, for whoever measures the time it took.
///
/// The time itself is not taken here: this module knows no clock.
public struct WalkWork: Hashable, Sendable {
  /// How many states were reached.
  public var states: Int
  /// How many moves were tried in them.
  public var moves: Int
  /// How many moves seeded walks tried besides.
  public var randomMoves: Int
}

extension ProcedureWalk {
  /// Walks the pack once, and takes this many seeded walks: the same work on every call.
  public func work(randomWalks count: Int = 0) -> WalkWork {
    let report = run()
    var moves = 0
    if count > 0 {
      moves = RandomWalks(stage.pack, seed: 1, count: count, calendar: stage.calendar).run().moves
    }
    return WalkWork(states: report.states, moves: report.movesTried, randomMoves: moves)
  }
}
