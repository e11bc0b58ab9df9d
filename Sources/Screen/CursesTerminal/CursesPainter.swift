import CNcurses
import ScreenKit

/// Paints frames through ncurses, which works out the shortest way from one to the next.
///
/// ncurses on this system writes once for every cursor movement, so its output goes into memory and
/// leaves in one write a frame, between the brackets that let a terminal show it in one go.
@MainActor
final class CursesPainter {
  private(set) var palette: Palette
  private let colours: Int
  private var hasStartedColours = false
  private var pairs: [Pair: Int32] = [:]
  private var painted: Frame?
  /// Whether the terminal may still scroll within the rows it had before.
  private var hasOldMargins = false

  private struct Pair: Hashable {
    var foreground: UInt8?
    var background: UInt8?
  }

  /// Whether a painter is at work; ncurses knows one terminal at a time here.
  private(set) static var isInUse = false

  /// Starts ncurses for the first of these kinds of terminal that it knows; nil where it knows none.
  init?(terms: [String], size: Size?, palette wanted: Palette?) {
    guard !Self.isInUse else { return nil }
    let rows = Int32(size?.rows ?? 0)
    let columns = Int32(size?.columns ?? 0)
    guard let term = terms.first(where: { cn_open($0, rows, columns) }) else { return nil }
    self.term = term
    colours = Int(cn_colours())
    palette = Self.palette(wanted, colours: colours)
    Self.isInUse = true
    startColours()
  }

  /// The kind of terminal ncurses was started for.
  let term: String

  /// The best palette for so many colours, as near to the wanted one as they allow.
  static func palette(_ wanted: Palette?, colours: Int) -> Palette {
    let best: Palette = colours >= 256 ? .standard : colours >= 8 ? .sixteen : .monochrome
    guard let wanted else { return best }
    if wanted.coloursNeeded <= colours { return wanted }
    // Nothing is plainer to see than the terminal's own two colours.
    return wanted == .highContrast ? .monochrome : best
  }

  /// Goes on to the next palette that the terminal has colours enough for.
  func nextPalette() {
    let all = Palette.allCases.filter { $0.coloursNeeded <= colours }
    let place = all.firstIndex(of: palette) ?? 0
    use(all[(place + 1) % all.count])
  }

  /// Uses a palette that the terminal has colours enough for; the next frame is painted whole.
  func use(_ wanted: Palette) {
    palette = wanted
    startColours()
    repaintNext()
  }

  /// Starts ncurses' colours once a palette has any: until then not even a reset to the usual ones is sent.
  private func startColours() {
    guard !hasStartedColours, palette.coloursNeeded > 0 else { return }
    hasStartedColours = true
    cn_start_colours()
  }

  /// The size ncurses works with.
  var size: Size { Size(columns: Int(cn_columns()), rows: Int(cn_rows())) }

  /// Takes a new size over; the next frame is painted whole.
  func resize(to size: Size) {
    cn_resize(Int32(size.rows), Int32(size.columns))
    hasOldMargins = true
    repaintNext()
  }

  /// Sends everything with the next frame, whatever the terminal shows.
  func repaintNext() {
    painted = nil
    cn_forget()
  }

  /// Works out what a frame changes. Rows that are as before are not looked at again.
  func paint(_ frame: Frame) {
    let size = size
    let rows = min(frame.size.rows, size.rows)
    if painted?.size != frame.size { cn_erase() }
    for y in 0..<rows {
      if let painted, frame.row(y, equals: painted) { continue }
      for run in frame.runs(inRow: y, columns: size.columns) { write(run, row: y) }
    }
    if let cursor = frame.cursor, cursor.y < rows, cursor.x < size.columns {
      cn_cursor(Int32(cursor.y), Int32(cursor.x))
    } else {
      cn_cursor(-1, 0)
    }
    cn_update()
    painted = frame
  }

  /// Sends what was worked out in one write; the number of bytes, or -1.
  @discardableResult
  func flush(to file: Int32) -> Int {
    // Terminals that keep the part that scrolls when they grow would scroll instead of moving down.
    let margins = hasOldMargins && cn_string("csr") != nil ? "\u{1B}[r" : ""
    hasOldMargins = false
    return cn_flush(file, "\u{1B}[?2026h" + margins, "\u{1B}[?2026l")
  }

  /// Ends ncurses and sends what it says on leaving.
  func close(to file: Int32) {
    cn_leave()
    cn_flush(file, "", "")
    cn_close()
    Self.isInUse = false
  }

  /// Leaves the alternate screen until the next frame, and sends that.
  func leave(to file: Int32) {
    cn_leave()
    cn_flush(file, "", "")
    repaintNext()
  }

  private func write(_ run: FrameRun, row: Int) {
    let paint = palette.paint(run.style)
    var bits = 0
    if paint.attributes.contains(.bold) { bits |= CN_BOLD }
    if paint.attributes.contains(.dim) { bits |= CN_DIM }
    if paint.attributes.contains(.reverse) { bits |= CN_REVERSE }
    if paint.attributes.contains(.underline) { bits |= CN_UNDERLINE }
    let scalars = run.scalars.map(\.value)
    cn_write(
      Int32(row), Int32(run.x), scalars, Int32(scalars.count), Int32(bits),
      pair(Pair(foreground: paint.foreground, background: paint.background)))
  }

  private func pair(_ wanted: Pair) -> Int32 {
    if !hasStartedColours || (wanted.foreground == nil && wanted.background == nil) { return 0 }
    if let known = pairs[wanted] { return known }
    let next = Int32(pairs.count + 1)
    let foreground = wanted.foreground.map { Int32($0) } ?? -1
    let background = wanted.background.map { Int32($0) } ?? -1
    guard next < cn_pairs(), cn_set_pair(next, foreground, background) else { return 0 }
    pairs[wanted] = next
    return next
  }
}
