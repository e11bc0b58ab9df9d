import CaseModel
import Letters
import PolicyModel
import Testing

@Suite("How hard a letter is to read")
struct LetterReadingTests {
  @Test("Words and sentences are counted, and no address, heading or greeting")
  func counting() {
    let reading = LetterReading(
      of: """
        The School
        Mill Lane

        Dear Mrs Moss,

        What happened

        You came to the office. You
        stayed there.

        - Come at nine.
        """)
    #expect(reading.sentences == 3)
    #expect(reading.words == 11)
    #expect(reading.long.isEmpty)
    #expect(reading.inWords == "11 words in 3 sentences; reading age 5")
  }

  @Test("The age is that of the index, and rises with the length of words and sentences")
  func age() {
    // 50 letters in 10 words in one sentence: 23.55 and 5 less 21.43 is grade 8.
    let ten = LetterReading(of: Array(repeating: "abcde", count: 10).joined(separator: " ") + ".")
    #expect(ten.age == 13)
    let twenty = LetterReading(
      of: Array(repeating: "abcde", count: 20).joined(separator: " ") + ".")
    #expect(twenty.age == 18)
    #expect(LetterReading(of: "").age == 0 && LetterReading(of: "").inWords == "No sentence")
  }

  @Test("A sentence of more than 25 words is named", arguments: [25, 26])
  func long(_ count: Int) {
    let sentence = Array(repeating: "word", count: count).joined(separator: " ") + "."
    #expect(LetterReading(of: sentence).long == (count > 25 ? [sentence] : []))
  }

  @Test(
    "The letters' own words are short and plain", arguments: LetterKind.allCases)
  func own(_ kind: LetterKind) throws {
    for story in [Story.menu, Story.ladder] {
      let letter = try LetterRenderer(templates: try GoldenFiles.templates()).render(
        try story.facts(kind))
      let reading = LetterReading(of: letter.text)
      #expect(reading.age <= 12, "\(kind): \(reading.inWords)")
      #expect(reading.long.isEmpty, "\(kind): \(reading.long)")
    }
  }
}
