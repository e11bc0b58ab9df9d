/// Where a chain ends: the last sequence and its tie; for an empty record, 0 and the tie of its id.
public struct ChainHead: Hashable, Sendable {
  /// The last entry's sequence; 0 in an empty record.
  public let sequence: Int
  /// The last entry's tie; in an empty record, what the first tie will bind.
  public let tie: Digest32

  /// The head after an entry with this sequence and tie.
  public init(sequence: Int, tie: Digest32) {
    self.sequence = sequence
    self.tie = tie
  }

  /// The head of the empty record with this random id.
  public init(emptyRecord recordID: String) {
    self.init(sequence: 0, tie: ChainHash.beginning(recordID: recordID))
  }

  /// The head as it is printed on paper.
  public var seal: Seal { Seal(sequence: sequence, tie: tie) }
}
