import PolicyModel

extension Decider {
  /// As found: what began before the record did, or what somebody else imposed.
  func recordFound(_ event: RestrictionFound) -> Verdict<CaseEvent> {
    if let refused = wrongPersonRefusal() { return refused }
    guard let measure = context.pack.measure(event.measure), measure.kind.isRestriction else {
      return no(.state, "The policy has no restriction called \(event.measure).")
    }
    guard RestrictionForm.forms(of: measure.kind).contains(event.terms.form) else {
      return no(.state, "\(measure.name) cannot take the form of \(event.terms.form.words).")
    }
    if event.terms.form == .interim {
      return no(
        .state, "An interim ban is imposed by its own step, and not recorded as found.",
        opens: ["Record as found how far it goes: a limited or a full ban."])
    }
    let ours = Citation.ours("restrictions as found")
    var reasons: [Refusal.Reason] = []
    func add(_ why: String, _ opens: [String]) {
      reasons.append(Refusal.Reason(kind: .fairness, why: why, citation: ours, opens: opens))
    }
    if event.imposedBy.tellsNothing { add("Who imposed it is not said.", ["Name them."]) }
    reasons += foundBeforeRefusals(event) + decidedHereRefusals(event) + knownRefusals(event)
    if event.kept.tellsNothing, state.evidence.isEmpty {
      add(
        "Where the document is kept that shows it is not said.",
        ["Say where it is kept, or keep it as evidence in this case first."])
    }
    let later = state.countingIncidents.filter { $0.facts.on.day > event.terms.from }
    if !later.isEmpty {
      let ids = later.map(\.id.rawValue).joined(separator: ", ")
      add(
        "Incident \(ids) happened after it began, so it cannot rest on that.",
        [
          "Record it in a case about what it was imposed for: report that with its day.",
          "For what happened since, decide by the step of the restriction, which passes both gates.",
        ])
    }
    let proper = "Decide a restriction by its own step, which passes both gates."
    switch event.origin {
    case .before:
      if let first = context.firstDay, event.dated >= first {
        add(
          "The document is of \(event.dated.inWords), and this record began on \(first.inWords).",
          ["Name one of before, which shows that it was imposed then."])
      }
      if let first = context.firstDay, event.terms.from >= first {
        add(
          "This record began on \(first.inWords): what began on that day or later was decided in it or not "
            + "at all.", [proper])
      }
    case .elsewhere:
      if event.dated > context.today {
        add("The document is of a day to come.", ["Give the day that stands in it."])
      }
      if let opened = state.openedStamp?.when.day, event.terms.from >= opened {
        add(
          "What somebody else imposed is recorded as found where it began before this case was opened.",
          [proper])
      }
      if state.evidence.isEmpty {
        add(
          "What somebody else imposed is recorded from their letter or order.",
          ["Keep it as evidence in this case first."])
      }
      if let member = context.somebody(named: event.imposedBy) {
        add(
          "\(member.name) is on this school's staff or one of its governors, and so is nobody else.",
          ["Name the authority, trust or court that imposed it.", proper])
      }
    }
    if let until = event.terms.until, until < context.today {
      add("It has ended already.", ["Add a note about it."])
    }
    if !reasons.isEmpty { return .refused(Refusal(reasons)) }
    var found = event
    found.restriction = state.nextID("R")
    let confirming = context.end(of: context.pack.timings.confirming, from: context.today)
    // Whoever decided about the person since it began may have meant to end it, and what happened here since this record
    // began is decided here: the gate asks at once.
    let isOurs =
      event.origin == .elsewhere
      && state.countingIncidents.contains { incident in
        context.firstDay.map { incident.facts.on.day >= $0 } ?? false
      }
    found.confirmBy =
      person.decisions(since: event).isEmpty && !isOurs
      ? person.found(like: event).compactMap { $0.found?.confirmBy }.min() ?? confirming
      : context.today.adding(days: -1)
    return yes(.restrictionFound(found))
  }

  /// Why it is not found again: it is on record already, or the head has decided on it since. One whose entry was
  /// corrected may be recorded anew, within the time of the first.
  private func foundBeforeRefusals(_ event: RestrictionFound) -> [Refusal.Reason] {
    let earlier = person.found(like: event).last { !person.isWithdrawn($0) || !$0.reviews.isEmpty }
    guard let earlier else { return [] }
    let day = earlier.decided.when.day.inWords
    return [
      Refusal.Reason(
        kind: .fairness,
        why: earlier.ending == nil
          ? "It was recorded as found on \(day) already: the same one is not found again."
          : "It was recorded as found on \(day), and has ended since: it is not found again.",
        citation: Self.asFound,
        opens: [
          "Decide a restriction by its own step, which passes both gates.",
          "Or correct that entry, if what it says was mistaken.",
        ])
    ]
  }

