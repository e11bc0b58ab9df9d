/// What was done once it is recorded, so that no correction takes it out: a further act ends it.
public enum LastingAct: String, Hashable, Sendable {
  case opening, access, identifying, anotherPerson, closing, reopening, correction, draft, issue,
    noRestriction
  case lifting, arrangements, setAside, handOver, erasure

  /// Why a correction of it would change nothing, as a sentence.
  public var why: String {
    switch self {
    case .opening: return "The case was opened; a correction does not undo that."
    case .access: return "Who may see the case stands until it is changed again."
    case .identifying: return "Who the person is stands until it is recorded anew."
    case .anotherPerson:
      return "A case was opened against somebody else for it; a correction does not undo that."
    case .closing: return "The case was closed; a correction does not open it."
    case .reopening: return "The case was reopened; a correction does not close it."
    case .correction: return "What a correction took out does not come back with it."
    case .draft: return "The letter was drafted; a correction does not take the draft away."
    case .issue:
      return
        "The letter's text was fixed when it was issued; a correction does not change what it says."
    case .noRestriction: return "It was decided that nothing is imposed, and that stands."
    case .lifting: return "It was decided that the restriction is lifted, and that stands."
    case .arrangements: return "The children's arrangements stand until they are changed again."
    case .setAside: return "What was set aside does not come back by a correction."
    case .handOver: return "Who carries the case on stands until it is handed on."
    case .erasure: return "Its content was destroyed: nothing is left to correct."
    }
  }

  /// What would put it right.
  public var opens: [String] {
    switch self {
    case .opening:
      return ["Close the case, or say that its person is the wrong one (correct-person)."]
    case .access: return ["Change who may see it (access)."]
    case .identifying:
      return [
        "Say that they are the wrong one (correct-person): what was sent to them is taken back.",
        "Then report what happened anew, about whoever it was as they were described or are called, and look at once "
          + "whether an interim ban is needed: none is carried over.",
      ]
    case .anotherPerson:
      return [
        "Say in that other case that its person is the wrong one, and who it was (correct-person)."
      ]
    case .closing: return ["Reopen the case (reopen)."]
    case .reopening: return ["Close the case (close)."]
    case .correction: return ["Record anew, by its own step, what is right."]
    case .draft: return ["Give the letter up (letter-drop), or correct that it was sent."]
    case .issue:
      return [
        "If it did not go out, correct the entry that it was sent; then give it up (letter-drop).",
        "If what it tells was never decided so, set that aside, or review it.",
      ]
    case .noRestriction: return ["Put the matter to the person anew by a notice (notice)."]
    case .lifting, .setAside:
      return ["Put a further restriction to the person by a notice (notice), and hear them."]
    case .arrangements: return ["Record the arrangements as they are (arrangements)."]
    case .handOver: return ["Hand it on (hand-over)."]
    case .erasure: return ["Add a note (note)."]
    }
  }
}

extension CaseEvent {
  /// What no correction takes out of it; nil where a correction takes it out of every gate, or where no gate
  /// reads it. Every kind is named: one of which that is not decided does not compile.
  var lasting: LastingAct? {
    switch self {
    case .caseOpened: return .opening
    case .accessChanged: return .access
    case .personIdentified: return .identifying
    case .caseClosed: return .closing
    case .caseReopened: return .reopening
    case .entryCorrected: return .correction
    case .letterDrafted: return .draft
    case .letterIssued: return .issue
    case .noRestrictionDecided: return .noRestriction
    case .reviewDecided(let event): return event.outcome == .lift ? .lifting : nil
    case .arrangementsChanged: return .arrangements
    case .restrictionSetAside: return .setAside
    case .caseHandedOver: return .handOver
    case .erased: return .erasure
    case .personCorrected(let event): return event.right == nil ? nil : .anotherPerson
    case .incidentJoined, .incidentJudged, .noteAdded, .statementTaken,
      .accountAsked, .nobodyElseInvolved, .evidenceKept, .parentSpokenTo, .measureTaken,
      .adjustmentsAsked, .dutyDeparted, .measureNotUsed, .holdPlaced, .holdLifted,
      .referredToSafeguarding, .letterDropped, .letterSent, .letterReturned, .meetingArranged,
      .meetingHeld, .meetingMissed, .noticeGiven, .replyByMoved, .representationsReceived,
      .representationsDeclined, .chairAsked, .chairReplied, .restrictionDecided,
      .restrictionFound, .reviewPrepared, .reviewRequested, .replyConsidered,
      .restrictionBreached, .exceptionAgreed, .challengeReceived, .challengeDecided, .duePutOff:
      return nil
    }
  }
}
