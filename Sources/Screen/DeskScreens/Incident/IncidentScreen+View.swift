import CaseModel
import PolicyModel
import ScreenKit

extension IncidentScreen {
  func draw(into frame: inout Frame, _ scene: Scene) {
    guard row != nil else {
      frame.write("Reading the incident.", at: scene.rect.origin, style: .muted)
      return
    }
    outline.draw(into: &frame, scene.rect, focused: true)
  }

  func outlineLines(
    _ row: IncidentRow, _ session: DeskSession, columns: Int
  ) -> [Outline<CaseID>.Line] {
    typealias Line = Outline<CaseID>.Line
    let standing: Span =
      row.triaged.map { Span("  \($0.words)", .muted) } ?? Span("  TO TRIAGE", .warning.bold)
    var lines = [
      Line([
        Span(row.incident.rawValue, .accent), Span("  \(row.happened.inWords)", .heading), standing,
      ])
    ]
    lines += Prose.spans(
      "Happened \(row.channel.words).", columns: columns
    ).map { Line($0) }
    if !row.people.isEmpty {
      lines += Prose.spans(
        "Alleged: \(row.people.joined(separator: "; "))", columns: columns
      ).map { Line($0) }
    }
    let names = row.behaviours.map { session.pack.behaviour($0)?.name ?? $0.asWords }
    if !names.isEmpty {
      lines += Prose.spans("Behaviour: \(names.joined(separator: ", "))", columns: columns)
        .map { Line($0) }
    }
    if !row.missing.isEmpty {
      lines += Prose.spans(
        "Not said yet: \(row.missing.joined(separator: ", ")). c completes the report.",
        columns: columns, style: .warning
      ).map { Line($0) }
    }
    if let seriousness = row.seriousness {
      lines.append(Line([Span("Judged: \(seriousness.rawValue)")]))
    }
    for number in row.cases {
      lines.append(Line([Span("Case \(number)", .accent)], number))
    }
    lines.append(Line([]))
    for text in self.lines {
      lines += Prose.spans(text, columns: columns).map { Line($0) }
    }
    return lines
  }
}
