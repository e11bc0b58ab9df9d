import PolicyModel

/// The parts that say whom the code is for, how people reach the school, and how the code is kept.
extension PackParts {
  func packWords(_ value: PackValue) -> PackWords? {
    guard let fields = PackFields(value, known: ["parent", "parents"]) else { return nil }
    let parent = fields.required("parent", "the word for one, such as parent/carer")?.text()
    let parents = fields.required("parents", "the word for several")?.text()
    guard let parent, let parents else { return nil }
    return PackWords(parent: parent, parents: parents)
  }

  func packScope(_ value: PackValue) -> PackScope? {
    let known = ["people", "measures-for", "visitors", "clause"]
    guard let fields = PackFields(value, known: known) else { return nil }
    let people = fields.required("people", "a list of who counts as a parent")?.texts()
    let measuresFor = fields.required("measures-for", "whom measures are taken against")?.text()
    let visitors = fields.required("visitors", "true or false")?.flag()
    let clause = fields.required("clause", "the clause that says so").flatMap(clauseReference)
    guard let people, let measuresFor, let visitors, let clause else { return nil }
    return PackScope(
      people: people, measuresFor: measuresFor, visitors: visitors, clause: clause)
  }

  func packTimings(_ value: PackValue) -> Timings? {
    guard
      let fields = PackFields(
        value,
        known: [
          "notice", "interim", "staff-check", "hearing", "after-interim", "confirming", "put-off",
          "unreviewed", "more-time",
        ])
    else { return nil }
    let notice = fields.required("notice", "a length such as 5 school days")?.span()
    let interim = fields.required("interim", "a length such as 15 school days")?.span()
    let staffCheck = fields.required("staff-check", "a length such as 2 days")?.span()
    guard let notice, let interim, let staffCheck else { return nil }
    return Timings(
      notice: notice, interim: interim, staffCheck: staffCheck,
      hearing: fields.optional("hearing")?.span() ?? Timings.usualHearing,
      afterInterim: fields.optional("after-interim")?.span() ?? Timings.usualAfterInterim,
      confirming: fields.optional("confirming")?.span() ?? Timings.usualConfirming,
      putOff: fields.optional("put-off")?.span() ?? Timings.usualPutOff,
      unreviewed: fields.optional("unreviewed")?.span() ?? Timings.usualUnreviewed,
      moreTime: fields.optional("more-time")?.span() ?? Timings.usualMoreTime)
  }

  func adviser(_ value: PackValue) -> LegalAdviser? {
    guard let fields = PackFields(value, known: ["name", "clause"]) else { return nil }
    let name = fields.required("name", "the adviser in words")?.text()
    let clause = fields.required("clause", "the clause that names them").flatMap(clauseReference)
    guard let name, let clause else { return nil }
    return LegalAdviser(name: name, clause: clause)
  }

  func challengeRoute(_ value: PackValue, _ citations: [ClauseID: Citation]) -> ChallengeRoute? {
    guard let fields = PackFields(value, known: ["route", "heard-by", "clause", "at"]) else {
      return nil
    }
    let route = fields.required("route", "the route in words")?.text()
    let heardBy = fields.optional("heard-by").flatMap { $0.word(Role.self) }
    let clause = fields.optional("clause").flatMap(clauseReference)
    let stated = fields.optional("at").flatMap(citation)
    if fields.optional("clause") == nil, fields.optional("at") == nil {
      _ = fields.required("at", "a clause, or at with the basis our default")
    }
    guard let route, let citation = stated ?? clause.flatMap({ citations[$0] }) else { return nil }
    return ChallengeRoute(route: route, heardBy: heardBy, clause: clause, citation: citation)
  }

  func concernStop(_ value: PackValue) -> ConcernStop? {
    guard let fields = PackFields(value, known: ["who", "when", "clause"]) else { return nil }
    let who = fields.required("who", "whom to turn to")?.text()
    let when = fields.required("when", "when, or for what")?.text()
    let clause = fields.required("clause", "the clause that says so").flatMap(clauseReference)
    guard let who, let when, let clause else { return nil }
    return ConcernStop(who: who, when: when, clause: clause)
  }

  func contactWay(_ value: PackValue) -> ContactWay? {
    guard let fields = PackFields(value, known: ["purpose", "ways", "clause"]) else { return nil }
    let purpose = fields.required("purpose", "what the parent wants")?.text()
    let ways = fields.required("ways", "a list of ways")?.texts()
    let clause = fields.required("clause", "the clause that says so").flatMap(clauseReference)
    guard let purpose, let ways, let clause else { return nil }
    return ContactWay(purpose: purpose, ways: ways, clause: clause)
  }

  func documentControl(_ value: PackValue) -> DocumentControl? {
    let known = ["approved-by", "approved-on", "review", "review-term", "status", "clause"]
    guard let fields = PackFields(value, known: known) else { return nil }
    return DocumentControl(
      approvedBy: fields.optional("approved-by")?.text() ?? "",
      approvedOn: fields.optional("approved-on")?.date(),
      reviewWords: fields.optional("review")?.text() ?? "",
      reviewTerm: fields.optional("review-term")?.text(),
      status: fields.optional("status")?.text() ?? "",
      clause: fields.optional("clause").flatMap(clauseReference))
  }
}
