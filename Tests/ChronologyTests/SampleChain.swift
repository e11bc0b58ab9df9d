import Chronology
import PolicyModel

/// A sound chain made in memory, with two streams, a mark and times known and unknown.
enum SampleChain {
  static let recordID = "record-for-tests"

  static func new(_ number: Int, kind: String = "noted", payload: String? = nil) -> NewEntry {
    let day = CivilDate(dayNumber: 20_500 + Int32(number))
    return NewEntry(
      id: "entry-\(number)", stream: number % 3 == 0 ? "school" : "case/2026-014", kind: kind,
      version: 1, happened: When(day, number % 2 == 0 ? LocalTime(hour: 9, minute: number) : nil),
      staff: "staff-\(number % 2)", account: "account", mark: number % 4 == 0 ? "police" : nil,
      payload: Array((payload ?? "{\"n\":\(number)}").utf8),
      salt: [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: NewEntry.saltLength))
  }

  static func entries(_ news: [NewEntry], recordID: String = recordID) -> [Entry] {
    var head = ChainHead(emptyRecord: recordID)
    var versions: [String: Int] = [:]
    return news.enumerated().map { index, new in
      versions[new.stream, default: 0] += 1
      let entry = Entry(
        new, after: head, streamVersion: versions[new.stream] ?? 0,
        recordedAt: Instant(milliseconds: 1_770_000_000_000 + index), commandID: "command-\(index)")
      head = ChainHead(sequence: entry.sequence, tie: entry.tie)
      return entry
    }
  }

  static func twelve() -> [Entry] { entries((1...12).map { new($0) }) }

  static func fault(
    _ entries: [Entry], seals: [Seal] = [], recordID: String = recordID
  ) -> ChainFault? {
    var verifier = ChainVerifier(recordID: recordID, seals: seals)
    for entry in entries { verifier.feed(entry) }
    return verifier.finish()
  }
}
