import CaseModel
import PolicyModel
import Testing

/// By which steps a duty is done, and by what it comes about.
@Suite struct DutyStepTests {
  /// A case under a policy whose one duty is done by these steps, whatever happened or where it
  /// did.
  private func spec(
    _ doneBy: String..., when: [Trigger] = [], nature: Nature? = .neither,
    category: BehaviourCategory = .disrespect, channel: Channel = .premises
  ) throws -> CaseSpec {
    var pack = MadeUpPacks.menu
    pack.duties = [Duty(id: "duty", name: "", clause: "breach", when: when, doneBy: doneBy)]
    return try CaseSpec(pack, nature: nature, category: category, channel: channel)
  }

  private func standing(_ spec: CaseSpec) throws -> DutyStanding {
    let duty = try #require(spec.pack.duties.first)
    return spec.state.standing(of: duty, in: spec.pack, calendar: .empty)
  }

  /// Holds that these commands leave the duty of a case due.
  private func expectDue(
    _ spec: CaseSpec, _ commands: CaseCommand..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var spec = spec
    for command in commands { try spec.given("10:00", command, sourceLocation: sourceLocation) }
    #expect(try standing(spec) == .due, sourceLocation: sourceLocation)
  }

  /// Holds that the last of these commands, and none before it, does the duty of a case.
  private func expectDone(
    _ spec: CaseSpec, by step: String, _ commands: CaseCommand...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var spec = spec
    for command in commands {
      #expect(try standing(spec) == .due, "\(command)", sourceLocation: sourceLocation)
      try spec.given("10:00", command, sourceLocation: sourceLocation)
    }
    #expect(try standing(spec) == .done(by: step), sourceLocation: sourceLocation)
  }

  // MARK: What brings it about

