import CaseModel
import ScreenKit
import Testing

@testable import DeskScreens

/// Asking somebody to leave is never refused, whoever asks and whatever they may see.
@Suite("Asked to leave") struct LeavingTests {
  private let seen = ["seen": "Asked to leave the site, for that day only."]

  @Test func `with a case open it is recorded there`() {
    var desk = Desk.answering()
    let step = Sample.session().pack.measure(of: .askedToLeave)?.id
    #expect(desk.press(.character("x")) == step.map { [.askForm(.step("2026-014", $0))] })
  }

  @Test func `with no case open it is reported about whoever is selected`() {
    var desk = Desk.answering()
    #expect(
      desk.press(.down, .character("x")) == [.askFormWith(.incident("p00005"), seen)])
  }

  @Test func `with nobody selected it is reported all the same`() {
    var desk = Desk()
    desk.send(
      .answer(
        .today(
          TodaySheet(
            day: Sample.today, schoolDay: true, actingHead: "", gate: [], mayReturn: [], holds: [],
            meetings: [], due: [], changed: []))))
    #expect(desk.press(.character("x")) == [.askFormWith(.incident(nil), seen)])
  }

  @Test func `a page without cases says nothing of any`() {
    var sheet = Sample.parentSheet
    var desk = Desk.answering()
    desk.run(.character("2"), .enter)
    #expect(desk.text.contains("Cases"))
    sheet.showsCases = false
    sheet.cases = []
    desk.send(.answer(.parent(sheet)))
    #expect(!desk.text.contains("No case") && !desk.text.contains("No incident"))
  }
}
