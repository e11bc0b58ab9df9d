/// The coming weeks, a cell for each day with what falls on it.
public struct CalendarStrip: Equatable, Sendable {
  /// One day.
  public struct Day: Hashable, Sendable {
    /// How the day is named: "2", or "1 Jun" where a month begins.
    public var label: String
    /// A sign or two for what falls on it; empty on a day without anything.
    public var mark: String
    /// How the mark looks.
    public var role: Role
    /// Whether it is today.
    public var isToday: Bool

    /// A day.
    public init(label: String, mark: String = "", role: Role = .text, isToday: Bool = false) {
      self.label = label
      self.mark = mark
      self.role = role
      self.isToday = isToday
    }
  }

  /// The days, the first a Monday, or whatever the first heading names.
  public var days: [Day]
  /// What stands over the days of the week; without them there is no heading row.
  public var headings: [String]
  /// The columns of a day's cell, the gap to the next included.
  public var cellColumns: Int

  /// A strip of weeks.
  public init(_ days: [Day], headings: [String] = [], cellColumns: Int = 7) {
    self.days = days
    self.headings = headings
    self.cellColumns = max(3, cellColumns)
  }

  /// How many rows all the weeks take: two for each, and the headings.
  public var rows: Int {
    (days.count + 6) / 7 * 2 + (headings.isEmpty ? 0 : 1)
  }

  /// Draws as many whole weeks as fit, day names above their marks.
  public func draw(into frame: inout Frame, _ rect: Rect) {
    var body = rect
    let room = cellColumns - 1
    if !headings.isEmpty {
      let (line, rest) = rect.splitTop(1)
      body = rest
      if !line.isEmpty {
        for (index, heading) in headings.prefix(7).enumerated() {
          let x = line.x + index * cellColumns
          frame.write(
            heading, at: Point(x: x, y: line.y), style: .heading,
            maxColumns: min(room, line.endX - x))
        }
      }
    }
    for (index, day) in days.enumerated() {
      let place = Point(x: body.x + index % 7 * cellColumns, y: body.y + index / 7 * 2)
      let columns = min(room, body.endX - place.x)
      guard place.y + 1 < body.endY, columns > 0 else { continue }
      let label = day.isToday ? "[\(day.label)]" : day.label
      frame.write(
        label, at: place, style: day.isToday ? .text.bold.underline : .muted, maxColumns: columns)
      frame.write(
        day.mark, at: Point(x: place.x, y: place.y + 1), style: Style(day.role), maxColumns: columns
      )
    }
  }
}
