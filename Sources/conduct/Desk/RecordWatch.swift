import CaseStore
import Glibc

/// Wakes the desk when another process has changed the record: one wake a commit, none on reads.
struct RecordWatch {
  /// The descriptor to be polled beside the keys; nil where the system gives none.
  let descriptor: Int32?
  private let store: CaseStore
  private var version: Int

  init(_ store: CaseStore) {
    self.store = store
    version = (try? store.dataVersion()) ?? 0
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

  /// Empties the descriptor; true where another connection has committed since the last time.
  mutating func hasChanged() -> Bool {
    if let descriptor {
      var buffer = [UInt8](repeating: 0, count: 8_192)
      while read(descriptor, &buffer, buffer.count) > 0 {}
    }
    guard let now = try? store.dataVersion(), now != version else { return false }
    version = now
    return true
  }
}
