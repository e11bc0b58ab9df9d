import PolicyModel

/// Where the form of a decision starts: within what was put to the parent and within what the chair was asked,
/// as far as one follows from the other. The facts are typed once, where they are told first.
struct StartingTerms {
  /// How far it goes; nil where nothing was put to anybody, so that whoever decides chooses.
  let form: RestrictionForm?
  /// What it covers, a line each.
  let conditions: String
  /// What stays open, a line each.
  let exceptions: String
  /// The last day on which it may end; nil where neither was put with an end.
  let latest: CivilDate?
  /// The facts that both were told, one a line; of one alone where nothing was put to the other.
  let facts: String

  /// What was put to the parent, and what the chair was asked about.
  init(put proposal: Proposal?, asked question: Proposal?) {
    let (put, asked) = (proposal?.terms, question?.terms)
    let narrows = asked?.scope == .part && put?.form != .limited
    form = narrows ? .limited : put?.form ?? asked?.form
    conditions = (narrows ? nil : put?.conditions) ?? asked?.conditions ?? ""
    let kept = put?.exceptions ?? ""
    let more = Statements(asked?.exceptions ?? "").beyond(Statements(kept))
    exceptions = ([kept].filter { !$0.isBlank } + more).joined(separator: "\n")
    latest = [put?.until, asked?.until].compactMap { $0 }.min()
    if let proposal, let question {
      facts = Statements.of(proposal.facts, shared: question.facts)
    } else {
      facts = (proposal ?? question)?.facts ?? ""
    }
  }
}
