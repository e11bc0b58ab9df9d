import PolicyModel

extension Decider {
  /// What law or guidance would have the head consider before a restriction with these terms; it bars
  /// nothing. Each is a whole sentence.
  public func advice(on terms: Terms, incidents: [IncidentID]) -> [String] {
    guard terms.form.isBan else { return [] }
    var advice = onlineAdvice(terms, incidents)
    if let last = terms.lastDay {
      if let holidays = context.calendar.holidayAdvice(endingOn: last) { advice.append(holidays) }
      if last > terms.from.adding(months: 12), !context.children.isEmpty {
        advice.append(
          "It lasts more than a year for somebody with a child here: guidance asks that a bar last no longer "
            + "than is reasonable, and is reviewed.")
      }
    }
    return advice
  }

  /// The same of a decision, with what an interim ban puts to the parent.
  public func advice(on decided: RestrictionDecided) -> [String] {
    let put = decided.proposed.map {
      Proposal(
        measure: decided.measure, terms: $0, incidents: decided.incidents,
        facts: decided.reasons.facts)
    }
    let next = decided.proposed?.lastDay.flatMap {
      context.calendar.holidayAdvice(endingOn: $0, "The ban that may follow")
    }
    return advice(on: decided.terms, incidents: decided.incidents) + (next.map { [$0] } ?? [])
      + (put.map(chairAdvice) ?? [])
  }

  /// What would have to be done before a decision could follow what is put to the parent, besides what law or
  /// guidance would have considered. Each is a whole sentence.
  public func advice(onPutting proposal: Proposal) -> [String] {
    advice(on: proposal.terms, incidents: proposal.incidents) + chairAdvice(proposal)
  }

  /// Nobody is told of terms that the chair was not asked about without a word of it.
  private func chairAdvice(_ proposal: Proposal) -> [String] {
    let requirements = context.pack.measure(proposal.measure)?.requires ?? []
    guard let asked = requirements.first(where: { $0.id == .chairConsulted }) else { return [] }
    var intention = Intention(incidents: proposal.incidents)
    intention.proposal = proposal
    let gate = Gate(self, measure: proposal.measure)
    guard let last = gate.views(asked, intention).last, gate.latestView(asked, intention) == nil
    else { return [] }
    let beyond = proposal.beyond(last.facts.proposal).map(\.words).joined(separator: "; ")
    return [
      "The chair of governors was consulted about less (\(beyond)): a decision within these terms needs "
        + "their view on them first."
    ]
  }

  /// A ban from the whole site keeps nobody from posting.
  private func onlineAdvice(_ terms: Terms, _ incidents: [IncidentID]) -> [String] {
    let about = state.countingIncidents.filter { incidents.contains($0.id) }
    guard terms.scope == .whole, !about.isEmpty, about.allSatisfy({ $0.facts.channel.isOnline })
    else {
      return []
    }
    return [
      "The conduct was only online: a ban from the whole site has to answer a risk on the site. Say in the "
        + "reasons which, or consider another response."
    ]
  }
}

extension SchoolCalendar {
  /// What to consider where a ban ends in the holidays, as a whole sentence; nil where it ends in term, and where no
  /// table says.
  func holidayAdvice(endingOn last: CivilDate, _ what: String = "It") -> String? {
    guard isInHoliday(last) else { return nil }
    return
      "\(what) ends in the holidays, on \(last.withWeekday): its last days keep nobody from anything. "
      + "Consider the last day of term, or say why."
  }

  /// No pupil comes in on that day nor on the three before and after it; false where no table says.
  private func isInHoliday(_ day: CivilDate) -> Bool {
    (-3...3).allSatisfy { isSchoolDay(day.adding(days: $0)) == false }
  }
}
