import Exchange
import Testing

@Suite struct PhoneNumberTests {
  @Test(arguments: [
    "07700 900123", "+44 7700 900123", "+44 (0)7700-900123", "0044 7700900123", "7700900123",
    "(07700) 900123", "07700 900123 ext 4",
  ])
  func `one number written seven ways is one number`(text: String) {
    #expect(PhoneNumber.international(text) == "+447700900123")
  }

  @Test(arguments: ["", "none", "900123", "01234", "ask Mum 07700 900123"])
  func `what is no whole number is none`(text: String) {
    #expect(PhoneNumber.international(text) == nil)
  }

  @Test func `another country's number keeps its country`() {
    #expect(PhoneNumber.international("+353 1 496 0000") == "+35314960000")
  }

  @Test(arguments: [
    ("+447700900123", true), ("+447624000000", true), ("+447000000000", false),
    ("+447600000000", false), ("+441134960000", false),
  ])
  func `mobiles are told from personal numbers and pagers`(number: String, mobile: Bool) {
    #expect(PhoneNumber.isBritishMobile(number) == mobile)
  }
}
