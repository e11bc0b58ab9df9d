/// Somebody or something found by a part of a name, a number or what happened, from wherever one is.
public struct Finding: Hashable, Sendable {
  /// What was found.
  public enum Kind: String, Hashable, Sendable {
    case person, pupil, incident
    case ofCase = "case"

    /// The word a list shows.
    public var words: String { rawValue }
  }

  /// What was found.
  public var kind: Kind
  /// Its name or number.
  public var name: String
  /// What tells it from others of the same name; may be empty.
  public var detail: String
  /// Where one goes for it: for a pupil, to a person linked to them.
  public var place: Submission.Place

  /// Somebody or something found.
  public init(_ kind: Kind, name: String, detail: String = "", place: Submission.Place) {
    self.kind = kind
    self.name = name
    self.detail = detail
    self.place = place
  }
}
