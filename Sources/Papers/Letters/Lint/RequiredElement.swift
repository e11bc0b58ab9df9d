import CaseModel
import PolicyModel

/// Something that a letter must hold, with the check for it.
///
/// From government guidance on access to school premises as schools restate it, council and
/// ombudsman practice, and Rossmore's and Robert Miles's codes; see what each kind needs in
/// ``required(of:)``.
enum RequiredElement: String, CaseIterable, Sendable {
  case school, date, reference, addressee, signatory, practiceMark
  case incidents, clauses, conductExpected, consequence, copyOfCode, offerToTalk
  case statement
  case meetingTime, meetingWith, companion
  case facts, weighing, alternatives, side, replyBy, howToReply, whoDecides
  case licence, mayFollow, scope, start, end, children, informationRights, adjustments
  case offence, askedToLeave, complaint, openRoutes, whoIsTold, nothingUntold
  case reviewOutcome, ended, setAsideReason, challengeOutcome, breach
  case agreedExceptions, received, removal
  case outcomes, keptToThemselves
  case onlyArrangements, consulted, ceiling, consultedNotApproved, complaintConflict

  /// What each kind of letter must hold.
  static func required(of kind: LetterKind) -> [RequiredElement] {
    let all: [RequiredElement] = [.school, .date, .signatory, .practiceMark]
    let letter = all + [.reference, .addressee]
    let reasons: [RequiredElement] = [.facts, .weighing, .alternatives]
    let terms: [RequiredElement] = [.scope, .start, .end]
    let person: [RequiredElement] = [.informationRights, .adjustments]
    let family = [.children] + person
    switch kind {
    case .invitation:
      return letter
        + [
          .statement, .incidents, .clauses, .meetingTime, .meetingWith, .companion, .howToReply,
          .adjustments,
        ]
    case .warning, .banWarning:
      return letter
        + [
          .statement, .incidents, .clauses, .conductExpected, .consequence, .copyOfCode,
          .offerToTalk,
          .adjustments,
        ]
    case .noticeOfIntent:
      return letter + terms + family
        + [
          .incidents, .clauses, .facts, .licence, .replyBy, .howToReply, .whoDecides,
          .nothingUntold,
        ]
    case .moreTime: return letter + [.replyBy, .howToReply, .whoDecides]
    case .interimBan:
      return letter + reasons + terms + family
        + [
          .incidents, .clauses, .licence, .mayFollow, .replyBy, .howToReply, .whoDecides, .offence,
          .askedToLeave, .complaint, .openRoutes, .whoIsTold,
        ]
    case .reviewNotice:
      return letter + terms
        + [.facts, .replyBy, .howToReply, .whoDecides, .nothingUntold, .adjustments]
    case .ban:
      return letter + reasons + terms + family
        + [
          .incidents, .clauses, .side, .licence, .offence, .askedToLeave, .complaint, .openRoutes,
          .whoIsTold,
        ]
    case .managedContact, .accompaniedContact:
      return letter + reasons + terms + person
        + [.incidents, .clauses, .side, .complaint, .openRoutes]
    case .reviewOutcome:
      return letter + reasons + terms + family
        + [.reviewOutcome, .offence, .askedToLeave, .complaint]
    case .laterReply: return letter + [.side, .complaint]
    case .noBan: return letter + [.incidents, .facts, .side]
    case .lift: return letter + [.weighing, .ended]
    case .lapse: return letter + [.ended]
    case .setAside: return letter + [.ended, .setAsideReason]
    case .challengeOutcome: return letter + [.challengeOutcome]
    case .restrictionBreached:
      return letter + terms + [.statement, .breach, .offence, .askedToLeave, .offerToTalk]
    case .arrangementsOtherCarer: return all + [.addressee, .children, .onlyArrangements]
    case .exception: return letter + [.agreedExceptions, .howToReply, .adjustments]
    case .acknowledgement: return letter + [.received, .howToReply, .adjustments]
    case .removalRequest:
      return letter + [.statement, .incidents, .clauses, .removal, .howToReply, .adjustments]
    case .staffAffected: return letter + [.incidents, .outcomes, .keptToThemselves]
    case .chairNote:
      return letter + [.incidents, .consulted, .ceiling, .consultedNotApproved, .complaintConflict]
    }
  }

