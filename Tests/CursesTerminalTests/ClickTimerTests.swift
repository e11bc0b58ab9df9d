import ScreenKit
import Testing

@testable import CursesTerminal

@Suite struct ClickTimerTests {
  private func press(_ x: Int) -> Key {
    .mouse(MouseEvent(.press(button: 1), at: Point(x: x, y: 3)))
  }
  private func double(_ x: Int) -> Key { .mouse(MouseEvent(.doublePress, at: Point(x: x, y: 3))) }

  @Test func `two presses on one cell soon after each other are a double click`() {
    var timer = ClickTimer()
    #expect(timer.timed(press(5), at: 1000) == press(5))
    let release = Key.mouse(MouseEvent(.release, at: Point(x: 5, y: 3)))
    #expect(timer.timed(release, at: 1050) == release)
    #expect(timer.timed(press(5), at: 1400) == double(5))
    #expect(timer.timed(press(5), at: 1500) == press(5))
  }

  @Test func `slow presses, other cells and other buttons are not`() {
    var timer = ClickTimer()
    _ = timer.timed(press(5), at: 1000)
    #expect(timer.timed(press(5), at: 1401) == press(5))
    #expect(timer.timed(press(6), at: 1402) == press(6))
    let right = Key.mouse(MouseEvent(.press(button: 3), at: Point(x: 6, y: 3)))
    #expect(timer.timed(right, at: 1403) == right)
    #expect(timer.timed(.enter, at: 1404) == .enter)
  }
}
