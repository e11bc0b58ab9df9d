import CaseModel
import GRDB
import PolicyModel
import Testing

@testable import CaseStore

/// Every list goes by key through all of its rows, whatever its order and whatever changes meanwhile.
@Suite struct PagingTests {
  /// A list as these tests see it: asks for a page of ids.
  typealias Ask = @Sendable (CaseStore, CaseModel.Cursor?, Int) throws -> Page<String>

  /// Every list in every order, both ways.
  static let lists: [(name: String, ask: Ask)] = {
    var lists: [(name: String, ask: Ask)] = []
    func add<Column: ListColumn>(
      _ type: Column.Type, _ ask: (Ordering<Column>) -> Ask
    ) {
      for column in Column.allCases {
        for descending in [false, true] {
          lists.append(
            (
              "\(Column.self) \(column) \(descending)",
              ask(Ordering(column, descending: descending))
            ))
        }
      }
    }
    let (head, today) = (ManyRows.head, ManyRows.today)
    add(ParentColumn.self) { order in
      { store, cursor, limit in
        ids(
          try store.ask(
            ParentsQuestion(order: order), as: head, today: today, after: cursor, limit: limit)
        ) { $0.parent.rawValue }
      }
    }
    add(CaseColumn.self) { order in
      { store, cursor, limit in
        ids(
          try store.ask(
            CasesQuestion(order: order), as: head, today: today, after: cursor, limit: limit)
        ) { $0.number.rawValue }
      }
    }
    add(BanColumn.self) { order in
      { store, cursor, limit in
        ids(
          try store.ask(
            RestrictionsQuestion(order: order), as: head, today: today, after: cursor, limit: limit)
        ) { $0.number.rawValue }
      }
    }
    add(LetterColumn.self) { order in
      { store, cursor, limit in
        ids(
          try store.ask(
            LettersQuestion(order: order), as: head, today: today, after: cursor, limit: limit)
        ) { $0.number.rawValue }
      }
    }
    add(IncidentColumn.self) { order in
      { store, cursor, limit in
        ids(
          try store.ask(
            IncidentsQuestion(order: order), as: head, today: today, after: cursor, limit: limit)
        ) { $0.incident.rawValue }
      }
    }
    return lists
  }()

  private static func ids<Row>(_ page: Page<Row>, _ id: (Row) -> String) -> Page<String> {
    Page(rows: page.rows.map(id), next: page.next, total: page.total, problem: page.problem)
  }

  private func walk(_ store: CaseStore, _ ask: Ask, limit: Int) throws -> [String] {
    var found: [String] = []
    var cursor: CaseModel.Cursor?
    repeat {
      let page = try ask(store, cursor, limit)
      #expect((page.total != nil) == (cursor == nil))
      found += page.rows
      cursor = page.next
    } while cursor != nil
    return found
  }

  @Test func `Pages put together are the whole list, once each, and the total counts it`() throws {
    let store = try ManyRows.store(people: 120, cases: 90)
    for (name, ask) in Self.lists {
      let whole = try ask(store, nil, 1_000)
      #expect(whole.next == nil)
      #expect(Set(whole.rows).count == whole.rows.count, "\(name)")
      #expect(whole.rows.count > 60, "\(name)")
      #expect(try walk(store, ask, limit: 7) == whole.rows, "\(name)")
      #expect(try ask(store, nil, 7).total == whole.rows.count, "\(name)")
    }
  }

  @Test func `A list read backwards is the list turned round`() throws {
    let store = try ManyRows.store(people: 60, cases: 60)
    for index in stride(from: 0, to: Self.lists.count, by: 2)
    where Self.lists[index].name != "BanColumn ends false" {
      let forwards = try Self.lists[index].ask(store, nil, 1_000).rows
      let backwards = try Self.lists[index + 1].ask(store, nil, 1_000).rows
      #expect(forwards == backwards.reversed(), "\(Self.lists[index].name)")
    }
  }

  @Test func `Rows that go and come between two pages neither repeat nor hide others`() throws {
    for (name, ask) in Self.lists {
      let store = try ManyRows.store(people: 60, cases: 60)
      let before = try ask(store, nil, 1_000).rows
      let first = try ask(store, nil, 20)
      // The last row seen goes, and so does one that is still to come.
      for gone in [before[19], before[30]] {
        for table in ["people", "cases", "restrictions", "letters", "incidents"] {
          try store.raw(
            "DELETE FROM \(table) WHERE stream IN ('parent/' || ?1, 'case/' || ?1, 'incident/' || ?1)",
            [gone])
        }
      }
      let rest = try ask(store, try #require(first.next), 1_000).rows
      #expect(rest == before.dropFirst(20).filter { $0 != before[30] }, "\(name)")
    }
  }

  @Test func `Bans stand live first by their end, then over ones, the latest first`() throws {
    let store = try ManyRows.store()
    let rows = try store.ask(
      RestrictionsQuestion(), as: ManyRows.head, today: ManyRows.today, limit: 1_000
    ).rows
    let live = rows.prefix(while: \.standing.isLive)
    #expect(live.count > 20)
    #expect(!rows.dropFirst(live.count).contains { $0.standing.isLive })
    let byEnd = try store.texts(
      """
      SELECT r.number FROM restrictions AS r JOIN cases AS c ON c.number = r.number
      WHERE r.live_until >= '\(ManyRows.today.iso)' AND (c.access = 'team'
        OR c.number IN (SELECT number FROM case_people)) ORDER BY r.ends, r.key
      """)
    #expect(live.map(\.number.rawValue) == byEnd)
    let lapsed = rows.filter { $0.standing == .lapsed }.compactMap(\.until)
    #expect(lapsed.count > 10)
    #expect(lapsed == lapsed.sorted(by: >))
    let only = try store.ask(
      RestrictionsQuestion(liveOnly: true), as: ManyRows.head, today: ManyRows.today, limit: 1_000
    ).rows
    #expect(only == Array(live))
  }

  @Test func `Numbers of a thousand and more come after those of less`() throws {
    let store = try ManyRows.store(people: 10, cases: 1_002)
    let last = try store.ask(
      CasesQuestion(order: Ordering(.number, descending: true)),
      as: Viewer(staff: "s01", roles: [.head]), today: ManyRows.today, limit: 4
    ).rows.map(\.number.rawValue)
    #expect(last.first?.hasPrefix("2026-100") == true)
    #expect(last == last.sorted { ($0.count, $0) > ($1.count, $1) })
  }
}
