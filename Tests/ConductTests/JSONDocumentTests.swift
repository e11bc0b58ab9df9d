import Foundation
import Testing

@Suite("The document of the results as JSON")
struct JSONDocumentTests {
  /// Commands that show something, each as it is given in a record with a case, a ban and a letter.
  private static let reading: [String: [String]] = [
    "parents": ["parents"], "parent show": ["parent show p00001"], "pupil list": ["pupil"],
    "incident list": ["incident list"], "incident show": ["incident show 2026-001"],
    "cases": ["cases --all"], "case show": ["case show 2026-001"],
    "case next": ["case next 2026-001"], "bans": ["bans --all"],
    "gate show": ["gate", "gate --print"],
    "incident power": ["incident power"],
    "letters list": ["letters"], "letters show": ["letters show 2026-001 L1"],
    "letters lint": ["letters lint"], "due": ["due"],
    "report": ["report"], "policy list": ["policy list"], "policy show": ["policy show"],
    "log show": ["log show"], "log verify": ["log verify"], "log seal": ["log seal"],
    "log rebuild": ["log rebuild"], "staff list": ["staff list"], "school show": ["school show"],
    "doctor": ["doctor"],
  ]

  /// Commands that record or write something, which other tests give.
  private static let recording: Set<String> = [
    "desk", "demo", "init", "import", "parent add", "parent edit", "pupil add", "pupil left",
    "pupil returned", "link make", "link change", "link end", "identify", "court-order record",
    "court-order end", "adjustment record", "adjustment end", "agreement", "gate breach",
    "incident open", "incident triage",
    "incident check-on-staff", "incident complete", "incident hand-over", "case do",
    "letters issue", "letters sent",
    "policy new", "policy adopt", "policy check", "policy words", "school details",
    "school calendar", "staff add",
    "staff delegate", "staff bind", "staff change", "staff left", "staff acting-head",
    "staff confirm-delegation",
    "staff end-delegation", "backup", "restore",
  ]

  private func document() throws -> String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Resources/Documents/JSON.md")
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// The commands without commands of their own, as the program describes itself.
  private func leaves(_ rig: Rig) throws -> [(name: String, options: Set<String>)] {
    func leaves(_ command: [String: Any], _ path: [String]) -> [(String, Set<String>)] {
      let own = command["subcommands"] as? [[String: Any]] ?? []
      let shown = own.filter {
        $0["shouldDisplay"] as? Bool == true && $0["commandName"] as? String != "help"
      }
      if shown.isEmpty {
        let arguments = command["arguments"] as? [[String: Any]] ?? []
        let names = arguments.flatMap { $0["names"] as? [[String: String]] ?? [] }
        return [(path.joined(separator: " "), Set(names.compactMap { $0["name"] }))]
      }
      return shown.flatMap { leaves($0, path + [$0["commandName"] as? String ?? ""]) }
    }
    let dump = try rig.program.run(["--experimental-dump-help"]).json as? [String: Any]
    return leaves(try #require(dump?["command"] as? [String: Any]), [])
  }

  @Test func `every command can answer as JSON, and is known to show or to record`() throws {
    let leaves = try leaves(try Rig())
    let gone = Self.recording.union(Self.reading.keys).subtracting(leaves.map(\.name))
    #expect(gone.isEmpty, "these commands are no more: \(gone)")
    for (name, options) in leaves {
      #expect(options.contains("format"), "\(name) takes no --format")
      #expect(
        Self.reading[name] != nil || Self.recording.contains(name),
        "\(name) is new: say here and in JSON.md what it answers")
    }
  }

  @Test func `every field of a result is named in the document`() throws {
    let rig = try Rig(policy: "mugginton")
    try rig.makeCase()
    try rig.banInterim()
    let document = try document()
    let words = Set(
      document.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init))

    for (name, lines) in Self.reading {
      for line in lines {
        let plain = line == "doctor" ? ["doctor", "--format", "json"] : nil
        let outcome =
          try plain.map { try rig.program.run($0) } ?? rig.must("\(line) --format json")
        let result = try #require(outcome.json as? [String: Any], "\(line) is no JSON object")
        let row = try #require(
          document.split(separator: "\n").first { $0.hasPrefix("| `\(line)`") }
            ?? document.split(separator: "\n").first { row in
              row.hasPrefix("| ") && row.split(separator: "|").first?.contains("`\(name)`") == true
            }
            ?? document.split(separator: "\n").first { row in
              let command = name.split(separator: " ").first.map(String.init) ?? name
              return row.split(separator: "|").first?.contains("`\(command)`") == true
            }, "\(name) has no row")
        if name == "policy show" { continue }
        for key in result.keys {
          #expect(row.contains("`\(key)"), "\(line): `\(key)` is not in its row")
        }
        for key in Self.keys(below: result) {
          #expect(words.contains(key), "\(line): “\(key)” is not in the document")
        }
      }
    }
  }

  /// The keys of every object inside a result.
  private static func keys(below value: Any) -> Set<String> {
    if let object = value as? [String: Any] {
      return object.values.reduce(into: Set(object.keys)) { $0.formUnion(keys(below: $1)) }
    }
    if let list = value as? [Any] {
      return list.reduce(into: []) { $0.formUnion(keys(below: $1)) }
    }
    return []
  }
}
