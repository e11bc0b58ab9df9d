import CaseModel
import ScreenKit

/// Incidents, the latest first, and among them the reports that nobody has triaged.
struct IncidentsScreen: ListScreen {
  var browser = Browser<IncidentRow>()
  var order = Ordering<IncidentColumn>.usual
  /// True where only reports to triage are shown.
  var untriagedOnly = false

  var crumb: String { "Incidents" }
  var heading: String {
    untriagedOnly
      ? "Reports to triage. o shows all incidents."
      : "All incidents, the latest first. o shows reports to triage."
  }
  var emptyWords: String {
    untriagedOnly
      ? "No report that you may see waits to be triaged."
      : "There is no incident that you may see. n opens one."
  }
  var filterList: FilterList { .incidents }
  var ownHints: KeyTable<Void> { Self.keys.bare }
  var question: IncidentsQuestion {
    IncidentsQuestion(text: browser.field.text, untriagedOnly: untriagedOnly, order: order)
  }

  func ask(after: Cursor?, limit: Int) -> DeskEffect {
    .askIncidents(question, after: after, limit: limit)
  }

  func isSame(_ row: IncidentRow, _ other: IncidentRow) -> Bool { row.incident == other.incident }
}
