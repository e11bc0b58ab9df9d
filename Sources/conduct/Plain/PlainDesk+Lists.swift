import CaseDesk
import CaseModel
import PolicyModel

/// A list in the plain desk: how it is asked for, and how a row reads.
struct PlainList<Row: Hashable & Sendable> {
  /// How many rows are said at once.
  static var portion: Int { 15 }

  var title: String
  var nothing: String
  /// Asks for rows with what was typed.
  var ask: (_ text: String, _ after: Cursor?) throws -> Page<Row>
  var line: (Row) -> String
  var open: (Row) throws -> Void
}

extension PlainDesk {
  /// Shows a list, narrowed by what is typed, some rows at a time.
  func list<Row>(
    _ list: PlainList<Row>, also add: (inout PlainMenu) throws -> Void = { _ in }
  ) throws {
    var text = ""
    var wanted = PlainList<Row>.portion
    try page {
      var rows: [Row] = []
      var cursor: Cursor?
      repeat {
        let page = try list.ask(text, cursor)
        rows += page.rows
        cursor = page.next
      } while cursor != nil && rows.count < wanted
      let shown = rows.prefix(wanted)
      let isAll = cursor == nil && rows.count <= wanted
      var menu = PlainMenu([
        text.isEmpty ? list.title : "\(list.title) with “\(text)”",
        shown.isEmpty ? list.nothing : isAll ? "\(shown.count) in all" : "The first \(shown.count)",
      ])
      for row in shown { menu.number(list.line(row)) { try list.open(row) } }
      if !isAll { menu.letter("m", "More rows") { wanted += PlainList<Row>.portion } }
      if !text.isEmpty { menu.letter("a", "All rows again") { text = "" } }
      try add(&menu)
      menu.typing("Part of a name or a number: only those rows.") { typed in
        text = typed
        wanted = PlainList<Row>.portion
      }
      return menu
    }
  }

  // MARK: Parents

  func parents() throws {
    try list(
      PlainList<ParentRow>(
        title: "Parents", nothing: "Nobody of that name is in the record.",
        ask: { try self.desk.parents(ParentsQuestion(text: $0), after: $1) },
        line: { row in
          let open = row.openCases == 1 ? "1 open case" : "\(row.openCases) open cases"
          return Self.joined([
            row.name, row.kind.words, row.openCases == 0 ? "" : open, row.restriction,
            row.children.isEmpty ? "" : "children: \(row.children.joined(separator: ", "))",
          ])
        },
        open: { try self.parent($0.parent) })
    ) { menu in
      menu.letter("p", "Add a person") { try self.fill(.parentAdd) }
      menu.letter("u", "Add a pupil") { try self.fill(.pupilAdd) }
      menu.letter("l", "Record that a pupil left") {
        try self.pupils("Which pupil left") { try self.fill(.pupilLeft($0.pupil)) }
      }
      menu.letter("r", "Record that a pupil who left is back") {
        try self.pupils("Which pupil is back") { try self.fill(.pupilReturned($0.pupil)) }
      }
    }
  }

  private func pupils(_ title: String, _ open: @escaping (ChildRow) throws -> Void) throws {
    try list(
      PlainList<ChildRow>(
        title: title, nothing: "No pupil of that name is in the record.",
        ask: { try self.desk.children(ChildrenQuestion(text: $0), after: $1) },
        line: { Self.joined([$0.name, $0.form, $0.left.map { "left \($0.slashed)" } ?? ""]) },
        open: open))
  }

  // MARK: Cases

  func cases() throws {
    var open: Bool? = true
    try list(
      PlainList<CaseRow>(
        title: "Cases, the most pressing first",
        nothing: "There are no such cases that you may see.",
        ask: { try self.desk.cases(CasesQuestion(text: $0, open: open), after: $1) },
        line: Self.line(of:), open: { try self.oneCase($0.number) })
    ) { menu in
      menu.letter("o", open == nil ? "Open cases only" : "Closed cases too") {
        open = open == nil ? true : nil
      }
    }
  }

  // MARK: Incidents

  func incidents() throws {
    var waiting = false
    try list(
      PlainList<IncidentRow>(
        title: "Incidents, the latest first",
        nothing: "There are no such incidents that you may see.",
        ask: {
          try self.desk.incidents(
            IncidentsQuestion(text: $0, untriagedOnly: waiting), after: $1)
        },
        line: Self.line(of:), open: { try self.incident($0.incident) })
    ) { menu in
      menu.letter("w", waiting ? "All incidents" : "Only those that wait for triage") {
        waiting.toggle()
      }
      menu.letter("n", "Report an incident") { try self.fill(.incident(nil)) }
      try self.addPower(&menu)
    }
  }

  // MARK: Letters

  func letters() throws {
    var outstanding = false
    try list(
      PlainList<LetterRow>(
        title: "Letters, the latest first", nothing: "There are no such letters that you may see.",
        ask: {
          try self.desk.letters(
            LettersQuestion(text: $0, outstandingOnly: outstanding), after: $1)
        },
        line: { Self.joined(["Case \($0.number)", $0.parentName, Self.line(of: $0)]) },
        open: { try self.letter($0.number, $0.letter) })
    ) { menu in
      menu.letter("o", outstanding ? "All letters" : "Only those still to be sent") {
        outstanding.toggle()
      }
    }
  }

  // MARK: Bans

  func bans() throws {
    var isLive = true
    try list(
      PlainList<RestrictionRow>(
        title: "Bans and other restrictions, by end or review",
        nothing: "There are no such restrictions that you may see.",
        ask: {
          try self.desk.restrictions(
            RestrictionsQuestion(text: $0, liveOnly: isLive), after: $1)
        },
        line: { Self.joined(["Case \($0.number)", $0.parentName, Self.line(of: $0)]) },
        open: { try self.restriction($0) })
    ) { menu in
      menu.letter("o", isLive ? "Those that are over too" : "Only those in force or to come") {
        isLive.toggle()
      }
    }
  }

  // MARK: Words

  /// The parts that say something, as one line.
  static func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  static func line(of row: CaseRow) -> String {
    joined([
      "\(row.number)", row.parentName, row.stage.words, row.waitsFor,
      row.due.map { "due \($0.slashed)" } ?? "", row.hold ? "contact on hold" : "",
      row.named ? "named people only" : "",
    ])
  }

  static func line(of row: IncidentRow) -> String {
    joined([
      "\(row.incident)", row.happened.inWords, row.people.joined(separator: ", "),
      row.triaged?.words ?? "waits for triage", row.summary,
    ])
  }

  static func line(of row: LetterRow) -> String {
    joined([
      row.kind.name, row.standing, "drafted \(row.drafted.slashed)",
      row.issued.map { "issued \($0.slashed)" } ?? "", row.sent.map { "sent \($0.slashed)" } ?? "",
    ])
  }

  static func line(of row: RestrictionRow) -> String {
    let left: String
    switch row.daysLeft {
    case nil: left = ""
    case 0: left = "last day today"
    case 1: left = "1 day left"
    case let days? where days > 1: left = "\(days) days left"
    case let days?: left = days == -1 ? "ended yesterday" : "ended \(-days) days ago"
    }
    return joined([
      row.form.words, row.stands, row.until.map { "until \($0.withWeekday)" } ?? "", left,
      row.review.map { "review \($0.slashed)" } ?? "", row.reviewState,
      row.breaches == 0 ? "" : "breaches: \(row.breaches)",
    ])
  }
}
