import ScreenKit
import Testing

@Suite struct KeyTableTests {
  enum Action: Equatable, Sendable { case open, note, leave, help }

  let table = KeyTable<Action>([
    KeyBinding([.enter, .right], .open, label: "open", longHelp: "Go into the selected case."),
    KeyBinding([.control("n")], .note, label: "note a call", longHelp: "Note a telephone call."),
    KeyBinding([.character("?")], .help, label: "help", longHelp: "Show the keys of this screen."),
    KeyBinding(
      [.character("q")], .leave, label: "leave", longHelp: "Leave the program.", isHinted: false),
  ])

  @Test func `a key finds its action`() {
    #expect(table.action(for: .right) == .open)
    #expect(table.action(for: .character("q")) == .leave)
    #expect(table.action(for: .character("z")) == nil)
  }

  @Test func `keys bound twice are reported`() {
    #expect(table.collisions().isEmpty)
    let other = KeyTable<Action>([
      KeyBinding([.right, .right], .note, label: "note", longHelp: "Note.")
    ])
    #expect(table.adding(other).collisions() == [.right])
    #expect(table.adding(other).action(for: .right) == .open)
  }

  @Test func `hints are dropped from the right but never the help key`() {
    let text = { (columns: Int) in table.hints(columns: columns).map(\.text).joined() }
    #expect(text(80) == "Enter open  Ctrl-N note a call  ? help")
    #expect(text(37) == "Enter open  ? help")
    #expect(text(38) == "Enter open  Ctrl-N note a call  ? help")
    #expect(text(10) == "? help")
    #expect(text(1) == "? help")
  }

  @Test func `every hint's columns belong to its key`() {
    for columns in [80, 37, 10] {
      let line = table.hints(columns: columns).map(\.text).joined()
      for (place, key) in table.hintPlaces(columns: columns) {
        let words = line.dropFirst(place.lowerBound).prefix(place.count)
        #expect(words.hasPrefix(key.name + " "))
        #expect(!words.hasSuffix(" "))
      }
      #expect(table.hintPlaces(columns: columns).last?.key == .character("?"))
    }
  }

  @Test func `keys have the names people use`() {
    let keys: [Key] = [.control("p"), .character(" "), .up, .function(5), .alt("x"), .backTab]
    #expect(keys.map(\.name) == ["Ctrl-P", "Space", "↑", "F5", "Alt-x", "Shift-Tab"])
    #expect(table.bindings[0].keyNames == "Enter →")
  }
}
