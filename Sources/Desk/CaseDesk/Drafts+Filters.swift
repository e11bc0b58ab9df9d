public import CaseModel
import Foundation

extension Drafts {
  private var filtersPath: String { "\(folder)/filters.json" }

  /// The filters this person keeps under names; none where there is no file that can be read.
  public var savedFilters: [SavedFilter] {
    guard let data = FileManager.default.contents(atPath: filtersPath) else { return [] }
    return (try? JSONDecoder().decode([SavedFilter].self, from: data)) ?? []
  }

  /// Keeps the filters that have names, all of them.
  ///
  /// - Throws: ``DeskError/file(_:)`` where the folder cannot be written to.
  public func keep(_ filters: [SavedFilter]) throws(DeskError) {
    do {
      try prepareFolder()
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
      let new = "\(filtersPath).new"
      try write(try encoder.encode(filters), to: new)
      guard rename(new, filtersPath) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      throw .file("The filters could not be kept in \(folder). Check that folder and its space.")
    }
  }
}
