import ScreenKit

/// The keys of the screen on top, all of them.
struct HelpOverlay: Equatable, Sendable {
  let title: String
  private(set) var scroller: Scroller

  init(title: String, table: KeyTable<Void>) {
    self.title = title
    let widest = table.bindings.map { Prose.width($0.keyNames) }.max() ?? 0
    scroller = Scroller(
      lines: table.bindings.map { binding in
        [
          Span(Prose.padded(binding.keyNames, to: widest + 2), .accent), Span(binding.longHelp),
        ]
      })
  }

  /// Scrolls.
  mutating func scroll(_ key: Key, size: Size) -> Response { scroller.handle(key, size: size) }
}
