public import CaseModel
import CaseStore
public import Chronology
import Foundation

/// Drafts of forms: files of the person who types them, never in the record.
///
/// Written on every change by renaming a whole new file into place, so that a kill never leaves half a
/// draft; forced to the disk on a pause.
public final class Drafts {
  /// Where they are kept; nobody else may look into it.
  public let folder: String
  private var unsynced: Set<String> = []

  /// The drafts of one person in one record, under the XDG state folder.
  public init(record: String, staff: StaffID, environment: [String: String]) {
    let home = environment["HOME"] ?? NSHomeDirectory()
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    folder = "\(state ?? "\(home)/.local/state")/conduct/\(record)/\(staff.rawValue)"
  }

  /// The drafts of whoever acts in a record. Made-up schools of one seed are one record by their id, so that
  /// theirs are told apart by where they lie.
  public convenience init(
    of desk: Desk, environment: [String: String]
  ) throws(DeskError) {
    var record = desk.store.recordID
    if try desk.school().details?.practice == true, let path = desk.store.path {
      record += "-" + Digest32(sha256: Array(path.utf8)).hex.prefix(16)
    }
    self.init(record: record, staff: desk.staff, environment: environment)
  }

  /// Throws away the drafts of everybody in the record, and what each saw last: it is gone itself.
  public func dropAll() {
    let record = URL(fileURLWithPath: folder).deletingLastPathComponent()
    try? FileManager.default.removeItem(at: record)
  }

  private func path(_ key: FormKey) -> String { "\(folder)/\(key.draftName).json" }

  /// What was typed; nil where there is no draft that can be read.
  public func load(_ key: FormKey) -> [String: String]? {
    guard let data = FileManager.default.contents(atPath: path(key)) else { return nil }
    return try? JSONDecoder().decode([String: String].self, from: data)
  }

  /// Keeps what is typed.
  ///
  /// - Throws: ``DeskError/file(_:)`` where the folder cannot be written to.
  public func save(_ key: FormKey, _ typed: [String: String]) throws(DeskError) {
    do {
      try prepareFolder()
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      let data = try encoder.encode(typed)
      let new = "\(path(key)).new"
      try write(data, to: new)
      guard rename(new, path(key)) == 0 else { throw CocoaError(.fileWriteUnknown) }
      unsynced.insert(path(key))
    } catch {
      throw .file("The draft could not be kept in \(folder). Check that folder and its space.")
    }
  }

  /// Forgets a draft whose form was recorded.
  public func drop(_ key: FormKey) {
    try? FileManager.default.removeItem(atPath: path(key))
    unsynced.remove(path(key))
  }

  /// The forms with a draft, the latest first, each with the instant at which it was last written.
  public func list() -> [(key: FormKey, written: Instant)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let found = names.compactMap { name -> (key: FormKey, written: Instant)? in
      guard name.hasSuffix(".json"), let key = FormKey(draftName: String(name.dropLast(5))),
        let values = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)"),
        let date = values[.modificationDate] as? Date
      else { return nil }
      return (key, Instant(milliseconds: Int((date.timeIntervalSince1970 * 1000).rounded(.down))))
    }
    return found.sorted {
      $0.written == $1.written
        ? $0.key.draftName < $1.key.draftName
        : $0.written.milliseconds > $1.written.milliseconds
    }
  }

  /// Forces what was written since the last pause to the disk.
  public func sync() {
    for path in unsynced {
      guard let handle = FileHandle(forUpdatingAtPath: path) else { continue }
      try? handle.synchronize()
      try? handle.close()
    }
    unsynced = []
  }

  /// True where something is still to be forced to the disk.
  public var needsSync: Bool { !unsynced.isEmpty }

  // MARK: The last look

  /// The last sequence seen at an earlier sitting; nil on the first.
  public var lastSeen: Int? {
    guard let data = FileManager.default.contents(atPath: "\(folder)/last-seen") else { return nil }
    return Int(String(decoding: data, as: UTF8.self))
  }

  /// Remembers what was seen, for the next sitting.
  public func remember(seen sequence: Int) {
    try? prepareFolder()
    try? write(Data(String(sequence).utf8), to: "\(folder)/last-seen")
  }

  func prepareFolder() throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  func write(_ data: Data, to path: String) throws {
    guard
      FileManager.default.createFile(
        atPath: path, contents: data, attributes: [.posixPermissions: 0o600])
    else { throw CocoaError(.fileWriteUnknown) }
  }
}
