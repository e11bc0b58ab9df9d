public import CaseModel
public import PolicyModel

/// One entry as its writer hands it over, before the record gives it a place in the chain.
///
/// Everything but the payload is a header that stays for ever, so headers hold opaque ids only and
/// never a name; what a person may one day ask to have erased belongs in the payload.
public struct NewEntry: Equatable, Sendable {
  /// An opaque id supplied by the caller, unique in the record.
  public var id: String
  /// The stream it belongs to, such as `case/2026-014`, `parent/p00012` or `school`.
  public var stream: String
  /// What kind of event the payload holds.
  public var kind: String
  /// The version of that kind's payload, from 1.
  public var version: Int
  /// When it happened, in the school's own days; not when it was written down.
  public var happened: When
  /// The id of the member of staff who recorded it.
  public var staff: String
  /// The operating-system account that was used.
  public var account: String
  /// `third-party`, `police`, `privileged` or `safeguarding`, for an entry not everybody may see.
  public var mark: String?
  /// The payload: the exact JSON bytes, at least one.
  public var payload: [UInt8]
  /// Thirty-two random bytes, which keep a short payload from being guessed from its digest.
  public var salt: [UInt8]

  /// The salt's length in bytes.
  public static let saltLength = 32

  /// An entry with these headers and this payload.
  public init(
    id: String, stream: String, kind: String, version: Int, happened: When, staff: String,
    account: String, mark: String? = nil, payload: [UInt8], salt: [UInt8]
  ) {
    self.id = id
    self.stream = stream
    self.kind = kind
    self.version = version
    self.happened = happened
    self.staff = staff
    self.account = account
    self.mark = mark
    self.payload = payload
    self.salt = salt
  }

  /// An entry that holds a payload, in the bytes ``EventCodec/bytes(of:)`` gives it.
  ///
  /// - Throws: `EncodingError` for a payload JSON cannot hold.
  public init(
    id: String, stream: String, _ event: any EventPayload, happened: When, staff: String,
    account: String, mark: String? = nil, salt: [UInt8]
  ) throws {
    let type = type(of: event)
    self.init(
      id: id, stream: stream, kind: type.kind, version: type.version, happened: happened,
      staff: staff, account: account, mark: mark, payload: try EventCodec.bytes(of: event),
      salt: salt)
  }
}
