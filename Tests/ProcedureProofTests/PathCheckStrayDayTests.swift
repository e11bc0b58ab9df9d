import CaseModel
import PolicyModel
import Testing

@testable import ProcedureProof

/// Facts of a day of which nothing is in the case are called so, wherever they are put.
@Suite struct PathCheckStrayDayTests {
  private let gathered = PathStory.opened().account().spoke().asked().replied()

  private func stray(_ facts: String) -> [Bool] {
    [
      gathered.bannedForNow(facts: facts),
      gathered.on(
        0,
        .noticeGiven(
          NoticeGiven(
            notice: "N1", proposal: PathStory.proposal(facts: facts), replyBy: PathStory.day(7)))),
    ].map { story in
      story.faults(.unasked).contains { $0.contains("nothing of that day is in the case") }
    }
  }

  @Test(arguments: [
    "You threatened to burn the school down on 2 October.",
    "You shouted at the office staff.\nOn 14 January you would not leave.",
  ])
  func `a day of which nothing is on record`(_ facts: String) {
    #expect(stray(facts) == [true, true])
  }

  @Test(arguments: [
    PathStory.facts, "You shouted at 3 people on 2 March.", "In March you shouted.",
  ])
  func `a day on which something is, or none, is no stray one`(_ facts: String) {
    #expect(stray(facts) == [false, false])
  }
}
