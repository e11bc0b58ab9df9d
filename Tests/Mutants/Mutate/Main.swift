import Foundation

/// `mutate TARGET COPY LIST WITHOUT FOLDER...`: puts every mutant of the Swift files in these folders of a
/// target into the copy of that target, and what they are into LIST as JSON. WITHOUT names the numbers
/// that are left out, separated by commas.
@main struct Mutate {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count > 4 else {
      throw Misuse(text: "mutate TARGET COPY LIST WITHOUT FOLDER...")
    }
    let target = URL(fileURLWithPath: words[0])
    let copy = URL(fileURLWithPath: words[1])
    let without = Set(words[3].split(separator: ",").compactMap { Int($0) })
    var all: [Mutant] = []
    var seen: [String: Int] = [:]
    for file in try words.dropFirst(4).flatMap({ try swiftFiles(in: $0, of: target) }) {
      let source = try String(contentsOf: target.appendingPathComponent(file), encoding: .utf8)
      var mutants = MutantFinder.mutants(of: source, file: file)
      for index in mutants.indices {
        mutants[index].number = all.count + index + 1
        let times = seen[mutants[index].name, default: 0] + 1
        seen[mutants[index].name] = times
        mutants[index].repetition = times
      }
      all += mutants
      let edits = mutants.filter { !without.contains($0.number) }
        .flatMap { mutant in mutant.edits.map { (number: mutant.number, edit: $0) } }
      try write(
        Data(Edit.apply(edits, to: Array(source.utf8))), to: copy.appendingPathComponent(file))
    }
    try write(
      Data(Switches.source(count: all.count).utf8),
      to: copy.appendingPathComponent("MutantSwitches.swift"))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try write(try encoder.encode(all), to: URL(fileURLWithPath: words[2]))
  }

  /// The Swift files of a folder and the folders in it, from the target's folder on, sorted.
  private static func swiftFiles(in folder: String, of target: URL) throws -> [String] {
    let root = target.appendingPathComponent(folder)
    guard let files = FileManager.default.enumerator(atPath: root.path) else {
      throw Misuse(text: "there is no folder \(folder) to mutate")
    }
    return files.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
      .map { "\(folder)/\($0)" }
  }

  /// Writes a file only where that changes it, so that an unchanged copy is not built again.
  private static func write(_ bytes: Data, to file: URL) throws {
    if (try? Data(contentsOf: file)) == bytes { return }
    try bytes.write(to: file)
  }
}

/// What is wrong with how the tool was called.
struct Misuse: Error, CustomStringConvertible {
  var text: String
  var description: String { text }
}
