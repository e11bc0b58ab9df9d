public import PolicyModel

/// A clause as a letter quotes it: what it says and where it stands.
public struct ToldClause: Hashable, Sendable {
  /// The school's exact words in quotation marks, or else our plain words.
  public var text: String
  /// Where it stands, honest about what it rests on: `section 3, bullet 1`.
  public var place: String
  /// True where the text is the school's own words; otherwise the letter says that it sums up.
  public var isExact: Bool
  /// True where it stands in the school's code, if only as we read it.
  public var inCode: Bool

  /// A clause as a letter quotes it.
  ///
  /// A reading of the code is told as a reading, and what the code does not say as no part of it: a
  /// letter never dresses one as another.
  ///
  /// - Parameter code: the code's title; a place in it is given without repeating the title.
  public init(_ clause: Clause, code: String) {
    let exact = clause.exact ?? ""
    isExact = !exact.isEmpty
    text = isExact ? "“\(LetterText.phrase(exact))”" : clause.summary
    let citation = clause.citation
    inCode = citation.source == code && citation.basis != .law
    let location = [inCode ? "" : citation.source, citation.place]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    switch citation.basis {
    case .policy, .law: place = location
    case .ourReading: place = "as we read \(location)"
    case .ourDefault:
      // A school that adopts the model code makes its places the school's own.
      place = inCode ? location : "the school's practice, not stated in the code"
    }
  }

  /// The clauses of these behaviours, each once, in order; ids that the pack does not have are left
  /// out.
  static func ofBehaviours(_ ids: [String], in pack: PolicyPack) -> [ToldClause] {
    var told: [ToldClause] = []
    for id in ids {
      guard let behaviour = pack.behaviour(id), let clause = pack.clause(behaviour.clause) else {
        continue
      }
      let one = ToldClause(clause, code: pack.title)
      if !told.contains(one) { told.append(one) }
    }
    return told
  }
}
