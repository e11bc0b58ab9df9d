import Foundation
import Synchronization

/// How far something has come, on one line of a terminal: five times a second at most, and not at
/// all for what takes less than half a second. Elsewhere it says nothing.
final class ProgressLine: Sendable {
  private static let first = Duration.milliseconds(500)
  private static let between = Duration.milliseconds(200)

  private let begun = ContinuousClock.now
  private let painted = Mutex<ContinuousClock.Instant?>(nil)

  /// Says how far it has come; the words are made only where they are shown.
  func update(_ words: @autoclosure () -> String) {
    let now = ContinuousClock.now
    guard Console.paintsProgress, now - begun >= Self.first else { return }
    let isDue = painted.withLock { last in
      guard last.map({ now - $0 >= Self.between }) ?? true else { return false }
      last = now
      return true
    }
    if isDue { Console.progress(words()) }
  }

  /// Takes the line away; a plain line says what was done where it took more than a second.
  func end(_ done: @autoclosure () -> String) {
    Console.endProgress()
    let seconds = (ContinuousClock.now - begun).components.seconds
    if isatty(STDERR_FILENO) == 1, seconds >= 1 { Console.say(["\(done()) in \(seconds) s."]) }
  }

  /// Does something that cannot say how far it has come, and says for how long it has been under way.
  static func during<Value>(
    _ what: String, done: String, _ work: () throws -> Value
  ) rethrows -> Value {
    let line = ProgressLine()
    let ticker = Console.paintsProgress ? Ticker(what) : nil
    defer { ticker?.stop() }
    let value = try work()
    ticker?.stop()
    line.end(done)
    return value
  }
}

/// Says once a second how long something has been under way, from a thread of its own.
private final class Ticker: Sendable {
  private let isStopped = Mutex(false)

  init(_ what: String) {
    let begun = ContinuousClock.now
    Thread.detachNewThread { [weak self] in
      while true {
        Thread.sleep(forTimeInterval: 1)
        guard let goesOn = self?.say(what, since: begun), goesOn else { return }
      }
    }
  }

  private func say(_ what: String, since begun: ContinuousClock.Instant) -> Bool {
    isStopped.withLock { stopped in
      let seconds = (ContinuousClock.now - begun).components.seconds
      if !stopped { Console.progress("\(what): \(seconds) s") }
      return !stopped
    }
  }

  /// Stops it; nothing is written after this has returned.
  func stop() {
    isStopped.withLock { $0 = true }
  }
}
