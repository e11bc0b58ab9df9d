import CursesTerminal
import Glibc
import ScreenKit

/// A program on the same terminal as the desk that ends in the way the first key asks for: with the faults
/// that no journey could bring about in the desk itself.
@main
@MainActor
enum Endings {
  static func main() throws {
    let screen = try CursesScreen.open()
    var frame = Frame(screen.size)
    frame.write("Ready to end.", at: Point(x: 2, y: 1), style: .danger)
    screen.draw(frame)
    while true {
      let event = screen.nextKeys(timeoutMilliseconds: nil)
      if event.inputEnded { return screen.close() }
      for case .character(let letter) in event.keys { end(letter, screen) }
    }
  }

  private static func end(_ letter: Character, _ screen: CursesScreen) {
    switch letter {
    case "i": indexBeyondTheEnd()
    case "o": overflow(screen.size.columns)
    case "p": preconditionFailure("This was meant to happen.")
    case "t": onAnotherThread()
    case "d": recurse(1)
    case "s": readNowhere()
    case "b": readBeyondAFile()
    case "a": abort()
    case "e": exit(3)
    case "w":
      _ = write(STDERR_FILENO, "Said while the screen was up.\n", 30)
      exit(0)
    default:
      screen.close()
      exit(0)
    }
  }

  nonisolated private static func indexBeyondTheEnd() {
    let nobody: [Int] = []
    let place = Int(getpid())
    exit(Int32(nobody[place]))
  }

  private static func overflow(_ columns: Int) {
    exit(Int32(truncatingIfNeeded: Int.max - 1 + columns))
  }

  private static func onAnotherThread() {
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { _ in
        Endings.indexBeyondTheEnd()
        return nil
      }, nil)
    pthread_join(thread, nil)
  }

  /// Goes down until the stack ends.
  @discardableResult
  private static func recurse(_ depth: Int) -> Int {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 512) { room in
      room.initialize(repeating: depth)
      return depth < 0 ? 0 : recurse(depth + 1) + room[depth % 512]
    }
  }

  private static func readNowhere() {
    let nowhere = UnsafePointer<Int32>(bitPattern: 16)
    exit(nowhere?.pointee ?? 0)
  }

  /// Memory of a file that is shorter than the memory.
  private static func readBeyondAFile() {
    guard let file = tmpfile() else { exit(70) }
    let page = mmap(nil, 4096, PROT_READ, MAP_SHARED, fileno(file), 0)
    exit(page?.load(as: Int32.self) ?? 0)
  }
}
