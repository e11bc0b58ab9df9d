import ScreenKit

/// How the shell divides the terminal: a line for where one is, a line of places, the screen, a line for
/// what there is to say, and the key hints.
struct ShellLayout: Equatable, Sendable {
  /// What every screen needs at least.
  static let least = Size(columns: 40, rows: 10)

  /// School, path and who.
  var path: Rect
  /// The numbered places; empty where the terminal is low.
  var places: Rect
  /// The screen's own part.
  var body: Rect
  /// What there is to say.
  var notice: Rect
  /// Key hints.
  var hints: Rect

  /// The parts of a terminal of this size; nil where it is too small for any screen.
  init?(_ size: Size) {
    guard size.columns >= Self.least.columns, size.rows >= Self.least.rows else { return nil }
    let all = Rect(size)
    let (path, below) = all.splitTop(1)
    let (places, middle) = below.splitTop(size.rows >= 16 ? 1 : 0)
    let (rest, hints) = middle.splitBottom(1)
    let (body, notice) = rest.splitBottom(1)
    self.path = path
    self.places = places
    self.body = body
    self.notice = notice
    self.hints = hints
  }

  /// The line of places with the columns each takes, for drawing and for the mouse.
  func tabs() -> [(place: Place, rect: Rect)] {
    var x = places.x
    return Place.allCases.compactMap { place in
      let width = place.title.utf8.count + 3
      defer { x += width + 1 }
      guard !places.isEmpty, x + width <= places.endX + 1 else { return nil }
      return (place, Rect(x: x, y: places.y, columns: min(width, places.endX - x), rows: 1))
    }
  }
}
