import CaseModel
import PolicyModel
import ScreenKit

extension FormScreen {
  /// The columns of the line at a field's left and the gap after it.
  private static let edgeColumns = 2

  /// Columns of running text; very long lines are hard to read.
  private func textColumns(_ scene: Scene) -> Int { min(84, scene.rect.columns - 4) }

  /// Columns of editors.
  func editorColumns(_ scene: Scene) -> Int { textColumns(scene) - Self.edgeColumns }

  /// The page for a width, with the field that has the keys opened.
  func page(_ scene: Scene) -> FormPage {
    let columns = textColumns(scene)
    var page = FormPage()
    page.add(Prose.spans(sheet.title, columns: columns, style: .heading.bold), gap: 1)
    if stage == .checking {
      addCheck(to: &page, columns: columns, scene)
      return page
    }
    addHindrance(to: &page, columns: columns)
    var head: [[Span]] = []
    if !sheet.clause.isEmpty {
      head += Prose.spans("The policy: \(sheet.clause)", columns: columns)
    }
    for advice in sheet.advice {
      head += Prose.spans("Note: \(advice)", columns: columns, style: .warning)
    }
    page.add(head, gap: 1)
    for index in shown {
      page.addField(
        index, self.head(of: fields[index], columns: columns, scene),
        editorRows: fields[index].rows(
          columns: editorColumns(scene), focused: focus == .field(index)))
    }
    page.addSubmit()
    return page
  }

  private func head(of field: FormField, columns: Int, _ scene: Scene) -> [[Span]] {
    var lines = Prose.spans(
      field.field.label + mark(of: field), columns: columns, style: .text.bold)
    let hint = self.hint(of: field, scene)
    if !hint.isEmpty { lines += Prose.spans(hint, columns: columns, style: .muted) }
    lines += adviceLines(on: field.field, columns: columns, scene)
    for problem in problems where problem.field == field.field.name {
      lines += Prose.spans("Error: \(problem.message)", columns: columns, style: .danger)
    }
    return lines
  }

  /// What stands after a label: whether an answer is asked for, where none is given yet.
  private func mark(of field: FormField) -> String {
    if !isAsked(field.field) { return " (optional)" }
    return field.value.allSatisfy(\.isWhitespace) ? " (required)" : ""
  }

  /// What to consider about the day that stands in a field.
  func adviceLines(on field: StepField, columns: Int, indent: Int = 0, _ scene: Scene) -> [[Span]] {
    guard
      let advice = sheet.advice(
        on: field.name, of: values, today: scene.session.today, calendar: scene.session.calendar)
    else { return [] }
    return Prose.spans("Note: \(advice)", columns: columns, style: .warning, indent: indent)
  }

  /// True where an answer is required beside what stands in the other fields.
  func isAsked(_ field: StepField) -> Bool {
    field.isAsked { name in fields.first { $0.field.name == name }?.value ?? "" }
  }

  private func hint(of field: FormField, _ scene: Scene) -> String {
    let own = field.field.hint
    let added: String
    switch field.field.type {
    case .date:
      let year = scene.session.today.parts.year
      added =
        field.field.isPast
        ? "For example, 27 3 \(year) or yesterday."
        : "For example, 27 3 \(year), +6w or end of term."
    case .time: added = own.isEmpty ? "For example 9:05." : ""
    case .several:
      added = field.field.choices.isEmpty ? "Separated by spaces." : "Space ticks."
    case .text: added = scene.session.usesEditor ? "Ctrl-O opens it in your editor." : ""
    case .line, .yesNo, .choice, .staff, .parent, .pupil, .incident, .file: added = ""
    }
    return [own, added].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What a place on the screen belongs to.
  func stop(at point: Point, _ scene: Scene) -> Focus? {
    guard scene.rect.contains(point) else { return nil }
    let y = point.y - scene.rect.y + scroll
    return page(scene).blocks.first { y >= $0.y && y < $0.y + $0.rows }?.focus
  }

  func draw(into frame: inout Frame, _ scene: Scene) {
    let rect = scene.rect
    let columns = textColumns(scene)
    let page = page(scene)
    // What lies above or below is drawn over by the shell.
    for block in page.blocks where block.y + block.rows > scroll && block.y < scroll + rect.rows {
      let y = rect.y + block.y - scroll
      draw(
        block, into: &frame, Rect(x: rect.x + 2, y: y, columns: columns, rows: block.rows), scene)
      if block.focus == focus, focus != .panel {
        frame.write(
          String(frame.glyphs.pointer), at: Point(x: rect.x, y: y), style: .accent)
      }
    }
    if focus == .panel, let panel = page.blocks.first(where: { $0.focus == .panel }) {
      // What stands in the way, or its first line still on the screen.
      let y = min(max(panel.y - scroll, 0), rect.rows - 1)
      frame.cursor = Point(x: rect.x + 2, y: rect.y + y)
    }
    let edge = rect.endX - 1
    if scroll > 0 {
      frame.write(String(frame.glyphs.moreAbove), at: Point(x: edge, y: rect.y), style: .muted)
    }
    if scroll + rect.rows < page.rows {
      frame.write(
        String(frame.glyphs.moreBelow), at: Point(x: edge, y: rect.endY - 1), style: .muted)
    }
    dialog?.draw(into: &frame, rect)
  }

  private func draw(
    _ block: FormPage.Block, into frame: inout Frame, _ rect: Rect, _ scene: Scene
  ) {
    let isHere = block.focus == focus
    switch block.content {
    case .lines(let lines):
      write(lines, into: &frame, rect)
      guard isHere else { return }
      switch focus {
      case .problem, .way:
        frame.restyle(rect) { $0.selected }
        frame.cursor = rect.origin
      case .row:
        frame.restyle(rect.row(0)) { $0.selected }
        frame.cursor = rect.origin
      case .panel, .field, .submit: break
      }
    case .field(let index, let head):
      write(head, into: &frame, rect)
      // A line at its left shows where a field is without any colour.
      let (edge, editor) = rect.splitTop(head.count).rest.splitLeft(Self.edgeColumns)
      for y in edge.y..<edge.endY {
        frame.write(String(frame.glyphs.vertical), at: Point(x: edge.x, y: y), style: .border)
      }
      fields[index].draw(into: &frame, editor, focused: isHere, day: day(of: index, scene))
    case .submit:
      frame.write(
        "[ \(submitWords) ]", at: rect.origin, style: isHere ? .selection : .accent,
        maxColumns: rect.columns)
      if isHere { frame.cursor = rect.origin }
    }
  }

  /// The day that a date comes to, as a person reads it; empty for what is no date, or not yet.
  func day(of index: Int, _ scene: Scene) -> String {
    guard fields[index].field.type == .date,
      case .success(let entry)? = dates(scene.session).read(fields[index].field.name)
    else { return "" }
    return entry.date.withWeekday
  }

  private func write(_ lines: [[Span]], into frame: inout Frame, _ rect: Rect) {
    for (offset, line) in lines.enumerated() {
      frame.write(line, at: Point(x: rect.x, y: rect.y + offset), maxColumns: rect.columns)
    }
  }
}
