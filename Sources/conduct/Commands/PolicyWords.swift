import ArgumentParser
import CaseDesk
import Foundation
import PolicyModel
import PolicyPacks

/// The school's exact words of the clauses that letters quote.
struct PolicyWords: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words",
    abstract: "The clauses that letters quote: list them, or take in the school's exact words.",
    discussion:
      "Letters say “in summary” until the school's own words stand in its pack. Print the list into a file, "
      + "write the words under each clause, and give the file back with --from.")

  @Argument(help: "The pack, by id or by the path of its file; words go into a file only.")
  var policy: String

  @Option(help: "The list with the words written under each clause.")
  var from: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    try GivenFile.checkPolicy(policy)
    let resources = try common.locator()
    if let from {
      try GivenFile.check(from)
      guard let data = FileManager.default.contents(atPath: from),
        let text = String(bytes: data, encoding: .utf8)
      else { throw CommandFailure(.badData, "\(from) is no text in UTF-8.") }
      let words: [ClauseID: String]
      do {
        words = try WordsSheet.read(text)
      } catch {
        throw CommandFailure(.badData, "\(from), line \(error.line): \(error.text)")
      }
      try Desk.takeWords(words, into: policy)
    }
    let clauses = try Desk.clausesInLetters(policy, resources: resources)
    let worded = clauses.filter { $0.exact != nil }.count
    let json = PolicyWordsJSON(clauses: clauses.map(PolicyWordsJSON.Words.init))
    try common.show(json) {
      guard from == nil else {
        return [
          "\(worded) of \(clauses.count) clauses that letters quote are in the school's own words."
        ]
      }
      return WordsSheet.lines(clauses)
    }
  }
}
