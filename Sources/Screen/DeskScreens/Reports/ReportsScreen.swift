import CaseModel
import ScreenKit

/// Counts as bars, one question at a time.
struct ReportsScreen: Screen {
  var question = ReportQuestion.behaviour
  var rows: [CountRow] = []
  var isLoaded = false
  /// The first bar shown.
  var top = 0

  var crumb: String { "Reports" }
  var asks: [DeskEffect] { [.askReport(question)] }
  var hints: KeyTable<Void> { Self.keys.bare }
}
