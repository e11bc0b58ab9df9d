/// What an import would do with one record of a file.
public enum ImportOutcome: Equatable, Sendable {
  /// Not in the record yet.
  case new
  /// In the record; these fields differ.
  case changed([FieldChange])
  /// In the record, and nothing differs.
  case unchanged
  /// Left out on purpose, for this reason.
  case skipped(String)
  /// Cannot be applied, for this reason.
  case wrong(String)
}
