import PolicyModel

extension Narration {
  func furtherWords(_ event: CaseEvent, in number: CaseID) -> Words {
    /// Which letter: what it is called, for an id says nothing to a reader.
    func which(_ letter: ItemID) -> String {
      names.letters[number]?[letter].map { ": \($0.name)" } ?? ""
    }
    switch event {
    case .letterDrafted(let event):
      return Words(
        "Letter drafted: \(event.kind.name)",
        [event.toStaff.map { "To \(names.of($0))." } ?? "", event.details])
    case .letterDropped(let event):
      return Words("Draft given up\(which(event.letter))", [event.reason])
    case .letterIssued(let event):
      return Words(
        "Letter issued: \(event.kind.name)",
        ["Signed by \(names.of(event.signedBy))."]
          + event.names.map { "Names \($0.name): \($0.why)" } + ["SHA-256 \(event.hash)"])
    case .letterSent(let event):
      return Words(
        "Letter sent\(which(event.letter))",
        ["\(event.how.words.capitalizedFirst), to \(event.to)."])
    case .letterReturned(let event):
      return Words("Letter came back\(which(event.letter))", [event.reason])
    case .meetingArranged(let event):
      let at = event.at.map { " at \($0.text)" } ?? ""
      let other = event.accompaniedBy.map { ", accompanied by \(names.of($0))" } ?? ""
      return Words(
        "Meeting arranged",
        [
          "\(event.on.withWeekday)\(at), \(event.place.isBlank ? "place not said" : event.place), with \(names.of(event.with))\(other)."
        ])
    case .meetingHeld(let event):
      return Words("Meeting held", [event.note, Self.said(event.ofWhatWasPut)])
    case .meetingMissed(let event):
      return Words(
        "Meeting did not take place", ["\(event.why.words.capitalizedFirst).", event.note])
    case .noticeGiven(let event):
      return Words(
        "Notice of intent",
        [
          terms(event.proposal.terms), event.proposal.facts, incidents(event.proposal.incidents),
          "Reply by \(event.replyBy.withWeekday).",
          event.again.map { "Taken up again: \($0)" } ?? "",
        ])
    case .replyByMoved(let event):
      return Words("More time to reply", ["Until \(event.replyBy.withWeekday).", event.reason])
    case .representationsReceived(let event):
      return Words(
        "The \(pack.words.parent)'s side",
        [
          "\(event.how.capitalizedFirst).", event.text,
          event.whyUnrelated.isBlank
            ? "" : "It answers nothing that was put to them: \(event.whyUnrelated)",
        ] + words(event.source))
    case .representationsDeclined(let event):
      let how = DecliningWay(rawValue: event.how)?.words ?? event.how
      let parent = pack.words.parent
      return Words(
        event.source.isRelayed
          ? "Somebody said that the \(parent) will not reply" : "The \(parent) will not reply",
        ["\(how.capitalizedFirst): \(event.said)"] + words(event.source))
    case .chairAsked(let event):
      let about = "\(measure(event.proposal.measure)): \(event.proposal.terms.words)"
      let standIn =
        event.standIn == nil ? "" : "Instead of the chair: \(event.whyStandIn)."
      return Words(
        "Asked \(event.of.inWords)",
        [
          event.asked.map { "\(names.of($0)), \(event.of.inWords)." } ?? "",
          "\(event.how.capitalizedFirst), about \(about).", incidents(event.proposal.incidents),
          event.proposal.facts, standIn,
          event.officeShown.isBlank
            ? ""
            : "Who holds the office was recorded by the head alone; shown by: \(event.officeShown)",
        ])
    case .chairReplied(let event):
      return Words(
        "The view of those asked", ["\(event.view.words.capitalizedFirst).", event.note])
    case .restrictionDecided(let event): return decided(event)
    case .restrictionFound(let event):
      return Words(
        "Restriction recorded as found",
        [
          terms(event.terms), "Imposed \(event.origin.words): \(event.imposedBy).",
          "Shown by \(event.shownBy.words) of \(event.dated.inWords), kept "
            + (event.kept.isBlank ? "as evidence in this case." : "at: \(event.kept)."),
        ] + event.notKnown.map { "Not known: \($0)" }
          + event.irregular.map { "Imposed without \($0)" })
    case .noRestrictionDecided(let event):
      return Words(
        "Decided against it", [event.reasons.facts, event.reasons.answer, event.reasons.factors])
    case .reviewPrepared(let event):
      return Words(
        "Review prepared",
        [
          event.since, "Breaches: \(event.breaches)",
          "Proposed: \(event.recommendation.rawValue).",
          event.proposal.map { "Put to the \(pack.words.parent): \(terms($0.terms))" } ?? "",
          event.proposal?.facts ?? "",
          event.replyBy.map { "Comments by \($0.withWeekday)." } ?? "",
        ])
    case .reviewRequested(let event):
      return Words("Early review asked for", ["\(event.how.capitalizedFirst)."])
    case .replyConsidered(let event):
      let day = event.came?.inWords ?? ""
      return Words(
        event.isRequest
          ? "Early review answered: not now"
          : event.inTime
            ? "A reply that came in time considered: the decision stands"
            : "A later reply considered: the decision stands",
        [
          event.inTime
            ? "It came on \(day): that none had come by the day to reply, as the decision says, is not so."
            : "",
          event.answer,
        ])
    case .reviewDecided(let event):
      return Words(
        "Review: \(event.outcome.rawValue)",
        [
          event.terms.map(terms) ?? "", event.reasons.facts, event.reasons.answer,
          event.reasons.factors,
          event.againstChair.isBlank ? "" : "Differs from the chair: \(event.againstChair)",
        ] + event.ways.map { way($0, before: "") })
    case .restrictionBreached(let event):
      return Words("Restriction breached", [event.what, event.place])
    case .exceptionAgreed(let event):
      return Words("Exception for \(event.on.withWeekday)", [event.visit(), event.conditions])
    case .arrangementsChanged(let event):
      return Words("Arrangements changed", event.children.map(child) + [event.reason])
    case .challengeReceived(let event):
      let known = ([event.staff].compactMap(\.self) + event.panel).map { names.of($0) }
      let others = event.names.split(whereSeparator: \.isNewline).map(String.init)
      let who = (known + others).joined(separator: "; ")
      return Words(
        "Challenge to a decision",
        [
          event.says,
          "Arrived: \(event.how)\(event.receivedBy.map { ", taken by \(names.of($0))" } ?? "").",
          "Heard by \(event.hearer.words)\(who.isBlank ? "" : " (\(who))").",
        ])
    case .challengeDecided(let event):
      return Words(
        "Challenge \(event.outcome.words)",
        [
          event.reasons,
          event.heardBy.isBlank
            ? ""
            : "Heard by \(event.heardBy.split(whereSeparator: \.isNewline).joined(separator: "; ")).",
          event.told.isBlank ? "" : "How it came: \(event.told)",
        ])
    case .restrictionSetAside(let event):
      return Words("Restriction set aside", [event.reason])
    default: return Words("Entry")
    }
  }

