public import PolicyModel
import Yams

/// Takes a school's exact words of clauses into its pack, which otherwise stays as it is, comments and layout included.
public enum PackWording {
  /// Why the words were not taken in; then none was.
  public enum Fault: Error, Hashable, Sendable {
    /// The pack has these issues, before or with the words.
    case notReadable([PackIssue])
    /// The pack has no clause of this id.
    case noClause(String)
    /// The clause's words are not a plain text.
    case notPlain(String)
    /// The words are our summary of the clause, letter for letter.
    case isSummary(String)
    /// The clause has other words already, on this line of the file.
    case hasWords(String, line: Int)

    /// The fault in whole sentences, with what to do.
    public var text: String {
      switch self {
      case .notReadable(let issues):
        return "The pack has faults; put them right first. \(issues.first?.text ?? "")"
      case .noClause(let id):
        return "The pack has no clause \(QuotedText.quoted(id)). “conduct policy words” lists them."
      case .notPlain(let id):
        return "The words of \(id) need to be a text, and hold a code that no letter can show."
      case .isSummary(let id):
        return
          "The words of \(id) are our summary of it. Enter what the school's own document says."
      case .hasWords(let id, let line):
        return "\(id) has other words already, on line \(line) of the file. Change them there."
      }
    }
  }

  /// The bytes of a pack with these words in it. What already stands in it stays.
  ///
  /// - Parameter words: the school's exact words by the clause's id.
  /// - Throws: ``Fault``.
  public static func adding(
    _ words: [ClauseID: String], to bytes: [UInt8]
  ) throws(Fault) -> [UInt8] {
    let original = PackReader.read(bytes: bytes, file: "original")
    guard let pack = original.pack,
      let root = YamlSource.tree(bytes, log: IssueLog(file: "original")),
      let clauses = root.mapping?["clauses"]?.sequence
    else { throw .notReadable(original.issues) }
    var places: [ClauseID: (mark: Mark, exact: Mark?)] = [:]
    for clause in clauses {
      guard let mapping = clause.mapping, let id = mapping["id"]?.string,
        let mark = mapping.keys.first(where: { $0.string == "id" })?.mark
      else { continue }
      let exact = mapping.keys.first { $0.string == "exact" }?.mark
      places[id] = (mark, exact)
    }
    var added: [(mark: Mark, text: String)] = []
    for (id, words) in words {
      let text = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard let clause = pack.clause(id), let place = places[id] else { throw .noClause(id) }
      if clause.exact == text { continue }
      guard !text.isEmpty, !text.unicodeScalars.contains(where: QuotedText.isHidden) else {
        throw .notPlain(id)
      }
      if text == clause.summary { throw .isSummary(id) }
      if let exact = place.exact { throw .hasWords(id, line: exact.line) }
      let quoted = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      added.append((place.mark, "exact: \"\(quoted)\""))
    }
    var lines = String(decoding: bytes, as: UTF8.self).unicodeScalars
      .split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
    // From the end, so that what is still to be written stands where it stood.
    added.sort { ($0.mark.line, $0.mark.column) > ($1.mark.line, $1.mark.column) }
    for (mark, text) in added where lines.indices.contains(mark.line - 1) {
      let line = lines[mark.line - 1]
      let column = min(mark.column - 1, line.count)
      if line[..<column].contains("{") {
        lines[mark.line - 1].insert(contentsOf: "\(text), ".unicodeScalars, at: column)
      } else {
        let end = line.last == "\r" ? "\r" : ""
        let whole = String(repeating: " ", count: column) + text + end
        lines.insert(Array(whole.unicodeScalars), at: mark.line)
      }
    }
    var scalars = String.UnicodeScalarView()
    for (index, line) in lines.enumerated() {
      if index > 0 { scalars.append("\n") }
      scalars.append(contentsOf: line)
    }
    let worded = Array(String(scalars).utf8)
    let check = PackReader.read(bytes: worded, file: "worded")
    guard check.pack != nil else { throw .notReadable(check.issues) }
    return worded
  }
}
