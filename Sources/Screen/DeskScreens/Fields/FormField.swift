import CaseModel
import ScreenKit

/// One field of a form and what has been typed into it.
struct FormField: Equatable, Sendable {
  /// How the answer is given.
  enum Editor: Equatable, Sendable {
    case line(TextField)
    case date(DateField)
    case area(TextArea)
    case choice(Choice)
    case search(SearchField)
    case ticks(TickList)
  }

  let field: StepField
  var editor: Editor
  /// True where the arrows go through the answers of a choice, and not on to the next field.
  private(set) var isOpen = false

  /// The choices of a yes or no.
  private static let yesNo = [StepField.Choice("yes", "Yes"), StepField.Choice("no", "No")]

  /// A field holding a value.
  init(_ field: StepField, value: String) {
    self.field = field
    switch field.type {
    case .text: editor = .area(TextArea(value))
    case .date: editor = .date(DateField(value))
    case .yesNo: editor = Self.choice(Self.yesNo, value)
    case .choice: editor = Self.choice(field.choices, value)
    case .staff:
      editor =
        field.choices.isEmpty
        ? .line(TextField(value)) : Self.choice(field.choices, value, filters: true)
    case .several:
      editor =
        field.choices.isEmpty
        ? .line(TextField(value)) : .ticks(TickList(value: value, choices: field.choices))
    case .parent, .incident, .pupil:
      editor = .search(
        SearchField(value: value, choices: field.choices, isFree: false, looksUp: true))
    case .line, .time, .file:
      editor =
        field.choices.isEmpty
        ? .line(TextField(value))
        : .search(SearchField(value: value, choices: field.choices, isFree: true, looksUp: false))
    }
  }

  private static func choice(
    _ choices: [StepField.Choice], _ value: String, filters: Bool = false
  ) -> Editor {
    .choice(
      Choice(
        choices.map(\.label), chosen: choices.firstIndex { $0.value == value }, filters: filters))
  }

  /// The choices behind a `Choice`, in its order.
  private var choices: [StepField.Choice] {
    field.type == .yesNo ? Self.yesNo : field.choices
  }

  private func chosen(_ choice: Choice) -> StepField.Choice? {
    choice.chosen.flatMap { choices.indices.contains($0) ? choices[$0] : nil }
  }

  /// What is handed in.
  var value: String {
    switch editor {
    case .line(let line): return line.text
    case .date(let date): return date.field.text
    case .area(let area): return area.text
    case .choice(let choice): return chosen(choice)?.value ?? ""
    case .search(let search): return search.value
    case .ticks(let ticks): return ticks.value
    }
  }

  /// The answer as a person reads it; empty where there is none.
  var words: String {
    switch editor {
    case .choice(let choice):
      let answer = chosen(choice)
      return answer?.value.isEmpty == false ? answer?.label ?? "" : ""
    case .search(let search): return search.words
    case .ticks(let ticks): return ticks.words
    case .line, .date, .area: return value
    }
  }

  /// True for one of several answers.
  var isChoice: Bool {
    if case .choice = editor { return true }
    return false
  }

  /// True for one of several answers of which none is picked yet.
  var isUnchosen: Bool {
    if case .choice(let choice) = editor { return choice.chosen == nil }
    return false
  }

  /// True where suggestions come from the record as one types.
  var looksUp: Bool {
    guard case .search(let search) = editor else { return false }
    return search.looksUp
  }

  /// True where the answer may take several lines.
  var isLong: Bool {
    if case .area = editor { return true }
    return false
  }

  /// The rows of the editor.
  func rows(columns: Int, focused: Bool) -> Int {
    switch editor {
    case .line, .date: return 1
    case .area(let area): return min(10, max(3, area.lineCount(columns: columns)))
    case .choice(let choice):
      return focused ? max(1, min(8, choice.options.count)) + (choice.filters ? 1 : 0) : 1
    case .search(let search): return 1 + (focused ? search.rows : 0)
    case .ticks(let ticks): return focused ? ticks.rows : 1
    }
  }

