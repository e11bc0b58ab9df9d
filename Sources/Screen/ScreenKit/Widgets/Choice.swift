import PlainText

/// One of several answers, picked with the arrows or by how it begins; a long list is filtered by
/// typing.
public struct Choice: Equatable, Sendable {
  /// The answers, in order.
  public var options: [String] {
    didSet { refresh() }
  }
  /// The answer picked, by its place in `options`; nil until one is.
  public var chosen: Int?
  /// What has been typed to narrow a long list.
  public private(set) var filter = ""
  private var list: ListView
  /// The beginning that is being typed in a short list, and the answer that stood before it.
  private var beginning: Beginning?

  /// True while the highlight goes through answers of which none is picked yet.
  private var isPointing = false

  private struct Beginning: Equatable, Sendable {
    var typed: String
    var before: Int?
  }

  /// More answers than this are filtered by what is typed.
  static let filteredFrom = 9

  private let isFilteredAlways: Bool

  /// A choice; the highlight starts on the chosen answer, or nowhere.
  ///
  /// - Parameter filters: true where typing narrows even a short list, as one types names.
  public init(_ options: [String], chosen: Int? = nil, filters: Bool = false) {
    self.options = options
    isFilteredAlways = filters
    self.chosen = chosen.flatMap { options.indices.contains($0) ? $0 : nil }
    list = ListView(count: options.count, selected: self.chosen ?? 0)
  }

  /// Whether typing narrows the list rather than jumping to a first letter.
  public var filters: Bool { isFilteredAlways || options.count >= Self.filteredFrom }

  /// The highlighted answer, by its place in `options`; nil when the filter leaves none, and until one is
  /// gone to where none is picked and nothing typed.
  public var highlighted: Int? {
    isUntouched ? nil : list.selected.map { matches[$0] }
  }

  /// True while no answer is picked and none was looked for, so that nobody picks one by passing by.
  private var isUntouched: Bool { chosen == nil && filter.isEmpty && !isPointing }

  /// Moves and picks: where one is picked, the answer the highlight moves to is the answer (`changed`), so that
  /// what is seen is what is recorded; where none is, the highlight passes by and picks none. Space picks without moving; Enter picks what is highlighted and is `submitted`; in
  /// a short list a beginning that is typed moves to the answer that has it, one letter again to the next, and a
  /// word that none begins with leaves what stood before it. In a long list characters narrow it and pick nothing, Backspace widens it and Ctrl-U shows all again; an answer that it no longer shows is
  /// picked no longer (`changed`).
  public mutating func handle(_ key: Key, height: Int) -> Response {
    if filters, let text = filter(after: key) { return narrow(to: text) }
    if case .character(let character) = key, !filters, character != " " || takesSpace {
      return type(character, height: height)
    }
    beginning = nil
    if isUntouched { return begin(key, height: height) }
    let before = highlighted
    let response = move(key, height: height)
    if chosen == nil, filter.isEmpty { return response == .changed ? .handled : response }
    guard response == .handled || response == .changed, highlighted != before, pick() else {
      return response
    }
    return .changed
  }

  /// The first key goes to the first answer or to the last, and Space picks it; Enter passes by.
  private mutating func begin(_ key: Key, height: Int) -> Response {
    guard !options.isEmpty else { return key == .enter ? .handled : .ignored }
    switch key {
    case .enter: return .submitted
    case .down, .home, .character(" "): list.select(0, height: height)
    case .right where height <= 1: list.select(0, height: height)
    case .end: list.select(options.count - 1, height: height)
    default: return .ignored
    }
    isPointing = true
    guard key == .character(" ") else { return .handled }
    return pick() ? .changed : .handled
  }

  /// What a key makes of what is typed; nil where it is no typing. A first space picks.
  private func filter(after key: Key) -> String? {
    switch key {
    case .character(" ") where filter.isEmpty: return nil
    case .character(let character): return filter + String(character)
    case .backspace where !filter.isEmpty: return String(filter.dropLast())
    case .control("u") where !filter.isEmpty: return ""
    default: return nil
    }
  }

  private mutating func move(_ key: Key, height: Int) -> Response {
    let room = filters ? max(1, height - 1) : height
    switch key {
    case .enter:
      guard pick() else { return .handled }
      return .submitted
    case .character(" "): return pick() ? .changed : .handled
    case .left where height <= 1: return list.handle(.up, height: room)
    case .right where height <= 1: return list.handle(.down, height: room)
    default: return list.handle(key, height: room)
    }
  }

