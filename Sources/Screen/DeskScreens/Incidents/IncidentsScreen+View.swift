import CaseModel
import PolicyModel
import ScreenKit

extension IncidentsScreen {
  func columns(_ width: Int) -> [ListedColumn<IncidentColumn>] {
    if width < 76 {
      return [
        .init("No.", .fixed(8), by: .number), .init("When", .fixed(10), by: .day),
        .init("Who", .atLeast(12, share: 2), by: .name),
        .init("What came of it", .atLeast(15, share: 2), by: .outcome),
      ]
    }
    return [
      .init("No.", .fixed(9), by: .number), .init("When", .fixed(16), by: .day),
      .init("Who", .atLeast(14, share: 2), by: .name),
      .init("What", .atLeast(16, share: 4), by: .what),
      .init("What came of it", .atLeast(15, share: 2), by: .outcome),
    ]
  }

  func cells(_ row: IncidentRow, _ scene: Scene) -> [Span] {
    let number = Span(row.incident.rawValue, .accent)
    let who = Span(row.people.isEmpty ? "not known" : row.people.joined(separator: "; "))
    let outcome: Span
    if let triaged = row.triaged {
      let cases = row.cases.map(\.rawValue).joined(separator: ", ")
      outcome = Span(cases.isEmpty ? triaged.words : "case \(cases)", .muted)
    } else {
      outcome = Span("TO TRIAGE", .warning.bold)
    }
    if tableRect(scene).columns < 76 {
      return [number, Span(row.happened.day.slashed), who, outcome]
    }
    return [number, Span(row.happened.short), who, Span(row.summary, .muted), outcome]
  }
}
