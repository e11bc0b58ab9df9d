import CaseModel
import PolicyModel

/// Lines of text that several commands print alike.
enum Lines {
  /// An entry: a line for its header, indented ones for what it says.
  static func of(_ line: ChronicleLine) -> [String] {
    let mark = line.mark.map { " [\($0.rawValue)]" } ?? ""
    let later = line.writtenLater ? ", written \(line.written)" : ""
    var lines = [
      "\(line.sequence)  \(line.happened.inWords)  \(line.title)\(mark) (\(line.by)\(later))"
    ]
    lines += line.body.split(separator: "\n").map { "    \($0)" }
    if let correction = line.correction { lines.append("    Corrected: \(correction)") }
    return lines
  }

  /// A day, or nothing.
  static func day(_ day: CivilDate?) -> String { day?.slashed ?? "" }

  /// Lines, each with the id by which a command names it.
  static func numbered(_ ids: [ItemID], _ lines: [String]) -> [String] {
    zip(ids, lines).map { "\($0)  \($1)" }
  }

  /// A heading and its lines, or nothing where there are none.
  static func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", title] + lines.map { "  \($0)" }
  }
}
