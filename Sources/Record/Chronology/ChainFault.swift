/// The first thing wrong with a chain: where, and what.
public struct ChainFault: Error, Equatable, Sendable {
  /// What can be wrong.
  public enum Kind: Equatable, Sendable {
    /// An entry is missing, repeated or out of order: this sequence was due.
    case sequenceGap(due: Int)
    /// An entry of the stream is missing, repeated or out of order: this version was due, that one
    /// found.
    case streamGap(due: Int, found: Int)
    /// A stored field does not hold what it must, such as a date that is not one.
    case unreadable(field: String)
    /// The payload or its salt is not what was written.
    case payloadChanged
    /// The headers, the digest or the tie is not what was written, or an earlier entry was
    /// replaced.
    case tieBroken
    /// The payload is missing and no `record.erased` entry names it.
    case payloadMissing
    /// The payload of a `record.erased` entry is missing; such a payload may never be destroyed.
    case erasureMissing
    /// A `record.erased` entry (its sequence given) names this one, whose payload is still there.
    case payloadKept(namedBy: Int)
    /// The chain has an entry where the seal was taken, but not the one that was sealed.
    case sealDiffers(Seal)
    /// The chain ends (at this sequence) before the entry that was sealed.
    case sealBeyondEnd(Seal, end: Int)
  }

  /// The sequence of the entry at fault; where the end is missing, of the first missing one.
  public let sequence: Int
  /// The stream of the entry at fault, where it can be read.
  public let stream: String?
  /// What is wrong with it.
  public let kind: Kind

  /// A fault of this kind at this entry.
  public init(sequence: Int, stream: String?, kind: Kind) {
    self.sequence = sequence
    self.stream = stream
    self.kind = kind
  }

  /// One whole sentence for a person: where, and what it means.
  public var sentence: String {
    let place = stream.map { "Entry \(sequence) (\($0))" } ?? "Entry \(sequence)"
    switch kind {
    case .sequenceGap(let due):
      return "\(place) stands where entry \(due) was due, so entries are missing or out of order."
    case .streamGap(let due, let found):
      return "\(place) is number \(found) of its stream where number \(due) was due, so part of "
        + "that stream is missing or out of order."
    case .unreadable(let field):
      return "\(place) cannot be read: its \(field) does not hold what Conduct writes there."
    case .payloadChanged:
      return "\(place) has a payload that is not the one written with it."
    case .tieBroken:
      return "\(place) does not tie to the entry before it, so it or that entry was changed."
    case .payloadMissing:
      return "\(place) has lost its payload, and no entry records that it was erased."
    case .erasureMissing:
      return "\(place) records an erasure, and its own payload, which must stay, is missing."
    case .payloadKept(let notice):
      return "\(place) still has the payload that entry \(notice) says was erased."
    case .sealDiffers(let seal):
      return "\(place) is not the entry that was sealed as \(seal.text), so the record was "
        + "rewritten after that seal was printed, or the seal is another record's."
    case .sealBeyondEnd(let seal, let end):
      return "The record ends at entry \(end), before the seal \(seal.text) was taken, so its end "
        + "is missing or the seal is another record's."
    }
  }
}
