import PolicyModel
import PolicyPacks
import Testing

/// A school's exact words go into its pack, and nothing else of it changes.
@Suite struct PackWordingTests {
  private let original = Array(OakLane.text.utf8)

  private func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `the words stand with their clauses, and every other line as it was`() throws {
    let words = [
      "conduct.threat": "We do not\n  accept “threats” of \"any\" kind \\ at all.",
      "breach.ban": "The head may ban: see below.", "scope.who": "All parents.",
    ]
    let worded = try PackWording.adding(words, to: original)
    let pack = try #require(PackReader.read(bytes: worded, file: "oak-lane.yaml").pack)
    #expect(
      pack.clause("conduct.threat")?.exact
        == "We do not accept “threats” of \"any\" kind \\ at all.")
    #expect(pack.clause("breach.ban")?.exact == "The head may ban: see below.")
    #expect(pack.clause("scope.who")?.exact == "All parents.")
    #expect(pack.clause("breach.speak")?.exact == nil)
    let left = lines(worded).filter { !$0.contains("exact:") }
    #expect(
      left
        == lines(original).filter { line in
          !["{id: breach.ban,", "{id: scope.who,"].contains { line.contains($0) }
        })
    #expect(lines(worded).count == lines(original).count + 1)
    // Given once more they change nothing.
    #expect(try PackWording.adding(words, to: worded) == worded)
    #expect(try PackWording.adding([:], to: original) == original)
  }

  @Test func `line ends of Windows stay`() throws {
    let windows = Array(OakLane.text.replacing("\n", with: "\r\n").utf8)
    let worded = try PackWording.adding(["conduct.threat": "None at all."], to: windows)
    #expect(lines(worded).dropLast().allSatisfy { $0.hasSuffix("\r") })
    #expect(
      PackReader.read(bytes: worded, file: "oak-lane.yaml").pack?.clause("conduct.threat")?.exact
        == "None at all.")
  }

  @Test func `what no clause can take is refused, and nothing is written`() throws {
    typealias Fault = PackWording.Fault
    func fault(_ words: [ClauseID: String], _ bytes: [UInt8]? = nil) -> Fault? {
      do {
        _ = try PackWording.adding(words, to: bytes ?? original)
        return nil
      } catch { return error }
    }
    #expect(fault(["conduct.theft": "No theft."]) == .noClause("conduct.theft"))
    #expect(fault(["conduct.threat": " \n "]) == .notPlain("conduct.threat"))
    #expect(fault(["conduct.threat": "No\u{1B}[2J threats."]) == .notPlain("conduct.threat"))
    #expect(fault(["conduct.threat": "No threats."]) == .isSummary("conduct.threat"))
    let worded = try PackWording.adding(["conduct.threat": "None at all."], to: original)
    let line = try #require(lines(worded).firstIndex { $0.contains("exact:") }) + 1
    #expect(
      fault(["conduct.threat": "Others."], worded) == .hasWords("conduct.threat", line: line))
    guard case .notReadable? = fault(["conduct.threat": "None."], Array("id: x".utf8)) else {
      Issue.record("A file that is no pack is worded.")
      return
    }
    for fault in [
      Fault.noClause("a"), .notPlain("a"), .isSummary("a"), .hasWords("a", line: 3),
      .notReadable([]),
    ] {
      #expect(fault.text.contains(". ") || fault.text.hasSuffix("."))
    }
  }

  // MARK: The list

  @Test func `what is printed, and filled in, is read back`() throws {
    let pack = try #require(PackReader.read(bytes: original, file: "oak-lane.yaml").pack)
    let sheet = WordsSheet.lines(pack.clauses)
    #expect(try WordsSheet.read(sheet.joined(separator: "\n")) == [:])
    let filled = sheet.flatMap { line in
      line == "[conduct.threat]" ? [line, "  None,", "", "not one. [sic]"] : [line]
    }
    let words = try WordsSheet.read("\u{FEFF}" + filled.joined(separator: "\r\n"))
    #expect(words == ["conduct.threat": "None, not one. [sic]"])
    let worded = try PackWording.adding(words, to: original)
    let again = try #require(PackReader.read(bytes: worded, file: "oak-lane.yaml").pack)
    #expect(try WordsSheet.read(WordsSheet.lines(again.clauses).joined(separator: "\n")) == words)
  }

  @Test func `words of no clause, and a clause that comes twice, are named by their line`() {
    func line(_ text: String) -> Int? {
      do {
        _ = try WordsSheet.read(text)
        return nil
      } catch { return error.line }
    }
    #expect(line("# A note\n\nSome words") == 3)
    #expect(line("[a]\nWords\n[a]") == 3)
    #expect(line("[a]\nWords\n[b]") == nil)
  }
}
