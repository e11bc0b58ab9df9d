import CaseDesk
import CaseModel
import Testing

@Suite("Names found in memory") struct NamesInMemoryTests {
  private func names(_ desk: Desk, _ text: String) throws -> Page<ParentRow> {
    try desk.parents(ParentsQuestion(text: text), limit: 1_000)
  }

  private func fill(_ desk: Desk) {
    var slices = 0
    while !desk.hasNames, slices < 1_000 {
      desk.fillNames()
      slices += 1
    }
  }

  private func add(_ school: SchoolUnderTest, _ given: String, _ family: String) throws {
    let answer = try school.desk.submit(
      .parentAdd, ["given": given, "family": family, "kind": "parent"], version: 0)
    guard case .recorded = answer else {
      Issue.record("\(answer)")
      return
    }
  }

  @Test func `What memory finds is what the record finds, row by row`() throws {
    let school = try SchoolUnderTest("mugginton")
    for (given, family) in [
      ("Siobhán", "O'Brien"), ("Aoife", "O'Sullivan"), ("Łukasz", "Ash"), ("Zoë", "Ash-Smith"),
    ] { try add(school, given, family) }
    let typed = [
      "siobhan", "osullivan", "ash", "ASH zoë", "o", "nobody-at-all", "-ash", "", "kind:parent",
    ]
    let asked = try typed.map { try names(school.desk, $0) }
    fill(school.desk)
    #expect(school.desk.hasNames)
    for (text, page) in zip(typed, asked) {
      let found = try names(school.desk, text)
      #expect(found == page, "\(text)")
    }
    #expect(asked[0].rows.map(\.name) == ["O'Brien, Siobhán"])
    #expect(asked[2].total == 2)
  }

  @Test func `Somebody added later is found, in their place`() throws {
    let school = try SchoolUnderTest("mugginton")
    try add(school, "Ada", "Marsh")
    try add(school, "Cyn", "Marsh")
    fill(school.desk)
    #expect(try names(school.desk, "marsh").rows.count == 2)
    try add(school, "Bea", "Marsh")
    #expect(
      try names(school.desk, "marsh").rows.map(\.name) == [
        "Marsh, Ada", "Marsh, Bea", "Marsh, Cyn",
      ])
  }

  @Test func `A misspelt name finds those that are near, and the page says so`() throws {
    let school = try SchoolUnderTest("mugginton")
    try add(school, "Siobhán", "O'Brien")
    fill(school.desk)
    let page = try names(school.desk, "siobahn")
    #expect(page.rows.map(\.name) == ["O'Brien, Siobhán"])
    #expect(page.total == 1)
    #expect(page.problem == "Nobody is written “siobahn”; these names are near.")
    #expect(try names(school.desk, "siobhan").problem.isEmpty)
  }

  @Test func `Pages of what is found go on after the last name seen`() throws {
    let school = try SchoolUnderTest("mugginton")
    for number in 0..<9 { try add(school, "Child\(number)", "Marsh") }
    fill(school.desk)
    var found: [String] = []
    var cursor: Cursor?
    repeat {
      let page = try school.desk.parents(
        ParentsQuestion(text: "marsh"), after: cursor, limit: 4)
      #expect(page.total == (cursor == nil ? 9 : nil))
      found += page.rows.map(\.name)
      cursor = page.next
    } while cursor != nil
    #expect(found == (0..<9).map { "Marsh, Child\($0)" })
  }
}
