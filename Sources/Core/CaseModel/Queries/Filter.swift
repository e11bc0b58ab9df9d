public import PolicyModel

/// What a list is narrowed by: conditions that must all hold, read from what somebody typed.
///
/// It is a pure syntax tree; the store turns it into a query. Words are as typed: whoever compares them
/// folds them first.
public struct Filter: Hashable, Sendable {
  /// One condition.
  public struct Condition: Hashable, Sendable {
    /// What must hold.
    public var test: Test
    /// True where it must not.
    public var isNegated: Bool

    /// One condition.
    public init(_ test: Test, isNegated: Bool = false) {
      self.test = test
      self.isNegated = isNegated
    }
  }

  /// What must hold of a row.
  public enum Test: Hashable, Sendable {
    /// A word stands in its name or begins its number.
    case word(String)
    /// A phrase stands in its name, or in what was reported.
    case phrase(String)
    /// What the key names is one of these.
    case oneOf(FilterKey, [String])
    /// What the key names lies on or after (`since:`), or on or before (`until:`, `due:`), the day.
    case day(FilterKey, CivilDate)
    /// What the key names is so, or is not.
    case isSo(FilterKey, Bool)
    /// The words stand in what the key names.
    case words(FilterKey, String)
  }

  /// All of them must hold.
  public var conditions: [Condition]
  /// Why some of what was typed is taken as plain words, in a sentence; empty where all is understood.
  public var problem: String

  /// What a list is narrowed by.
  public init(conditions: [Condition] = [], problem: String = "") {
    self.conditions = conditions
    self.problem = problem
  }

  /// The plain words alone, where nothing else was typed and none is turned round; nil otherwise.
  public var plainWords: [String]? {
    var words: [String] = []
    for condition in conditions {
      guard case .word(let word) = condition.test, !condition.isNegated else { return nil }
      words.append(word)
    }
    return words
  }

  /// The last value asked for a yes or no key; nil where it was not asked.
  public func isSo(_ key: FilterKey) -> Bool? {
    for condition in conditions.reversed() {
      if case .isSo(key, let value) = condition.test { return value != condition.isNegated }
    }
    return nil
  }
}
