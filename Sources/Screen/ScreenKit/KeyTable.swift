import PlainText

/// A key, or several that mean the same, bound to something a screen can do.
public struct KeyBinding<Action: Sendable>: Sendable {
  /// The keys; the first is the one shown.
  public var keys: [Key]
  /// What they do.
  public var action: Action
  /// One or two words for the hint line.
  public var label: String
  /// A whole sentence for the help screen and the palette.
  public var longHelp: String
  /// Whether it appears in the hint line; the help screen shows every binding.
  public var isHinted: Bool

  /// A binding.
  public init(
    _ keys: [Key], _ action: Action, label: String, longHelp: String, isHinted: Bool = true
  ) {
    self.keys = keys
    self.action = action
    self.label = label
    self.longHelp = longHelp
    self.isHinted = isHinted
  }

  /// The keys as the help screen names them: `j ↓`.
  public var keyNames: String { keys.map(\.name).joined(separator: " ") }
}

/// Every key a screen answers to.
public struct KeyTable<Action: Sendable>: Sendable {
  /// The bindings, most useful first: hints are dropped from the end.
  public var bindings: [KeyBinding<Action>]

  /// A table.
  public init(_ bindings: [KeyBinding<Action>]) {
    self.bindings = bindings
  }

  /// Both tables' bindings, this one's first and first in force.
  public func adding(_ other: KeyTable<Action>) -> KeyTable<Action> {
    KeyTable(bindings + other.bindings)
  }

  /// The binding a key belongs to, or nil.
  public func binding(for key: Key) -> KeyBinding<Action>? {
    bindings.first { $0.keys.contains(key) }
  }

  /// What a key does here, or nil.
  public func action(for key: Key) -> Action? {
    binding(for: key)?.action
  }

  /// Keys bound more than once; empty in a sound table.
  public func collisions() -> [Key] {
    var seen: Set<Key> = []
    var twice: [Key] = []
    for key in bindings.flatMap(\.keys) where !seen.insert(key).inserted {
      if !twice.contains(key) { twice.append(key) }
    }
    return twice
  }

  /// The hint line for a screen this wide: as many hints as fit, in order, and always the help key.
  public func hints(columns: Int) -> [Span] {
    let shown = shown(columns: columns)
    return shown.enumerated().flatMap { index, binding in
      hint(binding) + (index < shown.count - 1 ? [Span(gap, .muted)] : [])
    }
  }

  /// Which columns of the hint line stand for which key, for the mouse.
  public func hintPlaces(columns: Int) -> [(columns: Range<Int>, key: Key)] {
    var x = 0
    return shown(columns: columns).compactMap { binding in
      let place = x..<x + width(of: binding)
      x = place.upperBound + gap.utf8.count
      return binding.keys.first.map { (place, $0) }
    }
  }

  private func shown(columns: Int) -> [KeyBinding<Action>] {
    let hinted = bindings.filter(\.isHinted)
    let help = hinted.first { $0.keys.contains(.character("?")) }
    var left = columns - (help.map { width(of: $0) } ?? 0)
    var shown: [KeyBinding<Action>] = []
    for binding in hinted where !binding.keys.contains(.character("?")) {
      let needed = width(of: binding) + gap.utf8.count
      if needed > left { break }
      left -= needed
      shown.append(binding)
    }
    return shown + (help.map { [$0] } ?? [])
  }

  private var gap: String { "  " }

  private func hint(_ binding: KeyBinding<Action>) -> [Span] {
    [
      Span(binding.keys.first?.name ?? "", .accent), Span(" ", .muted), Span(binding.label, .muted),
    ]
  }

  private func width(of binding: KeyBinding<Action>) -> Int {
    hint(binding).reduce(0) { $0 + DisplayWidth.columns(of: SafeText.clean($1.text)) }
  }
}
