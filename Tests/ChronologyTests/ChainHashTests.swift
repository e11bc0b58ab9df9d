import Chronology
import Foundation
import PolicyModel
import Testing

@Suite struct ChainHashTests {
  /// The vectors as the format's page prints them; they were computed by another program.
  private func vectors() throws -> [String: String] {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Resources/Documents/RECORD-FORMAT.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    var found: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let sides = line.components(separatedBy: " = ").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      if sides.count == 2 { found[sides[0]] = sides[1] }
    }
    return found
  }

  private func entry(
    _ number: Int, after head: ChainHead, at time: LocalTime?, recorded: String, staff: String,
    account: String, mark: String?, payload: String, salt: [UInt8]
  ) throws -> Entry {
    let new = NewEntry(
      id: "e-000\(number)", stream: "case/2026-014", kind: "note-added", version: 1,
      happened: When(try #require(CivilDate(iso: "2026-03-04")), time), staff: staff,
      account: account, mark: mark, payload: Array(payload.utf8), salt: salt)
    return Entry(
      new, after: head, streamVersion: number, recordedAt: try #require(Instant(recorded)),
      commandID: "c-000\(number)")
  }

  @Test func `The hashes and seals are those printed in the format's page`() throws {
    let vectors = try vectors()
    let empty = ChainHead(emptyRecord: "rec-0001")
    let first = try entry(
      1, after: empty, at: LocalTime(hour: 9, minute: 5), recorded: "2026-03-04T09:07:12.345Z",
      staff: "staff-01", account: "jsmith", mark: nil, payload: "{\"note\":\"Spoke at the gate\"}",
      salt: Array(0..<32))
    let afterFirst = ChainHead(sequence: 1, tie: first.tie)
    let second = try entry(
      2, after: afterFirst, at: nil, recorded: "2026-03-04T16:00:00.000Z", staff: "staff-02",
      account: "head", mark: "police", payload: "{\"note\":\"Zoë’s mother\"}",
      salt: [UInt8](repeating: 0xA5, count: 32))

    #expect(empty.tie.hex == vectors["beginning"])
    #expect(first.payloadDigest.hex == vectors["payload 1"])
    #expect(first.tie.hex == vectors["tie 1"])
    #expect(second.payloadDigest.hex == vectors["payload 2"])
    #expect(second.tie.hex == vectors["tie 2"])
    #expect(empty.seal.text == vectors["seal 0"])
    #expect(afterFirst.seal.text == vectors["seal 1"])
    #expect(ChainHead(sequence: 2, tie: second.tie).seal.text == vectors["seal 2"])
  }

  @Test func `Moving a letter from one field to the next gives another tie`() {
    var left = SampleChain.twelve()[0]
    var right = left
    left.staff = "ab"
    left.account = "c"
    right.staff = "a"
    right.account = "bc"

    #expect(
      ChainHash.tie(previous: left.tie, entry: left)
        != ChainHash.tie(previous: left.tie, entry: right))
  }

  @Test func `A mark of no letters is not the same as no mark`() {
    var without = SampleChain.twelve()[0]
    without.mark = nil
    var empty = without
    empty.mark = ""

    #expect(
      ChainHash.tie(previous: without.tie, entry: without)
        != ChainHash.tie(previous: without.tie, entry: empty))
  }

  @Test func `A plain digest is what sha256sum prints`() {
    #expect(
      Digest32(sha256: Array("abc".utf8)).hex
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(Digest32([1, 2, 3]) == nil)
  }

  @Test func `A digest is read from its own digits and from no others`() {
    let digest = Digest32(sha256: Array("abc".utf8))

    #expect(Digest32(hexadecimal: digest.hex) == digest)
    #expect(Digest32(hexadecimal: digest.hex.uppercased()) == digest)
    #expect(Digest32(hexadecimal: String(digest.hex.dropLast())) == nil)
    #expect(Digest32(hexadecimal: digest.hex + "0") == nil)
    #expect(Digest32(hexadecimal: "x" + digest.hex.dropFirst()) == nil)
    #expect(Digest32(hexadecimal: "é" + digest.hex.dropFirst()) == nil)
  }
}
