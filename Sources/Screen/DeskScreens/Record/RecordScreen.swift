import CaseModel
import ScreenKit

/// The whole chronology, newest first, and its verification.
struct RecordScreen: Screen {
  /// The entries asked for at once.
  static let pageSize = 60

  /// Where the verification stands.
  enum Verification: Equatable, Sendable {
    case none
    case running(done: Int, total: Int)
    case finished(sound: Bool, [String])
  }

  var lines: [ChronicleLine] = []
  var isLoaded = false
  /// True where the record's first entry has come.
  var isComplete = false
  /// The sequence before which entries have been asked for and have not come.
  var pending: Int?
  var verification = Verification.none
  var list = ListView(count: 0)

  var crumb: String { "Record" }
  var asks: [DeskEffect] {
    [.askRecord(before: nil, limit: max(Self.pageSize, lines.count))]
  }
  var hints: KeyTable<Void> { Self.keys.bare }

  /// The selected entry.
  var selected: ChronicleLine? { list.selected.map { lines[$0] } }
}
