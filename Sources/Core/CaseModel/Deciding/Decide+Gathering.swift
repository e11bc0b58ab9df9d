import PolicyModel

/// Accounts and answers: what opens a gate tells something, of somebody.
extension Decider {
  func takeStatement(_ event: StatementTaken) -> Verdict<CaseEvent> {
    if event.seen.tellsNothing {
      return no(
        .state, "An account says what was said or seen.",
        opens: ["Write what they said.", "Or record that they were asked and did not answer."])
    }
    var account = event
    let known =
      event.staff.flatMap { context.somebody($0) }
      ?? context.staff.first { $0.name == event.from } ?? context.somebody(named: event.from)
    account.staff = known?.staff
    return about(account, \.incident) { .statementTaken($0) }
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
