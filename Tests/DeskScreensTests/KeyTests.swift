import CaseModel
import ScreenKit
import Testing

@testable import DeskScreens

@Suite("Keys") struct KeyTests {
  static let screens: [any Screen] =
    Place.allCases.map(\.screen) + [
      CaseScreen("2026-014"), ParentScreen("p00001"), LetterScreen("2026-014", "L1"),
      IncidentsScreen(), IncidentScreen("2026-031"),
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
    #expect(HelpOverlay.keys.collisions().isEmpty)
  }

  @Test(arguments: screens.indices, [40, 60, 80, 120])
  func `the hint for help is never dropped`(index: Int, columns: Int) {
    var desk = Desk(columns, 20)
    desk.model.screens = [Self.screens[index]]
    let hints = desk.model.view().lines().last ?? ""
    #expect(hints.hasSuffix("help"), "\(hints)")
  }

  @Test func `help lists the screen's keys and those of every screen`() {
    var desk = Desk.answering(100, 40)
    desk.press(.character("?"))
    for words in ["sheet for the gate", "Leaves Conduct.", "Moves up.", "Goes to Reports."] {
      #expect(desk.text.contains(words))
    }
    desk.press(.escape)
    #expect(desk.model.overlay == nil)
  }

  @Test func `a screen's own key is not listed as a movement too`() {
    let desk = Desk.answering()
    let table = desk.model.helpTable
    #expect(table.collisions().isEmpty)
    #expect(table.binding(for: .character("g"))?.label == "gate sheet")
  }
}
