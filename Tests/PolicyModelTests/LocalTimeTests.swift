import PolicyModel
import Testing

@Suite("A local time")
struct LocalTimeTests {
  @Test(
    "is read as people write it",
    arguments: [("9:05", 545), ("09:05", 545), ("9.05", 545), ("00:00", 0), ("23:59", 1439)])
  func reading(text: String, minutes: Int) throws {
    #expect(try #require(LocalTime(text)).minutes == minutes)
  }

  @Test(
    "is not read from anything else",
    arguments: [
      "", "9", "24:00", "9:60", "9:5", "009:05", "9:05:00", "9h05", "-9:05", "９:05", ":05",
    ])
  func refusing(text: String) {
    #expect(LocalTime(text) == nil)
  }

  @Test("is written with two digits each and ordered by the clock")
  func writing() throws {
    let early = try #require(LocalTime(hour: 8, minute: 10))
    let late = try #require(LocalTime(hour: 15, minute: 5))
    #expect(early.text == "08:10")
    #expect(late.text == "15:05")
    #expect(early < late)
    #expect(LocalTime(hour: 24, minute: 0) == nil)
    #expect(LocalTime(hour: 0, minute: -1) == nil)
  }
}
