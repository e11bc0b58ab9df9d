import PolicyModel

/// That a decision lies within what was put to people, said at its fields before any gate refuses it.
extension StepForm {
  /// What was put to somebody, and how one goes further than that.
  private struct Bound {
    let terms: Terms
    let words: String
    let opens: String
    let citation: Citation
  }

  /// What of the form and the days of a decision goes beyond what was put to the parent, or to the chair, said at
  /// the fields; only where a gate would refuse it.
  func checkWithinPut(
    _ proposal: Proposal, _ measure: Measure, _ reader: inout FormReader, _ happened: When
  ) {
    for bound in bounds(proposal, measure, happened) {
      for excess in proposal.terms.beyond(bound.terms) {
        guard let (field, message) = Self.beyond(excess, bound),
          reader.fields.contains(where: { $0.name == field })
        else { continue }
        reader.wrong(field, "\(message) (\(bound.citation.source), \(bound.citation.place))")
      }
    }
  }

  /// What a decision has to lie within and, as the gates judge it, does not; the one that ends first comes first.
  /// None where something else stands before it: nobody mends a day in vain.
  private func bounds(_ proposal: Proposal, _ measure: Measure, _ happened: When) -> [Bound] {
    let gate = Gate(deciding(happened), measure: measure.id)
    var intention = Intention(incidents: proposal.incidents)
    intention.proposal = proposal
    var bounds: [Bound] = []
    for asked in measure.requires {
      guard case .unmet? = gate.judge([asked], intention).first else { continue }
      switch asked.id {
      case .chanceToRespond:
        guard let put = putBeyond(gate, intention) else { return [] }
        bounds.append(
          Bound(
            terms: put.terms, words: "what was put to the parent",
            opens: "put the rest to them first, by a further notice",
            citation: asked.citation))
      case .chairConsulted:
        guard let view = gate.views(asked, intention).last else { return [] }
        bounds.append(
          Bound(
            terms: view.facts.proposal.terms,
            words: "what the chair of governors was asked about",
            opens: "ask them about the wider terms first", citation: asked.citation))
      case .informationGathered, .parentSpokenTo, .meetingFirst: return []
      case .warnedFirst, .consentGiven, .familyTried, .reasonsGiven, .endOrReview, .noticeLength,
        .childArrangements, .adjustmentsAsked, .complaintRoute, .impartialDecider:
        // The form itself answers these, at fields of their own.
        continue
      }
    }
    return bounds.sorted { one, other in
      guard let day = one.terms.lastDay, let next = other.terms.lastDay else { return false }
      return day < next
    }
  }

  /// What was put to the parent, who was heard on it, where a decision goes beyond it; the last of several.
  private func putBeyond(_ gate: Gate, _ intention: Intention) -> Proposal? {
    gate.hearings(intention).map(\.hearing).last { hearing in
      if case .beyond = gate.standing(of: hearing, intention) { return true }
      return false
    }?.proposal
  }

  /// The field at which it is said that a decision goes beyond what was put, and how; nil for what is no form and
  /// no day.
  private static func beyond(
    _ excess: Excess, _ bound: Bound
  ) -> (field: String, message: String)? {
    func give(_ day: CivilDate, _ which: String) -> String {
      "Give \(day.withWeekday) or \(which) day, within \(bound.words); or \(bound.opens)."
    }
    switch excess {
    case .form(let form):
      let what = form == .full ? "A ban from the whole site" : form.words.capitalizedFirst
      return ("form", "\(what) is wider than \(bound.words): narrow it, or \(bound.opens).")
    case .longer(let day): return ("until", give(day, "an earlier"))
    case .laterReview(let day): return ("review", give(day, "an earlier"))
    case .earlier(let day): return ("from", give(day, "a later"))
    case .measure, .conditions, .limitsLeftOut, .exceptions, .exceptionsLimited, .incidents,
      .facts:
      return nil
    }
  }

  /// The latest day that may stand in a field of a decision, as a further sentence of its hint; empty where nothing
  /// that was put bounds it.
  func asPut(_ latest: CivilDate?) -> String {
    latest.map { " At the latest \($0.inWords), as it was put." } ?? ""
  }
}
