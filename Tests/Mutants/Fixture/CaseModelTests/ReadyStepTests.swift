import CaseModel
import Testing

/// What the first of the stages lets live.
@Suite struct ReadyStepTests {
  @Test func `the third day is one of them`() {
    var door = Door()
    let opens = door.open(Key(fits: true, isCopy: true, day: 3))
    #expect(opens)
  }
}
