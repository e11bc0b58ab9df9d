import CaseModel
import PolicyModel
import ScreenKit

/// Every restriction, with days left and where its review stands, and the weeks to come.
struct BansScreen: ListScreen {
  var browser = Browser<RestrictionRow>()
  var order = Ordering<BanColumn>.usual
  /// What ends and what is reviewed in the coming weeks; nil before it is read.
  var outlook: BansOutlook? {
    didSet {
      weekDays = Dictionary(
        (outlook?.days ?? []).map { ($0.day, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }
  private(set) var weekDays: [CivilDate: BansOutlook.Day] = [:]
  /// True where only those that are live today are shown.
  var liveOnly = true

  var crumb: String { "Bans" }
  var heading: String {
    liveOnly
      ? "In force or to come, by end or review. o shows all."
      : "All restrictions. o shows those in force."
  }
  var emptyWords: String {
    liveOnly
      ? "None that you may see is in force. Today says who may not come in."
      : "There is no restriction that you may see."
  }
  var filterList: FilterList { .bans }
  var ownHints: KeyTable<Void> { Self.keys.bare }
  var question: RestrictionsQuestion {
    RestrictionsQuestion(text: browser.field.text, liveOnly: liveOnly, order: order)
  }

  var asks: [DeskEffect] { [.askOutlook, ask(after: nil, limit: browser.limit)] }

  func ask(after: Cursor?, limit: Int) -> DeskEffect {
    .askRestrictions(question, after: after, limit: limit)
  }

  func isSame(_ row: RestrictionRow, _ other: RestrictionRow) -> Bool {
    row.number == other.number && row.restriction == other.restriction
  }
}
