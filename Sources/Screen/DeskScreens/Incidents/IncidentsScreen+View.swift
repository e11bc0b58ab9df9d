import CaseModel
import PolicyModel
import ScreenKit

extension IncidentsScreen {
  func columns(_ width: Int) -> [ListedColumn<IncidentColumn>] {
    if width < 76 {
      return [
        .init("No.", .fixed(10), by: .number), .init("When", .fixed(10), by: .day),
        .init("Who", .atLeast(12, share: 2), by: .name),
        .init("Outcome", .fixed(13), by: .outcome),
      ]
    }
    return [
      .init("No.", .fixed(11), by: .number), .init("When", .fixed(16), by: .day),
      .init("Who", .atLeast(14, share: 2), by: .name),
      .init("What", .atLeast(16, share: 4), by: .what),
      .init("What came of it", .atLeast(15, share: 2), by: .outcome),
    ]
  }

  func cells(_ row: IncidentRow, _ scene: Scene) -> [Span] {
    let isNarrow = tableRect(scene).columns < 76
    let number = Span(row.incident.rawValue, .accent)
    let who = Span(Self.people(row.people, inShort: isNarrow))
    let outcome =
      row.triaged.map { Span(Self.outcome($0, row.cases, inShort: isNarrow), .muted) }
      ?? Span(Self.untriaged(row.cases, inShort: isNarrow), .warning.bold)
    if isNarrow { return [number, Span(row.happened.day.slashed), who, outcome] }
    return [number, Span(row.happened.short), who, Span(row.summary, .muted), outcome]
  }

  /// Whom it is about; in a narrow column the first, and how many more.
  private static func people(_ names: [String], inShort: Bool) -> String {
    guard let first = names.first else { return "not known" }
    guard inShort, names.count > 1 else { return names.joined(separator: "; ") }
    return "\(first) +\(names.count - 1)"
  }

  /// That the head has still to judge it, also where its case was opened with the report.
  private static func untriaged(_ cases: [CaseID], inShort: Bool) -> String {
    guard !inShort, let first = cases.first else { return "TO TRIAGE" }
    return "TO TRIAGE, \(first)"
  }

  /// What came of it: its cases, or why there is none.
  private static func outcome(
    _ triaged: TriageOutcome, _ cases: [CaseID], inShort: Bool
  ) -> String {
    if cases.isEmpty {
      return inShort && triaged == .informally ? "informally" : triaged.words
    }
    return inShort && cases.count > 1
      ? "\(cases.count) cases" : "case \(cases.map(\.rawValue).joined(separator: ", "))"
  }
}
