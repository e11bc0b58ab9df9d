import CaseDesk
import CaseModel
import PolicyModel

extension PlainDesk {
  /// Finds people, pupils, cases and incidents by what was typed.
  func find(_ text: String) throws {
    try page {
      var menu = PlainMenu(["Found with “\(text)”"])
      let found = try self.desk.find(text)
      if found.isEmpty { menu.say(["Nothing in the record holds that."]) }
      for one in found {
        menu.number(Self.joined(["\(one.kind.words): \(one.name)", one.detail])) {
          try self.offer(one.place)
        }
      }
      return menu
    }
  }

  /// Goes to where something was made or found.
  func offer(_ place: Submission.Place?) throws {
    switch place {
    case .ofCase(let number): try oneCase(number)
    case .ofIncident(let incident): try self.incident(incident)
    case .ofParent(let parent): try self.parent(parent)
    case nil: break
    }
  }

  /// The forms that were left, the latest first.
  func halfFilled() throws {
    try page {
      var menu = PlainMenu(["Forms left half filled in"])
      let rows = try self.desk.rows(of: self.drafts)
      if rows.isEmpty { menu.say(["There are none whose form is still there."]) }
      for row in rows {
        menu.number(Self.joined([row.title, "left \(row.left.inWords)", row.words])) {
          try self.fill(row.key)
        }
      }
      return menu
    }
  }

  /// What whoever sits here recorded, with what can still be done about each.
  func own() throws {
    var before: Int?
    try page {
      let entries = try self.desk.ownEntries(before: before, limit: 20)
      var menu = PlainMenu([before == nil ? "What you recorded, the newest first" : "Earlier"])
      if entries.isEmpty { menu.say(["There is nothing here."]) }
      for entry in entries {
        let line = entry.line
        menu.number("\(line.title), \(line.happened.inWords), \(line.stream)") {
          try self.own(entry)
        }
      }
      if let oldest = entries.last?.line.sequence, entries.count == 20 {
        menu.letter("m", "Earlier entries") { before = oldest }
      }
      if before != nil { menu.letter("a", "The newest again") { before = nil } }
      return menu
    }
  }

  private func own(_ entry: OwnEntry) throws {
    try page {
      var menu = PlainMenu(Lines.of(entry.line))
      switch entry.remedy {
      case .takeBack(let key, let answers):
        menu.number("Take it back") { try self.fill(key, known: answers) }
      case .correct(let key, let answers):
        menu.say(["It stays in the record."])
        menu.number("Say what is right") { try self.fill(key, known: answers) }
      case .stays(let why): menu.say([why])
      }
      menu.number("Go to what it belongs to, \(entry.line.stream)") {
        try self.open(stream: entry.line.stream)
      }
      return menu
    }
  }
}
