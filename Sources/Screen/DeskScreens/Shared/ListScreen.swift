import CaseModel
import ScreenKit

/// A screen that is a table of rows coming a page at a time, narrowed by a field over it.
protocol ListScreen: Screen {
  associatedtype Row: Hashable & Sendable
  associatedtype Column: ListColumn
  /// The rows and the field.
  var browser: Browser<Row> { get set }
  /// In what order the rows are.
  var order: Ordering<Column> { get set }
  /// Which list it is, for what may be typed into the filter.
  var filterList: FilterList { get }
  /// What the rows are, over the table.
  var heading: String { get }
  /// What is said where there is none.
  var emptyWords: String { get }
  /// The screen's own keys.
  var ownHints: KeyTable<Void> { get }
  /// Asks for a page of rows that match what has been typed.
  func ask(after: Cursor?, limit: Int) -> DeskEffect
  /// True where both rows are about the same thing, whatever has become of it.
  func isSame(_ row: Row, _ other: Row) -> Bool
  /// The columns for a width.
  func columns(_ width: Int) -> [ListedColumn<Column>]
  /// A row's texts, one for each of the columns for a width.
  func cells(_ row: Row, _ scene: Scene) -> [Span]
  /// Goes into a row.
  func enter(_ row: Row) -> Turn
  /// Answers the screen's own keys.
  mutating func act(_ key: Key, _ scene: Scene) -> Turn
  /// The part of the screen that the table has.
  func tableRect(_ scene: Scene) -> Rect
}

extension ListScreen {
  var isTyping: Bool { browser.isTyping }
  var asks: [DeskEffect] { [ask(after: nil, limit: browser.limit)] }
  func tableRect(_ scene: Scene) -> Rect { scene.rect.splitTop(1).rest }
  func rowsRect(_ scene: Scene) -> Rect { tableRect(scene).splitTop(1).rest }

  var hints: KeyTable<Void> {
    if browser.isTyping {
      return KeyTable([
        KeyBinding([.enter], (), label: "open", longHelp: "Goes into the selected row."),
        KeyBinding([.tab], (), label: "to the list", longHelp: "Leaves the field and keeps it."),
        KeyBinding([.escape], (), label: "clear", longHelp: "Clears the field and leaves it."),
      ])
    }
    let common = KeyTable<Void>([
      KeyBinding([.enter], (), label: "open", longHelp: "Goes into the selected row."),
      KeyBinding(
        [.character("/")], (), label: "filter", longHelp: "Narrows the list as you type."),
    ])
    let sorting = KeyTable<Void>([
      KeyBinding(
        [.character(">")], (), label: "order",
        longHelp: "Sorts the list by the next column."),
      KeyBinding(
        [.character("<")], (), label: "order",
        longHelp: "Sorts the list by the column before.", isHinted: false),
      KeyBinding(
        [.character("=")], (), label: "turn round", longHelp: "Sorts the other way round.",
        isHinted: false),
    ])
    return common.adding(ownHints).adding(sorting)
  }

  mutating func press(_ key: Key, _ scene: Scene) -> Turn {
    if case .mouse(let event) = key, event.isClick {
      if let column = column(at: event.at, scene) { return sort(order.chosen(column)) }
      switch browser.click(event, in: rowsRect(scene)) {
      case .submitted: return browser.selected.map { enter($0) } ?? .done
      case .changed: return more()
      case .handled: return .done
      case .ignored, .cancelled: return .ignored
      }
    }
    if browser.isTyping { return type(key, scene) }
    switch key {
    case .character("/"):
      browser.isTyping = true
      return .done
    case .escape where !browser.field.text.isEmpty:
      browser.field.text = ""
      return again()
    case .enter:
      return browser.selected.map { enter($0) } ?? .say("There is nothing here to go into.")
    case .character(">"): return sort(beside(1, scene))
    case .character("<"): return sort(beside(-1, scene))
    case .character("="): return sort(order.chosen(order.column))
    default: break
    }
    let turn = act(key, scene)
    if turn.isHandled { return turn }
    return browser.move(key, height: rowsRect(scene).rows) == .ignored ? .ignored : more()
  }

  private mutating func type(_ key: Key, _ scene: Scene) -> Turn {
    switch key {
    case .escape:
      browser.isTyping = false
      if browser.field.text.isEmpty { return .done }
      browser.field.text = ""
      return again()
    case .enter:
      return browser.selected.map { enter($0) } ?? .say("Nothing matches what is typed.")
    case .tab, .backTab:
      browser.isTyping = false
      return .done
    case .up, .down, .pageUp, .pageDown, .mouse:
      _ = browser.move(key, height: rowsRect(scene).rows)
      return more()
    default:
      switch browser.field.handle(key) {
      case .changed: return again()
      case .handled, .submitted, .cancelled: return .done
      case .ignored: return .ignored
      }
    }
  }

  /// Asks for the first page of another question.
  mutating func again() -> Turn {
    browser.startOver()
    return .ask(ask(after: nil, limit: Browser<Row>.pageSize))
  }

  private mutating func more() -> Turn {
    browser.nextPage().map { .ask(ask(after: $0, limit: Browser<Row>.pageSize)) } ?? .done
  }

  /// Takes a page that answers the present question.
  mutating func take(page: Page<Row>, after: Cursor?, _ scene: Scene) {
    // Without the rows: a second hold on them would have all of them copied for each page.
    var same = self
    same.browser = Browser()
    browser.take(page, after: after, height: rowsRect(scene).rows) { same.isSame($0, $1) }
  }
}
