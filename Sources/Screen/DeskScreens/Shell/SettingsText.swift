import ScreenKit

/// The text of a settings file: a setting a line as `key = value`; `#` begins a comment at the start of a
/// line or after a space.
///
/// Changing a setting changes its line alone: comments, empty lines and lines that say something else stay
/// as somebody wrote them.
public struct SettingsText: Hashable, Sendable {
  /// Something a file says that cannot be taken, and where.
  public struct Problem: Hashable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// The column, in characters from 1.
    public var column: Int
    /// What is wrong and what can be written there, in a whole sentence.
    public var sentence: String
  }

  /// A setting there is.
  public enum Key: String, CaseIterable, Hashable, Sendable {
    case mouse, palette, borders, editor
    case privacyAfter = "privacy-after"

    /// What can be written after its equals sign.
    public var values: String {
      switch self {
      case .mouse: "on or off"
      case .palette:
        "auto, " + Palette.allCases.map(\.rawValue).dropLast().joined(separator: ", ")
          + " or " + (Palette.allCases.last?.rawValue ?? "")
      case .borders: "unicode or ascii"
      case .editor: "off, on or a command"
      case .privacyAfter: "off or a time such as 5m, 90s or 1h"
      }
    }
  }

  /// The whole text, as it is written to the file.
  public private(set) var text: String

  /// A text as it was read.
  public init(_ text: String = "") {
    self.text = text
  }

  /// The settings, and everything that could not be taken; what is left out keeps its default.
  public func settings() -> (settings: DeskSettings, problems: [Problem]) {
    var settings = DeskSettings()
    var problems: [Problem] = []
    var seen: [Key: Int] = [:]
    for (index, line) in lines.enumerated() {
      let content = Self.content(of: line)
      guard !content.isEmpty else { continue }
      let start = line.distance(from: line.startIndex, to: content.startIndex)
      let say = { (offset: Int, sentence: String) in
        problems.append(Problem(line: index + 1, column: start + offset + 1, sentence: sentence))
      }
      guard let sign = content.firstIndex(of: "=") else {
        say(0, "A setting is written as “mouse = on”; this line has no equals sign.")
        continue
      }
      let name = Self.trimmed(content[..<sign])
      guard let key = Key(rawValue: String(name)) else {
        let known = Key.allCases.map(\.rawValue).joined(separator: ", ")
        say(0, "There is no setting “\(name)”. There are \(known).")
        continue
      }
      if let first = seen[key] {
        say(0, "The setting \(name) stands in line \(first) already; this one counts.")
      }
      seen[key] = index + 1
      let value = Self.trimmed(content[content.index(after: sign)...])
      if !Self.apply(String(value), to: key, &settings) {
        let offset = content.distance(from: content.startIndex, to: value.startIndex)
        let given = value.isEmpty ? "nothing" : "“\(value)”"
        say(offset, "The setting \(name) takes \(key.values), and \(given) stands here.")
      }
    }
    return (settings, problems)
  }

  /// Says a setting in the line that says it already, the last where there are several, or in a new line at
  /// the end.
  public mutating func set(_ key: Key, to value: String) {
    var lines = lines
    let found = lines.lastIndex { line in
      let content = Self.content(of: line)
      guard let sign = content.firstIndex(of: "=") else { return false }
      return Self.trimmed(content[..<sign]) == key.rawValue
    }
    if let found {
      let line = lines[found]
      let content = Self.content(of: line)
      let before = line[..<content.startIndex]
      let after = line[content.endIndex...]
      lines[found] = "\(before)\(key.rawValue) = \(value)\(after)"
    } else {
      if lines.last?.isEmpty == true { lines.removeLast() }
      lines += ["\(key.rawValue) = \(value)", ""]
    }
    text = lines.joined(separator: "\n")
  }

  private var lines: [Substring] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }

  /// A line without its comment and the spaces around what is left.
  private static func content(of line: Substring) -> Substring {
    var end = line.startIndex
    var isAfterSpace = true
    while end < line.endIndex, !(line[end] == "#" && isAfterSpace) {
      isAfterSpace = line[end].isWhitespace
      end = line.index(after: end)
    }
    return trimmed(line[..<end])
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// Takes a value over; false where the setting has no such value.
  private static func apply(_ value: String, to key: Key, _ settings: inout DeskSettings) -> Bool {
    switch (key, value) {
    case (.mouse, "on"): settings.mouse = true
    case (.mouse, "off"): settings.mouse = false
    case (.palette, "auto"): settings.palette = nil
    case (.palette, _):
      guard let palette = Palette(rawValue: value) else { return false }
      settings.palette = palette
    case (.borders, "unicode"): settings.asciiBorders = false
    case (.borders, "ascii"): settings.asciiBorders = true
    case (.editor, "off"): settings.editor = .off
    case (.editor, "on"): settings.editor = .environment
    case (.editor, _) where !value.isEmpty: settings.editor = .command(value)
    case (.privacyAfter, "off"): settings.privacyAfter = nil
    case (.privacyAfter, _):
      guard let seconds = seconds(value) else { return false }
      settings.privacyAfter = seconds
    default: return false
    }
    return true
  }

  /// A time such as `90s`, `5m` or `1h` in seconds, at most a day; nil for anything else.
  private static func seconds(_ value: String) -> Int? {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600]
    guard let unit = value.last.flatMap({ units[$0] }), value.dropLast().allSatisfy(\.isASCII),
      let number = Int(value.dropLast()), number > 0, number <= 86_400 / unit
    else { return nil }
    return number * unit
  }
}
