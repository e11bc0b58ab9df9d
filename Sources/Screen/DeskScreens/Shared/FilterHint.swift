import CaseModel

/// What may be typed next into a filter, in a line.
enum FilterHint {
  static func words(for text: String, in list: FilterList) -> String {
    let last = text.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    let term = last.drop { $0 == "-" }
    if let colon = term.firstIndex(of: ":"), let key = list.key(String(term[..<colon]).lowercased())
    {
      return "\(key.name): \(values(of: key, in: list))"
    }
    let keys = list.keys.map { "\($0.name):" }.joined(separator: " ")
    return "Words of a name, “a phrase”, -without, or \(keys)"
  }

  private static func values(of key: FilterKey, in list: FilterList) -> String {
    switch key.values(in: list) {
    case .choices(let choices): return choices.map(\.raw).joined(separator: ", ")
    case .day: return "a date, monday, 2w, autumn"
    case .yesNo: return "yes or no"
    case .words: return "words that stand in it"
    }
  }
}
