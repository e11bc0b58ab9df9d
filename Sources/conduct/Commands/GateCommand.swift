import ArgumentParser
import CaseDesk
import CaseModel
import PolicyModel

/// The gate: who may not simply come in today, and a breach by one of them.
struct GateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate", abstract: "Who may not come in today, and a breach by one of them.",
    subcommands: [Show.self, Breach.self], defaultSubcommand: Show.self)

  /// Who may not simply come in today.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Who may not come in today, with what to do; never why.")

    @Flag(
      name: .customLong("print"), help: "The sheet for reception. That it was printed is recorded.")
    var prints = false

    @OptionGroup var options: RecordOptions

    func run() throws {
      let desk = try options.desk()
      if prints {
        let lines = try desk.printGateSheet()
        return try options.common.show(GateSheetJSON(lines: lines)) { lines }
      }
      let today = try desk.today()
      let gate = try desk.gate()
      let json = GateJSON(
        day: today, stopped: gate.stopped, mayReturn: gate.mayReturn, arranged: gate.arranged)
      try options.common.show(json) {
        var lines = ["Who may not simply come in on \(today.withWeekday)"]
        if gate.stopped.isEmpty { lines.append("  Nobody.") }
        for row in gate.stopped {
          lines += ["", "  \(row.name)"] + row.lines.map { "    \($0)" }
          lines += row.children.map { "    \($0)" }
          lines += row.orders.map { "    Court order: \($0)" }
        }
        return lines + Lines.section("May come in again", gate.mayReturn.map(\.name))
          + Lines.section(
            "Contact is arranged; they come in as others do",
            gate.arranged.map { "\($0.name). \($0.line)" })
      }
    }
  }

  /// Logs a breach from the gate.
  struct Breach: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Log a breach by somebody who may not simply come in.",
      discussion: "Fields: what, place, on, at. It needs no case number, and tells none.")

    @Argument(help: "The person, by id or name.")
    var person: String

    @OptionGroup var settings: Settings
    @OptionGroup var options: RecordOptions

    func run() throws {
      let desk = try options.desk()
      try Answering.submit(
        .gateBreach(try People.atGate(person, in: desk)), try settings.answers(), to: desk,
        options.common)
    }
  }
}
