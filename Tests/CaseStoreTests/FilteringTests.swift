import CaseModel
import GRDB
import PolicyModel
import Testing

@testable import CaseStore

/// What a filter finds is what a reader of the whole list would find.
@Suite struct FilteringTests {
  private let today = ManyRows.today
  private let store: CaseStore

  init() throws { store = try ManyRows.store(people: 150, cases: 150) }

  private func cases(
    _ text: String, open: Bool? = nil, as viewer: Viewer = ManyRows.head
  ) throws -> [CaseRow] {
    try store.ask(CasesQuestion(text: text, open: open), as: viewer, today: today, limit: 1_000)
      .rows
  }

  private func expectCases(
    _ text: String, _ wanted: (CaseRow) -> Bool, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let expected = try cases("").filter(wanted)
    #expect(!expected.isEmpty, "\(text) finds nothing", sourceLocation: sourceLocation)
    #expect(try cases(text) == expected, "\(text)", sourceLocation: sourceLocation)
  }

  @Test func `Cases are narrowed by what their rows show`() throws {
    try expectCases("stage:deciding") { $0.stage == .deciding }
    try expectCases("-stage:deciding") { $0.stage != .deciding }
    try expectCases("behaviour:dogs") { $0.categories.contains(.dogs) }
    try expectCases("behaviour:lang behaviour:threat") {
      $0.categories.contains(.language) && $0.categories.contains(.threat)
    }
    try expectCases("seriousness:high") { $0.seriousness == .high }
    try expectCases("-seriousness:high") { $0.seriousness != .high }
    // A hold is the person's, in all their cases, also where the one that placed it is not to be seen.
    let held = try Set(
      store.texts("SELECT parent FROM cases WHERE hold = 1").map(ParentID.init(rawValue:)))
    try expectCases("hold:yes named:no") { held.contains($0.parent) && !$0.named }
    try expectCases("open:no") { $0.closed != nil }
    try expectCases("waits:chair") { $0.waitsFor.contains("chair") }
    try expectCases("since:2w") { $0.opened >= today.adding(days: -14) }
    try expectCases("until:2w") { $0.opened <= today.adding(days: -14) }
    try expectCases("due:1w") { row in
      row.closed == nil && row.due.map { $0 <= today.adding(days: 7) } ?? false
    }
    try expectCases("obrien siob") { $0.parentName.hasPrefix("O'Brien, Siobhán") }
    try expectCases("O’Brien") { $0.parentName.hasPrefix("O'Brien") }
    try expectCases("-smith nguyễn") { $0.parentName.hasPrefix("Nguyễn") }
    try expectCases("2026-01") { $0.number.rawValue.hasPrefix("2026-01") }
  }

  @Test func `What is typed about being open outweighs what the list was showing`() throws {
    let (closed, open) = (try cases("", open: false), try cases("", open: true))
    #expect(try cases("open:no", open: true) == closed)
    #expect(try cases("-open:no", open: false) == open)
  }

  @Test func `A phrase finds what was reported, unless its mark closes it to the reader`() throws {
    let found = try cases("\"car park\"")
    #expect(found.count > 20)
    let words = try cases("car park")
    #expect(words.isEmpty)
    let senior = Viewer(staff: "s05", roles: [.deputy])
    try store.raw("UPDATE incidents SET mark = 'safeguarding'")
    let open = Set(try cases("\"car park\"", as: senior).map(\.number))
    #expect(open.isEmpty)
  }

  @Test func `What is not known is looked for as words, and the page says so`() throws {
    let page = try store.ask(
      CasesQuestion(text: "stage:smith"), as: ManyRows.head, today: today, limit: 5)
    #expect(page.problem.contains("“stage:” knows gathering"))
    #expect(page.rows.isEmpty)
    let parents = try store.ask(
      ParentsQuestion(text: "nonsense:1"), as: ManyRows.head, today: today, limit: 5)
    #expect(parents.problem.contains("it knows kind:, child:, ban:, case:"))
  }

  @Test func `Parents are narrowed by their children, cases and bans`() throws {
    func parents(_ text: String) throws -> [ParentRow] {
      try store.ask(
        ParentsQuestion(text: text), as: ManyRows.head, today: today, limit: 1_000
      ).rows
    }
    let all = try parents("")
    #expect(try parents("case:yes") == all.filter { $0.openCases > 0 })
    #expect(try parents("-case:yes") == all.filter { $0.openCases == 0 })
    #expect(try parents("ban:yes") == all.filter { !$0.restriction.isEmpty })
    #expect(try parents("ban:no") == all.filter(\.restriction.isEmpty))
    #expect(try parents("kind:carer") == all.filter { $0.kind == .carer })
    let ofChild = try parents("child:obrien")
    #expect(!ofChild.isEmpty)
    let banned = try parents("ban:yes")
    #expect(banned.count > 5)
  }

