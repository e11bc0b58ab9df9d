import ArgumentParser
import Foundation

/// Values for a form, given as `--set name=value`.
///
/// A value may be `@FILE`, which reads the text from a file, or `-`, which reads it from standard
/// input; `@@text` stands for a text that itself begins with `@`.
struct Settings: ParsableArguments {
  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "A field of the form. May be repeated. A value may be @FILE, or - for standard input.",
      valueName: "name=value"))
  var pairs: [String] = []

  /// The answers by field name.
  ///
  /// - Throws: ``CommandFailure`` with `usage` for a pair without `=` or a field named twice, and
  ///   with `noInput` for a file that cannot be read.
  func answers() throws -> [String: String] {
    var answers: [String: String] = [:]
    var standardInput: String?
    for pair in pairs {
      guard let mark = pair.firstIndex(of: "="), mark != pair.startIndex else {
        throw CommandFailure(.usage, "--set takes name=value; “\(pair)” has no name and value.")
      }
      let name = String(pair[..<mark])
      let value = String(pair[pair.index(after: mark)...])
      if answers[name] != nil {
        throw CommandFailure(.usage, "The field “\(name)” is set twice.")
      }
      if value == "-" {
        let text = try standardInput ?? Self.readStandardInput()
        standardInput = text
        answers[name] = text
      } else if value.hasPrefix("@@") {
        answers[name] = String(value.dropFirst())
      } else if value.hasPrefix("@") {
        answers[name] = try Self.read(String(value.dropFirst()))
      } else {
        answers[name] = value
      }
    }
    return answers
  }

  private static func readStandardInput() throws -> String {
    let data = FileHandle.standardInput.readDataToEndOfFile()
    guard let text = String(validating: data, as: UTF8.self) else {
      throw CommandFailure(.badData, "What came on standard input is not text in UTF-8.")
    }
    return text
  }

  private static func read(_ path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: (path as NSString).expandingTildeInPath)
    else {
      throw CommandFailure(
        .noInput,
        "There is no readable file at \(path). Write @@ for a text that begins with @ itself.")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw CommandFailure(.badData, "\(path) is not a text in UTF-8.")
    }
    return text
  }
}
