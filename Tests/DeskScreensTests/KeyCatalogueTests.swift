import DeskScreens
import Foundation
import Testing

@Suite("The README's keys") struct KeyCatalogueTests {
  private static let begin = "<!-- keys: written by CONDUCT_WRITE_KEYS=1 make test -->"
  private static let end = "<!-- end of keys -->"

  private var readme: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("README.md")
  }

  @Test func `the README lists every key as the screens have it`() throws {
    var lines = try String(contentsOf: readme, encoding: .utf8).components(separatedBy: "\n")
    let first = try #require(lines.firstIndex(of: Self.begin))
    let last = try #require(lines.firstIndex(of: Self.end))
    let table = KeyCatalogue.markdown
    if ProcessInfo.processInfo.environment["CONDUCT_WRITE_KEYS"] == "1" {
      lines.replaceSubrange(first + 1..<last, with: table)
      try lines.joined(separator: "\n").write(to: readme, atomically: true, encoding: .utf8)
    } else {
      #expect(Array(lines[first + 1..<last]) == table, "CONDUCT_WRITE_KEYS=1 make test writes it")
    }
  }

  @Test func `every part has keys, and every key a sentence`() {
    for part in KeyCatalogue.parts {
      #expect(!part.rows.isEmpty, "\(part.title)")
      for row in part.rows { #expect(!row.keys.isEmpty && row.words.hasSuffix(".")) }
    }
  }
}
