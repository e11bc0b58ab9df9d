/// One field that a file would set.
public struct FieldChange: Equatable, Sendable {
  /// What a person should look at before it is set.
  public enum Caution: Hashable, Sendable {
    /// Somebody at the school set the present value; the file would replace it.
    case replacesOwnEdit
    /// A court order concerns this adult.
    case courtOrder
  }

  /// Which field.
  public var field: ImportField
  /// What the record has now; blank where it has nothing.
  public var from: String
  /// What the file gives; never blank.
  public var to: String
  /// What to look at first.
  public var cautions: Set<Caution>

  /// A change of this field.
  public init(field: ImportField, from: String, to: String, cautions: Set<Caution> = []) {
    self.field = field
    self.from = from
    self.to = to
    self.cautions = cautions
  }

  /// The changes that the file's fields make to the record's: none for a field that the last import
  /// gave with the same value, whatever the school made of it since.
  static func between(
    current: [ImportField: String], lastImported: [ImportField: String],
    file: [ImportField: String], cautions: Set<Caution>
  ) -> [FieldChange] {
    ImportField.allCases.compactMap { field in
      guard let to = file[field], !to.isEmpty, to != lastImported[field], to != current[field]
      else { return nil }
      let from = current[field] ?? ""
      let isOwn = !from.isEmpty && from != lastImported[field]
      return FieldChange(
        field: field, from: from, to: to,
        cautions: isOwn ? cautions.union([.replacesOwnEdit]) : cautions)
    }
  }
}
