/// A key as it is shown at the door.
public struct Key: Hashable, Sendable {
  /// Whether it fits the lock.
  public var fits: Bool
  /// Whether it was copied from another.
  public var isCopy: Bool
  /// The day on which it is shown.
  public var day: Int

  /// A key as it is shown at the door.
  public init(fits: Bool, isCopy: Bool, day: Int) {
    self.fits = fits
    self.isCopy = isCopy
    self.day = day
  }
}

extension Door {
  /// Opens the door to a key that fits, from the third day on.
  public mutating func open(_ key: Key) -> Bool {
    // Its test tries a key that does not fit.
    guard key.fits else { return false }
    // Its test tries the first day and the fifth, and so not the border.
    guard key.day >= 3 else { return false }
    // It changes nothing, and the list says so.
    if key.isCopy { opened += 0 }
    // Its test counts.
    opened += 1
    // No test looks at what was noted.
    notes.append(key)
    return true
  }
}
