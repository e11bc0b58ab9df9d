/// Statements that limit others.
///
/// Of places and purposes fewer are less. A statement that says when, for what or on which condition the others
/// hold is none of them: without “Only between 8.30 and 9.15” a ban from the playground holds all day, and with
/// “Only on Mondays” an exception is less than it was. Each one is taken to limit all others of its text, as
/// nothing says which it belongs to.
extension Statements {
  /// The statements of what was put without which the rest reaches further: each that limits the others, and
  /// where none of the others is left that the limits belong to, these.
  static func of(_ put: String, limitsLeftOutOf conditions: String) -> [String] {
    let gone = of(put, beyond: conditions)
    let limits = gone.filter(isLimit)
    if !limits.isEmpty { return limits }
    let all = Statements(put).lines.map(\.text)
    let stays = all.filter { !gone.contains($0) }
    return !stays.isEmpty && stays.allSatisfy(isLimit) ? gone : []
  }

  /// The statements that limit those of another text.
  static func of(_ text: String, limitsAddedTo put: String) -> [String] {
    if Statements(put).lines.isEmpty { return [] }
    return of(text, beyond: put).filter { isLimit($0) || words(in: $0).contains(where: denies) }
  }

  private static func isLimit(_ line: String) -> Bool {
    let words = words(in: line).drop { joining.contains($0) }
    guard let first = words.first else { return false }
    if denying.contains(first) || conditional.contains(first) { return true }
    if words.contains(where: restricting.contains) { return true }
    // “The office without an appointment” limits itself alone; “Without an appointment” and “All but the office” the rest.
    if ownLimits.contains(first)
      || others.contains(first) && words.contains(where: ownLimits.contains)
    {
      return true
    }
    if words.contains(where: allowing.contains), !words.contains(where: denies) { return true }
    let lead = words.prefix { leading.contains($0) }
    guard let word = words.dropFirst(lead.count).first else { return true }
    return isTime(word) || !lead.isEmpty && occasions.contains(word)
  }

  private static func denies(_ word: String) -> Bool {
    denying.contains(word) || word.hasSuffix("n't") || word.hasSuffix("n’t")
  }

  private static func isTime(_ word: String) -> Bool {
    let clock = word.drop { $0.isNumber || $0 == "." || $0 == ":" }
    if clock.count < word.count, ["", "am", "pm", "a.m", "p.m"].contains(clock) { return true }
    let day = word.hasSuffix("s") ? String(word.dropLast()) : word
    return times.contains(day)
  }

  private static let joining: Set = ["also", "and", "or", "so", "then", "yet"]
  private static let denying: Set = ["not", "never", "no", "nor", "cannot"]
  private static let conditional: Set = [
    "after", "before", "between", "during", "for", "if", "since", "till", "until", "when",
    "whenever", "where", "wherever", "while", "whilst", "with",
  ]
  private static let restricting: Set = [
    "excepted", "just", "limited", "only", "provided", "solely",
  ]
  /// What limits the place that stands before it in the same line.
  private static let ownLimits: Set = [
    "apart", "but", "except", "excepting", "excluding", "other", "save", "unless", "without",
  ]
  /// What stands for the other lines.
  private static let others: Set = [
    "above", "all", "both", "everything", "it", "that", "these", "they", "this", "those",
  ]
  private static let allowing: Set = [
    "allowed", "can", "may", "permitted", "welcome",
  ]
  private static let leading: Set = [
    "a", "all", "an", "any", "at", "by", "each", "every", "from", "in", "most", "of", "on", "our",
    "school", "some", "the", "to", "your",
  ]
  private static let occasions: Set = [
    "arrival", "breaktime", "breaktimes", "collection", "departure", "drop-off", "dropoff",
    "lunch", "pick-up", "pickup", "playtime",
  ]
  private static let times: Set = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thur", "fri", "sat", "sun", "weekday", "weekend", "day", "daily",
    "week", "weekly", "month", "monthly", "term", "holiday", "hour", "minute", "morning",
    "afternoon", "evening", "night", "noon", "midday", "lunchtime", "time", "o'clock", "once",
    "twice",
  ]
}
