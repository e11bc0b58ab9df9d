import ScreenKit

extension HelpOverlay {
  /// What the keys of help do besides scrolling.
  enum Action: Hashable, Sendable { case close }

  static let keys = KeyTable<Action>([
    KeyBinding(
      [.escape, .character("?"), .character("q"), .enter, .function(1)], .close, label: "close",
      longHelp: "Closes help.")
  ])
}
