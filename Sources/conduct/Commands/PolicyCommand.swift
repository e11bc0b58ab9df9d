import ArgumentParser
import CaseDesk
import CaseModel
import Foundation
import PolicyModel
import PolicyPacks

/// Policy packs: list, show, check, copy, take in.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "Policy packs: list, show, words, check, new, adopt.",
    subcommands: [List.self, Show.self, PolicyWords.self, PolicyCheck.self, New.self, Adopt.self])

  /// The packs there are.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The packs that come with Conduct, and those the record took in.")

    @OptionGroup var options: RecordOptions

    func run() throws {
      let shipped = try Desk.shippedPolicies(try options.common.locator())
      var adopted: [PolicyRow] = []
      if FileManager.default.fileExists(atPath: options.path) {
        adopted = try options.desk().adoptedPolicies()
      }
      let json = PoliciesJSON(
        shipped: shipped.map(PoliciesJSON.Pack.init), adopted: adopted.map(PoliciesJSON.Pack.init))
      try options.common.show(json) {
        var table = Table(["ID", "EDITION", "SCHOOL"])
        for row in shipped {
          table.add([row.id, row.edition, row.issues.first ?? row.school])
        }
        return table.lines(nothing: "No packs come with this Conduct.")
          + Lines.section(
            "Taken into the record",
            adopted.map { row in
              let from = row.from.map {
                $0.dayNumber == 0 ? "from the first" : "from \($0.withWeekday)"
              }
              return "\(row.id) \(row.edition), \(from ?? "")\(row.inForce ? ", in force" : "")"
            })
      }
    }
  }

  /// A pack's clauses.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "A pack's clauses, behaviours and measures; the one in force where none is named.")

    @Argument(help: "The pack, by id or by the path of its file.")
    var policy: String?

    @OptionGroup var options: RecordOptions

    func run() throws {
      let pack: PolicyPack
      if let policy {
        try GivenFile.checkPolicy(policy)
        pack = try Desk.policy(policy, resources: try options.common.locator())
      } else {
        pack = try options.desk().pack()
      }
      switch options.common.format {
      case .text: try Console.show(lines(pack))
      case .json:
        let json = String(decoding: try PolicyDocument.json(pack), as: UTF8.self)
        try Console.show(json: JSONText.escaped(json))
      }
    }

    private func lines(_ pack: PolicyPack) -> [String] {
      var lines = ["\(pack.title), \(pack.school) (\(pack.id) \(pack.version))"]
      lines += Lines.section(
        "Clauses",
        pack.clauses.map { "\($0.id)  \($0.exact ?? $0.summary) [\($0.citation.text)]" })
      lines += Lines.section("Behaviours", pack.behaviours.map { "\($0.id)  \($0.name)" })
      lines += Lines.section(
        "Measures",
        pack.measures.flatMap { measure in
          ["\(measure.id)  \(measure.name)"]
            + measure.requires.map { "    first: \($0.id.words) [\($0.citation.text)]" }
        })
      lines += Lines.section("Duties", pack.duties.map { "\($0.id)  \($0.name)" })
      lines += Lines.section("Powers", pack.powers.map { "\($0.id)  \($0.name)" })
      return lines
    }
  }

  /// A copy for another school.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "A copy of a pack for another school, to be edited.",
      discussion: "The file is called after the new pack's id, such as oak-lane.yaml.")

    @Option(help: "The pack to copy, by id or by the path of its file.")
    var from: String

    @Option(help: "The new school's name.")
    var school: String

    @Argument(help: "The file to write.")
    var path: String

    @OptionGroup var common: CommonOptions

    func run() throws {
      try GivenFile.checkPolicy(from)
      try Desk.newPolicy(from: from, path: path, school: school, resources: try common.locator())
      try common.show(WrittenJSON(written: path)) {
        [
          "\(path) is written. Edit it, check it with “conduct policy check”, and take it in",
          "with “conduct policy adopt”, each with the file’s path.",
        ]
      }
    }
  }

  /// A pack taken into the record.
  struct Adopt: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a pack into the record, byte for byte.")

    @Argument(help: "The pack, by id or by the path of its file.")
    var policy: String

    @Option(
      help: "The first day on which it is in force; the first that may be where left out.")
    var from: String?

    @Option(
      help:
        "Reference of the governors' minute that adopted it. Needed once an incident is on record.")
    var minute: String?

    @OptionGroup var options: RecordOptions

    func run() throws {
      try GivenFile.checkPolicy(policy)
      let desk = try options.desk()
      var day: CivilDate?
      if let from {
        switch DateEntry(today: try desk.today(), calendar: try desk.calendar()).read(from) {
        case .success(let entry): day = entry.date
        case .failure(let failure): throw CommandFailure(.usage, failure.message(about: "--from"))
        }
      }
      let adopted = try desk.adopt(policy, from: day, minute: minute ?? "")
      try options.common.show(
        AdoptedJSON(policy: adopted.id, edition: adopted.edition, from: adopted.from)
      ) {
        [
          "\(adopted.title) (\(adopted.id) \(adopted.edition)) is in force from \(adopted.from.withWeekday)."
        ]
      }
    }
  }
}
