import CaseModel
import ScreenKit

extension ReportsScreen {
  func bars(_ scene: Scene) -> Rect { scene.rect.splitTop(2).rest }

  func draw(into frame: inout Frame, _ scene: Scene) {
    let all = ReportQuestion.allCases
    let number = (all.firstIndex(of: question) ?? 0) + 1
    let line = scene.rect.row(0)
    frame.write(
      [Span(question.title, .heading), Span("  report \(number) of \(all.count)", .muted)],
      at: line.origin, maxColumns: line.columns)
    let rect = bars(scene)
    frame.cursor = line.origin
    if rows.isEmpty {
      let words = isLoaded ? "There is nothing to count that you may see." : "Counting."
      frame.write(words, at: rect.origin, style: .muted, maxColumns: rect.columns)
      return
    }
    let shown = rows.dropFirst(top)
    BarChart(shown.map { BarChart.Entry(label: $0.label, value: $0.count) })
      .draw(into: &frame, rect)
    let total = rows.reduce(0) { $0 + $1.count }
    let sum = Rect(x: rect.x, y: line.y + 1, columns: rect.columns, rows: 1)
    frame.write("\(total) in all", at: sum.origin, style: .muted, maxColumns: sum.columns)
  }
}
