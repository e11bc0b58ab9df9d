import Foundation
import Letters

/// Where the templates and the golden letters are.
enum GoldenFiles {
  private static var here: URL { URL(fileURLWithPath: #filePath).deletingLastPathComponent() }

  private static var folder: URL {
    here.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Resources/Letters")
  }

  static func templates() throws -> LetterTemplates {
    try LetterTemplates(folder: folder.path)
  }

  /// What the school reads about templates.
  static func readMe() throws -> String {
    try String(contentsOf: folder.appendingPathComponent("README.md"), encoding: .utf8)
  }

  /// The golden text with this name; nil where there is none. With `CONDUCT_WRITE_GOLDENS` set the letter
  /// is written first, for a person to read before it is kept.
  static func text(_ name: String, for letter: RenderedLetter) throws -> String? {
    let file = here.appendingPathComponent("Goldens/\(name).txt")
    if ProcessInfo.processInfo.environment["CONDUCT_WRITE_GOLDENS"] != nil {
      try letter.text.write(to: file, atomically: true, encoding: .utf8)
    }
    return try? String(contentsOf: file, encoding: .utf8)
  }
}
