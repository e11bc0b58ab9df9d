import Chronology
import Testing

@Suite struct SealTests {
  private let seal = Seal(sequence: 412, tie: Digest32(sha256: Array("a tie".utf8)))

  @Test(arguments: [0, 1, 9, 10, 412, 1_000_000, Int.max])
  func `A printed seal is read back`(sequence: Int) throws {
    let seal = Seal(sequence: sequence, tie: Digest32(sha256: [UInt8(sequence & 0xFF)]))

    #expect(try Seal(seal.text) == seal)
  }

  @Test func `Case, blanks, missing dashes and look-alike letters do not matter`() throws {
    let typed = " " + seal.text.lowercased().replacing("-", with: " ") + "\n"
    let swapped = seal.text.replacing("0", with: "o").replacing("1", with: "l")

    #expect(try Seal(typed) == seal)
    #expect(try Seal(swapped) == seal)
    #expect(try Seal(seal.text.replacing("-", with: "")) == seal)
  }

  @Test func `Every single wrong character is noticed`() {
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    let characters = Array(seal.text)
    var tried = 0
    for index in characters.indices where characters[index] != "-" {
      for other in alphabet where other != characters[index] {
        var wrong = characters
        wrong[index] = other
        tried += 1
        #expect(throws: SealError.self) { try Seal(String(wrong)) }
      }
    }
    #expect(tried == 30 * 31)
  }

  @Test func `Every swap of two different neighbours is noticed`() {
    let characters = seal.text.filter { $0 != "-" }.map { $0 }
    for index in characters.indices.dropLast() where characters[index] != characters[index + 1] {
      var wrong = characters
      wrong.swapAt(index, index + 1)
      #expect(throws: SealError.self) { try Seal(String(wrong)) }
    }
  }

  @Test func `What is wrong with a typed seal is said`() {
    #expect(throws: SealError.tooShort) { try Seal("412-7ZQK") }
    #expect(throws: SealError.tooShort) { try Seal("") }
    #expect(throws: SealError.notASealCharacter("*")) { try Seal("412-7ZQK-*") }
    #expect(throws: SealError.notASealCharacter("U")) { try Seal("U" + seal.text) }
    #expect(throws: SealError.notAnEntryNumber) { try Seal("A" + seal.text) }
    #expect(throws: SealError.tooLong) { try Seal("99999999999999999999" + seal.text) }
    #expect(throws: SealError.checkDiffers) { try Seal("5" + seal.text) }
  }

  @Test func `The sentences for a mistyped seal show no control character`() {
    let error = SealError.notASealCharacter("\u{1B}")

    #expect(error.sentence.contains("U+1B"))
    #expect(!error.sentence.contains("\u{1B}"))
  }
}
