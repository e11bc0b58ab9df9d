import PolicyModel
import Testing

@testable import CaseModel

@Suite struct ClosingTests {
  private func whys(_ spec: CaseSpec) -> [String] {
    spec.refusal(.close)?.reasons.map(\.why) ?? []
  }

  @Test
  func `an undone duty blocks closing with its clause, and a departure with a reason opens it`()
    throws
  {
    var spec = try CaseSpec()
    let reason = try #require(spec.refusal(.close)?.reasons.first)
    #expect(reason.kind == .policy)
    #expect(reason.why.contains("Gather accounts"))
    #expect(reason.citation == MadeUpPacks.policyCitation)
    #expect(spec.refusal(.departFromDuty(DutyDeparted(duty: "gather", reason: ""))) != nil)
    #expect(spec.refusal(.departFromDuty(DutyDeparted(duty: "nothing", reason: "Why."))) != nil)
    try spec.given(nil, .departFromDuty(DutyDeparted(duty: "gather", reason: "Withdrawn.")))
    #expect(whys(spec) == [])
  }

  @Test func `everything outstanding is named at once`() throws {
    var spec = try CaseSpec.banned()
    try spec.given(
      "10:00",
      .receiveChallenge(
        ChallengeReceived(
          challenge: "", about: "R1", hearer: .viceChair, says: "It was not me", how: "by post")),
      .take("warning-letter"))
    let why = whys(spec).joined(separator: " ")
    let ban = try #require(spec.state.restrictions.first).inWords
    #expect(ban.hasPrefix("the ban from "))
    #expect(why.contains("\(ban.capitalizedFirst) stands"))
    #expect(why.contains("is draft and not sent"))
    #expect(why.contains("The challenge to \(ban) is not decided"))
    let silent = CaseCommand.close(CaseClosed(outcome: .resolved, reason: " "))
    #expect(
      spec.refusal(silent)?.reasons.last?.why == "Closing needs a reason in words.")
  }

  @Test func `an open notice blocks closing until it ends in a decision`() throws {
    var spec = try CaseSpec.noticed()
    #expect(whys(spec) == ["The notice of 2 March 2026 waits for its decision."])
    try spec.given(
      "10:00", .decideNoRestriction(NoRestrictionDecided(about: "N1", reasons: .complete)))
    #expect(
      whys(spec) == ["The letter “No ban after hearing” of 2 March 2026 is draft and not sent."])
    try spec.given("10:10", .issue("L2", .noBan), .send("L2"))
    #expect(whys(spec) == [])
  }

  @Test func `a meeting without outcome and a question without a view block closing`() throws {
    var spec = try CaseSpec.ready()
    try spec.given(
      "9:10", .arrangeMeeting(MeetingArranged(meeting: "", on: spec.today, with: "s01")),
      .consult(.chair, nil))
    #expect(
      whys(spec) == [
        "The meeting of Mon 2 March 2026 has no outcome.",
        "The chair of governors was asked and nothing is recorded since.",
      ])
    try spec.given(
      "9:20", .holdMeeting(MeetingHeld(meeting: "M1", note: "Agreed.")),
      .recordView(ChairReplied(consultation: "C2", view: .noAnswer)))
    #expect(whys(spec) == [])
  }

  @Test func `a challenge that was decided lets the case close`() throws {
    var spec = try CaseSpec.banned()
    try spec.given(
      "10:00",
      .receiveChallenge(
        ChallengeReceived(
          challenge: "", about: "R1", hearer: .viceChair, says: "It was not me", how: "by post")),
      .decideChallenge(
        ChallengeDecided(
          challenge: "H1", outcome: .notUpheld, reasons: "Heard.", told: "Their letter.")))
    #expect(spec.state.letters.last?.draft.kind == .challengeOutcome)
    #expect(whys(spec).contains { $0.contains("Outcome of a challenge") })
    let letter = try #require(spec.state.letters.last?.draft.letter)
    try spec.given("10:10", .issue(letter, .challengeOutcome), .send(letter))
    // The ban itself stands, and nothing is left of the challenge.
    #expect(whys(spec).count == 1)
    #expect(whys(spec)[0].contains(" stands: "))
    spec.today = try CaseSpec.day(43)
    #expect(whys(spec) == [])
  }

  @Test
  func `an interim ban that lapsed waits for its decision, a review of a lapsed ban does not`()
    throws
  {
    var interim = try CaseSpec.ready()
    try interim.given("9:10", interim.interim(), .issue("L1", .interimBan), .send("L1"))
    interim.today = try CaseSpec.day(22)
    let refusal = try #require(interim.refusal(.close))
    #expect(
      refusal.reasons.map(\.why) == [
        "The interim ban of 2 March 2026 waits for its decision."
      ])
    #expect(refusal.reasons[0].opens == ["Decide the restriction, or decide against it."])
    var review = try CaseSpec.banned()
    let terms = Terms(
      form: .full, scope: .whole, from: review.today, until: review.today.adding(days: 90))
    try review.given("10:00", .prepare(terms, replyBy: review.today.adding(days: 7)))
    try review.given("10:10", .issue("L3", .reviewNotice), .send("L3"))
    let waits = try #require(review.refusal(.close)?.reasons.last)
    #expect(waits.why == "The review announced on 2 March 2026 waits for its decision.")
    #expect(waits.opens == ["Decide the review."])
    review.today = try CaseSpec.day(43)
    #expect(whys(review) == [])
  }

  @Test func `a lapsed ban does not block closing, one that waits for the head does`() throws {
    var lapsed = try CaseSpec.banned()
    lapsed.today = try CaseSpec.day(43)
    #expect(whys(lapsed) == [])
    var asking = try CaseSpec()
    try asking.given("9:00", .account, .consult(measure: "managed-contact"))
    try asking.given(
      "9:10",
      .ban(
        .managedContact, from: asking.today, until: asking.today.adding(days: 42),
        measure: "managed-contact"))
    try asking.given("9:20", .issue("L1"), .send("L1"))
    asking.today = try CaseSpec.day(50)
    #expect(
      whys(asking) == [
        "\(asking.state.restrictions[0].inWords.capitalizedFirst) stands: period over: ask the head."
      ])
  }

  @Test func `a ladder closes once every step passed over has a reason`() throws {
    var spec = try CaseSpec(MadeUpPacks.ladder)
    try spec.given("9:00", spec.interim { $0.seriousness = "Violence." })
    try spec.given("9:05", .issue("L1", .interimBan), .send("L1"))
    try spec.given("9:10", .against("R1"), .issue("L2", .noBan), .send("L2"))
    #expect(whys(spec).count == 2)
    let skipped = CaseCommand.notUseMeasure(
      MeasureNotUsed(measure: "meeting-invitation", reason: "Too serious."))
    #expect(
      spec.refusal(.notUseMeasure(MeasureNotUsed(measure: "ban-warning", reason: ""))) != nil)
    try spec.given("9:20", skipped)
    #expect(
      whys(spec) == ["The step “Warning of a ban” of the policy was passed over without a reason."])
    try spec.given(
      "9:30", .notUseMeasure(MeasureNotUsed(measure: "ban-warning", reason: "Too serious.")))
    #expect(whys(spec) == [])
  }

  @Test func `no reason is asked for a step that was used, or above the highest one used`() throws {
    var pack = MadeUpPacks.ladder
    pack.measures.append(
      Measure(
        id: "mediation", name: "Mediation", kind: .mediation, clause: "breach", rung: 2))
    var spec = try CaseSpec(pack)
    #expect(whys(spec) == [])
    try spec.given(
      "9:00", .arrangeMeeting(MeetingArranged(meeting: "", on: spec.today, with: "s01")),
      .take("meeting-invitation"))
    try spec.given("9:10", .issue("L1", .invitation), .send("L1"))
    try spec.given("9:20", .holdMeeting(MeetingHeld(meeting: "M1", note: "")))
    #expect(whys(spec) == [])
    // Of two steps on one rung, one is enough.
    try spec.given("9:30", .take("ban-warning"), .issue("L2", .banWarning), .send("L2"))
    #expect(whys(spec) == [])
  }

  @Test func `a closed case takes facts but no measures, and opens again with a reason`() throws {
    var spec = try CaseSpec.ready()
    try spec.given("9:10", .close)
    #expect(spec.refusal(.take("warning-letter"))?.reasons.map(\.why) == ["The case is closed."])
    #expect(spec.refusal(spec.interim()) != nil)
    #expect(spec.refusal(.consult()) != nil)
    #expect(spec.refusal(.close) != nil)
    let closed =
      [
        .notice(spec.today.adding(days: 7), from: spec.today),
        .arrangeMeeting(MeetingArranged(meeting: "", on: spec.today, with: "s01")),
        .take(MeasureTaken(measure: "view-messages", consentFrom: "A parent")), spec.full(),
      ] as [CaseCommand]
    for command in closed {
      #expect(spec.refusal(command)?.reasons.map(\.why) == ["The case is closed."])
    }
    #expect(spec.refusal(.account) == nil)
    #expect(spec.refusal(.reopen(CaseReopened(reason: ""))) != nil)
    try spec.given("9:20", .reopen(CaseReopened(reason: "It went on.")))
    #expect(spec.refusal(.take("warning-letter")) == nil)
    #expect(spec.refusal(.reopen(CaseReopened(reason: "Again."))) != nil)
  }
}

