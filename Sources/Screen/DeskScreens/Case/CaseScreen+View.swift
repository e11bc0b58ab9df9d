import CaseModel
import PolicyModel
import ScreenKit

extension CaseScreen {
  func layout(_ scene: Scene) -> CaseLayout {
    let columns = scene.rect.columns
    let rows = banners.reduce(0) { $0 + $1.rows(columns: columns) }
    return CaseLayout(scene.rect, bannerRows: rows, pane: pane, isWide: isWide)
  }

  private var banners: [Banner] { (sheet?.banners ?? []).map { Banner("!", $0) } }

  func draw(into frame: inout Frame, _ scene: Scene) {
    let layout = layout(scene)
    drawHeader(into: &frame, layout.header, scene.session)
    var rest = layout.banners
    for banner in banners {
      banner.draw(into: &frame, rest)
      rest = rest.splitTop(banner.rows(columns: rest.columns)).rest
    }
    guard sheet != nil else { return }
    if !layout.rail.isEmpty {
      PaneTitle(title: "Procedure", focused: pane == .rail).draw(into: &frame, layout.rail)
      rail.draw(into: &frame, layout.railBody, focused: pane == .rail, keepsPointer: true)
      drawDetails(into: &frame, layout)
    }
    if !layout.side.isEmpty {
      PaneTitle(title: sideTitle, focused: pane == .side).draw(into: &frame, layout.side)
      if side == .chronology {
        drawChronology(into: &frame, layout)
      } else {
        listed.draw(into: &frame, layout.sideBody, focused: pane == .side)
      }
      if pane == .side, !isTyping, frame.cursor == nil || side == .chronology {
        frame.cursor = layout.sideBody.origin
      }
    }
  }

  private func drawChronology(into frame: inout Frame, _ layout: CaseLayout) {
    let body = layout.chronologyBody(hasField: hasField)
    if hasField {
      let line = layout.sideBody.row(0).inset(left: 1)
      let used = frame.write("Holding: ", at: line.origin, style: .accent, maxColumns: line.columns)
      narrowing.draw(into: &frame, line.inset(left: used), focused: isTyping)
    }
    let field = frame.cursor
    chronology.draw(into: &frame, body.inset(left: 1))
    if isTyping { frame.cursor = field }
  }

  private func drawHeader(into frame: inout Frame, _ rect: Rect, _ session: DeskSession) {
    guard let row = sheet?.row else {
      let words = name.isEmpty ? "Reading the case." : "\(name)  Reading the case."
      frame.write(words, at: rect.origin, style: .muted, maxColumns: rect.columns)
      return
    }
    var spans = [Span(row.number.rawValue, .accent), Span("  \(row.parentName)", .heading)]
    // What presses comes first: a narrow screen cuts what stands last.
    if let due = row.due {
      let word = DueWords.span(due, today: session.today)
      spans.append(Span("  due \(word.text)", word.style))
    }
    spans.append(Span("  \(row.stage.words)"))
    if row.named { spans.append(Span("  named people only", .warning)) }
    if !row.waitsFor.isEmpty { spans.append(Span("  waits: \(row.waitsFor)", .muted)) }
    frame.write(spans, at: rect.origin, maxColumns: rect.columns)
  }

  private var sideTitle: String {
    switch side {
    case .chronology:
      guard let sheet, !narrowing.text.isEmpty else { return "Chronology" }
      return "Chronology (\(narrowed(sheet).count) of \(sheet.chronology.count))"
    case .letters: return "Letters of this case"
    case .incidents: return "Incidents of this case"
    case .due: return "Due in this case"
    }
  }

  private func drawDetails(into frame: inout Frame, _ layout: CaseLayout) {
    guard let step, !layout.details.isEmpty else { return }
    PaneTitle(title: step.step.name, focused: false).draw(into: &frame, layout.details)
    let body = layout.detailsBody.inset(left: 1, right: 1)
    let lines = StepWords.details(step).flatMap { line in
      Prose.spans(line.text, columns: body.columns, style: line.style, indent: line.indent)
    }
    for (offset, line) in lines.prefix(body.rows).enumerated() {
      let isCut = offset == body.rows - 1 && lines.count > body.rows
      let spans = isCut ? [Span("Space shows all of it.", .accent)] : line
      frame.write(spans, at: Point(x: body.x, y: body.y + offset), maxColumns: body.columns)
    }
  }
}
