public import PolicyModel

extension PolicyPack {
  /// The clauses that letters quote, each once: what the code does not accept and what it expects, what it says of the
  /// measures that have a letter, and how a decision is challenged.
  public var clausesInLetters: [Clause] {
    let measures = measures.filter { $0.letter != nil }
      .flatMap { [$0.clause(forVisitor: false), $0.clause(forVisitor: true)] }
    var ids = behaviours.map(\.clause) + expectations + measures
    ids += [challenge.clause].compactMap(\.self)
    let told = Set(ids)
    return clauses.filter { told.contains($0.id) && $0.citation.basis != .law }
  }
}