  /// What is missing, as the reader is told.
  var sentence: String {
    switch self {
    case .school: return "The letter does not name the school."
    case .date: return "The letter has no date."
    case .reference: return "The letter does not give the school's reference."
    case .addressee: return "The letter greets nobody."
    case .signatory: return "The letter does not say who signs it, and as what."
    case .practiceMark: return "This record is made up, and the letter does not say so."
    case .incidents: return "The letter does not say what happened and when."
    case .statement:
      return "The letter does not say what happened, in the head's own words to this person."
    case .clauses: return "The letter does not name the clause of the code for each incident."
    case .conductExpected: return "The letter does not say which conduct is expected."
    case .consequence: return "The letter does not say what may follow."
    case .copyOfCode: return "The letter does not say how to have a copy of the code."
    case .offerToTalk: return "The letter does not offer a conversation."
    case .meetingTime:
      return
        "The invitation does not say on which day and at what hour the meeting is. Arrange it so."
    case .meetingWith: return "The invitation does not say whom the parent will meet."
    case .companion: return "The invitation does not say that the parent may bring somebody."
    case .facts: return "The letter does not give the facts relied on."
    case .weighing: return "The letter does not say what was weighed."
    case .alternatives: return "The letter does not say what else was considered."
    case .side: return "The letter does not say whether the parent's side was received."
    case .replyBy: return "The letter does not say by when to reply."
    case .howToReply: return "The letter does not say how to reply."
    case .whoDecides: return "The letter does not say who decides."
    case .licence: return "The letter does not say that the permission to come in is withdrawn."
    case .mayFollow: return "The letter does not say which ban may follow."
    case .scope: return "The letter does not say what the restriction covers."
    case .start: return "The letter does not say from when the restriction is in force."
    case .end: return "The letter gives neither an end nor a review date."
    case .children: return "The letter does not say what happens with each child."
    case .informationRights:
      return "The letter does not say that the right to information about the child stays."
    case .adjustments: return "The letter does not offer adjustments for a disability."
    case .offence: return "The letter does not state section 547 of the Education Act 1996."
    case .askedToLeave: return "The letter does not say what happens if it is not kept."
    case .complaint: return "The letter does not say how to challenge the decision."
    case .openRoutes: return "The letter does not say which ways always stay open."
    case .whoIsTold: return "The letter does not say who is told of it."
    case .nothingUntold:
      return "The letter does not say that nothing is decided on what the parent was not told."
    case .reviewOutcome: return "The letter does not say what the review decided."
    case .ended: return "The letter does not say when the restriction ended."
    case .setAsideReason: return "The letter does not say why the restriction was set aside."
    case .challengeOutcome:
      return "The letter does not say what came of the complaint, why, and what can be done next."
    case .breach: return "The letter does not say what was done against the restriction, and when."
    case .agreedExceptions: return "The letter does not say what was agreed, and for which day."
    case .received: return "The letter does not say what was received, and when."
    case .removal:
      return "The letter does not ask for the post to be taken down, or not that criticism is free."
    case .outcomes:
      return
        "The letter does not say what holds now, or that nothing keeps the person from the site."
    case .keptToThemselves: return "The letter does not say that it is for the reader alone."
    case .onlyArrangements:
      return "A letter to another carer says nothing of incidents, bans or the procedure."
    case .consulted: return "The note does not say who was consulted, when and how."
    case .ceiling: return "The note does not say what the consultation was about."
    case .consultedNotApproved:
      return "The note does not say that the decision stays with the head."
    case .complaintConflict:
      return "The note does not say that whoever was consulted should not hear a complaint."
    }
  }
}
