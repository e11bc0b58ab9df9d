import CaseModel
import PolicyModel
import ScreenKit

extension LetterScreen {
  func body(_ scene: Scene) -> Rect { scene.rect.splitTop(1).rest }

  func draw(into frame: inout Frame, _ scene: Scene) {
    let head = scene.rect.row(0)
    frame.cursor = body(scene).origin
    guard let row = sheet?.row else {
      frame.write(
        "Reading the letter.", at: head.origin, style: .muted, maxColumns: head.columns)
      return
    }
    frame.write(
      [
        Span(row.kind.name, .heading), Span("  \(row.parentName)"),
        Span("  \(row.number)", .accent),
        Span("  \(standing(row))", row.sent == nil ? .warning : .good),
      ], at: head.origin, maxColumns: head.columns)
    text.draw(into: &frame, body(scene).inset(left: 2))
  }

  private func standing(_ row: LetterRow) -> String {
    if let sent = row.sent {
      let since = row.standing == "sent" ? "" : "\(row.standing), "
      return "\(since)sent \(sent.slashed) \(row.how)"
    }
    if let issued = row.issued { return "\(row.standing) \(issued.slashed)" }
    return "\(row.standing) \(row.drafted.slashed)"
  }

  func lines(_ sheet: LetterSheet, columns: Int) -> [[Span]] {
    var lines: [[Span]] = []
    if !sheet.findings.isEmpty {
      lines.append([Span("This letter cannot be issued as it stands", .danger.bold)])
      for finding in sheet.findings {
        lines += Prose.spans(finding, columns: columns, style: .danger, indent: 2)
      }
      lines.append([])
    }
    if !sheet.names.isEmpty {
      lines += Prose.spans(
        "It names \(sheet.names.joined(separator: ", ")): issuing it asks why each name stays.",
        columns: columns, style: .warning)
      lines.append([])
    }
    if sheet.row.issued == nil {
      lines.append([Span("DRAFT: the text as it would be issued now", .warning)])
      lines.append([])
    }
    lines += Prose.spans(sheet.text, columns: columns)
    if !sheet.hash.isEmpty {
      lines.append([])
      lines += Prose.spans("Text fixed as \(sheet.hash)", columns: columns, style: .muted)
      if !sheet.seal.isEmpty {
        lines += Prose.spans("Seal of the record: \(sheet.seal)", columns: columns, style: .muted)
      }
    }
    return lines
  }
}
