import CaseModel

/// Checks a chain entry by entry, so that a record of any length is verified without being held.
///
/// Feed every entry from the first, in order, then ask ``finish()``. It keeps the first fault only:
/// what follows a broken tie cannot be judged. Memory grows with the number of streams and erased
/// entries.
public struct ChainVerifier: Sendable {
  /// The head after the last good entry.
  public private(set) var head: ChainHead
  /// The first fault found, if any.
  public private(set) var fault: ChainFault?
  /// How many entries so far have had their payload erased.
  public private(set) var erased = 0

  private var streams: [String: Int] = [:]
  private var missing: [Int: String] = [:]
  private var kept: [(named: Int, by: Int)] = []
  private var seals: [Int: [Seal]] = [:]

  /// A verifier of the record with this id, which also holds the chain against earlier seals.
  public init(recordID: String, seals: [Seal] = []) {
    head = ChainHead(emptyRecord: recordID)
    for seal in seals { self.seals[seal.sequence, default: []].append(seal) }
    compareSeals(stream: nil)
  }

  /// Checks the next entry. Returns the first fault of the chain so far; after one, entries are not
  /// judged.
  @discardableResult
  public mutating func feed(_ entry: Entry) -> ChainFault? {
    guard fault == nil else { return fault }
    if let kind = place(of: entry) ?? content(of: entry) {
      report(kind, at: entry)
      return fault
    }
    head = ChainHead(sequence: entry.sequence, tie: entry.tie)
    streams[entry.stream] = entry.streamVersion
    note(entry)
    compareSeals(stream: entry.stream)
    return fault
  }

  /// Records a fault met while reading an entry, before it could be fed.
  public mutating func report(_ readFault: ChainFault) {
    if fault == nil { fault = readFault }
  }

  /// What can only be said at the end: missing payloads nobody named, erasures not carried out,
  /// seals beyond the end. Returns the first fault of the whole chain, or nil where it is sound.
  public mutating func finish() -> ChainFault? {
    guard fault == nil else { return fault }
    if let first = missing.min(by: { $0.key < $1.key }) {
      fault = ChainFault(sequence: first.key, stream: first.value, kind: .payloadMissing)
    } else if let first = kept.min(by: { $0.named < $1.named }) {
      fault = ChainFault(sequence: first.named, stream: nil, kind: .payloadKept(namedBy: first.by))
    } else if let first = seals.keys.min(), let seal = seals[first]?.first {
      fault = ChainFault(
        sequence: head.sequence + 1, stream: nil,
        kind: .sealBeyondEnd(seal, end: head.sequence))
    }
    return fault
  }

  private func place(of entry: Entry) -> ChainFault.Kind? {
    guard entry.sequence == head.sequence + 1 else {
      return .sequenceGap(due: head.sequence + 1)
    }
    let due = (streams[entry.stream] ?? 0) + 1
    guard entry.streamVersion == due else {
      return .streamGap(due: due, found: entry.streamVersion)
    }
    return nil
  }

  private func content(of entry: Entry) -> ChainFault.Kind? {
    switch (entry.salt, entry.payload) {
    case (.some(let salt), .some(let payload)):
      guard salt.count == NewEntry.saltLength,
        ChainHash.payloadDigest(salt: salt, bytes: payload) == entry.payloadDigest
      else { return .payloadChanged }
    case (nil, nil):
      if entry.kind == PayloadErased.kind { return .erasureMissing }
    case (nil, .some), (.some, nil):
      return .payloadChanged
    }
    guard ChainHash.tie(previous: head.tie, entry: entry) == entry.tie else { return .tieBroken }
    return nil
  }

  private mutating func note(_ entry: Entry) {
    if entry.isErased {
      missing[entry.sequence] = entry.stream
      erased += 1
    }
    if let erasure = entry.erasure, missing.removeValue(forKey: erasure.sequence) == nil {
      kept.append((named: erasure.sequence, by: entry.sequence))
    }
  }

  private mutating func compareSeals(stream: String?) {
    guard fault == nil, let taken = seals.removeValue(forKey: head.sequence) else { return }
    if let wrong = taken.first(where: { $0 != head.seal }) {
      fault = ChainFault(sequence: head.sequence, stream: stream, kind: .sealDiffers(wrong))
    }
  }

  private mutating func report(_ kind: ChainFault.Kind, at entry: Entry) {
    fault = ChainFault(sequence: entry.sequence, stream: entry.stream, kind: kind)
  }
}
