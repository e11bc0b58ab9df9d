/// Finds which of the known words someone most likely meant.
enum NearestWord {
  /// The known word with the fewest changed letters, where at most a third of the letters differ
  /// (two, for short words); nil where none comes near.
  static func to(_ text: String, among known: [String]) -> String? {
    // A very long text is no misspelling, and comparing it costs the product of both lengths.
    guard text.count <= 64 else { return nil }
    let limit = max(2, text.count / 3)
    var best: (word: String, distance: Int)?
    for word in known {
      let found = distance(Array(text), Array(word))
      if found <= limit, found < (best?.distance ?? .max) { best = (word, found) }
    }
    return best?.word
  }

  /// Letters to insert, drop or change to come from one text to the other (Levenshtein's distance).
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let changed = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
