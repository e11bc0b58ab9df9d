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

  /// Walks the whole procedure, and takes seeded steps over two cases besides, as one more part.
  ///
  /// - Parameters:
  ///   - steps: how many; the same ones on every call.
  ///   - progress: told the number of states, and then of steps, so far.
  public func run(seededSteps steps: Int, progress: (Int) -> Void = { _ in }) -> WalkReport {
    var report = run(progress: progress)
    guard steps > 0 else { return report }
    let seeded = PropertyWalks(
      stage.pack, seed: Self.seed, steps: steps, calendar: stage.calendar
    ).run(progress: progress)
    report.parts.append(
      WalkPart(name: "seeded steps over two cases", states: 0, moves: seeded.moves))
    report.movesTried += seeded.moves
    report.findings += seeded.findings
    return report
  }

  /// Where the seeded steps of a proof begin.
  private static let seed: UInt64 = 2026
}
