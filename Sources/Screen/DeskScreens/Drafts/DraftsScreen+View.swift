import CaseModel
import PolicyModel
import ScreenKit

extension DraftsScreen {
  private func tableRect(_ scene: Scene) -> Rect { scene.rect.splitTop(1).rest }
  func rowsRect(_ scene: Scene) -> Rect { tableRect(scene).splitTop(1).rest }

  func draw(into frame: inout Frame, _ scene: Scene) {
    frame.write(
      "Forms you left unfinished. Nobody else sees them.",
      at: scene.rect.origin, style: .heading, maxColumns: scene.rect.columns)
    let rect = tableRect(scene)
    let isWide = rect.columns >= 76
    var columns = [
      TableView.Column("Left", .fixed(16)), TableView.Column("Form", .atLeast(20, share: 3)),
    ]
    if isWide { columns.append(TableView.Column("What you typed", .atLeast(16, share: 3))) }
    let rows = rows ?? []
    TableView(columns: columns, list: list).draw(into: &frame, rect, focused: true) {
      let row = rows[$0]
      let cells = [Span(row.left.short, .accent), Span(row.title)]
      return isWide ? cells + [Span(row.words, .muted)] : cells
    }
    let body = rowsRect(scene)
    frame.cursor = body.origin
    if rows.isEmpty {
      frame.write(
        self.rows == nil ? "Looking for drafts." : "You have left no form unfinished.",
        at: Point(x: body.x + 2, y: body.y), style: .muted, maxColumns: body.columns - 2)
    } else if let selected = list.selected {
      let first = list.visible(height: body.rows).lowerBound
      frame.cursor = Point(x: body.x, y: min(body.y + selected - first, max(body.y, body.endY - 1)))
    }
    dialog?.draw(into: &frame, scene.rect)
  }
}
