public import PolicyModel

/// A list of clauses with a place under each for the school's exact words, as people fill it in and hand it back.
///
/// Lines that begin with `#` say what a clause is about; `[id]` begins a clause; what stands under it, over however many
/// lines, are its words; nothing under it leaves it as it is.
public enum WordsSheet {
  /// A line that belongs to no clause.
  public struct Fault: Error, Hashable, Sendable {
    /// Its number, from 1.
    public let line: Int
    /// What is wrong, in a sentence.
    public let text: String
  }

  /// The sheet of these clauses.
  public static func lines(_ clauses: [Clause]) -> [String] {
    clauses.flatMap { clause in
      [
        "# \(clause.citation.place)", "# In our words: \(clause.summary)", "[\(clause.id)]",
        clause.exact ?? "", "",
      ]
    }
  }

  /// The words that stand in a sheet, by clause; those left empty are not among them.
  ///
  /// - Throws: ``Fault`` for a text before the first clause, and for a clause that comes twice.
  public static func read(_ text: String) throws(Fault) -> [ClauseID: String] {
    var words: [ClauseID: String] = [:]
    var current: ClauseID?
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let line = line.trimmingPrefix("\u{FEFF}").drop { $0 == " " || $0 == "\t" }
      if line.hasPrefix("#") || line.allSatisfy(\.isWhitespace) { continue }
      if line.hasPrefix("["), let end = line.firstIndex(of: "]"),
        line[line.index(after: end)...].allSatisfy(\.isWhitespace)
      {
        let id = String(line[line.index(after: line.startIndex)..<end])
        guard words[id] == nil else {
          throw Fault(line: index + 1, text: "\(id) stands here a second time.")
        }
        words[id] = ""
        current = id
        continue
      }
      guard let current else {
        throw Fault(
          line: index + 1, text: "These words belong to no clause: its id in brackets comes first.")
      }
      words[current] = (words[current].map { $0.isEmpty ? "" : "\($0) " } ?? "") + line
    }
    return words.filter { !$0.value.isEmpty }
  }
}
