import Foundation
import Testing

/// Holds every `import` line of the sources against what each target may import.
///
/// Declared dependencies do not cover Foundation and Glibc, which need no declaration.
@Suite("Imports")
struct ImportTests {
  /// Every target's folder and all it may import.
  static let allowed: [(folder: String, imports: Set<String>)] = [
    ("Core/PolicyModel", []),
    ("Core/CaseModel", ["PolicyModel"]),
    ("Core/ProcedureProof", ["CaseModel", "PolicyModel"]),
    ("Core/PlainText", []),
    ("Record/Chronology", ["CaseModel", "PolicyModel", "Crypto", "Foundation"]),
    ("Record/PolicyPacks", ["PolicyModel", "Yams", "Foundation"]),
    (
      "Record/CaseStore",
      ["Chronology", "CaseModel", "PolicyModel", "PlainText", "GRDB", "Foundation", "Glibc"]
    ),
    ("Papers/Letters", ["CaseModel", "PolicyModel", "PlainText", "Mustache", "Foundation"]),
    (
      "Papers/Exchange",
      ["CaseModel", "PolicyModel", "PlainText", "Foundation", "FoundationXML"]
    ),
    (
      "Desk/CaseDesk",
      [
        "CaseModel", "CaseStore", "Chronology", "Exchange", "Letters", "PlainText", "PolicyModel",
        "PolicyPacks", "ProcedureProof", "Foundation", "Synchronization",
      ]
    ),
    ("Screen/ScreenKit", ["PlainText"]),
    ("Screen/DeskScreens", ["CaseModel", "PolicyModel", "ScreenKit"]),
    (
      "Screen/DeskLoop", ["CaseDesk", "CaseModel", "DeskScreens", "PolicyModel", "ScreenKit"]
    ),
    ("Screen/CursesTerminal", ["CNcurses", "ScreenKit", "Foundation", "Glibc"]),
  ]

  /// Libraries from outside, each with the one target that may import it.
  static let outside: [String: String] = [
    "Crypto": "Record/Chronology", "Yams": "Record/PolicyPacks", "GRDB": "Record/CaseStore",
    "Mustache": "Papers/Letters", "CNcurses": "Screen/CursesTerminal",
    "ArgumentParser": "conduct",
  ]

  @Test("each target imports only what it may", arguments: allowed.indices)
  func eachTargetImportsOnlyWhatItMay(index: Int) throws {
    let (folder, imports) = Self.allowed[index]
    let found = try Self.imports(under: folder)
    #expect(!found.isEmpty || imports.isEmpty, "no source was read under \(folder)")
    for (file, module) in found {
      #expect(imports.contains(module), "\(file) imports \(module)")
    }
  }

  @Test("each outside library is imported by one target")
  func eachOutsideLibraryHasOneHome() throws {
    let found = try Self.imports(under: "")
    #expect(found.count > 200)
    for (file, module) in found {
      guard let home = Self.outside[module] else { continue }
      #expect(file.hasPrefix("\(home)/"), "\(file) imports \(module)")
    }
  }

  /// File and module of each import line under a folder of Sources.
  static func imports(under folder: String) throws -> [(file: String, module: String)] {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
    let root = sources.appendingPathComponent(folder)
    let files = try #require(FileManager.default.enumerator(atPath: root.path))
    var found: [(file: String, module: String)] = []
    for case let file as String in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place <= 1, place + 1 < words.count,
          place == 0 || ["public", "internal", "@testable"].contains(String(words[0]))
        else { continue }
        let path = folder.isEmpty ? file : "\(folder)/\(file)"
        found.append((path, String(words[place + 1].split(separator: ".")[0])))
      }
    }
    return found
  }
}
