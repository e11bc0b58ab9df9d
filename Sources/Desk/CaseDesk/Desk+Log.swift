public import CaseModel
public import CaseStore
import Chronology
import Foundation
import PolicyModel

/// What a verification of a record came to.
public struct RecordVerdict: Hashable, Sendable {
  /// True where nothing is wrong.
  public var sound: Bool
  /// How many entries hold together, from the first on.
  public var entries: Int
  /// The seal of the last of them.
  public var seal: String
  /// How many payloads were erased under an authority.
  public var erased: Int
  /// What is wrong, each as a whole sentence; at most a hundred.
  public var faults: [String]
  /// How many faults there are in all.
  public var faultCount: Int
}

extension Desk {
  /// Verifies a record without anybody acting in it, so that also one can be judged that no desk
  /// opens.
  ///
  /// - Parameters:
  ///   - quick: the chain alone.
  ///   - seals: earlier seals, as printed, to hold the chain against.
  ///   - progress: told what is under way and how far it has come.
  /// - Throws: ``DeskError``: `noRecord`, `unusable` for a seal that cannot be read, `store`.
  public static func verify(
    _ path: String, quick: Bool = false, seals: [String] = [],
    progress: (VerifyProgress) -> Void = { _ in }
  ) throws(DeskError) -> RecordVerdict {
    var read: [Seal] = []
    for text in seals {
      do throws(SealError) {
        read.append(try Seal(text))
      } catch {
        throw .unusable("\(text): \(error.sentence)")
      }
    }
    let store = try openStore(path)
    return try DeskError.mapping {
      let report = try store.verify(quick: quick, seals: read) { state in
        progress(state)
        return true
      }
      guard let report else { throw DeskError.file("The verification was given up.") }
      return RecordVerdict(
        sound: report.isSound, entries: report.head.sequence, seal: report.head.seal.text,
        erased: report.erased, faults: report.faults.map(\.sentence),
        faultCount: report.faultCount)
    }
  }

  /// Makes the record's tables anew from its chronology; entries are not touched.
  ///
  /// - Parameter progress: told how many streams are done and how many there are.
  /// - Throws: ``DeskError``: `noRecord`, `store`.
  public static func rebuild(
    _ path: String, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(DeskError) {
    let store = try openStore(path)
    _ = try DeskError.mapping {
      try store.rebuild { done, total in
        progress(done, total)
        return true
      }
    }
  }

  /// The seal of the last entry, as it is printed on paper.
  public func seal() throws(DeskError) -> String {
    try DeskError.mapping { try store.seal().text }
  }

  /// The seal of a record's last entry, without anybody acting in it.
  ///
  /// - Throws: ``DeskError``: `noRecord`, `store`.
  public static func seal(of path: String) throws(DeskError) -> String {
    let store = try openStore(path)
    return try DeskError.mapping { try store.seal().text }
  }

  /// The entries of one stream, oldest first, as far as whoever acts may see them.
  ///
  /// - Throws: ``DeskError/notFound(_:)`` where there is no such stream that they may see.
  public func logLines(of stream: String) throws(DeskError) -> [ChronicleLine] {
    let id = String(stream.drop { $0 != "/" }.dropFirst())
    let missing = DeskError.notFound("stream \(stream)")
    let viewer = try viewer()
    if stream.hasPrefix("case/") {
      let read = try caseState(CaseID(rawValue: id))
      return try lines(read.entries, pack: read.pack)
    }
    if stream.hasPrefix("incident/") { return try incidentSheet(IncidentID(rawValue: id)).lines }
    guard viewer.seesCases || viewer.roles.contains(.administrator) else { throw missing }
    let entries = try DeskError.mapping { try store.load(stream) }
    guard !entries.isEmpty else { throw missing }
    return try lines(entries, pack: try pack())
  }

  static func openStore(_ path: String) throws(DeskError) -> CaseStore {
    guard FileManager.default.fileExists(atPath: path) else { throw .noRecord(path: path) }
    let shelf = PackShelf()
    return try DeskError.mapping {
      try CaseStore.open(
        path, projection: RecordProjection(pack: shelf.pack, calendar: shelf.calendar).projection)
    }
  }
}
