import CaseModel
import ScreenKit
import Testing

@testable import DeskScreens

@Suite("The case screen") struct CaseScreenTests {
  private func inCase() -> Desk {
    var desk = Desk.answering(120, 40)
    desk.run(.enter)
    return desk
  }

  @Test func `the chronology is narrowed to entries that hold what is typed`() {
    var desk = inCase()
    let all = Sample.chronology.count
    desk.press(.character("/"))
    desk.type("chair")
    #expect(desk.text.contains("of \(all))"))
    desk.press(.enter)
    #expect(!desk.model.top.isTyping)
    #expect(desk.text.contains("Holding: chair"))
    desk.press(.escape)
    #expect(!desk.text.contains("of \(all))"))
  }

  @Test func `w gives the chronology the whole width and takes it back`() {
    var desk = inCase()
    #expect(desk.text.contains("Procedure"))
    desk.press(.character("w"))
    #expect(!desk.text.contains("Procedure"))
    desk.press(.escape)
    #expect(desk.text.contains("Procedure"))
    #expect(desk.model.depth == 1)
  }

  @Test func `the chronology reads as one text that can be copied`() throws {
    var desk = inCase()
    desk.press(.character("y"))
    let reading = try #require(desk.model.top as? ReadingScreen)
    #expect(reading.lines.count > Sample.chronology.count)
    guard case .copy(let text)? = desk.press(.character("y")).first else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.contains("Case 2026-014"))
  }

  @Test func `after a step the next one is selected and named`() throws {
    var desk = inCase()
    desk.run(.character("c"))
    desk.answerAll([.submit(.step("2026-014", "spoken-to"), [:], version: 1)])
    let screen = try #require(desk.model.top as? CaseScreen)
    let selected = try #require(screen.step)
    #expect(desk.model.notice?.text == "Recorded. Next: \(selected.step.name). Enter opens it.")
    #expect(selected.mayBeTaken)
  }

  @Test func `a letter that came back is what comes next, as one not yet sent is`() throws {
    let steps: [BuiltInStep] = [.note, .letterSent]
    for standing in ["issued", "returned"] {
      var sheet = Sample.caseSheet
      sheet.letters[0].standing = standing
      sheet.steps = steps.map { step in
        var next = Sample.caseSheet.steps[0]
        next.step = .builtIn(step)
        next.mayBeTaken = true
        return next
      }
      let next = NextUp.step(in: sheet, today: Sample.letter.drafted)
      #expect(next?.step == .builtIn(.letterSent), "\(standing)")
    }
  }

  @Test func `after a report the head is told that t triages it`() {
    var desk = Desk.answering()
    desk.run(.character("n"))
    let recorded = Submission.recorded(
      "Incident I-2026-033 is reported.", open: .ofIncident("2026-033"))
    desk.send(.answer(.submitted(.incident(nil), recorded)))
    #expect(desk.model.notice?.text == "Incident I-2026-033 is reported. t triages it.")
  }
}
