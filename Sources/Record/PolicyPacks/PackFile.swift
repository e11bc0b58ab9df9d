/// A pack's file as it lies in a folder: its name, its exact bytes and what came of reading them.
public struct PackFile: Hashable, Sendable {
  /// The file's name without `.yaml`, which is the pack's id.
  public let id: String
  /// The file's whole path.
  public let path: String
  /// The exact bytes, which `policy adopt` keeps; empty where the file is larger than a pack may be.
  public let bytes: [UInt8]
  /// The pack, or everything wrong with it; issues name the file without its folder.
  public let reading: PackReading
}
