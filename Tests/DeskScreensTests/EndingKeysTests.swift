import CaseModel
import PolicyModel
import ScreenKit
import Testing

@testable import DeskScreens

@Suite("Keys that end what was begun, and keys of the gate") struct EndingKeysTests {
  private func person(_ change: (inout ParentSheet) -> Void = { _ in }) -> Desk {
    var desk = Desk()
    desk.model.screens = [ParentScreen("p00001")]
    var sheet = Sample.parentSheet
    change(&sheet)
    desk.send(.answer(.parent(sheet)))
    return desk
  }

  /// With the first child selected.
  private func atChild(_ change: (inout ParentSheet) -> Void = { _ in }) -> Desk {
    var desk = person(change)
    for _ in 0..<6 {
      guard let screen = desk.model.screens.last as? ParentScreen,
        screen.outline.selected != .child("u00001")
      else { break }
      desk.press(.down)
    }
    return desk
  }

  @Test func `an order and an adjustment end by one key each`() {
    var desk = person()
    #expect(desk.press(.character("O")) == [.askForm(.courtOrderEnd("p00001"))])
    #expect(desk.press(.character("A")) == [.askForm(.adjustmentEnd("p00001"))])
  }

  @Test func `about a person who is not shown no form is opened`() {
    for key in "eLoumcdOAxr" {
      var desk = Desk()
      desk.model.screens = [ParentScreen("p00001", name: "O'Brien, Siobhán")]
      #expect(desk.press(.character(key)) == [], "\(key)")
      #expect(desk.text.contains("not shown"), "\(key)")
    }
    var desk = Desk()
    desk.model.screens = [ParentScreen("p00001")]
    #expect(desk.press(.character("a")) == [.askForm(.parentAdd)])
  }

  @Test func `where there is nothing to end the key says so`() {
    var desk = person {
      $0.orders = []
      $0.adjustments = []
      $0.children = []
      $0.pupils = []
    }
    let said: [(Character, String)] = [
      ("O", "No court order stands"), ("A", "No adjustment is agreed"), ("d", "No child is linked"),
      ("c", "No child is linked"), ("r", "No child is linked"),
    ]
    for (key, words) in said {
      #expect(desk.press(.character(key)) == [])
      #expect(desk.text.contains(words), "\(key)")
    }
  }

  @Test func `the selected child's link is changed or ended`() {
    var desk = atChild()
    #expect(
      desk.press(.character("c"))
        == [.askFormWith(.linkChange("p00001"), ["pupil": "u00001"])])
    #expect(
      desk.press(.character("d")) == [.askFormWith(.linkEnd("p00001"), ["pupil": "u00001"])])
  }

  @Test func `a child on the roll leaves, and one who left comes back`() {
    var here = atChild()
    #expect(here.press(.character("r")) == [])
    #expect(here.text.contains("on the roll"))
    #expect(here.press(.character("x")) == [.askForm(.pupilLeft("u00001"))])
    var away = atChild { $0.left = ["u00001"] }
    #expect(away.press(.character("x")) == [])
    #expect(away.text.contains("r records that they are back"))
    #expect(away.press(.character("r")) == [.askForm(.pupilReturned("u00001"))])
  }

  // MARK: The gate

  @Test func `a breach is logged from the list by the person alone`() {
    var desk = Desk.answering()
    #expect(desk.press(.character("b")) == [.askForm(.gateBreach("p00001"))])
    desk.press(.tab)
    #expect(desk.press(.character("b")) == [])
    #expect(desk.text.contains("Select somebody in the list"))
  }

  @Test func `the office is led to no closed door from the gate list`() {
    var session = Sample.session()
    session.roles = [.office]
    var desk = Desk(session: session)
    var sheet = Sample.todaySheet
    for index in sheet.gate.indices { sheet.gate[index].number = nil }
    desk.send(.answer(.today(sheet)))
    #expect(desk.press(.enter) == [])
    #expect(desk.text.contains("b logs a breach by them"))
  }

  @Test func `what the policy lets one do is a key where it lets one do anything`() {
    var none = Desk.answering()
    #expect(none.press(.character("p")) == [])
    #expect(none.text.contains("The policy gives you nothing"))
    var session = Sample.session()
    session.roles = [.office]
    session.pack.powers = [
      Power(
        id: "refuse-release", name: "Refuse to release a pupil", clause: "c", who: [.office],
        requires: [])
    ]
    var desk = Desk(session: session)
    desk.send(.answer(.today(Sample.todaySheet)))
    #expect(desk.press(.character("p")) == [.askForm(.power)])
  }

  @Test func `a delegation to confirm opens its form`() {
    var sheet = Sample.todaySheet
    sheet.due = [
      DueRow(
        kind: .delegation, due: Sample.today, parentName: "", what: "Confirm it.",
        step: "delegation-confirm", clause: "")
    ]
    var desk = Desk()
    desk.send(.answer(.today(sheet)))
    desk.press(.tab)
    #expect(desk.press(.character("t")) == [.askForm(.delegationConfirm)])
    #expect(desk.press(.enter) == [.askForm(.delegationConfirm)])
  }
}