@Suite struct DutyStandingTests {
  private func standing(_ spec: CaseSpec, _ id: String) throws -> DutyStanding {
    let duty = try #require(spec.pack.duties.first { $0.id == id })
    return spec.state.standing(of: duty, in: spec.pack, calendar: .empty)
  }

  @Test func `a duty comes about by any one of its triggers, and none before triage`() throws {
    #expect(try standing(CaseSpec(), "police") == .notDue)
    #expect(try standing(CaseSpec(nature: nil), "police") == .notDue)
    #expect(try standing(CaseSpec(nature: .both), "police") == .due)
    #expect(try standing(CaseSpec(category: .threat), "police") == .due)
  }

  @Test func `judging an incident later brings its duties about, the policy's first ones first`()
    throws
  {
    var spec = try CaseSpec(nature: nil)
    try spec.given(
      nil,
      .judgeIncident(
        IncidentJudged(
          incident: "2026-001", nature: .criminal, seriousness: .high, reason: "A blow.")))
    #expect(
      spec.state.undoneDuties(in: spec.pack, calendar: .empty).map(\.id) == ["police", "gather"])
    let other = IncidentJudged(
      incident: "2026-009", nature: .criminal, seriousness: .high, reason: "A blow.")
    #expect(spec.refusal(.judgeIncident(other)) != nil)
  }

  @Test func `a duty is done by its step or departed from`() throws {
    var spec = try CaseSpec(nature: .criminal)
    try spec.given(nil, .take("authorities"), by: CaseSpec.staff)
    #expect(try standing(spec, "police") == .done(by: "authorities"))
    try spec.given(nil, .departFromDuty(DutyDeparted(duty: "gather", reason: "No witness.")))
    #expect(try standing(spec, "gather") == .departed("No witness."))
  }
}
