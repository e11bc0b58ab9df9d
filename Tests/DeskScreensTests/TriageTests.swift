import CaseModel
import ScreenKit
import Testing

@testable import DeskScreens

@Suite("Triaging") struct TriageTests {
  private func atReport() -> Desk {
    var desk = Desk.answering()
    desk.press(.tab, .end)
    return desk
  }

  private func atLetter() -> Desk {
    var desk = Desk.answering()
    desk.press(.tab, .down)
    return desk
  }

  @Test func `one key triages a report, and one hands it over`() {
    var desk = atReport()
    #expect(desk.press(.character("t")) == [.askForm(.triage("2026-032"))])
    #expect(desk.press(.character("o")) == [.askForm(.handOver("2026-032"))])
  }

  @Test func `the same keys take the step that settles a case's due and hand the case over`() {
    var desk = atLetter()
    #expect(desk.press(.character("t")) == [.askForm(.step("2026-014", "letter-sent"))])
    #expect(desk.press(.character("o")) == [.askForm(.step("2026-014", "hand-over"))])
  }

  @Test func `putting off names what is selected`() {
    var desk = atLetter()
    #expect(
      desk.press(.character("z"))
        == [.askFormWith(.step("2026-014", "put-off"), ["what": "letter-unsent"])])
  }

  @Test func `a report is not put off, and the line says what to do instead`() {
    var desk = atReport()
    #expect(desk.press(.character("z")) == [])
    #expect(desk.model.notice?.text.contains("t triages it") == true)
  }
}
