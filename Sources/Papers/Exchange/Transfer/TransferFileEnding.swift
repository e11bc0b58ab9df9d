import Foundation

/// How a file ends, to tell one that was cut off from one that is damaged: the parser stops in the
/// middle of either, and only the first is mended by fetching it again.
struct TransferFileEnding {
  private let lastLine: Int
  private let closesDocument: Bool

  init(_ bytes: Data) {
    lastLine = bytes.count { $0 == 0x0A } + 1
    let tail = bytes.suffix(400).filter { $0 != 0 && $0 < 0x80 }
    let text = String(decoding: tail, as: UTF8.self).lowercased()
    closesDocument = text.contains("ctfile") || text.contains("atfile")
  }

  /// True where a fault on this line is the file's breaking off.
  func holds(line: Int) -> Bool { line == lastLine && !closesDocument }
}
