import Yams

/// Turns the bytes of a file into a tree of YAML nodes, or into issues that say where it went wrong.
enum YamlSource {
  /// The largest file that is read, in bytes: 1 MiB. The largest pack of a school is about a twentieth.
  static let sizeLimit = 1_048_576

  /// The most values that a file may hold once its aliases are followed, so that a small file cannot
  /// unfold into an endless one.
  static let valueLimit = 100_000

  /// The tree; nil where an issue was reported instead.
  static func tree(_ bytes: [UInt8], log: IssueLog) -> Node? {
    guard bytes.count <= sizeLimit else {
      log.report(
        line: 1, column: 1, path: "",
        "The file holds \(bytes.count) bytes, more than a policy pack may.",
        expected: "at most \(sizeLimit) bytes")
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let place = firstFault(in: bytes)
      log.report(
        line: place.line, column: place.column, path: "",
        "The file is not UTF-8 text from here on.", expected: "a file saved as UTF-8")
      return nil
    }
    do {
      guard let root = try compose(yaml: text, .default, .default, .utf8) else {
        log.report(
          line: 1, column: 1, path: "", "The file is empty.", expected: "a policy pack")
        return nil
      }
      var left = valueLimit
      guard fits(root, &left) else {
        log.report(
          at: root.mark, path: "",
          "The file unfolds into more than \(valueLimit) values through its aliases.")
        return nil
      }
      return root
    } catch let error as YamlError {
      report(error, text: text, log: log)
    } catch {
      log.report(line: 1, column: 1, path: "", "The file could not be read as YAML.")
    }
    return nil
  }

  private static func fits(_ node: Node, _ left: inout Int) -> Bool {
    left -= 1
    guard left >= 0 else { return false }
    switch node {
    case .scalar, .alias: return true
    case .sequence(let items):
      for item in items where !fits(item, &left) { return false }
      return true
    case .mapping(let pairs):
      for (key, value) in pairs where !fits(key, &left) || !fits(value, &left) { return false }
      return true
    }
  }

  private static func report(_ error: YamlError, text: String, log: IssueLog) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let setting = context.map { " (\(sentence($0.text)), line \($0.mark.line))" } ?? ""
      log.report(
        at: mark, path: "", "This is not YAML: \(sentence(problem))\(setting).")
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map(QuotedText.quoted).joined(separator: ", ")
      let verb = keys.count == 1 ? "is" : "are"
      log.report(
        at: context.mark, path: "",
        "\(names) \(verb) written more than once in this group; the first stands here.",
        expected: "each key once")
    case .reader(let problem, let offset, _, _):
      let place = position(of: offset ?? 0, in: text)
      log.report(
        line: place.line, column: place.column, path: "",
        "This is not YAML: \(sentence(problem)).")
    case .writer(let problem), .emitter(let problem), .representer(let problem):
      log.report(line: 1, column: 1, path: "", "This is not YAML: \(sentence(problem)).")
    case .no, .memory, .dataCouldNotBeDecoded:
      log.report(line: 1, column: 1, path: "", "The file could not be read as YAML.")
    }
  }

  private static func sentence(_ text: String) -> String {
    let visible = QuotedText.visible(text)
    return visible.hasSuffix(".") ? String(visible.dropLast()) : visible
  }

  /// The line and column of the character with this offset, both from 1.
  private static func position(of offset: Int, in text: String) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for character in text.prefix(offset) {
      if character.isNewline {
        line += 1
        column = 1
      } else {
        column += character.unicodeScalars.count
      }
    }
    return (line, column)
  }

  /// The line and column of the first bytes that are not UTF-8.
  private static func firstFault(in bytes: [UInt8]) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return (line, column)
  }
}
