import Foundation
import ScreenKit
import Testing

@testable import DeskScreens

/// Frames kept as text files beside the tests.
enum Goldens {
  static let sizes = [
    Size(columns: 60, rows: 20), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40),
  ]

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Goldens")

  /// The frame as its golden holds it: the rows between edges, and where the cursor stands.
  static func text(_ frame: Frame) -> String {
    let cursor = frame.cursor.map { "\($0.x),\($0.y)" } ?? "hidden"
    return frame.lines().map { "|\($0)" }.joined(separator: "\n") + "\ncursor \(cursor)\n"
  }

  /// Compares a frame with the golden of this name. With `CONDUCT_WRITE_GOLDENS` set the golden is
  /// written first, for a person to read before it is kept.
  static func expect(
    _ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appendingPathComponent(
      "\(name)-\(frame.size.columns)x\(frame.size.rows).txt")
    let text = text(frame)
    if ProcessInfo.processInfo.environment["CONDUCT_WRITE_GOLDENS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record("No golden \(file.lastPathComponent):\n\(text)", sourceLocation: sourceLocation)
      return
    }
    if kept != text {
      Issue.record(
        "\(file.lastPathComponent) differs. It is now:\n\(text)", sourceLocation: sourceLocation)
    }
  }
}
