import Foundation
public import PolicyModel
import PolicyPacks

extension Desk {
  /// The packs that come with Conduct and can be read, in order of the alphabet.
  ///
  /// - Throws: ``DeskError/unusable(_:)`` where the folder cannot be read.
  public static func policies(
    toChooseFrom resources: ResourceLocator
  ) throws(DeskError) -> [PolicyPack] {
    do {
      return try PackDirectory(path: resources.policies).readAll().compactMap(\.reading.pack)
    } catch {
      throw .unusable(error.text)
    }
  }

  /// A copy of the neutral policy for a school, beside its record, to be edited by the school.
  ///
  /// - Parameter record: where the record stands or will stand.
  /// - Returns: the copy's path.
  /// - Throws: ``DeskError``: `unusable` for a name that cannot serve, `file`.
  public static func ownPolicy(
    for school: String, beside record: String, resources: ResourceLocator
  ) throws(DeskError) -> String {
    let folder = URL(fileURLWithPath: record).deletingLastPathComponent()
      .appendingPathComponent("policies")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .file("No folder for the policy could be made at \(folder.path).")
    }
    let words = school.lowercased().split { !("a"..."z").contains($0) && !$0.isNumber }
      .map { $0.filter(\.isASCII) }.filter { !$0.isEmpty }
    let id = words.isEmpty ? "our-school" : words.joined(separator: "-")
    // What stands there already may have been edited: it is taken as it is.
    let path = folder.appendingPathComponent("\(id).yaml").path
    if !FileManager.default.fileExists(atPath: path) {
      try newPolicy(from: "model", path: path, school: school, resources: resources)
    }
    return path
  }
}
