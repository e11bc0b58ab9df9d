import Foundation
import PolicyModel
import PolicyPacks
import Testing

/// The packs that Conduct ships, read as a school's own pack is read.
enum ShippedPacks {
  static let ids = [
    "kettering-park", "model", "mugginton", "robert-miles", "roby-park", "rossmore",
  ]

  static func pack(_ id: String) throws -> PolicyPack {
    let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("Resources/Policies/\(id).yaml")
    let reading = PackReader.read(bytes: Array(try Data(contentsOf: file)), file: "\(id).yaml")
    return try #require(reading.pack, "\(reading.issues)")
  }
}
