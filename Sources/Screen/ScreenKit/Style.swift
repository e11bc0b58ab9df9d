/// What a piece of text is for; a `Palette` says what it looks like.
///
/// The state itself is always in a word or a mark beside it, so that every screen can be read without
/// colour.
public enum Role: UInt8, CaseIterable, Hashable, Sendable {
  /// Ordinary text.
  case text
  /// Text of second rank: hints, notes, what is not in force.
  case muted
  /// Something to notice or act on: a key, a link, the current place.
  case accent
  /// Done, in order.
  case good
  /// Due soon, needs a look.
  case warning
  /// Overdue, blocked, in force against somebody.
  case danger
  /// A heading or a column title.
  case heading
  /// The selected row or the focused button.
  case selection
  /// A strip across the screen that matters.
  case banner
  /// Lines around things.
  case border
  /// The ground of a field one types into.
  case field
}

/// How a cell is drawn: its role and what is added to the role's look.
public struct Style: Hashable, Sendable {
  /// Additions to a role's look.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Attributes from their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Heavier.
    public static let bold = Attributes(rawValue: 1)
    /// Fainter.
    public static let dim = Attributes(rawValue: 2)
    /// Ground and text exchanged.
    public static let reverse = Attributes(rawValue: 4)
    /// With a line under it.
    public static let underline = Attributes(rawValue: 8)
    /// On the selected row, whatever its role.
    public static let selected = Attributes(rawValue: 16)
  }

  /// What the text is for.
  public var role: Role
  /// What is added.
  public var attributes: Attributes

  /// A style.
  public init(_ role: Role, _ attributes: Attributes = []) {
    self.role = role
    self.attributes = attributes
  }

  /// The same, heavier.
  public var bold: Style { Style(role, attributes.union(.bold)) }
  /// The same, fainter.
  public var dim: Style { Style(role, attributes.union(.dim)) }
  /// The same, ground and text exchanged.
  public var reverse: Style { Style(role, attributes.union(.reverse)) }
  /// The same, with a line under it.
  public var underline: Style { Style(role, attributes.union(.underline)) }
  /// The same, on the selected row.
  public var selected: Style { Style(role, attributes.union(.selected)) }

  /// Ordinary text.
  public static let text = Style(.text)
  /// Text of second rank.
  public static let muted = Style(.muted)
  /// Something to notice or act on.
  public static let accent = Style(.accent)
  /// Done, in order.
  public static let good = Style(.good)
  /// Due soon, needs a look.
  public static let warning = Style(.warning)
  /// Overdue, blocked, in force.
  public static let danger = Style(.danger)
  /// A heading.
  public static let heading = Style(.heading)
  /// A focused button.
  public static let selection = Style(.selection)
  /// A strip across the screen.
  public static let banner = Style(.banner)
  /// Lines around things.
  public static let border = Style(.border)
  /// The ground of a field.
  public static let field = Style(.field)
}

/// A piece of text in one style.
public struct Span: Hashable, Sendable {
  /// The text, cleaned when it is written to a frame.
  public var text: String
  /// Its style.
  public var style: Style

  /// A piece of text.
  public init(_ text: String, _ style: Style = .text) {
    self.text = text
    self.style = style
  }
}
