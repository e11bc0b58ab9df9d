import Foundation

/// A folder of policy packs, one file each, named `<id>.yaml`.
public struct PackDirectory: Hashable, Sendable {
  /// Why a folder or a file in it could not be read at all.
  public enum Fault: Error, Hashable, Sendable {
    /// There is no such folder, or it may not be listed; the reason is the system's.
    case folderNotReadable(path: String, reason: String)
    /// The folder holds no pack of this id; it holds these.
    case noSuchPack(id: String, known: [String])
    /// The file is there and may not be read; the reason is the system's.
    case fileNotReadable(path: String, reason: String)

    /// The fault in whole sentences, with what to do.
    public var text: String {
      switch self {
      case .folderNotReadable(let path, let reason):
        return "The folder of policy packs at \(QuotedText.visible(path)) could not be read: "
          + "\(QuotedText.visible(reason)). Name another with --resources."
      case .noSuchPack(let id, let known):
        let list =
          known.isEmpty
          ? "The folder holds none." : "The folder holds \(known.joined(separator: ", "))."
        let near = NearestWord.to(id, among: known).map { " Perhaps “\($0)” was meant." } ?? ""
        return "There is no policy pack \(QuotedText.quoted(id)).\(near) \(list)"
      case .fileNotReadable(let path, let reason):
        return "The policy pack at \(QuotedText.visible(path)) could not be read: "
          + "\(QuotedText.visible(reason))."
      }
    }
  }

  /// The folder's path.
  public let path: String

  /// The folder at this path, which is looked at only when packs are asked for.
  public init(path: String) {
    self.path = path
  }

  /// The ids of the packs in the folder, in order of the alphabet. A file whose name is no id is passed
  /// over. Throws ``Fault/folderNotReadable(path:reason:)``.
  public func ids() throws(Fault) -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw .folderNotReadable(path: path, reason: reason(error))
    }
    return names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
      .filter(PackID.isPlain).sorted()
  }

  /// The pack of this id, read. What is wrong inside the file is in the reading; it is an issue, too,
  /// where the pack's own id is not the file's name. Throws ``Fault``.
  public func read(_ id: String) throws(Fault) -> PackFile {
    let known = try ids()
    guard known.contains(id) else { throw .noSuchPack(id: id, known: known) }
    let name = "\(id).yaml"
    let file = path.hasSuffix("/") ? "\(path)\(name)" : "\(path)/\(name)"
    let bytes: [UInt8]
    do {
      bytes = try contents(of: file)
    } catch {
      throw .fileNotReadable(path: file, reason: reason(error))
    }
    let reading = PackReader.read(bytes: bytes, file: name, id: id)
    return PackFile(
      id: id, path: file, bytes: bytes.count <= PackReader.sizeLimit ? bytes : [], reading: reading)
  }

  /// Every pack of the folder, read, in order of the alphabet. Throws ``Fault``.
  public func readAll() throws(Fault) -> [PackFile] {
    var files: [PackFile] = []
    for id in try ids() { files.append(try read(id)) }
    return files
  }

  /// The bytes of a file, of which one more than a pack may hold is read: enough to refuse it.
  private func contents(of file: String) throws -> [UInt8] {
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
    defer { try? handle.close() }
    return try [UInt8](handle.read(upToCount: PackReader.sizeLimit + 1) ?? Data())
  }

  /// The system's reason without its full stop, to stand inside a sentence.
  private func reason(_ error: any Error) -> String {
    let text = (error as? CocoaError)?.localizedDescription ?? String(describing: error)
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
