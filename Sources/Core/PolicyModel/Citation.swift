/// What a demand, a refusal or a clause rests on.
///
/// The four bases are never mixed: our reading of a policy is not the policy, and our default is neither.
public enum Basis: String, Codable, CaseIterable, Sendable {
  /// The school's own code of conduct says so.
  case policy = "policy"
  /// The code can be read in more than one way, and this is how we read it.
  case ourReading = "our reading"
  /// Statute, case law or government guidance.
  case law = "law or guidance"
  /// Nobody says so; Conduct does, and the school may change it.
  case ourDefault = "our default"
}

/// Where a demand comes from: its basis, the document and the place in it.
public struct Citation: Hashable, Sendable, Codable {
  /// What it rests on.
  public var basis: Basis
  /// The document: the school's code, or the guidance.
  public var source: String
  /// The place in the document, as a reader finds it: “section 4, last sentence”.
  public var place: String

  /// A citation of a place in a document.
  public init(basis: Basis, source: String, place: String) {
    self.basis = basis
    self.source = source
    self.place = place
  }

  /// A citation of our own default: nobody else says so.
  public static func ours(_ place: String) -> Citation {
    Citation(basis: .ourDefault, source: "Conduct", place: place)
  }

  /// The citation as it stands in a refusal or a list: `code of conduct, section 4 (policy)`.
  public var text: String {
    let location = [source, place].filter { !$0.isEmpty }.joined(separator: ", ")
    return location.isEmpty ? basis.rawValue : "\(location) (\(basis.rawValue))"
  }
}
