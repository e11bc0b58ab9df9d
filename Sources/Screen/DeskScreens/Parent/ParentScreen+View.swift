import CaseModel
import PolicyModel
import ScreenKit

extension ParentScreen {
  typealias Line = Outline<Target>.Line

  func body(_ scene: Scene) -> Rect { scene.rect.splitTop(1).rest }

  func draw(into frame: inout Frame, _ scene: Scene) {
    let head = scene.rect.row(0)
    guard let sheet else {
      frame.write(
        "\(name)  Reading the record.", at: head.origin, style: .muted, maxColumns: head.columns)
      return
    }
    frame.write(
      [
        Span(sheet.name, .heading), Span("  \(sheet.kind.words)", .muted),
        Span("  \(sheet.parent)", .muted),
      ], at: head.origin, maxColumns: head.columns)
    outline.draw(into: &frame, body(scene), focused: true)
  }

  func lines(_ sheet: ParentSheet, columns: Int, _ today: CivilDate) -> [Line] {
    var lines: [Line] = []
    let restrictions = sheet.restrictions.map { row -> Line in
      Line(
        [
          Span(
            row.form.words.capitalisedFirst, row.standing.isLive ? .danger.bold : .muted),
          Span("  \(row.stands)"),
          Span(row.until.map { "  until \($0.slashed)" } ?? "", .muted),
          Span("  \(row.number)", .muted),
        ], .restriction(row.number, row.restriction))
    }
    lines += section("At the gate today", sheet.gate, "", columns, .danger)
    if !restrictions.isEmpty { lines += titled("Restrictions") + restrictions }
    lines += section("Court orders", sheet.orders, "", columns, .warning)
    lines += section("Adjustments agreed", sheet.adjustments, "", columns, .accent)
    lines += children(sheet, columns)
    lines += section("Contact", sheet.contact, "Nothing is known. e adds it.", columns, .text)
    if !sheet.agreement.isEmpty {
      lines += section("Agreement to the code", [sheet.agreement], "", columns, .text)
    }
    if sheet.showsCases { lines += deeds(sheet, today) }
    if !sheet.chronology.isEmpty {
      lines += titled("Recorded about the person, newest first")
      for line in sheet.chronology {
        lines += ChronicleLines.lines(line, columns: columns - 2).map { Line([Span("  ")] + $0) }
      }
    }
    return lines
  }

  /// Cases and incidents.
  private func deeds(_ sheet: ParentSheet, _ today: CivilDate) -> [Line] {
    var lines = titled("Cases")
    lines += sheet.cases.map { row in
      let waits = row.waitsFor.isEmpty ? "" : ", waits for \(row.waitsFor)"
      return Line(
        [
          Span(row.number.rawValue, .accent), Span("  \(row.stage.words)\(waits)"),
          Span(row.due.map { "  due \(DueWords.text($0, today: today))" } ?? "", .warning),
        ], .ofCase(row.number))
    }
    if sheet.cases.isEmpty { lines.append(Line([Span("  No case.", .muted)])) }
    lines += titled("Incidents")
    lines += sheet.incidents.map { row in
      Line(
        [
          Span(row.incident.rawValue, .accent), Span("  \(row.happened.short)"),
          Span("  \(row.summary)", .muted),
        ], .incident(row.incident))
    }
    if sheet.incidents.isEmpty { lines.append(Line([Span("  No incident.", .muted)])) }
    return lines
  }

  private func children(_ sheet: ParentSheet, _ columns: Int) -> [Line] {
    if sheet.children.isEmpty {
      return section("Children", [], "No child is linked. L links one.", columns, .text)
    }
    return titled("Children")
      + sheet.children.enumerated().flatMap { index, text in
        let pupil = sheet.pupils.indices.contains(index) ? sheet.pupils[index] : nil
        return Prose.spans(text, columns: columns, style: .text, indent: 2).enumerated()
          .map { Line($1, $0 == 0 ? pupil.map { .child($0) } : nil) }
      }
  }

  private func titled(_ title: String) -> [Line] { [Line([Span(title, .heading)])] }

  private func section(
    _ title: String, _ texts: [String], _ empty: String, _ columns: Int, _ style: Style
  ) -> [Line] {
    if texts.isEmpty && empty.isEmpty { return [] }
    let body =
      texts.isEmpty
      ? [Line([Span("  \(empty)", .muted)])]
      : texts.flatMap { text in
        Prose.spans(text, columns: columns, style: style, indent: 2).map { Line($0) }
      }
    return titled(title) + body
  }
}
