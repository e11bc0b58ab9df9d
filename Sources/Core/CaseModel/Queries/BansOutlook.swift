public import PolicyModel

/// What ends and what is reviewed in the coming weeks, across all restrictions the viewer may see.
public struct BansOutlook: Hashable, Sendable {
  /// One day with something on it.
  public struct Day: Hashable, Sendable {
    /// The day.
    public var day: CivilDate
    /// How many restrictions have their last day then.
    public var ends: Int
    /// How many are to be reviewed by then and do not end then.
    public var reviews: Int

    /// One day with something on it.
    public init(day: CivilDate, ends: Int, reviews: Int) {
      self.day = day
      self.ends = ends
      self.reviews = reviews
    }
  }

  /// The days of the coming ten weeks on which something is, in order.
  public var days: [Day]
  /// How many end within four weeks.
  public var endSoon: Int
  /// How many wait for the head: a review is prepared, or the period is over and the head is asked.
  public var waitForHead: Int
  /// How many ended on their date in the last fortnight.
  public var lapsed: Int

  /// What ends and what is reviewed in the coming weeks.
  public init(days: [Day], endSoon: Int, waitForHead: Int, lapsed: Int) {
    self.days = days
    self.endSoon = endSoon
    self.waitForHead = waitForHead
    self.lapsed = lapsed
  }
}
