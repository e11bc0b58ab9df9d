import CaseModel
import ScreenKit

/// Where a screen is drawn and for whom; the same for keys as for drawing, so that both know how many
/// rows there are.
struct Scene: Equatable, Sendable {
  /// The part of the terminal that is the screen's own.
  var rect: Rect
  /// Who sits at the desk.
  var session: DeskSession
  /// The signs it is drawn with.
  var glyphs = Glyphs.unicode
}

/// One screen: what it shows, the keys it answers to, and how it is drawn.
protocol Screen: Equatable, Sendable {
  /// Its step in the path at the top.
  var crumb: String { get }
  /// What it shows, asked for anew. Nothing for a form, whose typing nobody touches.
  var asks: [DeskEffect] { get }
  /// Its own keys as they stand, for hints, help and the palette.
  var hints: KeyTable<Void> { get }
  /// False while there is nothing to show because it has not been read yet.
  var isRead: Bool { get }
  /// True while letters go into a field.
  var isTyping: Bool { get }
  /// The person whose page this is, whom an incident that is opened from here names; nil elsewhere, as
  /// whoever happens to be selected in a list may have nothing to do with it.
  var person: ParentID? { get }
  /// Entries for the palette besides its keys.
  var paletteEntries: [PaletteEntry] { get }
  /// Lays its lines out for a size. The desk calls it when the screen is opened and when the size or the
  /// day changes; the screen itself, when what it shows changes.
  mutating func arrange(_ scene: Scene)
  /// Answers a key.
  mutating func press(_ key: Key, _ scene: Scene) -> Turn
  /// Narrows its list to a text and asks for it; nil where it has no list.
  mutating func narrow(to text: String) -> [DeskEffect]?
  /// Shows a saved filter and asks for it; nil where it is for another list.
  mutating func show(_ filter: SavedFilter) -> [DeskEffect]?
  /// What its list is narrowed by and in order by, under a name; nil where it has no list.
  func saved(as name: String) -> SavedFilter?
  /// What stands over the key hints while nothing else is said; may be empty.
  var remark: String { get }
  /// Takes an answer that is its own and leaves all others.
  mutating func take(_ answer: DeskAnswer, _ scene: Scene)
  /// Draws itself.
  func draw(into frame: inout Frame, _ scene: Scene)
}

extension Screen {
  var isRead: Bool { true }
  var isTyping: Bool { false }
  var person: ParentID? { nil }
  var paletteEntries: [PaletteEntry] { [] }
  mutating func arrange(_ scene: Scene) {}
  mutating func narrow(to text: String) -> [DeskEffect]? { nil }
  mutating func show(_ filter: SavedFilter) -> [DeskEffect]? { nil }
  func saved(as name: String) -> SavedFilter? { nil }
  var remark: String { "" }

  /// True where the other is the same screen in the same state.
  func isEqual(to other: any Screen) -> Bool { (other as? Self) == self }
}

/// What comes of a key.
struct Turn: Sendable {
  /// Where to go.
  enum Move: Sendable {
    case stay
    /// A screen over this one.
    case open(any Screen)
    /// The screen under this one.
    case back
  }

  /// False where the key means nothing to the screen.
  var isHandled = true
  /// What to do.
  var effects: [DeskEffect] = []
  /// Where to go.
  var move = Move.stay
  /// What to say.
  var notice: Notice?

  /// Not the screen's key.
  static let ignored = Turn(isHandled: false)
  /// The screen's key, and nothing more to do.
  static let done = Turn()
  /// Back to the screen under this one.
  static let back = Turn(move: .back)

  /// Have something done.
  static func ask(_ effects: DeskEffect...) -> Turn { Turn(effects: effects) }
  /// Go into a screen.
  static func open(_ screen: any Screen) -> Turn { Turn(move: .open(screen)) }
  /// Say why nothing happens.
  static func say(_ notice: String) -> Turn { Turn(notice: .why(notice)) }
  /// Put a text on the clipboard and say so.
  static func copy(_ text: String, saying words: String) -> Turn {
    Turn(effects: [.copy(text)], notice: .done(words))
  }
}

extension KeyTable {
  /// The same keys without what they do, as hints and help show them.
  var bare: KeyTable<Void> {
    KeyTable<Void>(
      bindings.map {
        KeyBinding<Void>(
          $0.keys, (), label: $0.label, longHelp: $0.longHelp, isHinted: $0.isHinted)
      })
  }
}
