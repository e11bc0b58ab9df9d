public import PolicyModel

/// One entry of the chronology: what was written, its place in the record, and what ties it there.
public struct Entry: Equatable, Sendable {
  /// Its place in the whole record, from 1 without gaps.
  public var sequence: Int
  /// The opaque id its writer gave it.
  public var id: String
  /// The stream it belongs to.
  public var stream: String
  /// Its place in its stream, from 1 without gaps.
  public var streamVersion: Int
  /// What kind of event the payload holds.
  public var kind: String
  /// The version of that kind's payload.
  public var version: Int
  /// When it happened, in the school's own days.
  public var happened: When
  /// When it was written down.
  public var recordedAt: Instant
  /// The id of the member of staff who recorded it.
  public var staff: String
  /// The operating-system account that was used.
  public var account: String
  /// `third-party`, `police`, `privileged` or `safeguarding`, where not everybody may see it.
  public var mark: String?
  /// The command it was written by; entries of one command were written together or not at all.
  public var commandID: String
  /// The digest of salt and payload; it stays when the payload is erased.
  public var payloadDigest: Digest32
  /// The hash over the previous tie, the headers and the payload digest.
  public var tie: Digest32
  /// The salt of the payload digest; nil once erased.
  public var salt: [UInt8]?
  /// The exact bytes of the payload; nil once erased.
  public var payload: [UInt8]?

  /// An entry as it was read back; whether its hashes are right is for ``ChainVerifier`` to say.
  public init(
    sequence: Int, id: String, stream: String, streamVersion: Int, kind: String, version: Int,
    happened: When, recordedAt: Instant, staff: String, account: String, mark: String?,
    commandID: String, payloadDigest: Digest32, tie: Digest32, salt: [UInt8]?, payload: [UInt8]?
  ) {
    self.sequence = sequence
    self.id = id
    self.stream = stream
    self.streamVersion = streamVersion
    self.kind = kind
    self.version = version
    self.happened = happened
    self.recordedAt = recordedAt
    self.staff = staff
    self.account = account
    self.mark = mark
    self.commandID = commandID
    self.payloadDigest = payloadDigest
    self.tie = tie
    self.salt = salt
    self.payload = payload
  }

  /// A new entry in its place: the digest and the tie are computed here.
  ///
  /// - Parameters:
  ///   - new: what the caller wrote.
  ///   - head: the chain's head before it; the entry takes the next sequence.
  ///   - streamVersion: its place in its stream, from 1.
  ///   - recordedAt: when it is written down.
  ///   - commandID: the command it belongs to.
  public init(
    _ new: NewEntry, after head: ChainHead, streamVersion: Int, recordedAt: Instant,
    commandID: String
  ) {
    self.init(
      sequence: head.sequence + 1, id: new.id, stream: new.stream, streamVersion: streamVersion,
      kind: new.kind, version: new.version, happened: new.happened, recordedAt: recordedAt,
      staff: new.staff, account: new.account, mark: new.mark, commandID: commandID,
      payloadDigest: ChainHash.payloadDigest(salt: new.salt, bytes: new.payload), tie: head.tie,
      salt: new.salt, payload: new.payload)
    tie = ChainHash.tie(previous: head.tie, entry: self)
  }

  /// True where the payload has been destroyed, or was never there.
  public var isErased: Bool { payload == nil }
}
