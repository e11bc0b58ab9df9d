import ArgumentParser

/// A page of the manual, in the macros of man(7).
struct ManualPage {
  private(set) var text: String

  init(_ name: String, _ abstract: String) {
    let title = Self.escaped(name.uppercased())
    text = """
      .\\" Made by “conduct manual” from the commands themselves.
      .TH \(title) 1 "" "\(Conduct.configuration.version)" "Conduct"
      .SH NAME
      \(Self.escaped(name)) \\- \(Self.escaped(Self.withoutStop(abstract)))

      """
  }

  /// A heading.
  mutating func section(_ title: String) { text += ".SH \(Self.escaped(title.uppercased()))\n" }

  /// A heading within a section.
  mutating func part(_ title: String) { text += ".SS \"\(Self.escaped(title))\"\n" }

  /// Paragraphs of text.
  mutating func paragraphs(_ words: String) {
    for paragraph in words.split(separator: "\n", omittingEmptySubsequences: true) {
      text += ".PP\n\(Self.escaped(String(paragraph)))\n"
    }
  }

  /// Something with what it means, indented under it.
  mutating func item(_ what: String, _ means: String) {
    let lines = means.split(separator: "\n", omittingEmptySubsequences: true)
    text += ".TP\n\(what)\n"
    text += lines.isEmpty ? "\\&\n" : lines.map { Self.escaped(String($0)) + "\n" }.joined()
  }

  /// A line as it would be typed.
  mutating func typed(_ line: String) { text += ".PP\n.nf\n\(line)\n.fi\n" }

  /// Words in bold.
  static func bold(_ words: String) -> String { "\\fB\(escaped(words))\\fR" }

  /// Words that stand for something to be filled in.
  static func placeholder(_ words: String) -> String { "\\fI\(escaped(words))\\fR" }

  /// The words with what roff would take for its own written so that it does not.
  static func escaped(_ words: String) -> String {
    var result = ""
    for character in words {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\"": result += "\\(dq"
      default: result.append(character)
      }
    }
    return result.first == "." || result.first == "'" ? "\\&\(result)" : result
  }

  private static func withoutStop(_ words: String) -> String {
    words.hasSuffix(".") ? String(words.dropLast()) : words
  }
}
