import Foundation
import GRDB

extension CaseStore {
  /// Writes a copy of the record as it stands, for one account only (0600), to a path where nothing
  /// is.
  ///
  /// The copy is compact: it holds nothing that was erased. Others may write meanwhile.
  ///
  /// - Throws: ``StoreError``: `alreadyExists`, `file`, `busy`, `diskFull`, `inputOutput`.
  public func backup(to path: String) throws {
    try StoreLocation.makePrivateFile(path: path)
    do {
      try StoreError.mapping {
        try queue.writeWithoutTransaction { db in
          try db.execute(sql: "VACUUM INTO ?", arguments: [path])
        }
      }
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
  }

  /// Copies a backup's bytes to a place where no record is, with the folder and the modes of a new
  /// record.
  ///
  /// The copy lies under a name of its own beside the path until ``PlacedBackup/settle()``, so that
  /// it can be verified first and a kill never leaves half a record.
  ///
  /// - Parameters:
  ///   - backup: the backup's file.
  ///   - path: where the record is to be.
  ///   - group: the operating-system group that shares it; nil for one account only.
  ///   - progress: told the bytes copied and how many there are.
  /// - Throws: ``StoreError``: `noRecord` without a backup, `alreadyExists`, `networkFileSystem`,
  ///   `unknownGroup`, `file`.
  public static func place(
    _ backup: String, at path: String, group: String? = nil,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> PlacedBackup {
    guard FileManager.default.fileExists(atPath: backup) else {
      throw StoreError.noRecord(path: backup)
    }
    let location = StoreLocation(path: path)
    guard !FileManager.default.fileExists(atPath: location.path) else {
      throw StoreError.alreadyExists(path: location.path)
    }
    let unsettled = StoreLocation(path: "\(location.path).restoring-\(UUID().uuidString)")
    try unsettled.prepareNew(group: group)
    let placed = PlacedBackup(unsettled: unsettled.path, path: location.path)
    do {
      try FileCopy.copy(backup, into: unsettled.path, progress: progress)
    } catch {
      placed.discard()
      throw error
    }
    return placed
  }
}

/// A backup's copy on its way to become a record: verify it, then settle or discard it.
public struct PlacedBackup: Sendable {
  /// Where the copy lies for now.
  public let unsettled: String
  /// Where the record is to be.
  public let path: String

  /// Makes it the record.
  ///
  /// - Throws: ``StoreError``: `alreadyExists` where there is a record by now, `file`.
  public func settle() throws {
    do {
      try FileManager.default.moveItem(atPath: unsettled, toPath: path)
    } catch CocoaError.fileWriteFileExists {
      throw StoreError.alreadyExists(path: path)
    } catch {
      throw StoreError.file(path: path, errno: errno)
    }
  }

  /// Takes the copy away again, with the logs that opening it may have left.
  public func discard() {
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: unsettled + ending)
    }
  }
}
