import Chronology
import Testing

@Suite struct InstantTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000Z"), (1_772_615_232_345, "2026-03-04T09:07:12.345Z"),
    (951_782_400_007, "2000-02-29T00:00:00.007Z"),
    (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
  ])
  func `An instant is written in UTC to the millisecond and read back`(
    milliseconds: Int, text: String
  ) {
    #expect(Instant(milliseconds: milliseconds).text == text)
    #expect(Instant(text)?.milliseconds == milliseconds)
  }

  @Test(arguments: [
    "", "2026-03-04", "2026-03-04T09:07:12Z", "2026-03-04 09:07:12.345Z",
    "2026-03-04T24:00:00.000Z", "2026-03-04T09:60:00.000Z", "2026-03-04T09:07:60.000Z",
    "2026-02-30T09:07:12.345Z", "2026-03-04T09:07:12.345z", "2026-03-04T09:07:12.345+00:00",
    "1969-12-31T23:59:59.999Z", "2026-03-04T09:07:12,345Z",
  ])
  func `Any other form is not read`(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test func `The order of instants is the order of their texts`() {
    let early = Instant(milliseconds: 999_999_999_999)
    let late = Instant(milliseconds: 1_000_000_000_000)

    #expect(early < late)
    #expect(early.text < late.text)
  }

  @Test func `A number no calendar year holds is kept within the calendar`() {
    #expect(Instant(milliseconds: -1).text == "1970-01-01T00:00:00.000Z")
    #expect(Instant(milliseconds: .max).text == "9999-12-31T23:59:59.999Z")
  }
}
