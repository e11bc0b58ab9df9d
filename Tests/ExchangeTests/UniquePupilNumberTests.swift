import Exchange
import Testing

@Suite struct UniquePupilNumberTests {
  @Test func `the check letter is that of the weighted sum`() {
    // 8·2 + 1·4 + 2·5 + 1·10 + 1·13 = 53, and 53 mod 23 is 7: H. With 5·10 it is 93, so 1: B.
    #expect(UniquePupilNumber.hasRightCheckLetter("B801200005001"))
    #expect(UniquePupilNumber.hasRightCheckLetter("H801200001001"))
    #expect(!UniquePupilNumber.hasRightCheckLetter("H801200001002"))
  }

  @Test func `permanent and temporary numbers are told by their last character`() {
    #expect(UniquePupilNumber.isPermanent("H801200001001"))
    #expect(!UniquePupilNumber.isTemporary("H801200001001"))
    #expect(UniquePupilNumber.isTemporary("H80120000100A"))
    #expect(!UniquePupilNumber.isPermanent("A123456778"))
    #expect(!UniquePupilNumber.isPermanent("I801200001001"))
  }

  @Test func `the letter of a temporary number counts by its place, thirteen times`() {
    // 8·2 + 1·4 + 2·5 + 1·10 = 40; B is 1, so 40 + 13 = 53, and 53 mod 23 is 7: H.
    #expect(UniquePupilNumber.hasRightCheckLetter("H80120000100B"))
    #expect(!UniquePupilNumber.hasRightCheckLetter("H80120000100C"))
  }
}
