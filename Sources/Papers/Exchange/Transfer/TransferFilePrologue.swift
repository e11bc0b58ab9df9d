import Foundation

/// What can be told about a file before it is parsed, from its first bytes.
///
/// The document type is looked for here because the parser of FoundationXML silently drops the text
/// of an entity that a file declares for itself: a name would come through shortened.
struct TransferFilePrologue {
  /// True where the declared encoding is UTF-8, or none is declared.
  let isDeclaredUTF8: Bool

  private static let readable: Set<String> = [
    "UTF-8", "UTF8", "US-ASCII", "ASCII", "ISO-8859-1", "LATIN1", "ISO-8859-15", "WINDOWS-1252",
    "CP1252", "UTF-16", "UTF-16LE", "UTF-16BE",
  ]

  /// Looks at everything before the outermost element.
  ///
  /// - Throws: `empty`, `notXML`, `unknownEncoding` or `declaresDocumentType`.
  static func examine(_ bytes: Data) throws(TransferFileError) -> TransferFilePrologue {
    // UTF-16 of a prologue is its ASCII with a zero beside each byte.
    var text = Scanner(bytes: bytes.lazy.filter { $0 != 0 }.makeIterator())
    var isUTF8 = true
    text.skipMark()
    text.skipSpace()
    guard !text.atEnd else { throw .empty }
    guard text.peek == UInt8(ascii: "<") else { throw .notXML(looksLike: guess(bytes)) }
    while text.peek == UInt8(ascii: "<") {
      let (line, column) = (text.line, text.column)
      let opening = text.take(2)
      if opening == "<?" {
        let instruction = text.take(through: "?>")
        if instruction.hasPrefix("xml"), let name = declaredEncoding(in: instruction) {
          guard readable.contains(name.uppercased()) else { throw .unknownEncoding(name) }
          isUTF8 = ["UTF-8", "UTF8"].contains(name.uppercased())
        }
      } else if opening == "<!" {
        let kind = text.take(2)
        guard kind == "--" else { throw .declaresDocumentType(line: line, column: column) }
        _ = text.take(through: "-->")
      } else {
        break
      }
      text.skipSpace()
    }
    let start = bytes.prefix(2)
    let isUTF16 = start == Data([0xFF, 0xFE]) || start == Data([0xFE, 0xFF])
    return TransferFilePrologue(isDeclaredUTF8: isUTF8 && !isUTF16)
  }

  private static func declaredEncoding(in instruction: String) -> String? {
    guard let label = instruction.range(of: "encoding") else { return nil }
    let rest = instruction[label.upperBound...].drop { $0.isWhitespace || $0 == "=" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote })
  }

  private static func guess(_ bytes: Data) -> String? {
    let start = bytes.prefix(8)
    if start.starts(with: Data("PK".utf8)) { return "a zip archive or a spreadsheet" }
    if start.starts(with: Data("%PDF".utf8)) { return "a PDF" }
    if start.starts(with: Data([0xD0, 0xCF, 0x11, 0xE0])) { return "an older spreadsheet" }
    if start.starts(with: Data("{".utf8)) || start.starts(with: Data("[".utf8)) { return "JSON" }
    let firstLine = bytes.prefix(2_000).prefix { $0 != 0x0A }
    return firstLine.contains(UInt8(ascii: ",")) ? "a table of comma-separated values" : nil
  }
}

extension TransferFilePrologue {
  /// Walks ASCII bytes, counting lines and columns; other bytes pass as `?`.
  private struct Scanner<Bytes: IteratorProtocol> where Bytes.Element == UInt8 {
    private var bytes: Bytes
    private(set) var peek: UInt8?
    private(set) var line = 1
    private(set) var column = 1

    var atEnd: Bool { peek == nil }

    init(bytes: Bytes) {
      self.bytes = bytes
      peek = self.bytes.next()
    }

    private mutating func advance() {
      if peek == 0x0A {
        line += 1
        column = 1
      } else {
        column += 1
      }
      peek = bytes.next()
    }

    /// A byte order mark of any Unicode encoding.
    mutating func skipMark() {
      while let byte = peek, [0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains(byte) {
        advance()
      }
      column = 1
    }

    mutating func skipSpace() {
      while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { advance() }
    }

    mutating func take(_ count: Int) -> String {
      var taken = ""
      while taken.utf8.count < count, let byte = peek {
        taken.append(byte < 0x80 ? Character(Unicode.Scalar(byte)) : "?")
        advance()
      }
      return taken
    }

    /// Up to and without `end`; to the end of the file where it never comes.
    mutating func take(through end: String) -> String {
      var taken: [UInt8] = []
      let ending = Array(end.utf8)
      while let byte = peek {
        taken.append(byte < 0x80 ? byte : 0x3F)
        advance()
        if taken.suffix(ending.count).elementsEqual(ending) {
          taken.removeLast(ending.count)
          break
        }
      }
      return String(decoding: taken, as: UTF8.self)
    }
  }
}