  /// Why what this record has decided is not found besides: what was done is decided upon, or a challenge took
  /// away what was decided on all that had happened by then.
  private func decidedHereRefusals(_ event: RestrictionFound) -> [Refusal.Reason] {
    let why: String
    if let upheld = person.upheldChallenge(to: event.measure),
      !upheld.when.isKnown(before: When(event.terms.from))
    {
      why =
        "A challenge was upheld on \(upheld.when.day.inWords): what had happened by then carries nothing "
        + "that is found since."
    } else if let decided = person.decision(
      onConductOf: state.countingIncidents, isBan: event.terms.form.isBan, event.measure)
    {
      why =
        "This record decided on that conduct on \(decided.when.day.inWords): nothing is found besides."
    } else {
      return []
    }
    return [
      Refusal.Reason(
        kind: .fairness, why: why, citation: Self.asFound,
        opens: ["Decide a restriction by its own step, which passes both gates."])
    ]
  }

  private static let asFound = Citation.ours("restrictions as found")
}

extension Decider {
  /// Why it was not found since this record decided about the person: whoever decided had imposed it, or had the
  /// document that shows it.
  private func knownRefusals(_ event: RestrictionFound) -> [Refusal.Reason] {
    let hashes = state.evidence.map(\.facts.hash).filter { !$0.isEmpty }
    for (decided, there) in person.decisions(since: event) {
      let day = decided.when.day.inWords
      let why: String
      if event.origin == .before, let decider = context.somebody(decided.staff),
        event.imposedBy.mayName(decider.name)
      {
        why =
          "\(decider.name) decided on \(day) in this record about the \(context.pack.words.parent), and is said "
          + "to have imposed this before: it was known then, and is not found since."
      } else if there.evidence.contains(where: { hashes.contains($0.facts.hash) }) {
        why =
          "Something was decided on \(day) in a case that keeps the same document: what it shows is not found "
          + "since."
      } else {
        continue
      }
      return [
        Refusal.Reason(
          kind: .fairness, why: why, citation: Self.asFound,
          opens: ["Decide a restriction by its own step, which passes both gates."])
      ]
    }
    return []
  }
}

extension PersonRecord {
  /// What this record has decided about the person since a restriction as found began, each with its case: a ban,
  /// an interim one or none for a ban, the same measure for a contact arrangement.
  fileprivate func decisions(
    since event: RestrictionFound
  ) -> [(decided: Stamp, state: CaseState)] {
    let isBan = event.terms.form.isBan
    return states.flatMap { state in
      let interim = state.restrictions.filter { isBan && $0.terms.form == .interim }.map(\.decided)
      let final = state.finalDecisions.filter {
        isBan ? $0.isBan : $0.measure == event.measure
      }.map(\.stamp)
      return (interim + final).filter { $0.when.day >= event.terms.from }.map { ($0, state) }
    }
  }

  /// What is recorded as found of the person, in any case, corrected or not, and would be the same as this: a ban
  /// and another, or the same contact arrangement, with a day in common.
  func found(like event: RestrictionFound) -> [Restriction] {
    states.flatMap(\.restrictions).filter { restriction in
      guard let other = restriction.found else { return false }
      let isOne =
        event.terms.form.isBan ? other.terms.form.isBan : other.measure == event.measure
      return isOne && other.terms.overlaps(event.terms)
    }.sorted { $0.decided.sequence < $1.decided.sequence }
  }

  /// True where a correction took back that it was found.
  func isWithdrawn(_ restriction: Restriction) -> Bool {
    states.contains { $0.withdrawn.contains(restriction.decided.sequence) }
  }

  /// When this record last decided on any of these incidents, or on one of the same day, under whatever number it
  /// was reported: a restriction of this kind, an interim ban among them, or none.
  func decision(
    onConductOf incidents: [CaseIncident], isBan: Bool, _ measure: String
  ) -> Stamp? {
    states.flatMap { state -> [Stamp] in
      let same = state.joinedIncidents.filter { incident in
        incidents.contains {
          $0.id == incident.id || $0.facts.on.day == incident.facts.on.day
        }
      }.map(\.id)
      let interim = state.restrictions.filter {
        isBan && $0.terms.form == .interim && $0.incidents.contains(where: same.contains)
      }.map(\.decided)
      return interim
        + state.finalDecisions.filter {
          $0.incidents.contains(where: same.contains)
            && (isBan ? $0.isBan : $0.measure == measure)
        }.map(\.stamp)
    }.max { $0.sequence < $1.sequence }
  }
}

extension Terms {
  /// True where both are in force on some day.
  fileprivate func overlaps(_ other: Terms) -> Bool {
    (until.map { other.from <= $0 } ?? true) && (other.until.map { from <= $0 } ?? true)
  }
}
