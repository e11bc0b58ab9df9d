import CaseModel
import PolicyModel

/// What somebody at the made-up school does. The player turns each into steps of the real procedure;
/// what the chosen policy does not have, it leaves out.
enum DemoAct {
  /// A report by a member of staff.
  case report
  /// The head's judgement of the report, which may open the cases.
  case triage(TriageOutcome, Seriousness)
  /// The head hands over to the deputy for a fortnight.
  case delegate
  /// The judgement of the deputy who acts as head.
  case triageByActingHead(Seriousness)
  case statement, askAccount, adjustments, safeguarding
  case speak(SpokenOutcome)
  /// Everything the policy says will be done.
  case duties
  case authorities, askToLeave
  /// A meeting that many days on, with its letter of invitation.
  case invite(Int)
  case meetingHeld, meetingMissed
  /// A letter of warning as the policy has it, sent.
  case warn
  /// The same, left as a draft.
  case draftWarning
  /// The chair asked about a ban of so many weeks, nil for one without a last day; no view is nil.
  case consult(ChairView?, weeks: Int?)
  case chairReplies(ChairView)
  /// Notice of a ban, with so many days to reply.
  case notice(Int)
  /// Notice of a ban without a last day, where the policy has no fixed periods.
  case openNotice(Int)
  case represent, decline
  /// An interim ban: days to reply, days to its end.
  case interim(Int, Int)
  /// A full ban from so many days on, for so many weeks; its review so many days on, where one is set.
  case ban(from: Int, weeks: Int, review: Int?)
  /// A ban without a last day, kept under review; for so many weeks where the policy has fixed periods.
  case openBan(weeks: Int)
  case limitedBan(weeks: Int)
  /// Managed contact where the policy has it, a warning where not.
  case managedContact(weeks: Int)
  /// Accompanied contact where the policy has it; otherwise nothing.
  case accompaniedContact(weeks: Int)
  case noBan
  /// Every letter that waits goes out.
  case letters
  case issueLetter, letterReturned, tellOfEnd
  case prepareReview(ReviewOutcome), requestReview
  case review(ReviewOutcome, weeks: Int)
  case breach, exceptionToday
  case challenge
  case challengeDecided(ChallengeOutcome)
  case hold
  case namedPeople
  case identify
  case found
  case again
  case note(String)
  case close(CaseOutcome)
}

/// One act of a story: how many days ago, at what time of day.
struct DemoMove {
  var ago: Int
  var minute: Int
  var act: DemoAct

  init(_ ago: Int, _ hour: Int, _ minute: Int, _ act: DemoAct) {
    self.ago = ago
    self.minute = hour * 60 + minute
    self.act = act
  }
}

/// Whom a story is about.
enum DemoCast {
  case family
  /// A parent with a court order and an agreed adjustment.
  case withOrder
  /// Two people of different families in one incident.
  case two
  case visitor
  case unidentified
  /// A member of staff who is a parent too.
  case colleague
}

/// What happened in a story.
enum DemoConduct: CaseIterable {
  case shouting, swearing, threat, messages, posts, pushing, disruption, otherChild
}

/// A story: what happened, to whom, and what came of it.
struct DemoPlot {
  var conduct: DemoConduct
  var cast: DemoCast = .family
  /// True where the head was affected.
  var affectsHead = false
  var moves: [DemoMove]

  /// True where the police ask the school not to contact the person.
  var holdsContact: Bool {
    moves.contains { if case .hold = $0.act { true } else { false } }
  }

  /// True where what it is about happened before the record began.
  var isOlder: Bool {
    moves.contains { if case .found = $0.act { true } else { false } }
  }

  /// The day of what a restriction found on a day was imposed for, and of the letter about it.
  static func dayOfFound(_ day: CivilDate) -> CivilDate { day.adding(days: -120) }

  /// True where a ban is imposed at once.
  var bansAtOnce: Bool {
    moves.contains { if case .interim = $0.act { true } else { false } }
  }

  /// How many cases it opens.
  var cases: Int {
    let opens = moves.contains { move in
      switch move.act {
      case .triage(.openCase, _), .triageByActingHead: return true
      default: return false
      }
    }
    if !opens { return 0 }
    if case .two = cast { return 2 }
    return 1
  }
}
