import CaseModel
import PolicyModel
import Testing

/// Commands as tests say them, with everything filled in that the test is not about.
extension CaseCommand {
  static let account = CaseCommand.takeStatement(
    StatementTaken(from: "A witness", part: .witness, firstHand: true, seen: "Seen."))
  static let kept = CaseCommand.keepEvidence(
    EvidenceKept(hash: "", name: "a.pdf", bytes: 1, type: "application/pdf", describes: ""))
  static let hearsay = CaseCommand.takeStatement(
    StatementTaken(from: "A friend", part: .reporter, firstHand: false, seen: "Heard."))
  static let askedInVain = CaseCommand.askAccount(AccountAsked(from: "A witness", how: "letter"))
  static let spokenTo = words(.spoken)

  /// Words in which they were told of a meeting.
  static func toldOf(_ meeting: ItemID = "M1") -> CaseCommand {
    .speak(ParentSpokenTo(channel: .telephone, outcome: .spoken, meeting: meeting))
  }

  /// Words in which they were told of a restriction, what has changed about it, or a warning.
  static func toldChange(_ restriction: ItemID = "R1") -> CaseCommand {
    .speak(ParentSpokenTo(channel: .telephone, outcome: .spoken, told: [restriction]))
  }

  static func words(
    _ outcome: SpokenOutcome, from body: RequestingBody? = .police, requestedBy: String = "",
    reference: String = "log 14"
  ) -> CaseCommand {
    .speak(
      ParentSpokenTo(
        channel: .telephone, outcome: outcome, requestedFrom: body, requestedBy: requestedBy,
        reference: reference))
  }

  /// The chair, or the vice-chair, consulted about a ceiling, with a view unless it is nil.
  static func consult(
    _ role: Role = .chair, _ view: ChairView? = .supports, measure: String = "site-ban",
    scope: Scope = .whole, until: CivilDate? = nil, reason: StandInReason? = nil,
    incidents: [IncidentID] = [], facts: String = "What happened."
  ) -> CaseCommand {
    let form: RestrictionForm =
      measure == "managed-contact" ? .managedContact : scope == .part ? .limited : .full
    let terms = Terms(
      form: form, scope: scope, conditions: scope == .part ? "In writing." : "",
      exceptions: form == .limited ? "The rest." : "",
      from: CivilDate(dayNumber: 20_000), until: until,
      review: until == nil ? CivilDate(dayNumber: 30_000) : nil)
    return .consult(
      ChairAsked(
        consultation: "", of: role, standIn: reason, how: "by telephone",
        proposal: Proposal(measure: measure, terms: terms, incidents: incidents, facts: facts)),
      view: view, note: "")
  }

  static func take(_ measure: String, seriousness: String = "") -> CaseCommand {
    .take(
      MeasureTaken(measure: measure, to: "the police, and the lawyers", seriousness: seriousness))
  }

  static func send(_ letter: ItemID) -> CaseCommand {
    .sendLetter(LetterSent(letter: letter, how: .handed, to: ""))
  }

  static func post(_ letter: ItemID) -> CaseCommand {
    .sendLetter(LetterSent(letter: letter, how: .post, to: ""))
  }

  static func issue(_ letter: ItemID, _ kind: LetterKind = .ban) -> CaseCommand {
    .issueLetter(
      LetterIssued(letter: letter, kind: kind, text: "Dear parent", hash: "", signedBy: "s01"))
  }

  static func drop(_ letter: ItemID) -> CaseCommand {
    .dropLetter(LetterDropped(letter: letter, reason: "Not needed."))
  }

