/// The names that one part of a pack gives and another part uses, gathered before either is read, so
/// that a reference can be judged where it stands and a fault in one clause is not reported at every
/// place that names it.
struct PackNames {
  /// Every clause's id.
  let clauses: Set<String>
  /// Every measure's id.
  let measures: Set<String>
  /// Every power's id.
  let powers: Set<String>

  init(_ fields: PackFields) {
    clauses = PackNames.ids(fields.optional("clauses"))
    measures = PackNames.ids(fields.optional("measures"))
    powers = PackNames.ids(fields.optional("powers"))
  }

  private static func ids(_ list: PackValue?) -> Set<String> {
    Set((list?.items() ?? []).compactMap { $0.child("id")?.unjudged })
  }
}
