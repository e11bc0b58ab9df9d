import CaseStore
import Glibc

/// Wakes the desk when another process has changed the record: one wake a commit, none on reads.
struct RecordWatch {
  /// The descriptor to be polled beside the keys; nil where the system gives none.
  let descriptor: Int32?
  private let store: CaseStore
  /// The names of the files that a commit touches.
  private let files: Set<String>
  private var version: Int
  /// A commit writes its log before it is visible, so a wake that saw nothing new looks again after these
  /// many milliseconds; the first fall within what a person takes for at once.
  private static let pauses = [5, 10, 20, 20, 20, 25, 50, 50, 100, 200]
  private var pauses: ArraySlice<Int> = []
  /// When to look again; nil where nothing is expected.
  private(set) var nextLook: Elapsed?

  init(_ store: CaseStore) {
    self.store = store
    version = (try? store.dataVersion()) ?? 0
    files = Set(store.watchedFiles.map { String($0.split(separator: "/").last ?? "") })
    guard let folder = store.watchedFolder else {
      descriptor = nil
      return
    }
    let opened = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard opened >= 0 else {
      descriptor = nil
      return
    }
    let mask = UInt32(IN_MODIFY) | UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)
    descriptor = inotify_add_watch(opened, folder, mask) >= 0 ? opened : nil
  }

  /// Takes a wake; true where another connection has committed since the last time.
  mutating func wake() -> Bool {
    if let descriptor {
      // Once a wake: what is left wakes the desk again, and a busy folder never holds a key up.
      var buffer = [UInt8](repeating: 0, count: 8_192)
      let count = read(descriptor, &buffer, buffer.count)
      let names = Self.names(buffer.prefix(max(0, count)))
      // Other files may share the folder. An event without a name says that some were lost.
      guard names.contains(where: { $0.isEmpty || files.contains($0) }) else { return false }
    }
    pauses = Self.pauses[...]
    return look()
  }

  /// The file names in a batch of events, each a header of four numbers, the last being the length of the
  /// name after it, which is filled up with zeros.
  private static func names(_ events: ArraySlice<UInt8>) -> [String] {
    let header = MemoryLayout<inotify_event>.size
    var names: [String] = []
    var rest = events
    while rest.count >= header {
      let length = rest.dropFirst(header - 4).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      let name = rest.dropFirst(header).prefix(length).prefix { $0 != 0 }
      names.append(String(decoding: name, as: UTF8.self))
      rest = rest.dropFirst(header + length)
    }
    return names
  }

  /// Looks; true where another connection has committed since the last time.
  mutating func look() -> Bool {
    guard let now = try? store.dataVersion(), now != version else {
      nextLook = pauses.popFirst().map { Elapsed.now.adding($0) }
      return false
    }
    version = now
    nextLook = nil
    return true
  }
}
