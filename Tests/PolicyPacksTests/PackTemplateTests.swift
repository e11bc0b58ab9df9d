import PolicyModel
import PolicyPacks
import Testing

@Suite("A copy of a pack")
struct PackTemplateTests {
  private func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test(
    "differs from the original in the two lines with the id and the school, and in nothing else")
  func copying() throws {
    let original = Array(OakLane.text.utf8)
    let copy = try PackTemplate.copy(original, id: "elm-row", school: "Elm Row “Junior” School")
    var expected = lines(original)
    expected[1] = "id: elm-row  # our own"
    expected[3] = "school: \"Elm Row “Junior” School\""
    try #require(lines(copy).count == expected.count)
    #expect(lines(copy) == expected)
  }

  @Test("reads back with a name that YAML would take for something else")
  func awkwardNames() throws {
    for name in ["No", "St Mary's: the \"Hill\"", #"Back\slash"#, "# One", "[Oak]", "École"] {
      let copy = try PackTemplate.copy(Array(OakLane.text.utf8), id: "elm-row", school: name)
      #expect(PackReader.read(bytes: copy, file: "elm-row.yaml").pack?.school == name)
    }
  }

  @Test("can be made of a copy, whose name stands in quotation marks")
  func again() throws {
    let first = try PackTemplate.copy(
      Array(OakLane.text.utf8), id: "elm-row", school: #"A "B" \ C"#)
    let second = try PackTemplate.copy(first, id: "ash-way", school: "Ash Way School")
    #expect(lines(second)[3] == "school: \"Ash Way School\"")
    let single = OakLane.text.replacing(
      "school: Oak Lane Primary School", with: "school: 'St O''N' # n")
    let third = try PackTemplate.copy(Array(single.utf8), id: "ash-way", school: "Ash Way School")
    #expect(lines(third)[3] == "school: \"Ash Way School\" # n")
  }

  @Test("keeps Windows line ends")
  func lineEnds() throws {
    let windows = OakLane.text.replacing("\n", with: "\r\n")
    let copy = try PackTemplate.copy(Array(windows.utf8), id: "elm-row", school: "Elm Row")
    #expect(lines(copy)[1] == "id: elm-row  # our own\r")
    #expect(lines(copy)[3] == "school: \"Elm Row\"\r")
  }

  @Test("is not made with an id or a name that cannot stand in a pack")
  func refusing() {
    let original = Array(OakLane.text.utf8)
    #expect(throws: PackTemplate.Fault.idNotWellFormed("Elm Row")) {
      try PackTemplate.copy(original, id: "Elm Row", school: "Elm Row")
    }
    #expect(throws: PackTemplate.Fault.schoolNotPlain(" ")) {
      try PackTemplate.copy(original, id: "elm-row", school: " ")
    }
    #expect(throws: PackTemplate.Fault.schoolNotPlain("a\u{1B}b")) {
      try PackTemplate.copy(original, id: "elm-row", school: "a\u{1B}b")
    }
  }

  @Test("is not made of a pack with faults, nor of a name that runs over lines")
  func unreadable() {
    let faulty = Array(OakLane.text.replacing("shape: menu", with: "shape: circle").utf8)
    do {
      _ = try PackTemplate.copy(faulty, id: "elm-row", school: "Elm Row")
      Issue.record("a pack with faults was copied")
    } catch {
      guard case .notReadable(let issues) = error else {
        Issue.record("\(error.text)")
        return
      }
      #expect(issues.map(\.line) == [7])
    }
    let folded = OakLane.text.replacing("school: Oak Lane", with: "school: >-\n  Oak Lane")
    #expect(throws: PackTemplate.Fault.notOnOneLine(key: "school")) {
      try PackTemplate.copy(Array(folded.utf8), id: "elm-row", school: "Elm Row")
    }
  }
}
