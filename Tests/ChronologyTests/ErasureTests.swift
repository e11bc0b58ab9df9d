import CaseModel
import Chronology
import Testing

@Suite struct ErasureTests {
  @Test func `An erased entry names an earlier one`() {
    let notice = SampleChain.entries([
      SampleChain.new(1), SampleChain.new(2),
      SampleChain.new(
        3, kind: "record.erased",
        payload: "{\"authority\":\"head\",\"reason\":\"asked\",\"sequence\":2}"),
    ])

    #expect(
      notice[2].erasure == PayloadErased(sequence: 2, authority: "head", reason: "asked"))
  }

  @Test(arguments: [
    "{\"authority\":\"head\",\"reason\":\"asked\",\"sequence\":1}",
    "{\"authority\":\"head\",\"reason\":\"asked\",\"sequence\":0}",
    "{\"authority\":\"head\",\"reason\":\"asked\"}", "[]", "erased",
  ])
  func `A payload that names no earlier entry is no erasure`(payload: String) {
    let entries = SampleChain.entries([SampleChain.new(1, kind: "record.erased", payload: payload)])

    #expect(entries[0].erasure == nil)
  }

  @Test func `An entry of another kind is no erasure, whatever its payload`() {
    let payload = "{\"authority\":\"head\",\"reason\":\"asked\",\"sequence\":1}"
    let entries = SampleChain.entries([
      SampleChain.new(1), SampleChain.new(2, kind: "noted", payload: payload),
    ])

    #expect(entries[1].erasure == nil)
  }
}