  /// Notice of a ban of ten weeks from a day on, reviewed after six, about every incident of the case.
  static func notice(
    _ replyBy: CivilDate, from: CivilDate, measure: String = "site-ban",
    form: RestrictionForm = .full, again: String? = "They asked for it.",
    _ change: (inout Proposal) -> Void = { _ in }
  ) -> CaseCommand {
    var proposal = Proposal(
      measure: measure,
      terms: Terms(
        form: form, scope: form == .limited ? .part : .whole,
        conditions: form == .full ? "" : "In writing.",
        exceptions: form == .limited ? "The rest." : "", from: from, until: from.adding(days: 70),
        review: from.adding(days: 42)),
      incidents: [], facts: "What happened.")
    change(&proposal)
    return .giveNotice(NoticeGiven(notice: "", proposal: proposal, replyBy: replyBy, again: again))
  }

  static func received(_ about: ItemID?) -> CaseCommand {
    .receiveRepresentations(
      RepresentationsReceived(about: about, how: "letter", text: "Mine.", source: .asked))
  }

  static func moved(_ by: CivilDate, _ about: ItemID = "N1") -> CaseCommand {
    .moveReplyBy(ReplyByMoved(about: about, replyBy: by, reason: "Asked for."))
  }

  static func returned(_ letter: ItemID) -> CaseCommand {
    .returnLetter(LetterReturned(letter: letter, reason: "Gone away."))
  }

  static func against(_ about: ItemID) -> CaseCommand {
    .decideNoRestriction(NoRestrictionDecided(about: about, reasons: .complete))
  }

  static func declined(_ about: ItemID) -> CaseCommand {
    .declineRepresentations(
      RepresentationsDeclined(
        about: about, how: "telephone", said: "No thank you.", source: .asked))
  }

  /// A decision with everything that a form asks for, changed as the test needs.
  static func ban(
    _ form: RestrictionForm, from: CivilDate, until: CivilDate?, measure: String = "site-ban",
    replyBy: CivilDate? = nil, overrides: [Demand: String] = [:],
    _ change: (inout RestrictionDecided) -> Void = { _ in }
  ) -> CaseCommand {
    var decided = RestrictionDecided(
      restriction: "", measure: measure,
      terms: Terms(
        form: form, scope: form == .limited ? .part : .whole,
        conditions: form == .full || form == .interim ? "" : "In writing.",
        exceptions: form == .limited ? "The rest." : "", from: from, until: until),
      proposed: form == .interim
        ? Terms(
          form: .full, scope: .whole, from: from, until: from.adding(days: 70),
          review: from.adding(days: 42)) : nil,
      reasons: .complete, replyBy: replyBy, adjustments: "Asked; none.",
      complaintRoute: "the complaints procedure")
    change(&decided)
    return .restrict(decided, overrides: overrides)
  }

  static func review(
    _ outcome: ReviewOutcome, _ terms: Terms? = nil, restriction: ItemID = "R1",
    without incident: IncidentID? = nil
  ) -> CaseCommand {
    var reasons = DecisionReasons.complete
    if let incident { reasons.factors += " \(incident) counts for nothing." }
    return .decideReview(
      ReviewDecided(restriction: restriction, outcome: outcome, reasons: reasons, terms: terms))
  }

  /// A review prepared: what is proposed, and put to the parent with a week to comment.
  static func prepare(
    _ terms: Terms?, replyBy: CivilDate?, restriction: ItemID = "R1",
    recommendation: ReviewOutcome = .continue
  ) -> CaseCommand {
    .prepareReview(
      ReviewPrepared(
        restriction: restriction, since: "Nothing.", breaches: "None.",
        recommendation: recommendation,
        proposal: terms.map {
          Proposal(measure: "", terms: $0, incidents: [], facts: "What happened.")
        }, replyBy: replyBy))
  }

  static let close = CaseCommand.close(CaseClosed(outcome: .resolved, reason: "Settled."))
}

extension AnswerSource {
  /// The parent's own words, asked whether that is all.
  static let asked = AnswerSource(asked: "Told of the time to reply: \u{201c}That is all.\u{201d}")
}

extension DecisionReasons {
  static let complete = DecisionReasons(
    facts: "What happened.", factors: "What was weighed.", alternatives: "What else there was.",
    answer: "What they said, answered.")
}

