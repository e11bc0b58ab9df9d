public import CaseModel
import Foundation

/// Turns payloads into the bytes that are kept, and kept bytes into payloads.
///
/// Every version of a kind that was ever written has a type in the registry; the bytes of an old
/// version are read by its own type and never rewritten.
public struct EventCodec: Sendable {
  private struct Key: Hashable {
    var kind: String
    var version: Int
  }

  private let types: [Key: any EventPayload.Type]
  private let newest: [String: Int]

  /// A codec that reads these types and, always, ``CaseModel/PayloadErased``.
  ///
  /// Two types of one kind and version would be a mistake of the program's: it traps.
  public init(_ types: [any EventPayload.Type]) {
    var found: [Key: any EventPayload.Type] = [:]
    var newest: [String: Int] = [:]
    for type in types + [PayloadErased.self] {
      let key = Key(kind: type.kind, version: type.version)
      precondition(found[key] == nil || found[key] == type, "two types for \(key)")
      found[key] = type
      newest[type.kind] = max(newest[type.kind] ?? 0, type.version)
    }
    self.types = found
    self.newest = newest
  }

  /// Whether a kind can be read at a version.
  public func knows(kind: String, version: Int) -> Bool {
    types[Key(kind: kind, version: version)] != nil
  }

  /// The bytes to keep: JSON in UTF-8, keys in order, nothing between the tokens, slashes as they
  /// are.
  ///
  /// - Throws: `EncodingError` for a payload JSON cannot hold.
  public static func bytes(of payload: any EventPayload) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(payload))
  }

  /// The payload of an entry; nil where it was erased.
  ///
  /// - Throws: ``UnknownEvent`` for a kind or version not in the registry, ``UnreadableEvent`` for
  ///   bytes that are not of its shape.
  public func payload(of entry: Entry) throws -> (any EventPayload)? {
    guard let type = types[Key(kind: entry.kind, version: entry.version)] else {
      throw UnknownEvent(
        kind: entry.kind, version: entry.version, newestKnown: newest[entry.kind])
    }
    guard let bytes = entry.payload else { return nil }
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      throw UnreadableEvent(
        sequence: entry.sequence, stream: entry.stream, kind: entry.kind, detail: "\(error)")
    }
  }
}

/// An entry of a kind, or a version of one, that this program does not know: a newer one wrote it.
/// The record may then be read but not written to.
public struct UnknownEvent: Error, Equatable, Sendable {
  /// The kind.
  public let kind: String
  /// The version it was written in.
  public let version: Int
  /// The newest version of that kind this program knows; nil where it knows none.
  public let newestKnown: Int?

  /// An entry of this kind and version that is not known.
  public init(kind: String, version: Int, newestKnown: Int?) {
    self.kind = kind
    self.version = version
    self.newestKnown = newestKnown
  }

  /// One whole sentence that says what to do.
  public var sentence: String {
    "This record holds an entry (\(kind), version \(version)) written by a newer Conduct, so it "
      + "can be read here but not added to until Conduct is brought up to date."
  }
}

/// An entry whose bytes are not of the shape its kind and version say.
public struct UnreadableEvent: Error, Equatable, Sendable {
  /// The entry's sequence.
  public let sequence: Int
  /// The entry's stream.
  public let stream: String
  /// The entry's kind.
  public let kind: String
  /// What the decoder found, for a developer; it may quote the payload, so it is not for a screen.
  public let detail: String

  /// One whole sentence that says what to do.
  public var sentence: String {
    "Entry \(sequence) (\(stream)) cannot be read as \(kind): verify the record with "
      + "“conduct log verify”."
  }
}
