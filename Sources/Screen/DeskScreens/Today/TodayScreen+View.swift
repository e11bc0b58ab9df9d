import CaseModel
import PolicyModel
import ScreenKit

extension TodayScreen {
  typealias Line = Outline<Target>.Line

  func layout(_ scene: Scene) -> TodayLayout {
    TodayLayout(
      scene.rect, gateLines: gate.lines.count, dueLines: due.lines.count,
      changedLines: changed.lines.count)
  }

  func draw(into frame: inout Frame, _ scene: Scene) {
    let layout = layout(scene)
    drawHeader(into: &frame, layout.header, scene.session)
    for pane in Pane.allCases {
      let whole = layout.whole(pane)
      let rect = layout.body(of: pane)
      let focused = pane == self.pane
      PaneTitle(title: title(of: pane), focused: focused).draw(into: &frame, whole)
      switch pane {
      case .gate: gate.draw(into: &frame, rect, focused: focused)
      case .due: due.draw(into: &frame, rect, focused: focused)
      case .changed: changed.draw(into: &frame, rect, focused: focused)
      }
      if focused, frame.cursor == nil { frame.cursor = rect.origin }
    }
  }

  private func title(of pane: Pane) -> String {
    switch pane {
    case .gate: return "Who may not come in today"
    case .due:
      let count = sheet?.due.count ?? 0
      return count == 0 ? "Due" : "Due (\(count))"
    case .changed: return "Changed since you last looked"
    }
  }

  private func drawHeader(into frame: inout Frame, _ rect: Rect, _ session: DeskSession) {
    var spans = [Span((sheet?.day ?? session.today).withWeekday, .heading)]
    switch sheet?.schoolDay {
    case true: spans.append(Span("  school day", .good))
    case false: spans.append(Span("  no school today", .warning))
    case nil: spans.append(Span(sheet == nil ? "" : "  no term dates entered", .muted))
    }
    if let acting = sheet?.actingHead, !acting.isEmpty {
      spans.append(Span("  acting head: \(acting)", .warning))
    }
    frame.write(spans, at: rect.origin, maxColumns: rect.columns)
  }

  // MARK: Lines

  func gateLines(_ sheet: TodaySheet, columns: Int) -> [Line] {
    var lines: [Line] = sheet.gate.flatMap { self.lines(of: $0, columns: columns, bars: true) }
    if lines.isEmpty { lines = [Line([Span("Nobody is kept out today.", .good)])] }
    if !sheet.mayReturn.isEmpty {
      lines.append(Line([Span("May come in again", .heading)]))
      lines += sheet.mayReturn.flatMap { self.lines(of: $0, columns: columns, bars: false) }
    }
    lines += section(
      "Contact is arranged", sheet.arranged.map { "\($0.name). \($0.line)" }, columns: columns,
      style: .text)
    lines += section("Contact on hold", sheet.holds, columns: columns, style: .warning)
    lines += section("Meetings today", sheet.meetings, columns: columns, style: .text)
    return lines
  }

  private func lines(of row: GateRow, columns: Int, bars: Bool) -> [Line] {
    var head = [Span(row.name, bars ? .danger.bold : .good)]
    if let until = row.until {
      head.append(Span(bars ? "  until \(until.slashed)" : "  ended \(until.slashed)", .muted))
    }
    var lines = [Line(head, .person(row.parent, name: row.name, row.number))]
    let details: [(String, Style)] =
      row.lines.map { ($0, .text) } + row.children.map { ($0, .muted) }
      + row.orders.map { ("Court order: \($0)", .warning) }
    for (text, style) in details where !text.isEmpty {
      lines += Prose.spans(text, columns: columns, style: style, indent: 2).map { Line($0) }
    }
    return lines
  }

  private func section(
    _ title: String, _ texts: [String], columns: Int, style: Style
  ) -> [Line] {
    guard !texts.isEmpty else { return [] }
    return [Line([Span(title, .heading)])]
      + texts.flatMap { text in
        Prose.spans(text, columns: columns, style: style, indent: 2).map { Line($0) }
      }
  }

  func dueLines(_ sheet: TodaySheet, columns: Int, _ session: DeskSession) -> [Line] {
    let today = session.today
    if sheet.due.isEmpty { return [Line([Span("Nothing is due.", .good)])] }
    return sheet.due.flatMap { row -> [Line] in
      let word = DueWords.span(row.due, today: today)
      let about = row.number?.rawValue ?? row.incident?.rawValue ?? ""
      let name = row.parentName.isEmpty ? "" : "  \(row.parentName)"
      let why = Urgency(row.kind, due: row.due, today: today).why
      let head = [
        Span(Prose.padded(word.text, to: 11), word.style), Span(row.kind.words),
        // Before the name, so that the number can be read beside a long one.
        Span(about.isEmpty ? "" : "  \(about)", .muted), Span(name),
      ]
      let whose = row.whose(session.staff, isHead: session.roles.contains(.head))
      let lead = whose.isEmpty ? "" : "\(whose) "
      return [Line(head, .due(row))]
        + Prose.spans(
          "\(lead)\(why.capitalisedFirst). \(row.what)", columns: columns, style: .muted,
          indent: 11
        ).map { Line($0) }
    }
  }

  func changedLines(_ sheet: TodaySheet) -> [Line] {
    if sheet.changed.isEmpty { return [Line([Span("Nothing.", .muted)])] }
    return sheet.changed.map { line in
      let parts = line.stream.split(separator: "/")
      return Line(
        [
          Span("\(ChronicleLines.written(line))  ", .muted), Span(line.title),
          Span("  \(line.by)", .muted),
          Span("  \(parts.last ?? "")", .muted),
        ], .entry(line.sequence, stream: line.stream))
    }
  }
}
