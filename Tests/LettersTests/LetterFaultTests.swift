import CaseModel
import Testing

@testable import Letters

@Suite("Letter faults") struct LetterFaultTests {
  private func missing(_ fields: String...) -> [Refusal.Reason] {
    LetterFault.missing(
      fields.map { MissingField(field: $0, why: .empty, template: "x.mustache", line: 3) }
    ).reasons
  }

  @Test func `a letter without its meeting says to arrange one, once`() {
    let reasons = missing("meetingWhen", "meetingWith")
    #expect(reasons.count == 1)
    #expect(reasons[0].why.contains("no meeting is arranged yet"))
    #expect(reasons[0].opens[0].contains("Arrange a meeting"))
  }

  @Test func `a letter without its day to reply says that the hold pauses it, and what ends that`()
  {
    let reasons = missing("replyBy")
    #expect(reasons[0].why.contains("contact is on hold"))
    #expect(reasons[0].opens == ["Record that the hold is lifted, and by whom."])
  }

  @Test func `a field nobody thought of names the template and the line`() {
    let reasons = missing("tideTable")
    #expect(reasons[0].why.contains("x.mustache, line 3"))
  }

  @Test func `a letter to nobody says whom to identify`() {
    #expect(LetterFault.noAddressee.reasons[0].why.contains("Identify the person"))
  }
}
