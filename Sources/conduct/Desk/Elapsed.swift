import Glibc

/// Milliseconds since the machine started, those asleep included; they only ever go forward.
struct Elapsed: Comparable {
  private(set) var milliseconds: Int

  /// Now.
  static var now: Elapsed {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return Elapsed(milliseconds: time.tv_sec * 1000 + time.tv_nsec / 1_000_000)
  }

  static func < (left: Elapsed, right: Elapsed) -> Bool { left.milliseconds < right.milliseconds }

  /// So many milliseconds later.
  func adding(_ milliseconds: Int) -> Elapsed {
    Elapsed(milliseconds: self.milliseconds + milliseconds)
  }

  /// The milliseconds until a later time; 0 where it has passed.
  func until(_ later: Elapsed) -> Int { max(0, later.milliseconds - milliseconds) }
}
