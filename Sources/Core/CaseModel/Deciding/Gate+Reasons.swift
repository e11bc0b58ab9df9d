import PolicyModel

extension Gate {
  /// Why a requirement is not met, with its clause, its citation and what would open the step.
  func reason(_ requirement: Requirement, _ proposal: Proposal) -> Refusal.Reason {
    let words = wording(requirement, proposal)
    let clause = requirement.clause.flatMap { context.pack.clause($0) }
    return Refusal.Reason(
      kind: requirement.id.isFairness ? .fairness : .policy, demand: requirement.id,
      why: words.why, clause: clause.map { $0.exact ?? $0.summary },
      citation: requirement.citation, opens: words.opens)
  }

  private func wording(
    _ requirement: Requirement, _ proposal: Proposal
  ) -> (why: String, opens: [String]) {
    let parent = context.pack.words.parent
    switch requirement.id {
    case .informationGathered:
      return (
        "No information from those involved is recorded yet.",
        ["Record a first-hand account, or that someone involved was asked and did not answer."]
      )
    case .parentSpokenTo:
      return (
        "The \(parent) has not been spoken to about the incident.",
        [
          "Record words with the \(parent), by any channel, on the spot included.",
          "Or record two dated offers that were declined or not answered.",
          "Or record that police or social care asked for it to be put off, and who asked.",
        ]
      )
    case .chairConsulted: return chairWording(proposal)
    case .meetingFirst:
      return (
        "No meeting has been offered to the \(parent) yet.",
        ["Arrange a meeting and record that it was held, or that it was not attended."]
      )
    case .warnedFirst:
      return (
        "The \(parent) has not gone on after a warning of a ban.",
        [
          "Add an incident that happened after the warning of a ban was sent.",
          "Or say in the decision why the matter is too serious for the earlier steps.",
        ]
      )
    case .consentGiven:
      return (
        "No \(parent) involved is recorded as having agreed.",
        ["Name the \(parent) who agreed."]
      )
    case .familyTried:
      return (
        "The attempts to reach the family and the emergency contacts are not recorded.",
        ["Record whom the school tried to reach, and when."]
      )
    case .chanceToRespond: return hearingWording(proposal)
    case .reasonsGiven:
      return (
        "The facts relied on, the factors weighed and the alternatives considered are not all given.",
        ["Write all three; each may be short."]
      )
    case .endOrReview:
      return ("It has neither an end nor a review date.", ["Give an end date or a review date."])
    case .noticeLength:
      return (
        "The time to reply is shorter than \(context.pack.timings.notice.text).",
        ["Give a later day to reply by.", "Or write why a shorter time is fair."]
      )
    case .childArrangements:
      return (
        "It is not said what happens with each child.",
        [
          "Say for each child who collects and how the school keeps the \(parent) informed.",
          "Or write why that is not needed.",
        ]
      )
    case .adjustmentsAsked:
      return (
        "The \(parent) has not been asked whether a disability needs an adjustment.",
        ["Record that they were asked and the answer.", "Or write why they were not."]
      )
    case .complaintRoute:
      return (
        "The decision does not say how the \(parent) can complain.",
        ["Name the route.", "Or write why it is not named."]
      )
    case .impartialDecider:
      return (
        "You were affected by the incident, or saw it.",
        ["Hand the decision to somebody else.", "Or write why you decide all the same."]
      )
    }
  }

  private func chairWording(_ proposal: Proposal) -> (why: String, opens: [String]) {
    let ask =
      "Record that the chair of governors was consulted about these terms, and the chair's "
      + "view; against and no view count too. The vice-chair may stand in."
    let about = state.consultations.filter {
      $0.facts.ceiling.contains { $0.measure == measure }
    }
    if about.isEmpty {
      return ("The chair of governors has not been consulted about this.", [ask])
    }
    let answered = about.filter { $0.replied != nil }
    if answered.isEmpty {
      return (
        "The chair of governors has been asked and no view is recorded yet.",
        [
          "Record the chair's view when it comes.",
          "Or consult the vice-chair, saying why the chair cannot answer.",
        ]
      )
    }
    if answered.allSatisfy({ context.happened.isKnown(before: $0.replied?.when ?? $0.asked.when) })
    {
      return (
        "The chair of governors was consulted only after the time given for this decision.",
        ["Correct the time of the decision, or take it after the consultation."]
      )
    }
    let widest = answered.flatMap(\.facts.ceiling).filter { $0.measure == measure }.map(\.words)
    return (
      "The chair of governors was consulted about \(widest.joined(separator: "; and about ")), "
        + "and these terms are wider or longer.",
      ["Stay within what was asked.", "Or consult the chair of governors about the wider terms."]
    )
  }

  private func hearingWording(_ proposal: Proposal) -> (why: String, opens: [String]) {
    let parent = context.pack.words.parent
    if (proposal.terms?.form ?? proposal.form) == .interim {
      return (
        "An interim ban needs an end date, and a day to reply by that is not after it.",
        ["Give both dates."]
      )
    }
    let notices = state.notices.filter { $0.facts.measure == measure && $0.settled == nil }
    let interims = state.restrictions.filter {
      $0.measure == measure && $0.reply != nil && $0.ending == nil
    }
    if notices.isEmpty && interims.isEmpty {
      return (
        "The \(parent) has not had a chance to put their side.",
        [
          "Give notice of intent with a day to reply by.",
          "Or impose an interim ban, which keeps the \(parent) away until they have been heard.",
        ]
      )
    }
    let replies = notices.map(\.reply) + interims.compactMap(\.reply)
    let days = replies.map(\.by.inWords).joined(separator: ", ")
    let unsent =
      notices.contains { notice in
        !state.letters.contains { $0.draft.about == notice.facts.notice && $0.sent != nil }
      } || interims.contains { $0.told == nil }
    if unsent {
      return (
        "The letter that invites the \(parent)'s side has not been sent.",
        ["Issue and send it, then wait for the reply or the day to reply by."]
      )
    }
    if state.hold != nil {
      return (
        "The \(parent)'s time to reply stands still while police or social care ask the school "
          + "not to make contact.",
        ["Record the reply, or wait until the request is lifted and the time has run."]
      )
    }
    return (
      "The \(parent)'s side is awaited until \(days).",
      [
        "Record what the \(parent) says, or that they decline.",
        "Or wait until that day has passed.",
      ]
    )
  }
}
