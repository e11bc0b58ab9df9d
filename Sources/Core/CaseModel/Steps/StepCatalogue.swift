public import PolicyModel

/// The name of a step: a measure's or power's id, or a built-in one.
public typealias StepID = String

/// Under which heading the rail shows a step.
public enum StepGroup: String, Codable, CaseIterable, Sendable {
  case gathering = "Find out"
  case responding = "Respond"
  case deciding = "Restrict"
  case reviewing = "Review"
  case letters = "Letters"
  case running = "The case"
}

/// A step that every procedure has, whatever the policy says.
public enum BuiltInStep: String, Codable, CaseIterable, Sendable {
  case statement, askAccount = "ask-account", nobodyElse = "nobody-else", evidence, spokenTo =
    "spoken-to", triage
  case adjustments, safeguarding
  case meetingArrange = "meeting-arrange", meetingHeld = "meeting-held"
  case meetingMissed = "meeting-missed"
  case consult, consultReply = "consult-reply", notice, interimBan = "interim-ban"
  case representations, decline, moveReplyBy = "move-reply-by", noBan = "no-ban"
  case found
  case reviewPrepare = "review-prepare", reviewRequest = "review-request", review
  case replyConsidered = "reply-considered"
  case breach, exception, arrangements, challenge, challengeOutcome = "challenge-outcome"
  case setAside = "set-aside"
  case letter, letterIssue = "letter-issue", letterSent = "letter-sent"
  case letterReturned = "letter-returned", letterDrop = "letter-drop"
  case hold, holdLift = "hold-lift", departure, notUsed = "not-used"
  case joinIncident = "join-incident", identify, correctPerson = "correct-person", access
  case putOff = "put-off", handOver = "hand-over"
  case note, correctEntry = "correct-entry", close, reopen

  /// What the rail calls it.
  public var name: String {
    switch self {
    case .statement: return "Take an account"
    case .askAccount: return "Note that an account was asked for"
    case .nobodyElse: return "State that nobody else was involved"
    case .evidence: return "Keep evidence"
    case .spokenTo: return "Speak to the parent"
    case .triage: return "Judge the incident"
    case .adjustments: return "Ask about adjustments"
    case .safeguarding: return "Pass to the safeguarding lead"
    case .meetingArrange: return "Arrange a meeting"
    case .meetingHeld: return "Record a meeting"
    case .meetingMissed: return "Record a missed meeting"
    case .consult: return "Consult the chair of governors"
    case .consultReply: return "Record the chair's view"
    case .notice: return "Give notice of intent"
    case .interimBan: return "Interim ban"
    case .representations: return "Record the parent's side"
    case .decline: return "Record that the parent will not reply"
    case .moveReplyBy: return "Give more time to reply"
    case .noBan: return "Decide against it after hearing"
    case .found: return "Record a restriction as found"
    case .reviewPrepare: return "Prepare a review"
    case .reviewRequest: return "Note that the parent asked for a review"
    case .review: return "Decide a review"
    case .replyConsidered: return "Answer a later reply or request"
    case .breach: return "Log a breach of a restriction"
    case .exception: return "Agree an exception for a day"
    case .arrangements: return "Change the children's arrangements"
    case .challenge: return "Record a challenge"
    case .challengeOutcome: return "Record a challenge's outcome"
    case .setAside: return "Set a restriction aside"
    case .letter: return "Draft another letter"
    case .letterIssue: return "Issue a letter"
    case .letterSent: return "Record that a letter was sent"
    case .letterReturned: return "Record that a letter came back"
    case .letterDrop: return "Give up a draft"
    case .hold: return "Put contact on hold"
    case .holdLift: return "Lift the contact hold"
    case .departure: return "Depart from a duty"
    case .notUsed: return "Say why a measure is not used"
    case .joinIncident: return "Add an incident"
    case .identify: return "Identify the person"
    case .correctPerson: return "Correct the person"
    case .access: return "Change who may see the case"
    case .putOff: return "Put something off"
    case .handOver: return "Hand the case to somebody"
    case .note: return "Add a note"
    case .correctEntry: return "Correct an entry"
    case .close: return "Close the case"
    case .reopen: return "Reopen the case"
    }
  }

