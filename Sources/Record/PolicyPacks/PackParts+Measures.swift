import PolicyModel

/// The parts that say what the school may do, and what must be true first.
extension PackParts {
  func measure(_ value: PackValue, _ grounds: PackGrounds) -> Measure? {
    let known = [
      "id", "name", "kind", "clause", "with", "decided-by", "requires", "letter", "period",
      "at-end", "review", "rung", "named", "for-visitors",
    ]
    guard let fields = PackFields(value, known: known) else { return nil }
    let id = fields.required("id", "an id such as warning-letter")?.text()
    let name = fields.required("name", "a few words")?.text()
    let kind = fields.required("kind", "what the measure is")?.word(MeasureKind.self)
    let clause = fields.required("clause", "the clause that gives it").flatMap(clauseReference)
    let with = fields.optional("with")?.words(Role.self) ?? []
    let decidedBy = fields.optional("decided-by").map { $0.word(Role.self) } ?? .head
    let requires = requirements(fields.optional("requires"), grounds)
    let letter = fields.optional("letter").flatMap { $0.word(LetterKind.self) }
    let period = fields.optional("period").flatMap(periodRule)
    let atEnd = fields.optional("at-end").flatMap { $0.word(AtEnd.self) }
    let review = fields.optional("review").flatMap(reviewRule)
    let rung = fields.optional("rung").flatMap { $0.count() }
    let named = fields.optional("named")?.text()
    let visitorClause = fields.optional("for-visitors").flatMap(clauseReference)
    if let kind { checkKeys(of: kind, in: fields) }
    guard let id, let name, let kind, let clause, let decidedBy else { return nil }
    return Measure(
      id: id, name: name, kind: kind, clause: clause, with: with, decidedBy: decidedBy,
      requires: requires + FairnessGate.requirements(for: kind), letter: letter, period: period,
      atEnd: atEnd, review: review, rung: rung, named: named, visitorClause: visitorClause)
  }

  func power(_ value: PackValue, _ grounds: PackGrounds) -> Power? {
    guard let fields = PackFields(value, known: ["id", "name", "clause", "who", "requires"]) else {
      return nil
    }
    let id = fields.required("id", "an id such as view-messages")?.text()
    let name = fields.required("name", "a few words")?.text()
    let clause = fields.required("clause", "the clause that gives it").flatMap(clauseReference)
    let who = fields.required("who", "a list of roles")?.words(Role.self)
    let requires = requirements(fields.optional("requires"), grounds)
    guard let id, let name, let clause, let who else { return nil }
    return Power(id: id, name: name, clause: clause, who: who, requires: requires)
  }

  func consultation(_ value: PackValue) -> Consultation? {
    guard let fields = PackFields(value, known: ["role", "before", "stand-in", "clause"]) else {
      return nil
    }
    let role = fields.required("role", "who is consulted")?.word(Role.self)
    let before = fields.required("before", "a list of measures")?.items().compactMap {
      reference($0, to: names.measures, called: "a measure of this pack")
    }
    let standIn = fields.required("stand-in", "who stands in, such as vice-chair")?.word(Role.self)
    let clause = fields.required("clause", "the clause that asks it").flatMap(clauseReference)
    guard let role, let before, let standIn, let clause else { return nil }
    return Consultation(role: role, before: before, standIn: standIn, clause: clause)
  }

  /// What a measure of this kind must state, and what it may not.
  private func checkKeys(of kind: MeasureKind, in fields: PackFields) {
    if kind.isRestriction {
      _ = fields.required("period", "{fixed: true or false, suggested: 6 weeks}")
      _ = fields.required("at-end", "lapses or ask-head")
      _ = fields.required("review", "{every: 6 weeks, prepared-by: [deputy], decided-by: head}")
    } else {
      for key in ["period", "at-end", "review"] {
        fields.refuse(
          key, "A measure of the kind \(kind.rawValue) is over at once, so it has none.")
      }
    }
    if kind.isProtective {
      fields.refuse(
        "requires",
        "A measure of the kind \(kind.rawValue) protects people at once; nothing stands before it.")
    }
  }

  private func requirements(
    _ value: PackValue?, _ grounds: PackGrounds
  ) -> [Requirement] {
    var seen: Set<Demand> = []
    return (value?.items() ?? []).compactMap { item in
      guard let requirement = requirement(item, grounds) else { return nil }
      guard seen.insert(requirement.id).inserted else {
        item.report("“\(requirement.id.rawValue)” is asked here twice.")
        return nil
      }
      return requirement
    }
  }

  private func requirement(
    _ value: PackValue, _ grounds: PackGrounds
  ) -> Requirement? {
    guard let fields = PackFields(value, known: ["demand", "clause", "ways", "at"]) else {
      return nil
    }
    let policyDemands = Demand.allCases.filter { !FairnessGate.makes($0) }
    let demand = fields.required("demand", "what must be true")?
      .word(Demand.self, among: policyDemands)
    let clause = fields.required("clause", "the clause that asks it").flatMap(clauseReference)
    let stated = fields.optional("at").flatMap(citation)
    guard let demand else { return nil }
    let ways = allowedWays(fields.optional("ways"), of: demand)
    guard let clause, let citation = stated ?? grounds.citations[clause] else { return nil }
    return grounds.requirement(demand, ways, clause, citation)
  }

  private func allowedWays(_ value: PackValue?, of demand: Demand) -> [Way] {
    guard let value else { return demand.possibleWays }
    if value.isEmptyList {
      value.report(
        "This list is empty, so the demand could never be met.",
        expected: "some of \(demand.possibleWays.map(\.rawValue).joined(separator: ", "))")
    }
    return value.words(Way.self, among: demand.possibleWays)
  }

  private func periodRule(_ value: PackValue) -> PeriodRule? {
    guard let fields = PackFields(value, known: ["fixed", "suggested", "clause"]) else {
      return nil
    }
    let fixed = fields.required("fixed", "true or false")?.flag()
    let suggested = fields.required("suggested", "a length such as 6 weeks")?.span()
    let clause = fields.optional("clause").flatMap(clauseReference)
    guard let fixed, let suggested else { return nil }
    return PeriodRule(fixed: fixed, suggested: suggested, clause: clause)
  }

  private func reviewRule(_ value: PackValue) -> ReviewRule? {
    let known = ["every", "prepared-by", "decided-by"]
    guard let fields = PackFields(value, known: known) else { return nil }
    let every = fields.required("every", "a length such as 6 weeks")?.span()
    let preparedBy = fields.required("prepared-by", "a list of roles")?.words(Role.self)
    let decidedBy = fields.required("decided-by", "a role")?.word(Role.self)
    guard let every, let preparedBy, let decidedBy else { return nil }
    return ReviewRule(every: every, preparedBy: preparedBy, decidedBy: decidedBy)
  }
}
