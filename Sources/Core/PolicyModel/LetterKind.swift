/// The letters and notes that a procedure writes.
public enum LetterKind: String, Codable, CaseIterable, Sendable {
  case invitation
  case warning
  case banWarning = "ban-warning"
  case noticeOfIntent = "notice-of-intent"
  case moreTime = "more-time"
  case interimBan = "interim-ban"
  case ban
  case noBan = "no-ban"
  case managedContact = "managed-contact"
  case accompaniedContact = "accompanied-contact"
  case reviewNotice = "review-notice"
  case reviewOutcome = "review-outcome"
  case laterReply = "later-reply"
  case lift
  case lapse
  case setAside = "set-aside"
  case challengeOutcome = "challenge-outcome"
  case restrictionBreached = "restriction-breached"
  case arrangementsOtherCarer = "arrangements-other-carer"
  case exception
  case acknowledgement
  case removalRequest = "removal-request"
  case staffAffected = "staff-affected"
  case chairNote = "chair-note"

  /// Whom a letter is written to.
  public enum Recipient: Sendable {
    case person, otherCarer, staff, chair
  }

  /// Whom a letter of this kind is written to, and nobody else.
  public var recipient: Recipient {
    switch self {
    case .arrangementsOtherCarer: return .otherCarer
    case .staffAffected: return .staff
    case .chairNote: return .chair
    case .invitation, .warning, .banWarning, .noticeOfIntent, .moreTime, .interimBan, .ban, .noBan,
      .managedContact, .accompaniedContact, .reviewNotice, .reviewOutcome, .laterReply, .lift,
      .lapse, .setAside, .challengeOutcome, .restrictionBreached, .exception, .acknowledgement,
      .removalRequest:
      return .person
    }
  }

  /// True for a letter that decides and puts nothing about a restriction: what is decided or heard goes before it.
  public var isOfMeasure: Bool { self == .invitation || self == .warning || self == .banWarning }

  /// What lists call it.
  public var name: String {
    switch self {
    case .invitation: return "Invitation to a meeting"
    case .warning: return "Warning letter"
    case .banWarning: return "Warning of a ban"
    case .noticeOfIntent: return "Notice of intent"
    case .moreTime: return "More time to reply"
    case .interimBan: return "Interim ban"
    case .ban: return "Ban"
    case .noBan: return "No ban after hearing"
    case .managedContact: return "Managed contact"
    case .accompaniedContact: return "Contact with or through senior staff"
    case .reviewNotice: return "Notice of a review"
    case .reviewOutcome: return "Outcome of a review"
    case .laterReply: return "Answer to a later reply"
    case .lift: return "Restriction lifted"
    case .lapse: return "Restriction ended"
    case .setAside: return "Set aside or withdrawn"
    case .challengeOutcome: return "Outcome of a challenge"
    case .restrictionBreached: return "Restriction breached"
    case .arrangementsOtherCarer: return "Arrangements, to the other carer"
    case .exception: return "Exception agreed"
    case .acknowledgement: return "Reply or complaint received"
    case .removalRequest: return "Request to take down a post"
    case .staffAffected: return "Outcome, to staff affected"
    case .chairNote: return "Note to the chair of governors"
    }
  }
}