extension CaseSpec {
  /// A case in which everything the policy asks before a ban was done.
  static func ready(
    visitor: Bool = false, ceilingEnd: CivilDate? = nil, affected: [StaffID] = []
  ) throws -> CaseSpec {
    var spec = try CaseSpec(visitor: visitor, affected: affected)
    try spec.given("9:00", .account, .spokenTo, .consult(until: ceilingEnd))
    return spec
  }

  /// An interim ban of three weeks with a week to reply.
  func interim(_ change: (inout RestrictionDecided) -> Void = { _ in }) -> CaseCommand {
    .ban(
      .interim, from: today, until: today.adding(days: 21), replyBy: today.adding(days: 7), change)
  }

  /// A full ban of six weeks.
  func full(
    overrides: [Demand: String] = [:], _ change: (inout RestrictionDecided) -> Void = { _ in }
  ) -> CaseCommand {
    .ban(.full, from: today, until: today.adding(days: 42), overrides: overrides, change)
  }

  /// A case with notice of a ban given and its letter sent, a week to reply.
  static func noticed() throws -> CaseSpec {
    var spec = try ready()
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1"), .send("L1"))
    return spec
  }

  /// A case with a ban of six weeks in force of which the parent was told.
  static func banned(
    _ form: RestrictionForm = .full, ceilingEnd: CivilDate? = nil, affected: [StaffID] = []
  ) throws -> CaseSpec {
    var spec = try ready(ceilingEnd: ceilingEnd, affected: affected)
    try spec.given("9:10", .notice(spec.today.adding(days: 7), from: spec.today))
    try spec.given("9:20", .issue("L1", .noticeOfIntent), .send("L1"), .declined("N1"))
    let overrides: [Demand: String] =
      affected.isEmpty ? [:] : [.impartialDecider: "Nobody else may decide."]
    try spec.given(
      "9:30",
      .ban(form, from: spec.today, until: spec.today.adding(days: 42), overrides: overrides))
    try spec.given("9:40", .issue("L2"), .send("L2"))
    return spec
  }
}

extension CaseSpec {
  /// A case with managed contact of six weeks in force, of which the parent was told.
  static func managed() throws -> CaseSpec {
    var spec = try CaseSpec()
    try spec.given("9:00", .account, .spokenTo, .consult(measure: "managed-contact"))
    try spec.given(
      "9:10",
      .managed(from: spec.today, days: 42))
    try spec.given("9:20", .issue("L1", .managedContact), .send("L1"))
    return spec
  }
}

extension CaseCommand {
  /// Managed contact, decided.
  static func managed(from day: CivilDate, days: Int = 42) -> CaseCommand {
    .ban(.managedContact, from: day, until: day.adding(days: days), measure: "managed-contact")
  }

  /// A further incident that joins the case.
  static func further(
    _ id: IncidentID, _ on: When, firstHand: Bool = false, affected: [StaffID] = [],
    nature: Nature? = .neither
  ) -> CaseCommand {
    .joinIncident(
      IncidentJoined(
        incident: id, on: on, channel: .premises, behaviours: [], categories: [.disrespect],
        nature: nature, firstHand: firstHand, affectedStaff: affected))
  }

  /// A first-hand account of one incident.
  static func account(of incident: IncidentID, from: String = "A witness") -> CaseCommand {
    .takeStatement(
      StatementTaken(
        incident: incident, from: from, part: .witness, firstHand: true, seen: "Seen."))
  }

  /// A first-hand account of the first incident by somebody who had told nothing.
  static let newAccount = account(of: "2026-001", from: "Pat Reed")

  /// An entry corrected, which takes it out of every gate.
  static func correct(_ sequence: Int) -> CaseCommand {
    .correctEntry(EntryCorrected(sequence: sequence, text: "Not so.", why: "A mistake."))
  }

  static func judged(_ incident: IncidentID, _ outcome: TriageOutcome) -> CaseCommand {
    .judgeIncident(
      IncidentJudged(
        incident: incident, nature: .neither, seriousness: .medium, outcome: outcome,
        reason: "Judged."))
  }
}
