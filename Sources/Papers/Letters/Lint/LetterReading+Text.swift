public import CaseModel

extension LetterReading {
  /// A sentence of more words than this is hard to follow (Office for National Statistics and GOV.UK style: 25).
  static let mostWords = 25

  /// How hard a letter's text is to read.
  public init(of text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let sentences = LetterProse(lines: lines).sentences.filter {
      $0.last.map(".!?".contains) ?? false
    }
    let words = sentences.map { LetterProse.words(of: $0) }
    let count = words.map(\.count).reduce(0, +)
    let letters = words.flatMap { $0 }.map(\.count).reduce(0, +)
    self.init(
      words: count, sentences: sentences.count,
      age: Self.age(letters: letters, words: count, sentences: sentences.count),
      long: zip(sentences, words).filter { $0.1.count > Self.mostWords }.map(\.0))
  }

  /// 4.71 letters a word and half the words a sentence, less 21.43, in hundredths and rounded up; five at least.
  private static func age(letters: Int, words: Int, sentences: Int) -> Int {
    guard words > 0, sentences > 0 else { return 0 }
    let grade = 471 * letters / words + 50 * words / sentences - 2143
    return 5 + max(0, (grade + 99) / 100)
  }
}
