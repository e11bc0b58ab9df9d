import PolicyModel

/// Accounts and answers: what opens a gate tells something, of somebody.
extension Decider {
  func takeStatement(_ event: StatementTaken) -> Verdict<CaseEvent> {
    if event.seen.tellsNothing {
      return no(
        .state, "An account says what was said or seen.",
        opens: ["Write what they said.", "Or record that they were asked and did not answer."])
    }
    if let other = toldBySomebodyElse(event) { return .refused(Refusal([other])) }
    var account = event
    let known =
      event.staff.flatMap { context.somebody($0) }
      ?? context.staff.first { $0.name == event.from } ?? context.somebody(named: event.from)
    account.staff = known?.staff
    return about(account, \.incident) { .statementTaken($0) }
  }

  /// Why an account is not the person's own side, although it is said to be: it is given under the full name of
  /// somebody else, who may be alleged too. Nil where it may be theirs.
  func toldBySomebodyElse(_ event: StatementTaken) -> Refusal.Reason? {
    let person = context.person
    guard event.part == .alleged, person.isIdentified, person.name.isFullName,
      event.from.isFullName, !event.from.mayName(person.name)
    else { return nil }
    return Refusal.Reason(
      kind: .state,
      why:
        "\(event.from) is not the \(context.pack.words.parent) whom this case is about: what somebody else who "
        + "is alleged tells is no side of theirs.",
      opens: [
        "Record it as a witness's account, saying whether they saw or heard it themselves.",
        "Or give the name under which the \(context.pack.words.parent) is on record.",
      ])
  }

  func askAccount(_ event: AccountAsked) -> Verdict<CaseEvent> {
    if event.from.namesNobody || event.how.tellsNothing {
      return no(
        .state, "It is not said who was asked, or how.",
        opens: ["Name or describe one person who was involved, and how they were asked."])
    }
    return about(event, \.incident) { .accountAsked($0) }
  }

  func stateNobodyElse(_ event: NobodyElseInvolved) -> Verdict<CaseEvent> {
    if event.reason.tellsNothing {
      return no(.state, "This needs a written reason.", opens: ["Write how that is known."])
    }
    return about(event, \.incident) { .nobodyElseInvolved($0) }
  }

  /// A fact about the incident that it names, or about the only one.
  private func about<Fact>(
    _ fact: Fact, _ incident: WritableKeyPath<Fact, IncidentID?>, _ event: (Fact) -> CaseEvent
  ) -> Verdict<CaseEvent> {
    about(fact[keyPath: incident]) { id in
      var fact = fact
      fact[keyPath: incident] = id
      return event(fact)
    }
  }
}
