public import PolicyModel

/// Reads filters for one list on one day.
public struct FilterReader: Sendable {
  let list: FilterList
  let days: FilterDays

  /// A reader for a list, with the day from which `2w` counts and the calendar that knows the terms.
  public init(list: FilterList, today: CivilDate, calendar: SchoolCalendar = .empty) {
    self.list = list
    days = FilterDays(today: today, calendar: calendar)
  }

  /// Reads what was typed. A key or value that is not known becomes plain words, and the filter's
  /// `problem` says what is known.
  public func read(_ text: String) -> Filter {
    var filter = Filter()
    for term in FilterTerm.read(text).flatMap(\.withoutCommas) {
      switch test(term) {
      case .success(let test):
        filter.conditions.append(Filter.Condition(test, isNegated: term.isNegated))
      case .failure(let problem):
        if filter.problem.isEmpty { filter.problem = problem.sentence }
        let plain = FilterTerm(value: "\(term.key) \(term.value)")
        for word in plain.value.split(separator: " ") {
          filter.conditions.append(
            Filter.Condition(.word(String(word)), isNegated: term.isNegated))
        }
      }
    }
    return filter
  }

  private struct Problem: Error {
    var sentence: String
  }

  private func test(_ term: FilterTerm) -> Result<Filter.Test, Problem> {
    if term.key.isEmpty {
      return .success(term.isQuoted ? .phrase(term.value) : .word(term.value))
    }
    guard let key = list.key(term.key) else {
      let known = list.keys.map { "\($0.name):" }.joined(separator: ", ")
      return failure("This list has no “\(term.key):”; it knows \(known).", term)
    }
    switch key.values(in: list) {
    case .words: return .success(.words(key, term.value))
    case .yesNo:
      switch term.value.lowercased() {
      case "y", "ye", "yes", "true", "1": return .success(.isSo(key, true))
      case "n", "no", "false", "0": return .success(.isSo(key, false))
      default: return failure("“\(key.name):” is followed by yes or no.", term)
      }
    case .day:
      if let day = days.day(term.value, for: key) { return .success(.day(key, day)) }
      return failure(
        "“\(key.name):” is followed by a day, such as 4/3/2027, monday, 2w or autumn.", term)
    case .choices(let choices):
      let meant = FilterChoice.meant(by: term.value, of: choices)
      if !meant.isEmpty { return .success(.oneOf(key, meant.map(\.raw))) }
      let known = choices.map(\.raw).joined(separator: ", ")
      return failure("“\(key.name):” knows \(known).", term)
    }
  }

  private func failure(_ sentence: String, _ term: FilterTerm) -> Result<Filter.Test, Problem> {
    .failure(Problem(sentence: "\(sentence) “\(term.text)” is looked for as plain words."))
  }
}
