import CaseDesk
import CaseModel
import PolicyModel

extension PlainDesk {
  /// At most so many rows of each list are asked for; the sheet says how many there are.
  private static var most: Int { 200 }

  /// Who may not come in, what is due, and what changed since the last sitting.
  func today() throws {
    var wanted = PlainList<DueRow>.portion
    try page {
      let sheet = try self.desk.todaySheet(since: self.seen, most: Self.most)
      var menu = PlainMenu(["Today, \(sheet.day.withWeekday)"])
      if let school = sheet.schoolDay {
        menu.say([school ? "A school day." : "No school today."])
      }
      if !sheet.actingHead.isEmpty { menu.say(["\(sheet.actingHead) acts as headteacher."]) }
      self.gate(sheet, &menu)
      menu.say(Lines.section("Contact on hold", sheet.holds))
      menu.say(Lines.section("Meetings today", sheet.meetings))
      menu.say(["", sheet.due.isEmpty ? "Nothing is due." : "Due: \(sheet.dueTotal)"])
      for row in sheet.due.prefix(wanted) {
        menu.number(try self.line(of: row, on: sheet.day), row.clause.isEmpty ? [] : [row.clause]) {
          try self.open(row)
        }
      }
      if sheet.due.count > wanted {
        menu.letter("m", "The rest of what is due") { wanted = sheet.due.count }
      }
      if !sheet.changed.isEmpty {
        menu.say(["", "Changed since you last looked: \(sheet.changed.count)"])
        for line in sheet.changed.prefix(PlainList<DueRow>.portion) {
          menu.number("\(line.title), by \(line.by), \(line.happened.inWords), \(line.stream)") {
            try self.open(stream: line.stream)
          }
        }
      }
      menu.letter("g", "The gate sheet for reception") {
        try self.terminal.say(
          try self.desk.gateSheet()
            + ["On paper: conduct gate --print. That it was printed is recorded."])
      }
      menu.letter("n", "Report an incident") { try self.fill(.incident(nil)) }
      try self.addPower(&menu)
      return menu
    }
  }

  /// What the policy lets whoever sits here do without a case, where it lets them do anything.
  func addPower(_ menu: inout PlainMenu) throws {
    let powers = try desk.powers()
    guard !powers.isEmpty else { return }
    menu.letter("p", "Record what the policy lets you do without a case") {
      try self.fill(.power)
    }
  }

  private func gate(_ sheet: TodaySheet, _ menu: inout PlainMenu) {
    menu.say([
      "",
      sheet.gate.isEmpty
        ? "Nobody is kept from coming in." : "Who may not simply come in: \(sheet.gateTotal)",
    ])
    for row in sheet.gate {
      menu.number(
        "\(row.name). \(row.lines[0])",
        row.lines.dropFirst() + row.children + row.orders.map { "Court order: \($0)" }
      ) { try self.open(row) }
    }
    if !sheet.arranged.isEmpty {
      menu.say(["", "Contact is arranged; they come in as others do: \(sheet.arranged.count)"])
      menu.say(sheet.arranged.map { "\($0.name). \($0.line)" })
    }
    guard !sheet.mayReturn.isEmpty else { return }
    menu.say(["", "May come in again: \(sheet.mayReturn.count)"])
    for row in sheet.mayReturn { menu.number(row.name) { try self.open(row) } }
  }

  private func open(_ row: GateRow) throws {
    let viewer = try desk.viewer()
    try page {
      var menu = PlainMenu(["\(row.name). \(row.lines[0])"] + row.lines.dropFirst())
      menu.say(row.children)
      menu.say(row.orders.map { "Court order: \($0)" } + [""])
      menu.number("Log a breach by \(row.name)") { try self.fill(.gateBreach(row.parent)) }
      menu.number("Report an incident about \(row.name)") { try self.fill(.incident(row.parent)) }
      if let number = row.number { menu.number("Case \(number)") { try self.oneCase(number) } }
      if viewer.seesCases {
        menu.number("What is known about them") { try self.parent(row.parent) }
      }
      return menu
    }
  }

  private func open(_ row: DueRow) throws {
    if let number = row.number {
      if row.step.isEmpty { return try oneCase(number) }
      return try step(row.step, of: number)
    }
    if let incident = row.incident { return try self.incident(incident) }
    if row.kind == .delegation {
      try fill(.delegationConfirm)
      return
    }
    if let parent = row.parent { return try self.parent(parent) }
    try terminal.say([row.what, "It belongs to no case. The policy is number 6 on the desk."])
  }

  /// Goes to what a stream is about.
  func open(stream: String) throws {
    let id = String(stream.drop { $0 != "/" }.dropFirst())
    switch stream.prefix({ $0 != "/" }) {
    case "case": try oneCase(CaseID(rawValue: id))
    case "incident": try incident(IncidentID(rawValue: id))
    case "parent": try parent(ParentID(rawValue: id))
    default: try terminal.say(["This belongs to the school as a whole. The record shows it."])
    }
  }

  func line(of row: DueRow, on day: CivilDate) throws -> String {
    let late = row.due.days(until: day)
    let when: String
    switch late {
    case 0: when = "Today"
    case 1: when = "Overdue by 1 day"
    case 2...: when = "Overdue by \(late) days"
    default: when = "By \(row.due.withWeekday)"
    }
    let place = row.number.map { "case \($0)" } ?? row.incident.map { "incident \($0)" } ?? ""
    let reader = try desk.school().member(desk.staff)?.name ?? ""
    let whose = row.whose(reader, isHead: try desk.actor().isHead)
    return Self.joined([
      when, row.kind.words, row.parentName, place, row.what,
      String(whose.dropLast()),
    ])
  }
}

extension StringProtocol {
  /// The text up to the first character that does not fit.
  fileprivate func prefix(_ fits: (Character) -> Bool) -> String { String(prefix(while: fits)) }
}
