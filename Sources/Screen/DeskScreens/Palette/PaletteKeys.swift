import ScreenKit

extension PaletteOverlay {
  /// What the palette does besides being typed into.
  enum Action: Hashable, Sendable { case run, close }

  static let keys = KeyTable<Action>([
    KeyBinding([.enter], .run, label: "do it", longHelp: "Does what is selected."),
    KeyBinding(
      [.escape, .control("p"), .function(1)], .close, label: "close",
      longHelp: "Closes the list."),
  ])
}
