import CaseModel
import GRDB
import PolicyModel
import Testing

@testable import CaseStore

/// How the database goes about each list: by an index in the order wanted, so that a page of a long list
/// costs what a page of a short one does.
@Suite struct QueryPlanTests {
  private let today = ManyRows.today

  private func plan(
    _ store: CaseStore, _ sql: String, _ arguments: StatementArguments
  ) throws -> [String] {
    try store.queue.unsafeRead { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: arguments).map {
        $0["detail"]
      }
    }
  }

  /// Nothing is sorted, and no table is read from end to end but along an index.
  private func expectByIndex(
    _ plan: [String], _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for step in plan {
      #expect(!step.contains("TEMP B-TREE FOR"), "\(name): \(plan)", sourceLocation: sourceLocation)
      if step.hasPrefix("SCAN") {
        #expect(
          step.contains("INDEX") || step.contains("json_each"), "\(name): \(plan)",
          sourceLocation: sourceLocation)
      }
    }
  }

  private var viewers: [Viewer] {
    [
      ManyRows.head, Viewer(staff: "s02", roles: [.seniorStaff]),
      Viewer(staff: "s03", roles: [.deputy], ownParent: "p3"),
      Viewer(staff: "s04", roles: [.staff]),
    ]
  }

  @Test func `Every list in its own order is read along an index, first page and later ones`()
    throws
  {
    let store = try ManyRows.store(people: 5, cases: 5)
    for viewer in viewers {
      let bans = store.restrictionsQuery(
        RestrictionsQuestion(), Filter(), as: viewer, today: today)
      let lists: [(String, [ListQuery])] = [
        (
          "parents", [store.parentsQuery(ParentsQuestion(), Filter(), as: viewer, today: today)]
        ),
        ("cases", [store.casesQuery(CasesQuestion(), Filter(), as: viewer, today: today)]),
        (
          "open cases",
          [store.casesQuery(CasesQuestion(open: true), Filter(), as: viewer, today: today)]
        ),
        ("letters", [store.lettersQuery(LettersQuestion(), Filter(), as: viewer, today: today)]),
        (
          "incidents",
          [store.incidentsQuery(IncidentsQuestion(), Filter(), as: viewer, today: today)]
        ),
        ("bans", store.usualQueries(RestrictionsQuestion(), bans, today)),
      ]
      for (name, queries) in lists {
        for query in queries {
          for cursor in [nil, CaseModel.Cursor(key: Array("0".utf8), id: "x")] {
            var arguments = query.sieve.arguments
            if let cursor { arguments += [query.key.value(cursor.key), cursor.id] }
            arguments += [60]
            expectByIndex(try plan(store, query.sql(after: cursor), arguments), name)
          }
        }
      }
    }
  }

  @Test func `What is due is read along an index`() throws {
    let store = try ManyRows.store(people: 5, cases: 5)
    for viewer in viewers {
      for query in store.dueQueries(viewer, today) {
        expectByIndex(try plan(store, query.sql, query.arguments + [200]), "due")
      }
    }
  }
}
