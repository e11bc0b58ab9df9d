import PolicyPacks
import Testing

@Suite("A pack's id")
struct PackIDTests {
  @Test(
    "is small letters, digits and single hyphens", arguments: ["mugginton", "robert-miles", "st-9"])
  func wellFormed(id: String) {
    #expect(PackID.isPlain(id))
  }

  @Test(
    "is nothing that could lead out of a folder or be mistaken",
    arguments: [
      "", "-", "a-", "-a", "a--b", "Mugginton", "../mugginton", "a/b", "a.b", "a b", "é",
      String(repeating: "a", count: 61),
    ])
  func malformed(id: String) {
    #expect(!PackID.isPlain(id))
  }
}
