import PlainText

/// The way from the first place to the one on the screen.
public struct Breadcrumbs: Equatable, Sendable {
  /// The places, the present one last.
  public var places: [String]

  /// A way.
  public init(_ places: [String]) {
    self.places = places
  }

  /// Draws the way in the first row of a rectangle; on a narrow screen the far end is left out.
  public func draw(into frame: inout Frame, _ rect: Rect) {
    let line = rect.row(0)
    guard !line.isEmpty, let last = places.last else { return }
    frame.fill(line)
    let arrow = " \(frame.glyphs.pathArrow) "
    let widths = places.map { DisplayWidth.columns(of: SafeText.clean($0)) }
    let cut = DisplayWidth.columns(of: frame.glyphs.ellipsis) + 3
    var first = 0
    while first < places.count - 1 {
      let width = widths[first...].reduce(0, +) + 3 * (places.count - 1 - first)
      if width + (first > 0 ? cut : 0) <= line.columns { break }
      first += 1
    }
    var spans: [Span] = first > 0 ? [Span(frame.glyphs.ellipsis + arrow, .muted)] : []
    if first == places.count - 1, widths[first] + cut > line.columns { spans = [] }
    for place in places[first...].dropLast() {
      spans += [Span(place, .muted), Span(arrow, .muted)]
    }
    spans.append(Span(last, .heading))
    frame.write(spans, at: line.origin, maxColumns: line.columns)
  }
}
