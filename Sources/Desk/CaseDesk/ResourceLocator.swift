import Foundation

/// Finds the folder with policy packs, letter templates and calendars.
///
/// In this order: the path given, `CONDUCT_RESOURCES`, `share/conduct` beside the binary's folder, and
/// next to the binary.
public struct ResourceLocator: Sendable {
  /// The folder found.
  public let folder: String

  /// The folder with the shipped packs.
  public var policies: String { "\(folder)/Policies" }
  /// The folder with the letter templates.
  public var letters: String { "\(folder)/Letters" }
  /// The folder with bank holidays and the made-up school's terms.
  public var calendars: String { "\(folder)/Calendars" }

  /// Looks for the resources.
  ///
  /// - Parameters:
  ///   - given: the path given with `--resources`, if one was.
  ///   - environment: the process's environment.
  ///   - binary: the path of the running program.
  /// - Throws: ``DeskError/noResources(tried:)`` with every place that was tried.
  public init(given: String?, environment: [String: String], binary: String) throws(DeskError) {
    let resolved = URL(fileURLWithPath: binary).resolvingSymlinksInPath()
    let bin = resolved.deletingLastPathComponent()
    var places: [String] = []
    if let given {
      places = [given]
    } else if let named = environment["CONDUCT_RESOURCES"], !named.isEmpty {
      places = [named]
    } else {
      places = [
        bin.deletingLastPathComponent().appendingPathComponent("share/conduct").path,
        bin.appendingPathComponent("conduct_ConductResources.resources").path,
      ]
    }
    let found = places.first { FileManager.default.fileExists(atPath: "\($0)/Policies") }
    guard let found else { throw .noResources(tried: places) }
    folder = found
  }
}
