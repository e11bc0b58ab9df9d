/// The shorter texts that somebody was told with a line, by being told the whole of it.
///
/// Whoever was told what happened and when knows that it happened. What is taken off is the time, and after a
/// name the place, at the very end; of a line that denies, limits or doubts something nothing is, as less of it
/// may say more.
struct PathShortened {
  /// Each as its words, the longest first; empty where nothing can be taken off.
  let lines: [String]

  init(_ line: String) {
    var words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    var found: [String] = []
    if !words.contains(where: { Self.turns(Self.plain($0)) }) {
      while let start = Self.lastPhrase(words), start >= 2 {
        words.removeLast(words.count - start)
        found.append(words.joined(separator: " "))
      }
    }
    lines = found
  }

  /// Where the phrase of place or time begins with which these words end; nil where they end otherwise.
  private static func lastPhrase(_ words: [String]) -> Int? {
    guard let start = words.lastIndex(where: { leading.contains(plain($0)) }), start > 0,
      let last = words.last.map(plain), isTime(last) || places.contains(last)
    else { return nil }
    let phrase = words[(start + 1)...].map(plain)
    guard phrase.allSatisfy({ isTime($0) || places.contains($0) || small.contains($0) }),
      words[start - 1].last?.isLetter ?? false || words[start - 1].last?.isNumber ?? false
    else { return nil }
    // “the staff at the gate” may be others than “the staff”; a name is the same person anywhere.
    let isAfterName = words[start - 1].first?.isUppercase ?? false
    return isAfterName || !phrase.contains(where: places.contains) ? start : nil
  }

  private static func plain(_ word: String) -> String {
    String(word.lowercased().split(whereSeparator: { ".,".contains($0) }).joined(separator: "."))
  }

  private static func isTime(_ word: String) -> Bool {
    word.first?.isNumber ?? false || times.contains(word)
  }

  /// True for a word of a line whose sense its end may change.
  private static func turns(_ word: String) -> Bool {
    denying.contains(word) || word.contains("n't") || word.contains("n’t")
      || ["refus", "declin", "fail", "den", "forb", "prevent", "stop", "alleg", "claim"].contains {
        word.hasPrefix($0)
      }
  }

  private static let leading: Set = ["at", "in", "inside", "near", "on", "outside"]
  private static let small: Set = [
    "a", "about", "around", "back", "car", "front", "main", "our", "side", "the",
  ]
  private static let places: Set = [
    "building", "car", "classroom", "corridor", "door", "drive", "entrance", "field", "gate",
    "gates", "hall", "office", "park", "playground", "premises", "reception", "road", "school",
    "site", "street", "yard",
  ]
  private static let times: Set = [
    "am", "pm", "morning", "afternoon", "evening", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december",
  ]
  private static let denying: Set = [
    "all", "almost", "always", "any", "anybody", "anyone", "anything", "apparently", "avoided",
    "ban", "banned", "barely", "before", "both", "but", "cannot", "could", "each", "every",
    "everybody", "everyone", "everything", "except", "hardly", "if", "instead", "just", "might",
    "most", "nearly", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "only",
    "perhaps", "rather", "unless", "until", "whole", "without", "would",
  ]
}