  @Test func `Bans, letters and incidents are narrowed by what their rows show`() throws {
    func bans(_ text: String) throws -> [RestrictionRow] {
      try store.ask(
        RestrictionsQuestion(text: text), as: ManyRows.head, today: today, limit: 1_000
      ).rows
    }
    let all = try bans("")
    for standing in Set(all.map(\.standing)) {
      #expect(
        try bans("standing:\(standing.rawValue)") == all.filter { $0.standing == standing })
    }
    #expect(Set(all.map(\.standing)).count > 5)
    #expect(try bans("form:ban") == all.filter(\.form.isBan))
    #expect(
      try bans("due:10d")
        == all.filter { row in
          row.standing.isLive && row.until.map { $0 <= today.adding(days: 10) } ?? false
        })
    let breached = try bans("breached:yes -form:full")
    #expect(breached.allSatisfy { $0.breaches > 0 && !$0.form.isBan })

    let letters = try store.ask(
      LettersQuestion(text: "kind:warning standing:draft since:4w"), as: ManyRows.head,
      today: today,
      limit: 1_000
    ).rows
    #expect(letters.count > 5)
    #expect(
      letters.allSatisfy {
        $0.kind == .warning && $0.standing == "draft" && $0.drafted >= today.adding(days: -28)
      })

    let incidents = try store.ask(
      IncidentsQuestion(text: "channel:tel outcome:none park"), as: ManyRows.head, today: today,
      limit: 1_000
    ).rows
    #expect(incidents.count > 3)
    #expect(incidents.allSatisfy { $0.channel == .telephone && $0.triaged == nil })
  }

  @Test func `Totals count what the viewer may see and no more`() throws {
    let head = try store.ask(CasesQuestion(), as: ManyRows.head, today: today, limit: 3)
    let senior = Viewer(staff: "s01", roles: [.seniorStaff])
    let own = try store.ask(CasesQuestion(), as: senior, today: today, limit: 3)
    let rows = try store.ask(CasesQuestion(), as: senior, today: today, limit: 1_000).rows
    #expect(own.total == rows.count)
    #expect(rows.count > 3)
    #expect(rows.allSatisfy { $0.named })
    #expect(head.total ?? 0 > rows.count)
    let hidden = try store.texts(
      """
      SELECT number FROM cases WHERE access = 'named' AND number NOT IN
        (SELECT number FROM case_people)
      """)
    #expect(!hidden.isEmpty)
    #expect(head.total == 150 - hidden.count)
  }

  @Test func `The gate list is cut where asked and says how many there are`() throws {
    let whole = try store.gate(as: ManyRows.head, today: today)
    #expect(whole.total == whole.stopped.count)
    #expect(whole.stopped.count > 20)
    #expect(whole.stopped.allSatisfy { $0.standing?.isLive ?? true })
    let live = try store.ask(
      RestrictionsQuestion(liveOnly: true), as: ManyRows.head, today: today, limit: 1_000
    ).rows
    #expect(live.count(where: \.form.isBan) <= whole.stopped.count)
    let cut = try store.gate(as: ManyRows.head, today: today, limit: 4)
    #expect(cut.total == whole.total)
    #expect(cut.stopped == Array(whole.stopped.prefix(4)))
    let out = Set(whole.stopped.filter { $0.form?.isBan ?? false }.map(\.parent))
    #expect(!whole.mayReturn.isEmpty)
    #expect(whole.mayReturn.allSatisfy { ($0.form?.isBan ?? false) && !out.contains($0.parent) })
  }

  @Test func `What is due is cut where asked and says how much there is`() throws {
    let whole = try store.due(as: ManyRows.head, today: today, limit: .max)
    #expect(whole.total == whole.rows.count)
    #expect(whole.rows.count > 30)
    let cut = try store.due(as: ManyRows.head, today: today, limit: 5)
    #expect(cut.total == whole.total)
    #expect(cut.rows.map(\.due) == whole.rows.prefix(5).map(\.due))
  }
}
