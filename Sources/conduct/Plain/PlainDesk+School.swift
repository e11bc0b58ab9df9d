import CaseDesk
import CaseModel
import PolicyModel

extension PlainDesk {
  /// The policy's clauses, with what they demand and how often what they forbid was alleged.
  func policy() throws {
    let sheet = try desk.policySheet()
    let pack = sheet.pack
    var lines = ["\(pack.title), \(pack.school), \(pack.id) \(pack.version)"]
    for clause in pack.clauses {
      lines += ["", clause.exact ?? clause.summary, "[\(clause.citation.text)] \(clause.id)"]
      for behaviour in pack.behaviours where behaviour.clause == clause.id {
        let count = sheet.alleged[behaviour.id] ?? 0
        let times = count == 0 ? "never" : count == 1 ? "once" : "\(count) times"
        lines.append("\(behaviour.name): alleged \(times).")
      }
      for measure in pack.measures where measure.clause == clause.id {
        let first = measure.requires.map(\.id.words).joined(separator: ", ")
        lines.append(
          "\(measure.name): "
            + (first.isEmpty ? "nothing has to come first." : "needs first: \(first)."))
      }
      for duty in pack.duties where duty.clause == clause.id {
        lines.append("Duty: \(duty.name). It blocks closing a case while it is undone.")
      }
    }
    try show(lines + [""])
  }

  /// The chronology of the whole record, and its verification.
  func record() throws {
    var before: Int?
    try page {
      let lines = try self.desk.chronicle(before: before, limit: 20)
      var menu = PlainMenu([before == nil ? "The record, the newest first" : "Earlier entries"])
      if lines.isEmpty { menu.say(["There are no entries here that you may see."]) }
      for line in lines {
        menu.number("\(line.title), \(line.happened.inWords), by \(line.by), \(line.stream)") {
          try self.entry(line)
        }
      }
      // Entries that may not be seen are passed over, so that the page may be short and not the last.
      let oldest = lines.last?.sequence ?? before.map { $0 - 20 } ?? 1
      if oldest > 1 { menu.letter("m", "Earlier entries") { before = oldest } }
      if before != nil { menu.letter("a", "The newest again") { before = nil } }
      menu.letter("v", "Verify the whole record") { try self.verify() }
      return menu
    }
  }

  private func entry(_ line: ChronicleLine) throws {
    var menu = PlainMenu(Lines.of(line))
    menu.number("Go to what it belongs to, \(line.stream)") { try self.open(stream: line.stream) }
    try page { menu }
  }

  private func verify() throws {
    try terminal.say(["Verifying. This may take a while."])
    var check = try desk.recordCheck()
    while true {
      guard case .finished(let sound, let lines) = try check.step() else { continue }
      return try terminal.say(
        [sound ? "The record verifies." : "The record does not verify."] + lines)
    }
  }

  /// Counts, a line each.
  func reports() throws {
    try page {
      var menu = PlainMenu(["Reports"])
      for question in ReportQuestion.allCases {
        menu.number(question.title) {
          let rows = try self.desk.report(question)
          try self.terminal.say(
            [question.title]
              + (rows.isEmpty
                ? ["There is nothing to count that you may see."]
                : rows.map { "\($0.label): \($0.count)" }))
        }
      }
      return menu
    }
  }

  /// Staff, delegation and the school's details.
  func school() throws {
    try page {
      let school = try self.desk.school()
      let acting = school.actingHead(on: try self.desk.today())
      var menu = PlainMenu(["Staff and school, \(school.details?.name ?? "")"])
      if let acting { menu.say(["\(acting.name) acts as headteacher today."]) }
      menu.say(
        school.staff.filter { !$0.left }.map {
          "\($0.name) (\($0.staff)): \($0.roles.map(\.rawValue).joined(separator: ", "))"
        } + [""])
      menu.number("Delegate the head's powers") { try self.fill(.delegate) }
      menu.number("Add a member of staff") { try self.fill(.staffAdd) }
      menu.number("Change the school's details") { try self.fill(.schoolDetails) }
      menu.number("Change a member of staff: roles, name") { try self.fill(.staffChange) }
      menu.number("Record that a member of staff left") { try self.fill(.staffLeft) }
      menu.number("Record an acting head appointed by the governors") {
        try self.fill(.actingHead)
      }
      let today = try self.desk.today()
      let delegations = try self.desk.delegations()
      for delegation in delegations where delegation.waitsForHead {
        menu.number("Confirm or end the delegation: \(Desk.words(delegation, school))") {
          try self.fill(
            .delegationConfirm, known: ["delegation": delegation.facts.delegation])
        }
      }
      for delegation in delegations where !delegation.isOver(on: today) {
        menu.number("End the delegation: \(Desk.words(delegation, school))") {
          try self.fill(.delegationEnd, known: ["delegation": delegation.facts.delegation])
        }
      }
      return menu
    }
  }
}
