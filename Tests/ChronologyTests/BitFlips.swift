import Chronology
import PolicyModel

/// Every entry that differs from a given one in a single stored bit.
enum BitFlips {
  static func of(_ entry: Entry) -> [Entry] {
    var changed: [Entry] = []
    func add(_ change: (inout Entry) -> Void) {
      var copy = entry
      change(&copy)
      if copy != entry { changed.append(copy) }
    }
    for value in of(entry.sequence) { add { $0.sequence = value } }
    for value in of(entry.streamVersion) { add { $0.streamVersion = value } }
    for value in of(entry.version) { add { $0.version = value } }
    for text in of(entry.id) { add { $0.id = text } }
    for text in of(entry.stream) { add { $0.stream = text } }
    for text in of(entry.kind) { add { $0.kind = text } }
    for text in of(entry.staff) { add { $0.staff = text } }
    for text in of(entry.account) { add { $0.account = text } }
    for text in of(entry.commandID) { add { $0.commandID = text } }
    for text in of(entry.mark ?? "") { add { $0.mark = text } }
    add { $0.mark = $0.mark == nil ? "police" : nil }
    for bit in 0..<32 {
      let day = CivilDate(dayNumber: entry.happened.day.dayNumber ^ (1 << bit))
      add { $0.happened.day = day }
    }
    let minutes = entry.happened.time?.minutes ?? 0
    for bit in 0..<11 {
      let other = minutes ^ (1 << bit)
      if let time = LocalTime(hour: other / 60, minute: other % 60) {
        add { $0.happened.time = time }
      }
    }
    add { $0.happened.time = $0.happened.time == nil ? LocalTime(hour: 0, minute: 0) : nil }
    for value in of(entry.recordedAt.milliseconds) {
      add { $0.recordedAt = Instant(milliseconds: value) }
    }
    for bytes in of(entry.payloadDigest.bytes) {
      if let digest = Digest32(bytes) { add { $0.payloadDigest = digest } }
    }
    for bytes in of(entry.tie.bytes) {
      if let tie = Digest32(bytes) { add { $0.tie = tie } }
    }
    for bytes in of(entry.salt ?? []) { add { $0.salt = bytes } }
    for bytes in of(entry.payload ?? []) { add { $0.payload = bytes } }
    return changed
  }

  static func of(_ bytes: [UInt8]) -> [[UInt8]] {
    (0..<bytes.count * 8).map { bit in
      var copy = bytes
      copy[bit / 8] ^= 1 << UInt8(bit % 8)
      return copy
    }
  }

  private static func of(_ text: String) -> [String] {
    of(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func of(_ number: Int) -> [Int] { (0..<Int.bitWidth).map { number ^ (1 << $0) } }
}