  /// Draws the answers as a list, or in a single row the one that matters: the highlighted answer
  /// where keys go to it, else the chosen one.
  public func draw(into frame: inout Frame, _ rect: Rect, focused: Bool) {
    guard !rect.isEmpty else { return }
    if rect.rows == 1 { return drawRow(into: &frame, rect, focused: focused) }
    var body = rect
    if filters {
      let (line, rest) = rect.splitTop(1)
      body = rest
      frame.fill(line, style: .field)
      let shown = filter.isEmpty ? "Type to narrow the list" : filter
      let used = frame.write(
        shown, at: line.origin, style: filter.isEmpty ? .field.dim : .field,
        maxColumns: line.columns)
      if focused {
        frame.cursor = Point(
          x: line.x + (filter.isEmpty ? 0 : min(used, line.columns - 1)), y: line.y)
      }
    }
    let matches = matches
    let glyphs = frame.glyphs
    frame.fill(body)
    if matches.isEmpty {
      frame.write(
        isFilteredAlways ? "Nobody of that name." : "Nothing here contains that.", at: body.origin,
        style: .muted, maxColumns: body.columns)
    }
    list.draw(into: &frame, body, focused: focused, points: !isUntouched) { row in
      let option = matches[row]
      let isChosen = option == chosen
      let sign = isChosen ? glyphs.chosen : glyphs.notChosen
      return [Span(sign + " ", isChosen ? .accent : .muted), Span(options[option])]
    }
  }

  private func drawRow(into frame: inout Frame, _ rect: Rect, focused: Bool) {
    frame.fill(rect, style: .field)
    let option = focused ? highlighted ?? chosen : chosen
    let text = option.flatMap { options.indices.contains($0) ? options[$0] : nil } ?? "Not chosen"
    let style: Style = option == nil ? .field.dim : .field
    frame.write(
      focused ? "< \(text) >" : text, at: rect.origin, style: style, maxColumns: rect.columns)
    if focused { frame.cursor = rect.origin }
  }

  private mutating func pick() -> Bool {
    guard let highlighted else { return false }
    chosen = highlighted
    isPointing = false
    return true
  }

  /// True where a space is typing and no key: an answer goes on with it, or what was typed begins none and the
  /// rest of it is no key either.
  public var takesSpace: Bool {
    guard let typed = beginning.map({ FoldingKey.search($0.typed) }) else { return false }
    let keys = options.map { FoldingKey.search($0) }
    if Set(typed).count == 1 { return !keys.contains { $0.hasPrefix(typed.prefix(1)) } }
    return keys.contains { $0.hasPrefix(typed + " ") } || !keys.contains { $0.hasPrefix(typed) }
  }

  /// A letter goes to the answer that begins with what was typed since the choice was come to.
  private mutating func type(_ character: Character, height: Int) -> Response {
    let text = (beginning?.typed ?? "") + String(character)
    let typed = FoldingKey.search(text)
    guard !typed.isEmpty else { return .ignored }
    let before = beginning == nil ? chosen : beginning?.before
    let stood = chosen
    let keys = options.map { FoldingKey.search($0) }
    let isOneLetter = Set(typed).count == 1
    // One letter typed again goes to the next that begins with it.
    let first = isOneLetter ? (chosen ?? -1) + 1 : 0
    let found = options.indices.map { (first + $0) % options.count }.first {
      keys[$0].hasPrefix(isOneLetter ? String(typed.prefix(1)) : typed)
    }
    beginning = Beginning(typed: text, before: before)
    chosen = found ?? before
    if chosen != nil { isPointing = false }
    if let chosen { list.select(chosen, height: height) }
    if found == nil, chosen == stood { return .ignored }
    return chosen == stood ? .handled : .changed
  }

  /// The keys have gone elsewhere: what is typed next begins anew.
  public mutating func leave() {
    beginning = nil
    isPointing = false
  }

  private mutating func narrow(to text: String) -> Response {
    filter = SafeText.kept(text)
    isPointing = false
    let before = chosen
    if let chosen, !matches.contains(chosen) { self.chosen = nil }
    refresh()
    return chosen == before ? .handled : .changed
  }

  private mutating func refresh() {
    let count = matches.count
    let kept = chosen.flatMap { matches.firstIndex(of: $0) }
    list = ListView(count: count, selected: kept ?? 0)
  }

  /// The answers the filter leaves, by their places in `options`.
  private var matches: [Int] {
    options.indices.filter { TypedMatch.holds(options[$0], filter) }
  }
}
