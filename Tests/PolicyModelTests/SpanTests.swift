import PolicyModel
import Testing

@Suite("A length of time")
struct SpanTests {
  @Test(
    "is read as people state it",
    arguments: [
      ("6 weeks", 6, Span.Unit.weeks), ("6w", 6, .weeks), ("+6w", 6, .weeks), ("1 week", 1, .weeks),
      ("14d", 14, .days), ("3 months", 3, .months), ("3m", 3, .months),
      ("5 school days", 5, .schoolDays), ("5sd", 5, .schoolDays), ("1 School Day", 1, .schoolDays),
    ])
  func reading(text: String, count: Int, unit: Span.Unit) throws {
    let span = try #require(Span(text))
    #expect(span.count == count)
    #expect(span.unit == unit)
  }

  @Test(
    "is not read from anything else",
    arguments: [
      "", "6", "weeks", "0 days", "-6 weeks", "10001 days", "6 years", "6 w eeks", "1.5 weeks",
      "99999999999999999999 days", "six weeks",
    ])
  func refusing(text: String) {
    #expect(Span(text) == nil)
  }

  @Test("is written in the singular for one, and read back the same")
  func writing() throws {
    for unit in Span.Unit.allCases {
      for count in [1, 2, 10_000] {
        let span = try #require(Span(count, unit))
        #expect(Span(span.text) == span)
      }
    }
    #expect(Span(1, .schoolDays)?.text == "1 school day")
    #expect(Span(6, .weeks)?.text == "6 weeks")
  }
}
