import CaseDesk
import CaseModel
import CaseStore
import Foundation
import PolicyModel

/// The desk in plain lines and numbered questions: for screen readers, simple terminals and pipes.
///
/// It works on the same ``CaseDesk/Desk``, forms and drafts as the full screen.
final class PlainDesk {
  let desk: Desk
  let drafts: Drafts
  let terminal = PlainTerminal()
  /// The last entry seen at the sitting before.
  let seen: Int?

  init(_ desk: Desk) throws {
    self.desk = desk
    drafts = try Drafts(of: desk, environment: ProcessInfo.processInfo.environment)
    seen = drafts.lastSeen
  }

  /// Holds a sitting, until somebody leaves or there is nothing more to read.
  ///
  /// - Throws: ``CaseDesk/DeskError`` where the record cannot be read, ``CommandFailure`` where
  ///   nothing can be said.
  func sit() throws {
    defer { drafts.sync() }
    try terminal.say(try greeting() + [""])
    do {
      while true {
        try page { try self.menu() }
        try terminal.say(["This is the first page. q leaves."])
      }
    } catch PlainEnd.quit {
      try terminal.say(["Goodbye."])
    } catch PlainEnd.inputEnded {
      try terminal.say(["There is nothing more to read, so the desk is closed."])
    }
    if let sequence = try? desk.lastSequence() { drafts.remember(seen: sequence) }
  }

  private func greeting() throws -> [String] {
    let school = try desk.school()
    let name = try school.details?.name ?? desk.pack().school
    let who = school.member(desk.staff)?.name ?? desk.staff.rawValue
    let roles = try desk.actor().roles.map(\.rawValue).sorted().joined(separator: ", ")
    var lines = ["Conduct. \(name). \(try desk.today().withWeekday)."]
    if school.details?.practice ?? false {
      lines.append("This is a practice record: a made-up school.")
    }
    lines.append("You are \(who): \(roles).")
    if try desk.actor().actingHead != nil {
      lines.append("You act as headteacher under a delegation.")
    }
    lines.append(
      "Type the number of what you want and press Enter. ? says what can be typed, b goes back, "
        + "q leaves.")
    return lines
  }

  private func menu() throws -> PlainMenu {
    var menu = PlainMenu(["The desk"])
    menu.number("Today") { try self.today() }
    menu.number("Parents") { try self.parents() }
    menu.number("Cases") { try self.cases() }
    menu.number("Bans and other restrictions") { try self.bans() }
    menu.number("Letters") { try self.letters() }
    menu.number("Policy") { try self.policy() }
    menu.number("Record") { try self.record() }
    menu.number("Reports") { try self.reports() }
    menu.number("Incidents") { try self.incidents() }
    menu.number("Report an incident") { try self.fill(.incident(nil)) }
    menu.number("Staff and school") { try self.school() }
    menu.number("What you recorded, and what can still be done about it") { try self.own() }
    let left = drafts.list().isEmpty ? 0 : try desk.rows(of: drafts).count
    if left > 0 { menu.number("Forms left half filled in: \(left)") { try self.halfFilled() } }
    menu.typing("Part of a name or a number: find it anywhere.") { try self.find($0) }
    return menu
  }

  // MARK: Pages

  /// Shows a page and does what is chosen, until somebody goes back.
  ///
  /// What the desk cannot do is said, and the page is shown again.
  func page(_ make: () throws -> PlainMenu) throws {
    while true {
      let menu = try make()
      try terminal.say(menu.page)
      guard let act = try choose(menu) else { return }
      do {
        try act()
      } catch let error as DeskError {
        try terminal.say([error.sentence])
      }
      try terminal.say([""])
    }
  }

  /// Asks until something is chosen; nil for going back.
  private func choose(_ menu: PlainMenu) throws -> PlainMenu.Act? {
    while true {
      switch menu.choice(PlainAnswer(try terminal.ask("Your choice:"))) {
      case .act(let act): return act
      case .back: return nil
      case .quit: throw PlainEnd.quit
      case .say(let lines): try terminal.say(lines)
      }
    }
  }

  /// Says something and waits until it is read.
  func show(_ lines: [String]) throws {
    try page { PlainMenu(lines) }
  }

  /// Asks for yes or no; an empty line is no, and anything else is asked again: it was meant for another
  /// question.
  func isAgreed(_ question: String) throws -> Bool {
    while true {
      switch try terminal.ask("\(question) y/N:").trimmed.lowercased() {
      case "y", "yes": return true
      case "", "n", "no", "b": return false
      case "q": throw PlainEnd.quit
      default: try terminal.say(["Type y for yes or n for no; nothing else is taken here."])
      }
    }
  }
}
