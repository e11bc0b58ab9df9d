import CaseModel
import Testing

/// Sentences that keep somebody from the site, told by their words.
@Suite struct KeepingOffTests {
  @Test(arguments: [
    "You are banned", "You are barred from the sports day", "Entry is refused",
    "You may not come to the school", "You must not be on the premises", "Keep away",
    "You will be met away from the gate", "Another adult only brings them to the office",
  ])
  func `a sentence that keeps somebody off is found, with others beside it`(_ words: String) {
    for text in [words, "We were sorry to read it. \(words)! Write to us."] {
      for warnings in [true, false] {
        let found = KeepingOff.sentences(in: text, andWarnings: warnings)
        #expect(found.map { $0.drop { $0 == " " } } == [Substring(words)], "\(text)")
      }
    }
  }

  @Test(arguments: [
    "If it goes on you may be banned", "Then you might not be let in",
    "You could be barred", "The governors would have you stay away",
  ])
  func `one that speaks of what may follow counts where warnings do`(_ words: String) {
    #expect(KeepingOff.sentences(in: words, andWarnings: true) == [words])
    #expect(KeepingOff.sentences(in: words, andWarnings: false) == [])
  }

  @Test(arguments: [
    "", "Write to the school office", "Please do not come to the concert in the park",
    "You are welcome on the premises", "The ban", "Come to the gate", "They cannot be met outside",
  ])
  func `one that names a place, or says no, keeps nobody off by that alone`(_ words: String) {
    for warnings in [true, false] {
      #expect(KeepingOff.sentences(in: words, andWarnings: warnings) == [])
    }
  }
}
