public import CaseModel
import PolicyModel
public import ScreenKit

/// Who is at the desk: asked where a record has several members of staff and nobody was named.
public struct WhoModel: Equatable, Sendable {
  /// What comes of a key.
  public enum Outcome: Hashable, Sendable {
    case asking, leave
    case chosen(StaffID)
  }

  private static let keys = KeyTable<Void>([
    KeyBinding([.enter], (), label: "open", longHelp: "Opens the desk for whom the line names."),
    KeyBinding([.escape], (), label: "leave", longHelp: "Leaves Conduct."),
  ])

  private var size: Size
  private let glyphs: Glyphs
  private let people: [NamedStaff]
  private var typed = TextField(placeholder: "Type a part of a name.")
  private var list: ListView

  /// The question, with those who may be chosen.
  public init(_ people: [NamedStaff], size: Size, glyphs: Glyphs = .unicode) {
    self.people = people
    self.size = size
    self.glyphs = glyphs
    list = ListView(count: people.count)
  }

  private var shown: [NamedStaff] { people.filter { TypedMatch.holds($0.name, typed.text) } }

  private var room: Rect { Rect(x: 0, y: 3, columns: size.columns, rows: max(0, size.rows - 5)) }

  /// Takes a key: letters narrow the list, the arrows go through it.
  public mutating func update(_ key: Key) -> Outcome {
    switch key {
    case .resize(let size): self.size = size
    case .enter:
      let shown = shown
      guard let row = list.selected, shown.indices.contains(row) else { return .asking }
      return .chosen(shown[row].staff)
    case .escape: return .leave
    case .character, .backspace, .paste, .control:
      if typed.handle(key) == .changed { list = ListView(count: shown.count) }
    default: _ = list.handle(key, height: room.rows)
    }
    return .asking
  }

  /// The picture of the whole terminal.
  public func view() -> Frame {
    var frame = Frame(size, glyphs: glyphs)
    frame.write("Who is at the desk?", at: Point(x: 1, y: 0), style: .heading.bold)
    let shown = shown
    if shown.isEmpty { frame.write("Nobody of that name.", at: room.origin, style: .muted) }
    let columns = min(32, size.columns / 2)
    list.draw(into: &frame, room, focused: true) { row in
      [
        Span(Prose.padded(shown[row].name, to: columns, glyphs: glyphs)),
        Span(shown[row].roles.map(\.inWords).joined(separator: ", "), .muted),
      ]
    }
    typed.draw(
      into: &frame, Rect(x: 1, y: 1, columns: max(0, size.columns - 2), rows: 1), focused: true)
    let foot = size.rows - 1
    frame.write(Self.keys.hints(columns: size.columns), at: Point(x: 0, y: foot))
    return frame
  }
}
