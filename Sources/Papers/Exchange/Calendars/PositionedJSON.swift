/// A JSON value with its place in the text.
///
/// Foundation's decoder reads JSON but cannot say where a value stood, and a date that does not
/// exist in a file of three hundred must be found by its line.
struct PositionedJSON: Equatable {
  indirect enum Value: Equatable {
    case object([String: PositionedJSON])
    case array([PositionedJSON])
    case string(String)
    /// A number, `true`, `false` or `null`, as written.
    case word(String)
  }

  let line: Int
  let column: Int
  let value: Value

  var members: [String: PositionedJSON]? {
    guard case .object(let members) = value else { return nil }
    return members
  }

  var elements: [PositionedJSON]? {
    guard case .array(let elements) = value else { return nil }
    return elements
  }

  var string: String? {
    guard case .string(let text) = value else { return nil }
    return text
  }

  func fault(_ reason: String) -> CalendarFileError.Fault {
    CalendarFileError.Fault(line: line, column: column, reason: reason)
  }
}
