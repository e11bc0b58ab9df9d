import Foundation

/// The folder and file of a record on disk: made with the right modes, and refused on a network.
struct StoreLocation {
  /// The record's absolute path, symbolic links resolved.
  let path: String

  /// The folder that holds it.
  var folder: String { (path as NSString).deletingLastPathComponent }

  /// The location of a record; a relative path is taken from the current folder.
  init(path: String) {
    self.path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  /// Checks that a record can be opened here.
  func checkExisting() throws {
    guard FileManager.default.fileExists(atPath: path) else {
      throw StoreError.noRecord(path: path)
    }
    try refuseNetwork(at: folder)
  }

  /// Makes the folder, where there is none, and the empty file. A folder that exists keeps its
  /// modes: it may be the user's home.
  func prepareNew(group: String?) throws {
    let groupID = try group.map(StoreLocation.groupID)
    if FileManager.default.fileExists(atPath: path) {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      guard (attributes?[.size] as? NSNumber)?.intValue == 0 else {
        throw StoreError.alreadyExists(path: path)
      }
    }
    try makeFolder(groupID: groupID)
    try refuseNetwork(at: folder)
    let mode: mode_t = groupID == nil ? 0o600 : 0o660
    let descriptor = Foundation.open(path, O_CREAT | O_RDWR | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw StoreError.file(path: path, errno: errno) }
    close(descriptor)
    try give(path, to: groupID, mode: mode)
  }

  /// Makes an empty file for one account only, failing where there is one.
  static func makePrivateFile(path: String) throws {
    let descriptor = Foundation.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw errno == EEXIST
        ? StoreError.alreadyExists(path: path) : StoreError.file(path: path, errno: errno)
    }
    close(descriptor)
  }

  private func makeFolder(groupID: gid_t?) throws {
    guard !FileManager.default.fileExists(atPath: folder) else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: NSNumber(value: 0o700)])
    } catch {
      throw StoreError.file(path: folder, errno: errno)
    }
    try give(folder, to: groupID, mode: groupID == nil ? 0o700 : 0o2770)
  }

  /// The group first: changing it may clear the set-group-id bit. The mode again, because of the
  /// umask.
  private func give(_ path: String, to groupID: gid_t?, mode: mode_t) throws {
    if let groupID, chown(path, uid_t.max, groupID) != 0 {
      throw StoreError.file(path: path, errno: errno)
    }
    guard chmod(path, mode) == 0 else { throw StoreError.file(path: path, errno: errno) }
  }

  private func refuseNetwork(at folder: String) throws {
    if let kind = NetworkFileSystem.name(at: folder) {
      throw StoreError.networkFileSystem(path: folder, kind: kind)
    }
  }

  private static func groupID(_ name: String) throws -> gid_t {
    guard let entry = getgrnam(name) else { throw StoreError.unknownGroup(name) }
    return entry.pointee.gr_gid
  }
}
