import CaseModel
import PolicyModel
import ScreenKit

extension BansScreen {
  private static let stripColumns = 57

  /// The weeks under the table, or beside it where there is room.
  private func parts(_ scene: Scene) -> (table: Rect, strip: Rect) {
    let below = scene.rect.splitTop(1).rest
    if scene.rect.columns >= 150 {
      let (table, strip) = below.splitRight(Self.stripColumns)
      return (table.inset(right: 2), strip)
    }
    let rows = below.rows >= 18 ? 10 : below.rows >= 12 ? 6 : 0
    let (table, strip) = below.splitBottom(rows)
    return (table, strip)
  }

  func tableRect(_ scene: Scene) -> Rect { parts(scene).table }

  func columns(_ width: Int) -> [ListedColumn<BanColumn>] {
    if width < 90 {
      return [
        .init("Name", .atLeast(14, share: 3), by: .name),
        .init("What", .atLeast(11, share: 2), by: .form),
        .init("Left", .fixed(9), by: .ends), .init("Review", .atLeast(12, share: 3), by: .review),
      ]
    }
    return [
      .init("Name", .atLeast(18, share: 3), by: .name),
      .init("What", .atLeast(18, share: 3), by: .form),
      .init("Ends", .fixed(10), by: .ends), .init("Left", .fixed(11), by: .ends),
      .init("Stands", .atLeast(14, share: 2), by: .standing),
      .init("Review", .atLeast(16, share: 3), by: .review),
    ]
  }

  func cells(_ row: RestrictionRow, _ scene: Scene) -> [Span] {
    let live = row.standing.isLive
    let name = Span(row.parentName, live ? .text : .muted)
    let left: Span
    if let days = row.daysLeft {
      left = Span(DueWords.left(days), days < 0 ? .danger : days <= 14 ? .warning : .text)
    } else {
      left = Span("no end", .muted)
    }
    let review = Span(reviewWords(row), .muted)
    if tableRect(scene).columns < 90 {
      return [name, Span(row.form.words), left, row.asFound ? Span(row.stands, .muted) : review]
    }
    let scope = row.form.isBan ? ", \(row.scope == .whole ? "whole site" : "part")" : ""
    let breaches = row.breaches == 0 ? "" : ", breached"
    return [
      name, Span(row.form.words + scope + breaches), Span(row.until?.slashed ?? "", .muted), left,
      Span(row.stands, live ? .danger : .muted),
      review,
    ]
  }

  private func reviewWords(_ row: RestrictionRow) -> String {
    [row.reviewState, row.review?.slashed ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  func draw(into frame: inout Frame, _ scene: Scene) {
    drawTable(into: &frame, scene)
    let strip = parts(scene).strip
    guard !strip.isEmpty else { return }
    PaneTitle(title: stripTitle, focused: false)
      .draw(into: &frame, strip)
    calendar(scene.session.today, weeks: (strip.rows - 2) / 2)
      .draw(into: &frame, strip.splitTop(1).rest)
  }

  private var stripTitle: String {
    guard let outlook else { return "Ends and reviews in the coming weeks" }
    let parts = [
      (outlook.endSoon, outlook.endSoon == 1 ? "ends within four weeks" : "end within four weeks"),
      (outlook.waitForHead, outlook.waitForHead == 1 ? "waits for the head" : "wait for the head"),
      (outlook.lapsed, "ended in the last two weeks"),
    ]
    let said = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return said.isEmpty
      ? "Nothing that you may see ends in the coming weeks" : said.joined(separator: ", ")
  }

  /// The weeks from this Monday on, with what ends and what is reviewed on each day.
  func calendar(_ today: CivilDate, weeks: Int) -> CalendarStrip {
    let monday = today.adding(days: -today.weekday.rawValue)
    let days = (0..<max(0, weeks) * 7).map { offset -> CalendarStrip.Day in
      let day = monday.adding(days: offset)
      let outlook = weekDays[day]
      let ends = outlook?.ends ?? 0
      let reviews = outlook?.reviews ?? 0
      let (number, month) = (day.parts.day, day.parts.month)
      let label =
        offset == 0 || number == 1
        ? "\(number) \(CivilDate.monthNames[month - 1].prefix(3))" : "\(number)"
      return CalendarStrip.Day(
        label: label, mark: mark(ends: ends, reviews: reviews),
        role: ends > 0 ? .danger : .warning, isToday: day == today)
    }
    return CalendarStrip(days, headings: Weekday.allCases.map(\.short), cellColumns: 8)
  }

  private func mark(ends: Int, reviews: Int) -> String {
    switch (ends, reviews) {
    case (0, 0): return ""
    case (1, 0): return "end"
    case (_, 0): return "\(ends) ends"
    case (0, 1): return "review"
    case (0, _): return "\(reviews) rev"
    default: return "\(ends)e \(reviews)r"
    }
  }
}
