import CaseDesk
import CaseModel
import PolicyModel

extension PlainDesk {
  /// A case, from which everything about it is reached.
  func oneCase(_ number: CaseID) throws {
    try page {
      let sheet = try self.desk.caseSheet(number)
      let row = sheet.row
      var menu = PlainMenu([
        "Case \(row.number), \(row.parentName)",
        "Stage: \(row.stage.words)\(row.waitsFor.isEmpty ? "" : "; \(row.waitsFor)")",
        "Policy: \(sheet.policy)",
      ])
      menu.say(Lines.section("To know first", sheet.banners))
      if !sheet.due.isEmpty { menu.say(["", "Due"]) }
      for item in sheet.due {
        menu.number("\(item.kind.words), \(item.due.withWeekday): \(item.what)") {
          try self.step(item.step, of: number)
        }
      }
      menu.say(["", "The case"])
      let ready = sheet.steps.count { $0.mayBeTaken }
      menu.number("The procedure: \(ready) of \(sheet.steps.count) steps may be taken now") {
        try self.procedure(number)
      }
      menu.number("The chronology: \(sheet.chronology.count) entries") {
        try self.show(sheet.chronology.flatMap(Lines.of))
      }
      for incident in sheet.incidents {
        menu.number("Incident \(Self.line(of: incident))") {
          try self.incident(incident.incident)
        }
      }
      for letter in sheet.letters {
        menu.number("Letter \(letter.letter): \(Self.line(of: letter))") {
          try self.letter(number, letter.letter)
        }
      }
      for restriction in sheet.restrictions {
        menu.number("Restriction \(restriction.restriction): \(Self.line(of: restriction))") {
          try self.restriction(restriction)
        }
      }
      menu.number("The person, \(row.parentName)") { try self.parent(row.parent) }
      menu.typing("Part of a step's name, such as ban or letter: those steps.") {
        try self.procedure(number, holding: $0)
      }
      return menu
    }
  }

  /// The steps of a case, each with where it stands.
  func procedure(_ number: CaseID, holding text: String = "") throws {
    var text = text
    var onlyReady = false
    try page {
      let words = text.lowercased().split(separator: " ").map(String.init)
      let all = try self.desk.caseSheet(number).steps
      let steps = all.filter { next in
        let name = "\(next.step.name) \(next.step.id)".lowercased()
        return words.allSatisfy { name.contains($0) } && (!onlyReady || next.mayBeTaken)
      }
      var menu = PlainMenu([
        "The procedure of case \(number)" + (text.isEmpty ? "" : ", steps with “\(text)”")
      ])
      if steps.isEmpty { menu.say(["No step has that in its name."]) }
      for group in StepGroup.allCases {
        let own = steps.filter { $0.step.group == group }
        if own.isEmpty { continue }
        menu.say(["", group.rawValue])
        for next in own {
          menu.number(Self.line(of: next), Self.whyNot(next)) {
            try self.step(next.step.id, of: number)
          }
        }
      }
      menu.letter("r", onlyReady ? "All steps" : "Only steps that may be taken now") {
        onlyReady.toggle()
      }
      if !text.isEmpty { menu.letter("a", "All steps again") { text = "" } }
      menu.typing("Part of a step's name: only those steps.") { text = $0 }
      return menu
    }
  }

  /// One step: where it stands, its clause, why not, and its form.
  func step(_ id: StepID, of number: CaseID, known: [String: String] = [:]) throws {
    try pageUntilDone {
      guard let next = try self.desk.caseSheet(number).steps.first(where: { $0.step.id == id })
      else {
        var menu = PlainMenu(["This step is not part of case \(number) as it stands."])
        menu.number("The case") { try self.oneCase(number) }
        return menu
      }
      var menu = PlainMenu(["\(Self.line(of: next)), case \(number)"])
      if let clause = next.clause {
        menu.say(["The policy: \(clause.exact ?? clause.summary) [\(clause.citation.text)]"])
      }
      menu.say(Self.whyNot(next))
      menu.say(next.advice.map { "To know: \($0)" })
      if next.mayBeTaken {
        menu.number(next.step.name) {
          if try self.fill(.step(number, id), known: known) { throw PageIsDone() }
        }
      }
      if id != BuiltInStep.putOff.rawValue {
        menu.letter("p", "Put something of this case off to another day") {
          try self.fill(.step(number, BuiltInStep.putOff.rawValue))
        }
      }
      menu.number("The case") { try self.oneCase(number) }
      return menu
    }
  }

  /// A page that is left once something was done there.
  private func pageUntilDone(_ make: () throws -> PlainMenu) throws {
    do {
      try page(make)
    } catch is PageIsDone {}
  }

  // MARK: Words

  /// A step with where it stands, a word first.
  static func line(of next: NextStep) -> String {
    let status = next.status == .notUsed ? "not used" : next.status.rawValue
    let times = next.count > 1 ? ", \(next.count) times" : ""
    let last = next.last.map { ", last \($0.inWords)" } ?? ""
    let again = next.status == .done && next.mayBeTaken ? ", may be taken again" : ""
    return "\(status): \(next.step.name)\(times)\(last)\(again)"
  }

  /// Why a step may not be taken, and what would open it.
  static func whyNot(_ next: NextStep) -> [String] {
    let lines = next.reasons.isEmpty ? [] : Refusal(next.reasons).lines
    return (next.whyNotUsed.isEmpty ? [] : [next.whyNotUsed])
      + lines.map { String($0.drop { $0 == " " }) }
  }
}

/// A page has done what it was for.
private struct PageIsDone: Error {}