  private func words(_ source: AnswerSource) -> [String] {
    [
      source.isRelayed
        ? "Told by \(source.through), by this leave of the \(pack.words.parent)'s: \(source.leave)"
        : "",
      source.asked.isBlank ? "" : "Asked on the day, and answered: \(source.asked)",
    ]
  }

  private func decided(_ event: RestrictionDecided) -> Words {
    var lines = [
      terms(event.terms), "Facts relied on: \(event.reasons.facts)",
      event.reasons.answer.isBlank ? "" : "Their side, answered: \(event.reasons.answer)",
      "Weighed: \(event.reasons.factors)", "Also considered: \(event.reasons.alternatives)",
      event.reasons.whyLong.map { "Longer than a year because: \($0)" } ?? "",
    ]
    lines.insert(incidents(event.incidents), at: 1)
    if let proposed = event.proposed {
      lines.append("Put to the \(pack.words.parent) as what may follow: \(terms(proposed))")
    }
    if let follows = event.follows {
      lines.append(
        "It follows \(follows.ban): nobody may be heard on that while \(follows.heldBy) ask the school "
          + "not to make contact.")
    }
    if let replyBy = event.replyBy { lines.append("Reply by \(replyBy.withWeekday).") }
    lines += event.children.map(child)
    if !event.adjustments.isBlank { lines.append("Adjustments: \(event.adjustments)") }
    if !event.seriousness.isBlank { lines.append("Too serious to wait: \(event.seriousness)") }
    if !event.againstChair.isBlank { lines.append("Differs from the chair: \(event.againstChair)") }
    return Words(
      "\(event.terms.form.words.capitalizedFirst) decided",
      lines + event.ways.map { way($0, before: event.measure) })
  }

  private func incidents(_ ids: [IncidentID]) -> String {
    ids.isEmpty ? "" : "On incident \(ids.map(\.rawValue).joined(separator: ", "))."
  }

  private func child(_ arrangement: ChildArrangement) -> String {
    "\(names.of(arrangement.pupil)): \(arrangement.arrangement)"
  }

  /// Terms in one line.
  func terms(_ terms: Terms) -> String {
    var text = "\(terms.form.words.capitalizedFirst)"
    if terms.form.isBan { text += " from \(terms.scope.words)" }
    text += ", from \(terms.from.inWords)"
    if let until = terms.until {
      text += " until \(until.inWords)"
      if !terms.untilWords.isEmpty { text += " (\(terms.untilWords))" }
    }
    if let review = terms.review { text += ", reviewed on \(review.inWords)" }
    if !terms.exceptions.isBlank { text += ", except \(terms.exceptions.inOneLine)" }
    return terms.conditions.isBlank ? "\(text)." : "\(text): \(terms.conditions)"
  }

  /// Whether they said anything about what was put to them; empty where nobody asked.
  static func said(_ ofWhatWasPut: Bool?) -> String {
    switch ofWhatWasPut {
    case true?: "They said something about what was put to them."
    case false?: "They said nothing about what was put to them."
    case nil: ""
    }
  }
}
