import CaseModel
import ScreenKit
import Testing

@testable import DeskScreens

@Suite("Keys") struct KeyTests {
  static let screens: [any Screen] =
    Place.allCases.map(\.screen) + [
      CaseScreen("2026-014"), ParentScreen("p00001"), LetterScreen("2026-014", "L1"),
      IncidentsScreen(), UndoScreen(), IncidentScreen("2026-031"),
      ReadingScreen(crumb: "Gate sheet", lines: ["x"]), FormScreen(Sample.form()),
    ]

  @Test(arguments: screens.indices)
  func `no key of a screen means two things`(index: Int) {
    let screen = Self.screens[index]
    let shell = screen.isTyping ? ShellAction.keysWhileTyping : ShellAction.keys
    let shared = Set(shell.bindings.filter { $0.action != .back }.flatMap(\.keys))
    #expect(screen.hints.collisions().isEmpty)
    #expect(shared.isDisjoint(with: screen.hints.bindings.flatMap(\.keys)))
  }

  @Test(arguments: screens.indices)
  func `every key has a label and a sentence`(index: Int) {
    let screen = Self.screens[index]
    for binding in screen.hints.adding(ShellAction.keys.bare).bindings {
      #expect(!binding.keys.isEmpty)
      #expect(!binding.label.isEmpty)
      #expect(binding.longHelp.hasSuffix("."))
    }
  }

  @Test func `no shell key means two things`() {
    #expect(ShellAction.keys.collisions().isEmpty)
    #expect(ShellAction.keysWhileTyping.collisions().isEmpty)
    #expect(ShellAction.movement.collisions().isEmpty)
    #expect(PaletteOverlay.keys.collisions().isEmpty)
    #expect(GoToOverlay.keys.collisions().isEmpty)
  }

  @Test(arguments: screens.indices, [40, 60, 80, 120])
  func `the hint for help is never dropped`(index: Int, columns: Int) {
    var desk = Desk(columns, 20)
    desk.model.screens = [Self.screens[index]]
    let hints = desk.model.view().lines().last ?? ""
    #expect(hints.hasSuffix("help"), "\(hints)")
  }

  @Test func `the list of actions has the screen's keys and those of every screen`() {
    let desk = Desk.answering(100, 40)
    let titles = desk.model.paletteEntries.map(\.title).joined(separator: "\n")
    for words in ["sheet for the gate", "Leaves Conduct.", "Moves up.", "Goes to Reports."] {
      #expect(titles.contains(words))
    }
  }

  @Test func `a key stands once in the list of actions, for what it does here`() throws {
    let desk = Desk.answering()
    let entries = desk.model.paletteEntries
    let keys = entries.flatMap { $0.keys.split(separator: " ") }
    #expect(keys.count == Set(keys).count)
    let gate = try #require(entries.first { $0.keys == "g" })
    #expect(gate.title.contains("sheet for the gate"))
  }

  @Test func `the list of actions says why a key cannot act now`() throws {
    var desk = Desk.answering()
    desk.press(.tab, .end)
    let call = try #require(desk.model.paletteEntries.first { $0.keys == "c" })
    #expect(call.why.contains("no case open to you"))
  }

  @Test func `letters narrow the list of actions and enter does the first`() {
    var desk = Desk.answering()
    desk.press(.character("?"))
    desk.type("goes to rep")
    #expect(desk.press(.enter) == [.askReport(.behaviour)])
    #expect(desk.model.overlay == nil)
  }

  @Test func `a key typed into the list of actions finds what it does`() {
    var desk = Desk.answering()
    desk.press(.character("?"))
    desk.type("g")
    #expect(desk.press(.enter) == [.askGateSheet])
  }

  @Test func `escape closes the list of actions and leaves the screen as it was`() {
    var desk = Desk.answering()
    let before = desk.text
    desk.press(.character("?"), .escape)
    #expect(desk.text == before)
  }
}
