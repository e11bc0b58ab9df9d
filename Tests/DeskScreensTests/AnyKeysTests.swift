import CaseModel
import PolicyModel
import ScreenKit
import Testing

@testable import DeskScreens

/// Numbers that look random and are the same on every run.
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(sides))
  }
}

@Suite("Any keys") struct AnyKeysTests {
  static let keys: [Key] =
    "12345678nhjklgGaeLoupmirvdbcxstyq?/:N \u{7}é漢".map { .character($0) } + [
      .enter, .enter, .enter, .escape, .tab, .tab, .backTab, .up, .down, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .backspace, .delete, .control("p"), .control("s"),
      .control("d"), .control("u"), .control("z"), .function(1), .wordLeft, .insert, .alt("x"),
      .paste("two\nlines \u{1B}[31m and \u{202E}more"),
    ]

  static let sizes = [
    (20, 5), (1, 1), (0, 0), (40, 10), (60, 20), (80, 24), (100, 30), (120, 40), (200, 12),
    (41, 60),
  ]

  private func check(_ frame: Frame, _ size: Size) {
    #expect(frame.size == size)
    for line in frame.lines() {
      let unsafe = line.unicodeScalars.contains {
        $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || (0x202A...0x202E).contains($0.value)
      }
      #expect(!unsafe)
    }
    if let cursor = frame.cursor {
      #expect(frame.bounds.contains(cursor))
    } else {
      #expect(size.columns == 0 || size.rows == 0)
    }
  }

  private func event(_ dice: inout Dice) -> DeskMessage {
    switch dice.roll(20) {
    case 0:
      let (columns, rows) = Self.sizes[dice.roll(Self.sizes.count)]
      return .resize(Size(columns: columns, rows: rows))
    case 1: return .recordChanged
    case 2:
      let point = Point(x: dice.roll(130), y: dice.roll(45))
      let kinds: [MouseEvent.Kind] = [.press(button: 1), .release, .wheelUp, .wheelDown]
      return .key(.mouse(MouseEvent(kinds[dice.roll(4)], at: point)))
    case 3 where dice.roll(4) == 0: return .tick(Sample.today.adding(days: dice.roll(40)))
    case 4: return answer(&dice)
    default: return .key(Self.keys[dice.roll(Self.keys.count)])
    }
  }

  private func answer(_ dice: inout Dice) -> DeskMessage {
    let submissions: [Submission] = [
      .mend([FieldProblem("on", "Enter a date."), FieldProblem("nowhere", "Something else.")]),
      .refused(Refusal(Sample.steps[3].reasons)),
      .changedMeanwhile(Sample.chronology, version: 9), .recorded("Recorded.", open: nil),
      .recorded("Recorded.", open: .ofIncident("2026-031")),
    ]
    switch dice.roll(6) {
    case 0: return .answer(.failed("The record is busy. Try again in a moment."))
    case 1: return .answer(.form(Sample.form(confirm: dice.roll(2) == 0 ? "Confirm it." : "")))
    case 2: return .answer(.verifying(done: dice.roll(50), total: dice.roll(40)))
    case 3:
      let choices = (0..<dice.roll(9)).map { StepField.Choice("p\($0)", "Person \($0)\u{1B}") }
      return .answer(.found(field: "other", choices))
    default:
      return .answer(.submitted(Sample.formKey, submissions[dice.roll(submissions.count)]))
    }
  }

  @Test(arguments: 0..<40)
  func `no keys, answers and sizes in any order draw outside, hide the cursor or trap one inside`(
    seed: Int
  ) {
    var dice = Dice(state: UInt64(seed))
    var desk = Desk.answering(80, 24)
    for _ in 0..<150 {
      let effects = desk.send(event(&dice))
      if dice.roll(10) > 0 { desk.answerAll(effects) }
      check(desk.model.view(), desk.model.size)
    }
    desk.send(.resize(Size(columns: 80, rows: 24)))
    for _ in 0..<60 where desk.model.depth > 0 || desk.model.overlay != nil {
      desk.press(.escape)
    }
    #expect(desk.model.depth == 0)
    #expect(desk.model.overlay == nil)
  }

  @Test(arguments: GoldenTests.pictures.indices)
  func `every screen can be drawn at every size from nothing up`(index: Int) {
    var desk = Desk.answering(80, 24)
    GoldenTests.pictures[index].go(&desk)
    for columns in [0, 1, 20, 39, 40, 60, 100, 151] {
      for rows in [0, 1, 5, 9, 10, 11, 16, 24, 70] {
        let size = Size(columns: columns, rows: rows)
        desk.send(.resize(size))
        check(desk.model.view(), size)
      }
    }
  }

  @Test func `too small a terminal says what is needed`() {
    var desk = Desk.answering(20, 5)
    #expect(desk.text.hasPrefix("Needs 40 x 10 cells"))
    #expect(desk.press(.character("n")) == [])
    #expect(desk.press(.character("q")) == [.quit])
  }

  @Test func `without box drawing no sign beyond ascii is drawn for the desk's own parts`() {
    var model = DeskModel(
      session: Sample.session(), size: Size(columns: 80, rows: 24), glyphs: .ascii)
    _ = model.update(.answer(.caseSheet(Sample.caseSheet)))
    _ = model.update(.key(.character("8")))
    _ = model.update(.answer(.report(.behaviour, Sample.counts)))
    let isPlain = model.view().lines().joined().allSatisfy { $0.isASCII }
    #expect(isPlain)
  }
}