  @Test func `a duty comes about where it happened by the channel that it names`() throws {
    let online = [Trigger(channel: [.socialMedia, .message])]
    #expect(try standing(spec("note", when: online)) == .notDue)
    #expect(try standing(spec("note", when: online, channel: .message)) == .due)
    let posts = [Trigger(category: [.posts], channel: [.socialMedia])]
    #expect(try standing(spec("note", when: posts, channel: .socialMedia)) == .notDue)
    #expect(try standing(spec("note", when: posts, category: .posts)) == .notDue)
    #expect(
      try standing(spec("note", when: posts, category: .posts, channel: .socialMedia)) == .due)
  }

  @Test func `a duty without a trigger comes about by any incident that counts, and by no other`()
    throws
  {
    var spec = try spec("note")
    #expect(try standing(spec) == .due)
    try spec.given("9:00", .judged("2026-001", .unfounded))
    #expect(try standing(spec) == .notDue)
  }

  // MARK: Gathering and speaking

  @Test func `an account, evidence and a judgement each do the duty that names them`() throws {
    try expectDone(spec("statement"), by: "statement", .account)
    try expectDone(spec("evidence"), by: "evidence", evidence)
    try expectDone(spec("triage", nature: nil), by: "triage", .judged("2026-001", .openCase))
    try expectDue(spec("evidence"), .account, .spokenTo)
  }

  private let evidence = CaseCommand.keepEvidence(
    EvidenceKept(hash: "", name: "a.pdf", bytes: 1, type: "application/pdf", describes: ""))

  @Test func `an account of one incident, and words about it, do nothing for another`() throws {
    for step in ["statement", "spoken-to"] {
      var spec = try spec(step)
      try spec.given("9:00", .further("2026-002", When(spec.today.adding(days: -1))))
      try spec.given("9:10", .account(of: "2026-001"), words(.spoken, ["2026-001"]))
      #expect(try standing(spec) == .due)
      try spec.given("9:20", .account(of: "2026-002"), words(.spoken, ["2026-002"]))
      #expect(try standing(spec) == .done(by: step))
    }
  }

  private func words(
    _ outcome: SpokenOutcome, _ incidents: [IncidentID] = []
  ) -> CaseCommand {
    .speak(
      ParentSpokenTo(
        incidents: incidents, channel: .telephone, outcome: outcome, requestedFrom: .police,
        requestedBy: "PC 1234", reference: "log 14"))
  }

  @Test(arguments: [SpokenOutcome.spoken, .putOff])
  func `the parent was spoken to, or the talk put off at a request`(
    _ outcome: SpokenOutcome
  ) throws {
    try expectDone(spec("spoken-to"), by: "spoken-to", words(outcome))
  }

  @Test(arguments: [SpokenOutcome.declined, .unanswered])
  func `or a talk was offered on two school days`(_ outcome: SpokenOutcome) throws {
    var spec = try spec("spoken-to")
    try spec.given("9:00", words(outcome))
    try spec.given("15:00", words(outcome))
    #expect(try standing(spec) == .due)
    spec.today = try CaseSpec.day(5)
    try spec.given("9:00", words(outcome))
    #expect(try standing(spec) == .due)
    spec.today = try CaseSpec.day(7)
    try spec.given("9:00", words(.unanswered))
    #expect(try standing(spec) == .done(by: "spoken-to"))
  }

  @Test func `words before it happened do nothing for it`() throws {
    var spec = try spec("spoken-to")
    let early = ParentSpokenTo(
      incidents: ["2026-001"], channel: .telephone, outcome: .spoken)
    spec.fold(.parentSpokenTo(early), When(spec.today.adding(days: -2)))
    #expect(try standing(spec) == .due)
  }

  // MARK: Measures and powers

  @Test func `a measure does its own duty and no other`() throws {
    try expectDue(spec("authorities"), .take("legal-advice"))
    try expectDone(spec("authorities"), by: "authorities", .take("authorities"))
  }

  @Test func `a power does its own duty and no other`() throws {
    let called = CaseCommand.take(MeasureTaken(measure: "call-services", attempts: "All of them."))
    let viewed = CaseCommand.take(
      MeasureTaken(measure: "view-messages", consentFrom: "The mother."))
    try expectDone(spec("call-services"), by: "call-services", viewed, called)
  }

  @Test func `a letter does it once it has gone out, and its own letter only`() throws {
    var spec = try spec("warning-letter")
    try spec.given("9:00", .account, .spokenTo, .consult())
    try spec.given("9:10", spec.interim(), .issue("L1", .interimBan), .send("L1"))
    try expectDone(
      spec, by: "warning-letter", .take("warning-letter"), .issue("L2", .warning), .send("L2"))
  }

  @Test func `a restriction does it, and neither another one nor one that was set aside`() throws {
    var spec = try spec("site-ban")
    try spec.given("9:00", .account, .spokenTo, .consult(), .consult(measure: "managed-contact"))
    let managed = CaseCommand.ban(
      .managedContact, from: spec.today, until: spec.today.adding(days: 42),
      measure: "managed-contact")
    try expectDone(spec, by: "site-ban", managed, spec.interim())
    try expectDue(
      spec, managed, spec.interim(),
      .setAside(RestrictionSetAside(restriction: "R2", reason: "Not so.")))
  }

  // MARK: Meetings, the chair, hearings and reviews

  @Test(arguments: ["meeting-arrange", "meeting-held", "meeting-missed"])
  func `a meeting held does it, or one that was the parent's to attend`(_ step: String) throws {
    let today = try CaseSpec.day(0)
    let arranged = CaseCommand.arrangeMeeting(
      MeetingArranged(meeting: "", on: today, with: "s01"))
    func missed(_ why: MissedReason) -> CaseCommand {
      .missMeeting(MeetingMissed(meeting: "M1", why: why))
    }
    try expectDone(
      spec(step), by: step, arranged, .holdMeeting(MeetingHeld(meeting: "M1", note: "")))
    try expectDone(spec(step), by: step, arranged, missed(.declined))
    try expectDone(spec(step), by: step, arranged, missed(.notAttended))
    try expectDue(spec(step), arranged, missed(.schoolCancelled))
  }

  @Test(arguments: ["consult", "consult-reply"])
  func `the chair was consulted once a view is known, whatever it is`(_ step: String) throws {
    try expectDue(spec(step), .consult(.chair, .noAnswer))
    try expectDone(
      spec(step), by: step, .consult(.chair, nil),
      .recordView(ChairReplied(consultation: "C1", view: .against)))
  }

  @Test func `a notice does it, and the parent's side, to a notice or to nothing in particular`()
    throws
  {
    let today = try CaseSpec.day(0)
    let notice = CaseCommand.notice(today.adding(days: 7), from: today)
    try expectDone(spec("notice"), by: "notice", notice)
    try expectDone(
      spec("representations"), by: "representations", notice, .issue("L1"), .send("L1"),
      .received("N1"))
    try expectDone(spec("representations"), by: "representations", .received(nil))
    try expectDone(
      spec("representations"), by: "representations", notice, .issue("L1"), .send("L1"),
      .declined("N1"))
  }

  @Test func `a review does it once it is decided`() throws {
    var spec = try spec("review")
    try spec.given("9:00", .account, .spokenTo, .consult())
    try spec.given("9:10", spec.interim())
    try expectDone(
      spec, by: "review", .prepare(nil, replyBy: nil, recommendation: .lift), .review(.lift))
  }

  @Test func `a step that no duty can rest on leaves it due`() throws {
    try expectDue(spec("note", "hold"), .note(NoteAdded(text: "A note.")))
    try expectDue(spec("no-such-step"), .account)
  }

  // MARK: Departures

  @Test func `a departure is from its own duty, and outweighs what was done for another incident`()
    throws
  {
    func departed(_ duty: String) -> CaseCommand {
      .departFromDuty(DutyDeparted(duty: duty, reason: "Known."))
    }
    var pack = MadeUpPacks.menu
    pack.duties = ["duty", "other"].map {
      Duty(id: $0, name: "", clause: "breach", when: [], doneBy: ["statement"])
    }
    var spec = try CaseSpec(pack)
    try spec.given("9:00", departed("other"))
    #expect(try standing(spec) == .due)
    var first = spec
    try first.given("9:10", departed("duty"))
    #expect(try standing(first) == .departed("Known."))
    try first.given("9:20", .further("2026-002", When(spec.today)))
    #expect(try standing(first) == .due)
    try first.given("9:30", .account(of: "2026-002"))
    #expect(try standing(first) == .departed("Known."))
    try spec.given("9:10", .account, .further("2026-002", When(spec.today)))
    try spec.given("9:20", departed("duty"))
    #expect(try standing(spec) == .departed("Known."))
  }

  // MARK: Whom it turns to

  @Test func `a duty to turn to somebody is done by its own act, and by none before it happened`()
    throws
  {
    var spec = try turning(to: "the police", by: "authorities")
    spec.fold(
      .measureTaken(MeasureTaken(measure: "authorities", to: "the police")),
      When(spec.today.adding(days: -2)))
    try expectDone(spec, by: "authorities", .take("legal-advice"), .take("authorities"))
  }

  @Test func `a duty to turn to somebody by a letter is done once that has gone out`() throws {
    var spec = try turning(to: "the police", by: "warning-letter")
    try spec.given("9:00", .account, .spokenTo)
    try expectDone(
      spec, by: "warning-letter", .take("warning-letter"), .issue("L1", .warning), .send("L1"))
  }

  private func turning(to whom: String, by step: String) throws -> CaseSpec {
    var pack = MadeUpPacks.menu
    pack.duties = [
      Duty(id: "duty", name: "", clause: "breach", when: [], doneBy: [step], to: [whom])
    ]
    return try CaseSpec(pack)
  }

  @Test func `what was only heard is no account, and asking in vain or nobody else's is one`()
    throws
  {
    try expectDone(spec("statement"), by: "statement", .hearsay, .askedInVain)
    try expectDone(
      spec("statement"), by: "statement", .hearsay,
      .stateNobodyElse(NobodyElseInvolved(reason: "Nobody was there.")))
  }
}
