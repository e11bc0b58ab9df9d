import CaseModel
public import ScreenKit

extension DeskModel {
  /// The picture of the whole terminal, with the cursor on what keys go to.
  public func view() -> Frame {
    var frame = Frame(size, glyphs: glyphs)
    if isHidden {
      drawHidden(into: &frame)
      return frame
    }
    guard let layout = ShellLayout(size) else {
      let least = ShellLayout.least
      let words = "Needs \(least.columns) x \(least.rows) cells"
      frame.write(words, at: Point(x: 0, y: 0))
      frame.cursor = size.columns > 0 && size.rows > 0 ? Point(x: 0, y: 0) : nil
      return frame
    }
    let scene = Scene(rect: layout.body, session: session, glyphs: glyphs)
    top.draw(into: &frame, scene)
    // A screen that has nothing to point at yet has the cursor at its beginning.
    if frame.cursor == nil { frame.cursor = layout.body.origin }
    drawPath(into: &frame, layout.path)
    drawPlaces(into: &frame, layout)
    drawHints(into: &frame, layout)
    drawNotice(into: &frame, layout)
    switch overlay {
    case .palette(let palette): palette.draw(into: &frame)
    case .goTo(let goTo): goTo.draw(into: &frame)
    case nil: break
    }
    return frame
  }

  private func drawPath(into frame: inout Frame, _ rect: Rect) {
    frame.fill(rect)
    let mark = session.practice ? "PRACTICE  " : ""
    let who = session.staff
    let wanted = Prose.width(mark + who)
    let room = min(wanted, rect.columns / 2)
    let (left, right) = rect.splitRight(room)
    frame.write(
      [Span(mark, .warning.bold), Span(who, .muted)], at: right.origin, maxColumns: right.columns)
    let path = [session.school] + screens.map(\.crumb)
    Breadcrumbs(path).draw(into: &frame, left.inset(right: 1))
  }

  private func drawPlaces(into frame: inout Frame, _ layout: ShellLayout) {
    frame.fill(layout.places)
    for (place, rect) in layout.tabs() {
      let isHere = place == self.place
      let style: Style = isHere ? .selection : .muted
      frame.write(
        [
          Span(isHere ? "[" : " ", style), Span("\(place.rawValue)", isHere ? style : .accent),
          Span(" \(place.title)", style), Span(isHere ? "]" : "", style),
        ], at: rect.origin, maxColumns: layout.places.endX - rect.x)
    }
  }

  /// The keys of the hint line, the most useful first.
  private var hintTable: KeyTable<Void> {
    let shell = top.isTyping ? ShellAction.keysWhileTyping : ShellAction.keys
    let useless: ShellAction = depth == 0 ? .back : .leave
    let useful = KeyTable(shell.bindings.filter { $0.action != useless })
    var table = top.hints.adding(useful.bare)
    table.bindings = table.bindings.map { binding in
      // The hint line always ends in the help key, which while typing is F1.
      var binding = binding
      if binding.keys.contains(.function(1)), !binding.keys.contains(.character("?")) {
        binding.keys.append(.character("?"))
      }
      return binding
    }
    return table
  }

  /// The key whose hint stands at a place.
  func hint(at point: Point) -> Key? {
    guard let line = ShellLayout(size)?.hints, line.contains(point) else { return nil }
    let places = hintTable.hintPlaces(columns: line.columns)
    return places.first { $0.columns.contains(point.x - line.x) }?.key
  }

  private func drawHints(into frame: inout Frame, _ layout: ShellLayout) {
    frame.fill(layout.hints)
    frame.write(
      hintTable.hints(columns: layout.hints.columns), at: layout.hints.origin,
      maxColumns: layout.hints.columns)
  }

  private func drawNotice(into frame: inout Frame, _ layout: ShellLayout) {
    frame.fill(layout.notice)
    let remark = top.remark.isEmpty ? nil : Notice(text: top.remark, tone: .muted)
    guard let notice = notice ?? remark else { return }
    // A long notice covers the screen's last rows until the next key.
    let lines = Prose.lines(notice.text, columns: layout.notice.columns).prefix(3)
    for (offset, line) in lines.enumerated() {
      let y = layout.notice.y - lines.count + 1 + offset
      frame.fill(Rect(x: 0, y: y, columns: size.columns, rows: 1))
      frame.write(line, at: Point(x: 0, y: y), style: Style(notice.tone))
    }
  }
}
