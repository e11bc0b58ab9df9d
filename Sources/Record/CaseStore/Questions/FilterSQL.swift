import CaseModel
import GRDB
import PlainText
import PolicyModel

/// Turns a filter's conditions into SQL, one list's columns at a time.
struct FilterSQL {
  let viewer: Viewer
  let today: CivilDate

  /// A condition with its arguments; nil for one the list does not know.
  typealias Condition = (sql: String, values: [(any DatabaseValueConvertible)?], joined: Bool)

  /// Adds all of a filter's conditions, each as `sql` gives it.
  func add(
    _ filter: Filter, to sieve: inout Sieve, _ sql: (Filter.Test) -> Condition?
  ) {
    for condition in filter.conditions {
      guard let (text, values, joined) = sql(condition.test) else { continue }
      let whole = condition.isNegated ? "NOT coalesce((\(text)), 0)" : text
      if joined { sieve.addJoined(whole, values) } else { sieve.add(whole, values) }
    }
  }

  /// A person whose name holds every word of what was typed, or a number that begins with all of it.
  func named(_ typed: String, folded column: String, number: String? = nil) -> Condition? {
    let words = FoldingKey.search(typed).split(separator: " ").map(String.init)
    guard !words.isEmpty else { return nil }
    let found = words.map { _ in "instr(coalesce(\(column), ''), ?) > 0" }
    let all = found.joined(separator: " AND ")
    guard let number else { return (all, words, true) }
    return ("(\(all)) OR instr(\(number), ?) = 1", words + [typed], true)
  }

  /// One of the words of a column that holds words between spaces.
  func anyWord(_ column: String, _ choices: [String]) -> Condition {
    let each = "instr(' ' || \(column) || ' ', ' ' || ? || ' ') > 0"
    return (choices.map { _ in each }.joined(separator: " OR "), choices, false)
  }

  /// A column that is one of these.
  func one(_ column: String, _ choices: [String]) -> Condition {
    ("\(column) IN (\(choices.map { _ in "?" }.joined(separator: ", ")))", choices, false)
  }

  /// A day on or after the one asked, or on or before it.
  func day(_ column: String, _ key: FilterKey, _ day: CivilDate) -> Condition {
    ("\(column) \(key == .since ? ">=" : "<=") ?", [day.iso], false)
  }

  func isSo(_ condition: String, _ value: Bool) -> Condition {
    (value ? condition : "NOT (\(condition))", [], false)
  }

  func words(_ column: String, _ typed: String) -> Condition {
    ("instr(lower(\(column)), ?) > 0", [typed.lowercased()], false)
  }
}
