import PolicyModel
import Testing

@Suite("A kind of measure")
struct MeasureKindTests {
  @Test("never both protects at once and restricts", arguments: MeasureKind.allCases)
  func apart(kind: MeasureKind) {
    #expect(!(kind.isProtective && kind.isRestriction))
  }

  @Test("protects at once exactly where no requirement may ever stand before it")
  func protective() {
    let kinds = MeasureKind.allCases.filter(\.isProtective)
    #expect(kinds == [.informalWord, .verbalWarning, .askedToLeave, .authorities, .legalAdvice])
  }
}
