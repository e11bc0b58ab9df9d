import Foundation
import Testing

/// Holds every screen's folder to its model, keys, update and view, so that whoever has read one screen
/// finds the way in all others.
@Suite("Screen folders")
struct ScreenFolderTests {
  /// Folders of what several screens use.
  static let shared: Set<String> = ["Shared", "Shell", "Fields"]

  private static var screens: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/Screen/DeskScreens")
  }

  private static func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test("each holds its model, keys, update and view, and nothing else")
  func eachHoldsItsFourParts() throws {
    let folders = try Self.names(in: Self.screens).filter {
      !$0.hasSuffix(".swift") && !Self.shared.contains($0)
    }
    #expect(folders.count > 15)
    for folder in folders {
      let files = try Self.names(in: Self.screens.appendingPathComponent(folder))
      let model = ["Screen", "Overlay", "Model"].map { folder + $0 }
        .first { files.contains("\($0).swift") }
      guard let model else {
        Issue.record("\(folder) has no model: \(files)")
        continue
      }
      #expect(files.contains("\(folder)Keys.swift"), "\(folder) has no keys")
      #expect(files.contains("\(model)+Update.swift"), "\(folder) has no update")
      #expect(files.contains("\(model)+View.swift"), "\(folder) has no view")
      for file in files {
        let isPart =
          file == "\(model).swift" || file == "\(folder)Keys.swift"
          || file.hasPrefix("\(model)+Update") || file.hasPrefix("\(model)+View")
        #expect(isPart, "\(folder)/\(file) belongs in Shared, Fields or Shell")
      }
    }
  }
}
