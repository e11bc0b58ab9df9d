import Testing

@testable import CaseDesk

@Suite("What was read is kept") struct ReadStreamsTests {
  @Test func `by stream and version, and until another program has written`() {
    var read = ReadStreams<String>()
    #expect(read.value(of: "case/2026-001", at: 3, others: 1) == nil)
    read.keep("three", of: "case/2026-001", at: 3)
    #expect(read.value(of: "case/2026-001", at: 3, others: 1) == "three")
    #expect(read.value(of: "case/2026-002", at: 3, others: 1) == nil)
    #expect(read.value(of: "case/2026-001", at: 4, others: 1) == nil)
    read.keep("four", of: "case/2026-001", at: 4)
    #expect(read.value(of: "case/2026-001", at: 4, others: 1) == "four")
    // An erasure by another program leaves the version as it is.
    #expect(read.value(of: "case/2026-001", at: 4, others: 2) == nil)
  }

  @Test func `no more than a hundred of them`() {
    var read = ReadStreams<Int>()
    _ = read.value(of: "", at: 0, others: 1)
    for number in 1...101 { read.keep(number, of: "case/\(number)", at: 1) }
    #expect(read.value(of: "case/1", at: 1, others: 1) == nil)
    #expect(read.value(of: "case/101", at: 1, others: 1) == 101)
  }

  @Test func `what is recorded at the desk is read at once`() throws {
    let school = try SchoolUnderTest("roby-park")
    let number = try school.openCase(about: try school.family())
    let before = try school.desk.caseSheet(number)
    try school.take(number, "note", ["text": "She rang."], as: SchoolUnderTest.deputy)
    let after = try school.desk.caseSheet(number)
    #expect(after.version == before.version + 1)
    #expect(after.chronology.last?.body.contains("She rang.") == true)
  }
}
