import Exchange
import Testing

@Suite struct PostalAddressTests {
  @Test(arguments: [
    (["Flat 2, 22 High Street"], "2 22"), (["2 Flat", "22 High Street"], "2 22"),
    (["22A High Street", "Town"], "22a"), (["Rose Cottage", "High Street"], "rose cottage"),
    ([], ""),
  ])
  func `a house is told by its numbers, else by its name`(lines: [String], house: String) {
    #expect(PostalAddress(lines: lines).house == house)
  }

  @Test(arguments: [
    ("ls11aa", "LS1 1AA"), ("SW1A  2AA", "SW1A 2AA"), ("75001", "75001"), ("", ""),
  ])
  func `a British postcode is spaced and another is left`(text: String, postcode: String) {
    #expect(PostalAddress(lines: [], postcode: text).postcode == postcode)
  }
}
