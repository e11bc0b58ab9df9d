import Foundation

/// A file that a command names, looked at before anything is done with it.
enum GivenFile {
  /// - Throws: ``CommandFailure`` with 66 where there is no readable file, and 65 for a folder.
  static func check(_ path: String) throws {
    let full = (path as NSString).expandingTildeInPath
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder) else {
      throw CommandFailure(.noInput, "There is no file at \(path).")
    }
    if isFolder.boolValue {
      throw CommandFailure(.badData, "\(path) is a folder. Name the file in it.")
    }
    guard FileManager.default.isReadableFile(atPath: full) else {
      throw CommandFailure(.noInput, "\(path) may not be read from this account.")
    }
  }

  /// Looks at a pack's file, where a pack is named by one and not by its id.
  ///
  /// - Throws: as ``check(_:)``.
  static func checkPolicy(_ name: String) throws {
    if name.contains("/") || name.hasSuffix(".yaml") { try check(name) }
  }
}
