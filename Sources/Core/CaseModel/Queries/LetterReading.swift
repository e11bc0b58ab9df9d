/// How hard a letter is to read.
public struct LetterReading: Hashable, Sendable {
  /// The words of its sentences; the address, headings and the greeting are none.
  public var words: Int
  /// Its sentences.
  public var sentences: Int
  /// The age in years at which most people read it with ease, by the Automated Readability Index (Smith and Senter,
  /// 1967: the American school grade, and five years).
  public var age: Int
  /// Its sentences of more than 25 words, as they stand.
  public var long: [String]

  /// How hard a letter is to read.
  public init(words: Int, sentences: Int, age: Int, long: [String]) {
    self.words = words
    self.sentences = sentences
    self.age = age
    self.long = long
  }

  /// In one line: `312 words in 24 sentences; reading age 13`.
  public var inWords: String {
    let words = "\(words) \(words == 1 ? "word" : "words")"
    let sentences = "\(sentences) \(sentences == 1 ? "sentence" : "sentences")"
    return self.words == 0 ? "No sentence" : "\(words) in \(sentences); reading age \(age)"
  }
}
