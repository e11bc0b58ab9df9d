/// The fields of one record by lower-case element name, each with its place. The first that is not
/// empty counts: files put an empty `UPN` above a filled one.
struct FieldSet {
  struct Field {
    var text: String
    var line: Int
    var column: Int
  }

  private var fields: [String: Field] = [:]
  /// Names of fields that were left out for their length.
  private(set) var overlong: [(name: String, line: Int)] = []

  mutating func set(_ name: String, _ text: FieldText, at place: (line: Int, column: Int)) {
    if text.isOverlong { overlong.append((name, place.line)) }
    let tidied = text.tidied
    guard !tidied.isEmpty, fields[name] == nil else { return }
    fields[name] = Field(text: tidied, line: place.line, column: place.column)
  }

  /// The first of these names that is filled.
  func field(_ names: String...) -> Field? {
    for name in names {
      if let field = fields[name] { return field }
    }
    return nil
  }

  /// The text of the field, or empty.
  subscript(_ name: String) -> String { fields[name]?.text ?? "" }

  var isEmpty: Bool { fields.isEmpty }
}
