/// How many records an import would treat in each way.
public struct ImportCounts: Equatable, Sendable {
  /// Not in the record yet.
  public var new = 0
  /// In the record, with differences.
  public var changed = 0
  /// In the record, without.
  public var unchanged = 0
  /// Left out on purpose.
  public var skipped = 0
  /// Not applicable.
  public var wrong = 0

  /// Counts of nothing.
  public init() {}

  mutating func count(_ outcome: ImportOutcome) {
    switch outcome {
    case .new: new += 1
    case .changed: changed += 1
    case .unchanged: unchanged += 1
    case .skipped: skipped += 1
    case .wrong: wrong += 1
    }
  }

  /// `3 new, 1 changed, 40 unchanged, 2 skipped, 1 wrong`.
  public var sentence: String {
    "\(new) new, \(changed) changed, \(unchanged) unchanged, \(skipped) skipped, \(wrong) wrong"
  }
}
