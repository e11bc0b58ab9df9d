/// What a mouse did.
public struct MouseEvent: Hashable, Sendable {
  /// The kinds of event screens act on.
  public enum Kind: Hashable, Sendable {
    /// The first, second (middle) or third (right) button went down.
    case press(button: Int)
    /// The first button went down on the same cell a second time, soon after the first.
    case doublePress
    /// The button was let go.
    case release
    /// The wheel moved towards the top of the text.
    case wheelUp
    /// The wheel moved towards its end.
    case wheelDown
  }

  /// What happened.
  public var kind: Kind
  /// The cell it happened on.
  public var at: Point

  /// Whether the first button went down, once or for the second time.
  public var isClick: Bool { kind == .press(button: 1) || kind == .doublePress }

  /// An event.
  public init(_ kind: Kind, at point: Point) {
    self.kind = kind
    self.at = point
  }
}

/// One thing the person at the terminal did.
public enum Key: Hashable, Sendable {
  /// A character, the space included.
  case character(Character)
  /// Keys with a name of their own.
  case enter, escape, tab, backTab, backspace, delete, insert
  /// The arrows.
  case up, down, left, right
  /// Left and right with Ctrl or Alt held: a word at a time.
  case wordLeft, wordRight
  /// To the ends of the line or list, and a screenful at a time.
  case home, end, pageUp, pageDown
  /// F1 and on.
  case function(Int)
  /// A letter with Ctrl held, in its small form.
  case control(Character)
  /// A character with Alt held, or Escape typed just before it.
  case alt(Character)
  /// Text that came in one piece from the clipboard, as it came.
  case paste(String)
  /// Something the mouse did.
  case mouse(MouseEvent)
  /// The terminal is now this large.
  case resize(Size)

  /// What a person calls the key: `Ctrl-P`, `Enter`, `↑`.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .wordLeft: "Ctrl-←"
    case .wordRight: "Ctrl-→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    case .control(" "): "Ctrl-Space"
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .alt("\u{7F}"): "Alt-Backspace"
    case .alt(let character): "Alt-\(character)"
    case .paste: "Paste"
    case .mouse: "Mouse"
    case .resize: "Resize"
    }
  }
}
