/// Reads JSON (RFC 8259) into ``PositionedJSON``. Of two members of one name the last counts.
struct PositionedJSONParser {
  private static let deepest = 64

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var column = 1
  private var depth = 0

  /// - Throws: ``CalendarFileError`` with the first place at which the text is not JSON.
  static func parse(_ text: String) throws(CalendarFileError) -> PositionedJSON {
    var parser = PositionedJSONParser(scalars: Array(text.unicodeScalars))
    if parser.peek == "\u{FEFF}" { parser.index += 1 }
    let value = try parser.value()
    parser.space()
    guard parser.peek == nil else { throw parser.fault("There is text after the end.") }
    return value
  }

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func next() -> Unicode.Scalar? {
    guard let scalar = peek else { return nil }
    index += 1
    if scalar == "\n" {
      line += 1
      column = 1
    } else {
      column += 1
    }
    return scalar
  }

  private mutating func space() {
    while let scalar = peek, scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" {
      _ = next()
    }
  }

  private func fault(_ reason: String) -> CalendarFileError {
    CalendarFileError(faults: [.init(line: line, column: column, reason: reason)])
  }

  private mutating func expect(_ wanted: Unicode.Scalar) throws(CalendarFileError) {
    space()
    guard peek == wanted else {
      let found = peek.map { "“\($0)”" } ?? "the end of the file"
      throw fault("There is \(found) where “\(wanted)” belongs.")
    }
    _ = next()
  }

  private mutating func value() throws(CalendarFileError) -> PositionedJSON {
    space()
    let place = (line, column)
    let value: PositionedJSON.Value
    switch peek {
    case "{":
      value = .object(try nested { parser throws(CalendarFileError) in try parser.object() })
    case "[": value = .array(try nested { parser throws(CalendarFileError) in try parser.array() })
    case "\"": value = .string(try string())
    default: value = .word(try word())
    }
    return PositionedJSON(line: place.0, column: place.1, value: value)
  }

  private mutating func nested<Result>(
    _ body: (inout PositionedJSONParser) throws(CalendarFileError) -> Result
  ) throws(CalendarFileError) -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw fault("The values are nested too deeply.") }
    return try body(&self)
  }

  private mutating func object() throws(CalendarFileError) -> [String: PositionedJSON] {
    var members: [String: PositionedJSON] = [:]
    try expect("{")
    space()
    if peek == "}" {
      _ = next()
      return members
    }
    while true {
      space()
      guard peek == "\"" else { throw fault("A name in quotation marks belongs here.") }
      let name = try string()
      try expect(":")
      members[name] = try value()
      space()
      guard peek == "," else { break }
      _ = next()
    }
    try expect("}")
    return members
  }

  private mutating func array() throws(CalendarFileError) -> [PositionedJSON] {
    var elements: [PositionedJSON] = []
    try expect("[")
    space()
    if peek == "]" {
      _ = next()
      return elements
    }
    while true {
      elements.append(try value())
      space()
      guard peek == "," else { break }
      _ = next()
    }
    try expect("]")
    return elements
  }

  private mutating func word() throws(CalendarFileError) -> String {
    let start = (line, column)
    var word = ""
    while let scalar = peek, scalar.isASCII,
      scalar.properties.isAlphabetic || "+-.0123456789".unicodeScalars.contains(scalar)
    {
      word.unicodeScalars.append(scalar)
      _ = next()
    }
    guard ["true", "false", "null"].contains(word) || Self.isNumber(word) else {
      let found = word.isEmpty ? peek.map { "“\($0)”" } ?? "The end of the file" : "“\(word)”"
      throw CalendarFileError(faults: [
        .init(line: start.0, column: start.1, reason: "\(found) is no JSON value.")
      ])
    }
    return word
  }

  private static func isNumber(_ word: String) -> Bool {
    let digits = word.drop { $0 == "-" }
    return digits.first?.isNumber == true && digits.last?.isNumber == true && Double(word) != nil
  }

  private mutating func string() throws(CalendarFileError) -> String {
    try expect("\"")
    var text = String.UnicodeScalarView()
    while let scalar = peek {
      if scalar == "\"" {
        _ = next()
        return String(text)
      }
      guard scalar.value >= 0x20 else { throw fault("This text has no closing quotation mark.") }
      _ = next()
      text.append(scalar == "\\" ? try escape() : scalar)
    }
    throw fault("The file ends inside a text.")
  }

  private mutating func escape() throws(CalendarFileError) -> Unicode.Scalar {
    switch next() {
    case "\""?: return "\""
    case "\\"?: return "\\"
    case "/"?: return "/"
    case "b"?: return "\u{8}"
    case "f"?: return "\u{C}"
    case "n"?: return "\n"
    case "r"?: return "\r"
    case "t"?: return "\t"
    case "u"?:
      let first = try codeUnit()
      if let scalar = Unicode.Scalar(first) { return scalar }
      guard (0xD800..<0xDC00).contains(first), next() == "\\", next() == "u" else {
        throw fault("This \\u escape is half a character.")
      }
      let second = try codeUnit()
      let joined = 0x10000 + ((first &- 0xD800) << 10) + (second &- 0xDC00)
      guard (0xDC00..<0xE000).contains(second), let scalar = Unicode.Scalar(joined) else {
        throw fault("This \\u escape is half a character.")
      }
      return scalar
    default: throw fault("This is no escape that JSON knows.")
    }
  }

  private mutating func codeUnit() throws(CalendarFileError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let scalar = next(), scalar.isASCII, let digit = Character(scalar).hexDigitValue else {
        throw fault("Four hexadecimal digits belong after \\u.")
      }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }
}
