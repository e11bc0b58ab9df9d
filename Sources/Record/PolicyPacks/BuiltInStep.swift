/// The steps that every procedure has, whatever its pack. A duty may be done by one of them; a measure
/// or a power of the same name could not be told from it.
public enum BuiltInStep {
  /// Their names, as `done-by` lists them.
  public static let names = [
    "statement", "evidence", "spoken-to", "meeting", "triage", "consult", "consult-reply", "notice",
    "representations", "review",
  ]
}
