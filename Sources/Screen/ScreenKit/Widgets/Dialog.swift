import PlainText

/// A question that waits for an answer before anything is done.
public struct Dialog: Equatable, Sendable {
  /// One answer.
  public struct Button: Hashable, Sendable {
    /// What it does, as a verb: "Issue the letter".
    public var label: String
    /// A key that gives this answer at once; never the one that opened the question.
    public var key: Character?

    /// An answer.
    public init(_ label: String, key: Character? = nil) {
      self.label = label
      self.key = key
    }
  }

  /// What came of a key.
  public enum Answer: Hashable, Sendable {
    /// The key means nothing here; a dialog lets no key through to what is under it.
    case ignored
    /// The focus moved.
    case handled
    /// This answer was given, by its place in `buttons`.
    case chosen(Int)
    /// Escape: nothing is to be done.
    case cancelled
  }

  /// The question in a few words.
  public var title: String
  /// What will happen and what would be lost, in whole sentences; wrapped to fit.
  public var lines: [String]
  /// The answers; the last is the one that does nothing.
  public var buttons: [Button]
  /// The answer Enter gives.
  public private(set) var focus: Int

  /// A question, with the focus on its last answer unless told.
  public init(title: String, lines: [String], buttons: [Button], focus: Int? = nil) {
    self.title = title
    self.lines = lines
    self.buttons = buttons
    let last = max(0, buttons.count - 1)
    self.focus = min(max(0, focus ?? last), last)
  }

  /// Arrows and Tab move the focus, Enter gives the focused answer, a button's own key gives its.
  public mutating func handle(_ key: Key) -> Answer {
    switch key {
    case .escape: return .cancelled
    case .enter: return buttons.isEmpty ? .cancelled : .chosen(focus)
    case .right, .down, .tab: return move(1)
    case .left, .up, .backTab: return move(-1)
    case .character(let character):
      let found = buttons.firstIndex { $0.key == character }
      return found.map { .chosen($0) } ?? .ignored
    default: return .ignored
    }
  }

  /// The same for a question drawn in this rectangle, with the mouse: a click gives the last answer, which
  /// does nothing; on another it moves the focus there, and a double click gives it.
  public mutating func handle(_ key: Key, in bounds: Rect) -> Answer {
    guard case .mouse(let event) = key else { return handle(key) }
    let hit = layout(in: bounds)?.places.first { $0.rect.contains(event.at) }
    guard event.isClick, let hit else { return .handled }
    focus = hit.index
    let isSafe = hit.index == buttons.count - 1
    return isSafe || event.kind == .doublePress ? .chosen(hit.index) : .handled
  }

  /// Draws the question in the middle of a rectangle, over what is there.
  public func draw(into frame: inout Frame, _ bounds: Rect) {
    guard let layout = layout(in: bounds) else { return }
    frame.fill(layout.box)
    frame.box(layout.box, title: title, style: .accent)
    let body = layout.body
    for (offset, line) in layout.text.prefix(body.rows).enumerated() {
      frame.write(line, at: Point(x: body.x, y: body.y + offset), maxColumns: body.columns)
    }
    for (index, place) in layout.places {
      let style: Style = index == focus ? .selection : .text
      frame.write(caption(index), at: place.origin, style: style, maxColumns: place.columns)
      if index == focus { frame.cursor = place.origin }
    }
  }

  /// Where everything stands in a rectangle; nil where it is too small for a question.
  private struct Layout {
    var box, body: Rect
    var text: [String]
    var places: [(index: Int, rect: Rect)] = []
  }

  private func layout(in bounds: Rect) -> Layout? {
    let widest = min(bounds.columns, 72)
    guard widest >= 8, bounds.rows >= 3 else { return nil }
    let inner = widest - 4
    let text = lines.flatMap {
      Wrapping.lines(SafeText.clean($0, multiline: true), columns: inner)
    }
    let answers = rowsOfButtons(columns: inner)
    let box = bounds.centred(
      Size(columns: widest, rows: text.count + answers.count + 3))
    let inside = box.inset(left: 2, top: 1, right: 2, bottom: 1)
    // Where not everything fits, the answers stay and the text gives way.
    let (body, foot) = inside.splitBottom(answers.count)
    var layout = Layout(box: box, body: body, text: text)
    for (offset, row) in answers.prefix(foot.rows).enumerated() {
      var x = foot.x
      for index in row {
        let wanted = DisplayWidth.columns(of: SafeText.clean(caption(index)))
        let columns = max(0, min(wanted, foot.endX - x))
        layout.places.append((index, Rect(x: x, y: foot.y + offset, columns: columns, rows: 1)))
        x += columns + 2
      }
    }
    return layout
  }

  private mutating func move(_ step: Int) -> Answer {
    guard !buttons.isEmpty else { return .ignored }
    focus = (focus + step + buttons.count) % buttons.count
    return .handled
  }

  private func caption(_ index: Int) -> String {
    let button = buttons[index]
    return button.key.map { "[ \($0)  \(button.label) ]" } ?? "[ \(button.label) ]"
  }

  /// The answers side by side, as many to a row as fit.
  private func rowsOfButtons(columns: Int) -> [[Int]] {
    var rows: [[Int]] = []
    var used = 0
    for index in buttons.indices {
      let width = DisplayWidth.columns(of: SafeText.clean(caption(index)))
      if rows.isEmpty || used + width > columns {
        rows.append([index])
        used = width + 2
      } else {
        rows[rows.count - 1].append(index)
        used += width + 2
      }
    }
    return rows
  }
}
