import PolicyModel
import Testing

@Suite struct TellingNothingTests {
  @Test(
    arguments: [
      "", " \n", ".", "-", "—", "…", "?", "x", "X", "xxx", "...x", "n/a", "N/A", "N.A.", "n / a",
      "tbc", "TBC.", "To be confirmed", "none given", "Not applicable.", "\u{200B}\u{200B}",
      "\u{FEFF}", "\u{3164}", "\u{200B}n\u{200B}a", "11",
    ])
  func `what stands in for an answer is none`(text: String) {
    #expect(text.isNoAnswer)
    #expect(text.tellsNothing)
  }

  @Test(arguments: ["None", "none.", "nil", "No", "Unknown", "Nobody", "not known"])
  func `none answers what was asked about, and is no fact`(text: String) {
    #expect(!text.isNoAnswer)
    #expect(text.tellsNothing)
  }

  @Test(
    arguments: [
      "Risk", "She shouted.", "Nan collects.", "9.05", "No. 7, High Street", "Jo", "Ω is shown",
      "none of the staff were there", "Not given the keys back", "x marks the door",
      "aaaaaaaaaaaaaaaaaaaaab",
    ])
  func `few words tell something`(text: String) {
    #expect(!text.isNoAnswer)
    #expect(!text.tellsNothing)
  }
}
