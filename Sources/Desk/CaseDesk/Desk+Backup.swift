import CaseModel
public import CaseStore
import Foundation

/// What a backup or a restoration came to.
public struct BackupReport: Hashable, Sendable {
  /// The file written, or the record made.
  public var path: String
  /// How many bytes it has.
  public var bytes: Int
  /// How it verified.
  public var verdict: RecordVerdict
}

/// How far a backup or a restoration has come.
public enum BackupProgress: Sendable {
  /// The record is being copied.
  case copying(done: Int, total: Int)
  /// The copy is being verified.
  case verifying(VerifyProgress)
}

extension Desk {
  /// Writes a verified copy of a record to a file where nothing is, while others may write.
  ///
  /// The copy is made and verified beside the record and then copied to its place and read back, so
  /// that the place may also be a memory stick or a share on which SQLite could not open it.
  ///
  /// - Throws: ``DeskError``: `noRecord`; `unusable` where there is a file already; `store`. A copy
  ///   that does not verify is in the report, and nothing was written.
  public static func backup(
    of path: String, to file: String, progress: (BackupProgress) -> Void = { _ in }
  ) throws(DeskError) -> BackupReport {
    guard !FileManager.default.fileExists(atPath: file) else {
      throw .unusable(
        "There is a file at \(file) already, and a backup never replaces one. Name another file.")
    }
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw .file(
        "Nothing can be written to \(folder). Make that folder, or name a file in another.")
    }
    let store = try openStore(path)
    let copy = "\(store.path ?? path).backup-\(UUID().uuidString)"
    defer { forget(copy) }
    progress(.copying(done: 0, total: 1))
    try DeskError.mapping { try store.backup(to: copy) }
    let verdict = try verify(copy) { progress(.verifying($0)) }
    if verdict.sound {
      try DeskError.mapping {
        try FileCopy.copy(copy, toNew: file) { progress(.copying(done: $0, total: $1)) }
      }
    }
    return BackupReport(path: file, bytes: size(copy), verdict: verdict)
  }

  /// Makes a record from a backup, where none is. Nothing is made of a backup that does not verify.
  ///
  /// - Parameters:
  ///   - seals: earlier seals, as printed, to hold the chain against.
  ///   - group: the operating-system group that shares the record; nil for one account only.
  /// - Throws: ``DeskError``: `notFound` without a backup; `unusable` for a file that is still in
  ///   use, or a seal that cannot be read; `store`.
  public static func restore(
    _ backup: String, to path: String, seals: [String] = [], group: String? = nil,
    progress: (BackupProgress) -> Void = { _ in }
  ) throws(DeskError) -> BackupReport {
    guard FileManager.default.fileExists(atPath: backup) else {
      throw .notFound("readable file at \(backup)")
    }
    guard size("\(backup)-wal") == 0 else {
      throw .unusable(
        "\(backup) is a record in use: what was recorded last stands beside it, in \(backup)-wal. "
          + "Make a backup of it with “conduct backup”, and restore that.")
    }
    let placed = try DeskError.mapping {
      try CaseStore.place(backup, at: path, group: group) {
        progress(.copying(done: $0, total: $1))
      }
    }
    defer { placed.discard() }
    let verdict = try verifyRestored(placed, from: backup, seals) { progress(.verifying($0)) }
    let bytes = size(placed.unsettled)
    if verdict.sound { try DeskError.mapping { try placed.settle() } }
    return BackupReport(path: placed.path, bytes: bytes, verdict: verdict)
  }

  /// Verifies a backup's copy; what is wrong with it is said of the backup.
  private static func verifyRestored(
    _ placed: PlacedBackup, from backup: String, _ seals: [String],
    progress: (VerifyProgress) -> Void
  ) throws(DeskError) -> RecordVerdict {
    do throws(DeskError) {
      return try verify(placed.unsettled, seals: seals, progress: progress)
    } catch {
      guard case .store(.notARecord) = error else { throw error }
      throw .store(.notARecord(path: backup))
    }
  }

  private static func size(_ path: String) -> Int {
    let facts = try? FileManager.default.attributesOfItem(atPath: path)
    return (facts?[.size] as? NSNumber)?.intValue ?? 0
  }

  private static func forget(_ copy: String) {
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: copy + ending)
    }
  }
}
