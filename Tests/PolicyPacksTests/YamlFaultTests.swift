import PolicyPacks
import Testing

@Suite("A file that is no YAML")
struct YamlFaultTests {
  private func issues(_ text: String) -> [PackIssue] {
    PackReader.read(text: text, file: "p.yaml").issues
  }

  @Test("is reported once, at the place where reading stopped")
  func syntax() {
    let open = issues("id: oak\nwords: {parent: parent\nshape: menu\n")
    #expect(open.map { [$0.line, $0.column] } == [[3, 6]])
    let tab = issues("id: oak\n\tshape: menu\n")
    #expect(tab.map { [$0.line, $0.column] } == [[2, 1]])
    #expect(tab.first?.message.hasPrefix("This is not YAML: ") == true)
    #expect(tab.first?.message.hasSuffix(".") == true)
  }

  @Test("is one with a key written twice, which is named")
  func duplicateKeys() {
    let found = issues("id: oak\nscope:\n  people: []\n  people: []\n")
    #expect(
      found.map(\.text) == [
        "p.yaml:3:3: “people” is written more than once in this group; the first stands here. "
          + "Expected: each key once."
      ])
  }

  @Test("is one that holds two documents, or an alias of nothing")
  func documents() {
    #expect(issues("id: oak\n---\nid: elm\n").map(\.line) == [2])
    #expect(issues("id: *oak\n").map { [$0.line, $0.column] } == [[1, 5]])
  }

  @Test("may be empty, or hold no pack at all")
  func empty() {
    #expect(
      issues("").map(\.text) == ["p.yaml:1:1: The file is empty. Expected: a policy pack."])
    #expect(issues("# only a comment\n").count == 1)
    #expect(issues("- a\n- b\n").first?.message == "This is a list, not a group of keys.")
  }

  @Test("is refused over one mebibyte")
  func size() {
    let limit = PackReader.sizeLimit
    let filler = "#" + String(repeating: "x", count: limit)
    let over = PackReader.read(bytes: Array(filler.utf8), file: "p.yaml").issues
    #expect(
      over.map(\.text) == [
        "p.yaml:1:1: The file holds 1048577 bytes, more than a policy pack may. "
          + "Expected: at most 1048576 bytes."
      ])
    let within = PackReader.read(bytes: Array(filler.utf8.dropLast()), file: "p.yaml").issues
    #expect(within.map(\.message) == ["The file is empty."])
  }

  @Test("is refused where it is not UTF-8, at the first bad byte")
  func encoding() {
    let bytes = Array("id: oak\nschool: St ".utf8) + [0xE9] + Array("lan\n".utf8)
    let found = PackReader.read(bytes: bytes, file: "p.yaml").issues
    #expect(found.map { [$0.line, $0.column] } == [[2, 12]])
  }

  @Test("does not unfold without end through its aliases")
  func unfolding() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(
      issues(text).map(\.message) == [
        "The file unfolds into more than 100000 values through its aliases."
      ])
  }

  @Test("is refused, not followed, where it is nested without end")
  func nesting() {
    let found = issues(String(repeating: "[", count: 200_000))
    #expect(found.count == 1)
  }

  @Test("is refused at a control code that YAML does not allow")
  func controlCode() {
    let found = issues("id: oak\nschool: É\u{1B}[31m\n")
    #expect(found.map { [$0.line, $0.column] } == [[2, 10]])
    #expect(found.first?.text.contains("\u{1B}") == false)
  }

  @Test("is refused, not followed, where its lists are nested by dashes")
  func blockNesting() {
    #expect(issues(String(repeating: "- ", count: 100_000)).count == 1)
  }

  @Test("or that lacks any one line of a pack is read to its end, with issues that stand in it")
  func everyLine() {
    let lines = OakLane.text.split(separator: "\n", omittingEmptySubsequences: false)
    for missing in lines.indices {
      var rest = lines
      rest.remove(at: missing)
      for text in [rest.joined(separator: "\n"), lines[..<missing].joined(separator: "\n")] {
        let reading = PackReader.read(text: text, file: "p.yaml")
        #expect((reading.pack == nil) == !reading.issues.isEmpty)
        #expect(reading.issues.allSatisfy { (1...lines.count + 1).contains($0.line) })
      }
    }
  }
}
