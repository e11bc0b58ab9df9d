import Chronology
import PolicyModel

/// Checks entries before they are written: what is in the record stays there.
struct EntryCheck {
  let projection: Projection

  /// Longest header field, in UTF-8 bytes. Ids and accounts are far shorter; a name would be a
  /// mistake.
  static let longestField = 256

  func check(_ entries: [NewEntry], commandID: String) throws {
    guard let first = entries.first else { throw StoreError.nothingToAppend }
    guard EntryCheck.isUsable(commandID) else {
      throw StoreError.unusableEntry(id: first.id, field: "commandID")
    }
    for entry in entries { try check(entry) }
  }

  private func check(_ entry: NewEntry) throws {
    let texts = [
      ("id", entry.id), ("stream", entry.stream), ("kind", entry.kind), ("staff", entry.staff),
      ("account", entry.account), ("mark", entry.mark ?? "none"),
    ]
    if let (field, _) = texts.first(where: { !EntryCheck.isUsable($0.1) }) {
      throw StoreError.unusableEntry(id: entry.id, field: field)
    }
    // Days that do not print as ten characters could not be read back.
    guard (1...9999).contains(entry.happened.day.parts.year) else {
      throw StoreError.unusableEntry(id: entry.id, field: "happened")
    }
    guard entry.salt.count == NewEntry.saltLength else {
      throw StoreError.unusableEntry(id: entry.id, field: "salt")
    }
    guard !entry.payload.isEmpty else {
      throw StoreError.unusableEntry(id: entry.id, field: "payload")
    }
    guard entry.version >= 1 else {
      throw StoreError.unusableEntry(id: entry.id, field: "version")
    }
    guard projection.canRead(kind: entry.kind, version: entry.version) else {
      throw StoreError.unknownKind(kind: entry.kind, version: entry.version)
    }
  }

  /// SQLite's texts may be cut at a zero byte, so no header holds one.
  private static func isUsable(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= longestField && !text.utf8.contains(0)
  }
}
