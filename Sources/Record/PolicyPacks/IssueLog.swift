import Yams

/// Collects everything wrong with one file while it is read.
///
/// A class, because every cursor into the file writes to the same log; it lives for one reading.
final class IssueLog {
  let file: String
  private var found: [PackIssue] = []

  init(file: String) {
    self.file = file
  }

  func report(at mark: Mark?, path: String, _ message: String, expected: String = "") {
    report(
      line: mark?.line ?? 1, column: mark?.column ?? 1, path: path, message, expected: expected)
  }

  func report(line: Int, column: Int, path: String, _ message: String, expected: String = "") {
    found.append(
      PackIssue(
        file: file, line: line, column: column, path: path, message: message, expected: expected))
  }

  /// Everything found, in the order of the file; each thing once, however many aliases lead to it.
  var issues: [PackIssue] {
    var seen: Set<PackIssue> = []
    return found.filter { seen.insert($0).inserted }
      .sorted { ($0.line, $0.column, $0.path) < ($1.line, $1.column, $1.path) }
  }
}
