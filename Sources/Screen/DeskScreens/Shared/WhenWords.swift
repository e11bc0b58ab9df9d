import PolicyModel

extension When {
  /// `04/03/2026` or `04/03/2026 09:05`, for lists.
  var short: String { time.map { "\(day.slashed) \($0.text)" } ?? day.slashed }
}
