import CaseModel
import PolicyModel
import Testing

@Suite("Urgency") struct UrgencyTests {
  let today = CivilDate(year: 2027, month: 3, day: 10)

  private func urgency(_ kind: DueKind, _ days: Int) throws -> Urgency {
    let today = try #require(today)
    return Urgency(kind, due: today.adding(days: days), today: today)
  }

  @Test func `what is overdue comes before what is due today, and that before what is to come`()
    throws
  {
    for late in DueKind.allCases {
      for now in DueKind.allCases {
        #expect(try urgency(late, -1) < urgency(now, 0))
        #expect(try urgency(late, 0) < urgency(now, 1))
      }
    }
  }

  @Test func `of what is to come, what ends by itself comes first`() throws {
    #expect(try urgency(.interimEnding, 1) < urgency(.letterUnsent, 1))
    #expect(try urgency(.interimEnding, 1).why == "ends by itself tomorrow")
  }

  @Test func `a report comes before a review that is still to come`() throws {
    #expect(try urgency(.triage, 0) < urgency(.review, 10))
  }

  @Test func `of two overdue things the longer overdue comes first`() throws {
    #expect(try urgency(.challenge, -5) < urgency(.chairReply, -1))
    #expect(try urgency(.challenge, -1).why == "1 day overdue")
  }

  @Test(arguments: DueKind.allCases, [-20, -1, 0, 1, 2, 9])
  func `every kind says why on every day`(kind: DueKind, days: Int) throws {
    let urgency = try urgency(kind, days)
    #expect(!urgency.why.isEmpty)
    #expect((0...6).contains(urgency.rank))
  }
}
