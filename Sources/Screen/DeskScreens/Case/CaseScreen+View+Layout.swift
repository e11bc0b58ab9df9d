import ScreenKit

/// How a case divides its part of the terminal: procedure and chronology beside each other where it is
/// wide, else one of them.
struct CaseLayout: Equatable, Sendable {
  /// The case in a line.
  var header: Rect
  /// What matters before anything else.
  var banners: Rect
  /// The procedure, its title included; empty where the other side has the room.
  var rail: Rect
  /// What there is to say about the selected step, its rule included.
  var details: Rect
  /// The chronology or a list, its title included.
  var side: Rect

  init(_ rect: Rect, bannerRows: Int, pane: CaseScreen.Pane, isWide: Bool = false) {
    let (header, below) = rect.splitTop(1)
    self.header = header
    // Banners never take more than a third, or there would be nothing to work in.
    let (banners, rest) = below.splitTop(min(bannerRows, max(1, rect.rows / 3)))
    self.banners = banners
    let none = Rect(x: rest.x, y: rest.y, columns: 0, rows: 0)
    let left: Rect
    if rect.columns >= 100, !isWide {
      let sides = rest.columns([.share(9), .share(11)], gap: 2)
      left = sides[0]
      side = sides[1]
    } else {
      left = pane == .rail ? rest : none
      side = pane == .side ? rest : none
    }
    let detailRows = left.rows >= 24 ? 11 : left.rows * 2 / 5
    (rail, details) = left.splitBottom(detailRows)
  }

  /// The rows of the procedure.
  var railBody: Rect { rail.splitTop(1).rest }
  /// The text about the selected step.
  var detailsBody: Rect { details.splitTop(1).rest }
  /// The rows of the chronology, under the field that narrows it where there is one.
  func chronologyBody(hasField: Bool) -> Rect { sideBody.splitTop(hasField ? 1 : 0).rest }
  /// The rows beside the procedure.
  var sideBody: Rect { side.splitTop(1).rest }
}
