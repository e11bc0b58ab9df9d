import PolicyModel

/// Why the chair's view is missing, in words.
extension Gate {
  /// Whom else to consult: the vice-chair, and where neither answers whoever the governing body has act for them.
  private func standInRoad(_ asked: [CaseConsultation]) -> String {
    let isVain = asked.contains { $0.facts.of == .viceChair && $0.view == .noAnswer }
    return isVain
      ? "Or have a governor or the administrator record whom the governing body has act as vice-chair meanwhile, and "
        + "consult them. Anybody may be asked to leave, and the police called."
      : "Or consult the vice-chair, saying why the chair cannot answer."
  }

  /// Why the chair of governors is not known to have been consulted about what is intended, and what opens it.
  func chairExplanation(
    _ requirement: Requirement, _ intention: Intention
  ) -> (why: String, opens: [String]?) {
    let about = state.consultations.filter {
      !$0.isWithdrawn && $0.facts.proposal.measure == measure
    }
    guard !about.isEmpty else {
      return ("The chair of governors has not been consulted about this.", nil)
    }
    if about.allSatisfy({ $0.answered == nil }) {
      let stood = requirement.ways.contains(.viceChairConsulted)
      return (
        about.contains { $0.view == .noAnswer }
          ? "The chair of governors was asked and did not answer: no view is known."
          : "The chair of governors has been asked and no view is recorded yet.",
        ["Record the view when it comes."]
          + (stood ? [standInRoad(about)] : [])
      )
    }
    let inTime = about.filter { $0.answered.map(counts) ?? false }
    if inTime.isEmpty {
      return (
        "The chair of governors was consulted only after the time given for this decision.",
        ["Correct the time of the decision, or take it after the consultation."]
      )
    }
    let views = views(requirement, intention)
    if views.isEmpty, let unfit = inTime.compactMap({ unfitness(of: $0) }).last {
      return (
        "\(unfit) What they said does not count.",
        [
          requirement.ways.contains(.viceChairConsulted)
            ? "Consult the vice-chair, who stands in (our default), and say why."
            : "Consult somebody whom this policy names and who has no part in it."
        ]
      )
    }
    if let day = staleSince(requirement, intention) {
      return (
        "The chair of governors gave their view too long ago: a decision could rest on it until "
          + "\(day.inWords) (our default).", ["Consult the chair of governors again."]
      )
    }
    guard let last = views.last else {
      return (
        "The chair of governors was consulted before this was decided, or judged to be no case: a further "
          + "decision is asked about anew.", nil
      )
    }
    let put = last.facts.proposal
    let excess = excess(of: intention, over: put)
    return (
      "The chair of governors was consulted about \(put.terms.words); what is intended goes beyond "
        + "that: \(excess.map(\.words).joined(separator: "; ")).",
      ["Stay within what was asked.", "Or consult the chair of governors about the wider terms."]
    )
  }
}
