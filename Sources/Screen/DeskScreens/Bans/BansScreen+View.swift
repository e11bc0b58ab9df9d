import CaseModel
import PolicyModel
import ScreenKit

extension BansScreen {
  private static let stripColumns = 57
  /// Below this many columns name, standing and one day have all the room; below the second, what it is and
  /// its review stand beside them in short.
  private static let narrow = 70
  private static let middling = 90

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
    let name = ListedColumn<BanColumn>("Name", .atLeast(20, share: 3), by: .name)
    let ends = ListedColumn<BanColumn>("Ends", .fixed(10), by: .ends)
    let stands = ListedColumn<BanColumn>("Stands", .fixed(11), by: .standing)
    if width < Self.narrow {
      return [name, stands, .init("Act by", .fixed(15), by: .ends)]
    }
    if width < Self.middling {
      return [
        name, .init("What", .fixed(12), by: .form), stands, ends,
        .init("Review", .fixed(15), by: .review),
      ]
    }
    return [
      name, .init("What", .atLeast(18, share: 3), by: .form), ends,
      .init("Left", .fixed(11), by: .ends), stands,
      .init("Review", .atLeast(16, share: 3), by: .review),
    ]
  }

  func cells(_ row: RestrictionRow, _ scene: Scene) -> [Span] {
    let live = row.standing.isLive
    let width = tableRect(scene).columns
    let name = Span(row.parentName, live ? .text : .muted)
    let urgency: Style =
      row.daysLeft.map { $0 < 0 ? .danger : $0 <= 14 ? .warning : .text } ?? .muted
    let stands = Span(row.standsInShort, live ? .danger : .muted)
    let ends = Span(row.until?.slashed ?? "no end", urgency)
    if width < Self.narrow {
      // What is in force says what it is; the day that matters is the first of its review and its end.
      let reviewFirst = row.review.map { review in row.until.map { review < $0 } ?? true } ?? false
      return [
        name, row.standsInShort == "in force" ? Span(row.form.short, .danger) : stands,
        reviewFirst && live ? review(row, scene) : ends,
      ]
    }
    if width < Self.middling {
      return [
        name, Span(row.form.short), stands, ends,
        isReviewInHand(row) ? Span(row.reviewState, .muted) : review(row, scene),
      ]
    }
    let left = row.daysLeft.map { Span(DueWords.left($0), urgency) } ?? Span("no end", .muted)
    let scope = row.form.isBan ? ", \(row.scope == .whole ? "whole site" : "part")" : ""
    let breaches = row.breaches == 0 ? "" : ", breached"
    return [
      name, Span(row.form.words + scope + breaches), Span(row.until?.slashed ?? "", .muted), left,
      stands, row.reviewState.isEmpty ? review(row, scene) : Span(reviewWords(row), .muted),
    ]
  }

  /// The day of its review, and that it has passed.
  private func review(_ row: RestrictionRow, _ scene: Scene) -> Span {
    guard let day = row.review else { return Span("") }
    let isLate = row.standing.isLive && day < scene.session.today
    return Span(isLate ? "late \(day.slashed)" : day.slashed, isLate ? .danger : .muted)
  }

  /// True where a review was prepared or asked for, and waits to be decided.
  private func isReviewInHand(_ row: RestrictionRow) -> Bool {
    !row.reviewState.isEmpty && !row.reviewState.hasPrefix("reviewed")
  }

  private func reviewWords(_ row: RestrictionRow) -> String {
    [row.reviewState, row.review?.slashed ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  func draw(into frame: inout Frame, _ scene: Scene) {
    drawTable(into: &frame, scene)
    let strip = parts(scene).strip
    guard !strip.isEmpty else { return }
    PaneTitle(title: stripTitle(columns: strip.columns - 3), focused: false)
      .draw(into: &frame, strip)
    calendar(scene.session.today, weeks: (strip.rows - 2) / 2)
      .draw(into: &frame, strip.splitTop(1).rest)
  }

  /// What comes in the weeks shown, as much of it as has room.
  private func stripTitle(columns: Int) -> String {
    guard let outlook else { return "Ends and reviews in the coming weeks" }
    let parts = [
      (outlook.endSoon, outlook.endSoon == 1 ? "ends within four weeks" : "end within four weeks"),
      (outlook.waitForHead, outlook.waitForHead == 1 ? "waits for the head" : "wait for the head"),
      (outlook.lapsed, "ended in the last two weeks"),
    ]
    var said = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    while said.count > 1, Prose.width(said.joined(separator: ", ")) > columns { said.removeLast() }
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

extension RestrictionForm {
  /// What it is, in no more than a narrow column holds.
  fileprivate var short: String {
    switch self {
    case .interim, .limited, .full: words
    case .managedContact: "managed"
    case .accompaniedContact: "accompanied"
    case .seniorContact: "senior staff"
    }
  }
}

extension RestrictionRow {
  /// Where it stands, in no more than a narrow column holds.
  fileprivate var standsInShort: String {
    if hasFallen && standing.isLive { return "fallen" }
    if asFound && standing == .inForce { return "unconfirmed" }
    switch standing {
    case .notTold: return "not told"
    case .toCome: return "to come"
    case .inForce: return "in force"
    case .unconfirmed: return "unconfirmed"
    case .askHead: return "ask head"
    case .lapsed: return "ended"
    case .lifted: return "lifted"
    case .replaced: return "replaced"
    case .notImposed: return "not imposed"
    case .setAside: return "set aside"
    }
  }
}
