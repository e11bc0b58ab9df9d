import CaseModel
import PolicyModel
import Testing

@testable import CaseDesk

/// What another ban takes the place of keeps somebody out until that one begins.
@Suite struct HeldUntilNextTests {
  @Test func `between the letter of a ban and its first day the interim ban stands at the gate`()
    throws
  {
    let school = try SchoolUnderTest("roby-park")
    let number = try school.openCase(about: try school.family())
    try school.findOut(number)
    try school.take(number, "interim-ban", try school.banAnswers(number))
    try school.sendLetters(number)
    try school.clock.go("2026-10-09", "9:00")
    try school.take(
      number, "representations",
      ["about": "R1", "how": "by letter", "text": "Sorry.", "more": "no"])
    try school.take(
      number, "site-ban",
      try school.banAnswers(
        number, ["from": "2026-10-14", "until": "2026-10-30", "answer": "Noted."]))
    try school.sendLetters(number)
    for (day, form) in [
      ("2026-10-09", "interim"), ("2026-10-13", "interim"), ("2026-10-14", "full"),
    ] {
      try school.clock.go(day, "9:30")
      let stopped = try school.desk.gate().stopped
      #expect(stopped.map(\.verdict) == [.noEntry], "\(day)")
      #expect(stopped.map(\.form?.rawValue) == [form], "\(day)")
    }
    try school.expectSound()
  }
}
