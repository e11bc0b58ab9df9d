import CaseModel
import Chronology
import PolicyModel
import Testing

@Suite struct EventCodecTests {
  private struct Noted: EventPayload {
    static let kind = "toy.noted"
    static let version = 1
    var text: String
    var count: Int
  }

  private struct NotedAgain: EventPayload {
    static let kind = "toy.noted"
    static let version = 2
    var words: String
  }

  private let codec = EventCodec([Noted.self, NotedAgain.self])

  private func entry(_ event: any EventPayload) throws -> Entry {
    let new = try NewEntry(
      id: "e", stream: "case/1", event, happened: When(CivilDate(dayNumber: 0)), staff: "s",
      account: "a", salt: [UInt8](repeating: 0, count: 32))
    return SampleChain.entries([new])[0]
  }

  @Test func `A payload is kept as JSON with its keys in order`() throws {
    let bytes = try EventCodec.bytes(of: Noted(text: "in/out “Zoë”\u{0}", count: 2))

    #expect(
      String(decoding: bytes, as: UTF8.self) == #"{"count":2,"text":"in/out “Zoë”\u0000"}"#)
  }

  @Test func `What was kept is read back by the type of its version`() throws {
    let first = try entry(Noted(text: "a", count: 1))
    let second = try entry(NotedAgain(words: "b"))

    #expect(first.kind == "toy.noted")
    #expect(second.version == 2)
    #expect(try codec.payload(of: first) as? Noted == Noted(text: "a", count: 1))
    #expect(try codec.payload(of: second) as? NotedAgain == NotedAgain(words: "b"))
  }

  @Test func `An erased payload reads as none`() throws {
    var erased = try entry(Noted(text: "a", count: 1))
    erased.payload = nil
    erased.salt = nil

    #expect(try codec.payload(of: erased) == nil)
  }

  @Test func `Erasures are always known`() throws {
    let notice = PayloadErased(sequence: 1, authority: "head", reason: "asked")

    #expect(codec.knows(kind: PayloadErased.kind, version: 1))
    #expect(try codec.payload(of: try entry(notice)) as? PayloadErased == notice)
  }

  @Test func `A newer version or another kind is unknown`() throws {
    var newer = try entry(Noted(text: "a", count: 1))
    newer.version = 3
    var other = newer
    other.kind = "toy.foreseen"
    other.payload = nil

    #expect(codec.knows(kind: "toy.noted", version: 2))
    #expect(!codec.knows(kind: "toy.noted", version: 3))
    #expect(throws: UnknownEvent(kind: "toy.noted", version: 3, newestKnown: 2)) {
      try codec.payload(of: newer)
    }
    #expect(throws: UnknownEvent(kind: "toy.foreseen", version: 3, newestKnown: nil)) {
      try codec.payload(of: other)
    }
  }

  @Test func `Bytes of another shape are an error that names the entry`() throws {
    var wrong = try entry(Noted(text: "a", count: 1))
    wrong.payload = Array("{}".utf8)

    let error = #expect(throws: UnreadableEvent.self) { try codec.payload(of: wrong) }

    #expect(error?.sequence == 1)
    #expect(error?.sentence.hasPrefix("Entry 1 (case/1) ") == true)
  }
}