  /// Answers a key; `ignored` where it is for the form, the arrows at either end included.
  mutating func handle(_ key: Key, columns: Int) -> Response {
    let isArrow = key == .up || key == .down
    switch editor {
    case .line(var line):
      let response = line.handle(key)
      editor = .line(line)
      return response
    case .date(var date):
      let response = date.handle(key)
      editor = .date(date)
      return response
    case .area(var area):
      let before = area.cursor
      let response = area.handle(key, columns: columns)
      let stands = isArrow && area.cursor == before
      editor = .area(area)
      return stands ? .ignored : response
    case .choice(var choice):
      if key == .pageUp || key == .pageDown { return .ignored }
      if !isOpen, !opens(choice, by: key) { return .ignored }
      if !isOpen, key == .character(" "), !choice.takesSpace {
        isOpen = true
        // Where nothing is chosen yet, the first answer is gone to, so that Space is seen to do something.
        if choice.chosen != nil { return .handled }
      }
      if key == .enter { isOpen = choice.chosen == nil && choice.highlighted == nil }
      let before = choice.highlighted
      let response = choice.handle(key, height: rows(columns: columns, focused: true))
      let stands = isArrow && choice.highlighted == before
      editor = .choice(choice)
      return stands ? .ignored : response
    case .search(var search):
      let response = search.handle(key)
      editor = .search(search)
      return response
    case .ticks(var ticks):
      let response = ticks.handle(key)
      editor = .ticks(ticks)
      return response
    }
  }

  /// True for a key that a choice answers while the arrows go past it: typing, what opens it, and the arrows where
  /// no answer is picked yet, which they do not.
  private func opens(_ choice: Choice, by key: Key) -> Bool {
    switch key {
    case .up: return !choice.filter.isEmpty || choice.chosen == nil && choice.highlighted != nil
    case .down: return !choice.filter.isEmpty || choice.chosen == nil
    case .left, .right, .home, .end: return !choice.filter.isEmpty
    default: return true
    }
  }

  /// The arrows go through the answers of a choice from now on.
  mutating func open() {
    if case .choice = editor { isOpen = true }
  }

  /// The focus has gone from the field.
  mutating func leave() {
    isOpen = false
    guard case .choice(var choice) = editor else { return }
    choice.leave()
    editor = .choice(choice)
  }

  /// The focus has come to the field.
  mutating func arrive() {
    guard case .date(var date) = editor else { return }
    date.arrive()
    editor = .date(date)
  }

  /// Puts suggestions under the field.
  mutating func suggest(_ found: [StepField.Choice]) {
    guard case .search(var search) = editor else { return }
    search.suggest(found)
    editor = .search(search)
  }

  /// Takes a text that was written in another editor; undo brings the one before back.
  mutating func replace(_ text: String) {
    guard case .area(var area) = editor else { return }
    area.text = text
    editor = .area(area)
  }

  /// Draws the editor, with the day that a date comes to.
  func draw(into frame: inout Frame, _ rect: Rect, focused: Bool, day: String) {
    switch editor {
    case .line(let line): line.draw(into: &frame, rect, focused: focused)
    case .date(let date): date.draw(into: &frame, rect, focused: focused, day: day)
    case .area(let area): area.draw(into: &frame, rect, focused: focused)
    case .choice(let choice):
      choice.draw(into: &frame, rect, focused: focused)
      if focused, !choice.filters, rect.rows > 1 {
        frame.cursor = Point(x: rect.x, y: rect.y + min(choice.highlighted ?? 0, rect.rows - 1))
      }
    case .search(let search): search.draw(into: &frame, rect, focused: focused)
    case .ticks(let ticks): ticks.draw(into: &frame, rect, focused: focused)
    }
  }
}
