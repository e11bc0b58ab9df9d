import ArgumentParser
import CaseDesk
import CaseModel
import Exchange
import Foundation
import PolicyModel

/// Makes a new record.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "A new record from a policy pack.",
    discussion: "“conduct policy list” shows the packs there are.")

  @Option(help: "The policy pack, by id, or by the path of its file.")
  var policy: String

  @Option(help: "The school's name, where it is not the pack's.")
  var name = ""

  @Option(help: "The headteacher's name, as letters sign it.")
  var head: String

  @Option(help: "The chair of governors' name, where the policy has them consulted.")
  var chair = ""

  @Flag(help: "Bind the headteacher to this operating-system account.")
  var bind = false

  @Option(help: "The operating-system group that shares the record.")
  var group: String?

  @Flag(help: "A made-up school: said on every screen and letter.")
  var practice = false

  @Option(help: "A table of term dates to take in.", completion: .file(extensions: ["csv"]))
  var terms: String?

  @OptionGroup var options: RecordOptions

  func run() throws {
    if head.allSatisfy(\.isWhitespace) {
      throw CommandFailure(.usage, "--head takes the headteacher's name.")
    }
    try GivenFile.checkPolicy(policy)
    let day = try options.practiceDay()
    if day != nil && !practice {
      throw CommandFailure(
        .notPermitted, "--today sets the clock of a practice or demo record only.")
    }
    let resources = try options.common.locator()
    let new = Desk.NewRecord(
      path: options.path, policy: policy, name: name, head: head,
      headAccount: bind ? Account.name : nil, chair: chair, practice: practice, group: group,
      terms: try termTable())
    let desk = try Desk.create(
      new, resources: resources, clock: day.map { .standing(at: $0) } ?? .system,
      account: Account.name)
    let pack = try desk.pack()
    let school = try desk.school().details?.name ?? ""
    let seal = try desk.seal()
    let made = NewRecordJSON(
      record: options.path, school: school, policy: pack.id, edition: pack.version,
      head: desk.staff.rawValue, seal: seal)
    try options.common.show(made) {
      [
        "A record for \(school) is at \(options.path).",
        "Policy: \(pack.title), \(pack.id) \(pack.version).",
        "Letters sum its clauses up until it has your school's own words: “conduct policy words”.",
        "\(head) is \(desk.staff), the headteacher.",
        "The seal is \(seal).",
      ]
    }
  }

  private func termTable() throws -> String {
    guard let terms else { return "" }
    guard let data = FileManager.default.contents(atPath: terms) else {
      throw CommandFailure(.noInput, "There is no readable file at \(terms).")
    }
    do {
      _ = try TermTable.read(data)
    } catch {
      throw CommandFailure(.badData, ["\(terms):"] + error.faults.map(\.sentence))
    }
    return String(decoding: data, as: UTF8.self)
  }
}
