import CaseDesk
import CaseModel
import PolicyModel

extension PlainDesk {
  /// A person, with what can be recorded about them.
  func parent(_ parent: ParentID) throws {
    try page {
      let sheet = try self.desk.parentSheet(parent)
      var menu = PlainMenu(["\(sheet.name) (\(parent)), \(sheet.kind.words)"])
      menu.say(Lines.section("At the gate today", sheet.gate))
      menu.say(Lines.section("Reached by", sheet.contact))
      menu.say(Lines.section("Children", sheet.children))
      menu.say(Lines.section("Court orders", sheet.orders))
      menu.say(Lines.section("Adjustments agreed", sheet.adjustments))
      menu.say(Lines.section("The code", sheet.agreement.isEmpty ? [] : [sheet.agreement]))
      menu.say([""])
      for row in sheet.cases {
        menu.number("Case \(Self.line(of: row))") { try self.oneCase(row.number) }
      }
      for row in sheet.restrictions {
        menu.number("Restriction: \(Self.line(of: row))") { try self.restriction(row) }
      }
      for row in sheet.incidents {
        menu.number("Incident \(Self.line(of: row))") { try self.incident(row.incident) }
      }
      menu.number("Report an incident about \(sheet.name)") { try self.fill(.incident(parent)) }
      menu.number("Change what is known about them") { try self.fill(.parentEdit(parent)) }
      menu.number("Link a child") { try self.fill(.link(parent)) }
      menu.number("Record a court order") { try self.fill(.courtOrder(parent)) }
      menu.number("Record an adjustment agreed") { try self.fill(.adjustment(parent)) }
      menu.number("Record their answer to the code") { try self.fill(.agreement(parent)) }
      self.addEndings(sheet, &menu)
      if sheet.showsCases {
        menu.number("What was recorded about them: \(sheet.chronology.count) entries") {
          try self.show(sheet.chronology.flatMap(Lines.of))
        }
      }
      return menu
    }
  }

  /// What was begun with a person and can be changed or end.
  private func addEndings(_ sheet: ParentSheet, _ menu: inout PlainMenu) {
    let parent = sheet.parent
    for (pupil, line) in zip(sheet.pupils, sheet.children) {
      let name = line.prefix { $0 != ":" }
      let known = ["pupil": pupil.rawValue]
      menu.number("Change the link to \(name)") { try self.fill(.linkChange(parent), known: known) }
      menu.number("End the link to \(name)") { try self.fill(.linkEnd(parent), known: known) }
      if sheet.left.contains(pupil) {
        menu.number("Record that \(name) is back") { try self.fill(.pupilReturned(pupil)) }
      }
    }
    for (order, line) in zip(sheet.orderIDs, sheet.orders) {
      menu.number("End the court order: \(line)") {
        try self.fill(.courtOrderEnd(parent), known: ["order": order.rawValue])
      }
    }
    for (adjustment, line) in zip(sheet.adjustmentIDs, sheet.adjustments) {
      menu.number("End the adjustment: \(line)") {
        try self.fill(.adjustmentEnd(parent), known: ["adjustment": adjustment.rawValue])
      }
    }
  }

  /// An incident, with what can be done about it.
  func incident(_ incident: IncidentID) throws {
    try page {
      let sheet = try self.desk.incidentSheet(incident)
      let row = sheet.row
      let pack = try self.desk.pack()
      let behaviours = row.behaviours.map { pack.behaviour($0)?.name ?? $0 }
      var menu = PlainMenu([
        "Incident \(row.incident), \(row.happened.inWords), \(row.channel.words)",
        "About: \(row.people.isEmpty ? "nobody known" : row.people.joined(separator: "; "))",
        "What it was: \(behaviours.joined(separator: "; "))",
        "Triage: \(row.triaged?.words ?? "waits for the head")", "",
      ])
      if !row.missing.isEmpty {
        menu.say(["Not said yet: \(row.missing.joined(separator: ", ")).", ""])
      }
      menu.say(sheet.lines.flatMap(Lines.of) + [""])
      menu.number(row.triaged == nil ? "Triage it" : "Judge it again") {
        try self.fill(.triage(incident))
      }
      menu.number(
        row.triaged == nil && row.cases.isEmpty ? "Complete the report" : "Put the report right"
      ) { try self.fill(.completing(incident)) }
      menu.number("Hand it to a member of staff") { try self.fill(.handOver(incident)) }
      for number in row.cases {
        menu.number("Case \(number)") { try self.oneCase(number) }
      }
      menu.number("Record that an affected member of staff was asked after") {
        try self.fill(.staffCheck(incident))
      }
      return menu
    }
  }

  /// A letter: its text, and what can be done next.
  func letter(_ number: CaseID, _ letter: ItemID) throws {
    try page {
      let sheet = try self.desk.letterSheet(number, letter)
      var menu = PlainMenu(["Letter \(letter) of case \(number): \(Self.line(of: sheet.row))", ""])
      menu.say(sheet.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
      menu.say(["", "Here the letter ends."])
      if !sheet.hash.isEmpty {
        menu.say(["School's copy: text \(sheet.hash), seal of the record \(sheet.seal)."])
      }
      menu.say(sheet.findings.map { "Before it can be issued: \($0)" })
      menu.say(sheet.names.map { "It names \($0): issuing it asks why the name stays." })
      let known = ["letter": letter.rawValue]
      switch sheet.row.standing {
      case "draft":
        menu.number("Issue it: its text is fixed with that") {
          try self.fill(.step(number, BuiltInStep.letterIssue.rawValue), known: known)
        }
      case "issued", "returned", "untold":
        let again = sheet.row.standing == "issued" ? "" : " again"
        menu.number("Record that it was sent\(again)") {
          try self.fill(.step(number, BuiltInStep.letterSent.rawValue), known: known)
        }
      case "sent":
        menu.number("Record that it came back") {
          try self.fill(.step(number, BuiltInStep.letterReturned.rawValue), known: known)
        }
      default: break
      }
      menu.number("Its case, \(number)") { try self.oneCase(number) }
      return menu
    }
  }

  /// A restriction, with the steps that are about one.
  func restriction(_ row: RestrictionRow) throws {
    let about: [BuiltInStep] = [
      .reviewPrepare, .review, .replyConsidered, .reviewRequest, .breach, .exception, .arrangements,
      .challenge,
      .setAside,
    ]
    try page {
      let sheet = try self.desk.caseSheet(row.number)
      let now = sheet.restrictions.first { $0.restriction == row.restriction } ?? row
      var menu = PlainMenu([
        "Restriction \(now.restriction) of case \(now.number), \(now.parentName)",
        Self.line(of: now), "From \(now.from.withWeekday)",
      ])
      menu.say(now.conditions.isEmpty ? [] : ["Conditions: \(now.conditions)"])
      menu.say(now.replyBy.map { ["The parent's side by \($0.withWeekday)"] } ?? [])
      menu.say([""])
      for next in sheet.steps where about.map(\.rawValue).contains(next.step.id) {
        menu.number(Self.line(of: next)) {
          try self.step(
            next.step.id, of: row.number, known: ["restriction": row.restriction.rawValue])
        }
      }
      menu.number("Its case, \(row.number)") { try self.oneCase(row.number) }
      return menu
    }
  }
}
