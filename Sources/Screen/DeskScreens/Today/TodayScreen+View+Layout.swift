import ScreenKit

/// How Today divides its part of the terminal: beside each other where it is wide, else one under the
/// other.
struct TodayLayout: Equatable, Sendable {
  /// The day, the school day and the acting head.
  var header: Rect
  private var gate: Rect
  private var due: Rect
  private var changed: Rect

  /// The parts for the lines there are: what is short leaves its room to the others.
  init(_ rect: Rect, gateLines: Int, dueLines: Int, changedLines: Int) {
    let (header, below) = rect.splitTop(1)
    self.header = header
    if rect.columns >= 100 {
      let sides = below.columns([.share(5), .share(6)], gap: 2)
      gate = sides[0]
      let rows = sides[1].rows([.share(7), .atLeast(3, share: 3)])
      due = rows[0]
      changed = rows[1]
    } else {
      let most = below.rows
      let changedRows = min(changedLines + 1, max(2, most / 5))
      let room = most - changedRows
      let dueRows = min(dueLines + 1, max(room / 2, room - gateLines - 1))
      let (rest, last) = below.splitBottom(changedRows)
      let (first, middle) = rest.splitBottom(max(2, dueRows))
      gate = first
      due = middle
      changed = last
    }
  }

  /// A pane with its title.
  func whole(_ pane: TodayScreen.Pane) -> Rect {
    switch pane {
    case .gate: return gate
    case .due: return due
    case .changed: return changed
    }
  }

  /// A pane without its title.
  func body(of pane: TodayScreen.Pane) -> Rect { whole(pane).splitTop(1).rest }
}
