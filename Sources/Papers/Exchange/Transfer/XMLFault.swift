/// What the XML parser's numbered faults mean (libxml2's `xmlParserErrors`).
enum XMLFault {
  /// True for the faults by which the parser says that the text ran out: the end of the document
  /// came too early (5), a comment (45), a start tag (73), an element (77) or an attribute's value
  /// (40) was left open.
  static func isEndOfFile(_ code: Int) -> Bool {
    [4, 5, 40, 45, 73, 74, 77].contains(code)
  }

  /// What is wrong, in one sentence.
  static func reason(_ code: Int, afterEnd: Bool) -> String {
    if afterEnd { return "There is text after the end of the document." }
    switch code {
    case 9: return "There is a character here that XML does not allow, or of another encoding."
    case 26: return "A named character is used here that XML does not know; it knows five."
    case 31, 32: return "The file's character encoding is not one that can be read."
    case 76: return "An element is closed here by another element's name."
    case 89: return "The file's entities would swell without end."
    default: return "The XML is not well formed here (fault \(code))."
    }
  }
}
