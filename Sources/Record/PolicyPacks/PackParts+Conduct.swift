import PolicyModel

/// The parts that say what the code states, what breaches it, and what follows of itself.
extension PackParts {
  func clause(_ value: PackValue) -> Clause? {
    guard let fields = PackFields(value, known: ["id", "at", "kind", "says", "exact"]) else {
      return nil
    }
    let id = fields.required("id", "an id such as breach.ban")?.text()
    let citation = fields.required("at", "the place in the document").flatMap(citation)
    let kind = fields.required("kind", "what the clause does")?.word(ClauseKind.self)
    let says = fields.required("says", "what it says, in plain words")?.text()
    let exact = fields.optional("exact")?.text()
    guard let id, let citation, let kind, let says else { return nil }
    return Clause(id: id, citation: citation, kind: kind, summary: says, exact: exact)
  }

  func behaviour(_ value: PackValue) -> Behaviour? {
    let known = ["id", "name", "clause", "category", "expects", "exceptions"]
    guard let fields = PackFields(value, known: known) else { return nil }
    let id = fields.required("id", "an id such as threat")?.text()
    let name = fields.required("name", "a few words")?.text()
    let clause = fields.required("clause", "the clause it breaches").flatMap(clauseReference)
    let category = fields.required("category", "its place in the common vocabulary")?
      .word(BehaviourCategory.self)
    let expects = fields.optional("expects")?.items().compactMap(clauseReference) ?? []
    let exceptions = fields.optional("exceptions")?.texts() ?? []
    guard let id, let name, let clause, let category else { return nil }
    return Behaviour(
      id: id, name: name, clause: clause, category: category, expects: expects,
      exceptions: exceptions)
  }

  func duty(_ value: PackValue) -> Duty? {
    let known = ["id", "name", "clause", "when", "done-by", "first", "to"]
    guard let fields = PackFields(value, known: known) else { return nil }
    let id = fields.required("id", "an id such as gather")?.text()
    let name = fields.required("name", "what is to be done")?.text()
    let clause = fields.required("clause", "the clause that says so").flatMap(clauseReference)
    let when = fields.optional("when").map(triggers) ?? []
    let steps = names.measures.union(names.powers).union(BuiltInStep.names)
    let doneBy = fields.required("done-by", "a list of steps")?.items().compactMap {
      reference($0, to: steps, called: "a measure, a power or a built-in step")
    }
    let first = fields.optional("first").map { $0.flag() } ?? false
    guard let id, let name, let clause, let doneBy, let first else { return nil }
    return Duty(
      id: id, name: name, clause: clause, when: when, doneBy: doneBy, first: first,
      to: fields.optional("to")?.texts() ?? [])
  }

  func route(_ value: PackValue) -> Route? {
    guard let fields = PackFields(value, known: ["id", "clause", "when", "to"]) else { return nil }
    let id = fields.required("id", "an id such as criminal")?.text()
    let clause = fields.required("clause", "the clause that says so").flatMap(clauseReference)
    let when = fields.optional("when").map(triggers) ?? []
    let to = fields.required("to", "a list of measures")?.items().compactMap {
      reference($0, to: names.measures, called: "a measure of this pack")
    }
    guard let id, let clause, let to else { return nil }
    return Route(id: id, clause: clause, when: when, to: to)
  }

  private func triggers(_ value: PackValue) -> [Trigger] {
    value.items().compactMap { item in
      guard let fields = PackFields(item, known: ["nature", "category", "channel"]) else {
        return nil
      }
      let nature = fields.optional("nature")?.words(Nature.self) ?? []
      let category = fields.optional("category")?.words(BehaviourCategory.self) ?? []
      let channel = fields.optional("channel")?.words(Channel.self) ?? []
      if ["nature", "category", "channel"].allSatisfy({ fields.optional($0) == nil }) {
        item.report(
          "This set of facts asks nothing.",
          expected: "nature, category or channel; or an empty list, which means always")
      }
      return Trigger(nature: nature, category: category, channel: channel)
    }
  }
}