  /// The heading it stands under.
  public var group: StepGroup {
    switch self {
    case .statement, .askAccount, .nobodyElse, .evidence, .spokenTo, .triage, .adjustments,
      .safeguarding,
      .joinIncident, .identify:
      return .gathering
    case .meetingArrange, .meetingHeld, .meetingMissed: return .responding
    case .consult, .consultReply, .notice, .interimBan, .representations, .decline,
      .moveReplyBy, .noBan, .found:
      return .deciding
    case .reviewPrepare, .reviewRequest, .review, .replyConsidered, .breach, .exception,
      .arrangements,
      .challenge, .challengeOutcome, .setAside:
      return .reviewing
    case .letter, .letterIssue, .letterSent, .letterReturned, .letterDrop: return .letters
    case .hold, .holdLift, .departure, .notUsed, .correctPerson, .access, .putOff, .handOver,
      .note, .correctEntry, .close, .reopen:
      return .running
    }
  }
}

extension BuiltInStep {
  /// True where the step means something under a policy: no interim ban where nobody may be banned.
  public func stands(in pack: PolicyPack) -> Bool {
    switch self {
    case .interimBan: return pack.measure(of: .siteBan) != nil
    case .consult, .consultReply, .notice, .representations, .decline, .moveReplyBy, .noBan,
      .found, .reviewPrepare, .reviewRequest, .review, .replyConsidered, .breach, .exception,
      .arrangements,
      .challenge, .challengeOutcome, .setAside:
      return pack.measures.contains { $0.kind.isRestriction }
    case .statement, .askAccount, .nobodyElse, .evidence, .spokenTo, .triage, .adjustments,
      .safeguarding, .meetingArrange, .meetingHeld, .meetingMissed, .letter, .letterIssue,
      .letterSent, .letterReturned, .letterDrop, .hold, .holdLift, .departure, .notUsed,
      .joinIncident, .identify, .correctPerson, .access, .putOff, .handOver, .note,
      .correctEntry, .close, .reopen:
      return true
    }
  }
}

/// A step as a procedure has it: built in, or a measure or a power of the pack.
public enum Step: Hashable, Sendable {
  case builtIn(BuiltInStep)
  case measure(Measure)
  case power(Power)

  /// Its name in commands.
  public var id: StepID {
    switch self {
    case .builtIn(let step): return step.rawValue
    case .measure(let measure): return measure.id
    case .power(let power): return power.id
    }
  }

  /// What the rail calls it.
  public var name: String {
    switch self {
    case .builtIn(let step): return step.name
    case .measure(let measure): return measure.name
    case .power(let power): return power.name
    }
  }

  /// The heading it stands under.
  public var group: StepGroup {
    switch self {
    case .builtIn(let step): return step.group
    case .measure(let measure): return measure.kind.isRestriction ? .deciding : .responding
    case .power: return .responding
    }
  }

  /// Every step of a pack's procedure, in the order of the rail.
  public static func all(in pack: PolicyPack) -> [Step] {
    let measures = pack.measures.sorted { ($0.rung ?? 0) < ($1.rung ?? 0) }
    let builtIn = BuiltInStep.allCases.filter { $0.stands(in: pack) }
    let steps =
      builtIn.map { Step.builtIn($0) } + measures.map { .measure($0) }
      + pack.powers.map { .power($0) }
    return StepGroup.allCases.flatMap { group in
      // The policy's own measures come before what Conduct adds, except where facts come first.
      let inGroup = steps.filter { $0.group == group }
      let own = inGroup.filter { if case .builtIn = $0 { false } else { true } }
      let added = inGroup.filter { if case .builtIn = $0 { true } else { false } }
      return group == .deciding ? added + own : own + added
    }
  }

  /// The step with this name in a pack.
  public static func named(_ id: StepID, in pack: PolicyPack) -> Step? {
    if let measure = pack.measure(id) { return .measure(measure) }
    if let power = pack.power(id) { return .power(power) }
    guard let step = BuiltInStep(rawValue: id), step.stands(in: pack) else { return nil }
    return .builtIn(step)
  }
}
