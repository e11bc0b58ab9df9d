import Foundation
import PolicyModel
import PolicyPacks
import Testing

/// The packs that the program ships, from the checkout that the tests stand in.
enum ShippedPacks {
  static let ids = [
    "kettering-park", "model", "mugginton", "robert-miles", "roby-park", "rossmore",
  ]

  static let folder: PackDirectory = {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let root = tests.deletingLastPathComponent().deletingLastPathComponent()
    return PackDirectory(path: root.appendingPathComponent("Resources/Policies").path)
  }()

  /// The pack of this id; a recorded failure with everything wrong in it where it cannot be read.
  static func pack(_ id: String) throws -> PolicyPack {
    let reading = try folder.read(id).reading
    return try #require(reading.pack, "\(reading.issues.map(\.text).joined(separator: "\n"))")
  }
}
