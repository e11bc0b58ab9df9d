import Foundation

/// Copies a file's bytes, in portions, and forces them to the disk.
public enum FileCopy {
  private static let portion = 1 << 20

  /// Copies into a file that exists and is empty.
  ///
  /// - Parameter progress: told the bytes copied and how many there are.
  /// - Throws: ``StoreError/file(path:errno:)``, ``StoreError/diskFull``.
  public static func copy(
    _ source: String, into path: String, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws {
    let from = open(source, O_RDONLY | O_CLOEXEC)
    guard from >= 0 else { throw StoreError.file(path: source, errno: errno) }
    defer { close(from) }
    let into = open(path, O_WRONLY | O_CLOEXEC)
    guard into >= 0 else { throw StoreError.file(path: path, errno: errno) }
    defer { close(into) }
    var facts = stat()
    let total = fstat(from, &facts) == 0 ? Int(facts.st_size) : 0
    var buffer = [UInt8](repeating: 0, count: portion)
    var done = 0
    while true {
      let count = read(from, &buffer, portion)
      guard count >= 0 else { throw StoreError.file(path: source, errno: errno) }
      if count == 0 { break }
      try write(buffer[..<count], to: into, path: path)
      done += count
      progress(done, max(done, total))
    }
    guard fsync(into) == 0 else { throw failure(path) }
  }

  /// Copies into a new file for one account only (0600), and reads it back to compare. Nothing is
  /// left of it where that fails.
  ///
  /// - Throws: ``StoreError``: `alreadyExists`, `file`, `diskFull`, `inputOutput` where what was
  ///   read back differs.
  public static func copy(
    _ source: String, toNew path: String,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws {
    try StoreLocation.makePrivateFile(path: path)
    do {
      try copy(source, into: path, progress: progress)
      guard FileManager.default.contentsEqual(atPath: source, andPath: path) else {
        throw StoreError.inputOutput(code: 0, message: "\(path) reads back differently")
      }
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
  }

  private static func write(_ bytes: ArraySlice<UInt8>, to file: Int32, path: String) throws {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw failure(path) }
      rest = rest.dropFirst(count)
    }
  }

  private static func failure(_ path: String) -> StoreError {
    errno == ENOSPC ? .diskFull : .file(path: path, errno: errno)
  }
}
