import CNcurses
import ScreenKit

/// What terminfo knows about this terminal's keys.
@MainActor
enum TerminalKeys {
  /// A terminfo string, empty where the terminal has none.
  static func string(_ capability: String) -> String {
    cn_string(capability).map { String(cString: $0) } ?? ""
  }

  /// The sequences this terminal sends for keys, as far as terminfo knows.
  static func special() -> [(bytes: [UInt8], key: Key)] {
    let named: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert),
      ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
    ]
    let functions = (1...12).map { ("kf\($0)", Key.function($0)) }
    return (named + functions).compactMap { capability, key in
      let bytes = Array(string(capability).utf8)
      return bytes.isEmpty ? nil : (bytes, key)
    }
  }
}
