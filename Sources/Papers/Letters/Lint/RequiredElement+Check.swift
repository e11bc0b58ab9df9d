import CaseModel
import PolicyModel

extension RequiredElement {
  /// True where the letter holds this, or where the facts do not call for it.
  func isMet(_ facts: LetterFacts, _ prose: LetterProse) -> Bool {
    func holds(_ text: String) -> Bool { prose.holds(LetterText.phrase(text)) }
    /// Every paragraph of what somebody wrote.
    func holdsAll(_ text: String) -> Bool {
      let parts = LetterText.prose(text).split(separator: "\n\n")
      return !parts.isEmpty && parts.allSatisfy { prose.holds(String($0)) }
    }
    func holds(_ day: CivilDate?) -> Bool { day.map { prose.holds($0.inWords) } ?? false }
    let terms = facts.terms?.terms
    let isBan = terms?.form.isBan ?? false
    switch self {
    case .school: return holds(facts.school.name)
    case .date: return holds(facts.date)
    case .reference: return holds("reference: \(facts.caseNumber)")
    case .addressee:
      return facts.addressee.name.isEmpty
        ? prose.holds("Dear Sir or Madam") : holds("Dear \(facts.addressee.greeting)")
    case .signatory: return holds(facts.signatory.name) && holds(facts.signatory.title)
    case .practiceMark:
      return !facts.school.practice || prose.lines.first?.hasPrefix("PRACTICE") == true
    case .incidents:
      return !facts.incidents.isEmpty && facts.incidents.allSatisfy { holds($0.when.day) }
    case .statement: return holdsAll(facts.details)
    case .clauses:
      return facts.incidents.allSatisfy { incident in
        !incident.behaviours.isEmpty
          && incident.behaviours.allSatisfy { holds($0.text) && holds($0.place) }
      }
    case .conductExpected: return prose.holds(anyOf: ["we expect", "we ask that"])
    case .consequence: return prose.holds(anyOf: ["what may follow", "may be banned"])
    case .copyOfCode: return prose.holds("gives you a copy")
    case .offerToTalk: return prose.holds(anyOf: ["glad to hear from you", "like to talk"])
    case .meetingTime:
      return holds(facts.meeting?.when.day) && facts.meeting?.when.time != nil
    case .meetingWith: return holds(facts.meeting?.with ?? "")
    case .companion: return prose.holds("bring somebody")
    case .facts: return holdsAll(facts.factsReliedOn)
    case .weighing: return holdsAll(facts.factors)
    case .alternatives: return holdsAll(facts.alternatives)
    case .side:
      switch facts.representations {
      case nil: return true
      case .received(let day):
        return holds(day) && (facts.answer.isEmpty || holdsAll(facts.answer))
      case .declined(let day), .nothing(by: let day, _): return holds(day)
      case .part(let day, by: let last):
        return holds(day) && holds(last) && (facts.answer.isEmpty || holdsAll(facts.answer))
      case .relayed(let day, by: let last, let who, _):
        return holds(day) && holds(who) && (last == nil || holds(last))
          && (facts.answer.isEmpty || holdsAll(facts.answer))
      case .considered(let day, let answer, _), .asked(let day, let answer):
        return holds(day) && holdsAll(answer)
      }
    case .replyBy: return holds(facts.replyBy)
    case .howToReply: return prose.holds(anyOf: ["you may reply by", "reply by letter"])
    case .whoDecides: return !facts.decider.isEmpty && prose.holds("\(facts.decider) ")
    case .mayFollow: return facts.mayFollow.map { holds($0.terms.words) } ?? false
    case .licence: return !isBan || prose.holds("implied licence") && prose.holds("withdrawn")
    case .scope: return terms != nil && prose.holds("What:") && holdsConditions(terms, prose)
    case .start: return holds(terms?.from)
    case .end:
      let dates = [terms?.until, terms?.review].compactMap { $0 }
      return !dates.isEmpty && dates.allSatisfy { holds($0) }
    case .children:
      if facts.kind == .arrangementsOtherCarer && facts.children.isEmpty { return false }
      return facts.children.allSatisfy {
        holds($0.name) && ($0.arrangement.isEmpty || holds($0.arrangement))
      }
    case .informationRights:
      return !facts.isParent || !facts.hasPupil || prose.holds("child's education")
    case .adjustments: return prose.holds("disability") && prose.holds("adjustments")
    case .offence: return !isBan || prose.holds("section 547 of the Education Act 1996")
    case .askedToLeave: return !isBan || prose.holds("asked to leave") && prose.holds("police")
    case .complaint:
      return
        prose.holds("challenge") && holds(facts.complaintRoute) && holds(facts.complaintTo)
        && (LetterText.phrase(facts.complaintWords).isEmpty || holds(facts.complaintWords))
    case .openRoutes: return prose.holds(anyOf: ["always stay open", "what stays open to you"])
    case .whoIsTold: return !isBan || prose.holds("those members of staff who need to know")
    case .nothingUntold: return prose.holds("on what you were not told")
    case .reviewOutcome: return prose.holds(anyOf: ["It continues", "changed terms"])
    case .ended: return holds(facts.endedOn)
    case .setAsideReason: return holdsAll(facts.setAsideReason)
    case .challengeOutcome:
      return holds(facts.challengeOutcome) && holdsAll(facts.challengeReasons)
        && prose.holds(anyOf: ["the complaints policy"])
    case .breach: return holds(facts.breach?.when.day)
    case .agreedExceptions:
      return !facts.exceptions.isEmpty
        && facts.exceptions.allSatisfy { holds($0.day) && holds($0.purpose) }
    case .received: return holds(facts.cameOn) && prose.holds("we received")
    case .removal: return prose.holds("take it down") && prose.holds("your opinion")
    case .outcomes:
      let days = facts.outcomes.map { $0.ended ?? $0.terms.until ?? $0.terms.review }
      return days.isEmpty
        ? prose.holds("Nothing keeps them from the school site") : days.allSatisfy { holds($0) }
    case .keptToThemselves: return prose.holds("keep it to yourself")
    case .onlyArrangements:
      let words = prose.sentences.flatMap { LetterProse.words(of: $0) }
      return !words.contains { Self.caseWords.contains($0) }
    case .consulted:
      return holds(facts.consultation?.asked.day) && holds(facts.consultation?.how ?? "")
    case .ceiling:
      let ceilings = facts.consultation?.ceilings ?? []
      return !ceilings.isEmpty && ceilings.allSatisfy { holds($0) }
    case .consultedNotApproved: return prose.holds("not approving")
    case .complaintConflict: return prose.holds("should not hear a complaint")
    }
  }

  private func holdsConditions(_ terms: Terms?, _ prose: LetterProse) -> Bool {
    let conditions = LetterText.list(terms?.conditions ?? "")
    // Part of the site without a word on which part tells the parent nothing.
    if conditions.isEmpty, terms?.form.isBan == true, terms?.scope == .part { return false }
    return [conditions, LetterText.list(terms?.exceptions ?? "")]
      .allSatisfy { $0.isEmpty || prose.holds($0) }
  }

  /// Words that only a letter about a case has.
  private static let caseWords: Set = [
    "ban", "banned", "breach", "incident", "offence", "police", "warning", "restriction",
    "reference", "procedure",
  ]
}
