import PolicyModel
import Yams

/// Makes a new school's pack out of another's, byte for byte but for the id and the school's name.
///
/// Comments, order and layout stay, so that what the new school edits is a text made for people.
public enum PackTemplate {
  /// Why a pack could not be copied.
  public enum Fault: Error, Hashable, Sendable {
    /// The id is not written in small letters, digits and hyphens.
    case idNotWellFormed(String)
    /// The school's name is empty or holds a control code.
    case schoolNotPlain(String)
    /// The pack to copy, or its copy, has these issues.
    case notReadable([PackIssue])
    /// This key's value is not written on the key's own line, so that it cannot be replaced there.
    case notOnOneLine(key: String)

    /// The fault in whole sentences, with what to do.
    public var text: String {
      switch self {
      case .idNotWellFormed(let id):
        return "\(QuotedText.quoted(id)) cannot be the id of a pack. "
          + "Write small letters, digits and hyphens, such as oak-lane."
      case .schoolNotPlain:
        return "The school's name needs to be a plain text that is not empty."
      case .notReadable(let issues):
        let first = issues.first.map { " \($0.text)" } ?? ""
        return "The pack to copy has \(issues.count) faults; put them right first.\(first)"
      case .notOnOneLine(let key):
        return
          "The value of “\(key)” has to stand on one line with its key. Put it there and try again."
      }
    }
  }

  /// The bytes of a copy with another id and another school's name.
  ///
  /// Throws ``Fault`` where the id or the name cannot stand in a pack, and where the original is not
  /// itself a pack without issues.
  public static func copy(
    _ bytes: [UInt8], id: String, school: String
  ) throws(Fault) -> [UInt8] {
    guard PackID.isPlain(id) else { throw .idNotWellFormed(id) }
    let name = school.split(separator: " ").joined(separator: " ")
    guard !name.isEmpty, !name.unicodeScalars.contains(where: QuotedText.isHidden) else {
      throw .schoolNotPlain(school)
    }
    let original = PackReader.read(bytes: bytes, file: "original")
    guard original.pack != nil else { throw .notReadable(original.issues) }
    guard let root = YamlSource.tree(bytes, log: IssueLog(file: "original")) else {
      throw .notReadable(original.issues)
    }
    var lines = String(decoding: bytes, as: UTF8.self).unicodeScalars
      .split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
    let quoted = "\"\(name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    for (key, text) in [("id", id), ("school", quoted)] {
      guard let scalar = root.mapping?[key]?.scalar, let mark = scalar.mark,
        replace(scalar, at: mark, in: &lines, with: text)
      else { throw .notOnOneLine(key: key) }
    }
    var scalars = String.UnicodeScalarView()
    for (index, line) in lines.enumerated() {
      if index > 0 { scalars.append("\n") }
      scalars.append(contentsOf: line)
    }
    let copy = Array(String(scalars).utf8)
    let check = PackReader.read(bytes: copy, file: "\(id).yaml")
    guard check.pack?.id == id, check.pack?.school == name else {
      throw .notReadable(check.issues)
    }
    return copy
  }

  /// Replaces a single value in its line; false where it does not stand whole on that line.
  private static func replace(
    _ scalar: Node.Scalar, at mark: Mark, in lines: inout [[Unicode.Scalar]], with text: String
  ) -> Bool {
    guard lines.indices.contains(mark.line - 1) else { return false }
    let line = lines[mark.line - 1]
    let start = mark.column - 1
    guard line.indices.contains(start), let end = end(of: scalar, in: line, from: start) else {
      return false
    }
    lines[mark.line - 1].replaceSubrange(start..<end, with: Array(text.unicodeScalars))
    return true
  }

  /// The offset after a value's last character, its closing quotation mark included.
  private static func end(
    of scalar: Node.Scalar, in line: [Unicode.Scalar], from start: Int
  ) -> Int? {
    switch scalar.style {
    case .plain:
      let end = start + scalar.string.unicodeScalars.count
      guard end <= line.count,
        line[start..<end].elementsEqual(scalar.string.unicodeScalars)
      else { return nil }
      return end
    case .doubleQuoted:
      guard line[start] == "\"" else { return nil }
      var index = start + 1
      while index < line.count, line[index] != "\"" {
        index += line[index] == "\\" ? 2 : 1
      }
      return index < line.count ? index + 1 : nil
    case .singleQuoted:
      guard line[start] == "'" else { return nil }
      var index = start + 1
      while index < line.count {
        if line[index] == "'" {
          guard index + 1 < line.count, line[index + 1] == "'" else { return index + 1 }
          index += 1
        }
        index += 1
      }
      return nil
    case .any, .literal, .folded:
      return nil
    }
  }
}
