/// A tag in a template, with the line on which it stands.
struct TemplateTag: Hashable, Sendable {
  /// What a tag does. Templates use these and no others of Mustache's.
  enum Kind: Hashable, Sendable {
    case field, section, unlessSection, end, part, comment
  }

  var kind: Kind
  /// The field or the part; empty for a comment.
  var name: String
  /// From 1.
  var line: Int
}

/// Finds the tags of a template, so that a fault can name its line.
///
/// Letters need few of Mustache's tags. Unescaped values, functions, inheritance, changed
/// delimiters and dotted names are refused: each is a way past the checks or to a letter nobody
/// meant.
enum TemplateTags {
  /// The tags of `source`, in order.
  static func scan(_ source: String, file: String) throws(LetterTemplateError) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var line = 1
    var rest = source[...]
    while let start = rest.first {
      if start == "\n" { line += 1 }
      guard rest.hasPrefix("{{") else {
        rest.removeFirst()
        continue
      }
      rest.removeFirst(2)
      guard let end = closing(rest) else {
        throw .tag(file: file, line: line, tag: String(rest.prefix(20)))
      }
      let body = rest[..<end]
      tags.append(try tag(String(body), file: file, line: line))
      line += body.filter { $0 == "\n" }.count
      rest = rest[end...].dropFirst(2)
    }
    return tags
  }

  private static func closing(_ text: Substring) -> Substring.Index? {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index...].hasPrefix("}}") { return index }
      index = text.index(after: index)
    }
    return nil
  }

  private static func tag(
    _ body: String, file: String, line: Int
  ) throws(LetterTemplateError) -> TemplateTag {
    let kind: TemplateTag.Kind
    var name = body[...]
    switch body.first {
    case "#": kind = .section
    case "^": kind = .unlessSection
    case "/": kind = .end
    case ">": kind = .part
    case "!": return TemplateTag(kind: .comment, name: "", line: line)
    default: kind = .field
    }
    if kind != .field { name.removeFirst() }
    let trimmed = String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    let plain = trimmed.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" && kind == .part)
    }
    guard plain, !trimmed.isEmpty else { throw .tag(file: file, line: line, tag: body) }
    return TemplateTag(kind: kind, name: trimmed, line: line)
  }
}
