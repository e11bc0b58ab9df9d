import PolicyModel

/// Accounts and answers: what opens a gate tells something, of somebody.
extension Decider {
  func takeStatement(_ event: StatementTaken) -> Verdict<CaseEvent> {
    if event.seen.tellsNothing {
      return no(
        .state, "An account says what was said or seen.",
        opens: ["Write what they said.", "Or record that they were asked and did not answer."])
    }
    return about(event.incident) { incident in
      var event = event
      event.incident = incident
      return .statementTaken(event)
    }
  }

  func askAccount(_ event: AccountAsked) -> Verdict<CaseEvent> {
    if event.from.namesNobody || event.how.tellsNothing {
      return no(
        .state, "It is not said who was asked, or how.",
        opens: ["Name or describe one person who was involved, and how they were asked."])
    }
    return about(event.incident) { incident in
      var event = event
      event.incident = incident
      return .accountAsked(event)
    }
  }

  func stateNobodyElse(_ event: NobodyElseInvolved) -> Verdict<CaseEvent> {
    if event.reason.tellsNothing {
      return no(.state, "This needs a written reason.", opens: ["Write how that is known."])
    }
    return about(event.incident) { incident in
      var event = event
      event.incident = incident
      return .nobodyElseInvolved(event)
    }
  }

  func receive(_ event: RepresentationsReceived) -> Verdict<CaseEvent> {
    if event.text.tellsNothing {
      return no(
        .state, "The \(context.pack.words.parent)'s side is what they say.",
        opens: [
          "Write what they say.", "Or record that they will not reply, and how they said so.",
        ])
    }
    return answer(event.about, isParentsSide: true) { .representationsReceived(event) }
  }

  func decline(_ event: RepresentationsDeclined) -> Verdict<CaseEvent> {
    if let refused = decliningRefusal(event) { return refused }
    return answer(event.about, isParentsSide: false) { .representationsDeclined(event) }
  }
}
