import PolicyModel
import Testing

@Suite("When something happened")
struct WhenTests {
  let monday = CivilDate(dayNumber: 20_514)
  let nine = LocalTime("9:05")
  let twenty = LocalTime("9:20")

  @Test("an earlier day is earlier, whatever the times")
  func days() {
    #expect(When(monday, twenty).isKnown(before: When(monday.adding(days: 1), nine)))
    #expect(When(monday).isKnown(before: When(monday.adding(days: 1))))
    #expect(!When(monday.adding(days: 1)).isKnown(before: When(monday, twenty)))
  }

  @Test("on one day an earlier time is earlier, and the same time is not")
  func times() {
    #expect(When(monday, nine).isKnown(before: When(monday, twenty)))
    #expect(!When(monday, twenty).isKnown(before: When(monday, nine)))
    #expect(!When(monday, nine).isKnown(before: When(monday, nine)))
  }

  @Test("on one day without both times nothing is known, in either direction")
  func unknown() {
    for (left, right) in [(nine, nil), (nil, nine), (nil, nil)] as [(LocalTime?, LocalTime?)] {
      #expect(!When(monday, left).isKnown(before: When(monday, right)))
      #expect(!When(monday, right).isKnown(before: When(monday, left)))
    }
  }

  @Test("is said with the weekday, and with the time where there is one")
  func words() throws {
    let day = try #require(CivilDate(iso: "2026-03-04"))
    #expect(When(day).inWords == "Wed 4 March 2026")
    #expect(When(day, nine).inWords == "Wed 4 March 2026 at 09:05")
  }
}
