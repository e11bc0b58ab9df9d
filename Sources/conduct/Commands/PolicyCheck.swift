import ArgumentParser
import CaseDesk
import PolicyPacks
import ProcedureProof

/// Checks packs: the file, every rule, and every state of the procedure.
struct PolicyCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check packs and walk every state of their procedures.",
    discussion: "Without a name every pack that comes with Conduct is checked. Status 65 where "
      + "anything is wrong.")

  @Argument(help: "Packs, by id or by the paths of their files.")
  var policies: [String] = []

  @Flag(help: "Walk wider: on from every decision, and on last days. Up to a minute a pack.")
  var deep = false

  @Option(help: "Take so many seeded steps over two cases besides, a pack.")
  var steps = 0

  @OptionGroup var common: CommonOptions

  func run() throws {
    let resources = try common.locator()
    var names = policies
    if names.isEmpty { names = try Desk.shippedPolicies(resources).map(\.id) }
    for name in names { try GivenFile.checkPolicy(name) }
    var verdicts: [PolicyVerdict] = []
    for name in names {
      let line = ProgressLine()
      let verdict = try Desk.checkPolicy(
        name, resources: resources, deep: deep, seededSteps: steps
      ) { states in
        line.update("\(name): \(states) states")
      }
      line.end("Checked \(name)")
      verdicts.append(verdict)
      if common.format == .text { try Console.show(lines(verdict)) }
    }
    if common.format == .json {
      try Console.show(json: try JSONText.of(ChecksJSON(checks: verdicts.map(json))))
    }
    let wrong = verdicts.filter { !$0.isSound }.map(\.name)
    if !wrong.isEmpty {
      throw CommandFailure(.badData, "These packs do not hold: \(wrong.joined(separator: ", ")).")
    }
  }

  private func lines(_ verdict: PolicyVerdict) -> [String] {
    var lines = [verdict.name]
    lines += verdict.issues.map { "  wrong  \($0)" }
    for rule in verdict.rules {
      lines.append("  \(rule.findings.isEmpty ? "holds" : "wrong")  \(rule.rule)")
      lines += rule.findings.map { "           \($0.text)" }
    }
    guard let walk = verdict.walk else {
      return lines + ["  The procedure was not walked.", ""]
    }
    lines.append(
      "  \(walk.isSound ? "holds" : "wrong")  The procedure, walked: \(walk.states) states, "
        + "\(walk.movesTried) moves tried.")
    lines += walk.parts.map { "           \($0.name): \($0.states) states, \($0.moves) moves" }
    for finding in walk.findings {
      lines.append("  wrong  \(finding.rule.rawValue): \(finding.detail)")
      lines += finding.path.enumerated().map { "           \($0 + 1). \($1)" }
    }
    lines.append("  What the walk leaves out:")
    lines += walk.leftOut.map { "           \($0)" }
    return lines + [""]
  }

  private func json(_ verdict: PolicyVerdict) -> ChecksJSON.Check {
    ChecksJSON.Check(
      policy: verdict.name, sound: verdict.isSound, issues: verdict.issues,
      rules: verdict.rules.map {
        ChecksJSON.Rule(rule: $0.rule, findings: $0.findings.map(\.text))
      },
      walk: verdict.walk.map { walk in
        ChecksJSON.Walk(
          states: walk.states, movesTried: walk.movesTried,
          parts: walk.parts.map {
            ChecksJSON.Part(name: $0.name, states: $0.states, moves: $0.moves)
          },
          findings: walk.findings.map {
            ChecksJSON.Finding(rule: $0.rule.rawValue, path: $0.path, detail: $0.detail)
          },
          leftOut: walk.leftOut, measuresReached: walk.measuresReached)
      })
  }
}
