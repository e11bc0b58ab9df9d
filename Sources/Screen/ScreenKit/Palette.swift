/// What a role looks like on a terminal.
public struct Paint: Hashable, Sendable {
  /// The text's colour by its number (0...15 the terminal's own, 16...255 the fixed ones), nil for
  /// the terminal's default.
  public var foreground: UInt8?
  /// The ground's colour, nil for the terminal's default.
  public var background: UInt8?
  /// Bold, dim, reverse, underline; never `selected`, which a palette has turned into the others.
  public var attributes: Style.Attributes

  /// A look.
  public init(
    _ foreground: UInt8?, on background: UInt8? = nil, _ attributes: Style.Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// A choice of looks for the roles.
public enum Palette: String, CaseIterable, Hashable, Sendable {
  /// For a dark ground and 256 colours.
  case standard = "default"
  /// For a light ground and 256 colours.
  case light
  /// White on a black of its own, yellow where it matters; 256 colours.
  case highContrast = "high-contrast"
  /// The eight colours every colour terminal has.
  case sixteen = "16"
  /// No colour at all: bold, reverse and underline only.
  case monochrome

  /// What it is called in a sentence.
  public var title: String {
    switch self {
    case .standard: "for a dark screen"
    case .light: "for a light screen"
    case .highContrast: "high contrast"
    case .sixteen: "the terminal's own sixteen"
    case .monochrome: "none, only bold, reverse and underline"
    }
  }

  /// How many colours the terminal must have for this palette.
  public var coloursNeeded: Int {
    switch self {
    case .standard, .light, .highContrast: 256
    case .sixteen: 8
    case .monochrome: 0
    }
  }

  /// The look of a style.
  public func paint(_ style: Style) -> Paint {
    // What stands back elsewhere is read where the selection is.
    let isSelected = style.attributes.contains(.selected)
    var paint = look(of: isSelected && style.role == .muted ? .text : style.role)
    paint.attributes.formUnion(style.attributes.subtracting(.selected))
    if self == .highContrast { paint.attributes.remove(.dim) }
    if self == .monochrome, paint.attributes.contains(.dim) {
      // Grey is a colour: what is faint elsewhere is what is not underlined here.
      paint.attributes.subtract([.dim, .underline])
    }
    guard isSelected else { return paint }
    // What has a ground of its own keeps it.
    if style.role == .selection || style.role == .banner { return paint }
    switch self {
    case .standard: paint.background = 237
    case .light: paint.background = 253
    case .highContrast: return Paint(16, on: 231, paint.attributes.union(.bold))
    case .sixteen, .monochrome:
      // A reversed coloured text would be a block of that colour; the row is one block instead.
      return Paint(nil, on: nil, paint.attributes.subtracting(.dim).union(.reverse))
    }
    paint.attributes.insert(.bold)
    return paint
  }

  private func look(of role: Role) -> Paint {
    switch self {
    case .standard: standard(role)
    case .light: light(role)
    case .highContrast: highContrast(role)
    case .sixteen: sixteen(role)
    case .monochrome: monochrome(role)
    }
  }

  private func standard(_ role: Role) -> Paint {
    switch role {
    case .text: Paint(nil)
    case .muted: Paint(248)
    case .accent: Paint(80)
    case .good: Paint(114)
    case .warning: Paint(221)
    case .danger: Paint(210, .bold)
    case .heading: Paint(153, .bold)
    case .selection: Paint(231, on: 24, .bold)
    case .banner: Paint(231, on: 88, .bold)
    case .border: Paint(244)
    case .field: Paint(255, on: 236)
    }
  }

  private func light(_ role: Role) -> Paint {
    switch role {
    case .text: Paint(nil)
    case .muted: Paint(240)
    case .accent: Paint(25)
    case .good: Paint(22)
    case .warning: Paint(58)
    case .danger: Paint(124, .bold)
    case .heading: Paint(18, .bold)
    case .selection: Paint(231, on: 24, .bold)
    case .banner: Paint(231, on: 124, .bold)
    case .border: Paint(242)
    case .field: Paint(16, on: 254)
    }
  }

  private func highContrast(_ role: Role) -> Paint {
    switch role {
    case .text, .muted, .border: Paint(231, on: 16)
    case .accent: Paint(231, on: 16, .underline)
    case .good: Paint(231, on: 16, .bold)
    case .warning: Paint(226, on: 16, .bold)
    case .danger: Paint(226, on: 16, [.bold, .underline])
    case .heading: Paint(231, on: 16, [.bold, .underline])
    case .selection: Paint(16, on: 231, .bold)
    case .banner: Paint(16, on: 226, .bold)
    case .field: Paint(231, on: 16, .underline)
    }
  }

  private func sixteen(_ role: Role) -> Paint {
    switch role {
    case .text, .border: Paint(nil)
    case .muted: Paint(nil, .dim)
    case .accent: Paint(6)
    case .good: Paint(2)
    case .warning: Paint(3)
    case .danger: Paint(1, .bold)
    case .heading: Paint(6, .bold)
    case .selection: Paint(7, on: 4, .bold)
    case .banner: Paint(7, on: 1, .bold)
    case .field: Paint(nil, .underline)
    }
  }

  private func monochrome(_ role: Role) -> Paint {
    switch role {
    case .text, .muted, .border, .good: Paint(nil)
    case .accent: Paint(nil, .underline)
    case .warning, .heading: Paint(nil, .bold)
    case .danger: Paint(nil, [.bold, .underline])
    case .selection, .banner: Paint(nil, [.bold, .reverse])
    case .field: Paint(nil, .underline)
    }
  }
}

extension Paint {
  fileprivate init(_ foreground: UInt8?, _ attributes: Style.Attributes) {
    self.init(foreground, on: nil, attributes)
  }
}
